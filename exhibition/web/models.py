"""Answers kept so that a form posted twice acts once."""

from datetime import datetime

from sqlalchemy import String, Text
from sqlalchemy.orm import Mapped, mapped_column

from exhibition.kernel.database import Base


class KeptAnswer(Base):
    """The answer to a POST under its `Idempotency-Key`, for one actor and one route, kept for a day."""

    __tablename__ = "kept_answer"
    key: Mapped[str] = mapped_column(String(200), primary_key=True)
    request_sha256: Mapped[str] = mapped_column(String(64))
    status: Mapped[int]
    headers: Mapped[dict[str, str]] = mapped_column(default=dict)
    body: Mapped[str] = mapped_column(Text)
    kept_at: Mapped[datetime] = mapped_column(index=True)
