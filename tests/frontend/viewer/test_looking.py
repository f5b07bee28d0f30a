"""Turning, zooming and measuring, by keyboard, mouse and finger."""

from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.frontend.build import FRONTEND
from tests.frontend.viewer.stage import READY, Open, nearly_equal, picture, settled, until


@pytest.mark.parametrize("language", ["ko", "en"])
def test_the_keyboard_turns_zooms_and_says_where_one_stands(open_page: Open, language: str) -> None:
    page = open_page(language)
    page.wait_for_selector(READY)
    settled(page)
    start = picture(page)
    page.locator(".viewer-view").focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    settled(page)
    turned = picture(page)
    assert not nearly_equal(start, turned)
    page.keyboard.press("+")
    page.keyboard.press("+")
    settled(page)
    assert not nearly_equal(picture(page), turned)
    page.keyboard.press("3")
    expected = {"en": "Seen from the back", "ko": "뒷면에서"}[language]
    expect(page.locator("[aria-live=polite]")).to_contain_text(expected)
    page.keyboard.press("0")
    settled(page)
    assert nearly_equal(start, picture(page))


def test_mouse_orbits_and_the_wheel_belongs_to_the_page_until_one_clicks(open_page: Open) -> None:
    page = open_page(viewport={"width": 1000, "height": 500})
    page.wait_for_selector(READY)
    settled(page)
    box = page.locator(".viewer-view").bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + 300, 300)
    page.mouse.wheel(0, 120)
    until(page, "scrollY > 50")
    page.evaluate("scrollTo(0, 0)")
    settled(page)
    start = picture(page).tobytes()
    page.mouse.down()
    page.mouse.move(box["x"] + 420, 300, steps=4)
    page.mouse.up()
    settled(page)
    turned = picture(page).tobytes()
    assert turned != start
    page.mouse.wheel(0, -300)
    settled(page)
    assert page.evaluate("scrollY") == 0
    assert picture(page).tobytes() != turned


def test_dimensions_stand_in_millimetres_and_inches_on_every_side(open_page: Open, shots: Path) -> None:
    page = open_page("ko", viewport={"width": 390, "height": 844}, has_touch=True)
    page.wait_for_selector(READY)
    settled(page)
    toggle = page.locator("[data-action=dimensions]")
    toggle.click()
    expect(toggle).to_have_attribute("aria-pressed", "true")
    settled(page)
    labels = page.locator(".viewer-dimension:visible").all_inner_texts()
    assert [label.split("\n") for label in labels] == [
        ["400 mm", "15.7 in"],
        ["900 mm", "35.4 in"],
        ["300 mm", "11.8 in"],
    ]
    size = "너비 × 깊이 × 높이 400 × 300 × 900 mm 15.7 × 11.8 × 35.4 in"
    assert page.locator(".viewer-size").inner_text().split() == size.split()
    page.screenshot(path=shots / "viewer-ko-phone-dimensions.png", full_page=True)


def test_the_whole_booth_shows_everything_in_its_place(open_page: Open, shots: Path) -> None:
    page = open_page(viewport={"width": 960, "height": 800})
    page.wait_for_selector(READY)
    page.evaluate("addEventListener('viewer-shown', (event) => { window.shown = event.detail })")
    page.get_by_label("What to look at").select_option("booth")
    until(page, "window.shown?.selection.kind === 'booth'")
    settled(page)
    assert page.evaluate("window.shown.size") == [3000, 2400, 2000]
    page.screenshot(path=shots / "viewer-en-booth.png")
    page.get_by_label("Look from").select_option("top")
    settled(page)
    page.get_by_label("What to look at").select_option("lamp")
    until(page, "window.shown?.selection.id === 'lamp'")
    assert page.evaluate("window.shown.size") == [400, 900, 300]


def test_reduced_motion_cuts(open_page: Open) -> None:
    page = open_page(reduced_motion="reduce")
    page.wait_for_selector(READY)
    page.wait_for_timeout(300)
    start = picture(page).tobytes()
    page.wait_for_timeout(700)
    assert picture(page).tobytes() == start


def test_nothing_here_stops_an_assistive_technology(open_page: Open) -> None:
    page = open_page("ko")
    page.wait_for_selector(READY)
    settled(page)
    page.locator(".viewer-hotspot").click()
    page.evaluate((FRONTEND / "node_modules" / "axe-core" / "axe.min.js").read_text())
    found = page.evaluate("axe.run('.viewer').then((result) => result.violations.map((one) => one.id))")
    assert found == []
