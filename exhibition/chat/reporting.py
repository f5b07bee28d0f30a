"""Reports: a visitor finds that a message breaks the code of conduct, and somebody decides about it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from exhibition.audit.service import record_act
from exhibition.chat import changing
from exhibition.chat.desk import Desk
from exhibition.chat.models import Message, Report, Room, Wording
from exhibition.chat.moderating import decides
from exhibition.chat.rights import rights_in, split
from exhibition.chat.schemas import REASONS
from exhibition.chat.service import NameRequired, RoomNotFound, find_room
from exhibition.chat.showing import show_message
from exhibition.kernel.actor import Actor
from exhibition.kernel.errors import Invalid, NotFound
from exhibition.kernel.text import is_storable

DISMISSED, DELETED = "dismissed", "deleted"
LONGEST_WORDS = 500


class ReportNotFound(NotFound):
    """There is no such report, or it is another moderator's business."""

    code = "report_not_found"


@dataclass(frozen=True)
class Filed:
    """A report with what it is about; `before` is what the message said before it was changed."""

    report: Report
    message: Message
    room: str
    before: Sequence[str]


def file(
    session: Session, desk: Desk, actor: Actor, name: str, seq: int, reason: str, words: str, now: datetime
) -> None:
    """Report a message, once however often it is pressed.

    Raises RoomNotFound, MessageNotFound, NameRequired, Invalid.
    """
    if reason not in REASONS or len(words) > LONGEST_WORDS or not is_storable(words):
        raise Invalid({"reason": "invalid"})
    rights_in(session, desk.policies, actor, name, now)
    room = find_room(session, *split(name))
    if room is None:
        raise RoomNotFound
    message = changing.find(session, room, seq)
    if actor.visitor_id is None:
        raise NameRequired({"name": "required"})
    known = select(Report.id).where(Report.message_id == message.id, Report.visitor_id == actor.visitor_id)
    if session.scalar(known) is None:
        session.add(Report(
            message_id=message.id, visitor_id=actor.visitor_id, reason=reason, words=words.strip(),
            reported_at=now,
        ))  # fmt: skip
        session.flush()


def undecided(session: Session, desk: Desk, actor: Actor, now: datetime) -> list[Filed]:
    """What this person decides about, the oldest first: organizers everything, others their own rooms'."""
    query = select(Report, Message, Room.kind, Room.ref).join(Message, Message.id == Report.message_id)
    query = query.join(Room, Room.id == Message.room_id).where(Report.decision == "")
    rows = session.execute(query.order_by(Report.reported_at).limit(200)).all()
    mine = {name: decides(session, desk, actor, name, now) for name in {f"{k}:{r}" for *_, k, r in rows}}
    return [
        Filed(report, message, f"{kind}:{ref}", _before(session, message))
        for report, message, kind, ref in rows
        if mine[f"{kind}:{ref}"] and _is_for(actor, message)
    ]


def decide(
    session: Session, desk: Desk, actor: Actor, report_id: UUID, decision: str, now: datetime
) -> tuple[str, dict[str, Any] | None]:
    """Dismiss a report, or delete its message; the message's other reports are decided with it.

    Returns the room, and the message as everyone hears of it when it was deleted. Raises ReportNotFound,
    Invalid.
    """
    report = session.get(Report, report_id)
    if report is None:
        raise ReportNotFound
    message = session.get_one(Message, report.message_id)
    room = session.get_one(Room, message.room_id)
    name = f"{room.kind}:{room.ref}"
    if not (_is_for(actor, message) and decides(session, desk, actor, name, now)):
        raise ReportNotFound
    if decision not in (DISMISSED, DELETED):
        raise Invalid({"decision": "invalid"})
    for one in session.scalars(select(Report).where(Report.message_id == message.id, Report.decision == "")):
        one.decision, one.decided_by, one.decided_at = decision, actor.account_id, now
    record_act(session, actor, f"report.{decision}", f"message:{message.id}", now, room=name, seq=message.seq)
    shown = None
    if decision == DELETED and changing.remove(session, room, message, now):
        shown = show_message(session, message)
    session.flush()
    return name, shown


def _is_for(actor: Actor, message: Message) -> bool:
    """Nobody decides about their own house: what staff said is the organizers' business."""
    return actor.is_organizer or not message.is_staff


def _before(session: Session, message: Message) -> Sequence[str]:
    if not message.edited_at and not message.deleted_at:
        return ()
    kept = select(Wording.body).where(Wording.message_id == message.id).order_by(Wording.replaced_at)
    return session.scalars(kept).all()
