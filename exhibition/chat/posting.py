"""Telling a room what was stored; and saying something by a form, for who has no script running."""

from collections.abc import Mapping
from typing import Any

from flask_socketio import SocketIO

from exhibition.chat.current import desk
from exhibition.chat.service import Saying
from exhibition.kernel.actor import Actor
from exhibition.web.sockets import socketio_of


def tell(socketio: SocketIO, room: str, shown: Mapping[str, Any]) -> None:
    """Tell who is in the room, and the staff wherever they are of what they should answer."""
    news = {"room": room, **shown}
    socketio.emit("message", news, to=f"chat:{room}")
    if not shown["staff"]:
        socketio.emit("inbox", news, to=f"staff:{room}")


def post(who: Actor, room: str, saying: Saying) -> dict[str, Any]:
    """Store a message and tell who is there; returns it. Raises as `Desk.say` does.

    It is a transaction of its own: the request's must have ended.
    """
    shown = desk().say(who, room, saying).shown
    tell(socketio_of(), room, shown)
    return dict(shown)
