"""Broadcasts that are framed once, gathered for a moment, and written to each socket in one piece.

Measured on two cores (docs/adr/0008): the stock manager queues each delivery for a greenlet of the reader;
nearly all of its time goes into that, not into the network.
"""

from collections.abc import Callable
from typing import Any

import gevent
from engineio import packet as engine_packet
from gevent.event import Event
from socketio import Manager, RedisManager, packet

from exhibition.web.frames import frame_of

# A first broadcast goes at once; what follows within this time is sent together with its neighbours.
GATHER_SECONDS = 0.008
# Others get a turn after so many readers.
READERS_A_TURN = 400
Place = tuple[str, str]


class FanOut(Manager):  # type: ignore[misc]
    """Delivers in this process. Whoever wants a callback or leaves somebody out gets the stock way."""

    def initialize(self) -> None:
        """Start the greenlet that writes; broadcasts keep their order because there is one."""
        super().initialize()
        self._gathered: dict[Place, list[bytes]] = {}
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
        namespace, room = place
        readers = list(self.rooms.get(namespace, {}).get(room, {}).values())
        sockets = self.server.eio.sockets
        for begin in range(0, len(readers), READERS_A_TURN):
            for reader in readers[begin : begin + READERS_A_TURN]:
                found = sockets.get(reader)
                if found is not None and not found.closing:
                    found.queue.tell(blob)
            gevent.sleep(0)


class RedisFanOut(RedisManager, FanOut):  # type: ignore[misc]
    """The same behind Redis: what any process says is delivered by each to its own readers."""


def make_manager(redis_url: str) -> Manager:
    """The client manager of a web process under gevent."""
    return RedisFanOut(redis_url, channel="flask-socketio") if redis_url else FanOut()
