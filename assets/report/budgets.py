"""The phone's budgets, each passed or failed by a figure (design.md §8; Apple's and Google's own limits)."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from .size import SizeVerdict

MAX_BYTES, MAX_TRIANGLES, MAX_SIDE, MAX_POLYGONS = 3_000_000, 150_000, 2048, 100_000
# One RGBA8 texture of MAX_SIDE with its mip levels: all textures together smaller than that are each smaller.
ONE_TEXTURE = MAX_SIDE * MAX_SIDE * 4 * 4 // 3
# The step that makes what a budget asks for.
_MAKER = {"ar": "ar", "usdz": "usdz"}


@dataclass(frozen=True)
class Budget:
    """`state`: `pass`, `fail`, `pending` (still being made) or `unknown`. `value` and `limit` in one unit."""

    code: str
    state: str
    value: float | None = None
    limit: float | None = None


def budgets(
    variants: Mapping[str, Mapping[str, Any]], size: SizeVerdict, making: Collection[str]
) -> tuple[Budget, ...]:
    """Every budget. `making`: names of steps that have not ended."""
    name = "phone" if "phone" in variants else "web"
    web, usdz = variants.get(name, {}), variants.get("usdz", {})
    # The quick file is not what phones get in the end: it fails nothing while others are being made.
    waits = "search" in making or (name == "web" and bool(making))
    polygons = _at_most("polygons", usdz.get("triangles"), MAX_POLYGONS, "usdz" in making)
    return (
        _at_most("bytes", web.get("bytes"), MAX_BYTES, waits),
        _at_most("triangles", web.get("triangles"), MAX_TRIANGLES, waits),
        _textures(web, waits),
        _there("ar", variants, making),
        _there("usdz", variants, making),
        *(() if polygons.state == "unknown" else (polygons,)),
        _size(size),
    )


def _at_most(code: str, value: float | None, limit: float, waits: bool) -> Budget:
    if not value:
        return Budget(code, "pending" if waits else "unknown", None, limit)
    fails = "pending" if waits else "fail"
    return Budget(code, "pass" if value <= limit else fails, value, limit)


def _textures(entry: Mapping[str, Any], waits: bool) -> Budget:
    side = entry.get("texture_side")
    if side is not None:
        return _at_most("textures", side or 1, MAX_SIDE, waits)
    fits = bool(entry) and int(entry.get("texture_bytes_gpu") or 0) <= ONE_TEXTURE
    return Budget("textures", "pass" if fits else "pending" if waits else "unknown", None, MAX_SIDE)


def _there(name: str, variants: Collection[str], making: Collection[str]) -> Budget:
    if name in variants:
        return Budget(name, "pass")
    return Budget(name, "pending" if _MAKER[name] in making else "fail")


def _size(size: SizeVerdict) -> Budget:
    if size.verdict == "unknown":
        return Budget("size", "unknown")
    return Budget("size", "pass" if size.good else "fail")
