"""REST beside the sockets: a guest's name, what waits for staff, scrolling back."""

from typing import Any

from flask import Response, request
from flask_smorest import Blueprint

from exhibition.accounts.identity import remember_guest
from exhibition.accounts.visitors import ensure_visitor
from exhibition.chat import pictures
from exhibition.chat.content import show_picture
from exhibition.chat.content_schemas import PictureSchema, TargetSchema, TranslatedSchema
from exhibition.chat.current import desk, translator
from exhibition.chat.reading import message_of
from exhibition.chat.rights import rights_in, split
from exhibition.chat.schemas import EarlierSchema, GuestSchema, NameSchema, UnreadSchema
from exhibition.chat.service import MayNotWrite, NameRequired, room_of
from exhibition.chat.showing import show_waiting
from exhibition.chat.translating import Translated
from exhibition.kernel.errors import Invalid
from exhibition.kernel.ids import parse_id
from exhibition.web.context import actor, db, now, runtime
from exhibition.web.limits import limited
from exhibition.web.objects import SANDBOXED

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


@chat_api.post("/rooms/<room>/pictures")
@limited("picture")
@chat_api.response(201, PictureSchema)
def bring_picture(room: str) -> dict[str, Any]:
    """Bring a picture (JPEG, PNG, WebP or AVIF as the body, at most 8 MB) to send into a room."""
    who = actor()
    if not rights_in(db(), desk().policies, who, room, now()).may_write:
        raise MayNotWrite
    if who.visitor_id is None or not who.display_name:
        raise NameRequired({"name": "required"})
    # Reading it takes seconds: nobody waits for the write lock meanwhile.
    db().rollback()
    pictures.check_length(request.content_length)
    request.max_content_length = pictures.MAX_BYTES
    made = pictures.rewrite(pictures.checked(request.get_data()))
    place = room_of(db(), *split(room), now())
    return show_picture(pictures.keep(db(), runtime().store, place, who.visitor_id, made, now()))


@chat_api.get("/pictures/<picture_id>")
def picture(picture_id: str) -> Response:
    """A picture, to who may read the room that it was brought into."""
    found, place = pictures.find(db(), parse_id(picture_id))
    rights_in(db(), desk().policies, actor(), f"{place.kind}:{place.ref}", now())
    answer = Response(runtime().store.get(found.key), mimetype="image/webp")
    answer.headers["Cache-Control"] = "private, max-age=3600"
    answer.headers["Content-Security-Policy"] = SANDBOXED
    return answer


@chat_api.post("/rooms/<room>/messages/<int:seq>/translation")
@limited("chat")
@chat_api.arguments(TargetSchema)
@chat_api.response(200, TranslatedSchema)
def translate(body: dict[str, Any], room: str, seq: int) -> Translated:
    """A message in another language, by the service that this installation names."""
    words = message_of(db(), desk().policies, actor(), room, seq, now()).body
    # The service takes its time: nobody waits for the write lock meanwhile.
    db().rollback()
    return translator().translate(words, body["to"])
