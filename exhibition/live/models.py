"""Presence: who is connected where, as leases that run out by themselves."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from exhibition.kernel.database import Base

LEASE_SECONDS = 30


class Presence(Base):
    """One connection in one place (`booth:<id>`, `hall:<id>`); gone once `expires_at` has passed."""

    __tablename__ = "presence"
    connection: Mapped[str] = mapped_column(String(64), primary_key=True)
    place: Mapped[str] = mapped_column(String(80), primary_key=True)
    visitor_id: Mapped[UUID | None]
    is_staff: Mapped[bool] = mapped_column(default=False)
    expires_at: Mapped[datetime] = mapped_column(index=True)
