"""Phones' files within phones' budgets: fewer triangles where a model has too many, then smaller pictures."""

import shutil
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from ..errors import StepFailed
from ..model import Issue
from ..optimize import SEARCHED
from ..optimize.found import Found
from ..optimize.quality import Difference, Reference
from ..optimize.tiers import LEAST, PHONE
from ..optimize.workshop import Settings, Workshop
from ..variants import PosterRenderer
from ..variants.glb import AR_BYTES, AR_TRIANGLES, lighter

_SIDE = 2048  # px
_USUAL_DB = 38.0  # of a texture whose own nobody measured
_FILES = ("phone", "phone_webp")
_FALL = 0.8  # of its textures' bytes that a dB less leaves, about
_FAR = 1.5  # times the limit: textures that are foretold to be beyond are not tried
# What a file that is too large gives up, one after the other: (pixels a side, dB below what it has).
_LESS = ((PHONE.side, 0.0), (PHONE.side, 4.0), (PHONE.side // 2, 4.0), (PHONE.side // 4, 8.0))

Files = Mapping[str, Mapping[str, Any]]


@dataclass(frozen=True)
class Fitted:
    """`files`: what the manifest says of each file that was made anew; `issues` tell what it took."""

    files: Files
    issues: tuple[Issue, ...] = ()


def fit_phones(folder: Path, files: Files, renderer: PosterRenderer | None) -> Fitted:
    """Make those of the search's files for phones anew that are over 3 MB, 150,000 triangles or 2048 px.

    They look as good as that leaves room for, and say how good. `files` are the search's, in `folder`.
    """
    over = [name for name in _FILES if name in files and not _fits(folder / SEARCHED[name], files[name])]
    if not over:
        return Fitted({})
    with tempfile.TemporaryDirectory(prefix="maru-phone-") as name:
        try:
            made = _made(folder, {one: files[one] for one in over}, renderer, Path(name).resolve())
        except StepFailed:
            made = {}
    return Fitted(made, tuple(_issues(folder, {**files, **made}, over, files)))


def _fits(path: Path, figures: Mapping[str, Any]) -> bool:
    few = int(figures["triangles"]) <= AR_TRIANGLES and int(figures.get("texture_side", 0)) <= _SIDE
    return few and path.stat().st_size <= AR_BYTES


def _issues(folder: Path, files: Files, over: Sequence[str], before: Files) -> Iterator[Issue]:
    had = max(int(before[name]["triangles"]) for name in over)
    if any(int(files[name]["triangles"]) < int(before[name]["triangles"]) for name in over):
        yield Issue("phone_simplified", "info", params={"found": had, "limit": AR_TRIANGLES})
    large = [name for name in over if not _fits(folder / SEARCHED[name], files[name])]
    if large:
        sizes = [(folder / SEARCHED[name]).stat().st_size for name in large]
        triangles = max(int(files[name]["triangles"]) for name in large)
        params = {"megabytes": round(max(sizes) / 1e6, 1), "found": triangles}
        yield Issue("phone_over_budget", "warning", params=params)


def _made(
    folder: Path, files: Files, renderer: PosterRenderer | None, work: Path
) -> dict[str, Mapping[str, Any]]:
    plain, light = folder / "plain.glb", work / "light.glb"
    if any(int(figures["triangles"]) > AR_TRIANGLES for figures in files.values()):
        lighter(plain, light, AR_TRIANGLES)
    else:
        shutil.copyfile(plain, light)
    room = work / "made"
    room.mkdir()
    with Workshop(light, room) as shop:
        found = {name: _smallest(shop, room, name, figures) for name, figures in files.items()}
    seen = {}
    if renderer and renderer.available:
        with renderer.comparing():
            seen = _seen(plain, found, renderer, work)
    for name, one in found.items():
        shutil.copyfile(one.path, folder / SEARCHED[name])
    return {
        name: replace(one, differences=seen[name]).told() if name in seen else {**one.told(), "quality": None}
        for name, one in found.items()
    }


def _smallest(shop: Workshop, room: Path, name: str, figures: Mapping[str, Any]) -> Found:
    """The first that fits, else the last, which is the smallest."""
    chosen = figures["settings"]
    reached = {at: float(one.get("psnr", _USUAL_DB)) for at, one in enumerate(chosen["textures"])}
    for side, less in _promising(figures):
        levels = {at: max(LEAST, level - less) for at, level in reached.items()}
        tangents = None if chosen["tangents"] else ()
        wanted = Settings(
            figures["textures"] or "avif",
            levels,
            side=side,
            error=chosen["error"],
            tangents=tangents,
            bits=tuple(chosen["bits"]),
            final=True,
        )
        file = SEARCHED[name]
        found = Found(room / file, PHONE, wanted, shop.make(file, wanted), [])
        if _fits(found.path, found.figures) or not levels:
            break
    return found


def _promising(figures: Mapping[str, Any]) -> Sequence[tuple[int, float]]:
    """Those of `_LESS` whose textures may fit by themselves: of many large ones a try takes ten seconds."""
    bytes_ = sum(int(one["bytes"]) for one in figures["settings"]["textures"])
    has = int(figures.get("texture_side") or _SIDE)
    foretold = [bytes_ * min(1.0, side / has) ** 2 * _FALL**less for side, less in _LESS]
    return [one for one, most in zip(_LESS, foretold, strict=True) if most <= _FAR * AR_BYTES] or _LESS[-1:]


def _seen(
    plain: Path, found: Mapping[str, Found], renderer: PosterRenderer, work: Path
) -> dict[str, list[Difference]]:
    """How each file differs from the original, in the pictures that phones are held to."""
    before, room = work / "before", work / "reference"
    before.mkdir()
    room.mkdir()
    with Workshop(plain, room) as shop:
        shots = renderer.shoot(shop.reference("reference.glb"), before, None, keep=True)
    reference = Reference(before, [shot for shot in shots if shot["kind"] in PHONE.kinds])
    differences = {}
    for name, one in found.items():
        after = work / name
        after.mkdir()
        renderer.shoot(one.path, after, reference.shots)
        differences[name] = reference.differences(after, reference.shots)
    return differences
