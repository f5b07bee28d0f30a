"""Watches a process tree's memory and ends it, grandchildren included."""

import contextlib
import os
import signal
import subprocess
import sys


def descendants(pid: int) -> list[int]:
    """`pid` and all below it that live now. Linux reads /proc; elsewhere `ps` is asked."""
    return _from_proc(pid) if sys.platform == "linux" else _from_ps(pid)


def resident_mb(pids: list[int]) -> float:
    """Resident memory of these processes together, in MB."""
    if sys.platform != "linux":
        return _ps_resident_mb(pids)
    pages = 0
    for pid in pids:
        with contextlib.suppress(OSError, ValueError, IndexError), open(f"/proc/{pid}/statm", "rb") as statm:
            pages += int(statm.read().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / (1 << 20)


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


def _ps_resident_mb(pids: list[int]) -> float:
    command = ["ps", "-o", "rss=", "-p", ",".join(map(str, pids))]
    lines = subprocess.run(command, capture_output=True, text=True, check=False).stdout
    return sum(map(int, lines.split())) / 1024
