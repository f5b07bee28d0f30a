"""A picture of the brochure: a device, a language, light or dark, an address, what is done there first."""

import json
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal

from playwright.sync_api import Browser, BrowserContext, Page

from scripts.printed.company import Pose
from tests.journeys.browsers import DEVICES

READY_HALL = "dialog.hall[data-state=ready]"
READY_BOOTH = ".viewer[data-state=ready]"
PATIENCE_MS = 45_000
QUIET_S = 2.5
# Drawn as a graphics card would: without one the pages spare their pixels.
CARD = """
  const asked = WebGL2RenderingContext.prototype.getParameter;
  WebGL2RenderingContext.prototype.getParameter = function (name) {
    return name === 0x9246 || name === this.RENDERER ? 'a graphics card' : asked.call(this, name);
  };
"""
# Who asks for less motion begins alone.
TOGETHER = "localStorage.setItem('maru-hall-figures', 'on');"
# What the sheets in a headset show, by their names.
PANELS = (
    "window.panels = {}; addEventListener('xr-panel', ({ detail }) => { panels[detail.name] = detail; });"
)


@dataclass(frozen=True)
class Company:
    """Other visitors of a hall."""

    hall: str
    poses: tuple[Pose, ...]


@dataclass(frozen=True)
class View:
    """`act` brings the page to what is shown; `emulates` a device that the machine lacks."""

    name: str
    path: str
    act: Callable[[Page], None]
    language: Literal["ko", "en"] = "en"
    device: Literal["desktop", "phone"] = "desktop"
    dark: bool = False
    emulates: Literal["", "headset", "phone"] = ""
    company: Company | None = None


def open_view(browser: Browser, url: str, view: View, emulator: str) -> tuple[BrowserContext, Page]:
    """The view's page in a browser of its own kind."""
    scheme: Literal["dark", "light"] = "dark" if view.dark else "light"
    context = browser.new_context(
        locale=view.language, color_scheme=scheme, reduced_motion="reduce", **DEVICES[view.device]
    )
    context.set_default_timeout(PATIENCE_MS)
    page = context.new_page()
    page.add_init_script(CARD)
    if view.company:
        page.add_init_script(TOGETHER)
    if view.emulates:
        page.add_init_script(f"window.__XR_KIND = {json.dumps(view.emulates)};")
        page.add_init_script(emulator)
        page.add_init_script(PANELS)
    path, _, place = view.path.partition("#")
    mark = "&" if "?" in path else "?"
    page.goto(f"{url}{path}{mark}lang={view.language}{'#' if place else ''}{place}")
    return context, page


def until(page: Page, expression: str, seconds: float = 90) -> Any:
    """Wait until an expression is true; the page's policy forbids Playwright's own way."""
    end = time.monotonic() + seconds
    while not (found := page.evaluate(expression)):
        if time.monotonic() > end:
            raise TimeoutError(f"never true: {expression}")
        page.wait_for_timeout(100)
    return found


def settle_page(page: Page) -> None:
    """Everything that the page shows is there: pictures down to its end, fonts."""
    page.wait_for_load_state("networkidle")
    page.evaluate("document.fonts.ready.then(() => true)")


def settle_hall(page: Page) -> None:
    """The first picture stands, and nothing finer has come for a while."""
    page.wait_for_selector(READY_HALL)
    seen, since = "", time.monotonic()
    end = since + 120
    while time.monotonic() < end and (time.monotonic() - since < QUIET_S or seen.endswith("busy")):
        now = page.evaluate(
            "JSON.stringify(maruHall.stats().levels) + (maruHall.stats().inFlight ? 'busy' : '')"
        )
        if now != seen:
            seen, since = now, time.monotonic()
        page.wait_for_timeout(250)


def settle_booth(page: Page) -> None:
    """The model stands, and the greeting turn is over."""
    page.wait_for_selector(READY_BOOTH)
    settle_page(page)
    page.wait_for_timeout(2500)
