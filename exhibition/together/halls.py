"""The halls in which this process has visitors, and its clock of ten ticks a second."""

import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from exhibition.together.bus import Bus
from exhibition.together.models import Floor, Person
from exhibition.together.others import Others, farewell, write
from exhibition.together.room import Room
from exhibition.together.wire import Wire


@dataclass(frozen=True)
class Place:
    """Where a connection is."""

    room: Room
    person: Person

    def shown(self) -> dict[str, Any]:
        """What somebody who comes is told: their number, the plan's size in metres, who is here."""
        floor = self.room.floor
        return {"you": self.person.number, "plan": [floor.width, floor.depth], **self.room.shown()}


class Halls:
    """Rooms by name, and who of this process is in which."""

    def __init__(self, wire: Wire, bus: Bus, clock: Callable[[], float] = time.monotonic) -> None:
        self._wire, self._bus, self.clock = wire, bus, clock
        self._process = secrets.token_hex(4)
        self._ticks, self._made = 0, 0
        self._rooms: dict[str, tuple[Room, Others]] = {}
        self._places: dict[str, Place] = {}

    @property
    def is_empty(self) -> bool:
        """Whether nobody is here and nothing need be told."""
        return not self._rooms

    @property
    def names(self) -> frozenset[str]:
        """The rooms that hold anybody of this process."""
        return frozenset(self._rooms)

    def of(self, line: str) -> Place | None:
        """Where a connection is; None for one that has not entered."""
        return self._places.get(line)

    def enter(self, line: str, room: str, floor: Floor, who: str, **known: Any) -> Place:
        """A connection comes into a hall, out of the one it was in. Raises HallFull."""
        self.leave(line)
        if room not in self._rooms:
            made = Room(room, floor, self._wire)
            self._rooms[room] = made, Others(self._process, made)
            self._bus.follow(self.names)
        self._made += 1
        key = f"{self._process}.{self._made}"
        there = self._rooms[room][0]
        place = Place(there, there.enter(key, who, self.clock(), line=line, **known))
        self._places[line] = place
        return place

    def leave(self, line: str) -> None:
        """A connection is gone from its hall."""
        place = self._places.pop(line, None)
        if place is None:
            return
        place.room.leave(place.person)
        if not place.room.own:
            self._end(place.room.name)

    def close(self, room: str, code: str) -> None:
        """Everyone must leave: the fair has closed."""
        for line in [line for line, place in self._places.items() if place.room.name == room]:
            self._wire.tell(line, "closed", {"code": code})
            self.leave(line)

    def tick(self) -> None:
        """Read what the others wrote, write what they must know, tell everyone here."""
        self._ticks += 1
        now = self.clock()
        for note in self._bus.read():
            found = self._rooms.get(str(note["room"]))
            if found:
                found[1].read(note, now)
        for room, others in list(self._rooms.values()):
            own = write(self._process, room, self._ticks, now) if self._bus.is_needed else None
            if own:
                self._bus.publish(room.name, own)
            others.sweep(now)
            room.tick(self._ticks, now)

    def _end(self, room: str) -> None:
        del self._rooms[room]
        if self._bus.is_needed:
            self._bus.publish(room, farewell(self._process, room))
        self._bus.follow(self.names)
