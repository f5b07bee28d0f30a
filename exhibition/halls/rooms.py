"""Who talks at a hall's stage: everybody; organizers keep order."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from exhibition.halls.models import Hall
from exhibition.halls.service import HallNotFound
from exhibition.kernel.actor import Actor
from exhibition.kernel.ids import parse_id
from exhibition.kernel.text import Localized
from exhibition.ports import Exhibitors, RoomRights


@dataclass(frozen=True)
class HallRooms:
    """Implements `exhibition.ports.RoomPolicy` for rooms `hall:<hall id>`."""

    exhibitors: Exhibitors | None
    kind = "hall"

    def rights(self, session: Session, actor: Actor, ref: str, at: datetime) -> RoomRights:
        """Everyone reads and writes; organizers and the hall's exhibitors are marked. Raises HallNotFound."""
        wanted = parse_id(ref)
        hall = session.get(Hall, wanted) if wanted else None
        if hall is None:
            raise HallNotFound
        companies, exhibitors = actor.company_ids(), self.exhibitors
        is_staff = actor.is_organizer or (
            exhibitors is not None and exhibitors.exhibit(session, companies, at, hall_id=hall.id)
        )
        url = f"/halls/{hall.slug}"
        return RoomRights(True, True, is_staff, hall.title, url, may_moderate=actor.is_organizer)

    def rooms_for_staff(self, session: Session, actor: Actor) -> Sequence[tuple[str, Localized]]:
        """None: what is said among all is nobody's question."""
        return ()
