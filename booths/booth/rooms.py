"""Who talks in a booth's room: everyone who may see the booth; its company's members answer."""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session, joinedload

from booths.booth.models import Booth, BoothRevision
from booths.booth.service import BoothNotFound
from exhibition.kernel.actor import Actor
from exhibition.kernel.ids import parse_id
from exhibition.kernel.memory import recalled
from exhibition.kernel.text import Localized
from exhibition.ports import RoomRights

WITH_PUBLIC = joinedload(Booth.public_revision)


class BoothRooms:
    """Implements `exhibition.ports.RoomPolicy` for rooms `booth:<id>`."""

    kind = "booth"

    def rights(self, session: Session, actor: Actor, ref: str, at: datetime) -> RoomRights:
        """Everyone reads and writes at a public booth; staff are marked, and may read before it is public."""
        booth = _booth(session, ref)
        is_staff = actor.has_company_role(booth.company_id)
        is_public = booth.public_title is not None and booth.suspended_at is None
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


class _Booth(NamedTuple):
    """What the rights in a booth's room hang on; `public_title` is None before anything of it is public."""

    company_id: UUID
    suspended_at: datetime | None
    hall_slug: str
    slug: str
    title: Localized
    public_title: Localized | None


# Columns, and a statement made once: it is asked for whatever is said, and a document is long.
_BOOTH = (
    select(
        Booth.company_id, Booth.suspended_at, Booth.hall_slug, Booth.slug, Booth.title,
        BoothRevision.document["title"],
    )
    .outerjoin(BoothRevision, BoothRevision.id == Booth.public_revision_id)
    .where(Booth.id == bindparam("wanted"))
)  # fmt: skip


def _booth(session: Session, ref: str) -> _Booth:
    """As it was known a second ago at most. Raises BoothNotFound."""
    wanted = parse_id(ref)
    if wanted is None:
        raise BoothNotFound
    return recalled(
        session, ("booth of a room", wanted), ("booth", "booth_revision"), lambda: _read(session, wanted)
    )


def _read(session: Session, wanted: UUID) -> _Booth:
    row = session.execute(_BOOTH, {"wanted": wanted}).first()
    if row is None:
        raise BoothNotFound
    return _Booth(*row)


def _heading(booth: _Booth, is_staff: bool) -> Localized:
    """The public's heading is the approved one: a draft's title is nobody else's business."""
    return booth.title if is_staff or booth.public_title is None else booth.public_title
