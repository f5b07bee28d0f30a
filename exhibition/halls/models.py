"""Permanent halls, one per industry, and the versions of their floor plans."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from exhibition.kernel.database import Base
from exhibition.kernel.ids import uuid7


class Hall(Base):
    """A permanent room for one industry. `accent` names its colour token; `hs_chapters` its trade."""

    __tablename__ = "hall"
    id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid7)
    slug: Mapped[str] = mapped_column(String(64), unique=True)
    title: Mapped[dict[str, str]]
    summary: Mapped[dict[str, str]] = mapped_column(default=dict)
    accent: Mapped[str] = mapped_column(String(32))
    hs_chapters: Mapped[list[str]] = mapped_column(default=list)
    position: Mapped[int] = mapped_column(default=0)
    plan_version: Mapped[int] = mapped_column(default=1)
    version: Mapped[int] = mapped_column(default=1)
    plans: Mapped[list["HallPlan"]] = relationship(back_populates="hall", cascade="all, delete-orphan")
    stands: Mapped[list["Stand"]] = relationship(back_populates="hall", cascade="all, delete-orphan")


class HallPlan(Base):
    """One version of a hall's plan: width, depth and height in metres, zones, gates, spawn, furniture."""

    __tablename__ = "hall_plan"
    __table_args__ = (UniqueConstraint("hall_id", "version"),)
    id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid7)
    hall_id: Mapped[UUID] = mapped_column(ForeignKey("hall.id", ondelete="CASCADE"))
    version: Mapped[int]
    document: Mapped[dict[str, Any]]
    made_at: Mapped[datetime]
    hall: Mapped[Hall] = relationship(back_populates="plans")


class Stand(Base):
    """A numbered place on the floor. Centre x, z and size in metres in hall space; rotation in degrees."""

    __tablename__ = "stand"
    __table_args__ = (UniqueConstraint("hall_id", "number"),)
    id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid7)
    hall_id: Mapped[UUID] = mapped_column(ForeignKey("hall.id", ondelete="CASCADE"), index=True)
    number: Mapped[str] = mapped_column(String(16))
    x: Mapped[float]
    z: Mapped[float]
    width: Mapped[float]
    depth: Mapped[float]
    rotation: Mapped[float] = mapped_column(default=0.0)
    hall: Mapped[Hall] = relationship(back_populates="stands")
