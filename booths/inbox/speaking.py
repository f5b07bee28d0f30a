"""Answering an inquiry by a form, and what such a page shows of the conversation."""

from collections.abc import Sequence
from typing import Any
from uuid import uuid4

from booths.inquiries.models import Inquiry
from exhibition.chat.current import desk
from exhibition.chat.service import Saying
from exhibition.kernel.actor import Actor

Shown = dict[str, Any]
# How long a form's key is: a UUID in hexadecimal.
KEY = 32


def told(who: Actor, inquiry: Inquiry) -> Sequence[Shown]:
    """The end of the conversation: in private all of it, in public what this visitor asked and was told.

    Raises RoomNotFound when this person may not read there.
    """
    messages: Sequence[Shown] = desk().join(who, inquiry.room, None)["messages"]
    if inquiry.is_private:
        return messages
    asker = str(inquiry.visitor_id)
    own = {m["seq"] for m in messages if m["by"] == asker and m["seq"] >= inquiry.first_seq}
    return [m for m in messages if m["seq"] in own or (m.get("content") or {}).get("reply_to") in own]


def answer_to(inquiry: Inquiry, reply_to: int, key: str, body: str, language: str) -> Saying:
    """The message of a form. `key` makes sending it again harmless; in public it replies to the question."""
    content = {"reply_to": reply_to} if reply_to and not inquiry.is_private else None
    client_id = key if len(key) == KEY else uuid4().hex
    return Saying(client_id, body.replace("\r\n", "\n").strip(), language, content=content)
