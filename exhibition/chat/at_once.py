"""PostgreSQL stores what was said in one statement: numbers, rows and how far its authors have read."""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import ARRAY, JSON, Boolean, DateTime, Integer, Text, Uuid, bindparam, text
from sqlalchemy.orm import Session

_COLUMNS: Mapping[str, Any] = {
    "id": Uuid(), "client_id": Text(), "visitor_id": Uuid(), "author": Text(), "is_staff": Boolean(),
    "body": Text(), "language": Text(), "pin": JSON(), "content": JSON(),
}  # fmt: skip
_NAMES = ", ".join(_COLUMNS)
# The room's row is changed first: it is locked until the end of the transaction, so numbers leave no gap.
# Where one of the messages is known already nothing is stored: who sends again is answered the longer way.
_STORE = text(f"""
WITH raised AS (
  UPDATE room SET last_seq = last_seq + :count
  WHERE id = :room
    AND NOT EXISTS (SELECT FROM message WHERE room_id = :room AND client_id = ANY(:client_id))
  RETURNING last_seq - :count AS before
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
)


def store_at_once(session: Session, room_id: UUID, rows: Sequence[Mapping[str, Any]]) -> int | None:
    """Store rows of messages; returns the number before the first, or None when one of them is known.

    Raises IntegrityError when another process stores one of them at this moment.
    """
    columns = {name: [row[name] for row in rows] for name in _COLUMNS}
    given = {"room": room_id, "now": rows[0]["sent_at"], "count": len(rows), **columns}
    found: int | None = session.execute(_STORE, given).scalar()
    return found
