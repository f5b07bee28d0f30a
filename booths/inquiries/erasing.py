"""A person asks to be forgotten: how to reach them goes at once, and nobody is asked to answer any more."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session

from booths.inquiries.models import NEW, WAITING, Callback, Inquiry
from booths.inquiries.waiting import close

ERASED = "erased"


def forget_visitor(session: Session, visitor_id: UUID, now: datetime) -> None:
    """Implements `exhibition.ports.VisitorErased`.

    What waits ends with that reason; that there was a question stays, as a count without words.
    """
    mine = select(Inquiry.id).where(Inquiry.visitor_id == visitor_id)
    session.execute(delete(Callback).where(Callback.inquiry_id.in_(mine)))
    session.execute(delete(Inquiry).where(Inquiry.visitor_id == visitor_id, Inquiry.state == NEW))
    waiting = select(Inquiry).where(Inquiry.visitor_id == visitor_id, Inquiry.state == WAITING)
    for inquiry in session.scalars(waiting.with_for_update()):
        close(inquiry, ERASED, "", now)
        inquiry.changed_at, inquiry.version = now, inquiry.version + 1
    session.flush()
    session.execute(update(Inquiry).where(Inquiry.visitor_id == visitor_id).values(note="", product_id=None))
