"""Rooms, messages in gap-free order, and how far each person has read."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ForeignKey, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from exhibition.kernel.database import Base
from exhibition.kernel.ids import uuid7

BODY_LIMIT = 4_000
CLIENT_ID_LIMIT = 64


class Room(Base):
    """A place to talk. `kind` and `ref` say what it belongs to (`booth`, booth id); `last_seq` counts."""

    __tablename__ = "room"
    __table_args__ = (UniqueConstraint("kind", "ref"),)
    id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid7)
    kind: Mapped[str] = mapped_column(String(16))
    ref: Mapped[str] = mapped_column(String(64))
    last_seq: Mapped[int] = mapped_column(default=0)
    created_at: Mapped[datetime]


class Message(Base):
    """One message: its place `seq` in the room, and `client_id`, which makes sending again harmless."""

    __tablename__ = "message"
    __table_args__ = (UniqueConstraint("room_id", "seq"), UniqueConstraint("room_id", "client_id"))
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
    sent_at: Mapped[datetime]


class ReadPointer(Base):
    """The last `seq` that a person has seen in a room; it only grows."""

    __tablename__ = "read_pointer"
    room_id: Mapped[UUID] = mapped_column(ForeignKey("room.id", ondelete="CASCADE"), primary_key=True)
    visitor_id: Mapped[UUID] = mapped_column(ForeignKey("visitor.id"), primary_key=True)
    seq: Mapped[int] = mapped_column(default=0)
