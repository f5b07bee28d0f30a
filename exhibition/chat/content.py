"""What a message shows beside its words, checked and completed before it is stored."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from exhibition.chat.models import ChatPicture, Room
from exhibition.kernel.errors import Invalid

# A message may be nothing but one of these.
SPEAKS_FOR_ITSELF = ("product", "brochure", "picture")


class PictureUnknown(Invalid):
    """The message names a picture that its author did not bring into this room."""

    code = "chat_picture_unknown"


def speaks(content: Mapping[str, Any] | None) -> bool:
    """Whether a message with this content needs no words."""
    return any(name in (content or {}) for name in SPEAKS_FOR_ITSELF)


def settled(
    session: Session, kind: str, ref: str, visitor_id: UUID, content: Mapping[str, Any] | None
) -> dict[str, Any]:
    """The content as it is stored and shown: a picture with its size and address.

    Costs nothing without a picture. Raises PictureUnknown for one of another room or another person.
    """
    if not content:
        return {}
    if "picture" not in content:
        return dict(content)
    query = select(ChatPicture).join(Room, Room.id == ChatPicture.room_id)
    query = query.where(ChatPicture.id == UUID(content["picture"]["id"]), Room.kind == kind, Room.ref == ref)
    found = session.scalar(query.where(ChatPicture.visitor_id == visitor_id))
    if found is None:
        raise PictureUnknown({"content": "chat_picture_unknown"})
    return {**content, "picture": show_picture(found)}


def show_picture(picture: ChatPicture) -> dict[str, Any]:
    """A picture as messages carry it. Its address answers only to who may read the room."""
    return {
        "id": str(picture.id),
        "width": picture.width,
        "height": picture.height,
        "url": f"/api/chat/pictures/{picture.id}",
    }
