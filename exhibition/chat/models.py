"""Rooms, messages in gap-free order, and how far each person has read."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ForeignKey, Index, String, Text, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from exhibition.kernel.database import Base
from exhibition.kernel.ids import uuid7

BODY_LIMIT = 4_000
CLIENT_ID_LIMIT = 64
SIGN_LIMIT = 16


class Room(Base):
    """A place to talk. `kind` and `ref` say what it belongs to (`booth`, booth id); `last_seq` counts.

    `last_change` counts edits, deletions and reactions, so that who comes back hears of those, too.
    `slow_seconds` is how long one waits between two messages; while `locked_at` is set only staff write.
    """

    __tablename__ = "room"
    __table_args__ = (UniqueConstraint("kind", "ref"),)
    id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid7)
    kind: Mapped[str] = mapped_column(String(16))
    ref: Mapped[str] = mapped_column(String(64))
    last_seq: Mapped[int] = mapped_column(default=0)
    last_change: Mapped[int] = mapped_column(default=0, server_default="0")
    slow_seconds: Mapped[int] = mapped_column(default=0, server_default="0")
    locked_at: Mapped[datetime | None]
    created_at: Mapped[datetime]


class Message(Base):
    """One message: its place `seq` in the room, and `client_id`, which makes sending again harmless.

    `content` is what it shows beside words: a product, a brochure, a picture; `pin` what it is about. A
    deleted message keeps its number, without words. `change` is the room's number of its last change.
    """

    __tablename__ = "message"
    __table_args__ = (
        UniqueConstraint("room_id", "seq"),
        UniqueConstraint("room_id", "client_id"),
        # Only of changed messages: storing a new one must not pay for it.
        Index(
            "ix_message_changed", "room_id", "change",
            sqlite_where=text("change > 0"), postgresql_where=text("change > 0"),
        ),
    )  # fmt: skip
    id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid7)
    room_id: Mapped[UUID] = mapped_column(ForeignKey("room.id", ondelete="CASCADE"))
    seq: Mapped[int]
    client_id: Mapped[str] = mapped_column(String(64))
    visitor_id: Mapped[UUID] = mapped_column(ForeignKey("visitor.id"), index=True)
    author: Mapped[str] = mapped_column(String(120))
    is_staff: Mapped[bool] = mapped_column(default=False)
    body: Mapped[str] = mapped_column(Text)
    language: Mapped[str] = mapped_column(String(8), default="")
    pin: Mapped[dict[str, Any]] = mapped_column(default=dict)
    content: Mapped[dict[str, Any]] = mapped_column(default=dict, server_default="{}")
    change: Mapped[int] = mapped_column(default=0, server_default="0")
    sent_at: Mapped[datetime]
    edited_at: Mapped[datetime | None]
    deleted_at: Mapped[datetime | None]


class Wording(Base):
    """What a message said before it was edited or deleted: for who judges a report, until it is erased."""

    __tablename__ = "message_wording"
    id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid7)
    message_id: Mapped[UUID] = mapped_column(ForeignKey("message.id", ondelete="CASCADE"), index=True)
    body: Mapped[str] = mapped_column(Text)
    replaced_at: Mapped[datetime]


class Reaction(Base):
    """One sign (an emoji) of one person on a message."""

    __tablename__ = "message_reaction"
    message_id: Mapped[UUID] = mapped_column(ForeignKey("message.id", ondelete="CASCADE"), primary_key=True)
    visitor_id: Mapped[UUID] = mapped_column(ForeignKey("visitor.id"), primary_key=True)
    sign: Mapped[str] = mapped_column(String(SIGN_LIMIT), primary_key=True)


class Report(Base):
    """Somebody finds that a message breaks the code of conduct; `decision` is empty until one is taken."""

    __tablename__ = "message_report"
    __table_args__ = (UniqueConstraint("message_id", "visitor_id"),)
    id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid7)
    message_id: Mapped[UUID] = mapped_column(ForeignKey("message.id", ondelete="CASCADE"), index=True)
    visitor_id: Mapped[UUID] = mapped_column(ForeignKey("visitor.id"))
    reason: Mapped[str] = mapped_column(String(32))
    words: Mapped[str] = mapped_column(Text, default="")
    reported_at: Mapped[datetime]
    decision: Mapped[str] = mapped_column(String(16), default="")
    decided_by: Mapped[int | None]
    decided_at: Mapped[datetime | None]


class Sanction(Base):
    """A visitor may not write (`mute`), or not read either (`ban`), in a scope until `until`, or for good.

    Scopes: `room:<kind>:<ref>`, `company:<id>`, `venue`.
    """

    __tablename__ = "chat_sanction"
    id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid7)
    visitor_id: Mapped[UUID] = mapped_column(ForeignKey("visitor.id"), index=True)
    scope: Mapped[str] = mapped_column(String(96), index=True)
    kind: Mapped[str] = mapped_column(String(8))
    reason: Mapped[str] = mapped_column(Text, default="")
    by_account: Mapped[int]
    given_at: Mapped[datetime]
    until: Mapped[datetime | None]
    lifted_at: Mapped[datetime | None]


class HeldWord(Base):
    """A word whose messages wait for a moderator before anybody sees them, in a scope as a Sanction's."""

    __tablename__ = "chat_held_word"
    __table_args__ = (UniqueConstraint("scope", "word"),)
    id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid7)
    scope: Mapped[str] = mapped_column(String(96))
    word: Mapped[str] = mapped_column(String(80))


class HeldMessage(Base):
    """A message that waits for a moderator; it gets its number in the room when it is let through."""

    __tablename__ = "held_message"
    __table_args__ = (UniqueConstraint("room_id", "client_id"),)
    id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid7)
    room_id: Mapped[UUID] = mapped_column(ForeignKey("room.id", ondelete="CASCADE"), index=True)
    client_id: Mapped[str] = mapped_column(String(64))
    visitor_id: Mapped[UUID] = mapped_column(ForeignKey("visitor.id"), index=True)
    author: Mapped[str] = mapped_column(String(120))
    body: Mapped[str] = mapped_column(Text)
    language: Mapped[str] = mapped_column(String(8), default="")
    pin: Mapped[dict[str, Any]] = mapped_column(default=dict)
    content: Mapped[dict[str, Any]] = mapped_column(default=dict)
    said_at: Mapped[datetime]
    decision: Mapped[str] = mapped_column(String(16), default="")
    decided_by: Mapped[int | None]
    decided_at: Mapped[datetime | None]


class ChatPicture(Base):
    """A picture that somebody brought into a room: re-encoded, without what the camera wrote into it."""

    __tablename__ = "chat_picture"
    id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid7)
    room_id: Mapped[UUID] = mapped_column(ForeignKey("room.id", ondelete="CASCADE"), index=True)
    visitor_id: Mapped[UUID] = mapped_column(ForeignKey("visitor.id"), index=True)
    key: Mapped[str] = mapped_column(String(120))
    width: Mapped[int]
    height: Mapped[int]
    bytes: Mapped[int]
    brought_at: Mapped[datetime]


class ReadPointer(Base):
    """The last `seq` that a person has seen in a room; it only grows."""

    __tablename__ = "read_pointer"
    room_id: Mapped[UUID] = mapped_column(ForeignKey("room.id", ondelete="CASCADE"), primary_key=True)
    visitor_id: Mapped[UUID] = mapped_column(ForeignKey("visitor.id"), primary_key=True)
    seq: Mapped[int] = mapped_column(default=0)
