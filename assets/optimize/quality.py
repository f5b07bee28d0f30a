"""How much a candidate's pictures differ from the reference's: PSNR and FLIP over the object's pixels."""

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from . import flip as eye

Shot = dict[str, Any]
Pixels = NDArray[np.uint8]
Floats = NDArray[np.float32]

FLIP_BOUND, PSNR_BOUND = 0.05, 35.0  # what a variant must keep (design.md §8)
FLIP_AIM, PSNR_AIM = 0.0495, 35.1  # what the search keeps: the next look differs by a rounding
_WHITE, _PERFECT_DB = 255, 99.0
# A picture with hardly any object in it says nothing of the whole.
FEWEST = 400


class Part(NamedTuple):
    """Of one material in a picture: its pixels, their mean FLIP, and their mean squared error (of 255²)."""

    pixels: int
    flip: float
    square: float


@dataclass(frozen=True)
class Difference:
    """One picture's mean FLIP and its PSNR in dB (sRGB, 8 bit) over the object's pixels.

    `parts` tell materials apart, by their number in the file; -1 is what no material was found for.
    """

    name: str
    kind: str
    flip: float
    psnr: float
    parts: Mapping[int, Part] = field(default_factory=dict)

    @property
    def room_db(self) -> float:
        """How many dB of error may be added until an aim is met; negative: so many too much."""
        return room_db(self.flip, self.psnr)

    @property
    def holds(self) -> bool:
        """Whether the search's aims are met."""
        return self.flip <= FLIP_AIM and self.psnr >= PSNR_AIM


def room_db(flip: float, psnr: float) -> float:
    """dB until an aim is met: FLIP grows about as the error's amplitude does."""
    return min(psnr - PSNR_AIM, 20 * math.log10(FLIP_AIM / max(flip, 1e-6)))


@dataclass
class Reference:
    """The original's pictures; what FLIP needs of each is kept."""

    folder: Path
    shots: list[Shot]
    _seen: dict[str, eye.Seen] = field(default_factory=dict)

    def pixels_of(self, shot: Shot) -> dict[int, int]:
        """How many pixels of the object each material has in a picture; empty when there is hardly any."""
        before = pixels(self.folder, shot)
        counts = np.bincount(self._materials(shot)[(before != _WHITE).any(axis=-1)])
        found = {number - 1: int(count) for number, count in enumerate(counts) if count > 0}
        return found if sum(found.values()) >= FEWEST else {}

    def differences(self, folder: Path, shots: list[Shot]) -> list[Difference]:
        """One for each shot of a candidate whose pixels lie in `folder`, the worst first."""
        found = [self._difference(shot, folder) for shot in shots]
        return sorted((one for one in found if one is not None), key=lambda one: one.room_db)

    def _difference(self, shot: Shot, folder: Path) -> Difference | None:
        before, after = pixels(self.folder, shot), pixels(folder, shot)
        object_ = ((before != _WHITE) | (after != _WHITE)).any(axis=-1)
        if np.count_nonzero(object_) < FEWEST:
            return None
        squares = ((before[object_].astype(np.float32) - after[object_]) ** 2).mean(axis=-1)
        error = float(squares.mean())
        psnr = min(_PERFECT_DB, 10 * math.log10(_WHITE**2 / max(error, 1e-9)))
        seen = self._seen.get(shot["name"])
        if seen is None:
            seen = self._seen[shot["name"]] = eye.see(before)
        flips = eye.flip(seen, eye.see(after))[object_]
        parts = _parts(self._materials(shot)[object_], flips, squares)
        return Difference(shot["name"], shot["kind"], float(flips.mean()), psnr, parts)

    def _materials(self, shot: Shot) -> Pixels:
        """Numbers of materials, plus one; all 0 where nobody looked."""
        _, _, width, height = shot["box"]
        path = self.folder / f"{shot['name']}.ids"
        if not path.exists():
            return np.zeros((height, width), np.uint8)
        return np.fromfile(path, np.uint8).reshape(height, width)


def _parts(materials: Pixels, flips: Floats, squares: Floats) -> dict[int, Part]:
    counts = np.bincount(materials)
    flip, square = (np.bincount(materials, weights=one) for one in (flips, squares))
    return {
        number - 1: Part(int(count), float(flip[number] / count), float(square[number] / count))
        for number, count in enumerate(counts)
        if count > 0
    }


def pixels(folder: Path, shot: Shot) -> Pixels:
    """What the browser drew of a shot, cropped to its box: height×width×3, sRGB."""
    _, _, width, height = shot["box"]
    return np.fromfile(folder / f"{shot['name']}.rgb", np.uint8).reshape(height, width, 3)


def told(differences: list[Difference]) -> dict[str, Any]:
    """The manifest's `quality`: the worst of each measure."""
    return {
        "flip": round(max((one.flip for one in differences), default=0.0), 4),
        "psnr": round(min((one.psnr for one in differences), default=_PERFECT_DB), 2),
        "pictures": len(differences),
    }
