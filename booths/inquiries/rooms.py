"""Who talks in a private conversation: the visitor who asked, and the booth's company, all of whom see it."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from booths.booth.models import Booth
from booths.booth.rooms import WITH_PUBLIC
from booths.inquiries.models import CLOSED, ORGANIZER, Inquiry
from exhibition.accounts.models import Visitor
from exhibition.kernel.actor import Actor
from exhibition.kernel.errors import NotFound
from exhibition.kernel.ids import parse_id
from exhibition.kernel.text import Localized
from exhibition.ports import RoomRights


class InquiryNotFound(NotFound):
    """There is no such inquiry for this person."""

    code = "inquiry_not_found"


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
        is_staff = actor.has_company_role(booth.company_id)
        is_staff = is_staff or (actor.is_organizer and inquiry.step >= ORGANIZER)
        if not is_staff and (actor.visitor_id is None or actor.visitor_id != inquiry.visitor_id):
            raise InquiryNotFound
        is_open = booth.suspended_at is None
        url = f"/halls/{booth.hall_slug}/booths/{booth.slug}"
        return RoomRights(
            True, is_open or is_staff, is_staff, booth.title, url,
            is_private=True, company_id=booth.company_id, may_moderate=is_staff,
        )  # fmt: skip

    def rooms_for_staff(self, session: Session, actor: Actor) -> Sequence[tuple[str, Localized]]:
        """The private conversations of the actor's companies that are not closed, by visitors' names."""
        companies = actor.company_ids()
        if not companies:
            return []
        query = (
            select(Inquiry, Visitor.display_name)
            .join(Booth, Booth.id == Inquiry.booth_id)
            .join(Visitor, Visitor.id == Inquiry.visitor_id)
            .where(Booth.company_id.in_(companies), Inquiry.is_private, Inquiry.state != CLOSED)
        )
        return [(str(inquiry.id), {"en": name}) for inquiry, name in session.execute(query)]
