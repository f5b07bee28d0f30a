"""The clock of the halls: runs while anybody is in one."""

from collections.abc import Callable
from threading import RLock

import structlog

from exhibition.together.halls import Halls

TICK_SECONDS = 0.1
# How often it is asked whether a fair has closed.
DOORS_SECONDS = 5.0
log = structlog.get_logger()


class Pulse:
    """`start` runs a function beside the server, `sleep` waits without holding it up."""

    def __init__(
        self,
        halls: Halls,
        lock: RLock,
        is_open: Callable[[str], bool],
        start: Callable[[Callable[[], None]], object],
        sleep: Callable[[float], object],
    ) -> None:
        self._halls, self._lock, self._is_open = halls, lock, is_open
        self._start, self._sleep = start, sleep
        self._beats = False
        self._asked = halls.clock()

    def wake(self) -> None:
        """Somebody has come; nothing happens when the clock runs already."""
        if not self._beats:
            self._beats = True
            self._start(self.run)

    def run(self) -> None:
        """Tick until nobody is left; a failure is logged and the next tick tries again."""
        while self._goes_on():
            began = self._halls.clock()
            try:
                self.beat()
            except Exception:
                log.exception("a tick of the halls failed")
            self._sleep(max(0.01, TICK_SECONDS - (self._halls.clock() - began)))

    def beat(self) -> None:
        """One tick."""
        with self._lock:
            self._halls.tick()
        if self._halls.clock() - self._asked >= DOORS_SECONDS:
            self._asked = self._halls.clock()
            self._close_doors()

    def _close_doors(self) -> None:
        for room in self._halls.names:
            if not self._is_open(room):
                with self._lock:
                    self._halls.close(room, "event_not_open")

    def _goes_on(self) -> bool:
        with self._lock:
            self._beats = not self._halls.is_empty
            return self._beats
