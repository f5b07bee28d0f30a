"""Somebody at a real browser: a device, a language, the words on the screen, and pictures to look at."""

import json
from io import BytesIO
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from PIL import Image
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Locator, Page

from tests.journeys.words import NAMES, Voice

DEVICES: dict[str, dict[str, Any]] = {
    "desktop": {"viewport": {"width": 1440, "height": 900}},
    "phone": {
        "viewport": {"width": 390, "height": 844},
        "is_mobile": True,
        "has_touch": True,
        "device_scale_factor": 2,
    },
}
PATIENCE_MS = 90_000


class Visit:
    """One person's browser. What the pages complain about is kept, for the journey to find nothing."""

    def __init__(self, browser: Browser, url: str, language: str, device: str, shots: Path) -> None:
        self.url, self.device, self.say = url, device, Voice(language)
        self.language, self._shots = language, shots
        self.context: BrowserContext = browser.new_context(locale=language, **DEVICES[device])
        self.context.set_default_timeout(PATIENCE_MS)
        self.complaints: list[str] = []
        self.page: Page = self.context.new_page()
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("console", self._heard)

    def _heard(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self.complaints.append(f"{message.text} ({message.location.get('url', '')})")

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is not None:
            self.shot("failed")
        self.context.close()

    def go(self, path: str) -> None:
        """Open a path of the site."""
        self.page.goto(self.url + path)

    def shot(self, step: str, *, full: bool = False) -> None:
        """Leave a picture of this step."""
        name = f"{self.language}-{self.device}-{step}.png"
        if full:
            # Bars that stick would stand in the middle of a long picture.
            self.page.evaluate("scrollTo(0, 0)")
        self.page.screenshot(path=self._shots / name, full_page=full)

    def link(self, message: str, **args: object) -> Locator:
        """A link by what it says."""
        return self.page.get_by_role("link", name=self.say(message, **args), exact=True)

    def button(self, message: str, **args: object) -> Locator:
        """A button by what it says."""
        return self.page.get_by_role("button", name=self.say(message, **args), exact=True)

    def heading(self, message: str, **args: object) -> Locator:
        """A heading by what it says."""
        return self.page.get_by_role("heading", name=self.say(message, **args), exact=True)

    def field(self, message: str) -> Locator:
        """A field by its label; a required one has a star behind it."""
        return self.page.get_by_label(self.say(message))

    def box(self, message: str) -> Locator:
        """A text field whose label other parts of the page share."""
        return self.page.get_by_role("textbox", name=self.say(message), exact=True)

    def fill_both(self, message: str, ko: str, en: str) -> None:
        """Fill a text that is asked for in both languages."""
        group = self.page.get_by_role("group", name=self.say(message)).first
        for code, text in (("ko", ko), ("en", en)):
            group.get_by_label(NAMES[code]).fill(text)

    def become_phone_with_ar(self, emulator: str) -> None:
        """From the next page on, this browser is a phone that knows AR."""
        self.page.add_init_script(f"window.__XR_KIND = {json.dumps('phone')};")
        self.page.add_init_script(emulator)
        self.page.add_init_script(
            "window.heard = {}; addEventListener('xr-placed',"
            " (event) => { (window.heard['xr-placed'] ??= []).push(event.detail); });"
        )

    def until(self, expression: str) -> Any:
        """Wait until an expression of the page is true, and give it."""
        # asked again and again from here: the page's content policy forbids Playwright's own way
        for _ in range(PATIENCE_MS // 100):
            found = self.page.evaluate(expression)
            if found:
                return found
            self.page.wait_for_timeout(100)
        raise AssertionError(f"never true: {expression}")


def colours(picture: bytes) -> int:
    """How many clearly different colours a screenshot has: a blank canvas has one or two."""
    small = Image.open(BytesIO(picture)).convert("RGB").resize((160, 120))
    counted = small.quantize(64).convert("RGB").getcolors(160 * 120) or []
    return sum(1 for count, _ in counted if count > 8)
