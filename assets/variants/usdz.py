"""USDZ for Apple's Quick Look, built from a plain GLB in the sandbox."""

import json
import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path

from assets.errors import StepFailed
from assets.sandbox import Limits, python_command, run

MEDIA_TYPE = "model/vnd.usdz+zip"
MAX_TEXTURE = 2048  # Quick Look's own budgets: one set of 2048² textures, 100,000 polygons
MAX_TRIANGLES = 100_000
_LIMITS = Limits(wall_s=60, cpu_s=90, rss_mb=1024, data_mb=900, fsize_mb=256)


@dataclass(frozen=True)
class UsdzResult:
    """What was written. `triangles` counts every instance; `warnings` are codes; `lost` names features of
    the source that a static USDZ does not carry (`animations`, `skinning`, `KHR_materials_sheen`, …)."""

    triangles: int
    bytes: int
    textures: int
    warnings: tuple[str, ...]
    lost: tuple[str, ...]


def build_usdz(
    src_glb: Path, dst: Path, *, max_texture: int = MAX_TEXTURE, max_triangles: int = MAX_TRIANGLES
) -> UsdzResult:
    """Write `dst` from a GLB without compression extensions; metres, Y up, textures ≤ `max_texture` px.

    Nothing is simplified: a model over `max_triangles` is written and warned of
    (`usdz_triangles_over_budget`). Raises StepFailed (`usdz_failed`, or `usdz_empty` with no triangles).
    """
    with tempfile.TemporaryDirectory(dir=dst.parent, prefix=".usdz-") as folder:
        built = Path(folder) / "model.usdz"
        command = python_command(
            "assets.variants.usdz_job", src_glb.resolve(), built, str(max_texture), str(max_triangles)
        )
        outcome = run(command, read=[src_glb], write=Path(folder), limits=_LIMITS)
        if not outcome.ok:
            raise StepFailed("usdz_failed", f"{outcome.killed or outcome.code}: {outcome.stderr_tail!r}")
        answer = json.loads(outcome.stdout)
        if not answer["triangles"]:
            raise StepFailed("usdz_empty")
        shutil.copyfile(built, dst)
    return UsdzResult(
        answer["triangles"],
        answer["bytes"],
        answer["textures"],
        tuple(answer["warnings"]),
        tuple(answer["lost"]),
    )
