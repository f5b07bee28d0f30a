"""Messages become rows: all that waits for a room in one go, numbered without a gap, none twice."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, cast
from uuid import UUID

from sqlalchemy import Table, case, insert, select, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from exhibition.chat.models import Message, ReadPointer, Room
from exhibition.chat.service import Saying, Speaker, show
from exhibition.kernel.ids import uuid7

# Tables, not classes: this is the busiest path of a hall, and the unit of work has nothing to add to it.
MESSAGE, ROOM, POINTER = (cast(Table, model.__table__) for model in (Message, Room, ReadPointer))


@dataclass(frozen=True)
class Spoken:
    """What somebody said, allowed and checked."""

    speaker: Speaker
    saying: Saying


@dataclass(frozen=True)
class Stored:
    """A message as it goes over the wire, and whether it is new."""

    shown: Mapping[str, Any]
    is_new: bool


def store(session: Session, room_id: UUID, spoken: Sequence[Spoken], now: datetime) -> list[Stored]:
    """Store messages under the room's next numbers, in their order.

    The same `client_id` again returns the message as it was stored the first time: nothing is doubled, and
    no number is spent. Raises IntegrityError when another process stored one of them at the same moment: a
    transaction begun anew finds it.
    """
    known = _known(session, room_id, [one.saying.client_id for one in spoken])
    fresh = {one.saying.client_id: one for one in reversed(spoken) if one.saying.client_id not in known}
    rows = _numbered(session, room_id, [one for one in spoken if fresh.get(one.saying.client_id) is one], now)
    return _answers(spoken, known, {row["client_id"]: row for row in rows})


def _known(session: Session, room_id: UUID, ids: Sequence[str]) -> dict[str, Mapping[str, Any]]:
    query = select(MESSAGE).where(MESSAGE.c.room_id == room_id, MESSAGE.c.client_id.in_(ids))
    return {row["client_id"]: dict(row) for row in session.execute(query).mappings()}


def _numbered(
    session: Session, room_id: UUID, spoken: Sequence[Spoken], now: datetime
) -> list[dict[str, Any]]:
    """New rows. The room's row is changed first: it is locked until the end, so numbers leave no gap."""
    if not spoken:
        return []
    raised = update(ROOM).where(ROOM.c.id == room_id).values(last_seq=ROOM.c.last_seq + len(spoken))
    last = session.execute(raised.returning(ROOM.c.last_seq)).scalar_one()
    first = last - len(spoken) + 1
    rows = [_row(room_id, first + place, one, now) for place, one in enumerate(spoken)]
    session.execute(insert(MESSAGE), rows)
    _read_own(session, room_id, rows)
    return rows


def _row(room_id: UUID, seq: int, one: Spoken, now: datetime) -> dict[str, Any]:
    speaker, saying = one.speaker, one.saying
    return {
        "id": uuid7(), "room_id": room_id, "seq": seq, "client_id": saying.client_id,
        "visitor_id": speaker.visitor_id, "author": speaker.name, "is_staff": speaker.is_staff,
        "body": saying.body, "language": saying.language, "pin": dict(saying.pin or {}), "sent_at": now,
    }  # fmt: skip


def _answers(
    spoken: Sequence[Spoken], known: Mapping[str, Mapping[str, Any]], fresh: dict[str, dict[str, Any]]
) -> list[Stored]:
    found = []
    for client_id in (one.saying.client_id for one in spoken):
        row = fresh.pop(client_id, None)
        found.append(Stored(show(row), True) if row else Stored(show(known[client_id]), False))
        known = {**known, client_id: row} if row else known
    return found


def _read_own(session: Session, room_id: UUID, rows: Sequence[Mapping[str, Any]]) -> None:
    """Who says something has read up to there; a pointer never goes back."""
    furthest: dict[UUID, int] = {row["visitor_id"]: row["seq"] for row in rows}
    made = postgresql.insert if session.get_bind().dialect.name == "postgresql" else sqlite.insert
    wanted = made(POINTER)
    further = wanted.on_conflict_do_update(
        index_elements=[POINTER.c.room_id, POINTER.c.visitor_id],
        set_={"seq": case((wanted.excluded.seq > POINTER.c.seq, wanted.excluded.seq), else_=POINTER.c.seq)},
    )
    values = [{"room_id": room_id, "visitor_id": who, "seq": seq} for who, seq in sorted(furthest.items())]
    session.execute(further, values)
