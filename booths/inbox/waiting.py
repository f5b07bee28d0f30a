"""Which questions wait for whom, for the digest by mail."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from booths.booth.models import Booth
from booths.inquiries.alerting import organizers, team_of
from booths.inquiries.models import BOOTH, ORGANIZER, WAITING, Inquiry
from exhibition.accounts.models import Visitor
from exhibition.chat.models import Message, ReadPointer, Room
from exhibition.ports import Question

MOST = 1_000
# How many of a question's messages a mail tells.
TOLD = 5


class WaitingQuestions:
    """Implements `exhibition.ports.QuestionSource`."""

    def unseen(self, session: Session, before: datetime) -> Mapping[int, Sequence[Question]]:
        """See `exhibition.ports.QuestionSource`."""
        query = (
            select(Inquiry, Booth)
            .join(Booth, Booth.id == Inquiry.booth_id)
            .where(Inquiry.state == WAITING, Inquiry.asked_at <= before)
            .order_by(Inquiry.asked_at)
            .limit(MOST)
        )
        found: dict[int, list[Question]] = {}
        for inquiry, booth in session.execute(query).all():
            question = _question(session, inquiry, booth)
            if question is None:
                continue
            for account_id in set(_people(session, inquiry, booth)) - _seen_by(session, inquiry):
                found.setdefault(account_id, []).append(question)
        return found


def _people(session: Session, inquiry: Inquiry, booth: Booth) -> Sequence[int]:
    """The holder while it is with the booth, else the team; the organizers once it came to them."""
    team = team_of(session, booth)
    if inquiry.step == BOOTH and inquiry.holder_id in team:
        return [inquiry.holder_id] if inquiry.holder_id else []
    return [*team, *organizers(session)] if inquiry.step >= ORGANIZER else team


def _question(session: Session, inquiry: Inquiry, booth: Booth) -> Question | None:
    """The question as a mail tells it; None when the visitor took back what they asked."""
    kind, _, ref = inquiry.room.partition(":")
    asked = session.execute(
        select(Message.author, Message.body, Message.sent_at)
        .join(Room, Room.id == Message.room_id)
        .where(Room.kind == kind, Room.ref == ref, Message.visitor_id == inquiry.visitor_id)
        .where(Message.seq >= inquiry.first_seq, Message.deleted_at.is_(None))
        .order_by(Message.seq.desc())
        .limit(TOLD)
    ).all()
    if not asked or inquiry.asked_at is None:
        return None
    words, last = " ".join(message.body for message in reversed(asked)), asked[0]
    return Question(str(inquiry.id), booth.title, last.author, words, inquiry.asked_at, last.sent_at)


def _seen_by(session: Session, inquiry: Inquiry) -> set[int]:
    """The accounts that have read to the end of the question."""
    kind, _, ref = inquiry.room.partition(":")
    query = (
        select(Visitor.account_id)
        .join(ReadPointer, ReadPointer.visitor_id == Visitor.id)
        .join(Room, Room.id == ReadPointer.room_id)
        .where(Room.kind == kind, Room.ref == ref, ReadPointer.seq >= inquiry.last_seq)
    )
    return {account_id for account_id in session.scalars(query) if account_id is not None}
