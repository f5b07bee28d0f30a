"""Pages of fairs."""

from typing import Any

from flask import Blueprint, render_template

from exhibition.events import service
from exhibition.events.models import CLOSED, OPEN, UPCOMING, Event
from exhibition.events.scene import standing_in
from exhibition.web.context import actor, db, now, runtime
from exhibition.web.linked_data import breadcrumbs, public

event_pages = Blueprint("events", __name__)


@event_pages.get("/events")
def events() -> str:
    """All fairs: those open now, those to come, those that were."""
    by_state: dict[str, list[Event]] = {OPEN: [], UPCOMING: [], CLOSED: []}
    for event in service.all_events(db()):
        by_state[event.state(now())].append(event)
    by_state[UPCOMING].reverse()
    return render_template("events/index.html", by_state=by_state)


@event_pages.get("/events/<slug>")
def event(slug: str) -> str:
    """One fair."""
    found = service.find_event(db(), slug, drafts=actor().is_organizer)
    occupants = runtime().extension.occupants
    booths = {hall.id: len(standing_in(db(), occupants, hall, found, now())) for hall in found.halls}
    return render_template("events/show.html", event=found, booths=booths, linked=_linked(found))


def _linked(event: Event) -> list[dict[str, Any]]:
    url = f"/events/{event.slug}"
    return [
        {
            "@type": "ExhibitionEvent",
            "name": event.title,
            "description": event.summary,
            "startDate": event.opens_at.isoformat(),
            "endDate": event.closes_at.isoformat(),
            "eventStatus": "https://schema.org/EventScheduled",
            "eventAttendanceMode": "https://schema.org/MixedEventAttendanceMode"
            if event.venue
            else "https://schema.org/OnlineEventAttendanceMode",
            "location": _places(event),
            "url": public(url),
        },
        breadcrumbs(("site-events", "/events"), (event.title, url)),
    ]


def _places(event: Event) -> list[dict[str, Any]]:
    online = {"@type": "VirtualLocation", "url": public(f"/events/{event.slug}")}
    return (
        [online, {"@type": "Place", "name": event.venue, "address": event.venue}] if event.venue else [online]
    )
