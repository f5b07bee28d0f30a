"""Tours of one hall: somebody leads, others see what the leader sees. A leader's key names the tour."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from exhibition.kernel.errors import NotFound
from exhibition.together.code import stamp
from exhibition.together.models import LEAD_SECONDS, Person
from exhibition.together.wire import Wire

# Ticks between two looks at whether the list of tours has changed.
TELL_TICKS = 5
# In place of a time: what is seen now.
AT_ONCE = -1


class TourOver(NotFound):
    """Nobody leads this tour any more."""

    code = "tour_over"


class Tours:
    """Tells `tours` (the list, to all in the hall) and `v` (what a leader sees, to who follows)."""

    def __init__(self, room: str, wire: Wire) -> None:
        self._room, self._wire = room, wire
        self._elsewhere: dict[str, Mapping[str, int]] = {}
        self._told: object = None

    def follow(self, person: Person, leader: Person | None) -> None:
        """Follow somebody, or nobody. Raises TourOver for who does not lead."""
        if leader is not None and (not leader.leads or leader is person):
            raise TourOver
        if person.follows:
            self._wire.unseat(person.line, self._place(person.follows))
        person.follows = leader.key if leader else ""
        if leader is not None:
            self._wire.seat(person.line, self._place(leader.key))
            self._wire.tell(person.line, "v", view(leader, AT_ONCE))

    def show(self, leader: Person, now: float) -> None:
        """The leader has moved: tell who follows here."""
        self._wire.tell(self._place(leader.key), "v", view(leader, stamp(now)))

    def tick(self, number: int, people: Iterable[Person], now: float) -> None:
        """End tours whose leader is silent; tell the list when it has changed."""
        if number % TELL_TICKS:
            return
        everyone = list(people)
        for person in everyone:
            if person.leads and now - person.led > LEAD_SECONDS:
                person.leads = False
        leaders = {person.key for person in everyone if person.leads}
        for person in everyone:
            if person.follows and person.follows not in leaders:
                self.follow(person, None)
        listed = self.listed(everyone)
        if listed != self._told:
            self._told = listed
            self._wire.tell(self._room, "tours", listed)

    def listed(self, people: Iterable[Person]) -> Sequence[Mapping[str, object]]:
        """The tours as clients get them."""
        everyone = list(people)
        here = self.followed(everyone)
        return [
            {**leader.shown(), "company": leader.company, "followers": self._followers(leader.key, here)}
            for leader in everyone
            if leader.leads
        ]

    def followed(self, people: Iterable[Person]) -> Mapping[str, int]:
        """How many of this process's people follow whom."""
        return Counter(person.follows for person in people if person.line and person.follows)

    def heard(self, process: str, followed: Mapping[str, int]) -> None:
        """How many follow at another process; an empty mapping when it is gone."""
        if followed:
            self._elsewhere[process] = followed
        else:
            self._elsewhere.pop(process, None)

    def _followers(self, leader: str, here: Mapping[str, int]) -> int:
        return here.get(leader, 0) + sum(followed.get(leader, 0) for followed in self._elsewhere.values())

    def _place(self, leader: str) -> str:
        return f"{self._room}/tour/{leader}"


def view(leader: Person, time: int) -> list[float]:
    """What a leader sees: number, time (see `code.stamp`), place in centimetres, heading and pitch."""
    pose = leader.pose
    if pose is None:
        return [leader.number, time]
    place = [round(pose.x * 100), round(pose.z * 100), round(pose.heading, 1), round(pose.pitch, 1)]
    return [leader.number, time, *place]
