"""The figures of one hall as this process's visitors see them: each cell's nearest, encoded once a tick."""

from collections.abc import Iterable, Sequence

from exhibition.together import code
from exhibition.together.interest import Cell, cell_of, nearest
from exhibition.together.models import Floor, Person
from exhibition.together.wire import Wire

# Ticks between two looks at who is nearest.
LOOK_TICKS = 5


class Crowd:
    """Tells `s` (all that a cell sees), `d` (who came, who went) and `f` (who moved)."""

    def __init__(self, room: str, floor: Floor, wire: Wire) -> None:
        self._room, self._floor, self._wire = room, floor, wire
        self._seen: dict[Cell, dict[Person, None]] = {}
        self._lookers: dict[Cell, set[Person]] = {}
        self._at: dict[Person, Cell] = {}

    def tick(self, number: int, people: Iterable[Person], now: float) -> None:
        """Tell what changed since the last tick, and forget who moved."""
        shown = [person for person in people if person.pose is not None]
        for person in shown:
            if person.line:
                self._follow(person, shown)
        rows = {p: code.row(p, p.pose, self._floor) for p in shown if p.moved and p.pose}
        for cell in self._seen:
            if (number + cell[0] + 2 * cell[1]) % LOOK_TICKS == 0:
                self._look(cell, shown)
            moved = [rows[person] for person in self._seen[cell] if person in rows]
            if moved:
                self._wire.tell(self._place(cell), "f", code.tick(now, moved))
        for person in rows:
            person.moved = False

    def forget(self, person: Person) -> None:
        """Somebody left, or shows no figure any more."""
        cell = self._at.pop(person, None)
        if cell is not None:
            self._leave(person, cell)
        for seen, members in self._seen.items():
            if person in members:
                del members[person]
                self._wire.tell(self._place(seen), "d", [[], [person.number]])

    def _follow(self, person: Person, shown: Sequence[Person]) -> None:
        """Somebody who looks has walked into another cell, or has just come."""
        assert person.pose is not None
        cell, before = cell_of(person.pose), self._at.get(person)
        if cell == before:
            return
        if before is not None:
            self._leave(person, before)
        self._at[person] = cell
        self._lookers.setdefault(cell, set()).add(person)
        if cell not in self._seen:
            self._seen[cell] = dict.fromkeys(nearest(cell, shown, ()))
        self._wire.seat(person.line, self._place(cell))
        self._wire.tell(person.line, "s", self._listed(self._seen[cell]))

    def _leave(self, person: Person, cell: Cell) -> None:
        self._wire.unseat(person.line, self._place(cell))
        self._lookers[cell].discard(person)
        if not self._lookers[cell]:
            del self._lookers[cell], self._seen[cell]

    def _look(self, cell: Cell, shown: Sequence[Person]) -> None:
        before = self._seen[cell]
        now = self._seen[cell] = dict.fromkeys(nearest(cell, shown, before))
        came = [person for person in now if person not in before]
        gone = [person.number for person in before if person not in now]
        if came or gone:
            self._wire.tell(self._place(cell), "d", [self._listed(came), gone])

    def _listed(self, people: Iterable[Person]) -> list[list[object]]:
        return [
            [code.row(person, person.pose, self._floor), person.role, person.name]
            for person in people
            if person.pose is not None
        ]

    def _place(self, cell: Cell) -> str:
        return f"{self._room}/{cell[0]}.{cell[1]}"
