"""How the processes of one installation tell each other who walks where."""

import json
import time
from collections.abc import Callable, Iterator, Mapping
from typing import Any, Protocol

import structlog
from redis import Redis
from redis.exceptions import RedisError

REST_SECONDS = 5.0
# What is read at once; whoever writes faster than that is read later, not for ever.
MOST_AT_ONCE = 1_000
Note = Mapping[str, Any]
log = structlog.get_logger()


class Bus(Protocol):
    """Notes go to every process that follows the same hall, their writer included."""

    is_needed: bool

    def follow(self, rooms: frozenset[str]) -> None:
        """From now on, read the notes of these halls."""
        ...

    def publish(self, room: str, note: Note) -> None:
        """Write a note; it may be lost."""
        ...

    def read(self) -> Iterator[Note]:
        """What was written since, without waiting."""
        ...


class NoBus:
    """For one process: there is nobody to tell."""

    is_needed = False

    def follow(self, rooms: frozenset[str]) -> None:
        """See Bus."""

    def publish(self, room: str, note: Note) -> None:
        """See Bus."""

    def read(self) -> Iterator[Note]:
        """See Bus."""
        return iter(())


class RedisBus:
    """Publish and subscribe, a channel for each hall. While Redis is away each process knows its own."""

    is_needed = True

    def __init__(self, url: str, clock: Callable[[], float] = time.monotonic) -> None:
        self._redis: Redis = Redis.from_url(
            url, decode_responses=True, socket_timeout=2, socket_connect_timeout=1
        )
        self._ears = self._redis.pubsub(ignore_subscribe_messages=True)  # type: ignore[no-untyped-call]
        self._clock, self._rests_until = clock, 0.0
        self._wanted, self._followed = frozenset[str](), frozenset[str]()

    def follow(self, rooms: frozenset[str]) -> None:
        """See Bus."""
        self._wanted = rooms

    def publish(self, room: str, note: Note) -> None:
        """See Bus."""
        self._try(lambda: self._redis.publish(_channel(room), json.dumps(note, separators=(",", ":"))))

    def read(self) -> Iterator[Note]:
        """See Bus."""
        self._try(self._subscribe)
        for _ in range(MOST_AT_ONCE):
            found = self._try(lambda: self._ears.get_message(timeout=0)) if self._followed else None
            if found is None:
                return
            yield json.loads(found["data"])

    def _subscribe(self) -> None:
        come, gone = self._wanted - self._followed, self._followed - self._wanted
        if come:
            self._ears.subscribe(*map(_channel, come))
        if gone:
            self._ears.unsubscribe(*map(_channel, gone))
        self._followed = self._wanted

    def _try(self, act: Callable[[], Any]) -> Any:
        if self._clock() < self._rests_until:
            return None
        try:
            return act()
        except RedisError as error:
            self._rests_until = self._clock() + REST_SECONDS
            log.warning("people of other processes are not seen", reason=type(error).__name__)
            return None


def _channel(room: str) -> str:
    return f"maru:together:{room}"


def make_bus(redis_url: str) -> Bus:
    """Redis where there is one, else nothing."""
    return RedisBus(redis_url) if redis_url else NoBus()
