"""Messages become rows: all that waits for a room in one go, numbered without a gap, none twice."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, cast
from uuid import UUID

from sqlalchemy import Integer, Table, Uuid, bindparam, case, insert, select, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from exhibition.chat.at_once import store_at_once
from exhibition.chat.models import Message, ReadPointer, Room
from exhibition.chat.service import Saying, Speaker
from exhibition.chat.showing import show
from exhibition.kernel.database import is_postgresql
from exhibition.kernel.ids import uuid7

# Tables, not classes: this is the busiest path of a hall, and the unit of work has nothing to add to it.
MESSAGE, ROOM, POINTER = (cast(Table, model.__table__) for model in (Message, Room, ReadPointer))


def _pointed(wanted: Any) -> Any:
    further = case((wanted.excluded.seq > POINTER.c.seq, wanted.excluded.seq), else_=POINTER.c.seq)
    keys = [POINTER.c.room_id, POINTER.c.visitor_id]
    return wanted.on_conflict_do_update(index_elements=keys, set_={"seq": further})


# Made once: putting a statement together costs as much as running it.
_HERE = bindparam("room", type_=Uuid())
KNOWN = select(MESSAGE).where(
    MESSAGE.c.room_id == _HERE, MESSAGE.c.client_id.in_(bindparam("ids", expanding=True))
)
RAISED = (
    update(ROOM)
    .where(ROOM.c.id == _HERE)
    .values(last_seq=ROOM.c.last_seq + bindparam("count", type_=Integer()))
    .returning(ROOM.c.last_seq)
)
INSERTED = insert(MESSAGE)
POINTED = {"postgresql": _pointed(postgresql.insert(POINTER)), "sqlite": _pointed(sqlite.insert(POINTER))}


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
    first = {one.saying.client_id: one for one in reversed(spoken)}
    rows = [_row(room_id, one, now) for one in spoken if first[one.saying.client_id] is one]
    if is_postgresql(session):
        before = store_at_once(session, room_id, rows) if rows else None
        if before is not None:
            return _answers(spoken, {}, _numbered(rows, before))
    known = _known(session, room_id, list(first))
    rows = [row for row in rows if row["client_id"] not in known]
    return _answers(spoken, known, _inserted(session, room_id, rows))


def store_if_it_holds(
    session: Session, room_id: UUID, spoken: Sequence[Spoken], tongues: Sequence[str], now: datetime
) -> list[Stored] | None:
    """Store what guests said who were taken for granted, with their languages; None when that does not hold.

    Nothing is stored then, nor where a message was sent before. PostgreSQL only; raises as `store`.
    """
    rows = [_row(room_id, one, now) for one in spoken]
    if len({row["client_id"] for row in rows}) < len(rows):
        return None
    before = store_at_once(session, room_id, rows, tongues)
    return None if before is None else _answers(spoken, {}, _numbered(rows, before))


def _known(session: Session, room_id: UUID, ids: Sequence[str]) -> dict[str, Mapping[str, Any]]:
    found = session.execute(KNOWN, {"room": room_id, "ids": ids}).mappings()
    return {row["client_id"]: dict(row) for row in found}


def _inserted(session: Session, room_id: UUID, rows: list[dict[str, Any]]) -> dict[str, dict[str, Any]]:
    """New rows. The room's row is changed first: it is locked until the end, so numbers leave no gap."""
    if not rows:
        return {}
    last = session.execute(RAISED, {"room": room_id, "count": len(rows)}).scalar_one()
    numbered = _numbered(rows, last - len(rows))
    session.execute(INSERTED, rows)
    _read_own(session, room_id, rows)
    return numbered


def _numbered(rows: Sequence[dict[str, Any]], before: int) -> dict[str, dict[str, Any]]:
    """Give rows the numbers after `before`; returns them by the ids that clients gave."""
    for seq, row in enumerate(rows, before + 1):
        row["seq"] = seq
    return {row["client_id"]: row for row in rows}


def _row(room_id: UUID, one: Spoken, now: datetime) -> dict[str, Any]:
    speaker, saying = one.speaker, one.saying
    return {
        "id": uuid7(), "room_id": room_id, "seq": 0, "client_id": saying.client_id,
        "visitor_id": speaker.visitor_id, "author": speaker.name, "is_staff": speaker.is_staff,
        "body": saying.body, "language": saying.language, "pin": dict(saying.pin or {}), "sent_at": now,
        "content": dict(saying.content or {}), "change": 0, "edited_at": None, "deleted_at": None,
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
    name = session.get_bind().dialect.name
    values = [{"room_id": room_id, "visitor_id": who, "seq": seq} for who, seq in sorted(furthest.items())]
    session.execute(POINTED[name], values)
