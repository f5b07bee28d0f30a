"""Two rooms become one: the messages of one go behind those of the other, numbered on without a gap."""

from datetime import datetime
from typing import TypeVar
from uuid import UUID, uuid4

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from exhibition.chat.models import ChatPicture, HeldMessage, Message, Room
from exhibition.chat.service import find_room, room_of

Row = TypeVar("Row", Message, HeldMessage)


def append_room(session: Session, source: tuple[str, str], target: tuple[str, str], now: datetime) -> int:
    """Move everything of room `source` (kind, ref) behind room `target`; `source` is no more.

    Returns by how much the numbers of its messages grew.
    """
    old, new = find_room(session, *source), room_of(session, *target, now)
    raised = update(Room).where(Room.id == new.id)
    last = session.scalar(
        raised.values(last_seq=Room.last_seq + (old.last_seq if old else 0)).returning(Room.last_seq)
    )
    session.refresh(new)
    if old is None:
        return int(last or 0)
    offset = int(last or 0) - old.last_seq
    _free_ids(session, Message, old.id, new.id)
    _free_ids(session, HeldMessage, old.id, new.id)
    for message in session.scalars(select(Message).where(Message.room_id == old.id)):
        message.room_id, message.seq, message.change = new.id, message.seq + offset, 0
        if "reply_to" in message.content:
            message.content = {**message.content, "reply_to": message.content["reply_to"] + offset}
    session.flush()
    for kind in (ChatPicture, HeldMessage):
        session.execute(update(kind).where(kind.room_id == old.id).values(room_id=new.id))
    session.delete(old)
    session.flush()
    return offset


def _free_ids(session: Session, kind: type[Row], old: UUID, new: UUID) -> None:
    """A client's own numbers are its own in one room only."""
    taken = select(kind.client_id).where(kind.room_id == new)
    for row in session.scalars(select(kind).where(kind.room_id == old, kind.client_id.in_(taken))):
        row.client_id = uuid4().hex
    session.flush()
