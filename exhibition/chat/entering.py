"""What somebody who enters a room is given: a thousand may come in a second, and most get the same."""

from typing import Any
from uuid import UUID

from sqlalchemy import Uuid, and_, bindparam, select
from sqlalchemy.orm import Session

from exhibition.chat import service
from exhibition.chat.models import ReadPointer, Room
from exhibition.chat.showing import show_messages
from exhibition.kernel.memory import recalled

_OWN = and_(ReadPointer.room_id == Room.id, ReadPointer.visitor_id == bindparam("visitor", type_=Uuid()))
# Put together once: it is asked for everybody who comes.
_ENTERED = (
    select(Room, ReadPointer.seq)
    .outerjoin(ReadPointer, _OWN)
    .where(Room.kind == bindparam("kind"), Room.ref == bindparam("ref"))
)


def room_and_pointer(
    session: Session, kind: str, ref: str, visitor_id: UUID | None
) -> tuple[Room | None, int]:
    """A room, None before its first use, and the last number that this person has seen there."""
    row = session.execute(_ENTERED, {"kind": kind, "ref": ref, "visitor": visitor_id}).first()
    return (row[0], row[1] or 0) if row else (None, 0)


def missed(session: Session, room: Room, after: int | None) -> list[dict[str, Any]]:
    """The messages after a number, or the last ones, as they go over the wire.

    While the numbers of its last message and its last change are the same, so is what a room has said: it is
    put together once for all who come meanwhile.
    """
    if after is not None and after >= room.last_seq:
        return []
    key = ("messages", room.id, room.last_seq, room.last_change, after)
    return recalled(session, key, ("message", "message_reaction"), lambda: _read(session, room, after))


def _read(session: Session, room: Room, after: int | None) -> list[dict[str, Any]]:
    found = service.latest(session, room) if after is None else service.after(session, room, after)
    return show_messages(session, found)
