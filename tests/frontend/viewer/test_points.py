"""Points of a booth: opened from the list, and lying on the node they name."""

import json
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.frontend.site import Site
from tests.frontend.viewer.stage import READY, Open, settled

# A build may have renumbered the shade, or taken it into the foot, 0.62 m below.
FROM_SHADE_TO_FOOT = [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0.62, 0, 1]


def test_a_point_opens_from_the_list_and_gives_the_focus_back(open_page: Open) -> None:
    page = open_page("ko")
    page.wait_for_selector(READY)
    entry = page.get_by_role("listitem").get_by_role("button", name="한지 갓")
    entry.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".viewer-card")).to_contain_text("닥나무 한지")
    page.keyboard.press("Escape")
    expect(page.locator(".viewer-card")).to_be_hidden()
    expect(entry).to_be_focused()


@pytest.mark.parametrize(
    "became", [None, {"name": "shade", "web": 0}, {"name": "foot", "web": 0, "matrix": FROM_SHADE_TO_FOOT}]
)
def test_a_point_lies_on_the_node_it_names(
    open_page: Open, site: Site, became: dict[str, Any] | None
) -> None:
    path = "/api/booths/maru-lamps/showroom"
    showroom = json.loads(site.files[path][1])
    if became:
        lamp = next(item for item in showroom["items"] if item["id"] == "lamp")
        lamp["model"]["nodes"] = {str(showroom["hotspots"][0]["node"]): became}
    site.files[path] = ("application/json", json.dumps(showroom).encode())
    page = open_page()
    page.wait_for_selector(READY)
    settled(page)
    page.locator(".viewer-view").focus()
    page.keyboard.press("1")
    settled(page)
    stage = page.locator(".viewer-stage").bounding_box()
    marker = page.locator(".viewer-hotspot").bounding_box()
    assert stage is not None
    assert marker is not None
    across = (marker["x"] + marker["width"] / 2 - stage["x"]) / stage["width"]
    down = (marker["y"] + marker["height"] / 2 - stage["y"]) / stage["height"]
    # 0.75 m up a lamp of 0.9 m that fills most of the picture, in its middle.
    assert across == pytest.approx(0.5, abs=0.02)
    assert 0.15 < down < 0.3
