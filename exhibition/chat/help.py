"""The organizers' help desk: one private conversation with each visitor who asks for it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session, aliased

from exhibition.accounts.models import Visitor
from exhibition.chat.models import Message, Room
from exhibition.chat.service import RoomNotFound
from exhibition.kernel.actor import Actor
from exhibition.kernel.ids import parse_id
from exhibition.kernel.text import Localized
from exhibition.ports import QueueItem, RoomRights

HELP = "help"
ORGANIZERS: Localized = {"ko": "주최 측", "en": "The organizers"}
SHOWN = 200


class HelpRooms:
    """Implements `exhibition.ports.RoomPolicy` for rooms `help:<visitor id>`."""

    kind = HELP

    def rights(self, session: Session, actor: Actor, ref: str, at: datetime) -> RoomRights:
        """The visitor and every organizer. Raises RoomNotFound for anybody else."""
        wanted = parse_id(ref)
        is_own = wanted is not None and actor.visitor_id == wanted
        if not is_own and not actor.is_organizer:
            raise RoomNotFound
        visitor = session.get(Visitor, wanted)
        if visitor is None:
            raise RoomNotFound
        is_staff = actor.is_organizer and not is_own
        title = {"en": visitor.display_name} if is_staff else ORGANIZERS
        url = f"/console/help/{visitor.id}" if is_staff else "/help"
        return RoomRights(True, True, is_staff, title, url, is_private=True, may_moderate=is_staff)

    def rooms_for_staff(self, session: Session, actor: Actor) -> Sequence[tuple[str, Localized]]:
        """None here: the studio's inbox is the exhibitors', the console lists these itself."""
        return ()


@dataclass(frozen=True)
class Asked:
    """One visitor's conversation with the organizers; it waits while the visitor had the last word."""

    visitor_id: UUID
    name: str
    language: str
    last: Message

    @property
    def waits(self) -> bool:
        """Whether it is the organizers' turn."""
        return not self.last.is_staff


def conversations(session: Session) -> list[Asked]:
    """Conversations with the organizers: those that wait first, the longest waiting on top."""
    last = aliased(Message)
    query = select(Room.ref, last).join(last, (last.room_id == Room.id) & (last.seq == Room.last_seq))
    rows = session.execute(query.where(Room.kind == HELP).order_by(last.sent_at.desc()).limit(SHOWN)).all()
    people = {str(v.id): v for v in _visitors(session, [ref for ref, _ in rows])}
    found = [
        Asked(people[ref].id, people[ref].display_name, people[ref].language, message)
        for ref, message in rows
        if ref in people
    ]
    waiting = sorted((one for one in found if one.waits), key=lambda one: one.last.sent_at)
    return waiting + [one for one in found if not one.waits]


def _visitors(session: Session, refs: Sequence[str]) -> Sequence[Visitor]:
    ids = [found for ref in refs if (found := parse_id(ref))]
    return session.scalars(select(Visitor).where(Visitor.id.in_(ids))).all() if ids else ()


class HelpQueue:
    """Questions to the organizers as decisions that wait in the console."""

    def waiting(self, session: Session) -> Sequence[QueueItem]:
        """See `exhibition.ports.QueueSource`."""
        return [
            QueueItem(
                HELP, str(one.visitor_id), {"en": one.name}, {"en": one.last.body[:200]},
                one.last.sent_at, f"/console/help/{one.visitor_id}",
            )
            for one in conversations(session)
            if one.waits
        ]  # fmt: skip
