"""Fixtures of the browser tests: one Chromium, one build, one site with a sample booth."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect, sync_playwright

from tests.frontend.build import ROOT, Build, build_emulator, build_frontend
from tests.frontend.sample_booth import make_sample_booth
from tests.frontend.site import Site, serving
from tests.frontend.viewer_page import viewer_page

# A machine may have other work: what is there at once on a calm one took more than 5 s on another.
PATIENCE_MS = 20_000
CHROMIUM_FLAGS = [
    "--no-sandbox",
    # By Mesa where there is one, at a quarter of what SwiftShader takes; by that elsewhere.
    "--use-gl=angle",
    "--use-angle=gl-egl",
    "--ignore-gpu-blocklist",
    "--enable-unsafe-swiftshader",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]


@pytest.fixture(scope="session")
def shots() -> Path:
    """Where screenshots to look at are left."""
    folder = ROOT / "test-results" / "frontend"
    folder.mkdir(parents=True, exist_ok=True)
    return folder


@pytest.fixture(scope="session")
def viewer_build(tmp_path_factory: pytest.TempPathFactory) -> Build:
    """The viewer island and its style sheets, built as for production."""
    return build_frontend(tmp_path_factory.mktemp("viewer-build"), "viewer", "style-main", "style-viewer")


@pytest.fixture(scope="session")
def whole_build(tmp_path_factory: pytest.TempPathFactory) -> Build:
    """Everything in one build: what is shared is cut up as visitors get it, and its sizes are theirs."""
    return build_frontend(tmp_path_factory.mktemp("whole-build"))


@pytest.fixture(scope="session")
def emulator(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The XR emulator's script, to inject before a page's own."""
    return build_emulator(tmp_path_factory.mktemp("emulator")).read_text()


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """One browser for the whole run; each test takes a context of its own."""
    expect.set_options(timeout=PATIENCE_MS)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=CHROMIUM_FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def site(viewer_build: Build) -> Iterator[Site]:
    """A site whose /ko and /en are a booth page with the sample booth."""
    pages = {
        f"/{lang}": ("text/html; charset=utf-8", viewer_page(viewer_build, lang)) for lang in ("ko", "en")
    }
    with serving(Site(viewer_build.folder, {**make_sample_booth().files, **pages})) as served:
        yield served
