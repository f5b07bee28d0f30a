"""Debian's Firefox sees what Chromium sees: pages, the hall, and a product in 3D."""

import shutil
from pathlib import Path

import pytest

from tests.frontend.bidi import PROGRAM, Firefox, screen
from tests.journeys.browsers import colours
from tests.journeys.opened import Opened
from tests.journeys.public_booth import product_path
from tests.journeys.words import Voice
from tests.servers import Site

pytestmark = [
    pytest.mark.journey,
    pytest.mark.timeout(240),
    pytest.mark.skipif(
        not (shutil.which(PROGRAM) and shutil.which("Xvfb")), reason="no Firefox or no Xvfb on this machine"
    ),
]


def test_firefox_opens_the_pages_walks_in_and_turns_a_product(
    small_site: Site, small_booth: Opened, shots: Path, tmp_path: Path
) -> None:
    say = Voice("ko")
    with screen() as display, Firefox(tmp_path, display, "ko") as firefox:
        # Pixels are drawn on the CPU here.
        firefox.size(720, 540)
        firefox.go(f"{small_site.url}/")
        assert firefox.run("document.documentElement.lang") == "ko"
        firefox.shot(shots / "firefox-entrance.png")

        firefox.go(f"{small_site.url}/halls/beauty")
        firefox.until("!document.querySelector('[data-action=enter-3d]').hidden")
        firefox.run("document.querySelector('[data-action=enter-3d]').focus()")
        firefox.press("\ue007")  # Enter
        firefox.until("document.querySelector('dialog canvas')")
        firefox.until("document.querySelector('.hall-loading')?.checkVisibility() !== true")
        firefox.rest()
        assert colours(firefox.shot(shots / "firefox-hall.png", "dialog canvas")) > 12

        firefox.go(small_site.url + product_path(small_booth))
        firefox.until("document.querySelector('.viewer[data-state=ready]')")
        firefox.rest()
        before = firefox.shot(shots / "firefox-product.png", ".viewer-view")
        assert colours(before) > 12
        firefox.run("document.querySelector('[data-view=back]').click()")
        firefox.until(f"document.querySelector('.viewer').textContent.includes('{turned(say)}')")
        firefox.until("document.querySelector('.viewer-view').dataset.moving === 'false'")
        assert firefox.shot(shots / "firefox-back.png", ".viewer-view") != before

        assert firefox.errors == []


def turned(say: Voice) -> str:
    """How the page begins to say that one sees the back."""
    return say("viewer-announce-camera", side="back", level="above", elevation=6, distance=1).split(" ", 1)[0]
