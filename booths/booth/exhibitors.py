"""Whether companies have a public booth in a fair or in a hall."""

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from booths.booth.models import Booth, Placement
from booths.booth.public import is_public
from exhibition.halls.models import Stand


class BoothExhibitors:
    """Implements `exhibition.ports.Exhibitors` from placements."""

    def exhibit(
        self, session: Session, companies: Collection[UUID], at: datetime,
        *, event_id: UUID | None = None, hall_id: UUID | None = None,
    ) -> bool:  # fmt: skip
        """See `exhibition.ports.Exhibitors`."""
        if not companies:
            return False
        query = select(Placement.id).join(Booth, Booth.id == Placement.booth_id)
        query = query.where(Booth.company_id.in_(companies), is_public(), Placement.starts_at <= at)
        query = query.where(or_(Placement.ends_at.is_(None), Placement.ends_at > at))
        if event_id is not None:
            query = query.where(Placement.event_id == event_id)
        if hall_id is not None:
            query = query.join(Stand, Stand.id == Placement.stand_id).where(Stand.hall_id == hall_id)
        return session.scalar(query.limit(1)) is not None
