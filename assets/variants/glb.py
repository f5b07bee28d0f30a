"""Variants that glTF-Transform makes: `ar` for Scene Viewer, `lod1` for the hall."""

from pathlib import Path
from typing import Any

from ..sandbox import ask, heap_mb, limits_for, node_command

AR_INTENDED = ("animation_pointers", "mesh_nodes")  # instances become nodes of their own
LOD1_TRIANGLES, LOD1_SIDE = 10_000, 512


def ar(plain: Path, target: Path) -> dict[str, Any]:
    """Plain GLB, JPEG and PNG up to 2048 px. Gives {triangles, draw_calls, texture_bytes_gpu}."""
    return _node("ar.mjs", plain, target, code="ar_failed")


def lod1(plain: Path, target: Path) -> dict[str, Any]:
    """At most about 10,000 triangles and 512 px, without animation. Gives figures as `ar` does."""
    return _node("lod.mjs", plain, target, str(LOD1_TRIANGLES), str(LOD1_SIDE), code="lod1_failed")


def _node(script: str, source: Path, target: Path, *args: str, code: str) -> dict[str, Any]:
    limits = limits_for(source.stat().st_size, cpu_s=20.0, work=2.0)
    command = node_command(script, source, target, *args, heap_mb=heap_mb(limits))
    return ask(command, read=[source], write=target.parent, limits=limits, code=code)
