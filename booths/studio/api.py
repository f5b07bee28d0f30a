"""REST of what needs the whole booth: its problems, submitting, publishing; a company with its booths."""

from typing import Any
from uuid import UUID

from flask_smorest import Blueprint
from marshmallow import Schema, fields

from booths.booth.models import Booth, BoothRevision
from booths.booth.public import booths_of_company
from booths.booth.schemas import DraftSchema, PublishBody, RevisionSchema
from booths.booth.service import require_booth
from booths.companies.schemas import CompanySchema
from booths.companies.service import CompanyNotFound, company_by_slug
from booths.studio import service
from exhibition.web.context import actor, db, now, runtime
from exhibition.web.preconditions import etag, expected_version

studio_api = Blueprint("studio", __name__, url_prefix="/api", description="A booth as a whole")


class ProblemsSchema(Schema):
    """What is missing before a booth may be submitted."""

    problems = fields.List(fields.String(), required=True)


@studio_api.get("/companies/<slug>")
@studio_api.response(200, CompanySchema(exclude=("version",)))
@studio_api.alt_response(404, description="No company with a public booth has this slug")
def company(slug: str) -> dict[str, Any]:
    """A company and its public booths; a company without one is private."""
    found = company_by_slug(db(), slug)
    booths = booths_of_company(db(), found.id)
    if not booths:
        raise CompanyNotFound
    part = booths[-1].document["company"]
    listed = [{"slug": b.booth.slug, "title": b.document["title"], "url": b.url} for b in booths]
    return {**part, "slug": found.slug, "booths": listed}


@studio_api.get("/studio/booths/<uuid:booth_id>/problems")
@studio_api.response(200, ProblemsSchema)
@studio_api.alt_response(404, description="Not a booth of yours")
def problems(booth_id: UUID) -> dict[str, Any]:
    """What is missing; empty when the booth may be submitted."""
    booth = require_booth(db(), actor(), booth_id)
    return {"problems": service.problems(db(), booth, service.draft_document(db(), booth))}


@studio_api.post("/studio/booths/<uuid:booth_id>/submit")
@studio_api.response(201, RevisionSchema)
@studio_api.alt_response(404, description="Not a booth of yours")
@studio_api.alt_response(409, description="Something is missing, or it is submitted already")
@studio_api.alt_response(412, description="Somebody else saved a newer version")
@studio_api.alt_response(428, description="If-Match is missing")
def submit(booth_id: UUID) -> BoothRevision:
    """Freeze the draft and hand it to the organizer."""
    return service.submit(db(), actor(), booth_id, now(), expected_version())


@studio_api.post("/console/booths/<uuid:booth_id>/publish")
@studio_api.arguments(PublishBody)
@studio_api.response(200, DraftSchema)
@studio_api.alt_response(403, description="Not the organizer")
@studio_api.alt_response(409, description="It is not submitted, or the stand is taken")
@studio_api.alt_response(412, description="Somebody else saved a newer version")
@studio_api.alt_response(428, description="If-Match is missing")
def publish(body: dict[str, Any], booth_id: UUID) -> tuple[Booth, int, dict[str, str]]:
    """Make the submitted revision public."""
    store, version = runtime().store, expected_version()
    booth = service.publish(db(), store, actor(), booth_id, now(), body["stand_id"], version)
    return booth, 200, etag(booth.version)


@studio_api.post("/console/booths/<uuid:booth_id>/unsuspend")
@studio_api.response(200, DraftSchema)
@studio_api.alt_response(403, description="Not the organizer")
@studio_api.alt_response(409, description="It is not suspended")
def unsuspend(booth_id: UUID) -> tuple[Booth, int, dict[str, str]]:
    """Show a suspended booth again."""
    booth = service.unsuspend(db(), runtime().store, actor(), booth_id, now())
    return booth, 200, etag(booth.version)
