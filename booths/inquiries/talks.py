"""The one private conversation of a visitor with a booth: opened, and found again."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from booths.booth.public import PublicBooth
from booths.catalog.service import ProductNotFound
from booths.inquiries.models import NEW, Inquiry
from exhibition.accounts.visitors import ensure_visitor
from exhibition.chat.service import NameRequired
from exhibition.kernel.actor import Actor
from exhibition.kernel.errors import Denied
from exhibition.kernel.ids import uuid7


class OwnBooth(Denied):
    """Who answers for a booth does not ask it."""

    code = "own_booth"


def talk_room(inquiry_id: UUID) -> str:
    """The name of a private conversation's room."""
    return f"talk:{inquiry_id}"


def open_talk(
    session: Session, actor: Actor, found: PublicBooth, now: datetime, *, name: str = "", product: str = ""
) -> Inquiry:
    """The visitor's conversation with this booth, made at the first call; asked twice at once, it is one.

    `name` is how a guest calls themselves, `product` the slug of what it is about. Raises OwnBooth,
    NameRequired, Invalid for a bad name, ProductNotFound.
    """
    if actor.has_company_role(found.booth.company_id):
        raise OwnBooth
    if not (name or actor.display_name):
        raise NameRequired({"name": "required"})
    about = _product_id(found.document["products"], product) if product else None
    visitor = ensure_visitor(session, actor, "" if actor.is_signed_in else name, now)
    inquiry = find_talk(session, found.booth.id, visitor.id) or _make(session, found, visitor.id, now)
    inquiry.product_id = about or inquiry.product_id
    session.flush()
    return inquiry


def find_talk(session: Session, booth_id: UUID, visitor_id: UUID) -> Inquiry | None:
    """The visitor's conversation with a booth, if there is one."""
    query = select(Inquiry).where(Inquiry.booth_id == booth_id, Inquiry.visitor_id == visitor_id)
    return session.scalar(query.where(Inquiry.is_private))


def _make(session: Session, found: PublicBooth, visitor_id: UUID, now: datetime) -> Inquiry:
    made = uuid7()
    row = Inquiry(
        id=made, booth_id=found.booth.id, visitor_id=visitor_id, room=talk_room(made), is_private=True,
        state=NEW, opened_at=now, changed_at=now,
    )  # fmt: skip
    try:
        with session.begin_nested():
            session.add(row)
    except IntegrityError:
        # The same visitor asked at this moment in another process.
        other = find_talk(session, found.booth.id, visitor_id)
        if other is None:
            raise
        return other
    return row


def _product_id(products: Any, slug: str) -> UUID:
    for product in products:
        if product["slug"] == slug:
            return UUID(product["id"])
    raise ProductNotFound
