"""REST beside the sockets: a guest's name, what waits for staff, scrolling back."""

from typing import Any

from flask_smorest import Blueprint

from exhibition.accounts.identity import remember_guest
from exhibition.accounts.visitors import ensure_visitor
from exhibition.chat.current import desk
from exhibition.chat.schemas import EarlierSchema, GuestSchema, NameSchema, UnreadSchema
from exhibition.chat.showing import show_waiting
from exhibition.kernel.errors import Invalid
from exhibition.web.context import actor, db, now
from exhibition.web.limits import limited

chat_api = Blueprint("chat", __name__, url_prefix="/api/chat", description="Booth chat")


@chat_api.post("/guest")
@limited("chat")
@chat_api.arguments(NameSchema)
@chat_api.response(200, GuestSchema)
def introduce(body: dict[str, Any]) -> dict[str, Any]:
    """Say under which name one speaks; a guest gets the cookie that keeps their chats theirs."""
    visitor = ensure_visitor(db(), actor(), body["name"], now())
    remember_guest(visitor)
    return {"visitor": str(visitor.id), "name": visitor.display_name}


@chat_api.get("/unread")
@chat_api.response(200, UnreadSchema(many=True))
def unread() -> list[dict[str, Any]]:
    """What waits in the rooms that one answers in, the fullest first."""
    actor().require_account()
    return [show_waiting(entry) for entry in desk().waiting(actor())]


@chat_api.get("/rooms/<room>/before/<int:seq>")
@chat_api.response(200, EarlierSchema)
def earlier(room: str, seq: int) -> dict[str, Any]:
    """Fifty messages before a number."""
    if ":" not in room:
        raise Invalid({"room": "invalid"})
    return {"messages": desk().earlier(actor(), room, seq)}
