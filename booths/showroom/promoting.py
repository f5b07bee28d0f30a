"""Staff show an answer about a part to everyone, and take it back."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from booths.booth.public import PublicBooth
from booths.companies.checks import SHORT, Check, localized
from booths.showroom.models import PromotedAnswer
from booths.showroom.promoted import item_of
from exhibition.audit.service import record_act
from exhibition.chat.reading import message_of
from exhibition.kernel.actor import Actor
from exhibition.kernel.errors import Denied, Invalid, NotFound
from exhibition.kernel.ids import uuid7
from exhibition.ports import RoomPolicy

_line, _lines = localized(SHORT, required=True), localized(2_000, required=True)


class MayNotPromote(Denied):
    """Only people of the booth's company show answers to everyone."""

    code = "may_not_promote"


class NoPart(Invalid):
    """Neither the answer nor the question is about a part that stands in the booth now."""

    code = "answer_without_part"


class AnswerNotShown(NotFound):
    """There is no such answer among those that are shown."""

    code = "answer_not_shown"


@dataclass(frozen=True)
class Promotion:
    """Which answer (`seq`) to which question of a room, and how both are said to everyone."""

    room: str
    seq: int
    question: int | None
    title: Mapping[str, str]
    text: Mapping[str, str]


def promote(
    session: Session,
    policies: Sequence[RoomPolicy],
    actor: Actor,
    found: PublicBooth,
    wanted: Promotion,
    now: datetime,
) -> PromotedAnswer:
    """Make the answer a hotspot. Raises MayNotPromote, RoomNotFound, MessageNotFound, NoPart, Invalid."""
    if not actor.has_company_role(found.booth.company_id):
        raise MayNotPromote
    words = Check({"title": wanted.title, "text": wanted.text})
    said = words.field("title", _line).field("text", _lines).done()
    asked = (wanted.seq, wanted.question) if wanted.question else (wanted.seq,)
    pins = [message_of(session, policies, actor, wanted.room, seq, now).pin for seq in asked]
    made = PromotedAnswer(
        id=uuid7(), booth_id=found.booth.id, room=wanted.room, answer_seq=wanted.seq,
        pin=_standing(pins, found.document["showroom"]), title=said["title"], text=said["text"],
        by_account=actor.require_account(), promoted_at=now,
    )  # fmt: skip
    session.add(made)
    record_act(session, actor, "answer.promote", f"booth:{found.booth.id}", now, answer=str(made.id))
    session.flush()
    return made


def _standing(pins: Sequence[Mapping[str, Any]], items: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    for pin in reversed(pins):
        if pin and item_of(pin, items):
            return dict(pin)
    raise NoPart


def withdraw(
    session: Session, actor: Actor, found: PublicBooth, answer_id: UUID | None, now: datetime
) -> None:
    """Take an answer off the model; again is harmless. Raises MayNotPromote, AnswerNotShown."""
    if not actor.has_company_role(found.booth.company_id):
        raise MayNotPromote
    shown = session.get(PromotedAnswer, answer_id) if answer_id else None
    if shown is None or shown.booth_id != found.booth.id:
        raise AnswerNotShown
    if shown.withdrawn_at is None:
        shown.withdrawn_at = now
        record_act(session, actor, "answer.withdraw", f"booth:{found.booth.id}", now, answer=str(shown.id))
    session.flush()
