"""Viewing in one's room and walking up in VR, on an emulated phone and headset."""

import json
import math
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.frontend.site import Site
from tests.frontend.viewer_page import say, words

Open = Callable[..., Page]
READY = ".viewer[data-state=ready]"
LISTEN = """
  window.heard = {};
  for (const type of ['xr-placed', 'xr-moved', 'xr-ended', 'xr-entering']) {
    addEventListener(type, (event) => { (window.heard[type] ??= []).push(event.detail); });
  }
"""


@pytest.fixture
def open_device(chromium: Browser, site: Site, emulator: str) -> Iterator[Open]:
    """Open the page on an emulated device; what the page complains about fails the test at the end."""
    contexts: list[BrowserContext] = []
    complaints: list[str] = []

    def open_one(kind: str, language: str = "en", expected: str = "\0", script: str = "") -> Page:
        size = {"width": 390, "height": 780} if kind == "phone" else {"width": 800, "height": 600}
        context = chromium.new_context(viewport=size, has_touch=kind == "phone")  # type: ignore[arg-type]
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on(
            "console",
            lambda message: (
                complaints.append(message.text)
                if message.type == "error" and expected not in message.text
                else None
            ),
        )
        page.add_init_script(f"window.__XR_KIND = {json.dumps(kind)};")
        page.add_init_script(emulator)
        page.add_init_script(LISTEN + script)
        page.goto(f"{site.url}/{language}")
        page.wait_for_selector(READY)
        return page

    yield open_one
    for context in contexts:
        context.close()
    assert complaints == []


def until(page: Page, expression: str) -> Any:
    """Wait until an expression is true and return it."""
    for _ in range(150):
        found = page.evaluate(expression)
        if found:
            return found
        page.wait_for_timeout(100)
    raise AssertionError(f"never true: {expression}")


def enter_ar(page: Page) -> None:
    """Start AR in the emulated room, the phone held at 1.4 m towards the floor 2.4249 m ahead."""
    sessions = page.evaluate("__xr.sessions")
    page.evaluate("__xr.room()")
    page.locator("[data-action=ar]").click()
    until(page, f"__xr.sessions > {sessions}")
    page.evaluate("__xr.look([0, 1.4, 0], [0, 0, -2.4249])")
    until(page, "document.querySelector('.xr-overlay')?.dataset.hint === 'tap'")


def tap(page: Page) -> list[float]:
    """Touch where the phone looks; the place that the page reports."""
    placed = page.evaluate("heard['xr-placed']?.length ?? 0")
    page.evaluate("(async () => { await __xr.touch([0, 0, -2.4249]); await __xr.lift(); })()")
    until(page, f"(heard['xr-placed']?.length ?? 0) > {placed}")
    return list(page.evaluate("heard['xr-placed'].at(-1).position"))


def in_the_room(page: Page, position: list[float]) -> list[float]:
    """A place in the session's space, told in the emulated room's."""
    origin = page.evaluate("__xr.origin")
    return [a + b for a, b in zip(position, origin, strict=True)]


def test_a_tap_places_the_model_exactly_on_the_floor(open_device: Open, shots: Path) -> None:
    page = open_device("phone", "ko")
    enter_ar(page)
    position = tap(page)
    assert math.dist(in_the_room(page, position), [0, 0, -2.4249]) <= 0.001
    expect(page.locator(".xr-size b")).to_have_text("400 × 300 × 900 mm")
    expect(page.locator(".xr-size span")).to_have_text("실제 크기")
    expect(page.locator(".xr-hint")).to_have_text(say(words("ko", "xr"), "xr-hint-adjust"))
    page.evaluate("__xr.frames(3)")
    page.screenshot(path=shots / "ar-ko-placed.png")
    options = page.evaluate(
        "({required: __xr.options.requiredFeatures, optional: __xr.options.optionalFeatures})"
    )
    assert options["required"] == ["hit-test"]
    assert {"dom-overlay", "light-estimation", "anchors", "local-floor"} <= set(options["optional"])


def test_the_model_is_dragged_turned_and_placed_again(open_device: Open) -> None:
    page = open_device("phone")
    enter_ar(page)
    first = tap(page)
    page.evaluate(
        """(async () => {
          await __xr.touch([0, 0, -2]);
          await __xr.slide([0.2, 0, -2]);
          await __xr.slide([0.5, 0, -1.8]);
          await __xr.lift();
        })()"""
    )
    until(page, "heard['xr-placed'].length === 2")
    moved = page.evaluate("heard['xr-placed'][1].position")
    assert math.dist(moved, [first[0] + 0.5, first[1], first[2] + 0.2]) <= 0.001
    page.get_by_role("button", name="Turn left").click()
    page.get_by_role("button", name="Place again").click()
    until(page, "document.querySelector('.xr-overlay').dataset.hint === 'tap'")
    page.evaluate("__xr.look(null, [1.2, 0.75, -1.5])")
    page.evaluate("__xr.frames(4)")
    table = tap(page)
    assert math.dist(in_the_room(page, table), [1.2, 0.75, -1.5]) <= 0.001


def test_leaving_and_entering_again_works(open_device: Open) -> None:
    page = open_device("phone")
    for _ in range(2):
        enter_ar(page)
        tap(page)
        page.get_by_role("button", name="Leave").click()
        expect(page.locator(".xr-overlay")).to_have_count(0)
        expect(page.locator("[data-action=ar]")).to_be_enabled()
        expect(page.locator(".viewer-note")).to_be_hidden()
        expect(page.locator(".viewer-view canvas")).to_be_visible()
    assert page.evaluate("heard['xr-ended'].length") == 2


def test_a_session_that_the_device_ends_leaves_a_sentence_and_a_way_on(open_device: Open) -> None:
    page = open_device("phone", "ko")
    enter_ar(page)
    page.evaluate("__xr.session.end()")
    expect(page.locator(".viewer-note")).to_contain_text("보기가 끝났습니다")
    page.get_by_role("button", name="다시 시작").click()
    until(page, "__xr.sessions === 2")


@pytest.mark.parametrize(
    ("refusal", "message"),
    [("NotAllowedError", "xr-failed-denied"), ("NotSupportedError", "xr-failed-unsupported")],
)
def test_a_refused_session_leaves_a_sentence_and_a_way_on(
    open_device: Open, refusal: str, message: str
) -> None:
    page = open_device("phone", "ko", expected="xr:")
    page.evaluate(f"__xr.refuse = '{refusal}'")
    page.locator("[data-action=ar]").click()
    note = page.locator(".viewer-note")
    expect(note.locator("p")).to_have_text(say(words("ko", "xr"), message))
    expect(note.get_by_role("button", name="Scene Viewer로 열기")).to_be_visible()
    note.get_by_role("button", name="3D로 계속 보기").click()
    expect(note).to_be_hidden()
    page.evaluate("__xr.refuse = null")
    enter_ar(page)


def test_a_headset_walks_up_by_throwing_an_arc_and_turns_in_steps(open_device: Open, shots: Path) -> None:
    page = open_device("headset")
    page.locator("[data-action=vr]").click()
    start = until(page, "heard['xr-moved']?.[0]?.position")
    # Two steps before the stand, which is 2 m deep.
    assert start == pytest.approx([0, 0, 3.2])
    page.evaluate("__xr.look([0, 1.6, 0], [0, 1.5, -2])")
    page.evaluate("__xr.hand('right', [0.2, 1.2, -0.2], [0.2, 1.0, -1.2])")
    page.evaluate("__xr.frames(3)")
    page.evaluate("__xr.device.controllers.right.updateButtonValue('trigger', 1)")
    page.evaluate("__xr.frames(3)")
    page.screenshot(path=shots / "vr-en-arc.png")
    page.evaluate("__xr.device.controllers.right.updateButtonValue('trigger', 0)")
    moved = until(page, "heard['xr-moved'][1]?.position")
    rise = -0.2 / math.hypot(1, 0.2) * 7
    time = (rise + math.sqrt(rise * rise + 2 * 9.8 * 1.2)) / 9.8
    expected = [0.2, 0, 3.2 - 0.2 - time * 7 / math.hypot(1, 0.2)]
    assert moved == pytest.approx(expected, abs=0.01)
    page.evaluate("__xr.session.end()")
    expect(page.locator("[data-action=vr]")).to_be_enabled()


def test_a_desktop_shows_the_code_for_the_phone(chromium: Browser, site: Site) -> None:
    context = chromium.new_context()
    page = context.new_page()
    page.goto(f"{site.url}/en")
    page.wait_for_selector(".viewer[data-ar=qr]")
    page.locator("[data-action=ar]").click()
    expect(page.get_by_role("img", name="QR")).to_be_visible()
    context.close()
