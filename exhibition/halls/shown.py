"""Halls and their booths as visitors get them."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from exhibition.halls.models import Hall, Stand
from exhibition.halls.service import all_halls
from exhibition.ports import Occupant, Occupants
from exhibition.web.pictures import picture_url


def stand_counts(session: Session) -> Mapping[UUID, int]:
    """How many stands each hall has."""
    rows = session.execute(select(Stand.hall_id, func.count()).group_by(Stand.hall_id))
    return {hall_id: int(count) for hall_id, count in rows}


def show_hall(hall: Hall, booths: int, stands: int) -> dict[str, Any]:
    """A hall in a list."""
    return {
        "slug": hall.slug,
        "title": hall.title,
        "summary": hall.summary,
        "accent": hall.accent,
        "hs_chapters": hall.hs_chapters,
        "booths": booths,
        "stands": stands,
        "url": f"/halls/{hall.slug}",
    }


def show_halls(session: Session, occupants: Occupants, at: datetime) -> list[dict[str, Any]]:
    """Every hall with its live counts."""
    booths, stands = occupants.count_by_hall(session, at), stand_counts(session)
    return [show_hall(h, booths.get(h.id, 0), stands.get(h.id, 0)) for h in all_halls(session)]


def show_booth(hall_slug: str, occupant: Occupant) -> dict[str, Any]:
    """A booth in a catalogue."""
    return {
        "slug": occupant.slug,
        "stand": occupant.stand,
        "title": occupant.title,
        "tagline": occupant.tagline,
        "company": occupant.company,
        "country": occupant.country,
        "picture": picture_url(occupant.picture),
        "products": list(occupant.product_names),
        "open": occupant.is_open,
        "url": f"/halls/{hall_slug}/booths/{occupant.slug}",
        "has_ar": any(item.get("web") for item in occupant.items),
    }


def show_booths(hall_slug: str, occupants: Sequence[Occupant]) -> list[dict[str, Any]]:
    """The booths of a hall, by stand number."""
    return [show_booth(hall_slug, occupant) for occupant in sorted(occupants, key=lambda o: o.stand)]
