"""The Socket.IO server of one application: websocket only, Origin checked, joined by Redis."""

from collections.abc import Callable
from functools import wraps
from typing import Any, cast

import structlog
from flask import Flask, current_app
from flask_socketio import SocketIO
from marshmallow import Schema, ValidationError

from exhibition.config import Settings
from exhibition.kernel.errors import MaruError
from exhibition.web.fanout import make_manager
from exhibition.web.wire import lay_wires

log = structlog.get_logger()
Answer = dict[str, Any]

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


def answering(
    name: str, schema: type[Schema], handler: Callable[[Answer], Answer], before: Callable[[], None]
) -> Callable[..., Answer]:
    """The handler of an event: checks what came in, and answers errors with their code.

    The acknowledgement is `{ok: true, …}` or `{ok: false, code, params}`. `before` may raise, too: it sees to
    limits. Flask-SocketIO gives every event a request context of its own, so `g` and its session end with it.
    """
    load = schema().load

    @wraps(handler)
    def event(body: Any = None, *_rest: Any) -> Answer:
        try:
            before()
            return {"ok": True, **handler(load(body if isinstance(body, dict) else {}))}
        except ValidationError as error:
            fields = ", ".join(map(str, error.messages_dict))
            return {"ok": False, "code": "invalid", "params": {"fields": fields}}
        except MaruError as error:
            return refusal(error)
        except Exception:
            log.exception("socket event failed", name=name)
            return {"ok": False, "code": "internal", "params": {}}

    return event


def refusal(error: MaruError) -> Answer:
    """An error as an answer."""
    params = {name: value for name, value in error.params.items() if isinstance(value, str | int | float)}
    return {"ok": False, "code": error.code, "params": params}
