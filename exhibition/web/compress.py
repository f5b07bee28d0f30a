"""Text in fewer bytes, where the client takes it: pages, scripts, styles, words.

A page's secrets stay out of reach of who could measure its length: cookies are SameSite=Lax, so another
site's requests come without a session.
"""

import gzip

from flask import Flask, Response, request

KINDS = frozenset(
    {
        "text/html", "text/css", "text/plain", "text/javascript", "application/javascript", "image/svg+xml",
        "application/json", "application/problem+json", "application/manifest+json", "application/xml",
    }
)  # fmt: skip
# What fits one packet gains nothing; what is larger than this is no text of ours.
_SMALL, _LARGE = 1400, 8_000_000
_MOST_KEPT = 500


def install(app: Flask) -> None:
    """Compress answers on their way out. Built files are kept compressed: their names change with them."""
    kept: dict[tuple[str, str | None], bytes] = {}

    @app.after_request
    def compress(response: Response) -> Response:
        if response.mimetype not in KINDS or response.headers.get("Content-Encoding"):
            return response
        response.vary.add("Accept-Encoding")
        is_file = request.endpoint == "static"
        if not _wanted(response) or (response.is_streamed and not is_file):
            return response
        key = (request.path, response.get_etag()[0])
        packed = kept.get(key) if is_file else None
        if packed is None:
            packed = gzip.compress(_whole(response), 9 if is_file else 6, mtime=0)
        if is_file and len(kept) < _MOST_KEPT:
            kept[key] = packed
        return _replaced(response, packed)


def _wanted(response: Response) -> bool:
    length = response.content_length
    return (
        request.method == "GET"
        and response.status_code not in (206, 304)
        and request.accept_encodings["gzip"] > 0
        and length is not None
        and _SMALL <= length <= _LARGE
    )


def _whole(response: Response) -> bytes:
    response.direct_passthrough = False
    return response.get_data()


def _replaced(response: Response, packed: bytes) -> Response:
    """The same content in other bytes: its ETag is a weak one now, as RFC 9110 §8.8.1 wants."""
    response.direct_passthrough = False
    response.call_on_close(getattr(response.response, "close", lambda: None))  # the file, if it is one
    etag, _ = response.get_etag()
    response.set_data(packed)
    response.headers["Content-Encoding"] = "gzip"
    if etag:
        response.set_etag(etag, weak=True)
    return response
