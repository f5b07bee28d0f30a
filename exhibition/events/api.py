"""REST of events, and the hall document, which names the event that runs in the hall."""

from typing import Any

from flask import Response, request
from flask_smorest import Blueprint

from exhibition.events import scene, scene_details, service
from exhibition.events.models import Event
from exhibition.events.scene_schemas import HallSceneSchema, SceneDetailsSchema
from exhibition.events.schemas import EventDraftSchema, EventListSchema, EventSchema
from exhibition.halls.service import find_hall
from exhibition.web.conditional import conditional
from exhibition.web.context import actor, db, now, runtime
from exhibition.web.preconditions import etag, expected_version, idempotent

YEAR = 31_536_000  # seconds
events_api = Blueprint("events_api", __name__, url_prefix="/api", description="Fairs over halls")


def show_event(event: Event) -> dict[str, Any]:
    """An event as the API gives it."""
    names = (
        "slug",
        "title",
        "summary",
        "venue",
        "time_zone",
        "opens_at",
        "closes_at",
        "published",
        "version",
    )
    return {
        **{name: getattr(event, name) for name in names},
        "state": event.state(now()),
        "halls": [hall.slug for hall in event.halls],
        "url": f"/events/{event.slug}",
    }


@events_api.get("/events")
@events_api.response(200, EventListSchema)
def events() -> dict[str, Any]:
    """Published events; organizers see drafts too."""
    found = service.all_events(db(), drafts=actor().is_organizer)
    return {"events": [show_event(event) for event in found]}


@events_api.get("/events/<slug>")
@events_api.response(200, EventSchema)
@events_api.alt_response(404, description="No such event")
def event(slug: str) -> Any:
    """One event, with the version that a change must name."""
    found = service.find_event(db(), slug, drafts=actor().is_organizer)
    return show_event(found), 200, etag(found.version)


@events_api.post("/events")
@idempotent
@events_api.arguments(EventDraftSchema)
@events_api.response(201, EventSchema)
@events_api.alt_response(409, description="The slug is taken")
def create(body: dict[str, Any]) -> Any:
    """Write a new event, unpublished."""
    made = service.create_event(db(), actor(), service.EventDraft(**body), now())
    return show_event(made), 201, {**etag(made.version), "Location": f"/api/events/{made.slug}"}


@events_api.put("/events/<slug>")
@events_api.arguments(EventDraftSchema)
@events_api.response(200, EventSchema)
@events_api.alt_response(412, description="Somebody else changed it")
@events_api.alt_response(428, description="If-Match is missing")
def change(body: dict[str, Any], slug: str) -> Any:
    """Replace an event's contents."""
    draft = service.EventDraft(**body)
    changed = service.change_event(db(), actor(), slug, draft, expected_version(), now())
    return show_event(changed), 200, etag(changed.version)


@events_api.post("/events/<slug>/publish")
@events_api.response(200, EventSchema)
def publish(slug: str) -> Any:
    """Show an event to everyone; from now on it opens and closes by its times."""
    shown = service.publish_event(db(), actor(), slug, now())
    return show_event(shown), 200, etag(shown.version)


def _asked_event() -> Event | None:
    slug = request.args.get("event", "")
    return service.find_event(db(), slug, drafts=actor().is_organizer) if slug else None


@events_api.get("/halls/<slug>/scene")
@events_api.response(200, HallSceneSchema)
@events_api.alt_response(304, description="Not changed")
@events_api.alt_response(404, description="No such hall or event")
def hall_scene(slug: str) -> Response:
    """The hall document; `?event=` names an event whose booths stand here."""
    hall, event = find_hall(db(), slug), _asked_event()
    return conditional(scene.scene_document(db(), runtime().extension.occupants, hall, event, now()))


@events_api.get("/halls/<slug>/scene/details")
@events_api.response(200, SceneDetailsSchema)
@events_api.alt_response(304, description="Not changed")
@events_api.alt_response(404, description="No such hall or event")
def hall_scene_details(slug: str) -> Response:
    """What comes after the first picture; the document names the address.

    `?textures=ktx2` asks for pictures that stay compressed on the GPU, `?proxies=all` for the proxies that
    packs hold too. Kept for a year while `?v=` names what stands there now.
    """
    occupants = runtime().extension.occupants
    standing = scene.standing_in(db(), occupants, find_hall(db(), slug), _asked_event(), now())
    packs = occupants.packs(db(), standing)
    is_current = request.args.get("v") == scene_details.details_version(standing, packs)
    told_apart = () if "proxies" in request.args else packs
    found = scene_details.details_document(standing, told_apart, request.args.get("textures", ""))
    return conditional(found, max_age=YEAR if is_current else 0)
