"""Saying something in a room by a form, for who has no script running: stored, then told as over a socket."""

from typing import Any

from exhibition.chat.current import desk
from exhibition.chat.service import Saying
from exhibition.kernel.actor import Actor
from exhibition.web.sockets import socketio_of


def post(who: Actor, room: str, saying: Saying) -> dict[str, Any]:
    """Store a message and tell who is there; returns it. Raises as `Desk.say` does.

    It is a transaction of its own: the request's must have ended.
    """
    shown = desk().say(who, room, saying).shown
    news = {"room": room, **shown}
    socketio_of().emit("message", news, to=f"chat:{room}")
    if not shown["staff"]:
        socketio_of().emit("inbox", news, to=f"staff:{room}")
    return dict(shown)
