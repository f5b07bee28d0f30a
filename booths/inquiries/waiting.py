"""A question begins to wait, and an answer ends that: where the reply clock starts and stops."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any, cast
from uuid import UUID

from sqlalchemy import Table, Uuid, bindparam, select, text
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from booths.booth.models import Booth
from booths.inquiries.models import ANSWERED, BOOTH, CLOSED, IS_WAITING, WAITING, Inquiry, Reply
from exhibition.kernel.ids import uuid7
from exhibition.kernel.memory import recalled

# A table, not a class: a full booth asks a hundred times a second.
INQUIRY, BOOTHS = (cast(Table, model.__table__) for model in (Inquiry, Booth))
Span = tuple[int, int]


def _asking(wanted: Any) -> Any:
    """Who waits in the room already goes on waiting; who does not begins."""
    later = {name: wanted.excluded[name] for name in ("last_seq", "changed_at")}
    keys = [INQUIRY.c.room, INQUIRY.c.visitor_id]
    return wanted.on_conflict_do_update(index_elements=keys, index_where=text(IS_WAITING), set_=later)


# Made once: putting a statement together costs as much as running it.
ASKED = {"postgresql": _asking(postgresql.insert(INQUIRY)), "sqlite": _asking(sqlite.insert(INQUIRY))}
TARGET = select(BOOTHS.c.reply_minutes).where(BOOTHS.c.id == bindparam("booth", type_=Uuid()))


def target_of(session: Session, booth_id: UUID) -> timedelta:
    """Within how long a booth means to answer."""
    minutes = recalled(
        session, ("minutes to reply", booth_id), ("booth",),
        lambda: session.execute(TARGET, {"booth": booth_id}).scalar_one(),
    )  # fmt: skip
    return timedelta(minutes=minutes)


def ask_in_public(session: Session, booth_id: UUID, spans: Mapping[UUID, Span], now: datetime) -> None:
    """Visitors asked in a booth's public room: each by the numbers of their first and last new message.

    Two statements at most, however many there are.
    """
    due = now + target_of(session, booth_id)
    rows = [_row(booth_id, visitor, span, now, due) for visitor, span in sorted(spans.items())]
    # A list of one would take the driver's way for many, which is dearer.
    session.execute(ASKED[session.get_bind().dialect.name], rows if len(rows) > 1 else rows[0])


def _row(booth_id: UUID, visitor: UUID, span: Span, now: datetime, due: datetime) -> dict[str, object]:
    return {
        "id": uuid7(), "booth_id": booth_id, "visitor_id": visitor, "room": f"booth:{booth_id}",
        "is_private": False, "state": WAITING, "step": BOOTH, "first_seq": span[0], "last_seq": span[1],
        "opened_at": now, "asked_at": now, "due_at": due, "changed_at": now, "reason": "", "note": "",
        "version": 1,
    }  # fmt: skip


def ask_in_private(session: Session, inquiry: Inquiry, span: Span, now: datetime) -> bool:
    """The visitor wrote in their conversation. Returns whether it begins to wait now."""
    inquiry.last_seq, inquiry.changed_at = span[1], now
    if inquiry.state == WAITING:
        return False
    start_waiting(session, inquiry, span[0], now, now)
    return True


def start_waiting(
    session: Session, inquiry: Inquiry, first_seq: int, asked_at: datetime, now: datetime
) -> None:
    """Run the clock anew, from the booth on. Honest figures count from `asked_at`."""
    inquiry.state, inquiry.step, inquiry.first_seq = WAITING, BOOTH, first_seq
    inquiry.asked_at, inquiry.due_at = asked_at, now + target_of(session, inquiry.booth_id)
    inquiry.closed_at, inquiry.reason, inquiry.note = None, "", ""


def answer(
    session: Session, inquiry: Inquiry, account_id: int | None, now: datetime, seq: int | None = None
) -> None:
    """Somebody of the booth, or the organizer, answered: by message `seq`, or on another way.

    Who answers first holds it from then on.
    """
    if inquiry.state == WAITING and inquiry.asked_at is not None:
        seconds = max(0, round((now - inquiry.asked_at).total_seconds()))
        session.add(
            Reply(
                inquiry_id=inquiry.id, booth_id=inquiry.booth_id, account_id=account_id,
                asked_at=inquiry.asked_at, answered_at=now, seconds=seconds,
            )
        )  # fmt: skip
    inquiry.state, inquiry.asked_at, inquiry.due_at = ANSWERED, None, None
    inquiry.closed_at, inquiry.reason, inquiry.note = None, "", ""
    if seq is not None:
        inquiry.answer_seq, inquiry.last_seq = seq, max(seq, inquiry.last_seq)
    inquiry.holder_id = inquiry.holder_id or account_id


def close(inquiry: Inquiry, reason: str, note: str, now: datetime) -> None:
    """End it. Only who has checked that it was answered, or knows a reason, may call this."""
    inquiry.state, inquiry.closed_at, inquiry.reason, inquiry.note = CLOSED, now, reason, note
    inquiry.asked_at = inquiry.due_at = None


def locked(session: Session, inquiry_id: UUID) -> Inquiry | None:
    """An inquiry as it stands now, kept from changing until this transaction ends."""
    query = select(Inquiry).where(Inquiry.id == inquiry_id)
    return session.scalar(query.with_for_update().execution_options(populate_existing=True))


def waiting_in(session: Session, room: str, visitor_id: UUID | None = None) -> Sequence[Inquiry]:
    """What waits in a room, locked, the oldest first: two at most, for who wants the only one."""
    query = select(Inquiry).where(Inquiry.room == room, Inquiry.state == WAITING)
    if visitor_id is not None:
        query = query.where(Inquiry.visitor_id == visitor_id)
    query = query.order_by(Inquiry.id).limit(2).with_for_update()
    return session.scalars(query.execution_options(populate_existing=True)).all()
