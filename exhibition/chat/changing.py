"""What is done to a message after it was said: edited, deleted, given a sign.

Each change takes the room's next change number, and the message keeps it: who comes back asks for what
changed after the last number they have. The room's row stays locked until the end, so that the numbers are
committed in their order.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import delete, func, select, text, update
from sqlalchemy.orm import Session

from exhibition.chat.models import Message, Reaction, Room, Wording
from exhibition.chat.pictures import let_go
from exhibition.chat.service import PAGE
from exhibition.chat.signs import SIGNS_ON_A_MESSAGE, check_sign
from exhibition.kernel.errors import Conflict, Denied, Exceeded, NotFound

EDIT_WITHIN = timedelta(minutes=15)


class MessageNotFound(NotFound):
    """The room has no message of this number."""

    code = "message_not_found"


class NotYours(Denied):
    """Only its author may change a message's words."""

    code = "message_not_yours"


class TooLateToEdit(Conflict):
    """Words may be changed for fifteen minutes."""

    code = "too_late_to_edit"


class MessageDeleted(Conflict):
    """The message is deleted: there is nothing left to change."""

    code = "message_deleted"


class TooManySigns(Exceeded):
    """A message holds twelve different signs at most."""

    code = "too_many_signs"


def find(session: Session, room: Room, seq: int) -> Message:
    """Return a message, locked until the end of the transaction. Raises MessageNotFound."""
    query = select(Message).where(Message.room_id == room.id, Message.seq == seq).with_for_update()
    message = session.scalar(query)
    if message is None:
        raise MessageNotFound(seq=seq)
    return message


def edit(session: Session, room: Room, message: Message, visitor_id: UUID, body: str, now: datetime) -> None:
    """Give a message other words; the old ones are kept. The words must have been checked.

    Raises NotYours, MessageDeleted, TooLateToEdit.
    """
    if message.visitor_id != visitor_id:
        raise NotYours
    if message.deleted_at:
        raise MessageDeleted
    if now - message.sent_at > EDIT_WITHIN:
        raise TooLateToEdit(minutes=int(EDIT_WITHIN.total_seconds() // 60))
    if message.body == body:
        return
    session.add(Wording(message_id=message.id, body=message.body, replaced_at=now))
    message.body, message.edited_at = body, now
    number(session, room, message)


def remove(session: Session, room: Room, message: Message, now: datetime) -> bool:
    """Take a message's words away; its number stays. Returns whether there was something to take."""
    if message.deleted_at:
        return False
    session.add(Wording(message_id=message.id, body=message.body, replaced_at=now))
    session.execute(delete(Reaction).where(Reaction.message_id == message.id))
    content = message.content
    message.body, message.pin, message.content, message.deleted_at = "", {}, {}, now
    number(session, room, message)
    let_go(session, content, now)
    return True


def react(session: Session, room: Room, message: Message, visitor_id: UUID, sign: str, on: bool) -> None:
    """Put a sign on a message or take it back. Raises SignUnknown, MessageDeleted, TooManySigns."""
    check_sign(sign)
    if message.deleted_at:
        raise MessageDeleted
    present = session.get(Reaction, (message.id, visitor_id, sign))
    if (present is not None) == on:
        return
    if present is not None:
        session.delete(present)
    else:
        _room_for_sign(session, message, sign)
        session.add(Reaction(message_id=message.id, visitor_id=visitor_id, sign=sign))
    number(session, room, message)


def _room_for_sign(session: Session, message: Message, sign: str) -> None:
    query = select(func.count(Reaction.sign.distinct()))
    others = session.scalar(query.where(Reaction.message_id == message.id, Reaction.sign != sign)) or 0
    if others >= SIGNS_ON_A_MESSAGE:
        raise TooManySigns(limit=SIGNS_ON_A_MESSAGE)


def number(session: Session, room: Room, message: Message) -> int:
    """Give a message the room's next change number; returns it."""
    raised = update(Room).where(Room.id == room.id).values(last_change=Room.last_change + 1)
    message.change = session.execute(raised.returning(Room.last_change)).scalar_one()
    session.flush()
    return message.change


def changed_since(session: Session, room: Room, change: int) -> Sequence[Message]:
    """The messages changed after a change number, in the order of their changes; at most 200."""
    if room.last_change <= change:
        return []
    # The literal condition is the index's own: both databases take it only when they see it.
    query = select(Message).where(Message.room_id == room.id, text("change > 0"), Message.change > change)
    return session.scalars(query.order_by(Message.change).limit(PAGE)).all()
