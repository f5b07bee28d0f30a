"""How many people a hall and each of its stands hold; who shows no figure is counted too."""

from collections.abc import Iterable, Mapping

from exhibition.together.models import Person
from exhibition.together.wire import Wire

# Ticks between two counts: two seconds.
COUNT_TICKS = 20


class Counts:
    """Tells `counts` when a number changed: `{here, stands: {number: people}}`, changed stands alone."""

    def __init__(self, room: str, wire: Wire) -> None:
        self._room, self._wire = room, wire
        self._here, self._stands = 0, dict[str, int]()

    def tick(self, number: int, people: Iterable[Person]) -> None:
        """Count, every two seconds."""
        if number % COUNT_TICKS:
            return
        here, stands = count(people)
        names = {*stands, *self._stands}
        changed = {n: stands.get(n, 0) for n in names if stands.get(n, 0) != self._stands.get(n, 0)}
        if changed or here != self._here:
            self._wire.tell(self._room, "counts", {"here": here, "stands": changed})
        self._here, self._stands = here, dict(stands)


def count(people: Iterable[Person]) -> tuple[int, Mapping[str, int]]:
    """Return how many people there are, and how many at each stand; two devices are one person."""
    here, stands = set[str](), dict[str, set[str]]()
    for person in people:
        here.add(person.who)
        if person.stand:
            stands.setdefault(person.stand, set()).add(person.who)
    return len(here), {stand: len(who) for stand, who in stands.items()}
