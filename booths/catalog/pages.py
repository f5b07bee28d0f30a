"""The download of a brochure."""

from flask import Blueprint, redirect
from werkzeug import Response

from booths.catalog.brochures import downloadable
from exhibition.kernel.ids import parse_id
from exhibition.web.context import actor, db, runtime

brochure_pages = Blueprint("brochures", __name__)


@brochure_pages.get("/brochures/<brochure_id>")
def download(brochure_id: str) -> Response:
    """Lead to the cleaned PDF by an address that lives a minute; the store sends it as an attachment."""
    key, filename = downloadable(db(), actor(), parse_id(brochure_id))
    address = runtime().store.sign_get(key, filename=filename, disposition="attachment")
    answer = redirect(address, 303)
    answer.headers["Cache-Control"] = "private, no-store"
    return answer
