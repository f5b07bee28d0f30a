"""Budgets that grow with the file, and jobs that answer in JSON."""

import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from threading import Event
from typing import Any

from ..errors import StepFailed
from .limits import Limits
from .run import run

# The folder inside a job's own where encoded pictures are found and left; see assets/node/lib/encoded.mjs.
ENCODED = "encoded"
_SMALL_MB = 0.5
SMALL_BYTES = round(_SMALL_MB * (1 << 20))
_BUSY_MACHINE = 4  # how much longer than its CPU time a job may take when others use the machine


def limits_for(size: int, *, cpu_s: float = 4.5, work: float = 1.0) -> Limits:
    """Limits for parsing a file of `size` bytes. Small files get the least whatever they claim to hold, so a
    bomb of a few kB is ended at 4.5 CPU seconds and 512 MB; `work` scales what larger ones get on top."""
    mb = size / (1 << 20)
    extra = work * max(0.0, mb - _SMALL_MB)
    busy = min(cpu_s + extra * 1.5, 300.0)
    rss = round(min(512 + extra * 24, 2560))
    return Limits(
        wall_s=busy * _BUSY_MACHINE,
        rss_mb=rss,
        data_mb=max(440, round(rss * 0.9)),
        cpu_s=busy,
        fsize_mb=max(64, round(mb * 8)),
    )


def heap_mb(limits: Limits) -> int:
    """How much of the memory V8 may take; the rest is buffers and native code."""
    return max(256, limits.data_mb // 2)


class Meter:
    """CPU seconds that several jobs on one file have used together."""

    def __init__(self) -> None:
        self.cpu_s = 0.0

    def rest(self, limits: Limits) -> Limits:
        """The same limits with what is left of the time, at least half a second."""
        return replace(limits, cpu_s=max(0.5, limits.cpu_s - self.cpu_s))


def ask(
    command: Sequence[str],
    *,
    read: Sequence[Path],
    write: Path,
    limits: Limits,
    code: str,
    meter: Meter | None = None,
    stop: Event | None = None,
) -> dict[str, Any]:
    """Run a job that prints one JSON object, and return it. A `meter` makes several jobs share one time;
    `stop` ends it from another thread.

    Raises StepFailed: `too_demanding` when a limit ended it, else `code`; params hold the reason. Raises
    MachineBusy when this machine could not run it, which says nothing about the file.
    """
    env = {"MARU_ENCODED": str(write.resolve() / ENCODED)}
    allowed = meter.rest(limits) if meter else limits
    outcome = run(command, read=read, write=write, limits=allowed, env=env, stop=stop)
    if meter:
        meter.cpu_s += outcome.cpu_s
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
