"""At sign-in, what a guest did in rooms becomes the account's: also what was decided about them."""

from uuid import UUID

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from exhibition.chat.models import (
    ChatPicture,
    HeldMessage,
    Message,
    Reaction,
    ReadPointer,
    Report,
    Room,
    Sanction,
)
from exhibition.chat.service import mark_read

OWNED = (Message, Sanction, HeldMessage, ChatPicture)


def merge_guest(session: Session, guest_id: UUID, visitor_id: UUID) -> None:
    """Move every row of a guest to the visitor that their account is."""
    for kind in OWNED:
        session.execute(update(kind).where(kind.visitor_id == guest_id).values(visitor_id=visitor_id))
    _merge_signs(session, guest_id, visitor_id)
    _merge_reports(session, guest_id, visitor_id)
    for pointer in session.scalars(select(ReadPointer).where(ReadPointer.visitor_id == guest_id)).all():
        room = session.get_one(Room, pointer.room_id)
        mark_read(session, room, visitor_id, pointer.seq)
        session.delete(pointer)
    session.flush()


def _merge_signs(session: Session, guest_id: UUID, visitor_id: UUID) -> None:
    """A sign is one a person: what both put there stays once."""
    for mark in session.scalars(select(Reaction).where(Reaction.visitor_id == guest_id)).all():
        if session.get(Reaction, (mark.message_id, visitor_id, mark.sign)) is None:
            session.add(Reaction(message_id=mark.message_id, visitor_id=visitor_id, sign=mark.sign))
        session.delete(mark)


def _merge_reports(session: Session, guest_id: UUID, visitor_id: UUID) -> None:
    own = set(session.scalars(select(Report.message_id).where(Report.visitor_id == visitor_id)))
    for report in session.scalars(select(Report).where(Report.visitor_id == guest_id)).all():
        if report.message_id in own:
            session.delete(report)
        else:
            report.visitor_id = visitor_id
