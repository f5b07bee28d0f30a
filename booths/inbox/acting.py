"""What staff need to act on an inquiry."""

from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from booths.booth.models import Booth
from booths.inquiries.models import Inquiry
from booths.inquiries.news import name_of
from booths.inquiries.service import REASONS
from exhibition.accounts.grants import members_of
from exhibition.chat.models import Message, Room


def desk_of(session: Session, inquiry: Inquiry) -> dict[str, Any]:
    """Colleagues to hand it to, reasons to close it with, and the message to reply to."""
    booth = session.get_one(Booth, inquiry.booth_id)
    team = [account for account, _ in members_of(session, booth.company_id) if account.active]
    return {
        "team": [{"id": account.id, "name": name_of(account)} for account in team],
        "reasons": list(REASONS),
        "reply_to": asked_last(session, inquiry),
    }


def asked_last(session: Session, inquiry: Inquiry) -> int:
    """The number of the visitor's last message that stands in the inquiry's room; 0 when there is none."""
    kind, _, ref = inquiry.room.partition(":")
    query = select(func.max(Message.seq)).join(Room, Room.id == Message.room_id)
    query = query.where(Room.kind == kind, Room.ref == ref, Message.visitor_id == inquiry.visitor_id)
    return session.scalar(query.where(Message.deleted_at.is_(None))) or 0
