"""Watches a process tree's memory and ends it, grandchildren included."""

import contextlib
import os
import signal
import subprocess
import sys
from typing import NamedTuple

_ROUNDS = 20


class Usage(NamedTuple):
    """What a process tree uses: resident MB, CPU seconds of all threads, and the number of threads.

    CPU seconds are also those of children that ended and were waited for.
    """

    rss_mb: float
    cpu_s: float
    threads: int = 0

    def at_most(self, other: "Usage") -> "Usage":
        """The larger of each figure."""
        return Usage(
            max(self.rss_mb, other.rss_mb), max(self.cpu_s, other.cpu_s), max(self.threads, other.threads)
        )


def descendants(pid: int) -> list[int]:
    """`pid` and all below it that live now. Linux reads /proc; elsewhere `ps` is asked."""
    return _from_proc(pid) if sys.platform == "linux" else _from_ps(pid)


def used(pids: list[int]) -> Usage:
    """What these processes use together."""
    if sys.platform != "linux":
        return _used_by_ps(pids)
    pages = ticks = threads = 0
    for pid in pids:
        with contextlib.suppress(OSError, ValueError, IndexError), open(f"/proc/{pid}/stat", "rb") as stat:
            # The name in parentheses may hold spaces; after it, fields 14 to 17, 20 and 24 of proc(5).
            fields = stat.read().rpartition(b")")[2].split()
            ticks += sum(map(int, fields[11:15]))
            threads += int(fields[17])
            pages += int(fields[21])
    megabytes = pages * os.sysconf("SC_PAGE_SIZE") / (1 << 20)
    return Usage(megabytes, ticks / os.sysconf("SC_CLK_TCK"), threads)


def kill_tree(pid: int) -> None:
    """End the tree and the process group of `pid`. Safe to call twice.

    The root goes last: while it lives, orphans of its tree become its children and are found again.
    """
    for _ in range(_ROUNDS):
        below = [one for one in descendants(pid)[1:] if _lives(one)]
        if not below:
            break
        for one in below:
            _kill(one)
    _kill(pid)
    with contextlib.suppress(OSError):
        os.killpg(pid, signal.SIGKILL)


def _kill(pid: int) -> None:
    with contextlib.suppress(OSError):
        os.kill(pid, signal.SIGKILL)


def _lives(pid: int) -> bool:
    """Whether a process is more than a zombie that waits to be reaped."""
    try:
        with open(f"/proc/{pid}/stat", "rb") as stat:
            return stat.read().rpartition(b")")[2].split()[0] not in (b"Z", b"X")
    except (OSError, IndexError):
        return sys.platform != "linux"


def _from_proc(pid: int) -> list[int]:
    found: list[int] = []
    waiting = [pid]
    while waiting:
        one = waiting.pop()
        found.append(one)
        with contextlib.suppress(OSError):
            for task in os.listdir(f"/proc/{one}/task"):
                with open(f"/proc/{one}/task/{task}/children", "rb") as children:
                    waiting += map(int, children.read().split())
    return found


def _from_ps(pid: int) -> list[int]:
    lines = subprocess.run(["ps", "-axo", "pid=,ppid="], capture_output=True, text=True, check=False).stdout
    below: dict[int, list[int]] = {}
    for line in lines.splitlines():
        child, parent = map(int, line.split())
        below.setdefault(parent, []).append(child)
    found = [pid]
    for one in found:
        found += below.get(one, [])
    return found


def _used_by_ps(pids: list[int]) -> Usage:
    command = ["ps", "-o", "rss=,time=", "-p", ",".join(map(str, pids))]
    lines = subprocess.run(command, capture_output=True, text=True, check=False).stdout.splitlines()
    rows = [line.split() for line in lines if line.strip()]
    return Usage(sum(int(rss) for rss, _ in rows) / 1024, sum(_seconds(time) for _, time in rows))


def _seconds(clock: str) -> float:
    """Seconds of ps's [[dd-]hh:]mm:ss[.ss]."""
    parts = clock.replace("-", ":").split(":")
    return sum(float(part) * unit for part, unit in zip(reversed(parts), (1, 60, 3600, 86400), strict=False))
