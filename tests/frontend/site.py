"""A static site on a free port: built files, chosen documents, and the content policy of the real one."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from mimetypes import guess_type
from pathlib import Path

POLICY = (
    "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self' blob:; "
    "connect-src 'self' blob: data:; img-src 'self' blob: data:; style-src 'self'; font-src 'self'"
)


class Site:
    """What is served, changeable while it runs; `failing` paths answer 503, `slow` ones wait."""

    def __init__(self, static: Path, files: dict[str, tuple[str, bytes]]) -> None:
        self.static = static
        self.files = dict(files)
        self.failing: set[str] = set()
        self.slow: dict[str, threading.Event] = {}
        self.requests: list[str] = []
        self.port = 0

    @property
    def url(self) -> str:
        """Where it listens; localhost counts as a secure context."""
        return f"http://localhost:{self.port}"

    def find(self, path: str) -> tuple[str, bytes] | None:
        """Media type and bytes of a path."""
        if path in self.files:
            return self.files[path]
        file = self.static / path.removeprefix("/static/")
        if path.startswith("/static/") and file.is_file():
            return guess_type(file.name)[0] or "application/octet-stream", file.read_bytes()
        return None


@contextmanager
def serving(site: Site) -> Iterator[Site]:
    """Serve until the block ends."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            path = self.path.split("?")[0]
            site.requests.append(path)
            if path in site.slow:
                site.slow[path].wait(30)
            found = None if path in site.failing else site.find(path)
            status = 200 if found else (503 if path in site.failing else 404)
            kind, body = found or (
                "application/problem+json",
                b'{"code":"unavailable","title":"Unavailable"}',
            )
            self.send_response(status)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(body)))
            self.send_header("Content-Security-Policy", POLICY)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    site.port = server.server_port
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield site
    finally:
        for event in site.slow.values():
            event.set()
        server.shutdown()
        server.server_close()
        thread.join()
