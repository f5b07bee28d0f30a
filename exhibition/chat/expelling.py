"""Who was banned leaves the rooms they are in, in whichever process their connections are.

Every process looks once a second for bans given since it last looked: what a ban closes for reading and
writing it closes at the next message anyway, this ends the listening.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from exhibition.chat.desk import Desk
from exhibition.chat.models import Sanction
from exhibition.chat.rights import policy_of, split
from exhibition.chat.sanctions import BAN, minutes_left, room_scope
from exhibition.kernel.actor import VENUE, Actor, company_scope
from exhibition.kernel.errors import MaruError
from exhibition.kernel.ids import parse_id
from exhibition.live.places import Places

# A ban is committed after its time was read: look back a little further.
OVERLAP = timedelta(seconds=10)


@dataclass
class BanWatch:
    """`expel(connection, room, minutes)` tells the connection and takes it out of the room."""

    desk: Desk
    places: Places
    expel: Callable[[str, str, int], None]
    _since: datetime | None = None
    _seen: set[UUID] = field(default_factory=set)

    def look(self) -> None:
        """End the listening of everybody who was banned since the last look."""
        now = self.desk.clock.now()
        since, self._since = self._since or now, now
        with self.desk.database.reading() as session:
            query = select(Sanction).where(
                Sanction.kind == BAN, Sanction.given_at > since - OVERLAP, Sanction.lifted_at.is_(None)
            )
            recent = session.scalars(query).all()
            for ban in recent:
                if ban.id not in self._seen:
                    self._end(session, ban, now)
        self._seen = {ban.id for ban in recent}

    def _end(self, session: Session, ban: Sanction, now: datetime) -> None:
        for connection, room in self.places.held_by(str(ban.visitor_id)):
            if self._covers(session, ban.scope, room, ban.visitor_id, now):
                self.places.leave(connection, room)
                self.expel(connection, room, minutes_left([ban.until], now))

    def _covers(self, session: Session, scope: str, room: str, visitor_id: UUID, now: datetime) -> bool:
        if scope in (VENUE, room_scope(room)):
            return True
        if not scope.startswith("company:") or parse_id(scope.removeprefix("company:")) is None:
            return False
        kind, ref = split(room)
        try:
            rights = policy_of(self.desk.policies, kind).rights(
                session, Actor(visitor_id=visitor_id), ref, now
            )
        except MaruError:
            return False
        return rights.company_id is not None and company_scope(rights.company_id) == scope
