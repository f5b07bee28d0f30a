"""Nobody is there: the visitor leaves when and where they would like to be called or written to."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo, available_timezones

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from booths.booth.models import Booth
from booths.companies.checks import Wrong, mail
from booths.inquiries.alerting import reach, team_of
from booths.inquiries.models import Callback, Inquiry
from booths.inquiries.news import Tell, changed
from booths.inquiries.rooms import InquiryNotFound
from booths.inquiries.service import Acting, locked_for
from booths.inquiries.waiting import answer, locked
from exhibition.kernel.actor import Actor
from exhibition.kernel.errors import Invalid, NotFound

MAIL, PHONE, CHAT = WAYS = ("mail", "phone", "chat")
FARTHEST = timedelta(days=60)
_PHONE = re.compile(r"\+?[0-9][0-9 ()./-]{4,30}")


class CallbackNotFound(NotFound):
    """The inquiry has no such callback."""

    code = "callback_not_found"


@dataclass(frozen=True)
class Wish:
    """What was typed: `way` of `WAYS`, `address` for mail and phone, `at` as 2026-11-30T14:30 in `zone`."""

    way: str = CHAT
    address: str = ""
    at: str = ""
    zone: str = "UTC"


@dataclass(frozen=True)
class Slot:
    """A wish that can be met: `at` in UTC, None for a mail at any time."""

    way: str
    address: str
    at: datetime | None
    zone: str


def read_wish(wish: Wish, now: datetime) -> Slot:
    """Check what was typed. Raises Invalid with a code for each field."""
    wrong: dict[str, str] = {}
    if wish.way not in WAYS:
        wrong["way"] = "unknown_way"
    zone = wish.zone if wish.zone in available_timezones() else ""
    if not zone:
        wrong["zone"] = "unknown_time_zone"
    fault = _address_fault(wish.way, wish.address)
    wrong |= {"address": fault} if fault else {}
    at = _moment(wish, zone or "UTC", now, wrong)
    if wrong:
        raise Invalid(wrong)
    return Slot(wish.way, wish.address.strip() if wish.way != CHAT else "", at, wish.zone)


def _address_fault(way: str, address: str) -> str:
    text = address.strip()
    if way == CHAT:
        return ""
    if not text:
        return "required"
    if way == PHONE:
        return "" if _PHONE.fullmatch(text) else "invalid_phone"
    try:
        mail(text)
    except Wrong as wrong:
        return wrong.code
    return ""


def _moment(wish: Wish, zone: str, now: datetime, wrong: dict[str, str]) -> datetime | None:
    if not wish.at:
        if wish.way != MAIL:
            wrong["at"] = "required"
        return None
    try:
        at = datetime.fromisoformat(wish.at)
        at = (at.replace(tzinfo=ZoneInfo(zone)) if at.tzinfo is None else at).astimezone(UTC)
    except (ValueError, OverflowError):
        wrong["at"] = "unclear_time"
        return None
    if at <= now:
        wrong["at"] = "day_past"
    elif at > now + FARTHEST:
        wrong["at"] = "slot_too_far"
    return at


def ask_callback(
    session: Session, actor: Actor, inquiry_id: UUID, wish: Wish, now: datetime, tell: Tell
) -> Callback:
    """The visitor of an inquiry asks to be reached; it takes the place of what they asked before.

    The question goes on waiting: a wish is no answer. Raises InquiryNotFound, Invalid.
    """
    inquiry = locked(session, inquiry_id)
    if inquiry is None or actor.visitor_id is None or inquiry.visitor_id != actor.visitor_id:
        raise InquiryNotFound
    slot = read_wish(wish, now)
    session.execute(delete(Callback).where(Callback.inquiry_id == inquiry.id, Callback.done_at.is_(None)))
    made = Callback(
        inquiry_id=inquiry.id, way=slot.way, address=slot.address, at=slot.at, zone=slot.zone, asked_at=now
    )
    session.add(made)
    _tell_team(session, inquiry, slot)
    changed(session, tell, inquiry, now)
    return made


def _tell_team(session: Session, inquiry: Inquiry, slot: Slot) -> None:
    booth = session.get_one(Booth, inquiry.booth_id)
    team = team_of(session, booth)
    people = [inquiry.holder_id] if inquiry.holder_id in team and inquiry.holder_id else team
    words = f"{slot.at:%Y-%m-%d %H:%M} UTC" if slot.at else ""
    reach(session, people, "callback", inquiry, words)


def done(session: Session, acting: Acting, inquiry_id: UUID, callback_id: UUID) -> Inquiry:
    """Staff called or wrote: that is the answer. Raises InquiryNotFound, CallbackNotFound, Stale."""
    inquiry = locked_for(session, acting, inquiry_id)
    callback = session.get(Callback, callback_id)
    if callback is None or callback.inquiry_id != inquiry.id:
        raise CallbackNotFound
    if callback.done_at is None:
        callback.done_at = acting.now
        answer(session, inquiry, acting.actor.account_id, acting.now)
        changed(session, acting.tell, inquiry, acting.now)
    return inquiry


def callbacks_of(session: Session, inquiry_ids: Sequence[UUID]) -> Mapping[UUID, list[Callback]]:
    """The callbacks of inquiries, oldest first."""
    found: dict[UUID, list[Callback]] = {}
    query = select(Callback).where(Callback.inquiry_id.in_(inquiry_ids)).order_by(Callback.asked_at)
    for callback in session.scalars(query):
        found.setdefault(callback.inquiry_id, []).append(callback)
    return found
