"""The variant for Scene Viewer, which glTF-Transform makes."""

from pathlib import Path
from typing import Any

from ..sandbox import ask, heap_mb, limits_for, node_command

AR_INTENDED = ("animation_pointers", "mesh_nodes")  # instances become nodes of their own
# What phones open in a room without waiting.
AR_BYTES, AR_TRIANGLES = 3_000_000, 150_000


def ar(plain: Path, target: Path, undressed: Path) -> dict[str, Any]:
    """For Scene Viewer: JPEG and PNG up to 2048 px, geometry in Draco where that is smaller.

    `undressed` gets the same without Draco, for the variants made of it. A model over AR_TRIANGLES is
    simplified to them; pictures shrink until the file has AR_BYTES. Gives {triangles, draw_calls,
    texture_bytes_gpu, side (px)}.
    """
    figures = _ar(plain, target, undressed)
    if figures["triangles"] <= AR_TRIANGLES:
        return figures
    light = target.parent / "lighter.glb"
    lighter(plain, light, AR_TRIANGLES)
    try:
        return _ar(light, target, undressed)
    finally:
        light.unlink(missing_ok=True)


def lighter(plain: Path, target: Path, triangles: int) -> int:
    """`target`: the model with about so many triangles, all else as it was; gives how many it has."""
    found: int = _node("lighter.mjs", plain, target, str(triangles), code="ar_failed")["triangles"]
    return found


def _ar(source: Path, target: Path, undressed: Path) -> dict[str, Any]:
    return _node("ar.mjs", source, undressed, str(target), str(AR_BYTES), code="ar_failed")


def _node(script: str, source: Path, target: Path, *args: str, code: str) -> dict[str, Any]:
    limits = limits_for(source.stat().st_size, cpu_s=20.0, work=2.0)
    command = node_command(script, source, target, *args, heap_mb=heap_mb(limits))
    return ask(command, read=[source], write=target.parent, limits=limits, code=code)
