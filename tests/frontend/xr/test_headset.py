"""A product in one's room and walking up in VR, in an emulated headset."""

import math
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.frontend.site import Site
from tests.frontend.xr.device import answer_chat, device, press, until


def test_a_headset_sees_the_room_and_chooses_on_a_sheet_that_stands_in_it(
    chromium: Browser, rooms: Site, emulator: str
) -> None:
    with device(chromium, rooms, emulator, "headset") as page:
        page.evaluate("__xr.room()")
        page.locator("[data-action=ar]").click()
        until(page, "panels['ar-panel']")
        page.evaluate("__xr.look([0, 1.6, 0], [0, 0, -2.4])")
        until(page, "panels['ar-panel'].content.lines[0].text.includes('floor')")
        page.evaluate("__xr.hand('right', [0.2, 1.3, -0.2], [-0.8, 0.2, -2.4])")
        page.evaluate("__xr.pull('right')")
        placed = until(page, "heard['xr-placed']?.[0]")
        assert placed["size"] == pytest.approx([400, 900, 300], rel=0.001)
        until(page, "panels['ar-panel'].where('replace')")
        press(page, "ar-panel", "exit", tuple(-side for side in page.evaluate("__xr.origin")))
        expect(page.locator("[data-action=ar]")).to_be_enabled()
        expect(page.locator(".xr-overlay")).to_have_count(0)


def test_vr_walks_turns_reads_a_point_and_asks_the_booth(
    chromium: Browser, rooms: Site, emulator: str, shots: Path
) -> None:
    said: list[str] = []

    def answer(name: str, body: dict[str, Any]) -> dict[str, Any]:
        if name == "say":
            said.append(body["body"])
            return {"ok": True, "seq": len(said) + 1, "at": "2026-11-22T05:00:00Z"}
        hello = {"seq": 1, "id": "m", "by": "s", "author": "Maru Lamps", "staff": True, "body": "Welcome!"}
        hello |= {"language": "en", "pin": {}, "at": "2026-11-22T04:00:00Z"}
        me = {"visitor": "v", "name": ""} if not named else {"visitor": "v", "name": "VR visitor"}
        room = {"title": {"en": "Maru Lamps"}, "url": "", "may_write": True, "staff": False, "me": me}
        return {"ok": True, **room, "last": 1, "read": 0, "messages": [hello], "present": 1}

    named: list[str] = []

    def guest(route: Any) -> None:
        named.append(route.request.post_data_json["name"])
        route.fulfill(json={"visitor": "v", "name": named[-1]})

    with device(chromium, rooms, emulator, "headset") as page:
        answer_chat(page, answer)
        page.route("**/api/chat/guest", guest)
        page.locator("[data-action=vr]").click()
        start = until(page, "heard['xr-moved']?.[0]?.position")
        # Two steps before the stand, which is 2 m deep.
        assert start == pytest.approx([0, 0, 3.2])
        feet = throw(page, shots)
        press(page, "vr-menu", "left", feet)
        press(page, "vr-menu", "ask", feet, 30)
        until(page, "panels['vr-sheet'].content?.lines?.some(({ text }) => text === 'Maru Lamps: Welcome!')")
        press(page, "vr-sheet", "order", feet, 30)
        until(page, "panels['vr-sheet'].content.title === 'Under which name?'")
        press(page, "vr-sheet", "ready", feet, 30)
        until(
            page, "panels['vr-sheet'].content.lines.some(({ text }) => text.startsWith('VR visitor: What'))"
        )
        page.evaluate("__xr.frames(3)")
        page.screenshot(path=shots / "vr-en-ask.png")
        press(page, "vr-sheet", "close", feet, 30)
        press(page, "vr-menu", "exit", feet, 30)
        expect(page.locator("[data-action=vr]")).to_be_enabled()
        expect(page.locator(".viewer-note")).to_be_hidden()
    assert named == ["VR visitor"]
    assert said == ["What is the minimum order quantity?"]


def throw(page: Page, shots: Path) -> tuple[float, float, float]:
    """Throw an arc to the floor: one lands where a stone would. Where one's feet then are."""
    page.evaluate("__xr.look([0, 1.6, 0], [0, 1.5, -2])")
    page.evaluate("__xr.hand('right', [0.2, 1.2, -0.2], [0.2, 1.0, -1.2])")
    page.evaluate("__xr.frames(3)")
    page.evaluate("__xr.device.controllers.right.updateButtonValue('trigger', 1)")
    page.evaluate("__xr.frames(3)")
    page.screenshot(path=shots / "vr-en-arc.png")
    page.evaluate("__xr.device.controllers.right.updateButtonValue('trigger', 0)")
    moved = until(page, "heard['xr-moved'][1]")
    rise = -0.2 / math.hypot(1, 0.2) * 7
    time = (rise + math.sqrt(rise * rise + 2 * 9.8 * 1.2)) / 9.8
    expected = [0.2, 0, 3.2 - 0.2 - time * 7 / math.hypot(1, 0.2)]
    assert moved["position"] == pytest.approx(expected, abs=0.01)
    assert 0 < moved["calls"] <= 100
    x, y, z = moved["position"]
    return x, y, z
