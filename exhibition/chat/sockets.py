"""Live chat over Socket.IO.

In: `join`, `say`, `read`, `here`, `leave`, `watch`, and what `change_sockets` adds.
Out: `message`, `presence`, `inbox`, `seen`, `removed {room, code}` to who was banned.
Every answer is an acknowledgement `{ok: true, …}` or `{ok: false, code, params}`; words are the client's.
"""

from typing import Any

from flask import Flask, request
from flask_socketio import SocketIO, join_room, leave_room, rooms
from marshmallow import Schema
from socketio.exceptions import ConnectionRefusedError as Refused

from exhibition.accounts.claims import claim_of_socket
from exhibition.accounts.identity import for_socket
from exhibition.chat.amending import Amendments
from exhibition.chat.change_sockets import ChangeSockets
from exhibition.chat.desk import Desk
from exhibition.chat.expelling import BanWatch
from exhibition.chat.held_words import MessageHeld
from exhibition.chat.posting import tell
from exhibition.chat.schemas import JoinSchema, NothingSchema, ReadSchema, RoomAskSchema, SayingSchema
from exhibition.chat.scribe import Scribe
from exhibition.chat.service import RoomNotFound, Saying
from exhibition.chat.showing import show_waiting
from exhibition.kernel.actor import Actor
from exhibition.kernel.errors import Denied, Exceeded
from exhibition.live.flow import Buckets
from exhibition.live.gate import Gate, guard
from exhibition.live.places import Places
from exhibition.live.presence import Presence
from exhibition.live.turns import Turns
from exhibition.web.context import db, runtime
from exhibition.web.sockets import Answer, answering

ROOMS_PER_CONNECTION = 40
# In one process. A person has tabs and devices; lost lines count until their ping is missed.
CONNECTIONS_PER_PERSON = 100
# Of the thirty connections that a process has to its database, pages and those who write need some, too.
AT_ONCE = 12
WITHOUT_TURN = {"say", "typing", "leave"}


class TooFast(Exceeded):
    """More events or messages than one may send in the time."""

    code = "too_fast"


class TooManyRooms(Exceeded):
    """A connection is in forty rooms already."""

    code = "too_many_rooms"


class ChatSockets:
    """The handlers of one application, with what this process knows of its connections."""

    def __init__(self, socketio: SocketIO, desk: Desk, places: Places, rate: float) -> None:
        self._socketio, self._desk, self._places = socketio, desk, places
        self._persons = Gate(CONNECTIONS_PER_PERSON)
        self._events = Buckets(burst=60, per_second=20)
        self._words = Buckets(burst=8, per_second=rate)
        self._scribe = Scribe(desk, lambda room, stored: tell(socketio, room, stored.shown))

    def connect(self, *_auth: Any) -> None:
        """Come in, unless one is here too often. Raises Refused."""
        who = claim_of_socket().key
        if who and not self._persons.admit(_sid(), who):
            raise Refused("too_many_connections")

    def spend(self) -> None:
        """Every event costs a little, whatever it is. Raises TooFast."""
        _in_time(self._events.take(_sid()))

    def join(self, body: Answer) -> Answer:
        """Enter a room and catch up."""
        who, room = _who(), body["room"]
        is_new = room not in self._places.of(_sid())
        if is_new and len(self._places.of(_sid())) >= ROOMS_PER_CONNECTION:
            raise TooManyRooms(limit=ROOMS_PER_CONNECTION)
        # Entered before the messages are read: one stored in between would be missed otherwise.
        answer = self._desk.join(who, room, body["after"], body["changes"], lambda: join_room(f"chat:{room}"))
        self._seat(who, room, answer["staff"])
        return {**answer, "present": self._places.enter(_sid(), room, str(who.visitor_id or _sid()))}

    def say(self, body: Answer) -> Answer:
        """Store, then tell everyone in the room; the acknowledgement carries the number.

        A message sent again is told again: the process that stored it may have died before it told anyone,
        and clients know numbers that they have. One that waits for a moderator is acknowledged as `held`.
        """
        claim = claim_of_socket()
        _in_time(self._words.take(claim.key or _sid()))
        saying = Saying(body["id"], body["body"], pin=body["pin"], content=body["content"])
        try:
            shown = self._scribe.say(claim, body["room"], saying).shown
        except MessageHeld:
            return {"held": True, "id": saying.client_id}
        return {"seq": shown["seq"], "id": shown["id"], "at": shown["at"]}

    def read(self, body: Answer) -> Answer:
        """Move the read pointer; in a private room the others hear of it."""
        who, room = _who(), body["room"]
        seq, is_told = self._desk.read(who, room, body["seq"])
        if is_told:
            news = {"room": room, "by": str(who.visitor_id), "seq": seq}
            self._socketio.emit("seen", news, to=f"chat:{room}")
        return {"seq": seq}

    def here(self, body: Answer) -> Answer:
        """Renew the lease of presence; who has lost the right to be here is out."""
        room = body["room"]
        if room not in self._places.of(_sid()):
            return {"ok": False, "code": "not_joined", "params": {}}
        who = _who()
        try:
            answer = self._desk.glance(who, room)
        except (RoomNotFound, Denied):
            self._out(room)
            raise
        self._seat(who, room, answer["staff"])
        return {**answer, "present": self._places.renew(_sid(), room)}

    def leave(self, body: Answer) -> Answer:
        """Leave a room."""
        self._out(body["room"])
        return {}

    def watch(self, _body: Answer) -> Answer:
        """Hear `inbox` from every room that one answers in, without being there; returns what waits."""
        who = _who()
        waiting = [show_waiting(entry) for entry in self._desk.waiting(who)]
        self._places.staff.watch(_sid(), str(who.visitor_id or _sid()), [entry["room"] for entry in waiting])
        mine = {f"staff:{entry['room']}" for entry in waiting}
        for name in rooms():
            if str(name).startswith("staff:") and name not in mine:
                leave_room(name)
        for name in mine:
            join_room(name)
        return {"rooms": waiting}

    def disconnect(self, *_reason: Any) -> None:
        """Leave every room."""
        self._places.end(_sid())
        self._persons.leave(_sid())
        self._events.forget(_sid())

    def _seat(self, who: Actor, room: str, is_staff: bool) -> None:
        (join_room if is_staff else leave_room)(f"staff:{room}")
        if is_staff:
            self._places.staff.enter(_sid(), str(who.visitor_id or _sid()), room)
        else:
            self._places.staff.leave(_sid(), room)

    def _out(self, room: str) -> None:
        leave_room(f"chat:{room}")
        leave_room(f"staff:{room}")
        self._places.staff.leave(_sid(), room)
        self._places.leave(_sid(), room)


def _sid() -> str:
    return str(request.sid)  # type: ignore[attr-defined]


def _who() -> Actor:
    """The actor of this event; the session that read them is closed before the work begins."""
    with runtime().database.looking() as session:
        who = for_socket(session)
    db().close()
    return who


def _in_time(wait: float) -> None:
    if wait:
        raise TooFast(seconds=max(1, round(wait + 0.5)))


SCHEMAS: dict[str, type[Schema]] = {
    "join": JoinSchema, "say": SayingSchema, "read": ReadSchema,
    "here": RoomAskSchema, "leave": RoomAskSchema, "watch": NothingSchema,
}  # fmt: skip


def register(socketio: SocketIO, desk: Desk, presence: Presence, app: Flask) -> None:
    """Register the handlers."""

    def tell(room: str, count: int) -> None:
        socketio.emit("presence", {"room": room, "count": count}, to=f"chat:{room}")

    def expel(connection: str, room: str, minutes: int) -> None:
        told = {"room": room, "code": "banned", "params": {"minutes": minutes}}
        socketio.emit("removed", told, to=connection)
        for name in (f"chat:{room}", f"staff:{room}"):
            socketio.server.leave_room(connection, name)

    places = Places(presence, tell)
    places.sweepers.append(BanWatch(desk, places, expel).look)
    chat = ChatSockets(socketio, desk, places, float(app.extensions["maru"].settings.chat_rate))
    app.extensions["maru_chat"], app.extensions["maru_places"] = desk, places
    changes = ChangeSockets(socketio, Amendments(desk), places, _who)
    turns = Turns(AT_ONCE)
    for handlers, schemas in ((chat, SCHEMAS), (changes, changes.SCHEMAS)):
        for name, schema in schemas.items():
            handler = getattr(handlers, name)
            # Those who say something stand in their room's own line.
            handler = handler if name in WITHOUT_TURN else turns.taking(handler)
            socketio.on_event(name, answering(name, schema, handler, chat.spend))
    socketio.on_event("connect", chat.connect)
    socketio.on_event("disconnect", chat.disconnect)
    guard(socketio.server.eio, Gate(), int(app.extensions["maru"].settings.trusted_proxies))
