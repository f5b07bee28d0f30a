"""USDZ for Apple's Quick Look, built from a plain GLB in the sandbox."""

import shutil
import tempfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from assets.errors import StepFailed
from assets.sandbox import ask, heap_mb, limits_for, node_command, python_command

MEDIA_TYPE = "model/vnd.usdz+zip"
MAX_TEXTURE = 2048  # Quick Look's own budgets: one set of 2048² textures, 100,000 polygons
MAX_TRIANGLES = 100_000
SIMPLIFIED = "usdz_simplified"


@dataclass(frozen=True)
class UsdzResult:
    """What was written. `triangles` counts every instance; `warnings` are codes; `lost` are the features of
    the source that a USDZ does not carry, by feature: names, or how many; `animation` is the one that plays,
    `{"name", "seconds"}`."""

    triangles: int
    bytes: int
    textures: int
    warnings: tuple[str, ...]
    lost: dict[str, list[str] | int] = field(default_factory=dict)
    animation: dict[str, Any] | None = None


def build_usdz(
    src_glb: Path, dst: Path, *, max_texture: int = MAX_TEXTURE, max_triangles: int = MAX_TRIANGLES
) -> UsdzResult:
    """Write `dst` from a GLB without compression extensions; metres, Y up, textures ≤ `max_texture` px.

    A model of more than `max_triangles`, every instance counted, is simplified first (warning
    `usdz_simplified`); where that does not reach it, `usdz_triangles_over_budget` says so. The same file
    gives the same bytes. Raises StepFailed (`usdz_failed`, `too_demanding`, or `usdz_empty`: no triangles).
    """
    with tempfile.TemporaryDirectory(dir=dst.parent, prefix=".usdz-") as name:
        folder = Path(name)
        answer = _convert(src_glb, folder, max_texture, max_triangles, "refuse")
        added: tuple[str, ...] = ()
        if "too_many" in answer:
            lighter = _lighter(src_glb, folder, max_triangles)
            answer = _convert(lighter, folder, max_texture, max_triangles)
            added = (SIMPLIFIED,)
        if not answer["triangles"]:
            raise StepFailed("usdz_empty")
        shutil.copyfile(folder / "model.usdz", dst)
    return UsdzResult(
        triangles=answer["triangles"],
        bytes=answer["bytes"],
        textures=answer["textures"],
        warnings=(*added, *answer["warnings"]),
        lost=answer["lost"],
        animation=answer["animation"],
    )


def _convert(source: Path, folder: Path, max_texture: int, max_triangles: int, *more: str) -> dict[str, Any]:
    target, source = folder / "model.usdz", source.resolve()
    command = python_command(
        "assets.variants.usdz_job", source, target, str(max_texture), str(max_triangles), *more
    )
    limits = limits_for(source.stat().st_size, cpu_s=30.0, work=3.0)
    return ask(command, read=[source], write=folder, limits=limits, code="usdz_failed")


def _lighter(source: Path, folder: Path, max_triangles: int) -> Path:
    target, source = folder / "lighter.glb", source.resolve()
    limits = limits_for(source.stat().st_size, cpu_s=30.0, work=2.0)
    command = node_command("lighter.mjs", source, target, str(max_triangles), heap_mb=heap_mb(limits))
    ask(command, read=[source], write=folder, limits=limits, code="usdz_failed")
    return target
