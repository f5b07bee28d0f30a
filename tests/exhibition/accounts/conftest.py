"""People, their mail, and a real browser."""

import subprocess
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from flask import Flask
from playwright.sync_api import Browser, sync_playwright
from werkzeug.serving import make_server

from assets.store import LocalStore
from booths.wiring import extension
from exhibition.accounts.models import Account
from exhibition.accounts.people import create_account
from exhibition.app import create
from exhibition.config import Settings
from exhibition.kernel.clock import FrozenClock, SystemClock
from exhibition.kernel.database import Database
from exhibition.web.pages import DIST, manifest
from tests.exhibition.accounts.browser import PASSWORD
from tests.exhibition.mails import Postman
from tests.frontend.conftest import CHROMIUM_FLAGS
from tests.servers import free_port

People = Callable[..., Account]


@pytest.fixture
def post(app: Flask, tmp_path: Path) -> Postman:
    """The mails of this installation."""
    return Postman(app, tmp_path)


@pytest.fixture
def person(database: Database, settings: Settings, clock: FrozenClock) -> People:
    """Makes confirmed accounts with the usual password."""

    def make(email: str = "kim@example.com", **details: str) -> Account:
        with database.writing() as session:
            return create_account(session, settings, email, PASSWORD, clock.now(), **details)

    return make


@pytest.fixture(scope="session")
def built() -> None:
    """The frontend's build, made when there is none with this island."""
    if "src/accounts/main.ts" not in manifest():
        subprocess.run(["npx", "vite", "build"], cwd=DIST.parent, check=True, capture_output=True)


@pytest.fixture
def site(settings: Settings, database: Database, store: LocalStore, built: None) -> Iterator[str]:
    """The application on a port of `localhost`, as passkeys want it."""
    port = free_port()
    address = f"http://localhost:{port}"
    clock = SystemClock()
    app = create(
        replace(settings, public_url=address), database, store, extension(clock.now, store), clock=clock
    )
    server = make_server("localhost", port, app, threaded=True)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield address
    server.shutdown()
    thread.join(5)
    server.server_close()


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    """One Chromium for the tests of a file."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=CHROMIUM_FLAGS)
        yield browser
        browser.close()
