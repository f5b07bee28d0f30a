"""Messages as they go over the wire, with the signs that people put on them."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from exhibition.chat.models import Message, Reaction
from exhibition.chat.service import Unread

# How many of those who put a sign are named; the count is whole.
NAMED_BY_SIGN = 20
Signs = Sequence[Mapping[str, Any]]


def show(row: Mapping[str, Any], reactions: Signs = ()) -> dict[str, Any]:
    """A message's row as it goes over the wire; `by` tells a client which ones are its own."""
    return {
        "seq": row["seq"],
        "id": row["client_id"],
        "by": str(row["visitor_id"]),
        "author": row["author"],
        "staff": row["is_staff"],
        "body": row["body"],
        "language": row["language"],
        "pin": row["pin"],
        "content": row["content"],
        "at": row["sent_at"].isoformat(),
        "change": row["change"],
        "edited": row["edited_at"].isoformat() if row["edited_at"] else None,
        "deleted": row["deleted_at"] is not None,
        "reactions": list(reactions),
    }


def show_message(session: Session, message: Message) -> dict[str, Any]:
    """One message as it goes over the wire."""
    return show_messages(session, [message])[0]


def show_waiting(entry: Unread) -> dict[str, Any]:
    """What waits in a room, as it goes over the wire; its last message without signs."""
    return {
        "room": f"{entry.kind}:{entry.ref}",
        "title": entry.title,
        "unread": entry.count,
        "last": show(_row(entry.last)) if entry.last else None,
    }


def show_messages(session: Session, messages: Sequence[Message]) -> list[dict[str, Any]]:
    """Messages as they go over the wire; their signs are read in one statement."""
    # Only a message that was changed can have a sign.
    signs = signs_on(session, [message.id for message in messages if message.change])
    return [show(_row(message), signs.get(message.id, ())) for message in messages]


def signs_on(session: Session, message_ids: Collection[UUID]) -> Mapping[UUID, Signs]:
    """What people put on messages: `{sign, count, by}`, the most frequent first."""
    if not message_ids:
        return {}
    query = select(Reaction).where(Reaction.message_id.in_(message_ids))
    people: dict[UUID, dict[str, list[str]]] = {}
    for reaction in session.scalars(query.order_by(Reaction.sign, Reaction.visitor_id)):
        people.setdefault(reaction.message_id, {}).setdefault(reaction.sign, []).append(
            str(reaction.visitor_id)
        )
    return {message_id: _counted(signs) for message_id, signs in people.items()}


def _row(message: Message) -> Mapping[str, Any]:
    return {column.name: getattr(message, column.name) for column in Message.__table__.columns}


def _counted(signs: Mapping[str, Sequence[str]]) -> Signs:
    found = [
        {"sign": sign, "count": len(people), "by": list(people[:NAMED_BY_SIGN])}
        for sign, people in signs.items()
    ]
    return sorted(found, key=lambda entry: -len(signs[str(entry["sign"])]))
