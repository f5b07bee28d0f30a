"""Products and brochures of a booth, as their owners edit them."""

from datetime import datetime
from decimal import Decimal
from uuid import UUID

from sqlalchemy import ForeignKey, Numeric, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from exhibition.kernel.database import Base
from exhibition.kernel.ids import uuid7

PENDING, READY, REFUSED = "pending", "ready", "refused"


class Product(Base):
    """An item of the catalogue. `size_mm` is [width, height, depth]; `hs_code` digits, `price` a unit's."""

    __tablename__ = "product"
    __table_args__ = (UniqueConstraint("booth_id", "slug"),)
    id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid7)
    booth_id: Mapped[UUID] = mapped_column(ForeignKey("booth.id", ondelete="CASCADE"), index=True)
    slug: Mapped[str] = mapped_column(String(80))
    name: Mapped[dict[str, str]]
    summary: Mapped[dict[str, str]] = mapped_column(default=dict)
    description: Mapped[dict[str, str]] = mapped_column(default=dict)
    hs_code: Mapped[str] = mapped_column(String(10), default="")
    price: Mapped[Decimal | None] = mapped_column(Numeric(14, 2))
    currency: Mapped[str] = mapped_column(String(3), default="USD")
    moq: Mapped[int | None]
    size_mm: Mapped[list[float] | None]
    position: Mapped[int] = mapped_column(default=0)
    created_at: Mapped[datetime]
    version: Mapped[int] = mapped_column(default=1)


class Brochure(Base):
    """A PDF: `key` holds the cleaned file, `cover_key` its first page as a picture, once it is READY.

    A removed one (`removed_at`) is gone from the draft; a public revision may still show it.
    """

    __tablename__ = "brochure"
    id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid7)
    booth_id: Mapped[UUID] = mapped_column(ForeignKey("booth.id", ondelete="CASCADE"), index=True)
    title: Mapped[dict[str, str]]
    filename: Mapped[str] = mapped_column(String(255))
    upload_id: Mapped[UUID | None] = mapped_column(ForeignKey("upload.id"))
    state: Mapped[str] = mapped_column(String(16), default=PENDING)
    error: Mapped[str | None] = mapped_column(String(64))
    key: Mapped[str | None] = mapped_column(String(255))
    cover_key: Mapped[str | None] = mapped_column(String(255))
    size: Mapped[int | None]
    pages: Mapped[int | None]
    position: Mapped[int] = mapped_column(default=0)
    created_at: Mapped[datetime]
    removed_at: Mapped[datetime | None]
