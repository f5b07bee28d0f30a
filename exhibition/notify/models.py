"""News on their way: the outbox that web processes tail, browsers to push to, and who had a digest when."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from exhibition.kernel.database import Base
from exhibition.kernel.ids import uuid7


class OutboxEntry(Base):
    """One Socket.IO event to emit: `event` with `data` to `room`. Rows are dropped once they are old."""

    __tablename__ = "outbox"
    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    at: Mapped[datetime] = mapped_column(index=True)
    room: Mapped[str] = mapped_column(String(120))
    event: Mapped[str] = mapped_column(String(64))
    data: Mapped[dict[str, Any]] = mapped_column(default=dict)


class PushSubscription(Base):
    """A browser of an account that takes web push (RFC 8291): its address and keys, base64url."""

    __tablename__ = "push_subscription"
    id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid7)
    account_id: Mapped[int] = mapped_column(ForeignKey("account.id", ondelete="CASCADE"), index=True)
    endpoint: Mapped[str] = mapped_column(Text)
    endpoint_sha256: Mapped[str] = mapped_column(String(64), unique=True)
    p256dh: Mapped[str] = mapped_column(String(120))
    auth: Mapped[str] = mapped_column(String(40))
    language: Mapped[str] = mapped_column(String(8), default="en")
    subscribed_at: Mapped[datetime]
    failures: Mapped[int] = mapped_column(default=0)


class DigestMark(Base):
    """When an account last had a digest by mail, and whether it wants any."""

    __tablename__ = "digest_mark"
    account_id: Mapped[int] = mapped_column(ForeignKey("account.id", ondelete="CASCADE"), primary_key=True)
    wanted: Mapped[bool] = mapped_column(default=True)
    sent_at: Mapped[datetime | None]
