"""Who is connected where, as leases that run out by themselves: in memory, or in Redis between processes."""

import time
from collections import Counter
from collections.abc import Callable
from typing import Protocol

import structlog
from redis import Redis
from redis.exceptions import RedisError

LEASE_SECONDS = 30.0
REDIS_REST_SECONDS = 5.0
log = structlog.get_logger()


class Presence(Protocol):
    """Counts people in places (`booth:<id>`, `hall:<slug>`). `who` is one person, with many connections."""

    def hold(self, place: str, who: str, connection: str, now: float) -> None:
        """Say that a connection is there, for the next 30 seconds."""
        ...

    def leave(self, place: str, who: str, connection: str) -> None:
        """Say that a connection has gone."""
        ...

    def count(self, place: str, now: float) -> int:
        """How many people are there."""
        ...


class _Leases:
    """The leases of one place in the order of their ends, and how many of them each person holds."""

    def __init__(self) -> None:
        self.ends: dict[tuple[str, str], float] = {}
        self.people: Counter[str] = Counter()

    def hold(self, who: str, connection: str, ends: float) -> None:
        self.drop(who, connection)
        self.ends[who, connection] = ends
        self.people[who] += 1

    def drop(self, who: str, connection: str) -> None:
        if self.ends.pop((who, connection), None) is not None:
            self.people[who] -= 1
            if not self.people[who]:
                del self.people[who]

    def expire(self, now: float) -> None:
        while self.ends:
            key = next(iter(self.ends))
            if self.ends[key] > now:
                break
            self.drop(*key)


class MemoryPresence:
    """For one process. Counting costs nothing but what has run out: every join and renewal asks for it."""

    def __init__(self) -> None:
        self._places: dict[str, _Leases] = {}

    def hold(self, place: str, who: str, connection: str, now: float) -> None:
        """See Presence."""
        self._places.setdefault(place, _Leases()).hold(who, connection, now + LEASE_SECONDS)

    def leave(self, place: str, who: str, connection: str) -> None:
        """See Presence."""
        if place in self._places:
            self._places[place].drop(who, connection)
            self._forget_empty(place)

    def count(self, place: str, now: float) -> int:
        """See Presence."""
        if place not in self._places:
            return 0
        leases = self._places[place]
        leases.expire(now)
        self._forget_empty(place)
        return len(leases.people)

    def _forget_empty(self, place: str) -> None:
        if not self._places[place].ends:
            del self._places[place]


# A person's connections by the ends of their leases; the last of these is the person's own, in the place's
# set, so that counting people is counting members.
_LEAVE = """
redis.call('ZREM', KEYS[2], ARGV[2])
local last = redis.call('ZREVRANGE', KEYS[2], 0, 0, 'WITHSCORES')
if last[1] then redis.call('ZADD', KEYS[1], last[2], ARGV[1])
else redis.call('ZREM', KEYS[1], ARGV[1]) end
return 1
"""


class RedisPresence:
    """For several processes: a sorted set of a place's people and one of each person's connections there.

    While Redis is away, a process counts its own people; it asks Redis again every five seconds.
    """

    def __init__(self, url: str, clock: Callable[[], float] = time.monotonic) -> None:
        self._redis: Redis = Redis.from_url(
            url, decode_responses=True, socket_timeout=2, socket_connect_timeout=1
        )
        self._leave = self._redis.register_script(_LEAVE)
        self._near, self._clock, self._rests_until = MemoryPresence(), clock, 0.0

    def hold(self, place: str, who: str, connection: str, now: float) -> None:
        """See Presence."""
        self._near.hold(place, who, connection, now)
        self._try(lambda: self._lease(place, who, connection, now + LEASE_SECONDS))

    def leave(self, place: str, who: str, connection: str) -> None:
        """See Presence."""
        self._near.leave(place, who, connection)
        self._try(lambda: int(self._leave(keys=_keys(place, who), args=[who, connection])))

    def count(self, place: str, now: float) -> int:
        """See Presence."""
        found = self._try(lambda: self._people(place, now))
        return self._near.count(place, now) if found is None else found

    def _lease(self, place: str, who: str, connection: str, ends: float) -> int:
        people, connections = _keys(place, who)
        with self._redis.pipeline(transaction=False) as pipe:
            pipe.zadd(connections, {connection: ends})
            pipe.zadd(people, {who: ends}, gt=True)
            for key in (people, connections):
                pipe.expire(key, int(LEASE_SECONDS * 4))
            pipe.execute()
        return 1

    def _people(self, place: str, now: float) -> int:
        key = _keys(place, "")[0]
        with self._redis.pipeline(transaction=False) as pipe:
            pipe.zremrangebyscore(key, "-inf", now)
            pipe.zcard(key)
            return int(pipe.execute()[1])

    def _try(self, act: Callable[[], int]) -> int | None:
        if self._clock() < self._rests_until:
            return None
        try:
            return act()
        except RedisError as error:
            self._rests_until = self._clock() + REDIS_REST_SECONDS
            log.warning("presence is counted in this process alone", reason=type(error).__name__)
            return None


def _keys(place: str, who: str) -> tuple[str, str]:
    """Where the people of a place are, and one person's connections there."""
    return f"maru:people:{place}", f"maru:person:{place}|{who}"


def make_presence(redis_url: str) -> Presence:
    """Redis where there is one, else memory."""
    return RedisPresence(redis_url) if redis_url else MemoryPresence()
