"""Rows that two people edit: each change raises `version`, compared and raised in one statement."""

from typing import Any

from sqlalchemy import CursorResult, update
from sqlalchemy.orm import Session
from sqlalchemy.orm.attributes import set_committed_value

from exhibition.kernel.errors import Stale


def raise_version(session: Session, row: Any, expected: int | None = None) -> None:
    """Raise the row's version by one. Raises Stale when it is not `expected` (the version last read).

    Without `expected`, the version that this session read is compared, so that no change is lost.
    """
    kind = type(row)
    before = row.version if expected is None else expected
    statement = update(kind).where(kind.id == row.id, kind.version == before).values(version=before + 1)
    result = session.execute(statement.execution_options(synchronize_session=False))
    if not isinstance(result, CursorResult) or result.rowcount != 1:
        raise Stale(expected=before)
    set_committed_value(row, "version", before + 1)
