"""How a visit to the hall ends: by leaving, by the back button, and when things fail."""

import re
import threading

from playwright.sync_api import expect

from tests.frontend.hall_visit import (
    CARD,
    READY,
    Open,
    enter,
    hall_build,
    hold,
    open_page,
    put,
    site,
    until,
    world,
)
from tests.frontend.hall_world import BROKEN, SCENE, World
from tests.frontend.site import Site

__all__ = ["hall_build", "open_page", "site", "world"]


def test_a_deep_link_stands_before_its_booth_and_leaving_keeps_the_page(open_page: Open) -> None:
    page = open_page("/en#stand=a-03")
    page.wait_for_selector(READY, timeout=60_000)

    expect(page.locator(CARD)).to_contain_text("A-03")
    page.get_by_role("button", name="Leave").click()

    expect(page.locator("dialog.hall")).to_have_count(0)
    assert page.url.endswith("/en")


def test_leaving_frees_everything_and_gives_the_focus_back(open_page: Open) -> None:
    page = enter(open_page())
    put(page, 0, 3, 0)
    until(page, "Object.keys(maruHall.stats().levels).length > 1")

    page.keyboard.press("Escape")

    expect(page.locator("dialog.hall")).to_have_count(0)
    expect(page.get_by_role("button", name="Enter 3D")).to_be_focused()
    assert page.evaluate("[maruHall.left.geometries, maruHall.left.textures]") == [0, 0]
    page.wait_for_url(re.compile(r"/en$"))


def test_escape_closes_what_lies_open_however_often(open_page: Open) -> None:
    page = enter(open_page())

    for _ in range(3):
        # Without a press of the visitor's in between, a browser lets a dialog refuse once.
        page.evaluate("document.querySelector('[data-action=hall-find]').click()")
        page.keyboard.press("Escape")
        expect(page.get_by_role("region", name="Find a booth")).to_be_hidden()

    expect(page.locator("dialog.hall")).to_be_visible()


def test_the_back_button_leaves_and_one_may_come_again(open_page: Open) -> None:
    page = enter(open_page())

    page.go_back()
    expect(page.locator("dialog.hall")).to_have_count(0)
    enter(page)

    expect(page.locator("dialog.hall")).to_be_visible()


def test_leaving_while_everything_loads_is_clean(open_page: Open, site: Site, world: World) -> None:
    slow = next(iter(world.details["models"].values()))["proxy"]["url"]
    site.slow[slow] = threading.Event()
    page = open_page()
    page.get_by_role("button", name="Enter 3D").click()
    page.wait_for_selector("dialog.hall[data-state=loading]")

    page.keyboard.press("Escape")
    site.slow[slow].set()

    expect(page.locator("dialog.hall")).to_have_count(0)
    assert page.evaluate("[maruHall.left.geometries, maruHall.left.textures]") == [0, 0]


def test_a_hall_that_does_not_load_says_so_and_tries_again(open_page: Open, site: Site) -> None:
    site.failing.add(SCENE)
    page = open_page()
    page.get_by_role("button", name="Enter 3D").click()
    expect(page.get_by_role("alert")).to_contain_text("could not be loaded", timeout=20_000)

    site.failing.clear()
    page.get_by_role("button", name="Try again").click()

    page.wait_for_selector(READY, timeout=60_000)
    expect(page.get_by_role("alert")).to_be_hidden()


def test_a_booth_whose_files_are_missing_keeps_its_shell(open_page: Open) -> None:
    page = open_page(f"/en#stand={BROKEN}")
    page.wait_for_selector(READY, timeout=60_000)

    expect(page.locator(CARD)).to_contain_text(BROKEN)
    page.wait_for_timeout(1000)
    assert "D-04" not in page.evaluate("maruHall.stats().levels")
    assert page.evaluate("maruHall.render().triangles") > 1000


def test_without_webgl2_one_sentence_stands_under_the_button(open_page: Open) -> None:
    script = """const get = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = function (kind, ...rest) {
      return kind.startsWith('webgl') ? null : get.call(this, kind, ...rest); };"""
    page = open_page(script=script)
    page.get_by_role("button", name="Enter 3D").click()

    expect(page.locator(".hall-message")).to_contain_text("cannot show 3D")
    expect(page.locator("dialog.hall")).to_have_count(0)
    expect(page.get_by_text("Booths", exact=True)).to_be_visible()


def test_a_context_that_stays_lost_has_ways_on(open_page: Open) -> None:
    page = open_page("/en#at=3,3,40")
    page.wait_for_selector(READY, timeout=60_000)
    page.evaluate(
        """document.querySelector('dialog.hall canvas').getContext('webgl2')
        .getExtension('WEBGL_lose_context').loseContext()"""
    )
    expect(page.get_by_role("alert")).to_contain_text("has not come back", timeout=15_000)

    page.get_by_role("alert").get_by_role("button", name="Try again").click()

    expect(page.get_by_role("alert")).to_be_hidden()
    until(page, "maruHall.render().calls > 4")
    assert page.evaluate("Math.round(maruHall.pose.x)") == 3


def test_a_lost_context_comes_back(open_page: Open) -> None:
    page = enter(open_page())

    page.evaluate(
        """const canvas = document.querySelector('dialog.hall canvas');
        window.loser = canvas.getContext('webgl2').getExtension('WEBGL_lose_context');
        loser.loseContext()"""
    )
    expect(page.get_by_role("alert")).to_contain_text("comes back")
    page.evaluate("loser.restoreContext()")

    expect(page.get_by_role("alert")).to_be_hidden()
    hold(page, "w", "maruHall.pose.z < 19.5")
    assert page.evaluate("maruHall.render().calls") > 4
