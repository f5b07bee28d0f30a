"""Who talks in a private conversation, and in public once the clock brought a question to the organizer."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from sqlalchemy import ColumnElement, and_, or_, select
from sqlalchemy.orm import Session

from booths.booth.models import Booth
from booths.booth.rooms import WITH_PUBLIC, BoothRooms
from booths.inquiries.models import CLOSED, NEW, ORGANIZER, WAITING, Inquiry
from exhibition.accounts.models import Visitor
from exhibition.kernel.actor import Actor
from exhibition.kernel.errors import NotFound
from exhibition.kernel.ids import parse_id
from exhibition.kernel.text import Localized
from exhibition.ports import RoomRights


class InquiryNotFound(NotFound):
    """There is no such inquiry for this person."""

    code = "inquiry_not_found"


def brought_to(actor: Actor) -> ColumnElement[bool]:
    """The inquiries that the clock brought to an organizer, and those that this one answers since."""
    waits = and_(Inquiry.step >= ORGANIZER, Inquiry.state == WAITING)
    return or_(waits, and_(Inquiry.holder_id == actor.account_id, Inquiry.state != CLOSED))


def answers(actor: Actor, inquiry: Inquiry, booth: Booth) -> bool:
    """Whether this person answers it: the booth's staff, or an organizer to whom the clock brought it."""
    if actor.has_company_role(booth.company_id):
        return True
    is_brought = inquiry.state == WAITING and inquiry.step >= ORGANIZER
    return actor.is_organizer and (is_brought or inquiry.holder_id == actor.account_id)


class TalkRooms:
    """Implements `exhibition.ports.RoomPolicy` for rooms `talk:<inquiry id>`."""

    kind = "talk"

    def rights(self, session: Session, actor: Actor, ref: str, at: datetime) -> RoomRights:
        """The visitor and the booth's staff read and write; organizers once the clock brought it to them."""
        wanted = parse_id(ref)
        inquiry = session.get(Inquiry, wanted) if wanted else None
        if inquiry is None or not inquiry.is_private:
            raise InquiryNotFound
        booth = session.get_one(Booth, inquiry.booth_id, options=[WITH_PUBLIC])
        is_staff = answers(actor, inquiry, booth)
        if not is_staff and (actor.visitor_id is None or actor.visitor_id != inquiry.visitor_id):
            raise InquiryNotFound
        is_open = booth.suspended_at is None
        url = f"/halls/{booth.hall_slug}/booths/{booth.slug}"
        return RoomRights(
            True, is_open or is_staff, is_staff, booth.title, url,
            is_private=True, company_id=booth.company_id, may_moderate=is_staff,
        )  # fmt: skip

    def rooms_for_staff(self, session: Session, actor: Actor) -> Sequence[tuple[str, Localized]]:
        """The private conversations that this person answers and that are not closed, by visitors' names."""
        companies = actor.company_ids()
        if not companies and not actor.is_organizer:
            return []
        mine = Booth.company_id.in_(companies)
        query = (
            select(Inquiry.id, Visitor.display_name)
            .join(Booth, Booth.id == Inquiry.booth_id)
            .join(Visitor, Visitor.id == Inquiry.visitor_id)
            .where(Inquiry.is_private, Inquiry.state.not_in((NEW, CLOSED)))
            .where(or_(mine, brought_to(actor)) if actor.is_organizer else mine)
        )
        return [(str(inquiry_id), {"en": name}) for inquiry_id, name in session.execute(query)]


class PublicRooms(BoothRooms):
    """A booth's public room; organizers answer there, too, once a question of it was brought to them."""

    def rights(self, session: Session, actor: Actor, ref: str, at: datetime) -> RoomRights:
        """See `exhibition.ports.RoomPolicy`."""
        found = super().rights(session, actor, ref, at)
        if found.is_staff or not actor.is_organizer:
            return found
        query = select(Inquiry.id).where(Inquiry.room == f"{self.kind}:{ref}", brought_to(actor)).limit(1)
        is_brought = session.scalar(query) is not None
        return replace(found, is_staff=True, may_write=True) if is_brought else found

    def rooms_for_staff(self, session: Session, actor: Actor) -> Sequence[tuple[str, Localized]]:
        """See `exhibition.ports.RoomPolicy`."""
        mine = list(super().rooms_for_staff(session, actor))
        if not actor.is_organizer:
            return mine
        query = select(Booth.id, Booth.title).where(Booth.company_id.not_in(actor.company_ids()))
        brought = select(Inquiry.booth_id).where(Inquiry.is_private.is_(False), brought_to(actor))
        rows = session.execute(query.where(Booth.id.in_(brought)).order_by(Booth.slug))
        return mine + [(str(booth_id), title) for booth_id, title in rows]
