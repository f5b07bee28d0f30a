"""A hall that is not what the page thought: newer, emptier, larger, or out of reach."""

import copy
import io
import json
from typing import Any

from PIL import Image, ImageStat
from playwright.sync_api import Page, expect

from tests.frontend.hall_visit import (
    CARD,
    READY,
    Open,
    enter,
    hall_build,
    open_page,
    pose,
    put,
    site,
    until,
    world,
)
from tests.frontend.hall_world import SCENE, World
from tests.frontend.site import Site

__all__ = ["hall_build", "open_page", "site", "world"]

COME_BACK = "window.dispatchEvent(new Event('online'))"


def serve(site: Site, scene: dict[str, Any]) -> None:
    site.files[SCENE] = ("application/json", json.dumps(scene).encode())


def test_a_document_of_another_version_asks_to_reload(open_page: Open, site: Site, world: World) -> None:
    serve(site, world.scene | {"schema": 1})
    page = open_page()
    page.get_by_role("button", name="Enter 3D").click()
    expect(page.get_by_role("alert")).to_contain_text("needs the new page")

    serve(site, world.scene)
    page.get_by_role("button", name="Reload the page").click()

    page.wait_for_selector(READY, timeout=60_000)


def test_a_booth_that_leaves_while_one_stands_in_it_is_said_so(
    open_page: Open, site: Site, world: World
) -> None:
    page = open_page("/en#stand=A-03")
    page.wait_for_selector(READY, timeout=60_000)
    page.locator(CARD).get_by_role("button", name="Walk in").click()
    until(page, "maruHall.pose.x < -15.5")
    without = copy.deepcopy(world.scene)
    without["booths"] = [booth for booth in without["booths"] if booth["stand"] != "A-03"]
    serve(site, without)

    page.evaluate(COME_BACK)

    expect(page.get_by_role("alert")).to_contain_text("has just left this place", timeout=30_000)
    page.get_by_role("alert").get_by_role("button", name="Close").click()
    expect(page.get_by_role("alert")).to_be_hidden()
    page.wait_for_selector(READY, timeout=60_000)
    # A-03 is 4 m deep around x = -17.5, and a visitor is 0.35 m wide: one was set before it.
    assert pose(page)["x"] >= -17.5 + 2.35 - 0.01
    page.get_by_role("button", name="Find a booth").click()
    page.keyboard.type("A-03")
    page.keyboard.press("Enter")
    expect(page.locator(CARD)).to_contain_text("waiting for an exhibitor")


def test_evening_falls_around_one_where_one_stands(open_page: Open) -> None:
    page = open_page("/en#at=2,18,5")
    page.wait_for_selector(READY, timeout=60_000)
    by_day = brightness(page)
    page.evaluate("document.querySelector('dialog.hall canvas').id = 'day'")

    page.emulate_media(color_scheme="dark")
    until(page, "!document.querySelector('#day') && maruHall.render().calls > 4")
    page.wait_for_selector(READY, timeout=60_000)

    assert brightness(page) < by_day * 0.75
    assert (round(pose(page)["x"]), round(pose(page)["heading"])) == (2, 5)


def brightness(page: Page) -> float:
    """How light the picture is, 0…255."""
    page.wait_for_timeout(500)
    picture = Image.open(io.BytesIO(page.screenshot())).convert("L")
    return float(ImageStat.Stat(picture).mean[0])


def test_without_network_one_walks_on_and_finer_booths_come_when_it_is_back(open_page: Open) -> None:
    page = enter(open_page())
    put(page, 0, 3, 0)
    until(page, "Object.keys(maruHall.stats().levels).length > 0")
    page.context.set_offline(True)
    live = page.locator("dialog.hall [aria-live]")
    expect(live).to_contain_text("network is gone")
    put(page, 0, -12, 90)
    page.wait_for_timeout(1500)
    assert "C-04" not in page.evaluate("maruHall.stats().levels")

    page.context.set_offline(False)

    until(page, "'C-04' in maruHall.stats().levels")


def test_three_thousand_stands_can_be_entered(open_page: Open, site: Site, world: World) -> None:
    scene, booth = copy.deepcopy(world.scene), world.scene["booths"][0]
    stands = [
        {
            "number": f"S-{at:04d}",
            "x": at % 60 * 9.0 - 265,
            "z": at // 60 * 6.0 - 160,
            "width": 5.0,
            "depth": 4.0,
        }
        for at in range(3000)
    ]
    size = {"width": 5.0, "depth": 4.0, "rotation": 0}
    scene["plan"] |= {"width": 560, "depth": 360, "stands": [stand | size for stand in stands]}
    scene["plan"]["spawn"] = [{"x": 0, "z": 170, "heading": 0}]
    scene["booths"] = [booth | {"stand": stand["number"], "items": []} for stand in stands]
    serve(site, scene)

    page = enter(open_page())

    until(page, "maruHall.render().calls > 0")
    assert page.evaluate("maruHall.render().calls") <= 60
    assert page.evaluate("maruHall.stats().used.triangles") <= 600_000
    page.get_by_role("button", name="Find a booth").click()
    page.keyboard.type("S-2999")
    expect(page.locator(".hall-jump-choice:visible")).to_have_count(1)
    page.keyboard.press("Enter")
    until(page, "maruHall.here() === 'S-2999'", 20)
