"""Asking about a part: a chosen point, the view of who asked, and what staff show to everyone."""

import json
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.frontend.site import Site
from tests.frontend.viewer.stage import READY, Open, settled, until

# A page that takes questions: the viewer looks for the chat, and tells it what is asked about.
LISTENER = """
window.asked = [];
document.addEventListener("DOMContentLoaded", () => {
  const chat = document.createElement("div");
  chat.dataset.island = "chat";
  document.body.append(chat);
});
document.addEventListener("maru-ask-part", (event) => {
  event.preventDefault();
  window.asked.push(JSON.parse(JSON.stringify(event.detail)));
});
"""
SHOW = """(pin) => !document.dispatchEvent(
  new CustomEvent("maru-show-pin", { cancelable: true, detail: pin }))"""
TELL = """(points) => document.dispatchEvent(new CustomEvent("maru-points", { detail: points }))"""


@pytest.fixture
def named(site: Site) -> int:
    """The lamp's shade is known to the manifest, as the pipeline writes it; returns its node."""
    path = "/api/booths/maru-lamps/showroom"
    showroom = json.loads(site.files[path][1])
    node = int(showroom["hotspots"][0]["node"])
    lamp = next(item for item in showroom["items"] if item["id"] == "lamp")
    lamp["model"]["nodes"] = {str(node): {"name": "paper_shade", "web": node}}
    site.files[path] = ("application/json", json.dumps(showroom).encode())
    return node


def ready(page: Page) -> Page:
    page.wait_for_selector(READY)
    settled(page)
    return page


def ask(page: Page) -> dict[str, Any]:
    """Press the button that is offered; returns what the chat hears."""
    page.locator(".viewer-offer .btn--primary").click()
    pin: dict[str, Any] = page.evaluate("() => window.asked.at(-1)")
    return pin


def asked_by_double_click(page: Page) -> dict[str, Any]:
    """The shade, seen from the left corner and a little turned."""
    view = page.locator(".viewer-view")
    view.focus()
    page.keyboard.press("5")
    settled(page)
    page.keyboard.press("ArrowLeft")
    settled(page)
    return ask_at_the_shade(page)


def ask_at_the_shade(page: Page) -> dict[str, Any]:
    """Choose the point a third below the top of the picture."""
    view = page.locator(".viewer-view")
    box = view.bounding_box()
    assert box is not None
    view.dblclick(position={"x": box["width"] / 2, "y": box["height"] * 0.35})
    return ask(page)


def test_another_browser_sees_the_very_view_of_who_asked(open_page: Open, named: int) -> None:
    pin = asked_by_double_click(ready(open_page("en", script=LISTENER)))
    other = ready(open_page("ko", script=LISTENER, viewport={"width": 480, "height": 420}))
    other.locator(".viewer-controls select").first.select_option("booth")
    other.wait_for_selector(READY)
    settled(other)

    assert other.evaluate(SHOW, pin)
    expect(other.locator(".viewer-pin")).to_be_visible()
    expect(other.locator(".viewer-controls select").first).to_have_value("lamp")
    settled(other)
    again = ask_at_the_shade(other)

    assert (pin["model"], pin["item"], pin["node"], pin["view"]) == ("model-lamp", "lamp", named, "item")
    assert pin["label"] == "paper shade · Folding paper lamp"
    for part in ("position", "target"):
        assert again["camera"][part] == pytest.approx(pin["camera"][part], abs=1e-6)


def test_a_labelled_point_and_a_long_press_ask_too(open_page: Open, named: int) -> None:
    page = ready(open_page("en", script=LISTENER, has_touch=True))
    page.locator(".viewer-hotspot-list button").first.click()
    page.locator(".viewer-card").get_by_role("button", name="Ask about this part").click()
    pin = page.evaluate("() => window.asked.at(-1)")
    assert (pin["node"], pin["point"], pin["label"]) == (named, [0, 0.1, 0.15], "Paper shade")

    settled(page)
    box = page.locator(".viewer-view").bounding_box()
    assert box is not None
    finger = page.context.new_cdp_session(page)
    point = {"x": box["x"] + box["width"] / 2, "y": box["y"] + box["height"] / 2 + 50}
    finger.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [point]})
    expect(page.locator(".viewer-offer")).to_be_visible()
    finger.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    page.keyboard.press("Escape")
    expect(page.locator(".viewer-offer")).to_be_hidden()


def test_an_answer_for_everyone_appears_as_a_point_and_goes_again(open_page: Open, named: int) -> None:
    page = ready(open_page("en", script=LISTENER))
    answer = {
        "id": "a-1", "item": "lamp", "node": named, "point": [0, 0, 0.13], "asked": True,
        "title": {"en": "Is it washable?"}, "text": {"en": "With a dry cloth."},
    }  # fmt: skip

    page.evaluate(TELL, [answer])
    expect(page.locator(".viewer-hotspot")).to_have_count(2)
    page.locator(".viewer-hotspot-list").get_by_role("button", name="Is it washable?").click()
    expect(page.locator(".viewer-card")).to_contain_text("A visitor asked")
    expect(page.locator(".viewer-card")).to_contain_text("With a dry cloth.")

    page.evaluate(TELL, [])
    until(page, "() => document.querySelectorAll('.viewer-hotspot').length === 1")
