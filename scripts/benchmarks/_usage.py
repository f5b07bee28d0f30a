"""What this process, everything it started and a browser that stays used, between two moments."""

import contextlib
import ctypes
import os
import resource
import sys
import threading
import time
from pathlib import Path
from types import TracebackType
from typing import Self

from assets.sandbox.watch import descendants, used

_EVERY_S = 0.1
_PR_SET_CHILD_SUBREAPER = 36


class Usage:
    """Use as a context manager; then `cpu_s`, `wall_s` and `rss_mb` (the largest sum over all processes).

    `until_cpu_s` and `until_s`: what had been spent when the file `until` was there, of `cpu_s` and `wall_s`.
    """

    def __init__(self, until: Path | None = None) -> None:
        self.cpu_s = self.wall_s = self.rss_mb = 0.0
        self.until_cpu_s: float | None = None
        self.until_s: float | None = None
        self._until = until
        self._over = threading.Event()
        self._watch = threading.Thread(target=self._look, daemon=True)

    def __enter__(self) -> Self:
        _take_in_orphans(1)
        self._begun, self._spent = time.monotonic(), _cpu()
        self._watch.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.wall_s, self.cpu_s = time.monotonic() - self._begun, _cpu() - self._spent
        _take_in_orphans(0)
        self._over.set()
        self._watch.join()

    def _look(self) -> None:
        while not self._over.wait(_EVERY_S):
            self.rss_mb = max(self.rss_mb, used(_children())[0])
            if self._until and self.until_s is None and self._until.exists():
                self.until_s, self.until_cpu_s = time.monotonic() - self._begun, _told() - self._spent


def _take_in_orphans(wanted: int) -> None:
    """Bubblewrap ends without waiting for its program, whose time is then told to whoever takes it in."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_CHILD_SUBREAPER, wanted, 0, 0, 0)


def _wait_for_the_dead() -> None:
    for pid in _children():
        with contextlib.suppress(ChildProcessError):
            os.waitpid(pid, os.WNOHANG)


def _cpu() -> float:
    """CPU seconds of this process, of children that ended, and of those that live."""
    _wait_for_the_dead()
    return _told()


def _told() -> float:
    """The same, but for orphans whose parent did not wait for them."""
    ended = sum(sum(resource.getrusage(who)[:2]) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return ended + used(_children())[1]


def _children() -> list[int]:
    me = os.getpid()
    return [pid for pid in descendants(me) if pid != me]
