"""One message, to who may read the room it is in."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from exhibition.chat.changing import MessageNotFound
from exhibition.chat.models import Message
from exhibition.chat.rights import rights_in, split
from exhibition.chat.service import find_room
from exhibition.kernel.actor import Actor
from exhibition.ports import RoomPolicy


def message_of(
    session: Session, policies: Sequence[RoomPolicy], actor: Actor, name: str, seq: int, at: datetime
) -> Message:
    """Message `seq` of a room. Raises RoomNotFound; MessageNotFound where it is deleted, too."""
    rights_in(session, policies, actor, name, at)
    room = find_room(session, *split(name))
    query = select(Message).where(Message.seq == seq, Message.deleted_at.is_(None))
    found = session.scalar(query.where(Message.room_id == room.id)) if room else None
    if found is None:
        raise MessageNotFound(seq=seq)
    return found
