"""The Extension: what booths answer to the venue's ports."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy.orm import Session

from exhibition.ports import Extension, Occupant


class BoothOccupants:
    """Answers who stands where from placements and public revisions."""

    def in_hall(
        self, session: Session, hall_id: UUID, at: datetime, event_id: UUID | None = None
    ) -> Sequence[Occupant]:
        """See `exhibition.ports.Occupants`."""
        return ()

    def count_by_hall(self, session: Session, at: datetime) -> Mapping[UUID, int]:
        """See `exhibition.ports.Occupants`."""
        return {}


def extension(now: Callable[[], datetime]) -> Extension:
    """Everything that the exhibitors' side hands to the venue. `now` tells the time in UTC."""
    return Extension(occupants=BoothOccupants())
