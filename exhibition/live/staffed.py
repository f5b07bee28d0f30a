"""Whether somebody is there to answer in a room: leased for each connection of staff, renewed while it lives.

An inbox does not enter every room that it watches, so this is kept beside `Places`.
"""

import time
from collections.abc import Callable, Collection
from dataclasses import dataclass, field

from exhibition.live.presence import LEASE_SECONDS, Presence

RENEW_EVERY_SECONDS = LEASE_SECONDS / 3


@dataclass
class Staffed:
    """`presence` counts over all processes. A process that is killed renews nothing: gone in 30 seconds."""

    presence: Presence
    clock: Callable[[], float] = time.time
    _held: dict[str, tuple[str, set[str]]] = field(default_factory=dict)
    _renewed: float = 0.0

    def watch(self, connection: str, who: str, rooms: Collection[str]) -> None:
        """This person looks after these rooms from now on, and after no others by this connection."""
        before = self._held.get(connection, (who, set()))
        for room in before[1] - set(rooms) if before[0] == who else before[1]:
            self.presence.leave(_place(room), before[0], connection)
        self._held[connection] = (who, set(rooms))
        self._renew(connection)

    def enter(self, connection: str, who: str, room: str) -> None:
        """This person looks after this room, too."""
        held = self._held.get(connection)
        rooms = held[1] if held and held[0] == who else set()
        if room not in rooms:
            self.watch(connection, who, rooms | {room})

    def leave(self, connection: str, room: str) -> None:
        """This connection does not look after a room any more; nothing happens when it did not."""
        who, rooms = self._held.get(connection, ("", set()))
        if room in rooms:
            self.watch(connection, who, rooms - {room})

    def end(self, connection: str) -> None:
        """The connection has gone."""
        if connection in self._held:
            self.watch(connection, self._held[connection][0], ())
            del self._held[connection]

    def people(self, room: str) -> int:
        """How many people look after a room now."""
        return self.presence.count(_place(room), self.clock())

    def sweep(self) -> None:
        """Renew what is held, every ten seconds; call it often."""
        if self.clock() - self._renewed < RENEW_EVERY_SECONDS:
            return
        self._renewed = self.clock()
        for connection in list(self._held):
            self._renew(connection)

    def _renew(self, connection: str) -> None:
        who, rooms = self._held[connection]
        for room in sorted(rooms):
            self.presence.hold(_place(room), who, connection, self.clock())


def _place(room: str) -> str:
    return f"staff:{room}"
