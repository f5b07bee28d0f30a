"""The web process tells browsers what workers put into the outbox."""

from flask import Flask

from exhibition.notify.outbox import OutboxTail, follow
from exhibition.web.sockets import socketio_of


def start_tail(app: Flask) -> None:
    """Begin to follow the outbox in the background; with Redis, workers emit by themselves."""
    joined = app.extensions["maru"]
    if joined.settings.redis_url:
        return
    socketio = socketio_of(app)
    tail = OutboxTail(
        joined.database, joined.clock, lambda event, data, room: socketio.emit(event, data, to=room)
    )
    socketio.start_background_task(follow, tail, socketio.sleep)
