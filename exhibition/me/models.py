"""What a visitor keeps."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from exhibition.kernel.database import Base

KINDS = ("booth", "product")


class Favourite(Base):
    """A booth or product a visitor saved: `kind` and `ref`, once each."""

    __tablename__ = "favourite"
    visitor_id: Mapped[UUID] = mapped_column(ForeignKey("visitor.id"), primary_key=True)
    kind: Mapped[str] = mapped_column(String(16), primary_key=True)
    ref: Mapped[str] = mapped_column(String(64), primary_key=True)
    saved_at: Mapped[datetime]
