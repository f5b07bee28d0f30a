"""Fixtures of the journeys: one Chromium, the built frontend, screenshots that people look at."""

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect, sync_playwright

from exhibition.web.pages import DIST
from tests.conftest import ROOT
from tests.frontend.build import FRONTEND, VITE, build_emulator
from tests.frontend.conftest import CHROMIUM_FLAGS
from tests.journeys.opened import Opened, set_up
from tests.journeys.public_booth import open_small_booth
from tests.servers import Site

PATIENCE_MS = 90_000


@pytest.fixture(scope="session")
def frontend() -> Path:
    """The islands and styles that the installation serves, built when a source is newer."""
    made = DIST / ".vite" / "manifest.json"
    sources = [file for part in ("src", "locales") for file in (FRONTEND / part).rglob("*") if file.is_file()]
    if not made.exists() or made.stat().st_mtime < max(file.stat().st_mtime for file in sources):
        subprocess.run(["node", str(VITE), "build", "--logLevel", "warn"], cwd=FRONTEND, check=True)
    return DIST


@pytest.fixture(scope="session")
def emulator(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The XR emulator's script, to inject before a page's own."""
    return build_emulator(tmp_path_factory.mktemp("emulator")).read_text()


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    """One browser; each person takes a context of their own."""
    expect.set_options(timeout=PATIENCE_MS)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=CHROMIUM_FLAGS)
        yield browser
        browser.close()
    expect.set_options(timeout=5_000)


@pytest.fixture(scope="session")
def shots() -> Path:
    """Where screenshots to look at are left."""
    folder = ROOT / "var" / "test" / "journeys"
    folder.mkdir(parents=True, exist_ok=True)
    return folder


@pytest.fixture(scope="session")
def small_site(tmp_path_factory: pytest.TempPathFactory, frontend: Path) -> Iterator[Site]:
    """A running installation with one small public booth, for journeys that only look."""
    with Site(tmp_path_factory.mktemp("small")) as running:
        set_up(running)
        running.start_web()
        running.start_worker()
        yield running


@pytest.fixture(scope="session")
def small_booth(small_site: Site) -> Opened:
    """Its booth."""
    return open_small_booth(small_site)
