"""Exhibiting firms. Members are grants with the scope `company:<id>`."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from exhibition.kernel.database import Base
from exhibition.kernel.ids import uuid7


class Company(Base):
    """An exhibitor. `country` is ISO 3166-1 alpha-2; `contact` what the booth page shows to everyone."""

    __tablename__ = "company"
    id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid7)
    slug: Mapped[str] = mapped_column(String(80), unique=True)
    name: Mapped[dict[str, str]]
    about: Mapped[dict[str, str]] = mapped_column(default=dict)
    country: Mapped[str] = mapped_column(String(2), default="KR")
    website: Mapped[str] = mapped_column(String(255), default="")
    contact: Mapped[dict[str, str]] = mapped_column(default=dict)
    created_at: Mapped[datetime]
    version: Mapped[int] = mapped_column(default=1)
