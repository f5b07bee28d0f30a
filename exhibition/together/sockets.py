"""Being in a hall together, over Socket.IO's namespace `/hall`.

Asked and answered: `enter`, `lead`, `follow`. Said without an answer: `m` (where one is), `at` (which stand
one is at), `off` (no figure any more). Told: `s`, `d`, `f` (figures), `counts`, `tours`, `v` (what a leader
sees), `closed`, `refused`. frontend/src/hall/together/wire.ts has their shapes.
"""

from collections.abc import Callable
from threading import RLock
from typing import Any

from flask import Flask, request
from flask_socketio import SocketIO
from marshmallow import Schema

from exhibition.accounts.identity import for_socket
from exhibition.kernel.actor import Actor
from exhibition.kernel.errors import Conflict, Exceeded, MaruError
from exhibition.live.flow import Buckets
from exhibition.together.halls import Halls, Place
from exhibition.together.room import MayNotLead
from exhibition.together.schemas import VERSION, EnterSchema, FollowSchema, LeadSchema
from exhibition.together.service import Doors
from exhibition.web.context import db
from exhibition.web.sockets import Answer, answering, refusal

NAMESPACE = "/hall"


class OtherVersion(Conflict):
    """The client was made for another version of what is told here."""

    code = "other_version"


class NotEntered(Conflict):
    """This connection is in no hall; it may have been told to leave."""

    code = "not_entered"


class MovesTooFast(Exceeded):
    """More places than one can walk to."""

    code = "moves_too_fast"


class HallSockets:
    """The handlers of one application. `wake` starts the clock when somebody comes."""

    def __init__(self, socketio: SocketIO, halls: Halls, doors: Doors, wake: Callable[[], None]) -> None:
        self._server, self._halls, self._doors, self._wake = socketio.server, halls, doors, wake
        self.lock = RLock()
        self._asks = Buckets(burst=20, per_second=2)
        self._moves = Buckets(burst=20, per_second=14)
        self._patience = Buckets(burst=400, per_second=20)
        self._words = Buckets(burst=1, per_second=1)

    def spend(self) -> None:
        """Every question costs a little. Raises MovesTooFast."""
        wait = self._asks.take(_line())
        if wait:
            raise MovesTooFast(seconds=round(wait + 0.5))

    def enter(self, body: Answer) -> Answer:
        """Come into a hall; nobody sees one before one moves."""
        if body["version"] != VERSION:
            raise OtherVersion(version=VERSION)
        who = _who()
        ticket = self._doors.admit(who, body["hall"], body["event"])
        with self.lock:
            place = self._halls.enter(
                _line(), ticket.room, ticket.floor, str(who.visitor_id or _line()),
                name=ticket.name, role=ticket.role, company=ticket.company,
            )  # fmt: skip
            self._wake()
            return {**place.shown(), "name": ticket.name, "may_lead": ticket.may_lead}

    def lead(self, body: Answer) -> Answer:
        """Begin a tour, say that it goes on, or end it. Raises MayNotLead, asked anew each time."""
        line = _line()
        place = self._place(line)
        if body["on"]:
            hall, _, event = place.room.name.partition("@")
            if not self._doors.admit(_who(), hall, event).may_lead:
                with self.lock:
                    place.person.leads = False
                raise MayNotLead
        with self.lock:
            place = self._place(line)
            if not body["on"]:
                place.person.leads = False
                return {}
            pose = place.room.floor.pose(body["pose"]) if body["pose"] is not None else None
            place.room.lead(place.person, pose, self._halls.clock())
            return {"leads": place.person.leads}

    def follow(self, body: Answer) -> Answer:
        """Follow a tour, or none. Raises TourOver."""
        with self.lock:
            place = self._place(_line())
            place.room.follow(place.person, body["tour"])
        return {}

    def move(self, place: Place, told: object) -> None:
        """Somebody is there now."""
        if self._moves.take(place.person.line):
            raise MovesTooFast
        place.room.move(place.person, place.room.floor.pose(told), self._halls.clock())

    def at(self, place: Place, stand: object) -> None:
        """Somebody is at a stand, or at none."""
        place.room.at(place.person, stand, self._halls.clock())

    def off(self, place: Place, _nothing: object) -> None:
        """Somebody wants no figure any more."""
        place.room.hide(place.person)

    def said(self, act: Callable[[Place, object], None]) -> Callable[..., None]:
        """The handler of what is only said: ten times a second from each, so no request is made of it."""

        def event(line: str, told: object = None, *_rest: object) -> None:
            if self._patience.take(line):
                self._throw_out(line)
                return
            try:
                with self.lock:
                    act(self._place(line), told)
            except MaruError as error:
                if not self._words.take(line):
                    self._server.emit("refused", refusal(error), to=line, namespace=NAMESPACE)

        return event

    def disconnect(self, *_reason: object) -> None:
        """Leave the hall."""
        line = _line()
        with self.lock:
            self._halls.leave(line)
        for bucket in (self._asks, self._moves, self._patience, self._words):
            bucket.forget(line)

    def _place(self, line: str) -> Place:
        place = self._halls.of(line)
        if place is None:
            raise NotEntered
        return place

    def _throw_out(self, line: str) -> None:
        """Ends the whole connection: whoever floods one namespace of it costs as much in another."""
        end = self._server.manager.eio_sid_from_sid(line, NAMESPACE)
        if end:
            self._server.eio.disconnect(end)


def _line() -> str:
    return str(request.sid)  # type: ignore[attr-defined]


def _who() -> Actor:
    """The actor of this event; the session that read them is closed before the work begins."""
    who = for_socket()
    db().close()
    return who


SCHEMAS: dict[str, type[Schema]] = {"enter": EnterSchema, "lead": LeadSchema, "follow": FollowSchema}


class SocketWire:
    """Speaks to the connections of this process alone: the others have their own rooms."""

    def __init__(self, server: Any) -> None:
        self._server = server

    def tell(self, to: str, event: str, data: object) -> None:
        """See Wire."""
        self._server.emit(event, data, to=to, namespace=NAMESPACE, ignore_queue=True)

    def seat(self, line: str, place: str) -> None:
        """See Wire."""
        self._server.enter_room(line, place, namespace=NAMESPACE)

    def unseat(self, line: str, place: str) -> None:
        """See Wire."""
        self._server.leave_room(line, place, namespace=NAMESPACE)


def register(socketio: SocketIO, hall: HallSockets, app: Flask) -> None:
    """Register the handlers."""
    app.extensions["maru_together"] = hall
    for name, schema in SCHEMAS.items():
        handler = answering(name, schema, getattr(hall, name), hall.spend)
        socketio.on_event(name, handler, namespace=NAMESPACE)
    for name, act in (("m", hall.move), ("at", hall.at), ("off", hall.off)):
        socketio.server.on(name, hall.said(act), namespace=NAMESPACE)
    socketio.on_event("connect", lambda *_auth: None, namespace=NAMESPACE)
    socketio.on_event("disconnect", hall.disconnect, namespace=NAMESPACE)
