"""Ticketed multipart uploads: ask, PUT parts to the store, complete."""

from typing import Any

from flask_smorest import Blueprint

from exhibition.kernel.ids import parse_id
from exhibition.uploads import service
from exhibition.uploads.models import PART_SIZE, Upload
from exhibition.uploads.schemas import UploadAskSchema, UploadSchema
from exhibition.web.context import actor, db, now, runtime
from exhibition.web.limits import limited
from exhibition.web.offload import offload
from exhibition.web.preconditions import idempotent

uploads_api = Blueprint("uploads", __name__, url_prefix="/api/uploads", description="Files on their way in")


def _show(upload: Upload) -> dict[str, Any]:
    store = runtime().store
    have = service.received(store, upload)
    return {
        **{k: getattr(upload, k) for k in ("id", "purpose", "target", "filename", "size", "state", "error")},
        "part_size": PART_SIZE,
        "parts": service.part_urls(store, upload, now()),
        "received": [{"number": n, "size": size} for n, size in sorted(have.items())],
        "links": upload.result.get("links", {}),
        "expires_at": upload.expires_at,
    }


@uploads_api.post("")
@limited("upload")
@idempotent
@uploads_api.arguments(UploadAskSchema)
@uploads_api.response(201, UploadSchema)
def ask(body: dict[str, Any]) -> dict[str, Any]:
    """Get a ticket with a signed URL for each part of 8 MiB."""
    joined = runtime()
    purposes = joined.extension.upload_purposes
    return _show(service.open_upload(db(), joined.store, purposes, actor(), service.Ask(**body), now()))


@uploads_api.get("/<upload_id>")
@uploads_api.response(200, UploadSchema)
def look(upload_id: str) -> dict[str, Any]:
    """See what has arrived, with fresh URLs for what has not: a cut connection resumes from here."""
    return _show(service.find_upload(db(), actor(), parse_id(upload_id)))


@uploads_api.post("/<upload_id>/complete")
@uploads_api.response(202, UploadSchema)
def complete(upload_id: str) -> dict[str, Any]:
    """Join the parts and hand the file to the worker; again is harmless."""
    joined, who = runtime(), actor()
    upload = service.find_upload(db(), who, parse_id(upload_id))
    # Joining 500 MB takes a while: nobody else waits for the write lock meanwhile.
    db().expunge(upload)
    db().rollback()
    offload(service.join_parts, joined.store, upload, now())
    upload = service.find_upload(db(), who, upload.id)
    service.complete(db(), joined.extension.upload_purposes, upload, now())
    return _show(upload)


@uploads_api.delete("/<upload_id>")
@uploads_api.response(204)
def give_up(upload_id: str) -> None:
    """Forget an unfinished upload."""
    service.give_up(db(), runtime().store, service.find_upload(db(), actor(), parse_id(upload_id)))
