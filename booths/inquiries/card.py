"""The visitor's card beside an inquiry: who asks, what they looked at here, what they asked before."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from booths.booth.models import Booth
from booths.catalog.models import Product
from booths.inquiries.callbacks import callbacks_of
from booths.inquiries.listing import ROOM_NAME, entry_of, show, show_product
from booths.inquiries.models import NEW, Callback, Inquiry
from booths.showroom.models import ShowroomItem
from exhibition.accounts.models import Account, Visitor
from exhibition.audit.models import Activity
from exhibition.chat.models import Message, Room
from exhibition.halls.models import Hall
from exhibition.kernel.actor import Actor
from exhibition.kernel.ids import parse_id

MOST = 20


def card(session: Session, actor: Actor, inquiry: Inquiry) -> dict[str, Any]:
    """An inquiry's row and all that its booth may know of the visitor.

    Of booths, only those of the same company: what somebody saw elsewhere is nobody's business here.
    """
    visitor, booth = session.get_one(Visitor, inquiry.visitor_id), session.get_one(Booth, inquiry.booth_id)
    account = session.get(Account, visitor.account_id) if visitor.account_id else None
    return {
        **show(entry_of(session, actor, inquiry)),
        "since": visitor.created_at,
        "time_zone": account.time_zone if account else None,
        "halls": _halls(session, visitor),
        "booths": _booths(session, visitor, booth),
        "products": _products(session, visitor, booth, inquiry),
        "earlier": _earlier(session, visitor, booth, inquiry),
        "callbacks": [show_callback(one) for one in callbacks_of(session, [inquiry.id]).get(inquiry.id, ())],
    }


def show_callback(callback: Callback) -> dict[str, Any]:
    """When and where a visitor would like to be reached."""
    return {name: getattr(callback, name) for name in ("id", "way", "address", "at", "zone", "done_at")}


def _seen(session: Session, visitor: Visitor, kind: str) -> list[tuple[str, Any]]:
    """What a visitor looked at of a kind: (ref, when last), the latest first."""
    query = select(Activity.subject, func.max(Activity.at)).where(
        Activity.visitor_id == visitor.id, Activity.kind == f"{kind}.viewed"
    )
    query = query.group_by(Activity.subject).order_by(func.max(Activity.at).desc()).limit(200)
    return [(subject.partition(":")[2], at) for subject, at in session.execute(query)]


def _halls(session: Session, visitor: Visitor) -> list[dict[str, Any]]:
    seen = _seen(session, visitor, "hall")
    titles = {str(hall.id): hall for hall in session.scalars(select(Hall))}
    return [
        {"slug": titles[ref].slug, "title": titles[ref].title, "at": at} for ref, at in seen if ref in titles
    ][:MOST]


def _booths(session: Session, visitor: Visitor, booth: Booth) -> list[dict[str, Any]]:
    own = {str(b.id): b for b in session.scalars(select(Booth).where(Booth.company_id == booth.company_id))}
    seen = _seen(session, visitor, "booth")
    return [{"slug": own[ref].slug, "title": own[ref].title, "at": at} for ref, at in seen if ref in own]


def _products(session: Session, visitor: Visitor, booth: Booth, inquiry: Inquiry) -> list[dict[str, Any]]:
    """Products that the visitor named: in the inquiry, as a card, by a point on a model, or looked at."""
    messages = session.execute(
        select(Message.pin, Message.content)
        .join(Room, Room.id == Message.room_id)
        .where(Message.visitor_id == visitor.id, ROOM_NAME.in_(_rooms(session, visitor, booth)))
    ).all()
    slugs = {content["product"]["slug"] for _, content in messages if "product" in (content or {})}
    models = {parse_id(str(pin.get("model", ""))) for pin, _ in messages if pin} - {None}
    placed = select(ShowroomItem.product_id).where(ShowroomItem.model_id.in_(models))
    ids = {inquiry.product_id, *session.scalars(placed)} - {None}
    ids |= {parse_id(ref) for ref, _ in _seen(session, visitor, "product")}
    query = select(Product).where(Product.booth_id == booth.id)
    query = query.where(Product.id.in_(ids) | Product.slug.in_(slugs)).limit(MOST)
    return [show_product(product) for product in session.scalars(query)]


def _rooms(session: Session, visitor: Visitor, booth: Booth) -> Sequence[str]:
    query = select(Inquiry.room).where(Inquiry.visitor_id == visitor.id, Inquiry.booth_id == booth.id)
    return session.scalars(query.distinct()).all()


def _earlier(session: Session, visitor: Visitor, booth: Booth, inquiry: Inquiry) -> list[dict[str, Any]]:
    query = select(Inquiry, Booth).join(Booth, Booth.id == Inquiry.booth_id)
    query = query.where(Inquiry.visitor_id == visitor.id, Booth.company_id == booth.company_id)
    query = query.where(Inquiry.id != inquiry.id, Inquiry.state != NEW)
    rows = session.execute(query.order_by(Inquiry.changed_at.desc()).limit(MOST))
    return [
        {
            **{name: getattr(one, name) for name in ("id", "room", "is_private", "state", "opened_at")},
            "booth": {"slug": where.slug, "title": where.title},
        }
        for one, where in rows
    ]
