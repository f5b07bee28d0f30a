"""What a process remembers of the database for a moment, until it changes it itself.

Whatever is asked for every message is nearly always what it was for the one before. A change that this
process commits is seen at once, another process's within a second.
"""

import time
from collections import Counter
from collections.abc import Callable, Collection, Hashable
from typing import Any, TypeVar, cast

from sqlalchemy import event
from sqlalchemy.orm import Session, sessionmaker

REMEMBERED_SECONDS = 1.0
MOST_REMEMBERED = 5_000
Value = TypeVar("Value")


class Memory:
    """Of one database. An entry holds while none of the tables that it was read from was changed here."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self.clock = clock
        self._changes: Counter[str] = Counter()
        self._entries: dict[Hashable, tuple[int, float, Any]] = {}

    def of(self, key: Hashable, tables: Collection[str], read: Callable[[], Value]) -> Value:
        """What was read under this key, or is read now; a failure is not remembered."""
        now, changes = self.clock(), sum(self._changes[table] for table in tables)
        known = self._entries.get(key)
        if known is not None and known[0] == changes and now < known[1]:
            return cast(Value, known[2])
        found = read()
        if len(self._entries) >= MOST_REMEMBERED:
            self._entries.clear()
        # Counted before it was read: what changes meanwhile makes it stale.
        self._entries[key] = (changes, now + REMEMBERED_SECONDS, found)
        return found

    def forget(self, tables: Collection[str]) -> None:
        """These tables were changed."""
        self._changes.update(tables)


def recalled(session: Session, key: Hashable, tables: Collection[str], read: Callable[[], Value]) -> Value:
    """What `read` gives, as this process knew it a second ago at most.

    A session that changes something itself, or has, sees that: it reads.
    """
    memory: Memory | None = session.info.get("memory")
    changes = session.info.get("changed") or session.new or session.dirty or session.deleted
    return read() if memory is None or changes else memory.of(key, tables, read)


def keep_true(sessions: sessionmaker[Session], memory: Memory) -> None:
    """Let `memory` forget what sessions of this kind change, when it is committed."""

    def flushed(session: Session, _context: Any) -> None:
        for one in (*session.new, *session.dirty, *session.deleted):
            _note(session, one.__table__.name)

    def changed_many(update: Any) -> None:
        _note(update.session, update.mapper.local_table.name)

    def committed(session: Session) -> None:
        # Noted for good: the session goes on to read what it has changed.
        memory.forget(session.info.get("changed", ()))

    event.listen(sessions, "after_flush", flushed)
    event.listen(sessions, "after_bulk_update", changed_many)
    event.listen(sessions, "after_bulk_delete", changed_many)
    event.listen(sessions, "after_commit", committed)


def _note(session: Session, table: str) -> None:
    session.info.setdefault("changed", set()).add(table)
