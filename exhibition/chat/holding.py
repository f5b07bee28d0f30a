"""Messages that wait for a moderator: kept, without a number."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from exhibition.chat.held_words import MessageHeld
from exhibition.chat.models import HeldMessage
from exhibition.chat.storing import Spoken


def keep_back(session: Session, room_id: UUID, spoken: Spoken, now: datetime) -> MessageHeld:
    """Keep a message for a moderator, once however often it is sent; returns what its author is told."""
    saying, speaker = spoken.saying, spoken.speaker
    known = select(HeldMessage.id).where(
        HeldMessage.room_id == room_id, HeldMessage.client_id == saying.client_id
    )
    if session.scalar(known) is None:
        session.add(HeldMessage(
            room_id=room_id, client_id=saying.client_id, visitor_id=speaker.visitor_id, author=speaker.name,
            body=saying.body, language=saying.language, pin=dict(saying.pin or {}),
            content=dict(saying.content or {}), said_at=now,
        ))  # fmt: skip
        session.flush()
    return MessageHeld(id=saying.client_id)
