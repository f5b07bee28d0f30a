"""One table from the six errors to HTTP, answered as problem+json (RFC 9457) or as a page."""

from typing import Any

import structlog
from flask import Flask, Response, jsonify, render_template, request
from werkzeug.exceptions import HTTPException

from exhibition.kernel import errors
from exhibition.kernel.actor import SignInRequired
from exhibition.web.context import language, runtime

log = structlog.get_logger()

STATUS: dict[type[errors.MaruError], int] = {
    errors.Invalid: 422,
    SignInRequired: 401,
    errors.Denied: 403,
    errors.NotFound: 404,
    errors.Conflict: 409,
    errors.Stale: 412,
    errors.Exceeded: 429,
}
HTTP_CODES = {
    400: "bad_request",
    401: "sign_in_required",
    403: "denied",
    404: "not_found",
    405: "method_not_allowed",
    406: "not_acceptable",
    409: "conflict",
    412: "stale",
    413: "too_large",
    415: "unsupported_media_type",
    422: "invalid",
    428: "precondition_required",
    429: "too_many_requests",
    500: "internal",
    503: "unavailable",
}


def status_of(error: errors.MaruError) -> int:
    """Return the HTTP status of a domain error: its own `status`, else its nearest ancestor's."""
    own = getattr(error, "status", None)
    return int(own) if own else next((STATUS[kind] for kind in type(error).__mro__ if kind in STATUS), 500)


def wants_json() -> bool:
    """Whether the answer goes to a program rather than a person."""
    if request.path.startswith(("/api/", "/store/")):
        return not request.path.startswith("/api/docs")
    best = request.accept_mimetypes.best_match(["text/html", "application/json"])
    return best == "application/json" or request.is_json


def answer(status: int, code: str, params: dict[str, Any], fields: dict[str, str] | None = None) -> Response:
    """Make the problem document or the error page, in the viewer's language."""
    words, lang = runtime().words, language()
    sentence = words.error(lang, code, params)
    if not wants_json():
        page = render_template("error.html", status=status, code=code, sentence=sentence)
        return Response(page, status, content_type="text/html; charset=utf-8")
    problem = {
        "type": f"/api/docs#{code}",
        "title": words.error(lang, HTTP_CODES.get(status, "internal"), {}),
        "status": status,
        "code": code,
        "detail": sentence,
        "params": {k: v for k, v in params.items() if isinstance(v, str | int | float | bool | list)},
    }
    if fields:
        problem["errors"] = {
            path: {"code": name, "detail": words.error(lang, name, {})} for path, name in fields.items()
        }
    response = jsonify(problem)
    response.status_code = status
    response.content_type = "application/problem+json"
    return response


def handle_domain(error: errors.MaruError) -> Response:
    """Answer one of the six."""
    fields = error.fields if isinstance(error, errors.Invalid) else None
    return answer(status_of(error), error.code, error.params, fields)


def handle_http(error: HTTPException) -> Response:
    """Answer an error of werkzeug, flask-smorest or Flask-Limiter in the same shape."""
    if error.response is not None:
        return error.response  # type: ignore[return-value]
    status = error.code or 500
    data = getattr(error, "data", None) or {}
    code = getattr(error, "maru_code", None) or HTTP_CODES.get(status, "internal")
    response = answer(status, code, {}, _field_codes(data.get("messages")))
    for name, value in error.get_headers():
        if name.lower() in {"allow", "retry-after", "www-authenticate"}:
            response.headers[name] = value
    return response


def _field_codes(messages: Any, path: str = "") -> dict[str, str]:
    """Flatten marshmallow's nested messages to {path: code}; a message that is no code becomes `invalid`."""
    if isinstance(messages, dict):
        found: dict[str, str] = {}
        for key, inner in messages.items():
            # webargs puts the location (json, query, form) on top
            step = (
                path
                if not path and key in {"json", "query", "form", "headers"}
                else f"{path}.{key}".lstrip(".")
            )
            found.update(_field_codes(inner, step))
        return found
    if isinstance(messages, list) and messages:
        text = str(messages[0])
        known = {"Missing data for required field.": "required", "Unknown field.": "unknown_field"}
        return {path: known.get(text, text if text.isidentifier() else "invalid")}
    return {}


def handle_crash(error: Exception) -> Response:
    """Answer what nobody foresaw: logged whole, told in one sentence."""
    log.exception("unhandled", path=request.path, method=request.method)
    return answer(500, "internal", {})


def install(app: Flask) -> None:
    """Register the three handlers."""
    app.register_error_handler(errors.MaruError, handle_domain)
    app.register_error_handler(HTTPException, handle_http)
    if not app.testing:
        app.register_error_handler(Exception, handle_crash)
