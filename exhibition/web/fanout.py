"""Broadcasts that are framed once, gathered for a moment, and written to each socket in one piece.

Measured on two cores (docs/adr/0008): the stock manager queues each delivery for a greenlet of the reader;
nearly all of its time goes into that, not into the network.
"""

import time
from collections.abc import Callable, Iterator
from typing import Any

import gevent
import structlog
from engineio import packet as engine_packet
from gevent.event import Event
from redis import Redis
from redis.exceptions import RedisError
from socketio import Manager, RedisManager, packet

from exhibition.web.frames import frame_of

# A first broadcast goes at once; what follows within this time is sent together with its neighbours.
GATHER_SECONDS = 0.008
# Others get a turn after so many readers.
READERS_A_TURN = 400
# After Redis failed, for so long nobody waits for it.
REST_SECONDS = 1.0
log = structlog.get_logger()
Place = tuple[str, str]


class FanOut(Manager):  # type: ignore[misc]
    """Delivers in this process. Whoever wants a callback or leaves somebody out gets the stock way."""

    def initialize(self) -> None:
        """Start the greenlet that writes; broadcasts keep their order because there is one."""
        super().initialize()
        self._gathered: dict[Place, list[bytes]] = {}
        self._places_of: dict[tuple[str, str], set[Any]] = {}
        self._readers: dict[Place, list[Any]] = {}
        self._is_due = Event()
        self.server.start_background_task(self._write_for_ever)

    def emit(
        self, event: str, data: Any, namespace: str, room: Any = None, skip_sid: Any = None,
        callback: Callable[..., Any] | None = None, to: Any = None, **kwargs: Any,
    ) -> None:  # fmt: skip
        """Send an event to a room's readers in this process."""
        place = to or room
        encoded = (
            None
            if callback or skip_sid or not isinstance(place, str)
            else self._encoded(event, data, namespace)
        )
        if encoded is None:
            super().emit(event, data, namespace, room=place, skip_sid=skip_sid, callback=callback, **kwargs)
        elif place in self.rooms.get(namespace, {}):
            self._gathered.setdefault((namespace, place), []).append(encoded)
            self._is_due.set()

    def _encoded(self, event: str, data: Any, namespace: str) -> bytes | None:
        """The frame of an event; None for one with binary parts, which are several frames."""
        parts = list(data) if isinstance(data, tuple) else [] if data is None else [data]
        encoded = self.server.packet_class(packet.EVENT, namespace=namespace, data=[event, *parts]).encode()
        if not isinstance(encoded, str):
            return None
        return frame_of(f"{engine_packet.MESSAGE}{encoded}".encode())

    def _write_for_ever(self) -> None:
        while True:
            self._is_due.wait()
            self._is_due.clear()
            gathered, self._gathered = self._gathered, {}
            for place, blobs in gathered.items():
                self._write(place, b"".join(blobs))
            gevent.sleep(GATHER_SECONDS)

    def _write(self, place: Place, blob: bytes) -> None:
        readers = self._readers_of(place)
        for begin in range(0, len(readers), READERS_A_TURN):
            for reader in readers[begin : begin + READERS_A_TURN]:
                if not reader.closing:
                    reader.queue.tell(blob)
            gevent.sleep(0)

    def _readers_of(self, place: Place) -> list[Any]:
        """The Engine.IO sockets in a room, looked up once for as long as nobody comes or goes."""
        if place not in self._readers:
            namespace, room = place
            sockets = self.server.eio.sockets
            names = self.rooms.get(namespace, {}).get(room, {}).values()
            self._readers[place] = [sockets[name] for name in names if name in sockets]
        return self._readers[place]

    def basic_enter_room(self, sid: str, namespace: str, room: Any, eio_sid: str | None = None) -> None:
        """See BaseManager."""
        super().basic_enter_room(sid, namespace, room, eio_sid)
        self._places_of.setdefault((namespace, sid), set()).add(room)
        self._readers.pop((namespace, room), None)

    def basic_leave_room(self, sid: str, namespace: str, room: Any) -> None:
        """See BaseManager."""
        super().basic_leave_room(sid, namespace, room)
        self._places_of.get((namespace, sid), set()).discard(room)
        self._readers.pop((namespace, room), None)

    def basic_disconnect(self, sid: str, namespace: str, **kwargs: Any) -> None:
        """Leave the rooms that one is in; BaseManager looks through everybody's for each who goes."""
        for room in self._places_of.pop((namespace, sid), set()):
            self.basic_leave_room(sid, namespace, room)
        self.callbacks.pop(sid, None)
        for pending in (self.pending_connect, self.pending_disconnect):
            if sid in pending.get(namespace, ()):
                pending[namespace].remove(sid)
                if not pending[namespace]:
                    del pending[namespace]

    def get_rooms(self, sid: str, namespace: str) -> list[Any]:
        """The rooms that one is in, by what was noted when they entered."""
        return [room for room in self._places_of.get((namespace, sid), ()) if room is not None]


class RedisFanOut(RedisManager, FanOut):  # type: ignore[misc]
    """The same behind Redis: what any process says is delivered by each to its own readers.

    While Redis is away, a process tells its own readers and does not make them wait; it asks again after
    a moment. What the others missed they learn by its number, at the next renewal of their lease.
    """

    def __init__(self, url: str, channel: str) -> None:
        super().__init__(url, channel=channel)
        self._speaker = Redis.from_url(url, socket_connect_timeout=1, socket_timeout=2)
        self._rests_until = 0.0
        self._unsaid: list[str] = []
        self._is_unsaid = Event()

    def initialize(self) -> None:
        """Start the greenlet that speaks, too: nobody who stores or joins waits for Redis."""
        super().initialize()
        self.server.start_background_task(self._speak_for_ever)

    def _publish(self, data: Any) -> None:
        if time.monotonic() >= self._rests_until:
            self._unsaid.append(self.json.dumps(data))
            self._is_unsaid.set()

    def _speak_for_ever(self) -> None:
        while True:
            self._is_unsaid.wait()
            self._is_unsaid.clear()
            said, self._unsaid = self._unsaid, []
            try:
                self._say(said)
            except RedisError as error:
                self._rests_until = time.monotonic() + REST_SECONDS
                log.warning("other processes are not told", reason=type(error).__name__)

    def _say(self, said: list[str]) -> None:
        """In one turn, in their order: there is one who speaks."""
        with self._speaker.pipeline(transaction=False) as turn:
            for words in said:
                turn.publish(self.channel, words)
            turn.execute()

    def _redis_listen_with_retries(self) -> Iterator[Any]:
        """What the processes say, by a connection of its own; the stock way shares one with who speaks."""
        while True:
            try:
                redis = Redis.from_url(self.redis_url, socket_keepalive=True)
                hearing = redis.pubsub(ignore_subscribe_messages=True)  # type: ignore[no-untyped-call]
                hearing.subscribe(self.channel)
                yield from hearing.listen()
            except RedisError as error:
                log.warning("other processes are not heard", reason=type(error).__name__)
            gevent.sleep(REST_SECONDS)


def make_manager(redis_url: str) -> Manager:
    """The client manager of a web process under gevent."""
    return RedisFanOut(redis_url, "flask-socketio") if redis_url else FanOut()
