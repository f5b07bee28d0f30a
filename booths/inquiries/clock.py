"""The reply clock: what is not answered in time goes to the whole team, then to the organizer's desk."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from uuid import UUID

import structlog
from sqlalchemy import delete, or_, select
from sqlalchemy.orm import Session

from booths.booth.models import Booth
from booths.inquiries.alerting import inbox_url, organizers, reach, team_of
from booths.inquiries.models import (
    ANSWERED,
    NEW,
    ORGANIZER,
    TEAM,
    WAITING,
    WITHDRAWN,
    Callback,
    Inquiry,
)
from booths.inquiries.news import Tell, changed
from booths.inquiries.waiting import close, locked, target_of
from exhibition.chat.models import Message, Room
from exhibition.kernel.text import Localized
from exhibition.kernel.work import JobContext
from exhibition.ports import QueueItem

MOST_AT_ONCE = 500
# An answered question is closed when nothing follows it.
FOLLOWED_WITHIN = timedelta(days=14)
# A number or mail address for a callback is kept no longer after it was done; six times so long undone.
ADDRESS_KEPT = timedelta(days=30)
log = structlog.get_logger()


def turn_inquiries(context: JobContext) -> int:
    """Move what is due now; every worker may do it, at the same moment too. Returns how many it moved.

    Each is a transaction of its own that looks again before it moves: killed in between, the next call goes
    on where this one was, and nobody is told twice.
    """
    now = context.clock.now()
    with context.database.reading() as session:
        due = _due(session, now)
    moved = 0
    for inquiry_id in due:
        with context.database.writing() as session:
            moved += move(session, inquiry_id, now, context.news.tell)
    return moved


def _due(session: Session, now: datetime) -> Sequence[UUID]:
    query = select(Inquiry.id).where(
        Inquiry.state == WAITING, Inquiry.due_at <= now, Inquiry.step < ORGANIZER
    )
    return session.scalars(query.order_by(Inquiry.due_at).limit(MOST_AT_ONCE)).all()


def move(session: Session, inquiry_id: UUID, now: datetime, tell: Tell) -> bool:
    """Take one inquiry a step on, if it is still due. Returns whether it was."""
    inquiry = locked(session, inquiry_id)
    if inquiry is None or inquiry.state != WAITING or inquiry.due_at is None or inquiry.due_at > now:
        return False
    if inquiry.step >= ORGANIZER:
        return False
    words = _words(session, inquiry)
    if words is None:
        close(inquiry, WITHDRAWN, "", now)
    else:
        _hand_on(session, inquiry, words, now)
    changed(session, tell, inquiry, now)
    return True


def _hand_on(session: Session, inquiry: Inquiry, words: str, now: datetime) -> None:
    booth, target = session.get_one(Booth, inquiry.booth_id), target_of(session, inquiry.booth_id)
    inquiry.step += 1
    people = team_of(session, booth)
    if inquiry.step == TEAM:
        # Counted from now: after an outage the team has its time, too.
        inquiry.due_at = now + target
    else:
        people = organizers(session)
    waited = now - (inquiry.asked_at or now)
    reach(session, people, "moved", inquiry, words, minutes=max(1, round(waited.total_seconds() / 60)))
    log.info("inquiry moved", inquiry=str(inquiry.id), step=inquiry.step, people=len(people))


def _words(session: Session, inquiry: Inquiry) -> str | None:
    """What the visitor asked last; None when they took all of it back."""
    kind, _, ref = inquiry.room.partition(":")
    query = select(Message.body).join(Room, Room.id == Message.room_id)
    query = query.where(Room.kind == kind, Room.ref == ref, Message.visitor_id == inquiry.visitor_id)
    query = query.where(Message.seq >= inquiry.first_seq, Message.deleted_at.is_(None))
    return session.scalar(query.order_by(Message.seq.desc()).limit(1))


def tidy_inquiries(context: JobContext) -> None:
    """Close what was answered and went quiet; forget addresses that did their work, and empty beginnings."""
    now = context.clock.now()
    with context.database.writing() as session:
        quiet = select(Inquiry).where(Inquiry.state == ANSWERED, Inquiry.changed_at < now - FOLLOWED_WITHIN)
        for inquiry in session.scalars(quiet.limit(MOST_AT_ONCE).with_for_update()):
            close(inquiry, "", "", now)
        used = Callback.done_at < now - ADDRESS_KEPT
        old = Callback.asked_at < now - 6 * ADDRESS_KEPT
        session.execute(delete(Callback).where(or_(used, old)))
        unused = (Inquiry.state == NEW, Inquiry.changed_at < now - FOLLOWED_WITHIN)
        session.execute(delete(Inquiry).where(*unused, Inquiry.last_seq == 0))


class OverdueQueue:
    """Implements `exhibition.ports.QueueSource`: questions that no booth answered in time."""

    def waiting(self, session: Session) -> Sequence[QueueItem]:
        """See `exhibition.ports.QueueSource`."""
        query = select(Inquiry, Booth).join(Booth, Booth.id == Inquiry.booth_id)
        query = query.where(Inquiry.state == WAITING, Inquiry.step >= ORGANIZER)
        rows = session.execute(query.order_by(Inquiry.asked_at).limit(MOST_AT_ONCE)).all()
        return [_item(session, inquiry, booth.title) for inquiry, booth in rows]


def _item(session: Session, inquiry: Inquiry, title: Localized) -> QueueItem:
    words = _words(session, inquiry) or ""
    since = inquiry.asked_at or inquiry.changed_at
    return QueueItem("inquiry", str(inquiry.id), title, {"en": words[:140]}, since, inbox_url(inquiry))
