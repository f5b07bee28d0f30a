"""The stand-in seen from afar: at most 330 triangles, colours baked into vertices."""

from pathlib import Path
from typing import Any

from ..errors import StepFailed
from ..sandbox import ask, limits_for, python_command
from .lod import lods

_AREA_KEPT = (
    0.3  # of the surface: where thinning leaves less, the model is loose pieces and gets a skin instead
)
TRIANGLES = 330


def proxy(plain: Path, target: Path) -> dict[str, Any]:
    """From a plain GLB: POSITION, NORMAL and COLOR_0, nothing else.

    Gives {triangles, draw_calls, texture_bytes_gpu, method: 'thinned', or how the skin was made}.
    Raises StepFailed.
    """
    try:
        figures = lods(plain, target.parent, ("proxy",))["proxy"]
    except StepFailed:
        return _skin(plain, target)
    if figures["triangles"] > TRIANGLES or figures.pop("area_kept") < _AREA_KEPT:
        return _skin(plain, target)
    made = target.parent / "proxy.glb"
    if made != target:
        made.replace(target)
    return figures | {"method": "thinned"}


def _skin(plain: Path, target: Path) -> dict[str, Any]:
    limits = limits_for(plain.stat().st_size, cpu_s=20.0, work=3.0)
    command = python_command("assets.variants.proxy_job", plain, target)
    return ask(command, read=[plain], write=target.parent, limits=limits, code="proxy_failed")
