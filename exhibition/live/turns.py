"""At most so many at once, and an honest word to whoever would wait too long."""

import math
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar

from exhibition.kernel.errors import Exceeded

PATIENCE_SECONDS = 4.0
Asked = TypeVar("Asked")
Answered = TypeVar("Answered")


class Busy(Exceeded):
    """More is asked at this moment than can be answered in time."""

    code = "busy"


class Turns:
    """A line before something scarce, as the connections to a database. `at_once` have their turn together.

    Who would wait longer than the patience, by what a turn took of late, is told at once after how many
    seconds to come again: those who wait get their answer, and nobody waits for a failure.
    """

    def __init__(
        self, at_once: int, patience: float = PATIENCE_SECONDS, clock: Callable[[], float] = time.monotonic
    ) -> None:
        # Under gevent this is a greenlet's semaphore, after monkey patching.
        self._free = threading.BoundedSemaphore(at_once)
        self._at_once, self._patience, self._clock = at_once, patience, clock
        self._inside = 0
        self._lasts = 0.01

    @property
    def wait(self) -> float:
        """How many seconds one who comes now would wait, about."""
        return max(0, self._inside + 1 - self._at_once) * self._lasts / self._at_once

    @contextmanager
    def turn(self) -> Iterator[None]:
        """Have a turn. Raises Busy."""
        wait = self.wait
        if wait > self._patience:
            raise Busy(seconds=math.ceil(wait))
        self._inside += 1
        try:
            if not self._free.acquire(timeout=self._patience * 2):
                raise Busy(seconds=math.ceil(self._patience))
            try:
                begun = self._clock()
                yield
                self._lasts += (self._clock() - begun - self._lasts) / 16
            finally:
                self._free.release()
        finally:
            self._inside -= 1

    def taking(self, work: Callable[[Asked], Answered]) -> Callable[[Asked], Answered]:
        """The same work, in turn."""

        def in_turn(asked: Asked) -> Answered:
            with self.turn():
                return work(asked)

        return in_turn
