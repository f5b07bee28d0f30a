"""News on their way from any process to the browsers: the outbox that web processes tail."""

from datetime import datetime
from typing import Any

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from exhibition.kernel.database import Base


class OutboxEntry(Base):
    """One Socket.IO event to emit: `event` with `data` to `room`. Rows are dropped once they are old."""

    __tablename__ = "outbox"
    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    at: Mapped[datetime] = mapped_column(index=True)
    room: Mapped[str] = mapped_column(String(120))
    event: Mapped[str] = mapped_column(String(64))
    data: Mapped[dict[str, Any]] = mapped_column(default=dict)
