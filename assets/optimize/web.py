"""The web variant: glTF-Transform functions, meshopt geometry, WebP textures. Nothing is simplified."""

from pathlib import Path
from typing import Any

from ..sandbox import ask, heap_mb, limits_for, node_command

# No viewer of ours plays pointer animations; the report says so.
INTENDED = ("animation_pointers",)
_CPU_S = 20.0  # a small file may still hold textures of 8192 px


def build_web(plain: Path, target: Path) -> dict[str, Any]:
    """Write `target`; gives {triangles, draw_calls, texture_bytes_gpu, nodes}.

    `nodes` maps a node's index in the source to its index in the variant. Raises StepFailed.
    """
    limits = limits_for(plain.stat().st_size, cpu_s=_CPU_S, work=2.0)
    command = node_command("web.mjs", plain, target, heap_mb=heap_mb(limits))
    return ask(command, read=[plain], write=target.parent, limits=limits, code="web_failed")
