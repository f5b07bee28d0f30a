"""What a web process does beside answering: tells news from workers, and keeps counts of people true."""

from collections.abc import Callable

import structlog
from flask import Flask

from exhibition.live.places import Places
from exhibition.notify.outbox import OutboxTail, follow
from exhibition.web.sockets import socketio_of

SWEEP_SECONDS = 1.0
log = structlog.get_logger()


def start_tail(app: Flask) -> None:
    """Begin in the background; with Redis, workers emit by themselves."""
    joined = app.extensions["maru"]
    socketio = socketio_of(app)
    places: Places | None = app.extensions.get("maru_places")
    if places is not None:
        socketio.start_background_task(keep_counts, places, socketio.sleep)
    if joined.settings.redis_url:
        return
    tail = OutboxTail(
        joined.database, joined.clock, lambda event, data, room: socketio.emit(event, data, to=room)
    )
    socketio.start_background_task(follow, tail, socketio.sleep)


def keep_counts(
    places: Places, sleep: Callable[[float], object], stop: Callable[[], bool] = lambda: False
) -> None:
    """Sweep for ever; a failure is logged and the next round tries again."""
    while not stop():
        try:
            places.sweep()
        except Exception:
            log.exception("counting people failed")
        sleep(SWEEP_SECONDS)
