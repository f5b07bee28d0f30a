"""The whole application on a free port with a furnished venue and a fresh build of the pages' files."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from flask import Flask
from werkzeug.serving import make_server

ENTRIES = ("site", "style-main", "style-viewer", "style-hall", "docs", "hall", "viewer", "chat", "style-chat")


@contextmanager
def answering(app: Flask) -> Iterator[str]:
    """Serve `app` until the block ends; gives its address."""
    server = make_server("127.0.0.1", 0, app, threaded=True)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()


def serve_files_of(app: Flask, folder: Path) -> None:
    """Let `app` take its static files from a build's folder."""
    app.static_folder = str(folder)
