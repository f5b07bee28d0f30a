"""Live chat over Socket.IO: `join`, `say`, `read`, `here`, `leave` in; `message`, `presence`, `inbox` out.

Every answer is an acknowledgement `{ok: true, …}` or `{ok: false, code, params}`; words are the client's.
"""

import time
from collections.abc import Callable
from functools import wraps
from typing import Any

import structlog
from flask import Flask, g, request
from flask_socketio import SocketIO, join_room, leave_room
from marshmallow import Schema, ValidationError

from exhibition.accounts.identity import for_socket
from exhibition.chat.desk import Desk
from exhibition.chat.flow import Buckets
from exhibition.chat.schemas import ReadSchema, RoomAskSchema, SayingSchema
from exhibition.chat.service import Saying
from exhibition.kernel.errors import MaruError
from exhibition.live.presence import Presence
from exhibition.web.context import db

log = structlog.get_logger()
Answer = dict[str, Any]
ROOMS_PER_CONNECTION = 40


class ChatSockets:
    """The handlers of one application, with what this process knows of its connections."""

    def __init__(self, socketio: SocketIO, desk: Desk, presence: Presence) -> None:
        self._socketio, self._desk, self._presence = socketio, desk, presence
        self._buckets = Buckets()
        # sid → {room: who}, to leave them all when the connection ends
        self._places: dict[str, dict[str, str]] = {}

    def join(self, body: Answer) -> Answer:
        """Enter a room and catch up."""
        who = for_socket()
        answer = self._desk.join(who, body["room"], body["after"])
        places = self._places.setdefault(_sid(), {})
        if body["room"] not in places and len(places) >= ROOMS_PER_CONNECTION:
            return {"ok": False, "code": "too_many_rooms", "params": {}}
        join_room(f"chat:{body['room']}")
        if answer["staff"]:
            join_room(f"staff:{body['room']}")
        places[body["room"]] = str(who.visitor_id or _sid())
        return {**answer, "present": self._hold(body["room"])}

    def say(self, body: Answer) -> Answer:
        """Store, then tell everyone in the room; the acknowledgement carries the number."""
        wait = self._buckets.take(_sid())
        if wait:
            return {"ok": False, "code": "too_fast", "params": {"seconds": round(wait + 0.5)}}
        who = for_socket()
        saying = Saying(body["id"], body["body"], who.language, body["pin"])
        shown, is_new = self._desk.say(who, body["room"], saying)
        if is_new:
            self._socketio.emit("message", {"room": body["room"], **shown}, to=f"chat:{body['room']}")
            if not shown["staff"]:
                self._socketio.emit("inbox", {"room": body["room"], **shown}, to=f"staff:{body['room']}")
        return {"seq": shown["seq"], "id": shown["id"], "at": shown["at"]}

    def read(self, body: Answer) -> Answer:
        """Move the read pointer."""
        return {"seq": self._desk.read(for_socket(), body["room"], body["seq"])}

    def here(self, body: Answer) -> Answer:
        """Renew the lease of presence."""
        if body["room"] not in self._places.get(_sid(), {}):
            return {"ok": False, "code": "not_joined", "params": {}}
        return {"present": self._hold(body["room"])}

    def leave(self, body: Answer) -> Answer:
        """Leave a room."""
        leave_room(f"chat:{body['room']}")
        leave_room(f"staff:{body['room']}")
        self._drop(_sid(), body["room"])
        return {}

    def disconnect(self, *_reason: Any) -> None:
        """Leave every room."""
        for room in list(self._places.get(_sid(), {})):
            self._drop(_sid(), room)
        self._places.pop(_sid(), None)
        self._buckets.forget(_sid())

    def _hold(self, room: str) -> int:
        now = time.time()
        self._presence.hold(room, self._places[_sid()][room], _sid(), now)
        return self._announce(room, now)

    def _drop(self, sid: str, room: str) -> None:
        who = self._places.get(sid, {}).pop(room, None)
        if who:
            self._presence.leave(room, who, sid)
            self._announce(room, time.time())

    def _announce(self, room: str, now: float) -> int:
        count = self._presence.count(room, now)
        self._socketio.emit("presence", {"room": room, "count": count}, to=f"chat:{room}")
        return count


def _sid() -> str:
    return str(request.sid)  # type: ignore[attr-defined]


def _handled(schema: type[Schema], handler: Callable[[Answer], Answer]) -> Callable[..., Answer]:
    """Check what came in, answer errors with their code, and end the event's database session."""
    load = schema().load

    @wraps(handler)
    def event(body: Any = None, *_rest: Any) -> Answer:
        g.pop("now", None)
        try:
            return {"ok": True, **handler(load(body if isinstance(body, dict) else {}))}
        except ValidationError:
            return {"ok": False, "code": "invalid", "params": {}}
        except MaruError as error:
            return {"ok": False, "code": error.code, "params": _plain(error.params)}
        except Exception:
            log.exception("socket event failed", name=handler.__name__)
            return {"ok": False, "code": "internal", "params": {}}
        finally:
            # The handshake's context lives as long as the connection: it must hold no session meanwhile.
            db().close()
            g.pop("db", None)

    return event


def _plain(params: dict[str, object]) -> Answer:
    return {name: value for name, value in params.items() if isinstance(value, str | int | float | bool)}


def register(socketio: SocketIO, desk: Desk, presence: Presence, app: Flask) -> None:
    """Register the handlers."""
    chat = ChatSockets(socketio, desk, presence)
    app.extensions["maru_chat"] = desk
    schemas = {"join": RoomAskSchema, "say": SayingSchema, "read": ReadSchema}
    for name in ("join", "say", "read", "here", "leave"):
        socketio.on_event(name, _handled(schemas.get(name, RoomAskSchema), getattr(chat, name)))
    socketio.on_event("connect", lambda *_auth: None)
    socketio.on_event("disconnect", chat.disconnect)
