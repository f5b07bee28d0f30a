"""What holds in a room while something is said there: closed by its moderators, slowed down."""

from collections.abc import Collection, Mapping
from datetime import datetime, timedelta
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import bindparam, func, select
from sqlalchemy.orm import Session

from exhibition.chat.models import Message, Room
from exhibition.kernel.errors import Denied, Exceeded


class RoomLocked(Denied):
    """While a room is locked, only its staff write."""

    code = "room_locked"


class SlowMode(Exceeded):
    """In this room one waits between two messages."""

    code = "slow_mode"


class Ground(NamedTuple):
    """A room's row as far as saying something needs it."""

    id: UUID
    last_seq: int
    slow_seconds: int
    locked_at: datetime | None


_ROOM = Room.__table__
# Put together once: it is asked for whatever is said.
_GROUND = select(_ROOM.c.id, _ROOM.c.last_seq, _ROOM.c.slow_seconds, _ROOM.c.locked_at).where(
    _ROOM.c.kind == bindparam("kind"), _ROOM.c.ref == bindparam("ref")
)


def ground_of(session: Session, kind: str, ref: str) -> Ground | None:
    """Return it; None before the room's first use."""
    row = session.execute(_GROUND, {"kind": kind, "ref": ref}).first()
    return Ground(*row) if row else None


def spoke_last(
    session: Session, ground: Ground, visitors: Collection[UUID], now: datetime
) -> Mapping[UUID, datetime]:
    """When people last spoke in a slow room, those within its pause."""
    since = now - timedelta(seconds=ground.slow_seconds)
    query = select(Message.visitor_id, func.max(Message.sent_at)).where(
        Message.room_id == ground.id, Message.visitor_id.in_(visitors), Message.sent_at > since
    )
    return {row[0]: row[1] for row in session.execute(query.group_by(Message.visitor_id))}


def stored_already(session: Session, ground: Ground, ids: Collection[str]) -> frozenset[str]:
    """Which messages the room has: sending those again is no second message."""
    query = select(Message.client_id).where(Message.room_id == ground.id, Message.client_id.in_(ids))
    return frozenset(session.scalars(query))
