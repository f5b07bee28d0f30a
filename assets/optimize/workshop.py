"""The Node program that makes candidates of one model, in the sandbox, warm between them."""

import math
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Any, Literal, Self

from ..sandbox import Limits, heap_mb, node_command
from ..sandbox.talk import Talk

_CODE = "search_failed"
_SECONDS = 300.0
Bits = tuple[int, int, int]
Kept = Literal["look", "colours", "layers", "parts", "bits"]
FINE, FINER, FINEST = (14, 14, 0), (16, 15, 1), (20, 16, 4)
FINE_PLACES = (20, 15, 1)  # for surfaces that nearly coincide

LOSSLESS_DB = 99.0
BEST_QUALITY = 98  # with loss
_DATA_MB = 3000  # pictures of 8192² are decoded one by one


def refined(bits: Bits) -> Bits:
    """Finer steps, up to those of FINER: a bit more each, and two of places; else the same."""
    more = (bits[0] + 2, bits[1] + 1, bits[2] + 1)
    return bits if any(one > most for one, most in zip(more, FINER, strict=True)) else more


@dataclass(frozen=True)
class Settings:
    """What a candidate is made with.

    `targets` are dB that each texture keeps of the original, by its number, LOSSLESS_DB for all of it; one
    without is left whole. `chosen` are the quality and the width in pixels of textures for which a level is
    too coarse. `kept`: what of the source is kept beside its look: the colours of plain materials,
    which else come from a palette; these, and blended parts one by one; its parts and their order; every
    bit of its geometry.
    """

    codec: str  # "avif", "webp", or "png" to see what geometry alone changes
    targets: dict[int, float] = field(default_factory=dict)
    chosen: dict[int, tuple[int, int]] = field(default_factory=dict)
    side: int = 4096
    error: float = 0.0  # how far simplification moves a surface, as a share of the model's size
    tangents: tuple[int, ...] | None = None  # materials that keep them, None: all; viewers can derive them
    bits: Bits = FINE  # of positions, of texture coordinates, of normals more than usual
    final: bool = False  # encoded with care, and each texture's dB verified
    kept: Kept = "look"


class Workshop:
    """Use as a context manager. Raises StepFailed('search_failed')."""

    def __init__(self, plain: Path, folder: Path) -> None:
        limits = Limits(cpu_s=1800, data_mb=_DATA_MB, fsize_mb=1024, nofile=128, nproc=128)
        command = node_command("search.mjs", plain, heap_mb=heap_mb(limits))
        self._folder = folder
        self._talk = Talk(command, read=[plain], write=folder, limits=limits, code=_CODE)
        self._talk.line(_SECONDS)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._talk.close()

    def cpu_s(self) -> float:
        """CPU seconds used so far."""
        return self._talk.cpu_s()

    def look(self) -> dict[str, Any]:
        """`textures`: {slot, width, height, solid, exact, materials} of each; `tangents`: are there any.

        `exact`: the longest side in pixels of one that is smallest without loss, as of few colours; else 0.
        `needed`: the materials that certainly miss their tangents; `blended`: does one see through any.
        """
        return self._talk.ask({"look": True}, _SECONDS)

    def prices(self, codec: str, levels: list[float]) -> list[list[float]]:
        """Bytes of each texture at each level of dB, by its sample; infinite where it cannot keep so much."""
        job = {"price": levels, "codec": codec}
        rows = self._talk.ask(job, _SECONDS)["prices"]
        return [[math.inf if price is None else float(price) for price in row] for row in rows]

    def reaches(self, codec: str, levels: dict[int, float]) -> bool:
        """Whether a codec can keep so many dB of each of these textures, by their samples."""
        found: bool = self._talk.ask({"reach": levels, "codec": codec}, _SECONDS)["reached"]
        return found

    def weigh(self, settings: Settings) -> int:
        """Bytes of a geometry without its textures, compressed as a web server sends them."""
        job = {"weigh": True, **_geometry(settings)}
        found: int = self._talk.ask(job, _SECONDS)["bytes"]
        return found

    def reference(self, name: str) -> Path:
        """The original with every picture encoded anew, without loss: all that a browser sees of it."""
        self._talk.ask({"reference": str(self._folder / name)}, _SECONDS)
        return self._folder / name

    def make(self, name: str, settings: Settings) -> dict[str, Any]:
        """Write a candidate; gives {bytes, triangles, draw_calls, texture_bytes_gpu, nodes, textures}."""
        job = {
            "write": str(self._folder / name),
            "codec": settings.codec,
            "targets": settings.targets,
            "chosen": {at: {"quality": q, "width": width} for at, (q, width) in settings.chosen.items()},
            "max": settings.side,
            **_geometry(settings),
            "final": settings.final,
        }
        answer = self._talk.ask(job, _SECONDS)
        return {key: value for key, value in answer.items() if key != "ok"}


def _geometry(settings: Settings) -> dict[str, Any]:
    shape = {"error": settings.error, "tangents": settings.tangents, "bits": settings.bits}
    return {**shape, "kept": settings.kept}
