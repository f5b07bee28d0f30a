"""Levels of detail for the hall: `lod0` beside the booth to `lod3` across the room."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from ..sandbox import ask, heap_mb, limits_for, node_command

LEVELS = ("lod0", "lod1", "lod2", "lod3")


def lods(plain: Path, folder: Path, levels: Sequence[str] = LEVELS) -> dict[str, dict[str, Any]]:
    """`<level>.glb` in `folder` for each level: still, in few draw calls, the size kept to 1 %.

    At most 40,000, 10,000, 3,000 and 1,000 triangles, 1024, 512, 256 and 128 px, 8, 4, 1 and 1 draw calls;
    lod0 is at most 1 MB. Making all in one go costs little more than the finest alone. Gives for each
    {triangles, draw_calls, texture_bytes_gpu, bytes}. Raises StepFailed.
    """
    limits = limits_for(plain.stat().st_size, cpu_s=20.0, work=2.0)
    command = node_command("lod.mjs", plain, folder, *levels, heap_mb=heap_mb(limits))
    return ask(command, read=[plain], write=folder, limits=limits, code="lod_failed")


def lod(plain: Path, target: Path, level: str) -> dict[str, Any]:
    """One level of `lods`, at `target`. Raises StepFailed."""
    figures: dict[str, Any] = lods(plain, target.parent, (level,))[level]
    (target.parent / f"{level}.glb").replace(target)
    return figures
