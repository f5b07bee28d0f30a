"""One table for everything that can be found."""

from uuid import UUID

from sqlalchemy import String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from exhibition.kernel.database import Base
from exhibition.kernel.ids import uuid7


class SearchEntry(Base):
    """A findable thing in one language: `grams` holds its character bigrams, blank-separated."""

    __tablename__ = "search_entry"
    __table_args__ = (UniqueConstraint("kind", "ref", "language"),)
    id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid7)
    kind: Mapped[str] = mapped_column(String(16), index=True)
    ref: Mapped[str] = mapped_column(String(64))
    owner: Mapped[str] = mapped_column(String(80), index=True)
    hall: Mapped[str] = mapped_column(String(64), default="", index=True)
    language: Mapped[str] = mapped_column(String(8))
    title: Mapped[str] = mapped_column(String(255))
    summary: Mapped[str] = mapped_column(Text, default="")
    url: Mapped[str] = mapped_column(String(255))
    picture: Mapped[str | None] = mapped_column(String(255))
    grams: Mapped[str] = mapped_column(Text)
    weight: Mapped[float] = mapped_column(default=1.0)
    visible: Mapped[bool] = mapped_column(default=True)
