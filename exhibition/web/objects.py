"""The local object store over HTTP: signed parts in, signed files out, published variants for everyone.

With S3 these routes are not registered: browsers talk to the bucket itself.
"""

import time
from typing import cast

from flask import Blueprint, Flask, Response, jsonify, request, send_file

from assets.store import LocalStore, Readable
from assets.store.errors import (
    BadKey,
    ObjectMissing,
    PartTooLarge,
    SignatureExpired,
    SignatureInvalid,
    UploadMissing,
)
from exhibition.kernel.errors import Denied, Exceeded, NotFound
from exhibition.web.context import runtime

LARGEST_PART = 8 * 1024 * 1024
A_YEAR = "public, max-age=31536000, immutable"
# A file of an exhibitor must never act as a page of ours. Browsers dress a picture opened by itself.
SANDBOXED = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; sandbox"

objects = Blueprint("objects", __name__)


class LinkInvalid(Denied):
    """The signature of a link is wrong or missing."""

    code = "link_invalid"


class LinkExpired(Denied):
    """The signature of a link was right, but its time has passed."""

    code = "link_expired"


class PartOversized(Exceeded):
    """A part is larger than the ticket allows."""

    code = "part_too_large"
    status = 413


class ObjectGone(NotFound):
    """There are no such bytes, or the upload they belong to is over."""

    code = "object_not_found"


@objects.errorhandler(SignatureInvalid)
@objects.errorhandler(BadKey)
def _invalid(_error: Exception) -> Response:
    raise LinkInvalid


def _store() -> LocalStore:
    return cast(LocalStore, runtime().store)


@objects.put("/store/<path:key>")
def put_part(key: str) -> Response:
    """Receive one part of an upload; the signature in the query says which."""
    # Werkzeug's stream takes the very last byte that is allowed for one too many.
    request.max_content_length = LARGEST_PART + 1
    try:
        grant = _store().verify("PUT", request.path, request.args, time.time())
        part = _store().write_part(grant, request.stream, LARGEST_PART)
    except SignatureExpired as error:
        raise LinkExpired from error
    except (SignatureInvalid, BadKey) as error:
        raise LinkInvalid from error
    except PartTooLarge as error:
        raise PartOversized(limit=LARGEST_PART) from error
    except UploadMissing as error:
        raise ObjectGone from error
    answer = jsonify(number=part.number, size=part.size)
    answer.headers["ETag"] = f'"{part.etag.strip(chr(34))}"'
    return answer


@objects.get("/store/<path:key>")
def get_private(key: str) -> Response:
    """Send a private file to whoever holds a fresh link."""
    try:
        readable = _store().read(_store().verify("GET", request.path, request.args, time.time()))
    except SignatureExpired as error:
        raise LinkExpired from error
    except (SignatureInvalid, BadKey) as error:
        raise LinkInvalid from error
    except ObjectMissing as error:
        raise ObjectGone from error
    answer = _send(readable)
    answer.headers["Cache-Control"] = "private, no-store"
    if readable.content_disposition:
        answer.headers["Content-Disposition"] = readable.content_disposition
    return answer


@objects.get("/o/<name>")
def get_public(name: str) -> Response:
    """Send a published variant: immutable, for every origin, with ranges (Quick Look asks for them)."""
    try:
        readable = _store().public_file(f"o/{name}")
    except (ObjectMissing, BadKey) as error:
        raise ObjectGone from error
    answer = _send(readable)
    answer.headers["Cache-Control"] = A_YEAR
    answer.headers["Access-Control-Allow-Origin"] = "*"
    answer.headers["Cross-Origin-Resource-Policy"] = "cross-origin"
    return answer


def _send(readable: Readable) -> Response:
    answer = send_file(
        readable.path, mimetype=readable.info.media_type, conditional=True, etag=readable.info.etag.strip('"')
    )
    answer.headers["X-Content-Type-Options"] = "nosniff"
    answer.headers["Content-Security-Policy"] = SANDBOXED
    return answer


def install(app: Flask) -> None:
    """Serve objects where they lie on this machine. Signed PUTs carry no cookie, so no CSRF token either."""
    if isinstance(app.extensions["maru"].store, LocalStore):
        app.extensions["maru_csrf"].exempt(objects)
        app.register_blueprint(objects)
