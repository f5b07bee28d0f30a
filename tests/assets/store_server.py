"""A tiny real web server that does for the local store what the web app does: three routes, no more."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

from assets.store import LocalStore, Readable
from assets.store.errors import ObjectMissing, PartTooLarge, StoreError, UploadMissing

MAX_PART_BYTES = 8 << 20
_STATUS: dict[type[StoreError], int] = {ObjectMissing: 404, UploadMissing: 404, PartTooLarge: 413}


class _Handler(BaseHTTPRequestHandler):
    store: LocalStore
    protocol_version = "HTTP/1.1"

    def do_PUT(self) -> None:
        body = _Body(self.rfile, int(self.headers["Content-Length"]))
        try:
            grant = self._grant("PUT")
            part = self.store.write_part(grant, body, MAX_PART_BYTES)  # type: ignore[arg-type]
        except StoreError as error:
            body.drain()
            return self._answer(_STATUS.get(type(error), 403), error.code.encode(), {})
        self._answer(200, b"", {"ETag": f'"{part.etag}"'})

    def do_GET(self) -> None:
        try:
            path = urlsplit(self.path).path
            found = (
                self.store.public_file(path[1:])
                if path.startswith("/o/")
                else self.store.read(self._grant("GET"))
            )
        except StoreError as error:
            return self._answer(_STATUS.get(type(error), 403), error.code.encode(), {})
        self._answer(200, found.path.read_bytes(), _headers(found))

    def _grant(self, method: str):  # type: ignore[no-untyped-def]
        parts = urlsplit(self.path)
        return self.store.verify(method, parts.path, dict(parse_qsl(parts.query)), time.time())

    def _answer(self, status: int, body: bytes, headers: dict[str, str]) -> None:
        self.send_response(status)
        for name, text in {**headers, "Content-Length": str(len(body))}.items():
            self.send_header(name, text)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        return


class _Body:
    """The request's body as a stream that ends where it ends."""

    def __init__(self, stream, length: int) -> None:  # type: ignore[no-untyped-def]
        self._stream, self._left = stream, length

    def read(self, size: int = -1) -> bytes:
        wanted = self._left if size < 0 else min(size, self._left)
        chunk: bytes = self._stream.read(wanted)
        self._left -= len(chunk)
        return chunk

    def drain(self) -> None:
        while self.read(1 << 20):
            pass


def _headers(found: Readable) -> dict[str, str]:
    headers = {"Content-Type": found.info.media_type, **found.info.headers}
    if found.content_disposition:
        headers["Content-Disposition"] = found.content_disposition
    return headers


@contextmanager
def serving(root: Path, secret: bytes) -> Iterator[LocalStore]:
    """A local store whose signed and public addresses answer."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Handler)
    store = LocalStore(root, secret, f"http://127.0.0.1:{server.server_address[1]}")
    server.RequestHandlerClass = type("Handler", (_Handler,), {"store": store})
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield store
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
