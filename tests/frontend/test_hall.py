"""The walkable hall in a real browser: walking, looking, finding, and what it costs."""

import gzip
import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.frontend.build import Build
from tests.frontend.hall_visit import (
    AXE,
    CARD,
    PHONE,
    READY,
    Open,
    enter,
    hall_build,
    hold,
    open_page,
    pose,
    put,
    site,
    until,
    world,
)
from tests.frontend.viewer_page import say, words

__all__ = ["hall_build", "open_page", "site", "world"]


def test_entering_shows_the_hall_and_gives_the_canvas_the_keys(open_page: Open) -> None:
    page = enter(open_page())

    expect(page.get_by_role("dialog", name="Beauty hall in 3D")).to_be_visible()
    assert page.url.endswith("#walk")
    assert page.evaluate("document.activeElement.tagName") == "CANVAS"


def test_keys_walk_and_a_stand_stops_the_walker(open_page: Open) -> None:
    page = enter(open_page())

    start = pose(page)
    hold(page, "w", f"maruHall.pose.z < {start['z'] - 1}")
    put(page, 5, 7.5, 0)
    page.evaluate("maruHall.pose.heading = 0")
    hold(page, "ArrowUp", "maruHall.pose.z < 6.4")
    page.keyboard.down("w")
    page.wait_for_timeout(1500)
    page.keyboard.up("w")

    # D-01 is 5 m wide, turned by 90 degrees: its side lies at z = 3.5 + 2.5, and a visitor is 0.35 m wide.
    assert pose(page)["z"] == pytest.approx(6.35, abs=0.01)


def test_dragging_looks_around_without_walking(open_page: Open) -> None:
    page = enter(open_page())

    before = pose(page)
    page.mouse.move(200, 150)
    page.mouse.down()
    page.mouse.move(330, 150, steps=4)
    page.mouse.up()

    after = pose(page)
    assert after["heading"] > before["heading"] + 10
    assert (after["x"], after["z"]) == (before["x"], before["z"])


def test_clicking_a_booth_walks_up_to_it_and_opens_its_card(open_page: Open) -> None:
    page = enter(open_page())

    put(page, 0, -3, -90)
    page.wait_for_timeout(300)
    page.mouse.click(240, 175)

    card = page.locator(CARD)
    expect(card.get_by_role("heading")).to_contain_text("booth")
    expect(card.get_by_role("link", name="Open booth")).to_be_focused()
    expect(card.locator("img")).to_have_js_property("complete", True)
    assert re.search(r"#stand=D-0[123]$", page.url)


def test_clicking_the_floor_walks_there_and_the_map_does_too(open_page: Open) -> None:
    page = enter(open_page())

    page.mouse.click(300, 290)
    until(page, "maruHall.pose.z < 19.5")
    plan = page.locator(".hall-map")
    box = plan.bounding_box()
    assert box is not None
    page.mouse.click(box["x"] + box["width"] * 0.5, box["y"] + box["height"] * 0.5)

    until(page, "Math.abs(maruHall.pose.z) < 1.5 && Math.abs(maruHall.pose.x) < 1.5")


def test_with_motion_one_walks_there_step_by_step(open_page: Open) -> None:
    page = enter(open_page(motion="no-preference"))

    page.evaluate("window.zs = []; window.timer = setInterval(() => zs.push(maruHall.pose.z), 50)")
    page.mouse.click(240, 245)
    until(page, "maruHall.pose.z < 17.5")

    between = page.evaluate("zs.filter((z) => z < 19.9 && z > 17.6).length")
    assert between >= 1


def test_the_booth_list_works_by_keyboard_alone(open_page: Open) -> None:
    page = open_page()
    page.keyboard.press("Tab")
    page.locator("[data-action=enter-3d]").focus()
    page.keyboard.press("Enter")
    page.wait_for_selector(READY, timeout=60_000)

    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Find a booth")).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.type("华美")
    expect(page.locator(".hall-jump-choice:visible")).to_have_count(1)
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")

    expect(page.locator(CARD).get_by_role("heading")).to_contain_text("Huamei")
    page.keyboard.press("Escape")
    expect(page.locator(CARD)).to_be_hidden()
    expect(page.locator("dialog.hall")).to_be_visible()
    page.keyboard.press("Enter")
    expect(page.locator(CARD)).to_be_visible()


def test_what_one_stands_before_is_announced(open_page: Open) -> None:
    page = enter(open_page())

    put(page, 0, 3.5, 90)

    expect(page.locator("dialog.hall [aria-live]")).to_have_text("You stand before C-01, Gaon Nuri.")


def test_walking_in_goes_through_the_front_and_out_again(open_page: Open) -> None:
    page = enter(open_page("/en"))
    page.get_by_role("button", name="Find a booth").click()
    page.keyboard.type("C-02")
    page.keyboard.press("Enter")
    page.locator(CARD).get_by_role("button", name="Walk in").click()
    until(page, "maruHall.pose.x < -3 && maruHall.pose.x > -7")

    until(page, "maruHall.stats().levels['C-02'] === 'lod0'")
    hold(page, "s", "maruHall.pose.x > -2.3")


@pytest.mark.parametrize(
    ("number", "words_of_it"), [("E-04", "waiting for an exhibitor"), ("F-04", "closed just now")]
)
def test_empty_and_closed_stands_say_so(open_page: Open, number: str, words_of_it: str) -> None:
    page = open_page(f"/en#stand={number}")
    page.wait_for_selector(READY, timeout=60_000)

    expect(page.locator(CARD)).to_contain_text(words_of_it)


def test_on_a_phone_the_thumb_pad_walks_and_the_frame_stays_in_budget(open_page: Open, shots: Path) -> None:
    page = enter(open_page(**PHONE))
    box = page.locator(".hall-joystick").bounding_box()
    assert box is not None
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    start = pose(page)

    fingers = page.context.new_cdp_session(page)
    for kind, points in (("touchStart", [{"x": x, "y": y}]), ("touchMove", [{"x": x, "y": y - 55}])):
        fingers.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})
    until(page, f"maruHall.pose.z < {start['z'] - 1}")
    fingers.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})

    worst = {"calls": 0, "triangles": 0}
    for z, heading in ((19, 0), (6, 0), (0, 40), (-6, 180), (-12, 90)):
        put(page, 0, z, heading)
        page.wait_for_timeout(900)
        frame = page.evaluate("maruHall.render()")
        worst = {name: max(worst[name], frame[name]) for name in worst}
    used = page.evaluate("maruHall.stats().used")
    assert worst["calls"] <= 60
    assert worst["triangles"] <= 150_000
    assert used["textureBytes"] <= 128 * 2**20
    (shots / "hall-phone.json").write_text(json.dumps({"worst": worst, "used": used}))


def test_the_javascript_until_the_first_picture_is_small(whole_build: Build) -> None:
    first = whole_build.loaded_first("src/hall/main.ts", "src/hall/open.ts", "locales/ko/hall.ftl?raw")
    page = whole_build.loaded_first("src/hall/main.ts")

    assert sum(len(gzip.compress(file.read_bytes())) for file in first) <= 190_000
    assert sum(len(gzip.compress(file.read_bytes())) for file in page) <= 12_000


@pytest.mark.parametrize("state", ["walking", "list", "card"])
def test_axe_finds_nothing(open_page: Open, state: str) -> None:
    page = (
        enter(open_page("/en" if state != "card" else "/en#walk"))
        if state != "card"
        else open_page("/en#stand=A-01")
    )
    page.wait_for_selector(READY, timeout=60_000)
    if state == "list":
        page.get_by_role("button", name="Find a booth").click()

    page.evaluate(AXE)
    found = page.evaluate(
        "axe.run('dialog.hall').then((r) => r.violations.map((v) => [v.id, v.nodes.map((n) => n.html)]))"
    )

    assert found == []


@pytest.mark.parametrize("language", ["ko", "en"])
def test_it_speaks_the_pages_language(open_page: Open, shots: Path, language: str) -> None:
    page = open_page(f"/{language}#stand=B-02", viewport={"width": 1440, "height": 900})
    page.wait_for_selector(READY, timeout=60_000)
    text = words(language, "hall")

    expect(page.get_by_role("button", name=say(text, "hall-jump"))).to_be_visible()
    expect(page.locator(CARD).get_by_role("link")).to_have_text(say(text, "hall-open-booth"))
    page.wait_for_timeout(1500)
    page.screenshot(path=shots / f"hall-{language}.png")
