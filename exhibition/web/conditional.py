"""Answers that a browser may keep and ask about: an ETag of the content, 304 when it is the same."""

import gzip
from typing import Any

from flask import Response, jsonify, request

# What fits one packet gains nothing.
_SMALL = 1400


def conditional(payload: Any, *, max_age: int = 0) -> Response:
    """Answer JSON with an ETag, compressed where the client takes it; 304 when the client has it.

    `max_age`: seconds it may go unasked.
    """
    response = jsonify(payload)
    response.add_etag()
    response.headers["Cache-Control"] = f"public, max-age={max_age}" if max_age else "no-cache"
    response.vary.add("Accept-Encoding")
    response.make_conditional(request)
    if response.status_code == 200 and request.accept_encodings["gzip"] > 0:
        _compress(response)
    return response


def _compress(response: Response) -> None:
    """The same content in fewer bytes: the ETag becomes a weak one, as RFC 9110 §8.8.1 wants."""
    data = response.get_data()
    if len(data) < _SMALL:
        return
    response.set_data(gzip.compress(data, mtime=0))
    response.headers["Content-Encoding"] = "gzip"
    etag, _ = response.get_etag()
    if etag:
        response.set_etag(etag, weak=True)
