"""A guest signs in: what they asked becomes the account's, and two conversations with a booth become one."""

from collections.abc import Callable, Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from booths.inquiries.models import WAITING, Callback, Inquiry, Reply
from exhibition.chat.moving import append_room


class MergeInquiries:
    """Implements `exhibition.ports.GuestMerge`. `now` tells the time in UTC."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        self._now = now

    def __call__(self, session: Session, guest_id: UUID, visitor_id: UUID) -> None:
        """See `exhibition.ports.GuestMerge`."""
        mine = _inquiries(session, visitor_id)
        for inquiry in _inquiries(session, guest_id):
            twin = _twin(inquiry, mine)
            if twin is None:
                inquiry.visitor_id = visitor_id
                continue
            if inquiry.is_private:
                self._join(session, inquiry, twin)
            else:
                _wait_on(twin, inquiry, 0)
            session.delete(inquiry)
        session.flush()

    def _join(self, session: Session, inquiry: Inquiry, twin: Inquiry) -> None:
        now = self._now()
        offset = append_room(session, ("talk", str(inquiry.id)), ("talk", str(twin.id)), now)
        for kind in (Reply, Callback):
            session.execute(update(kind).where(kind.inquiry_id == inquiry.id).values(inquiry_id=twin.id))
        twin.last_seq = max(twin.last_seq, inquiry.last_seq + offset if inquiry.last_seq else 0)
        twin.changed_at, twin.version = now, twin.version + 1
        if inquiry.state == WAITING:
            _wait_on(twin, inquiry, offset)


def _inquiries(session: Session, visitor_id: UUID) -> Sequence[Inquiry]:
    query = select(Inquiry).where(Inquiry.visitor_id == visitor_id).order_by(Inquiry.id)
    return session.scalars(query.with_for_update()).all()


def _twin(inquiry: Inquiry, mine: Sequence[Inquiry]) -> Inquiry | None:
    """What of the account's stands in the way: the same conversation, or what waits in the same room."""
    for other in mine:
        if inquiry.is_private and other.is_private and other.booth_id == inquiry.booth_id:
            return other
        if not inquiry.is_private and other.room == inquiry.room and inquiry.state == other.state == WAITING:
            return other
    return None


def _wait_on(twin: Inquiry, inquiry: Inquiry, offset: int) -> None:
    """What waits longer decides how long both have waited."""
    if twin.state != WAITING or (twin.asked_at and inquiry.asked_at and inquiry.asked_at < twin.asked_at):
        twin.asked_at, twin.due_at, twin.step = inquiry.asked_at, inquiry.due_at, inquiry.step
        twin.first_seq = inquiry.first_seq + offset
    twin.state, twin.closed_at, twin.reason, twin.note = WAITING, None, "", ""
    twin.last_seq = max(twin.last_seq, inquiry.last_seq + offset)
