"""The Socket.IO server of one application: websocket only, Origin checked, joined by Redis."""

from typing import cast

from flask import Flask, current_app
from flask_socketio import SocketIO

from exhibition.config import Settings
from exhibition.web.fanout import lay_wires, make_manager

MAX_FRAME_BYTES = 192 * 1024


def make(app: Flask, settings: Settings, async_mode: str) -> SocketIO:
    """Create the server. `async_mode` is `gevent` under gunicorn and `threading` for the command line."""
    origins = [settings.public_url]
    if not settings.is_production and "//localhost" in settings.public_url:
        # WebAuthn wants `localhost`, people type 127.0.0.1
        origins.append(settings.public_url.replace("//localhost", "//127.0.0.1"))
    is_ours = async_mode == "gevent" and settings.live_fanout != "stock"
    socketio = SocketIO(
        app,
        async_mode=async_mode,
        transports=["websocket"],
        cors_allowed_origins=origins,
        message_queue=settings.redis_url or None,
        max_http_buffer_size=MAX_FRAME_BYTES,
        manage_session=False,
        **({"client_manager": make_manager(settings.redis_url)} if is_ours else {}),
    )
    if is_ours:
        lay_wires(socketio.server)
    app.extensions["maru_socketio"] = socketio
    return socketio


def socketio_of(app: Flask | None = None) -> SocketIO:
    """Return the application's Socket.IO server."""
    found = (app or current_app).extensions["maru_socketio"]
    return cast(SocketIO, found)
