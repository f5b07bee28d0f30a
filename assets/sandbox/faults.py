"""Tells a job that met its own limits from one that this machine could not run."""

import contextlib
import os
import shutil
import signal
from pathlib import Path

from ..errors import MachineBusy
from .limits import Limits, Outcome

_ROOM = 16 << 20  # less free disk than this is a full one: a file system keeps some for itself
_NEVER_RAN = (126, 127)  # the shell's word for a program that could not be executed
_NO_THREAD = ("Resource temporarily unavailable", "can't start new thread", "EAGAIN")
_STARVED = 0.5  # the share of its wall time a job waited for a processor


def blame(outcome: Outcome, write: Path, limits: Limits, *, started: bool) -> None:
    """Raises MachineBusy when the job failed through no doing of its own; a success always passes."""
    if outcome.ok:
        return
    tail = outcome.stderr_tail.decode("utf-8", "replace")[-300:]
    if not outcome.killed and (not started or outcome.code in _NEVER_RAN):
        raise MachineBusy("not_started", tail)
    if not outcome.killed and -outcome.code == signal.SIGKILL and outcome.cpu_s < limits.cpu_s * 0.8:
        raise MachineBusy("ended_outside", "killed by another than the sandbox")
    if (
        not outcome.killed
        and outcome.threads < limits.nproc // 2
        and any(word in tail for word in _NO_THREAD)
    ):
        raise MachineBusy("not_started", tail)
    if outcome.killed == "wall" and outcome.waited_s > outcome.wall_s * _STARVED:
        raise MachineBusy("starved", f"waited {outcome.waited_s:.1f} s for a processor")
    if is_full(write):
        raise MachineBusy("disk_full", tail)


def is_full(folder: Path) -> bool:
    """Whether the disk under `folder` has no room, for bytes or for files."""
    with contextlib.suppress(OSError):
        found = os.statvfs(folder)
        no_files = found.f_files > 0 and found.f_favail == 0
        return no_files or shutil.disk_usage(folder).free < _ROOM
    return False


def waited(pids: list[int]) -> float:
    """The longest that one thread of these processes was ready to run and had no processor, in seconds."""
    longest = 0.0
    for pid in pids:
        with contextlib.suppress(OSError, ValueError, IndexError):
            for task in os.listdir(f"/proc/{pid}/task"):
                # schedstat: nanoseconds run, nanoseconds waited in the queue, time slices
                with open(f"/proc/{pid}/task/{task}/schedstat", "rb") as stat:
                    longest = max(longest, int(stat.read().split()[1]) / 1e9)
    return longest
