"""What staff do with an inquiry: take it, hand it over, close it with a reason, open it again."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from booths.booth.models import Booth
from booths.inquiries.alerting import reach, team_of
from booths.inquiries.models import ANSWERED, CLOSED, NEW, WAITING, WITHDRAWN, Inquiry
from booths.inquiries.news import Tell, changed
from booths.inquiries.rooms import InquiryNotFound, answers
from booths.inquiries.waiting import close, locked, start_waiting, waiting_in
from exhibition.audit.service import record_act
from exhibition.chat.models import Message, Room
from exhibition.kernel.actor import Actor
from exhibition.kernel.errors import Conflict, Invalid, Stale

# Why a question may end without an answer. The last needs a note.
REASONS = ("answered_elsewhere", "no_question", "duplicate", "spam", "other")
LONGEST_NOTE = 500
# The reasons that are no booth's silence: such a question counts neither as asked nor as answered.
NOT_ASKED = ("no_question", "duplicate", "spam", WITHDRAWN, "erased")


class ReasonRequired(Invalid):
    """Nothing is closed without an answer or a reason."""

    code = "reason_required"


class NothingAsked(Conflict):
    """In this conversation nothing was asked yet."""

    code = "nothing_asked"


class AlreadyWaiting(Conflict):
    """The visitor has asked again in this room: that question waits already."""

    code = "already_waiting"


@dataclass(frozen=True)
class Acting:
    """Who acts on an inquiry, when, on which version they saw, and how colleagues hear of it."""

    actor: Actor
    now: datetime
    tell: Tell
    version: int | None = None


def inquiry_for(session: Session, actor: Actor, inquiry_id: UUID) -> Inquiry:
    """An inquiry that this person answers. Raises SignInRequired, InquiryNotFound."""
    actor.require_account()
    inquiry = session.get(Inquiry, inquiry_id)
    if inquiry is None or not answers(actor, inquiry, session.get_one(Booth, inquiry.booth_id)):
        raise InquiryNotFound
    return inquiry


def take(session: Session, acting: Acting, inquiry_id: UUID) -> Inquiry:
    """Answer it oneself from now on. Raises InquiryNotFound, Stale."""
    inquiry = locked_for(session, acting, inquiry_id)
    return _give(session, acting, inquiry, acting.actor.require_account())


def hand(session: Session, acting: Acting, inquiry_id: UUID, account_id: int) -> Inquiry:
    """Let a colleague answer it. Raises InquiryNotFound, Stale, Invalid for somebody of another company."""
    inquiry = locked_for(session, acting, inquiry_id)
    if account_id not in team_of(session, session.get_one(Booth, inquiry.booth_id)):
        raise Invalid({"account": "not_a_member"})
    if account_id != acting.actor.account_id:
        reach(session, [account_id], "handed", inquiry, by=acting.actor.display_name)
    return _give(session, acting, inquiry, account_id)


def _give(session: Session, acting: Acting, inquiry: Inquiry, account_id: int) -> Inquiry:
    inquiry.holder_id = account_id
    return _done(session, acting, inquiry, "inquiry.give", account=account_id)


def close_inquiry(
    session: Session, acting: Acting, inquiry_id: UUID, reason: str = "", note: str = ""
) -> Inquiry:
    """End it. What waits for an answer needs one of `REASONS`; what was answered needs none.

    Raises InquiryNotFound, Stale, ReasonRequired, NothingAsked, Invalid.
    """
    inquiry = locked_for(session, acting, inquiry_id)
    if inquiry.state == NEW:
        raise NothingAsked
    if len(note) > LONGEST_NOTE:
        raise Invalid({"note": "too_long"})
    if inquiry.state == WAITING and not reason:
        raise ReasonRequired({"reason": "required"})
    if reason and reason not in REASONS:
        raise Invalid({"reason": "unknown_reason"})
    if reason == "other" and not note.strip():
        raise ReasonRequired({"note": "required"})
    if inquiry.state == CLOSED:
        return inquiry
    close(inquiry, reason if inquiry.state == WAITING else "", note.strip(), acting.now)
    return _done(session, acting, inquiry, "inquiry.close", reason=inquiry.reason)


def reopen(session: Session, acting: Acting, inquiry_id: UUID) -> Inquiry:
    """Open it again: what never had an answer waits anew, since it was first asked.

    Raises InquiryNotFound, Stale, AlreadyWaiting.
    """
    inquiry = locked_for(session, acting, inquiry_id)
    if inquiry.state != CLOSED:
        return inquiry
    if not inquiry.reason:
        inquiry.state, inquiry.closed_at, inquiry.note = ANSWERED, None, ""
        return _done(session, acting, inquiry, "inquiry.reopen")
    if waiting_in(session, inquiry.room, inquiry.visitor_id):
        raise AlreadyWaiting
    asked_at = _sent_at(session, inquiry) or acting.now
    start_waiting(session, inquiry, inquiry.first_seq, asked_at, acting.now)
    return _done(session, acting, inquiry, "inquiry.reopen")


def _sent_at(session: Session, inquiry: Inquiry) -> datetime | None:
    kind, _, ref = inquiry.room.partition(":")
    query = select(Message.sent_at).join(Room, Room.id == Message.room_id)
    return session.scalar(query.where(Room.kind == kind, Room.ref == ref, Message.seq == inquiry.first_seq))


def locked_for(session: Session, acting: Acting, inquiry_id: UUID) -> Inquiry:
    """An inquiry that this person answers, kept from changing. Raises InquiryNotFound, Stale."""
    acting.actor.require_account()
    inquiry = locked(session, inquiry_id)
    if inquiry is None or not answers(acting.actor, inquiry, session.get_one(Booth, inquiry.booth_id)):
        raise InquiryNotFound
    if acting.version is not None and acting.version != inquiry.version:
        raise Stale(expected=acting.version)
    return inquiry


def _done(session: Session, acting: Acting, inquiry: Inquiry, act: str, **details: object) -> Inquiry:
    record_act(session, acting.actor, act, f"inquiry:{inquiry.id}", acting.now, **details)
    changed(session, acting.tell, inquiry, acting.now)
    return inquiry
