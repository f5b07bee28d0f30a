"""Watches a process tree's memory and ends it, grandchildren included."""

import contextlib
import os
import signal
import subprocess
import sys


def descendants(pid: int) -> list[int]:
    """`pid` and all below it that live now. Linux reads /proc; elsewhere `ps` is asked."""
    return _from_proc(pid) if sys.platform == "linux" else _from_ps(pid)


def used(pids: list[int]) -> tuple[float, float]:
    """(resident MB, CPU seconds of all threads) of these processes together."""
    if sys.platform != "linux":
        return _used_by_ps(pids)
    pages = ticks = 0
    for pid in pids:
        with contextlib.suppress(OSError, ValueError, IndexError), open(f"/proc/{pid}/stat", "rb") as stat:
            # The name in parentheses may hold spaces; after it, fields 14, 15 and 24 of proc(5).
            fields = stat.read().rpartition(b")")[2].split()
            ticks += int(fields[11]) + int(fields[12])
            pages += int(fields[21])
    return pages * os.sysconf("SC_PAGE_SIZE") / (1 << 20), ticks / os.sysconf("SC_CLK_TCK")


def kill_tree(pid: int) -> None:
    """End the tree and the process group of `pid`. Safe to call twice."""
    for one in descendants(pid):
        with contextlib.suppress(OSError):
            os.kill(one, signal.SIGKILL)
    with contextlib.suppress(OSError):
        os.killpg(pid, signal.SIGKILL)


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


def _used_by_ps(pids: list[int]) -> tuple[float, float]:
    command = ["ps", "-o", "rss=,time=", "-p", ",".join(map(str, pids))]
    lines = subprocess.run(command, capture_output=True, text=True, check=False).stdout.splitlines()
    rows = [line.split() for line in lines if line.strip()]
    return sum(int(rss) for rss, _ in rows) / 1024, sum(_seconds(time) for _, time in rows)


def _seconds(clock: str) -> float:
    """Seconds of ps's [[dd-]hh:]mm:ss[.ss]."""
    parts = clock.replace("-", ":").split(":")
    return sum(float(part) * unit for part, unit in zip(reversed(parts), (1, 60, 3600, 86400), strict=False))
