"""The whole visit by keyboard alone, with 3D; then all of it that needs no WebGL, without WebGL."""

import re
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from assets.variants import VIEWS
from tests.journeys.browsers import Visit
from tests.journeys.keyboard import press, tab_to, write
from tests.journeys.opened import Opened
from tests.journeys.public_booth import POINTS, PRODUCT, TITLE
from tests.servers import Site

pytestmark = [pytest.mark.journey, pytest.mark.timeout(300)]

NO_WEBGL = """
  const found = HTMLCanvasElement.prototype.getContext;
  HTMLCanvasElement.prototype.getContext = function (kind, ...rest) {
    return kind.startsWith('webgl') ? null : found.call(this, kind, ...rest);
  };
"""


@pytest.mark.parametrize(("language", "has_webgl"), [("en", True), ("ko", False)])
def test_a_whole_visit_by_keyboard_alone(
    small_site: Site, small_booth: Opened, chromium: Browser, shots: Path, language: str, has_webgl: bool
) -> None:
    with Visit(chromium, small_site.url, language, "desktop", shots) as visit:
        page = visit.page
        page.set_viewport_size({"width": 1100, "height": 700})
        if not has_webgl:
            page.add_init_script(NO_WEBGL)
        find(visit)
        open_in_hall(visit, has_webgl)
        press(page, page.locator("main").get_by_role("link", name=PRODUCT, exact=True))
        page.wait_for_url(re.compile("/products/"))
        if has_webgl:
            look_in_3d(visit)
            read_points_in_3d(visit)
        else:
            look_at_pictures(visit)
            read_points(page)
        ask(visit, f"{language}: how heavy is it?")
        save(visit)
        reach_ar(visit)
        book(visit)
        assert visit.complaints == []


def find(visit: Visit) -> None:
    """From the entrance: past the header's start, search, and see the booth among the hits."""
    page = visit.page
    visit.go("/")
    page.keyboard.press("Tab")
    expect(visit.link("site-skip")).to_be_focused()
    write(page, page.locator("#site-search"), "Keyed")
    page.keyboard.press("Enter")
    tab_to(page, page.locator(".hit").get_by_role("link", name=TITLE, exact=True))


def open_in_hall(visit: Visit, has_webgl: bool) -> None:
    """Go to the hall that has it, narrow its list, open the booth; without WebGL the hall says so."""
    page = visit.page
    visit.go("/")
    press(page, page.locator("main a[href='/halls/beauty']").first)
    page.wait_for_url(re.compile("/halls/beauty"))
    enter = visit.button("hall-enter")
    if not has_webgl:
        press(page, enter)
        expect(page.locator(".hall-message")).to_have_text(visit.say("hall-no-webgl"))
    write(page, visit.field("halls-filter-words"), "Keyed")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("q=Keyed"))
    press(page, page.locator("main").get_by_role("link", name=TITLE, exact=True))
    page.wait_for_url(re.compile("/booths/"))
    expect(page.get_by_role("heading", level=1)).to_have_text(TITLE)


def look_in_3d(visit: Visit) -> None:
    """Each of the twelve sides turns the camera, which says where it is; the focus stays for the next."""
    page = visit.page
    expect(page.locator(".viewer[data-state=ready]")).to_be_visible()
    said = page.locator(".viewer > [aria-live=polite]")
    heard = {"back": "Seen from the back, 6° from above", "bottom": "80° from below", "close": "from 0."}
    for number, view in enumerate(VIEWS):
        side = page.locator(f"[data-view={view.name}]").and_(page.get_by_role("button"))
        press(page, side, "Enter" if number % 2 else "Space")
        expect(side).to_be_focused()
        if view.name in heard:
            expect(said).to_contain_text(heard[view.name])
    visit.shot("60-views", full=True)


def look_at_pictures(visit: Visit) -> None:
    """Twelve pictures with words, each drawn; one opened by itself."""
    page = visit.page
    expect(page.locator(".viewer-note")).to_have_text(visit.say("viewer-no-webgl"))
    for view in VIEWS:
        tab_to(page, page.locator(f"a[data-view={view.name}]"))
        picture = page.locator(f"a[data-view={view.name}] img")
        assert picture.get_attribute("alt") == visit.say(
            "views-alt", name=PRODUCT, side=visit.say(f"views-{view.name}")
        )
        visit.until(f"document.querySelector('a[data-view={view.name}] img').naturalWidth === 480")
    visit.shot("61-pictures", full=True)
    here = page.url
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/o/[0-9a-f]{64}\.webp"))
    page.go_back()
    page.wait_for_url(here)


def read_points_in_3d(visit: Visit) -> None:
    """Each point is shown on the model and said; Escape gives the focus back."""
    page = visit.page
    for title, text in POINTS.items():
        button = page.locator(".point", has_text=title).get_by_role("button")
        expect(button).to_have_accessible_name(re.compile(f"{visit.say('points-show')}.*{title}"))
        press(page, button)
        expect(page.locator(".viewer-card")).to_contain_text(text)
        page.keyboard.press("Escape")
        expect(button).to_be_focused()
    read_points(page)


def read_points(page: Page) -> None:
    """All points as words."""
    expect(page.locator("#points h3")).to_have_text(list(POINTS))
    for text in POINTS.values():
        expect(page.locator("#points")).to_contain_text(text)


def ask(visit: Visit, question: str) -> None:
    """Ask as a guest with a name; the closed conversation gives the focus back."""
    page = visit.page
    start = page.locator("[data-chat=start]")
    press(page, start)
    expect(visit.box("chat-write")).to_be_focused()
    page.keyboard.type(question)
    page.keyboard.press("Enter")
    write(page, visit.field("chat-name"), "Julia Weber")
    page.keyboard.press("Enter")
    expect(page.locator("li.chat-message[data-seq]", has_text=question)).to_be_visible()
    page.keyboard.press("Escape")
    expect(start).to_be_focused()


def save(visit: Visit) -> None:
    """Save the product; the page says that it is."""
    press(visit.page, visit.button("show-save"))
    expect(visit.button("show-saved")).to_be_visible()


def reach_ar(visit: Visit) -> None:
    """On a desktop AR is a code for the phone, opened by its summary: the page's, then the product's."""
    page = visit.page
    press(page, page.locator(".viewer-qr summary"))
    expect(page.locator(".viewer-qr .qr:visible")).to_have_count(1)
    expect(page.locator(".viewer-qr img.qr")).to_be_visible()


def book(visit: Visit) -> None:
    """Ask for a meeting, and read the request in the booth's conversation."""
    page = visit.page
    press(page, visit.link("meeting-title"))
    page.wait_for_url(re.compile("/meeting"))
    day = datetime.now(UTC) + timedelta(days=40)
    tab_to(page, page.locator("#meeting-day"))
    # in the order of the browser's own language, which is the same in both visits
    page.keyboard.type(f"{day:%m%d%Y}")
    tab_to(page, page.locator("#meeting-time"))
    page.keyboard.type("1030AM")
    assert page.locator("#meeting-zone").input_value() != ""
    visit.shot("62-meeting")
    press(page, visit.button("meeting-go"))
    expect(page.get_by_role("status")).to_contain_text(visit.say("meeting-sent"))
    press(page, visit.link("meeting-read"))
    page.wait_for_url(re.compile(r"/booths/[^/]+#own$"))
    request = page.locator("li.chat-message--mine[data-seq]", has_text=f"{day:%Y-%m-%d} 10:30")
    expect(request).to_be_visible()
