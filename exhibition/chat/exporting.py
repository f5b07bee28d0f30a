"""A conversation to take along, for its parties: JSON, or CSV that no spreadsheet runs."""

import csv
import io
import json
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from exhibition.audit.service import record_act
from exhibition.chat.desk import Desk
from exhibition.chat.models import Message, Room
from exhibition.chat.rights import rights_in, split
from exhibition.chat.sanctions import room_scope
from exhibition.chat.service import after, find_room
from exhibition.chat.showing import show_messages
from exhibition.kernel.actor import Actor
from exhibition.kernel.database import Database
from exhibition.kernel.errors import Denied, Invalid

FORMATS = {"json": "application/json", "csv": "text/csv; charset=utf-8"}
COLUMNS = ("seq", "at", "author", "staff", "body", "language", "edited", "deleted")
# What makes a spreadsheet take a cell for a formula, in full width, too; tabs and breaks may stand before.
FORMULA = tuple("=+-@\t\r\n＝＋－＠|%")


class PartiesOnly(Denied):
    """A conversation is for those who took part in it, and for who looks after it."""

    code = "parties_only"


def open_export(session: Session, desk: Desk, actor: Actor, name: str, kind: str, now: datetime) -> None:
    """Let this person take a room's conversation along; journalled for those who have an account.

    Raises RoomNotFound, PartiesOnly, Invalid for an unknown format.
    """
    if kind not in FORMATS:
        raise Invalid({"format": "invalid"})
    rights = rights_in(session, desk.policies, actor, name, now)
    room = find_room(session, *split(name))
    is_party = rights.is_private or rights.may_moderate or _has_spoken(session, room, actor)
    if not is_party:
        raise PartiesOnly
    if actor.is_signed_in:
        record_act(session, actor, "room.export", room_scope(name), now, format=kind)


def _has_spoken(session: Session, room: Room | None, actor: Actor) -> bool:
    if room is None or actor.visitor_id is None:
        return False
    said = select(Message.id).where(Message.room_id == room.id, Message.visitor_id == actor.visitor_id)
    return session.scalar(said.limit(1)) is not None


def written(database: Database, name: str, kind: str, now: datetime) -> Iterator[str]:
    """The conversation in a format, read while it is written out."""
    messages = messages_of(database, name)
    yield from as_csv(messages) if kind == "csv" else as_json(name, messages, now)


def messages_of(database: Database, name: str) -> Iterator[dict[str, Any]]:
    """All messages of a room in their order. No session stays open while somebody reads slowly."""
    last = 0
    while True:
        with database.reading() as session:
            room = find_room(session, *split(name))
            page = show_messages(session, after(session, room, last)) if room else []
        if not page:
            return
        last = page[-1]["seq"]
        yield from page


def as_json(name: str, messages: Iterator[Mapping[str, Any]], now: datetime) -> Iterator[str]:
    """One document, written as it is read."""
    head = json.dumps({"room": name, "exported_at": now.isoformat()}, ensure_ascii=False)
    yield f'{head[:-1]}, "messages": ['
    for number, message in enumerate(messages):
        yield (",\n" if number else "\n") + json.dumps(message, ensure_ascii=False)
    yield "\n]}\n"


def as_csv(messages: Iterator[Mapping[str, Any]]) -> Iterator[str]:
    """Rows with a heading; the mark in front tells spreadsheets that it is UTF-8."""
    yield "\ufeff" + _line(COLUMNS)
    for message in messages:
        yield _line([_cell(message[name]) for name in COLUMNS])


def _cell(value: Any) -> str:
    """A value as text; one that a spreadsheet would run gets a quote in front, which shows it as it is."""
    text = "" if value is None else str(value)
    return f"'{text}" if text.lstrip(" \u3000\ufeff").startswith(FORMULA) else text


def _line(cells: Any) -> str:
    written = io.StringIO()
    csv.writer(written, quoting=csv.QUOTE_ALL, lineterminator="\r\n").writerow(cells)
    return written.getvalue()
