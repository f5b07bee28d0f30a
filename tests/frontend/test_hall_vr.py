"""The hall in an emulated headset: walking, and the sheets of the booth one stands at."""

import json
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.frontend.hall_visit import READY, Open, hall_build, hold, open_page, pose, site, until, world
from tests.frontend.hall_world import World
from tests.frontend.site import Site
from tests.frontend.xr.device import LISTEN, answer_chat, press

__all__ = ["hall_build", "open_page", "site", "world"]

POINTS = (("Frosted glass", "Recycled, ground by hand."), ("Refill", "It clicks out."))
Sheet = dict[str, Any]


def showroom(slug: str) -> Sheet:
    """A booth with two points and a chat room."""
    empty: Sheet = {"item": "i", "node": None, "point": [0, 0, 0]}
    spots = [
        {**empty, "id": str(at), "title": {"en": title}, "text": {"en": text}}
        for at, (title, text) in enumerate(POINTS)
    ]
    booth = {"slug": slug, "title": {"en": "Booth"}, "url": "/", "room": "booth:7"}
    return {"booth": booth, "items": [], "hotspots": spots}


def answer(name: str, body: dict[str, Any]) -> dict[str, Any]:
    """The chat as somebody with a name finds it; what is no chat is refused."""
    if name == "say":
        return {"ok": True, "seq": 2, "at": "2026-11-22T05:00:00Z"}
    if name != "join":
        return {"ok": False, "code": "unknown", "params": {}}
    hello = {"seq": 1, "id": "m", "by": "s", "author": "Seolhwa", "staff": True, "body": "Welcome!"}
    hello |= {"language": "en", "pin": {}, "at": "2026-11-22T04:00:00Z"}
    room = {"title": {"en": "Booth"}, "url": "", "may_write": True, "staff": False}
    me = {"visitor": "v", "name": "Ana"}
    return {"ok": True, **room, "me": me, "last": 1, "read": 0, "messages": [hello], "present": 1}


def test_vr_reads_and_asks_the_booth_then_walks_and_leaves(
    open_page: Open, site: Site, world: World, emulator: str
) -> None:
    booth = next(one for one in world.scene["booths"] if one["stand"] == "A-03")
    room = json.dumps(showroom(booth["slug"])).encode()
    site.files[f"/api/booths/{booth['slug']}/showroom"] = ("application/json", room)
    page = open_page(
        "/en#stand=A-03",
        script=f"window.__XR_KIND='headset';{emulator};{LISTEN}",
        before=lambda page: answer_chat(page, answer),
    )
    page.wait_for_selector(READY, timeout=60_000)
    page.evaluate("__xr.look([0, 1.6, 0], [0, 1.6, -2])")
    start = pose(page)
    feet, turned = (start["x"], 0.0, start["z"]), start["heading"]
    page.get_by_role("button", name="VR", exact=True).click()
    until(page, "panels['vr-menu']?.where('ask')")
    menu: Sheet = page.evaluate("panels['vr-menu'].content")

    press(page, "vr-menu", "points", feet, turned)
    until(page, "panels['vr-sheet']?.content?.buttons.length === 3")
    press(page, "vr-sheet", "point-1", feet, turned)
    until(page, "panels['vr-sheet'].content.title === 'Refill'")
    press(page, "vr-sheet", "close", feet, turned)
    press(page, "vr-menu", "ask", feet, turned)
    until(page, "panels['vr-sheet'].content?.lines?.some(({ text }) => text === 'Seolhwa: Welcome!')")
    press(page, "vr-sheet", "order", feet, turned)
    until(page, "panels['vr-sheet'].content.lines.some(({ text }) => text.startsWith('Ana: What is'))")
    calls = page.evaluate("maruHall.render().calls")

    assert menu["title"] == booth["title"]["en"]
    assert menu["lines"][0]["text"] == f"A-03 · {booth['company']['en']}"
    assert calls <= 100
    press(page, "vr-sheet", "close", feet, turned)
    press(page, "vr-menu", "enter", feet, turned)
    until(page, "maruHall.here() === 'A-03' && maruHall.pose.x < -15.5")
    page.evaluate("__xr.device.activeSession.end()")
    expect(page.locator("dialog.hall [aria-live]")).to_have_text("You have left VR.")


def test_vr_teleports_turns_and_leaves_by_its_menu(open_page: Open, emulator: str) -> None:
    page = open_page("/en#walk", script=f"window.__XR_KIND='headset';{emulator};{LISTEN}")
    page.wait_for_selector(READY, timeout=60_000)
    page.get_by_role("button", name="VR", exact=True).click()
    until(page, "!!panels['vr-menu']")
    page.evaluate("__xr.frames(4)")

    page.evaluate("__xr.hand('right', [0.2, 1.4, -0.2], [0.2, 0, -4])")
    page.evaluate("__xr.frames(3)")
    page.evaluate("__xr.pull('right')")
    until(page, "maruHall.pose.z < 19")
    arrived = pose(page)
    page.evaluate("__xr.stick('right', 1, 0)")
    page.evaluate("__xr.stick('right', 0, 0)")
    until(page, f"Math.abs(maruHall.pose.heading - {arrived['heading']}) > 20")
    turned = pose(page)["heading"]

    assert 11 < arrived["z"] < 19
    assert page.evaluate("panels['vr-menu'].content.title") == "Beauty hall"
    assert turned == pytest.approx(arrived["heading"] - 30, abs=1)
    page.evaluate("__xr.frames(3)")
    press(page, "vr-menu", "exit", (arrived["x"], 0.0, arrived["z"]), turned)
    expect(page.locator("dialog.hall [aria-live]")).to_have_text("You have left VR.")
    hold(page, "w", "true")
