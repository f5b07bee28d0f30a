"""What templates of other features show of conversations: what waits for staff, a room's props."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from flask import Blueprint

from exhibition.chat.current import desk, places
from exhibition.chat.service import RoomNotFound, Unread
from exhibition.kernel.actor import Actor
from exhibition.kernel.errors import Denied
from exhibition.web.context import actor

chat_pages = Blueprint("chat_pages", __name__)


def waiting_of(who: Actor) -> list[Unread]:
    """The rooms where something waits for this person."""
    return [entry for entry in desk().waiting(who) if entry.count] if who.is_signed_in else []


def chat_props(room: str, **words: str | bool) -> dict[str, Any]:
    """The props of a room's chat: heading, people there now, and what this person has not read.

    `invite` are words that invite to write, where the room is not a booth's, `start` those on the button;
    `quiet`: no button follows.
    """
    try:
        seen = desk().preview(actor(), room)
    except (RoomNotFound, Denied):
        return {"room": room, **words}
    return {"room": room, **words, **seen, "online": places().people(room)}


@chat_pages.app_context_processor
def helpers() -> dict[str, Callable[..., Any]]:
    """What templates of other features call: `chat_waiting()`, `chat_props(room)`, `instant(iso)`."""
    return {
        "chat_waiting": lambda: waiting_of(actor()),
        "chat_props": chat_props,
        "instant": datetime.fromisoformat,
    }
