"""The people of other processes: what is written of one's own, and what is read of theirs.

A note has the whole of a process's people every two seconds, else who moved. A process that has not written a
whole one for eight seconds has died, and its people are gone with it.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import astuple
from typing import Any

from exhibition.together.bus import Note
from exhibition.together.models import LEASE_SECONDS, Person, Pose
from exhibition.together.room import HallFull, Room

WHOLE_TICKS = 20
GONE_SECONDS = 8.0
_TOLD = ("who", "name", "role", "company", "stand", "leads")


def write(process: str, room: Room, tick: int, now: float) -> Note | None:
    """Return what the others must know of this process's people now; None when that is nothing."""
    own = [person for person in room.own if now - person.heard <= LEASE_SECONDS]
    whole = tick % WHOLE_TICKS == 0
    moved = {person.key: _place(person) for person in own if person.moved or whole}
    if not moved and not whole:
        return None
    note: dict[str, Any] = {"from": process, "room": room.name, "moved": moved}
    if whole:
        note["people"] = {person.key: {name: getattr(person, name) for name in _TOLD} for person in own}
        note["followed"] = room.tours.followed(own)
    return note


def farewell(process: str, room: str) -> Note:
    """The last of this process's people has left the hall."""
    return {"from": process, "room": room, "moved": {}, "people": {}, "followed": {}}


class Others:
    """What this process knows of the others, in one hall."""

    def __init__(self, process: str, room: Room) -> None:
        self._process, self._room = process, room
        self._heard: dict[str, float] = {}

    def read(self, note: Note, now: float) -> None:
        """Take in what another process wrote; one's own notes say nothing new."""
        process = str(note["from"])
        if process == self._process:
            return
        if "people" in note:
            self._heard[process] = now
            self._meet(process, note["people"], now)
            self._room.tours.heard(process, note["followed"])
        for key, told in note["moved"].items():
            self._move(key, told, now)

    def sweep(self, now: float) -> None:
        """Forget processes that have been silent for too long."""
        for process in [name for name, at in self._heard.items() if now - at > GONE_SECONDS]:
            del self._heard[process]
            self._meet(process, {}, now)
            self._room.tours.heard(process, {})

    def _meet(self, process: str, people: Mapping[str, Mapping[str, Any]], now: float) -> None:
        for key, known in people.items():
            person = self._room.people.get(key)
            try:
                person = person or self._room.enter(key, str(known["who"]), now)
            except HallFull:
                return
            for name in _TOLD:
                setattr(person, name, known[name])
            person.heard = person.led = now
        for person in self._of(process):
            if person.key not in people:
                self._room.leave(person)

    def _move(self, key: str, told: Sequence[float] | None, now: float) -> None:
        person = self._room.people.get(key)
        if person is None or person.line:
            return
        if told is None:
            self._room.hide(person)
        else:
            self._room.move(person, Pose(*told), now)

    def _of(self, process: str) -> Iterable[Person]:
        return [p for p in self._room.people.values() if p.key.startswith(f"{process}.")]


def _place(person: Person) -> tuple[float, ...] | None:
    return astuple(person.pose) if person.pose else None
