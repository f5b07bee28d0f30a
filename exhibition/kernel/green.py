"""PostgreSQL connections that wait by gevent's own means.

psycopg finds `select` patched and waits by its poll: a poll object, a timer and an event for every answer of
the server, half of what a short statement costs (docs/adr/0008). A watcher alone does the same.
"""

from collections.abc import Generator
from typing import Any

import gevent
import psycopg
from psycopg.waiting import Ready, Wait
from sqlalchemy import Engine, event

_READ, _WRITE = 1, 2


class GreenConnection(psycopg.Connection[Any]):
    """A connection of a process whose greenlets take turns."""

    def wait(self, gen: Generator[Any, Any, Any], interval: float = 0.0, timeout: float | None = None) -> Any:
        """Run psycopg's generator to its end. `interval` is for waits that a signal ends: ours has none."""
        if timeout is not None:
            return super().wait(gen, interval=interval, timeout=timeout)
        try:
            wanted = next(gen)
            while True:
                wanted = gen.send(_ready(self.pgconn.socket, wanted))
        except StopIteration as end:
            return end.value


def _ready(descriptor: int, wanted: Wait) -> Ready:
    """Give the others their turn until the socket can be read, or written where that is wanted."""
    hub = gevent.get_hub()
    # Who wants both has something to send: while it waits, the answer of the server is looked for first.
    event_of = {Wait.R: _READ, Wait.W: _WRITE, Wait.RW: _READ | _WRITE}[wanted]
    watcher = hub.loop.io(descriptor, event_of)
    try:
        hub.wait(watcher)
    finally:
        watcher.close()
    return Ready.W if wanted == Wait.W else Ready.R if wanted == Wait.R else Ready.RW


def lay_green(engine: Engine) -> None:
    """Let an engine on PostgreSQL open connections of this kind; nothing happens on SQLite."""
    if engine.dialect.name != "postgresql":
        return

    @event.listens_for(engine, "do_connect")
    def connect(_dialect: Any, _record: Any, arguments: Any, options: Any) -> GreenConnection:
        return GreenConnection.connect(*arguments, **options)
