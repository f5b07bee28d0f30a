"""Who talks in a fair's room: everybody, while the fair is open and not a second longer."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from exhibition.events.models import OPEN, Event
from exhibition.events.service import EventNotFound
from exhibition.kernel.actor import Actor
from exhibition.kernel.errors import Denied
from exhibition.kernel.ids import parse_id
from exhibition.kernel.text import Localized
from exhibition.ports import Exhibitors, RoomRights


class EventRoomClosed(Denied):
    """A fair's room is open while the fair is."""

    code = "event_room_closed"


@dataclass(frozen=True)
class EventRooms:
    """Implements `exhibition.ports.RoomPolicy` for rooms `event:<event id>`."""

    exhibitors: Exhibitors | None
    kind = "event"

    def rights(self, session: Session, actor: Actor, ref: str, at: datetime) -> RoomRights:
        """Organizers and the staff of those who exhibit there are marked; organizers moderate, and read on
        when it is over. Raises EventNotFound, EventRoomClosed.
        """
        wanted = parse_id(ref)
        event = session.get(Event, wanted) if wanted else None
        if event is None or not event.published:
            raise EventNotFound
        is_open = event.state(at) == OPEN
        if not is_open and not actor.is_organizer:
            raise EventRoomClosed
        companies, exhibitors = actor.company_ids(), self.exhibitors
        is_staff = actor.is_organizer or (
            exhibitors is not None and exhibitors.exhibit(session, companies, at, event_id=event.id)
        )
        url = f"/events/{event.slug}"
        return RoomRights(True, is_open, is_staff, event.title, url, may_moderate=actor.is_organizer)

    def rooms_for_staff(self, session: Session, actor: Actor) -> Sequence[tuple[str, Localized]]:
        """None: what is said among all is nobody's question."""
        return ()
