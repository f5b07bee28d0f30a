"""Emulated phones and headsets, and what tests do with them."""

import json
import math
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from copy import deepcopy
from typing import Any

from playwright.sync_api import Browser, Page

from tests.frontend.build import Build
from tests.frontend.sample_booth import make_sample_booth
from tests.frontend.site import Site
from tests.frontend.viewer_page import viewer_page

READY = ".viewer[data-state=ready]"
SHOWROOM = "/api/booths/maru-lamps/showroom"
LISTEN = """
  window.heard = {};
  for (const type of ['xr-placed', 'xr-moved', 'xr-ended', 'xr-entering']) {
    addEventListener(type, (event) => { (window.heard[type] ??= []).push(event.detail); });
  }
  window.panels = {};
  addEventListener('xr-panel', ({ detail }) => { window.panels[detail.name] = detail; });
"""
CHAT = '<div data-island="chat" data-props=\'{"room":"booth:1"}\'></div>'
FLOOR = [0, 0, -2.4249]
Answer = Callable[[str, dict[str, Any]], dict[str, Any]]


def xr_site(build: Build) -> Site:
    """The sample booth's page; its stand is a second product here, too deep to hang on a wall."""
    files = dict(make_sample_booth().files)
    room = json.loads(files[SHOWROOM][1])
    stand = deepcopy(room["items"][0])
    stand["model"]["id"] = "model-shelf"
    title = {"ko": "모서리 부스", "en": "Corner stand"}
    stand |= {"id": "shelf", "kind": "product"}
    stand["product"] = {"slug": "shelf", "title": title, "size_mm": stand["model"]["size_mm"]}
    room["items"].append(stand)
    files[SHOWROOM] = ("application/json", json.dumps(room).encode())
    for lang in ("ko", "en"):
        page = viewer_page(build, lang).replace(b'<p id="below">', CHAT.encode() + b'<p id="below">')
        files[f"/{lang}"] = ("text/html; charset=utf-8", page)
    return Site(build.folder, files)


@contextmanager
def device(
    chromium: Browser, site: Site, emulator: str, kind: str, *, lang: str = "en", more: tuple[str, ...] = ()
) -> Iterator[Page]:
    """The page on a device; what it complains about, except of refused sessions, fails at the end."""
    size = {"width": 390, "height": 640} if kind == "phone" else {"width": 480, "height": 320}
    context = chromium.new_context(viewport=size, has_touch=kind == "phone")  # type: ignore[arg-type]
    complaints: list[str] = []
    page = context.new_page()
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on(
        "console",
        lambda m: (
            complaints.append(m.text)
            if m.type == "error" and not m.text.startswith(("xr:", "Failed to load"))
            else None
        ),
    )
    page.add_init_script(f"window.__XR_KIND = {json.dumps(kind)}; window.__XR_MORE = {json.dumps(more)};")
    page.add_init_script(emulator)
    page.add_init_script(LISTEN)
    try:
        page.goto(f"{site.url}/{lang}")
        page.wait_for_selector(READY, timeout=60_000)
        yield page
    finally:
        context.close()
    assert complaints == []


def until(page: Page, expression: str) -> Any:
    """Wait until an expression is true and return it."""
    for _ in range(300):
        found = page.evaluate(expression)
        if found:
            return found
        page.wait_for_timeout(50)
    raise AssertionError(f"never true: {expression}")


def hint(page: Page, kind: str) -> None:
    """Wait until the phone's overlay gives this hint."""
    until(page, f"document.querySelector('.xr-overlay')?.dataset.hint === '{kind}'")


def enter_ar(page: Page) -> None:
    """Start AR in the emulated room, the phone held at 1.4 m towards the floor 2.4249 m ahead."""
    sessions = page.evaluate("__xr.sessions")
    page.evaluate("__xr.room()")
    # The emulator's space tilts with the head that begins a session; a device's stays level.
    page.evaluate("__xr.look([0, 1.6, 0], [0, 1.6, -2])")
    page.locator("[data-action=ar]").click()
    until(page, f"__xr.sessions > {sessions}")
    # The session's space is asked for before its first frames; a look before them would tilt it.
    page.evaluate("__xr.frames(2)")
    page.evaluate("__xr.look([0, 1.4, 0], [0, 0, -2.4249])")


def touch(page: Page, target: list[float]) -> None:
    """A short touch of what lies there."""
    page.evaluate(f"(async () => {{ await __xr.touch({target}); await __xr.lift(); }})()")


def place(page: Page, target: list[float]) -> dict[str, Any]:
    """Look there, tap, and return what the page says of the piece; its position in the room's space."""
    page.evaluate(f"__xr.look(null, {target})")
    page.evaluate("__xr.frames(4)")
    before = page.evaluate("heard['xr-placed']?.length ?? 0")
    touch(page, target)
    until(page, f"(heard['xr-placed']?.length ?? 0) > {before}")
    placed: dict[str, Any] = page.evaluate("heard['xr-placed'].at(-1)")
    origin = page.evaluate("__xr.origin")
    return placed | {"position": [a + b for a, b in zip(placed["position"], origin, strict=True)]}


def press(page: Page, panel: str, button: str, feet: tuple[float, float, float], turned: float = 0) -> None:
    """Point the right hand at a button of a sheet and pull the trigger.

    `feet`: where the device's origin is in the page's scene; `turned`: degrees it is turned left there.
    """
    found = until(page, f"panels['{panel}']?.where('{button}')")
    x, y, z = (a - b for a, b in zip(found, feet, strict=True))
    cos, sin = math.cos(math.radians(turned)), math.sin(math.radians(turned))
    target = [x * cos - z * sin, y, x * sin + z * cos]
    head = page.evaluate("[...'xyz'].map((axis) => __xr.device.position[axis])")
    hand = [head[0] + 0.1, head[1] - 0.3, head[2]]
    page.evaluate(f"__xr.hand('right', {hand}, {target})")
    page.evaluate("__xr.frames(2)")
    page.evaluate("__xr.pull('right')")


def answer_chat(page: Page, answer: Answer) -> None:
    """Play the server's side of the live connection."""

    def connect(socket: Any) -> None:
        socket.send('0{"sid":"a","upgrades":[],"pingInterval":25000,"pingTimeout":20000,"maxPayload":100000}')

        def heard(frame: str | bytes) -> None:
            text = str(frame)
            if text.startswith("40"):
                # Connections of other features share the line, each in a namespace of its own.
                space = f"{text[2:].split(',')[0]}," if text.startswith("40/") else ""
                socket.send(f'40{space}{{"sid":"b"}}')
            elif text.startswith("42"):
                start = text.index("[")
                name, body = json.loads(text[start:])
                socket.send(f"43{text[2:start]}{json.dumps([answer(name, body)])}")

        socket.on_message(heard)

    page.route_web_socket("**/socket.io/**", connect)
