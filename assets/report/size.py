"""True size: what the file says, what its maker says, and the unit that would bring the two together."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

# Metres in one unit of the file. glTF says metres; exporters sometimes write others, or divide by 1000 twice.
UNITS: Mapping[str, float] = {"m": 1.0, "cm": 0.01, "mm": 0.001, "in": 0.0254, "x1000": 1000.0}
SMALLEST_MM, LARGEST_MM = 5.0, 10_000.0
TOLERANCE = 0.05


@dataclass(frozen=True)
class Fit:
    """One unit and the size in millimetres that the model would have by it; `factor` is metres per unit."""

    unit: str
    factor: float
    size_mm: tuple[float, ...]
    fits: bool


@dataclass(frozen=True)
class SizeVerdict:
    """`verdict`: `fits`, `plausible` (nobody stated a size), `differs`, `tiny`, `huge` or `unknown`.

    Sizes are width, height, depth in millimetres: of the file, as shown now, as stated.
    `unit` is the unit in force ("" for another factor); `suggestion` the one that fits better.
    """

    verdict: str
    file_mm: tuple[float, ...]
    shown_mm: tuple[float, ...]
    stated_mm: tuple[float, ...] | None
    factor: float
    unit: str
    suggestion: Fit | None
    options: tuple[Fit, ...]

    @property
    def good(self) -> bool:
        return self.verdict in ("fits", "plausible")


def size_of(manifest: Mapping[str, Any], stated_mm: Sequence[float] | None, placed: float) -> SizeVerdict:
    """The verdict on a manifest's size. `placed` is a scale that its place in the booth adds."""
    known = manifest.get("size") or {}
    file_mm = known.get("file_mm") or manifest.get("size_mm") or ()
    return judge_size(file_mm, float(known.get("scale") or 1.0) * placed, stated_mm)


def judge_size(file_mm: Sequence[float], factor: float, stated_mm: Sequence[float] | None) -> SizeVerdict:
    """Compare the file's size times `factor` with the stated one, or with what fits into a hall."""
    sides = tuple(float(side) for side in file_mm)
    stated = tuple(float(side) for side in stated_mm) if stated_mm and min(stated_mm) > 0 else None
    shown = tuple(side * factor for side in sides)
    unit = next((name for name, metres in UNITS.items() if abs(metres / factor - 1) < 1e-6), "")
    if len(sides) != 3 or max(sides) <= 0:
        return SizeVerdict("unknown", sides, shown, stated, factor, unit, None, ())
    verdict = _verdict(shown, stated)
    options = tuple(_fit(name, metres, sides, stated) for name, metres in UNITS.items())
    better = None if verdict in ("fits", "plausible") else _best(options, unit)
    return SizeVerdict(verdict, sides, shown, stated, factor, unit, better, options)


def _fit(unit: str, factor: float, sides: Sequence[float], stated: Sequence[float] | None) -> Fit:
    size = tuple(side * factor for side in sides)
    return Fit(unit, factor, size, _verdict(size, stated) in ("fits", "plausible"))


def _best(options: Sequence[Fit], unit: str) -> Fit | None:
    return next((fit for fit in options if fit.fits and fit.unit != unit), None)


def _verdict(shown: Sequence[float], stated: Sequence[float] | None) -> str:
    if stated:
        return "fits" if _deviation(shown, stated) <= TOLERANCE else "differs"
    if max(shown) < SMALLEST_MM:
        return "tiny"
    return "huge" if max(shown) > LARGEST_MM else "plausible"


def _deviation(shown: Sequence[float], stated: Sequence[float]) -> float:
    """The largest relative difference of sides, in any order: a model may lie on another side."""
    return max(abs(a - b) / b for a, b in zip(sorted(shown), sorted(stated), strict=True))
