"""REST of booths: everyone's public view, the company's draft, the organizer's decisions."""

from typing import Any
from uuid import UUID

from flask import redirect
from flask_smorest import Blueprint

from assets.store import ObjectStore
from booths.booth import placement, public, review, service
from booths.booth.models import Booth
from booths.booth.schemas import (
    BoothBody,
    DraftSchema,
    NewBoothBody,
    PublicBoothSchema,
    QueueSchema,
    ReasonBody,
    StandSchema,
)
from exhibition.web.context import actor, db, now, runtime
from exhibition.web.preconditions import etag, expected_version, idempotent

booths_api = Blueprint("booths", __name__, url_prefix="/api", description="Booths")
console_booths_api = Blueprint(
    "console_booths", __name__, url_prefix="/api/console", description="The organizer's decisions on booths"
)
Versioned = tuple[Booth, int, dict[str, str]]


@booths_api.get("/booths/<slug>")
@booths_api.response(200, PublicBoothSchema)
@booths_api.alt_response(301, description="The booth has another slug now")
@booths_api.alt_response(404, description="No public booth has this slug")
def show(slug: str) -> Any:
    """A public booth."""
    found = public.public_booth(db(), slug)
    if found.booth.slug != slug:
        return redirect(f"/api/booths/{found.booth.slug}", 301)
    return shown(found, runtime().store)


def shown(found: public.PublicBooth, store: ObjectStore) -> dict[str, Any]:
    """The public document with addresses in place of keys."""
    document = found.document

    def address(key: str | None) -> str | None:
        return store.public_url(key) if key else None

    return {
        **{name: document[name] for name in ("id", "slug", "hall", "title", "tagline", "about", "facts")},
        "url": found.url,
        "company": document["company"],
        "poster": address(document["poster"]),
        "products": [{**part, "picture": address(part["picture"])} for part in document["products"]],
        "brochures": [
            {
                **{name: part[name] for name in ("id", "title", "filename", "size", "pages")},
                "cover": address(part["cover"]),
                "url": f"/brochures/{part['id']}",
            }
            for part in document["brochures"]
        ],
    }


@booths_api.get("/studio/booths")
@booths_api.response(200, DraftSchema(many=True))
def mine() -> Any:
    """The booths of your companies."""
    actor().require_account()
    return service.booths_of(db(), actor().company_ids())


@booths_api.post("/studio/booths")
@idempotent
@booths_api.arguments(NewBoothBody)
@booths_api.response(201, DraftSchema)
@booths_api.alt_response(404, description="Not a company of yours")
@booths_api.alt_response(409, description="The slug is taken")
def create(body: dict[str, Any]) -> Versioned:
    """Make a draft booth."""
    company_id = body.pop("company_id")
    return _versioned(service.create_booth(db(), actor(), company_id, body, now()), 201)


@booths_api.get("/studio/booths/<uuid:booth_id>")
@booths_api.response(200, DraftSchema)
@booths_api.alt_response(404, description="Not a booth of yours")
def draft(booth_id: UUID) -> Versioned:
    """The draft, with its version in ETag."""
    return _versioned(service.require_booth(db(), actor(), booth_id))


@booths_api.patch("/studio/booths/<uuid:booth_id>")
@booths_api.arguments(BoothBody)
@booths_api.response(200, DraftSchema)
@booths_api.alt_response(409, description="The booth lies with the organizer, or the slug is taken")
@booths_api.alt_response(412, description="Somebody else saved a newer version")
@booths_api.alt_response(428, description="If-Match is missing")
def update(body: dict[str, Any], booth_id: UUID) -> Versioned:
    """Change fields of the draft; what is public stays as it is."""
    return _versioned(service.update_booth(db(), actor(), booth_id, body, now(), expected_version()))


@booths_api.post("/studio/booths/<uuid:booth_id>/withdraw")
@booths_api.response(200, DraftSchema)
@booths_api.alt_response(409, description="It is not submitted")
def withdraw(booth_id: UUID) -> Versioned:
    """Take a submission back."""
    return _versioned(review.withdraw(db(), actor(), booth_id, now()))


@console_booths_api.get("/booths/queue")
@console_booths_api.response(200, QueueSchema(many=True))
@console_booths_api.alt_response(403, description="Not the organizer")
def queue() -> Any:
    """Booths that wait for a decision, oldest first."""
    review.require_organizer(actor())
    return public.waiting(db())


@console_booths_api.get("/booths/<uuid:booth_id>")
@console_booths_api.response(200, DraftSchema)
@console_booths_api.alt_response(403, description="Not the organizer")
def examine(booth_id: UUID) -> Versioned:
    """Any booth."""
    return _versioned(review.booth_for_organizer(db(), actor(), booth_id))


@console_booths_api.get("/booths/<uuid:booth_id>/stands")
@console_booths_api.response(200, StandSchema(many=True))
@console_booths_api.alt_response(403, description="Not the organizer")
def stands(booth_id: UUID) -> Any:
    """Free stands of its hall; the first is the suggestion."""
    booth = review.booth_for_organizer(db(), actor(), booth_id)
    return placement.free_stands(db(), booth.hall_slug, now(), booth.id)


@console_booths_api.post("/booths/<uuid:booth_id>/return")
@console_booths_api.arguments(ReasonBody)
@console_booths_api.response(200, DraftSchema)
@console_booths_api.alt_response(403, description="Not the organizer")
@console_booths_api.alt_response(409, description="It is not submitted")
def send_back(body: dict[str, Any], booth_id: UUID) -> Versioned:
    """Return a submission with a reason."""
    return _versioned(review.send_back(db(), actor(), booth_id, body["reason"], now(), expected_version()))


@console_booths_api.post("/booths/<uuid:booth_id>/suspend")
@console_booths_api.arguments(ReasonBody)
@console_booths_api.response(200, DraftSchema)
@console_booths_api.alt_response(403, description="Not the organizer")
@console_booths_api.alt_response(409, description="It is not public")
def suspend(body: dict[str, Any], booth_id: UUID) -> Versioned:
    """Hide a public booth at once."""
    return _versioned(review.suspend(db(), actor(), booth_id, body["reason"], now()))


def _versioned(booth: Booth, status: int = 200) -> Versioned:
    return booth, status, etag(booth.version)
