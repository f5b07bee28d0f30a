"""The hall document: what the first picture of the 3D hall, the floor plan and VR draw from."""

import math
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session

from exhibition.events.models import OPEN, Event
from exhibition.events.scene_details import details_version
from exhibition.events.service import open_event_in
from exhibition.halls.models import Hall
from exhibition.halls.service import current_plan, plan_document, stands_of
from exhibition.ports import Occupant, Occupants, Pack

SCHEMA = 2
_PLACED = ("kind", "model", "position", "rotation_y", "scale")


def standing_in(
    session: Session, occupants: Occupants, hall: Hall, event: Event | None, at: datetime
) -> Sequence[Occupant]:
    """Who stands in the hall, nearest to the entrance first: all year, or for the event that is asked for.

    An event that has placed nobody in this hall takes the hall as it stands.
    """
    own = occupants.in_hall(session, hall.id, at, event.id) if event else ()
    return _nearest_first(session, hall, own or occupants.in_hall(session, hall.id, at))


def _nearest_first(session: Session, hall: Hall, standing: Sequence[Occupant]) -> Sequence[Occupant]:
    plan = current_plan(session, hall).document
    entrance = next(iter(plan.get("spawn", ())), {"x": 0.0, "z": plan.get("depth", 0.0) / 2})
    away = {
        stand.number: math.hypot(stand.x - entrance["x"], stand.z - entrance["z"])
        for stand in stands_of(session, hall)
    }
    return sorted(standing, key=lambda occupant: (away.get(occupant.stand, math.inf), occupant.stand))


def scene_document(
    session: Session, occupants: Occupants, hall: Hall, event: Event | None, at: datetime
) -> dict[str, Any]:
    """Return the document; `event` None means the one that is open in the hall now, if any is."""
    running = event or open_event_in(session, hall, at)
    standing = standing_in(session, occupants, hall, event, at)
    packs = occupants.packs(session, standing)
    version = details_version(standing, packs) + (f"&event={event.slug}" if event else "")
    return {
        "schema": SCHEMA,
        "hall": {
            "slug": hall.slug,
            "title": hall.title,
            "summary": hall.summary,
            "accent": hall.accent,
        },
        "plan": plan_document(session, hall),
        "packs": [{"url": pack.url, "bytes": pack.bytes, "keys": len(pack.keys)} for pack in packs],
        "details": {"url": f"/api/halls/{hall.slug}/scene/details?v={version}"},
        "booths": [_booth(hall, occupant, running, at, packs) for occupant in standing],
        "event": _event(running),
    }


def _booth(
    hall: Hall, occupant: Occupant, event: Event | None, at: datetime, packs: Sequence[Pack]
) -> Mapping[str, Any]:
    is_open = occupant.is_open and (event is None or event.state(at) == OPEN)
    return {
        "slug": occupant.slug,
        "stand": occupant.stand,
        "title": occupant.title,
        "company": occupant.company,
        "url": f"/halls/{hall.slug}/booths/{occupant.slug}",
        "open": is_open,
        "items": [
            {**{name: item[name] for name in _PLACED}, **_packed(item, packs)} for item in occupant.items
        ],
    }


def _packed(item: Mapping[str, Any], packs: Sequence[Pack]) -> Mapping[str, Any]:
    """Which entry of which pack is this item's proxy; the key is None where it has its own file alone."""
    url = item["proxy"]["url"] if item.get("proxy") else ""
    for number, pack in enumerate(packs):
        if url in pack.keys:
            return {"pack": number, "pack_key": pack.keys[url]}
    return {"pack": 0, "pack_key": None}


def _event(event: Event | None) -> Mapping[str, Any] | None:
    if event is None:
        return None
    return {"slug": event.slug, "title": event.title, "closes_at": event.closes_at.isoformat()}
