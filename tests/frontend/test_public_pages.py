"""Public pages in a real browser: accessible, complete, light enough, in both languages and both lights."""

import gzip
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from playwright.sync_api import Browser, Page

from assets.store import LocalStore
from exhibition.kernel.clock import FrozenClock
from exhibition.kernel.database import Database
from exhibition.web import pages
from tests.frontend.axe import violations
from tests.frontend.build import Build, build_frontend
from tests.frontend.public_site import ENTRIES, answering, serve_files_of
from tests.venue import LAMP, ROBOT, furnish

PAGES = {
    "home": "/",
    "halls": "/halls",
    "hall": "/halls/home",
    "hall-empty": "/halls/mobility",
    "hall-no-match": "/halls/home?q=zzz",
    "booth": f"/halls/home/booths/{ROBOT}",
    "booth-long": f"/halls/home/booths/{LAMP}",
    "product": f"/halls/home/booths/{ROBOT}/products/m3",
    "events": "/events",
    "event": "/events/open-fair",
    "event-next": "/events/next-fair",
    "search": "/search?q=청소기",
    "search-none": "/search?q=zzz",
    "search-start": "/search",
    "error": "/nowhere",
}
SCREENS: dict[str, dict[str, Any]] = {
    "desktop": {"viewport": {"width": 1440, "height": 900}},
    "phone": {"viewport": {"width": 390, "height": 844}, "is_mobile": True, "has_touch": True},
}
WEIGHT_BYTES = 60_000
FONT_BYTES = 100_000


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Build:
    """What the public pages load."""
    return build_frontend(tmp_path_factory.mktemp("pages-build"), *ENTRIES)


@pytest.fixture
def venue(
    app: Flask,
    database: Database,
    store: LocalStore,
    clock: FrozenClock,
    built: Build,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[str]:
    """Where the furnished venue answers."""
    monkeypatch.setattr(pages, "DIST", built.folder)
    serve_files_of(app, built.folder)
    with database.writing() as session:
        furnish(session, store, app.extensions["maru"].extension, clock.now())
    with answering(app) as url:
        yield url


# The journey over every page (`tests/journeys/test_axe.py`) has the other looks.
@pytest.mark.parametrize(("screen", "light"), [("desktop", "light"), ("phone", "dark")])
def test_axe_finds_nothing_on_any_public_page(
    venue: str, chromium: Browser, shots: Path, screen: str, light: Any
) -> None:
    language = "ko" if (screen == "phone") == (light == "dark") else "en"
    context = chromium.new_context(**SCREENS[screen], color_scheme=light, locale=language)
    page = context.new_page()
    wrong: dict[str, list[str]] = {}

    for name, path in PAGES.items():
        page.goto(venue + path, wait_until="load")
        page.screenshot(path=shots / f"{name}-{screen}-{language}-{light}.png", full_page=True)
        found = violations(page) + _too_wide(page)
        if found:
            wrong[name] = found

    context.close()
    assert wrong == {}


def _too_wide(page: Page) -> list[str]:
    wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    return [f"{wide} px wider than the screen"] if wide > 0 else []


def test_every_page_is_complete_without_javascript(venue: str, chromium: Browser) -> None:
    context = chromium.new_context(java_script_enabled=False, locale="en")
    page = context.new_page()

    page.goto(f"{venue}/halls/home")
    page.get_by_label("Product or company").fill("vacuum")
    page.get_by_role("button", name="Filter").click()
    page.get_by_role("link", name="Robot House", exact=True).click()

    assert page.get_by_role("heading", level=1).inner_text() == "Robot House"
    assert page.get_by_role("link", name="Write a mail").get_attribute("href") == "mailto:sales@example.com"
    assert page.locator("img.viewer-poster, .viewer-poster img").is_visible()
    context.close()


def test_menus_work_without_javascript_on_a_phone(venue: str, chromium: Browser) -> None:
    context = chromium.new_context(**SCREENS["phone"], java_script_enabled=False, locale="ko")
    page = context.new_page()

    page.goto(venue)
    page.locator(".menu--phone > summary").click()
    page.locator(".menu--phone").get_by_role("link", name="English").click()

    assert page.locator("html").get_attribute("lang") == "en"
    context.close()


def test_the_theme_switch_is_kept(venue: str, chromium: Browser) -> None:
    context = chromium.new_context(color_scheme="light", locale="en", viewport={"width": 1280, "height": 800})
    page = context.new_page()

    page.goto(venue)
    page.get_by_role("button", name="Switch to dark").click()
    page.goto(f"{venue}/events")

    assert page.locator("html").get_attribute("data-theme") == "dark"
    scheme = page.evaluate("getComputedStyle(document.documentElement).colorScheme")
    assert scheme == "dark"
    context.close()


def test_a_viewer_elsewhere_sees_their_own_time_too(venue: str, chromium: Browser) -> None:
    context = chromium.new_context(locale="en-US", timezone_id="America/New_York")
    page = context.new_page()

    page.goto(f"{venue}/events/next-fair")

    facts = page.locator(".event-facts").inner_text()
    assert "Korean Standard Time" in facts or "Korea" in facts
    assert "EST" in facts
    context.close()


def test_pages_stay_within_the_weight_budget(venue: str, chromium: Browser, built: Build) -> None:
    context = chromium.new_context(locale="ko", java_script_enabled=True)
    page = context.new_page()
    weights: dict[str, int] = {}

    for name in ("home", "hall", "booth", "event", "search"):
        bodies: list[bytes] = []
        fonts: list[int] = []

        def count(response: Any, bodies: list[bytes] = bodies, fonts: list[int] = fonts) -> None:
            kind = response.headers.get("content-type", "")
            if "font" in kind or response.url.endswith(".woff2"):
                fonts.append(len(response.body()))
            # the viewer and the hall load after the page; what they load first counts here
            elif any(part in kind for part in ("html", "css")) or "/site-" in response.url:
                bodies.append(response.body())

        page.on("response", count)
        page.goto(venue + PAGES[name], wait_until="load")
        page.remove_listener("response", count)
        weights[name] = sum(len(gzip.compress(body)) for body in bodies)
        assert sum(fonts) <= FONT_BYTES

    context.close()
    assert max(weights.values()) <= WEIGHT_BYTES, json.dumps(weights)
    assert sum(f.stat().st_size for f in built.folder.glob("assets/maru-ui-*.woff2")) <= FONT_BYTES


def test_the_api_documentation_works_under_the_content_policy(venue: str, chromium: Browser) -> None:
    context = chromium.new_context(locale="en")
    page = context.new_page()
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)

    page.goto(f"{venue}/api/docs")
    page.get_by_text("halls_api").first.wait_for(state="attached", timeout=20_000)

    assert complaints == []
    context.close()


def test_the_accessibility_check_can_fail(chromium: Browser) -> None:
    page = chromium.new_page()
    page.set_content('<html lang="en"><title>x</title><main><h1>x</h1><img src="data:,"></main></html>')

    found = violations(page)

    page.close()
    assert any(line.startswith("image-alt") for line in found)
