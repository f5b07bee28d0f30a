"""Who talks in a booth's room: everyone who may see the booth; its company's members answer."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from booths.booth.models import Booth
from booths.booth.service import BoothNotFound
from exhibition.kernel.actor import Actor
from exhibition.kernel.ids import parse_id
from exhibition.kernel.text import Localized
from exhibition.ports import RoomRights

WITH_PUBLIC = joinedload(Booth.public_revision)


class BoothRooms:
    """Implements `exhibition.ports.RoomPolicy` for rooms `booth:<id>`."""

    kind = "booth"

    def rights(self, session: Session, actor: Actor, ref: str, at: datetime) -> RoomRights:
        """Everyone reads and writes at a public booth; staff are marked, and may read before it is public."""
        wanted = parse_id(ref)
        booth = session.get(Booth, wanted, options=[WITH_PUBLIC]) if wanted else None
        if booth is None:
            raise BoothNotFound
        is_staff = actor.has_company_role(booth.company_id)
        is_public = booth.public_revision_id is not None and booth.suspended_at is None
        if not (is_public or is_staff or actor.is_organizer):
            raise BoothNotFound
        url = f"/halls/{booth.hall_slug}/booths/{booth.slug}" if is_public else ""
        return RoomRights(
            True, is_public or is_staff, is_staff, _heading(booth, is_staff), url,
            company_id=booth.company_id, may_moderate=is_staff or actor.is_organizer,
        )  # fmt: skip

    def rooms_for_staff(self, session: Session, actor: Actor) -> Sequence[tuple[str, Localized]]:
        """The booths of the actor's companies."""
        companies = actor.company_ids()
        query = select(Booth).where(Booth.company_id.in_(companies)).order_by(Booth.slug)
        return [(str(booth.id), booth.title) for booth in session.scalars(query)] if companies else []


def _heading(booth: Booth, is_staff: bool) -> Localized:
    """The public's heading is the approved one: a draft's title is nobody else's business."""
    if is_staff or booth.public_revision is None:
        return booth.title
    found: Localized = booth.public_revision.document["title"]
    return found
