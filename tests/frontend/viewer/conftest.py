"""The viewer's page, opened with one Chromium."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.frontend.site import Site
from tests.frontend.viewer.stage import Open

# Pixels are drawn without a graphics card here; what is looked at asks for more of them.
SMALL = {"width": 560, "height": 640}


@pytest.fixture
def open_page(chromium: Browser, site: Site) -> Iterator[Open]:
    """Open a language's page; what the page complains about fails the test at the end."""
    contexts: list[BrowserContext] = []
    complaints: list[str] = []

    def open_one(language: str = "en", script: str = "", expected: str = "\0", **options: Any) -> Page:
        context = chromium.new_context(**{"viewport": SMALL, **options})
        contexts.append(context)
        page = context.new_page()
        page.on(
            "console",
            lambda message: (
                complaints.append(message.text)
                if message.type in {"error", "warning"} and expected not in message.text
                else None
            ),
        )
        page.on("pageerror", lambda error: complaints.append(str(error)))
        if script:
            page.add_init_script(script)
        page.goto(f"{site.url}/{language}")
        return page

    yield open_one
    for context in contexts:
        context.close()
    assert complaints == []
