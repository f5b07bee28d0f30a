"""Who is connected where, as leases that run out by themselves: in memory, or in Redis between processes."""

from typing import Protocol, cast

from redis import Redis

LEASE_SECONDS = 30.0


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


class MemoryPresence:
    """For one process."""

    def __init__(self) -> None:
        self._places: dict[str, dict[tuple[str, str], float]] = {}

    def hold(self, place: str, who: str, connection: str, now: float) -> None:
        """See Presence."""
        self._places.setdefault(place, {})[(who, connection)] = now + LEASE_SECONDS

    def leave(self, place: str, who: str, connection: str) -> None:
        """See Presence."""
        leases = self._places.get(place, {})
        leases.pop((who, connection), None)
        if not leases:
            self._places.pop(place, None)

    def count(self, place: str, now: float) -> int:
        """See Presence."""
        leases = self._places.get(place, {})
        for key in [key for key, ends in leases.items() if ends <= now]:
            del leases[key]
        return len({who for who, _ in leases})


class RedisPresence:
    """For several processes: a sorted set a place, scored by the lease's end."""

    def __init__(self, url: str) -> None:
        self._redis: Redis = Redis.from_url(url, decode_responses=True)

    def hold(self, place: str, who: str, connection: str, now: float) -> None:
        """See Presence."""
        key = f"maru:presence:{place}"
        with self._redis.pipeline(transaction=False) as pipe:
            pipe.zadd(key, {f"{who}|{connection}": now + LEASE_SECONDS})
            pipe.expire(key, int(LEASE_SECONDS * 4))
            pipe.execute()

    def leave(self, place: str, who: str, connection: str) -> None:
        """See Presence."""
        self._redis.zrem(f"maru:presence:{place}", f"{who}|{connection}")

    def count(self, place: str, now: float) -> int:
        """See Presence."""
        key = f"maru:presence:{place}"
        self._redis.zremrangebyscore(key, "-inf", now)
        members = cast(list[str], self._redis.zrange(key, 0, -1))
        return len({member.split("|")[0] for member in members})


def make_presence(redis_url: str) -> Presence:
    """Redis where there is one, else memory."""
    return RedisPresence(redis_url) if redis_url else MemoryPresence()
