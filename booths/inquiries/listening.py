"""Hears every message that is stored in a booth's rooms: a visitor's starts the clock, a staff's stops it."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime
from itertools import groupby
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from booths.inquiries.alerting import Alerts
from booths.inquiries.models import Inquiry
from booths.inquiries.news import Tell, changed
from booths.inquiries.waiting import (
    Span,
    answer,
    ask_in_private,
    ask_in_public,
    locked,
    waiting_in,
)
from exhibition.accounts.models import Visitor
from exhibition.chat.models import Message, Room
from exhibition.kernel.ids import parse_id

Shown = Mapping[str, Any]
PUBLIC, PRIVATE = "booth", "talk"


class Listener:
    """Implements `exhibition.ports.MessageStored` for rooms `booth:<id>` and `talk:<inquiry id>`.

    `alerts` reach for people who are not looking, `tell` for those who are.
    """

    def __init__(self, tell: Tell, alerts: Alerts) -> None:
        self._tell, self._alerts = tell, alerts

    def __call__(self, session: Session, kind: str, ref: str, messages: Sequence[Shown]) -> None:
        """See `exhibition.ports.MessageStored`."""
        wanted = parse_id(ref)
        if wanted is None or kind not in (PUBLIC, PRIVATE):
            return
        react: Callable[[Session, UUID, bool, Sequence[Shown]], None]
        react = self._public if kind == PUBLIC else self._private
        for is_staff, run in _runs(messages):
            react(session, wanted, is_staff, run)

    def _public(self, session: Session, booth_id: UUID, is_staff: bool, run: Sequence[Shown]) -> None:
        room = f"{PUBLIC}:{booth_id}"
        if not is_staff:
            ask_in_public(session, booth_id, _spans(run), _at(run[0]))
            self._alerts.asked_in_public(session, booth_id, run[-1])
            return
        for message in run:
            inquiry = _answered_by(session, room, message)
            if inquiry is not None:
                self._answer(session, inquiry, message)

    def _private(self, session: Session, inquiry_id: UUID, is_staff: bool, run: Sequence[Shown]) -> None:
        inquiry = locked(session, inquiry_id)
        if inquiry is None:
            return
        if is_staff:
            for message in run:
                self._answer(session, inquiry, message)
            return
        if ask_in_private(session, inquiry, (run[0]["seq"], run[-1]["seq"]), _at(run[0])):
            self._alerts.asked(session, inquiry, run[-1])
            changed(session, self._tell, inquiry, _at(run[0]))

    def _answer(self, session: Session, inquiry: Inquiry, message: Shown) -> None:
        account = select(Visitor.account_id).where(Visitor.id == UUID(message["by"]))
        answer(session, inquiry, session.scalar(account), _at(message), message["seq"])
        changed(session, self._tell, inquiry, _at(message))


def _runs(messages: Sequence[Shown]) -> Iterator[tuple[bool, Sequence[Shown]]]:
    """Messages in their order, in runs of visitors' and of staff's: what was asked after an answer waits."""
    for is_staff, run in groupby(messages, key=lambda message: bool(message["staff"])):
        yield is_staff, list(run)


def _spans(run: Sequence[Shown]) -> dict[UUID, Span]:
    found: dict[UUID, Span] = {}
    for message in run:
        visitor, seq = UUID(message["by"]), message["seq"]
        found[visitor] = (found.get(visitor, (seq, seq))[0], seq)
    return found


def _answered_by(session: Session, room: str, message: Shown) -> Inquiry | None:
    """The inquiry that a staff's public message answers.

    That of whom it replies to, else the only one that waits; when several wait, none: staff say which by
    replying to a message.
    """
    replied = (message.get("content") or {}).get("reply_to")
    asker = _author(session, room, replied) if replied else None
    if replied and asker is None:
        return None
    waiting = waiting_in(session, room, asker)
    return waiting[0] if len(waiting) == 1 else None


def _author(session: Session, room: str, seq: int) -> UUID | None:
    kind, _, ref = room.partition(":")
    query = select(Message.visitor_id).join(Room, Room.id == Message.room_id)
    return session.scalar(
        query.where(Room.kind == kind, Room.ref == ref, Message.seq == seq, Message.is_staff.is_(False))
    )


def _at(message: Shown) -> datetime:
    return datetime.fromisoformat(message["at"])
