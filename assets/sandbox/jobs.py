"""Budgets that grow with the file, and jobs that answer in JSON."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from ..errors import StepFailed
from .limits import Limits
from .run import run

_SMALL_MB = 2.0


def limits_for(size: int, *, wall_s: float = 5.0, work: float = 1.0) -> Limits:
    """Limits for parsing a file of `size` bytes. Small files get the defaults whatever they claim to hold,
    so a bomb of a few kB is ended at 5 s and 512 MB; `work` scales what larger ones get."""
    mb = size / (1 << 20)
    extra = max(0.0, mb - _SMALL_MB)
    wall = min(wall_s + work * extra * 0.8, 240.0)
    rss = round(min(512 + work * extra * 24, 2560))
    return Limits(
        wall_s=wall,
        rss_mb=rss,
        data_mb=max(440, round(rss * 0.9)),
        cpu_s=round(wall * 2) - 1,
        fsize_mb=max(64, round(mb * 8)),
    )


def heap_mb(limits: Limits) -> int:
    """How much of the memory V8 may take; the rest is buffers and native code."""
    return max(256, limits.data_mb // 2)


def ask(
    command: Sequence[str], *, read: Sequence[Path], write: Path, limits: Limits, code: str
) -> dict[str, Any]:
    """Run a job that prints one JSON object, and return it.

    Raises StepFailed: `too_demanding` when a limit ended it, else `code`; params hold the reason.
    """
    outcome = run(command, read=read, write=write, limits=limits)
    if outcome.killed or outcome.code < 0:
        raise StepFailed("too_demanding", f"ended by {outcome.killed or outcome.code}", step=code)
    try:
        answer = json.loads(outcome.stdout.splitlines()[-1]) if outcome.ok else None
    except (ValueError, IndexError):
        answer = None
    if not isinstance(answer, dict):
        reason = outcome.stderr_tail.decode("utf-8", "replace").strip()[-400:]
        raise StepFailed(code, reason, reason=(reason.splitlines() or [""])[-1][:200])
    return answer
