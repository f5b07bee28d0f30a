"""Who may be in a hall together with others, and as whom."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from uuid import UUID

from sqlalchemy.orm import Session

from exhibition.accounts.models import Account
from exhibition.events.models import OPEN, Event
from exhibition.events.service import EventNotFound, find_event
from exhibition.halls.models import Hall
from exhibition.halls.service import current_plan, find_hall, stands_of
from exhibition.kernel.actor import Actor
from exhibition.kernel.clock import Clock
from exhibition.kernel.database import Database
from exhibition.kernel.errors import Conflict
from exhibition.kernel.text import Localized
from exhibition.ports import Occupants, RoomPolicy
from exhibition.together.models import ORGANIZER, STAFF, VISITOR, Floor


class EventNotOpen(Conflict):
    """The fair has not begun, or is over: nobody walks in it together."""

    code = "event_not_open"


@dataclass(frozen=True)
class Ticket:
    """Somebody's way in. `name` is the one that an account chose; guests show none."""

    room: str
    floor: Floor
    name: str
    role: int
    company: Localized = field(default_factory=dict)

    @property
    def may_lead(self) -> bool:
        """Organizers lead everywhere, staff where their booth stands."""
        return self.role != VISITOR


@dataclass(frozen=True)
class Doors:
    """Every method is one short reading of its own."""

    database: Database
    clock: Clock
    occupants: Occupants
    policies: Sequence[RoomPolicy]
    _floors: dict[tuple[UUID, int], Floor] = field(default_factory=dict)

    def admit(self, actor: Actor, hall: str, event: str) -> Ticket:
        """Return the way into a hall, during a fair when one is named.

        Raises HallNotFound, EventNotFound, EventNotOpen.
        """
        with self.database.reading() as session:
            found = find_hall(session, hall)
            fair = self._open(session, event, found) if event else None
            role, company = self._role(session, actor, found, fair)
            account = session.get(Account, actor.account_id) if actor.account_id else None
            name = (account.display_name if account else "") or ""
            return Ticket(room_name(hall, event), self._floor(session, found), name, role, company)

    def is_open(self, room: str) -> bool:
        """Whether the fair of a room is still open; a hall without one always is."""
        _, _, event = room.partition("@")
        if not event:
            return True
        with self.database.reading() as session:
            try:
                return find_event(session, event).state(self.clock.now()) == OPEN
            except EventNotFound:
                return False

    def _floor(self, session: Session, hall: Hall) -> Floor:
        """What is known of a hall's plan; a version of a plan never changes."""
        key = (hall.id, hall.plan_version)
        if key not in self._floors:
            self._floors[key] = floor_of(session, hall)
        return self._floors[key]

    def _open(self, session: Session, slug: str, hall: Hall) -> Event:
        event = find_event(session, slug)
        if hall not in event.halls:
            raise EventNotFound(event=slug)
        if event.state(self.clock.now()) != OPEN:
            raise EventNotOpen(event=slug)
        return event

    def _role(self, session: Session, actor: Actor, hall: Hall, event: Event | None) -> tuple[int, Localized]:
        if actor.is_organizer:
            return ORGANIZER, {}
        if actor.account_id is None:
            return VISITOR, {}
        booths = {
            ref
            for policy in self.policies
            if policy.kind == "booth"
            for ref, _ in policy.rooms_for_staff(session, actor)
        }
        if not booths:
            return VISITOR, {}
        now = self.clock.now()
        at_fair = self.occupants.in_hall(session, hall.id, now, event.id) if event else ()
        for occupant in (*at_fair, *self.occupants.in_hall(session, hall.id, now)):
            if str(occupant.booth_id) in booths:
                return STAFF, dict(occupant.company)
        return VISITOR, {}


def room_name(hall: str, event: str) -> str:
    """`beauty`, or `beauty@fair` during a fair."""
    return f"{hall}@{event}" if event else hall


def floor_of(session: Session, hall: Hall) -> Floor:
    """What the rules of walking need of a hall's plan."""
    plan = current_plan(session, hall).document
    numbers = frozenset(stand.number for stand in stands_of(session, hall))
    return Floor(float(plan["width"]), float(plan["depth"]), numbers)
