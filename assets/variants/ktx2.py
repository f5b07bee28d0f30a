"""Levels of detail with GPU-compressed pictures, for the hall on phones: made in the background."""

from dataclasses import replace
from pathlib import Path
from typing import Any

from ..model import Issue
from ..sandbox import ask, heap_mb, limits_for, node_command

CPU_S = 60.0  # more than a hall is worth
_LEAST_S = 10.0  # for reading the file
_MEMORY_MB = 1024  # the encoder holds a picture's blocks and both codebooks


def ktx2(level: Path, target: Path, cpu_s: float = CPU_S) -> tuple[dict[str, Any], tuple[Issue, ...]]:
    """`level` (a GLB of ours, pictures up to 1024 px) with pictures in KTX2: ETC1S, small normal maps UASTC.

    Gives {triangles, draw_calls, texture_bytes_gpu (as the GPU keeps them)} and no issue; or {} and an info
    `ktx2_too_dear` when encoding would take more than `cpu_s`: then there is no file. Raises StepFailed.
    """
    limits = limits_for(level.stat().st_size, cpu_s=max(cpu_s * 2, _LEAST_S))
    limits = replace(limits, rss_mb=max(limits.rss_mb, _MEMORY_MB), data_mb=max(limits.data_mb, _MEMORY_MB))
    command = node_command("ktx2.mjs", level, target, str(cpu_s), heap_mb=heap_mb(limits) // 2)
    answer = ask(command, read=[level], write=target.parent, limits=limits, code="ktx2_failed")
    if "too_dear" in answer:
        return {}, (
            Issue("ktx2_too_dear", "info", params={"variant": level.stem, "seconds": answer["too_dear"]}),
        )
    return answer, ()
