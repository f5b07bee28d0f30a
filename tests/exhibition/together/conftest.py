"""A hall of 40 × 60 metres, and a wire that keeps what is told."""

from dataclasses import dataclass, field
from typing import Any

import pytest

from exhibition.together.models import Floor, Person, Pose
from exhibition.together.room import Room

FLOOR = Floor(40.0, 60.0, frozenset({"A-01", "A-02"}))


@dataclass
class Kept:
    """A wire of the tests: every line hears what is told to it and to the places it is at."""

    seats: dict[str, set[str]] = field(default_factory=dict)
    heard: dict[str, list[tuple[str, Any]]] = field(default_factory=dict)

    def tell(self, to: str, event: str, data: object) -> None:
        for line in {to, *self.seats.get(to, ())}:
            self.heard.setdefault(line, []).append((event, data))

    def seat(self, line: str, place: str) -> None:
        self.seats.setdefault(place, set()).add(line)

    def unseat(self, line: str, place: str) -> None:
        self.seats.get(place, set()).discard(line)

    def of(self, line: str, event: str) -> list[Any]:
        """What a line has heard under a name; forgotten by asking."""
        found = [data for name, data in self.heard.get(line, ()) if name == event]
        self.heard[line] = [entry for entry in self.heard.get(line, ()) if entry[0] != event]
        return found


@pytest.fixture
def wire() -> Kept:
    return Kept()


@pytest.fixture
def room(wire: Kept) -> Room:
    return Room("beauty", FLOOR, wire)


def come(room: Room, line: str, x: float | None = None, z: float = 0.0, **known: Any) -> Person:
    """Somebody enters on a line of their own, and stands somewhere when a place is said."""
    person = room.enter(f"p.{line}", line, 0.0, line=line, **known)
    if x is not None:
        room.move(person, Pose(x, z, 0.0), 0.0)
    return person


def run(room: Room, ticks: int, start: int = 1, now: float = 0.0) -> int:
    """Let ticks of a tenth of a second pass; returns the next one's number."""
    for number in range(start, start + ticks):
        room.tick(number, now + (number - start) / 10)
    return start + ticks
