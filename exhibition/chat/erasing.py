"""A person asks to be forgotten: their words and names go from every room, numbers stay without a gap.

What somebody wrote as staff is the company's answer: it stays, without their name.
"""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session

from exhibition.chat.models import (
    ChatPicture,
    HeldMessage,
    Message,
    Reaction,
    ReadPointer,
    Report,
    Room,
    Wording,
)


def forget_visitor(session: Session, visitor_id: UUID, now: datetime) -> Sequence[str]:
    """Forget a visitor. Returns the keys of their pictures' files, to delete once this is committed."""
    theirs = select(Message.id).where(Message.visitor_id == visitor_id)
    own = select(Message.id).where(Message.visitor_id == visitor_id, Message.is_staff.is_(False))
    signed = select(Reaction.message_id).where(Reaction.visitor_id == visitor_id)
    changed = session.scalars(
        select(Message).where(Message.id.in_(theirs) | Message.id.in_(signed)).order_by(Message.seq)
    ).all()
    session.execute(delete(Wording).where(Wording.message_id.in_(own)))
    session.execute(delete(Reaction).where(Reaction.visitor_id == visitor_id))
    session.execute(delete(Reaction).where(Reaction.message_id.in_(own)))
    session.execute(delete(HeldMessage).where(HeldMessage.visitor_id == visitor_id))
    session.execute(delete(ReadPointer).where(ReadPointer.visitor_id == visitor_id))
    session.execute(update(Report).where(Report.visitor_id == visitor_id).values(words=""))
    for message in changed:
        if message.visitor_id == visitor_id:
            _blank(message, now)
    _renumber(session, changed)
    return _forget_pictures(session, visitor_id)


def _blank(message: Message, now: datetime) -> None:
    message.author = ""
    if not message.is_staff:
        message.body, message.pin, message.content, message.language = "", {}, {}, ""
        message.deleted_at = message.deleted_at or now


def _renumber(session: Session, messages: Sequence[Message]) -> None:
    """Who comes back to a room hears of its changed messages."""
    rooms: dict[UUID, list[Message]] = {}
    for message in messages:
        rooms.setdefault(message.room_id, []).append(message)
    # In one order everywhere: two who leave at once must not wait for each other.
    for room_id in sorted(rooms):
        raised = update(Room).where(Room.id == room_id)
        last = session.execute(
            raised.values(last_change=Room.last_change + len(rooms[room_id])).returning(Room.last_change)
        ).scalar_one()
        for change, message in enumerate(rooms[room_id], last - len(rooms[room_id]) + 1):
            message.change = change
    session.flush()


def _forget_pictures(session: Session, visitor_id: UUID) -> Sequence[str]:
    pictures = session.scalars(select(ChatPicture).where(ChatPicture.visitor_id == visitor_id)).all()
    keys = [picture.key for picture in pictures]
    for picture in pictures:
        session.delete(picture)
    session.flush()
    return keys


def chat_data(session: Session, visitor_id: UUID | None) -> dict[str, object]:
    """What rooms keep about a person beside their messages, for the copy of their data."""
    held = session.scalars(select(HeldMessage).where(HeldMessage.visitor_id == visitor_id))
    signs = session.execute(
        select(Reaction.sign, Message.seq, Room.kind, Room.ref)
        .join(Message, Message.id == Reaction.message_id)
        .join(Room, Room.id == Message.room_id)
        .where(Reaction.visitor_id == visitor_id)
    )
    reports = session.scalars(select(Report).where(Report.visitor_id == visitor_id))
    return {
        "waiting_messages": [{"said_at": one.said_at.isoformat(), "body": one.body} for one in held],
        "reactions": [{"room": f"{kind}:{ref}", "seq": seq, "sign": sign} for sign, seq, kind, ref in signs],
        "reports": [
            {"reported_at": one.reported_at.isoformat(), "reason": one.reason, "words": one.words}
            for one in reports
        ],
    }
