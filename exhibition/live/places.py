"""Where this process's connections are, and telling each place how many people it holds."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field

from exhibition.live.presence import Presence
from exhibition.live.staffed import Staffed

TELL_EVERY_SECONDS = 1.0
RECOUNT_EVERY_SECONDS = 10.0


@dataclass
class _Told:
    """What everybody in a place was told, if they all know the same, and whether something happened since."""

    count: int | None = None
    at: float = 0.0
    is_stale: bool = True


@dataclass
class Places:
    """`tell(place, count)` emits. A place hears a count at most once a second, and only one that changed.

    `staff` knows who looks after rooms, whether or not they are in them. `sweepers` are run at every sweep.
    """

    presence: Presence
    tell: Callable[[str, int], None]
    clock: Callable[[], float] = time.time
    _held: dict[str, dict[str, str]] = field(default_factory=dict)
    _told: dict[str, _Told] = field(default_factory=dict)
    staff: Staffed = field(init=False)
    sweepers: list[Callable[[], None]] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Staff are leased where everybody is."""
        self.staff = Staffed(self.presence, self.clock)

    def of(self, connection: str) -> frozenset[str]:
        """The places that a connection is in."""
        return frozenset(self._held.get(connection, {}))

    def held_by(self, who: str) -> list[tuple[str, str]]:
        """The connections of a person here, each with a place that it is in."""
        return [
            (connection, place)
            for connection, places in self._held.items()
            for place, holder in places.items()
            if holder == who
        ]

    def people(self, place: str) -> int:
        """How many people are in a place."""
        return self.presence.count(place, self.clock())

    def enter(self, connection: str, place: str, who: str) -> int:
        """Take a lease, and give back one held under another identity. Returns how many people are there."""
        before = self._held.setdefault(connection, {}).get(place)
        if before not in (None, who):
            self.presence.leave(place, str(before), connection)
        self._held[connection][place] = who
        return self.renew(connection, place)

    def renew(self, connection: str, place: str) -> int:
        """Renew the lease of a connection that is there; returns how many people are there."""
        self.presence.hold(place, self._held[connection][place], connection, self.clock())
        return self._changed(place)

    def leave(self, connection: str, place: str) -> None:
        """Give the lease back; nothing happens when there is none."""
        who = self._held.get(connection, {}).pop(place, None)
        if who is not None:
            self.presence.leave(place, who, connection)
            self._changed(place)

    def end(self, connection: str) -> None:
        """The connection has gone, from everywhere."""
        for place in self.of(connection):
            self.leave(connection, place)
        self._held.pop(connection, None)
        self.staff.end(connection)

    def sweep(self) -> None:
        """Tell what was held back, and what ran out: the leases of a process that died, too."""
        self.staff.sweep()
        occupied = {place for places in self._held.values() for place in places}
        for place in list(self._told):
            told = self._told[place]
            if place not in occupied:
                del self._told[place]
            elif told.is_stale or self.clock() - told.at >= RECOUNT_EVERY_SECONDS:
                self._tell(place, self.people(place))
        for sweeper in self.sweepers:
            sweeper()

    def _changed(self, place: str) -> int:
        count = self.people(place)
        told = self._told.setdefault(place, _Told())
        if count == told.count:
            told.is_stale = False
        elif self.clock() - told.at >= TELL_EVERY_SECONDS:
            self._tell(place, count)
        else:
            # Who asked has been given this count, the others were told another.
            told.count, told.is_stale = None, True
        return count

    def _tell(self, place: str, count: int) -> None:
        told = self._told[place]
        changed = count != told.count
        told.count, told.at, told.is_stale = count, self.clock(), False
        if changed:
            self.tell(place, count)
