"""Opening, walking and reading a hall in browser tests."""

import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.frontend.build import FRONTEND, Build, build_frontend
from tests.frontend.hall_world import World, hall_site
from tests.frontend.site import Site, serving

Open = Callable[..., Page]
READY = "dialog.hall[data-state=ready]"
CARD = ".hall-card"
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
AXE = (FRONTEND / "node_modules" / "axe-core" / "axe.min.js").read_text()


@pytest.fixture(scope="module")
def hall_build(tmp_path_factory: pytest.TempPathFactory) -> Build:
    """The hall island and its sheets, built as for production."""
    return build_frontend(tmp_path_factory.mktemp("hall-build"), "hall", "style-main", "style-hall")


@pytest.fixture(scope="module")
def world() -> World:
    """Twenty-four stands of the beauty hall."""
    return World("beauty")


@pytest.fixture
def site(world: World, hall_build: Build) -> Iterator[Site]:
    with serving(hall_site(world, hall_build)) as served:
        yield served


@pytest.fixture
def open_page(chromium: Browser, site: Site) -> Iterator[Open]:
    """Open the catalogue; errors that a script raises fail the test at the end."""
    contexts: list[BrowserContext] = []
    complaints: list[str] = []

    def open_one(
        path: str = "/en",
        script: str = "",
        motion: str = "reduce",
        before: Callable[[Page], None] = lambda page: None,
        **options: Any,
    ) -> Page:
        context = chromium.new_context(
            **{"viewport": {"width": 480, "height": 340}, "reduced_motion": motion, **options}
        )
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("console", lambda m: complaints.append(m.text) if "missing message" in m.text else None)
        if script:
            page.add_init_script(script)
        before(page)
        page.goto(site.url + path)
        return page

    yield open_one
    for context in contexts:
        context.close()
    assert complaints == []


def enter(page: Page) -> Page:
    """Into the hall, all proxies there."""
    page.get_by_role("button", name="Enter 3D").click()
    page.wait_for_selector(READY, timeout=60_000)
    return page


def until(page: Page, condition: str, seconds: float = 60) -> None:
    """Wait for an expression to hold; Playwright's own way needs eval, which the page's policy refuses."""
    end = time.monotonic() + seconds
    while not page.evaluate(condition):
        assert time.monotonic() < end, f"never: {condition}"
        page.wait_for_timeout(80)


def pose(page: Page) -> dict[str, float]:
    found: dict[str, float] = page.evaluate("({...maruHall.pose})")
    return found


def put(page: Page, x: float, z: float, heading: float) -> None:
    """Set the visitor down somewhere and let a frame pass."""
    page.evaluate(
        "([x, z, heading]) => Object.assign(maruHall.pose, { x, z, heading, pitch: 0 })", [x, z, heading]
    )
    page.locator("dialog.hall canvas").press("q")


def hold(page: Page, key: str, condition: str) -> None:
    """Keep a key down until the condition holds."""
    page.locator("dialog.hall canvas").focus()
    page.keyboard.down(key)
    until(page, condition)
    page.keyboard.up(key)
