"""How long this booth takes to answer, honestly: computed from what happened, or not told at all."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from booths.inquiries.models import CLOSED, WAITING, Inquiry, Reply
from booths.inquiries.service import NOT_ASKED
from booths.inquiries.waiting import target_of

SPAN = timedelta(days=90)
# Fewer replies make no figure.
LEAST = 5


@dataclass(frozen=True)
class ReplyTime:
    """Of the last 90 days: the median wait of what was answered, in seconds; None below five replies.

    `asked` counts what was answered, what waits past its time, and what was closed without an answer.
    `target_minutes` is within how long the booth means to answer.
    """

    median_seconds: int | None
    answered: int
    asked: int
    target_minutes: int

    @property
    def median_minutes(self) -> int | None:
        """The median in minutes, at least 1."""
        return None if self.median_seconds is None else max(1, round(self.median_seconds / 60))


def reply_time(session: Session, booth_id: UUID, now: datetime) -> ReplyTime:
    """The figures of a booth."""
    lately = (Reply.booth_id == booth_id, Reply.answered_at >= now - SPAN)
    answered = session.scalar(select(func.count()).select_from(Reply).where(*lately)) or 0
    silent = session.scalar(select(func.count()).where(Inquiry.booth_id == booth_id, _silent(now))) or 0
    median = _median(session, answered, *lately) if answered >= LEAST else None
    minutes = round(target_of(session, booth_id).total_seconds() / 60)
    return ReplyTime(median, answered, answered + silent, minutes)


def _silent(now: datetime) -> ColumnElement[bool]:
    """Questions that the booth left without an answer: too late by now, or closed so in these days."""
    late = (Inquiry.state == WAITING) & ((Inquiry.due_at <= now) | (Inquiry.step > 0))
    ended = (Inquiry.state == CLOSED) & (Inquiry.closed_at >= now - SPAN)
    return late | (ended & (Inquiry.reason != "") & Inquiry.reason.not_in(NOT_ASKED))


def _median(session: Session, count: int, *lately: ColumnElement[bool]) -> int:
    """The middle wait, or the mean of the two in the middle."""
    query = select(Reply.seconds).where(*lately).order_by(Reply.seconds)
    middle = session.scalars(query.offset((count - 1) // 2).limit(2 - count % 2)).all()
    return round(sum(middle) / len(middle))
