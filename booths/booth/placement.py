"""Who stands where: one booth on a stand at a time, one stand for a booth in a hall at a time."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from booths.booth.models import Booth, Placement
from exhibition.events.models import Event
from exhibition.halls.models import Hall, Stand
from exhibition.kernel.errors import Conflict, Invalid


class StandTaken(Conflict):
    """Another booth holds this stand in that time."""

    code = "stand_taken"


class StandElsewhere(Conflict):
    """The stand is in another hall than the booth."""

    code = "stand_elsewhere"


def place(
    session: Session,
    booth: Booth,
    stand: Stand,
    starts_at: datetime,
    ends_at: datetime | None = None,
    event: Event | None = None,
) -> Placement:
    """Put a booth on a stand from `starts_at` until `ends_at` (None: without end).

    All year and in an event alike, a stand holds one booth at a time. A booth has one stand all year and one
    in each event; a new one ends the old one. Raises StandTaken, StandElsewhere, Invalid.
    """
    if ends_at is not None and ends_at <= starts_at:
        raise Invalid({"ends_at": "ends_before_start"})
    # Two organizers at once: the second waits here and then sees the first one's placement.
    session.execute(select(Stand.id).where(Stand.id == stand.id).with_for_update())
    if event is None and session.scalar(select(Hall.slug).where(Hall.id == stand.hall_id)) != booth.hall_slug:
        raise StandElsewhere(stand=stand.number)
    holder = session.scalar(_overlapping(stand.id, starts_at, ends_at).where(Placement.booth_id != booth.id))
    if holder is not None:
        raise StandTaken(stand=stand.number)
    _end_earlier(session, booth, starts_at, event)
    placement = Placement(
        booth_id=booth.id,
        stand_id=stand.id,
        event_id=event.id if event else None,
        starts_at=starts_at,
        ends_at=ends_at,
    )
    session.add(placement)
    session.flush()
    return placement


def standing(session: Session, booth_id: UUID, at: datetime) -> Placement | None:
    """Where the booth stands all year, at that moment."""
    query = _at(at).where(Placement.booth_id == booth_id, Placement.event_id.is_(None))
    return session.scalar(query.limit(1))


def stand_of(session: Session, booth_id: UUID, at: datetime) -> Stand | None:
    """The stand that the booth holds all year, at that moment."""
    placement = standing(session, booth_id, at)
    return session.get(Stand, placement.stand_id) if placement else None


def free_stands(session: Session, hall_slug: str, at: datetime, ours: UUID | None = None) -> Sequence[Stand]:
    """Stands of a hall that nobody else holds from `at` on, by number; the first is the suggestion."""
    taken = select(Placement.stand_id).where((Placement.ends_at.is_(None)) | (Placement.ends_at > at))
    if ours is not None:
        taken = taken.where(Placement.booth_id != ours)
    query = select(Stand).join(Hall).where(Hall.slug == hall_slug, Stand.id.not_in(taken))
    return session.scalars(query.order_by(Stand.number)).all()


def placements_of(
    session: Session, booth_id: UUID, at: datetime
) -> list[tuple[Placement, Stand, Event | None]]:
    """Where a booth stands or will stand, from `at` on: placement, stand, and the fair if it is for one."""
    query = select(Placement, Stand, Event).join(Stand, Stand.id == Placement.stand_id)
    query = query.outerjoin(Event, Event.id == Placement.event_id).where(Placement.booth_id == booth_id)
    query = query.where((Placement.ends_at.is_(None)) | (Placement.ends_at > at))
    rows = session.execute(query.order_by(Placement.starts_at))
    return [(placement, stand, event) for placement, stand, event in rows]


def _at(at: datetime) -> Select[Placement]:
    is_running = (Placement.ends_at.is_(None)) | (Placement.ends_at > at)
    return select(Placement).where(Placement.starts_at <= at, is_running)


def _overlapping(stand_id: UUID, starts_at: datetime, ends_at: datetime | None) -> Select[Placement]:
    """Placements on the stand that share a moment with [starts_at, ends_at)."""
    query = select(Placement).where(Placement.stand_id == stand_id)
    query = query.where((Placement.ends_at.is_(None)) | (Placement.ends_at > starts_at))
    return query.where(Placement.starts_at < ends_at) if ends_at is not None else query


def _end_earlier(session: Session, booth: Booth, starts_at: datetime, event: Event | None) -> None:
    """End the booth's own placements of the same kind: a booth is in one place."""
    mine = select(Placement).where(Placement.booth_id == booth.id)
    mine = mine.where(Placement.event_id == event.id if event else Placement.event_id.is_(None))
    for old in session.scalars(mine.where((Placement.ends_at.is_(None)) | (Placement.ends_at > starts_at))):
        if old.starts_at >= starts_at:
            session.delete(old)
        else:
            old.ends_at = starts_at
    session.flush()
