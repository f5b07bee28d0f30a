"""How fast one connection may speak: a bucket that refills."""

import time
from collections.abc import Callable

BURST = 8
PER_SECOND = 1.5


class Buckets:
    """A token bucket for each connection; in memory, since a connection lives in one process."""

    def __init__(
        self, burst: int = BURST, per_second: float = PER_SECOND, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._burst, self._rate, self._clock = burst, per_second, clock
        self._levels: dict[str, tuple[float, float]] = {}

    def take(self, connection: str) -> float:
        """Take one token. Returns 0.0 when there was one, else the seconds until there will be."""
        now = self._clock()
        level, at = self._levels.get(connection, (float(self._burst), now))
        level = min(float(self._burst), level + (now - at) * self._rate)
        if level < 1:
            self._levels[connection] = (level, now)
            return (1 - level) / self._rate
        self._levels[connection] = (level - 1, now)
        return 0.0

    def forget(self, connection: str) -> None:
        """The connection has ended."""
        self._levels.pop(connection, None)
