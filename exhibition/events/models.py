"""Time-limited fairs over one or more halls. Whether one is open is computed, never stored."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import Column, ForeignKey, String, Table
from sqlalchemy.orm import Mapped, mapped_column, relationship

from exhibition.halls.models import Hall
from exhibition.kernel.database import Base
from exhibition.kernel.ids import uuid7

UPCOMING, OPEN, CLOSED = "upcoming", "open", "closed"

event_hall = Table(
    "event_hall",
    Base.metadata,
    Column("event_id", ForeignKey("event.id", ondelete="CASCADE"), primary_key=True),
    Column("hall_id", ForeignKey("hall.id", ondelete="CASCADE"), primary_key=True),
)


class Event(Base):
    """A fair. `opens_at` and `closes_at` are instants; `time_zone` (IANA) says how the fair's clock reads."""

    __tablename__ = "event"
    id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid7)
    slug: Mapped[str] = mapped_column(String(64), unique=True)
    title: Mapped[dict[str, str]]
    summary: Mapped[dict[str, str]] = mapped_column(default=dict)
    venue: Mapped[dict[str, str]] = mapped_column(default=dict)
    time_zone: Mapped[str] = mapped_column(String(64))
    opens_at: Mapped[datetime]
    closes_at: Mapped[datetime]
    published: Mapped[bool] = mapped_column(default=False)
    # which turn the opening and closing work was last done for; never asked whether the fair is open
    handled_state: Mapped[str] = mapped_column(String(16), default=UPCOMING)
    version: Mapped[int] = mapped_column(default=1)
    halls: Mapped[list[Hall]] = relationship(secondary=event_hall, order_by=Hall.position)

    def state(self, now: datetime) -> str:
        """Return `upcoming`, `open` or `closed` at `now`; opening is inclusive, closing exclusive."""
        if now < self.opens_at:
            return UPCOMING
        return OPEN if now < self.closes_at else CLOSED
