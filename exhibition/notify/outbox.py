"""News from workers to browsers: through a table on one machine, through Redis between several."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from flask_socketio import SocketIO
from sqlalchemy import delete, func, select

from exhibition.kernel.clock import Clock
from exhibition.kernel.database import Database
from exhibition.notify.models import OutboxEntry

KEPT = timedelta(minutes=2)
POLL_SECONDS = 0.4


class OutboxNews:
    """Writes rows that the web process tails."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database, self._clock = database, clock

    def tell(self, room: str, event: str, data: dict[str, Any]) -> None:
        """See `exhibition.kernel.work.News`."""
        with self._database.writing() as session:
            session.add(OutboxEntry(at=self._clock.now(), room=room, event=event, data=data))


class RedisNews:
    """Emits through Socket.IO's write-only manager."""

    def __init__(self, redis_url: str) -> None:
        self._socketio = SocketIO(message_queue=redis_url)

    def tell(self, room: str, event: str, data: dict[str, Any]) -> None:
        """See `exhibition.kernel.work.News`."""
        self._socketio.emit(event, data, to=room)


class OutboxTail:
    """Emits each new row once, in order; rows older than two minutes are dropped."""

    def __init__(
        self, database: Database, clock: Clock, emit: Callable[[str, dict[str, Any], str], None]
    ) -> None:
        self._database, self._clock, self._emit = database, clock, emit
        with database.reading() as session:
            self._last = session.scalar(select(func.max(OutboxEntry.id))) or 0

    def drain(self) -> int:
        """Emit what came since; return how many."""
        with self._database.reading() as session:
            rows = session.scalars(
                select(OutboxEntry).where(OutboxEntry.id > self._last).order_by(OutboxEntry.id).limit(500)
            ).all()
        for row in rows:
            self._emit(row.event, row.data, row.room)
            self._last = row.id
        return len(rows)

    def sweep(self) -> None:
        """Drop old rows."""
        with self._database.writing() as session:
            session.execute(delete(OutboxEntry).where(OutboxEntry.at < self._clock.now() - KEPT))


def follow(
    tail: OutboxTail, sleep: Callable[[float], None], stop: Callable[[], bool] = lambda: False
) -> None:
    """Drain for ever; sweep about once a minute."""
    rounds = 0
    while not stop():
        tail.drain()
        rounds += 1
        if rounds % 150 == 0:
            tail.sweep()
        sleep(POLL_SECONDS)
