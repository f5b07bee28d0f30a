"""PostgreSQL stores what was said in one statement: numbers, rows and how far its authors have read."""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import (
    ARRAY,
    JSON,
    BindParameter,
    Boolean,
    DateTime,
    Integer,
    Text,
    TextClause,
    Uuid,
    bindparam,
    text,
)
from sqlalchemy.orm import Session

_COLUMNS: Mapping[str, Any] = {
    "id": Uuid(), "client_id": Text(), "visitor_id": Uuid(), "author": Text(), "is_staff": Boolean(),
    "body": Text(), "language": Text(), "pin": JSON(), "content": JSON(),
}  # fmt: skip
_NAMES = ", ".join(_COLUMNS)
# The room's row is changed first: it is locked until the end of the transaction, so numbers leave no gap.
# Where one of the messages is known already nothing is stored: who sends again is answered the longer way.
_RAISED = """
  UPDATE room SET last_seq = last_seq + :count
  WHERE id = :room
    AND NOT EXISTS (SELECT FROM message WHERE room_id = :room AND client_id = ANY(:client_id))
"""
# What was taken for granted: the room is open, who speaks is the guest they were, and nothing keeps them out.
_STANDS = """
    AND locked_at IS NULL AND slow_seconds = 0
    AND NOT EXISTS (SELECT FROM chat_sanction WHERE visitor_id = ANY(:visitor_id) AND lifted_at IS NULL)
    AND NOT EXISTS (
      SELECT FROM unnest(:visitor_id, :author, :tongue) AS one(id, name, tongue) WHERE NOT EXISTS (
        SELECT FROM visitor
        WHERE visitor.id = one.id AND display_name = one.name AND visitor.language = one.tongue
          AND merged_into_id IS NULL AND account_id IS NULL))
"""


def _storing(raised: str, *more: BindParameter[Any]) -> TextClause:
    return text(f"""
WITH raised AS ({raised} RETURNING last_seq - :count AS before
), said AS (
  SELECT before + place AS seq, one.* FROM raised,
  unnest({", ".join(f":{name}" for name in _COLUMNS)}) WITH ORDINALITY AS one({_NAMES}, place)
), stored AS (
  INSERT INTO message (room_id, sent_at, seq, {_NAMES}) SELECT :room, :now, seq, {_NAMES} FROM said
), pointed AS (
  INSERT INTO read_pointer (room_id, visitor_id, seq)
  SELECT :room, visitor_id, max(seq) FROM said GROUP BY visitor_id ORDER BY visitor_id
  ON CONFLICT (room_id, visitor_id) DO UPDATE SET seq = greatest(read_pointer.seq, excluded.seq)
)
SELECT before FROM raised
""").bindparams(
        bindparam("room", type_=Uuid()),
        bindparam("now", type_=DateTime(timezone=True)),
        bindparam("count", type_=Integer()),
        *(bindparam(name, type_=ARRAY(kind)) for name, kind in _COLUMNS.items()),
        *more,
    )


_STORE = _storing(_RAISED)
_STORE_IF = _storing(_RAISED + _STANDS, bindparam("tongue", type_=ARRAY(Text())))


def store_at_once(
    session: Session, room_id: UUID, rows: Sequence[Mapping[str, Any]], tongues: Sequence[str] | None = None
) -> int | None:
    """Store rows of messages; returns the number before the first, or None when one of them is known.

    With the languages of guests who were taken for granted, None also when anything of that does not hold.
    Raises IntegrityError when another process stores one of them at this moment.
    """
    columns = {name: [row[name] for row in rows] for name in _COLUMNS}
    given = {"room": room_id, "now": rows[0]["sent_at"], "count": len(rows), **columns}
    statement, more = (_STORE, {}) if tongues is None else (_STORE_IF, {"tongue": list(tongues)})
    found: int | None = session.execute(statement, {**given, **more}).scalar()
    return found
