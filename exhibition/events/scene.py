"""The hall document: everything the 3D hall, the floor plan and VR draw from."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session

from exhibition.events.models import OPEN, Event
from exhibition.events.service import open_event_in
from exhibition.halls.models import Hall
from exhibition.halls.service import plan_document
from exhibition.ports import Occupant, Occupants, Pack
from exhibition.web.pictures import picture_url

SCHEMA = 1


def standing_in(
    session: Session, occupants: Occupants, hall: Hall, event: Event | None, at: datetime
) -> Sequence[Occupant]:
    """Who stands in the hall: all year, or for the event that is asked for.

    An event that has placed nobody in this hall takes the hall as it stands.
    """
    own = occupants.in_hall(session, hall.id, at, event.id) if event else ()
    return own or occupants.in_hall(session, hall.id, at)


def scene_document(
    session: Session, occupants: Occupants, hall: Hall, event: Event | None, at: datetime
) -> dict[str, Any]:
    """Return the document; `event` None means the one that is open in the hall now, if any is."""
    running = event or open_event_in(session, hall, at)
    standing = standing_in(session, occupants, hall, event, at)
    pack = occupants.pack(session, standing)
    return {
        "schema": SCHEMA,
        "hall": {
            "slug": hall.slug,
            "title": hall.title,
            "summary": hall.summary,
            "accent": hall.accent,
        },
        "plan": plan_document(session, hall),
        "pack": {"url": pack.url, "bytes": pack.bytes, "keys": len(pack.keys)} if pack else None,
        "booths": [_booth(hall, occupant, running, at, pack) for occupant in standing],
        "event": _event(running),
    }


def _booth(
    hall: Hall, occupant: Occupant, event: Event | None, at: datetime, pack: Pack | None
) -> Mapping[str, Any]:
    is_open = occupant.is_open and (event is None or event.state(at) == OPEN)
    return {
        "slug": occupant.slug,
        "stand": occupant.stand,
        "title": occupant.title,
        "company": occupant.company,
        "tagline": occupant.tagline,
        "url": f"/halls/{hall.slug}/booths/{occupant.slug}",
        "open": is_open,
        "poster": picture_url(occupant.picture),
        "items": [{**item, "pack_key": _pack_key(item, pack)} for item in occupant.items],
    }


def _pack_key(item: Mapping[str, Any], pack: Pack | None) -> str | None:
    """Which entry of the pack is this item's proxy; None where it has its own file alone."""
    proxy = item.get("proxy")
    return pack.keys.get(proxy["url"]) if pack and proxy else None


def _event(event: Event | None) -> Mapping[str, Any] | None:
    if event is None:
        return None
    return {"slug": event.slug, "title": event.title, "closes_at": event.closes_at.isoformat()}
