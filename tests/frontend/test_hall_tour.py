"""Being led through the hall, finding one's way on its map, and coming back to where one was."""

from playwright.sync_api import expect

from tests.frontend.hall_visit import (
    AXE,
    PHONE,
    READY,
    Open,
    enter,
    hall_build,
    open_page,
    pose,
    site,
    until,
    world,
)

__all__ = ["hall_build", "open_page", "site", "world"]

BAR = ".hall-tour"
SAID = ".hall-tour [role=status]"


def test_a_tour_leads_pauses_at_a_key_goes_on_and_is_left(open_page: Open) -> None:
    page = enter(open_page())

    page.get_by_role("button", name="Guided tour").click()
    expect(page.locator(BAR)).to_contain_text("stop 1 of 21")
    expect(page.get_by_role("button", name="Pause")).to_be_focused()
    until(page, "maruHall.here() !== null")
    first = page.evaluate("maruHall.here()")
    expect(page.locator(SAID)).to_contain_text(first)
    page.get_by_role("button", name="Next booth").click()
    expect(page.locator(BAR)).to_contain_text("stop 2 of 21")
    until(page, f"maruHall.here() !== {first!r}")
    second = page.evaluate("maruHall.here()")
    expect(page.locator(SAID)).to_contain_text(second)

    page.get_by_role("button", name="Pause").focus()
    page.keyboard.press("w")
    expect(page.locator(SAID)).to_contain_text("The tour is paused")
    assert page.evaluate("document.activeElement.tagName") == "CANVAS"
    page.evaluate(AXE)
    assert page.evaluate("axe.run('dialog.hall').then((r) => r.violations.map((v) => v.id))") == []
    page.get_by_role("button", name="Go on").click()
    until(page, f"maruHall.here() === {second!r}")

    page.keyboard.press("Escape")
    expect(page.locator(BAR)).to_have_count(0)
    expect(page.locator("dialog.hall")).to_be_visible()


def test_with_motion_a_tour_walks_and_a_drag_stops_it(open_page: Open) -> None:
    page = enter(open_page(motion="no-preference"))
    start = pose(page)

    page.get_by_role("button", name="Guided tour").click()
    until(page, f"maruHall.pose.z < {start['z'] - 1}")
    assert page.locator(".hall-map-way").get_attribute("points")
    page.mouse.move(150, 120)
    page.mouse.down()
    page.mouse.move(200, 120, steps=3)
    page.mouse.up()

    expect(page.locator(SAID)).to_contain_text("The tour is paused")
    stopped = pose(page)
    page.wait_for_timeout(400)
    assert pose(page) == stopped


def test_the_map_knows_what_was_seen_and_back_leads_back(open_page: Open) -> None:
    page = open_page("/en#stand=A-03")
    page.wait_for_selector(READY, timeout=60_000)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.locator(".hall-card-close").click()
    before = pose(page)
    expect(page.locator(".hall-map-stand[data-seen=now]")).to_have_count(1)

    page.get_by_role("button", name="Larger floor plan").click()
    box = page.locator(".hall-map svg").bounding_box()
    assert box is not None
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    until(page, "Math.abs(maruHall.pose.x) < 1.5")
    expect(page.locator(".hall-map")).to_have_attribute("data-size", "small")
    page.get_by_role("button", name="Copy a link").click()
    expect(page.locator(".hall-toast")).to_contain_text("Link copied")
    link = page.evaluate("navigator.clipboard.readText()")
    page.go_back()

    until(page, f"Math.abs(maruHall.pose.x - {before['x']}) < 0.1")
    assert page.url.endswith("#stand=A-03")
    other = open_page(f"/en#{link.split('#')[1]}", **PHONE)
    other.wait_for_selector(READY, timeout=60_000)
    assert abs(pose(other)["x"]) < 1.5
    other.locator(".hall-map-size").tap()
    expect(other.locator(".hall-map-legend")).to_be_visible()
