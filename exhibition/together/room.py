"""One hall with the people in it, those of this process and those of the others."""

from collections.abc import Mapping, Sequence
from typing import Any

from exhibition.kernel.errors import Denied, Exceeded
from exhibition.together.code import MOST
from exhibition.together.counts import Counts, count
from exhibition.together.crowd import Crowd
from exhibition.together.models import LEASE_SECONDS, Floor, Person, Pose
from exhibition.together.tours import TourOver, Tours
from exhibition.together.wire import Wire

TICKS_A_SECOND = 10


class MayNotLead(Denied):
    """Organizers lead, and who answers for a booth that stands in this hall."""

    code = "may_not_lead"


class HallFull(Exceeded):
    """As many connections as a hall's numbers reach for, in this process."""

    code = "hall_full"


class Room:
    """A hall, or a hall during one fair. Everything in it is done by one thread at a time."""

    def __init__(self, name: str, floor: Floor, wire: Wire) -> None:
        self.name, self.floor, self._wire = name, floor, wire
        self.people: dict[str, Person] = {}
        self._numbers: dict[int, Person] = {}
        self._next = 0
        self._crowd = Crowd(name, floor, wire)
        self.tours = Tours(name, wire)
        self._counts = Counts(name, wire)

    @property
    def own(self) -> Sequence[Person]:
        """Who is connected to this process."""
        return [person for person in self.people.values() if person.line]

    def enter(self, key: str, who: str, now: float, **known: Any) -> Person:
        """Somebody is here now; nobody sees them before they move. Raises HallFull."""
        if len(self._numbers) >= MOST:
            raise HallFull(limit=MOST)
        while self._next in self._numbers:
            self._next = (self._next + 1) % MOST
        person = Person(key, self._next, who, heard=now, **known)
        # A number is not given again at once: what is still on its way would speak of somebody else.
        self._next = (self._next + 1) % MOST
        self.people[key] = self._numbers[person.number] = person
        if person.line:
            self._wire.seat(person.line, self.name)
        return person

    def leave(self, person: Person) -> None:
        """Somebody has gone."""
        self.hide(person)
        if person.line:
            self.tours.follow(person, None)
            self._wire.unseat(person.line, self.name)
        self.people.pop(person.key, None)
        self._numbers.pop(person.number, None)

    def move(self, person: Person, pose: Pose, now: float) -> None:
        """Somebody is there now."""
        if pose != person.pose:
            person.pose, person.moved = pose, True
        person.heard = now

    def hide(self, person: Person) -> None:
        """Somebody shows no figure any more, and therefore leads nobody."""
        if person.pose is not None:
            person.pose, person.leads = None, False
            self._crowd.forget(person)

    def at(self, person: Person, stand: object, now: float) -> None:
        """Somebody is at a stand; what is no stand's number means none."""
        person.stand = stand if isinstance(stand, str) and stand in self.floor.stands else ""
        person.heard = now

    def lead(self, person: Person, pose: Pose | None, now: float) -> None:
        """Lead on for the next seconds, from a place or from where one is; who is nowhere leads nobody."""
        if pose is not None:
            self.move(person, pose, now)
        person.leads, person.led, person.heard = person.pose is not None, now, now

    def follow(self, person: Person, leader: int | None) -> None:
        """Follow who has this number, or nobody. Raises TourOver."""
        found = self._numbers.get(leader) if leader is not None else None
        if leader is not None and found is None:
            raise TourOver
        self.tours.follow(person, found)

    def tick(self, number: int, now: float) -> None:
        """A tenth of a second has passed: tell everyone what changed."""
        everyone = list(self.people.values())
        for person in everyone:
            if person.leads and person.moved:
                self.tours.show(person, now)
        self._crowd.tick(number, everyone, now)
        self.tours.tick(number, everyone, now)
        if number % TICKS_A_SECOND == 0:
            for person in everyone:
                if now - person.heard > LEASE_SECONDS:
                    self.hide(person)
        self._counts.tick(number, [p for p in everyone if now - p.heard <= LEASE_SECONDS])

    def shown(self) -> Mapping[str, object]:
        """What somebody who comes is told of the hall."""
        here, stands = count(self.people.values())
        return {"here": here, "stands": stands, "tours": self.tours.listed(self.people.values())}
