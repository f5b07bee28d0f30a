"""Edits over somebody else's newer one (If-Match), and forms posted twice (Idempotency-Key)."""

import hashlib
from collections.abc import Callable
from functools import wraps
from typing import Any, ParamSpec

from flask import Response, make_response, request
from sqlalchemy.exc import IntegrityError

from exhibition.kernel.errors import Conflict, Invalid, MaruError
from exhibition.web.context import actor, db, now
from exhibition.web.models import KeptAnswer

P = ParamSpec("P")
KEPT_HEADERS = ("Content-Type", "Location", "ETag")


class PreconditionRequired(MaruError):
    """An edit came without `If-Match` (HTTP 428)."""

    code = "precondition_required"
    status = 428


class KeyReused(Conflict):
    """The same `Idempotency-Key` came with another body."""

    code = "idempotency_key_reused"


def expected_version() -> int:
    """Read `If-Match: "3"`. Raises PreconditionRequired without it, Invalid when it is no version."""
    header = request.headers.get("If-Match", "").strip()
    if not header:
        raise PreconditionRequired
    text = header.removeprefix("W/").strip('"')
    if not text.isdigit():
        raise Invalid({"If-Match": "invalid"})
    return int(text)


def etag(version: int) -> dict[str, str]:
    """Headers that tell a row's version to whoever will edit it."""
    return {"ETag": f'"{version}"'}


def idempotent(view: Callable[P, Any]) -> Callable[P, Any]:
    """Make a POST that creates act once per `Idempotency-Key`; without the header it acts each time."""

    @wraps(view)
    def once(*args: P.args, **kwargs: P.kwargs) -> Any:
        # A form carries its key in a hidden field.
        key = request.headers.get("Idempotency-Key", "") or request.form.get("idempotency_key", "")
        if not key:
            return view(*args, **kwargs)
        if len(key) > 80:
            raise Invalid({"Idempotency-Key": "too_long"})
        who = actor()
        full = f"{who.account_id or who.visitor_id}|{request.method} {request.path}|{key}"
        digest = hashlib.sha256(request.get_data()).hexdigest()
        kept = _claim(full, digest)
        if kept is not None:
            if kept.request_sha256 != digest:
                raise KeyReused
            return Response(kept.body, kept.status, kept.headers)
        response = make_response(view(*args, **kwargs))
        if response.status_code < 400:
            mine = db().get_one(KeptAnswer, full)
            mine.status, mine.body = response.status_code, response.get_data(as_text=True)
            mine.headers = {name: response.headers[name] for name in KEPT_HEADERS if name in response.headers}
        return response

    return once


def _claim(key: str, digest: str) -> KeptAnswer | None:
    """Take the key for this request, in its transaction; the answer of whoever took it before, else None."""
    kept = db().get(KeptAnswer, key)
    if kept is not None:
        return kept
    try:
        # The same form twice at once: the second waits here until the first has its answer.
        with db().begin_nested():
            db().add(KeptAnswer(key=key, request_sha256=digest, status=0, headers={}, body="", kept_at=now()))
    except IntegrityError:
        return db().get(KeptAnswer, key)
    return None
