"""Answers that a browser may keep and ask about: an ETag of the content, 304 when it is the same."""

from typing import Any

from flask import Response, jsonify, request


def conditional(payload: Any, *, max_age: int = 0) -> Response:
    """Answer JSON with an ETag; 304 when the client has it. `max_age`: seconds it may go unasked."""
    response = jsonify(payload)
    response.add_etag()
    response.headers["Cache-Control"] = f"public, max-age={max_age}" if max_age else "no-cache"
    response.make_conditional(request)
    return response
