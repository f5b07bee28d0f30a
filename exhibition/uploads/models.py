"""A file on its way in: the ticket, its parts in the object store, and what became of it."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import BigInteger, ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from exhibition.kernel.database import Base
from exhibition.kernel.ids import uuid7

PART_SIZE = 8 * 1024 * 1024
OPEN, COMPLETED, VERIFIED, REFUSED, EXPIRED = "open", "completed", "verified", "refused", "expired"


class Upload(Base):
    """`purpose` names an UploadPurpose and `target` the thing it is for; `key` is where the bytes lie.

    States: open → completed (all parts joined, job enqueued) → verified or refused (`error` has the code);
    open → expired when the ticket runs out.
    """

    __tablename__ = "upload"
    id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid7)
    account_id: Mapped[int] = mapped_column(ForeignKey("account.id", ondelete="CASCADE"), index=True)
    purpose: Mapped[str] = mapped_column(String(32))
    target: Mapped[str] = mapped_column(String(120), index=True)
    filename: Mapped[str] = mapped_column(String(255))
    size: Mapped[int] = mapped_column(BigInteger)
    sha256: Mapped[str] = mapped_column(String(64))
    media_type: Mapped[str] = mapped_column(String(120))
    key: Mapped[str] = mapped_column(String(255))
    multipart_id: Mapped[str] = mapped_column(String(255))
    state: Mapped[str] = mapped_column(String(16), default=OPEN, index=True)
    error: Mapped[str | None] = mapped_column(String(64))
    result: Mapped[dict[str, Any]] = mapped_column(default=dict)
    created_at: Mapped[datetime]
    expires_at: Mapped[datetime]
    completed_at: Mapped[datetime | None]
