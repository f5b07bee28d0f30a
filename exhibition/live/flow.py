"""How fast one may speak: buckets that refill."""

import time
from collections.abc import Callable

PRUNE_ABOVE = 5_000


class Buckets:
    """A token bucket for each key (a person, a connection); in memory, for this process."""

    def __init__(self, burst: int, per_second: float, clock: Callable[[], float] = time.monotonic) -> None:
        self._burst, self._rate, self._clock = float(burst), per_second, clock
        self._levels: dict[str, tuple[float, float]] = {}

    def take(self, key: str) -> float:
        """Take one token. Returns 0.0 when there was one, else the seconds until there will be."""
        now = self._clock()
        level = self._level(key, now)
        if level < 1:
            self._levels[key] = (level, now)
            return (1 - level) / self._rate
        self._levels[key] = (level - 1, now)
        if len(self._levels) > PRUNE_ABOVE:
            self._prune(now)
        return 0.0

    def forget(self, key: str) -> None:
        """The connection has ended."""
        self._levels.pop(key, None)

    def _level(self, key: str, now: float) -> float:
        level, at = self._levels.get(key, (self._burst, now))
        return min(self._burst, level + (now - at) * self._rate)

    def _prune(self, now: float) -> None:
        """Full buckets are as good as none."""
        self._levels = {k: v for k, v in self._levels.items() if self._level(k, now) < self._burst}
