"""Rooms and their messages: a message is a row before it is an event."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from exhibition.chat.content import speaks
from exhibition.chat.models import BODY_LIMIT, CLIENT_ID_LIMIT, Message, ReadPointer, Room
from exhibition.kernel.errors import Denied, Exceeded, Invalid, NotFound
from exhibition.kernel.ids import uuid7
from exhibition.kernel.text import Localized, is_storable

PAGE = 200


class RoomNotFound(NotFound):
    """There is no such room for this person."""

    code = "room_not_found"


class MayNotWrite(Denied):
    """This person may read here but not write."""

    code = "may_not_write"


class MessageTooLong(Exceeded):
    """A message is longer than 4,000 characters."""

    code = "message_too_long"
    status = 422


class MessageEmpty(Invalid):
    """A message has no words."""

    code = "message_empty"


class MessageUnstorable(Invalid):
    """A message holds characters that no database keeps: refused rather than changed."""

    code = "message_unstorable"


class NameRequired(Invalid):
    """A guest wants to speak without a name."""

    code = "name_required"


@dataclass(frozen=True)
class Saying:
    """What a client sends: its own `client_id` makes sending again harmless."""

    client_id: str
    body: str
    language: str = ""
    pin: Mapping[str, Any] | None = None
    content: Mapping[str, Any] | None = None


@dataclass(frozen=True)
class Speaker:
    """Who says it: a visitor under a name, marked when they answer for the booth."""

    visitor_id: UUID
    name: str
    is_staff: bool


def room_of(session: Session, kind: str, ref: str, now: datetime) -> Room:
    """Return the room of a thing, made at its first use."""
    room = find_room(session, kind, ref)
    if room is None:
        try:
            with session.begin_nested():
                session.add(Room(id=uuid7(), kind=kind, ref=ref, created_at=now))
        except IntegrityError:
            pass  # another process made it between our look and our insert
        room = find_room(session, kind, ref)
    if room is None:
        raise RoomNotFound
    return room


def find_room(session: Session, kind: str, ref: str) -> Room | None:
    """Return the room of a thing, or None before its first use."""
    return session.scalar(select(Room).where(Room.kind == kind, Room.ref == ref))


def check(saying: Saying) -> None:
    """Raises MessageTooLong, MessageEmpty, MessageUnstorable, Invalid."""
    if not 8 <= len(saying.client_id) <= CLIENT_ID_LIMIT or not saying.client_id.isprintable():
        raise Invalid({"id": "invalid"})
    check_words(saying.body, needed=not speaks(saying.content))
    for part in (saying.pin, saying.content):
        if part and not all(is_storable(text) for text in _texts(part)):
            raise MessageUnstorable({"pin": "unstorable_characters"})


def _texts(value: object) -> Iterator[str]:
    """Every text inside what came as JSON; schemas bound how deep it is."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for inner in value.values():
            yield from _texts(inner)


def check_words(body: str, *, needed: bool = True) -> None:
    """Raises MessageTooLong, MessageEmpty (when words are needed), MessageUnstorable."""
    if len(body) > BODY_LIMIT:
        raise MessageTooLong(limit=BODY_LIMIT, length=len(body))
    if needed and not body.strip():
        raise MessageEmpty
    if not is_storable(body):
        raise MessageUnstorable({"body": "unstorable_characters"})


def after(session: Session, room: Room, seq: int, limit: int = PAGE) -> Sequence[Message]:
    """The messages after number `seq`, in order; at most `limit`."""
    query = select(Message).where(Message.room_id == room.id, Message.seq > seq).order_by(Message.seq)
    return session.scalars(query.limit(min(limit, PAGE))).all()


def latest(session: Session, room: Room, limit: int = 50) -> Sequence[Message]:
    """The last messages, in order."""
    query = select(Message).where(Message.room_id == room.id).order_by(Message.seq.desc()).limit(limit)
    return list(reversed(session.scalars(query).all()))


def read_until(session: Session, room: Room, visitor_id: UUID | None) -> int:
    """The last number that a person has seen; 0 for somebody who was never here."""
    pointer = session.get(ReadPointer, (room.id, visitor_id)) if visitor_id else None
    return pointer.seq if pointer else 0


def mark_read(session: Session, room: Room, visitor_id: UUID, seq: int) -> int:
    """Move a person's read pointer forward, never back; returns where it stands."""
    pointer = session.get(ReadPointer, (room.id, visitor_id))
    if pointer is None:
        pointer = ReadPointer(room_id=room.id, visitor_id=visitor_id, seq=0)
        session.add(pointer)
    pointer.seq = max(pointer.seq, min(seq, room.last_seq))
    session.flush()
    return pointer.seq


@dataclass(frozen=True)
class Unread:
    """What waits in one room for one member of staff."""

    kind: str
    ref: str
    title: Localized
    count: int
    last: Message | None


def unread_for_staff(
    session: Session, kind: str, rooms: Sequence[tuple[str, Localized]], visitor_id: UUID | None
) -> list[Unread]:
    """Count visitors' messages after this person's pointer in each of the rooms; the busiest first."""
    found = []
    for ref, title in rooms:
        room = find_room(session, kind, ref)
        count, last = _waiting(session, room, visitor_id) if room else (0, None)
        found.append(Unread(kind, ref, title, count, last))
    return sorted(found, key=lambda entry: (-entry.count, -(entry.last.seq if entry.last else 0)))


def _waiting(session: Session, room: Room, visitor_id: UUID | None) -> tuple[int, Message | None]:
    seen = read_until(session, room, visitor_id)
    fresh = select(func.count()).where(
        Message.room_id == room.id, Message.seq > seen, Message.is_staff.is_(False)
    )
    last = session.scalar(select(Message).where(Message.room_id == room.id, Message.seq == room.last_seq))
    return session.scalar(fresh) or 0, last
