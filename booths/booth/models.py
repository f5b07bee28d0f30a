"""A booth, its revisions, and where it stands."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ForeignKey, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from booths.companies.models import Company
from exhibition.kernel.database import Base
from exhibition.kernel.ids import uuid7

DRAFT, SUBMITTED, PUBLISHED, RETURNED = "draft", "submitted", "published", "returned"


class Booth(Base):
    """What one company shows. The working draft lies here and in the product, brochure and showroom rows.

    What the public sees is `public_revision`'s document and nothing else. `state` is the draft's:
    draft → submitted → published, or returned with `reason`; `suspended_at` hides a public booth.
    `reply_minutes` is within how long it means to answer a question.
    """

    __tablename__ = "booth"
    id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid7)
    company_id: Mapped[UUID] = mapped_column(ForeignKey("company.id"), index=True)
    slug: Mapped[str] = mapped_column(String(80), unique=True)
    hall_slug: Mapped[str] = mapped_column(String(64), index=True)
    title: Mapped[dict[str, str]]
    tagline: Mapped[dict[str, str]] = mapped_column(default=dict)
    about: Mapped[dict[str, str]] = mapped_column(default=dict)
    facts: Mapped[list[Any]] = mapped_column(default=list)
    state: Mapped[str] = mapped_column(String(16), default=DRAFT, index=True)
    reason: Mapped[str] = mapped_column(Text, default="")
    suspended_at: Mapped[datetime | None]
    reply_minutes: Mapped[int] = mapped_column(default=120, server_default="120")
    suspended_reason: Mapped[str] = mapped_column(Text, default="")
    public_revision_id: Mapped[UUID | None] = mapped_column(ForeignKey("booth_revision.id", use_alter=True))
    created_at: Mapped[datetime]
    changed_at: Mapped[datetime]
    version: Mapped[int] = mapped_column(default=1)
    company: Mapped[Company] = relationship()
    public_revision: Mapped["BoothRevision | None"] = relationship(
        foreign_keys=[public_revision_id], post_update=True
    )


class BoothRevision(Base):
    """A frozen copy of a whole booth as submitted: `document` is all that its public page needs."""

    __tablename__ = "booth_revision"
    __table_args__ = (UniqueConstraint("booth_id", "number"),)
    id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid7)
    booth_id: Mapped[UUID] = mapped_column(ForeignKey("booth.id", ondelete="CASCADE"))
    number: Mapped[int]
    document: Mapped[dict[str, Any]]
    state: Mapped[str] = mapped_column(String(16), default=SUBMITTED)
    reason: Mapped[str] = mapped_column(Text, default="")
    submitted_at: Mapped[datetime]
    decided_at: Mapped[datetime | None]


class OldSlug(Base):
    """A slug that a booth had before; it answers 301 to the present one."""

    __tablename__ = "booth_old_slug"
    slug: Mapped[str] = mapped_column(String(80), primary_key=True)
    booth_id: Mapped[UUID] = mapped_column(ForeignKey("booth.id", ondelete="CASCADE"))


class Placement(Base):
    """A booth on a stand: all year (`event_id` None) or in an event, from–to (None: without end)."""

    __tablename__ = "placement"
    id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid7)
    booth_id: Mapped[UUID] = mapped_column(ForeignKey("booth.id", ondelete="CASCADE"), index=True)
    stand_id: Mapped[UUID] = mapped_column(ForeignKey("stand.id"), index=True)
    event_id: Mapped[UUID | None] = mapped_column(ForeignKey("event.id"), index=True)
    starts_at: Mapped[datetime]
    ends_at: Mapped[datetime | None]
    booth: Mapped[Booth] = relationship()
