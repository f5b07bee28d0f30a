"""Visitors' questions, the clock that runs on each, the answers, and what staff keep at hand to answer."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ForeignKey, Index, String, Text, text
from sqlalchemy.orm import Mapped, mapped_column

from exhibition.kernel.database import Base
from exhibition.kernel.ids import uuid7

NEW, WAITING, ANSWERED, CLOSED = "new", "waiting", "answered", "closed"
BOOTH, TEAM, ORGANIZER = 0, 1, 2
WITHDRAWN = "withdrawn"
IS_WAITING = "state = 'waiting'"


def _where(condition: str) -> dict[str, Any]:
    """An index over the rows that meet a condition, in the words of both databases."""
    return {"sqlite_where": text(condition), "postgresql_where": text(condition)}


class Inquiry(Base):
    """A visitor's question to a booth, with a reply clock.

    `room` is where it is talked about: `booth:<booth id>` in public, `talk:<this id>` in private. A visitor
    has one private conversation with a booth, `new` until something is asked, and asks in public as often as
    they like. `asked_at` is when the oldest message without an answer was sent and `due_at` when it should be
    answered; both are None while nothing waits. `step` says who was told: the holder or the booth's staff who
    are there, its whole team, the organizer. `holder_id` is the account that answers for the booth. `reason`
    is why it was closed without an answer.
    """

    __tablename__ = "inquiry"
    __table_args__ = (
        Index("ix_inquiry_state_due", "state", "due_at"),
        Index("uq_inquiry_private", "booth_id", "visitor_id", unique=True, **_where("is_private")),
        Index("uq_inquiry_waiting", "room", "visitor_id", unique=True, **_where(IS_WAITING)),
    )
    id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid7)
    booth_id: Mapped[UUID] = mapped_column(ForeignKey("booth.id", ondelete="CASCADE"), index=True)
    visitor_id: Mapped[UUID] = mapped_column(ForeignKey("visitor.id"), index=True)
    room: Mapped[str] = mapped_column(String(81), index=True)
    is_private: Mapped[bool] = mapped_column(default=False)
    state: Mapped[str] = mapped_column(String(16), default=WAITING)
    step: Mapped[int] = mapped_column(default=BOOTH)
    holder_id: Mapped[int | None] = mapped_column(ForeignKey("account.id", ondelete="SET NULL"), index=True)
    first_seq: Mapped[int] = mapped_column(default=0)
    last_seq: Mapped[int] = mapped_column(default=0)
    answer_seq: Mapped[int | None]
    product_id: Mapped[UUID | None]
    event_id: Mapped[UUID | None]
    opened_at: Mapped[datetime]
    asked_at: Mapped[datetime | None]
    due_at: Mapped[datetime | None]
    changed_at: Mapped[datetime]
    closed_at: Mapped[datetime | None]
    reason: Mapped[str] = mapped_column(String(64), default="")
    note: Mapped[str] = mapped_column(Text, default="")
    version: Mapped[int] = mapped_column(default=1)


class Reply(Base):
    """That a question was answered: how long the visitor waited, and who answered."""

    __tablename__ = "inquiry_reply"
    id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid7)
    inquiry_id: Mapped[UUID] = mapped_column(ForeignKey("inquiry.id", ondelete="CASCADE"), index=True)
    booth_id: Mapped[UUID] = mapped_column(ForeignKey("booth.id", ondelete="CASCADE"), index=True)
    account_id: Mapped[int | None]
    asked_at: Mapped[datetime]
    answered_at: Mapped[datetime] = mapped_column(index=True)
    seconds: Mapped[int]


class Callback(Base):
    """A visitor found nobody there and asked to be called or written to: when, and where.

    `way` is `mail`, `phone` or `chat`; `address` their mail address or number, empty for the chat.
    """

    __tablename__ = "inquiry_callback"
    id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid7)
    inquiry_id: Mapped[UUID] = mapped_column(ForeignKey("inquiry.id", ondelete="CASCADE"), index=True)
    way: Mapped[str] = mapped_column(String(8))
    address: Mapped[str] = mapped_column(String(255), default="")
    at: Mapped[datetime | None]
    zone: Mapped[str] = mapped_column(String(64), default="UTC")
    asked_at: Mapped[datetime]
    done_at: Mapped[datetime | None]


class CannedAnswer(Base):
    """An answer that a company's staff keep at hand, in each language."""

    __tablename__ = "canned_answer"
    id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid7)
    company_id: Mapped[UUID] = mapped_column(ForeignKey("company.id", ondelete="CASCADE"), index=True)
    title: Mapped[str] = mapped_column(String(80))
    body: Mapped[dict[str, str]]
    position: Mapped[int] = mapped_column(default=0)
    version: Mapped[int] = mapped_column(default=1)
