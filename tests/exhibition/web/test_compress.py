"""Pages and built files come in fewer bytes to who takes them, and are the same."""

import gzip
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient

GZIP = {"Accept-Encoding": "gzip, br"}


@pytest.fixture
def script(app: Flask, tmp_path: Path) -> str:
    """The address of a built script."""
    (tmp_path / "site-abc.js").write_text("export const words = 1;\n" * 400)
    (tmp_path / "maru-ui.woff2").write_bytes(b"\x00" * 4000)
    app.static_folder = str(tmp_path)
    return "/static/site-abc.js"


def test_a_page_is_the_same_in_fewer_bytes(client: FlaskClient) -> None:
    plain, packed = client.get("/halls?lang=en"), client.get("/halls?lang=en", headers=GZIP)

    assert "Content-Encoding" not in plain.headers
    assert packed.headers["Content-Encoding"] == "gzip"
    assert {"Accept-Encoding", "Accept-Language", "Cookie"} <= set(packed.vary)
    assert "Accept-Encoding" in plain.vary
    assert len(packed.data) < len(plain.data) / 2
    assert b"<h1>" in gzip.decompress(packed.data)


def test_a_built_file_is_compressed_once_and_still_answers_304(client: FlaskClient, script: str) -> None:
    first, second = client.get(script, headers=GZIP), client.get(script, headers=GZIP)

    assert first.headers["Content-Encoding"] == "gzip"
    assert first.data == second.data
    assert gzip.decompress(second.data) == client.get(script).data
    again = client.get(script, headers={**GZIP, "If-None-Match": first.headers["ETag"]})
    assert (again.status_code, again.data) == (304, b"")


def test_what_gains_nothing_stays_as_it_is(client: FlaskClient, script: str) -> None:
    font = client.get("/static/maru-ui.woff2", headers=GZIP)
    part = client.get(script, headers={**GZIP, "Range": "bytes=0-99"})
    head = client.head(script, headers=GZIP)

    assert "Content-Encoding" not in font.headers
    assert (part.status_code, len(part.data), part.headers.get("Content-Encoding")) == (206, 100, None)
    assert "Content-Encoding" not in head.headers
