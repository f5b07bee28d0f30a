"""A visit to the hall in an emulated headset: before a few stands, all around."""

import time
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Page

from scripts.benchmarks._hall_models import tell
from scripts.benchmarks._hall_walk import Stop, Visit, enter, heap_mb, leave
from tests.frontend.build import build_emulator

TURNS, FRAMES_A_TURN, SETTLE_S = 4, 3, 6.0


def visit_vr(page: Page, url: str, stops: Sequence[Stop]) -> Sequence[Visit]:
    """Visits on one page, each with a session of its own; calls are those of both eyes together."""
    with TemporaryDirectory(prefix="maru-bench-emulator-") as folder:
        page.add_init_script(f"window.__XR_KIND='headset';{build_emulator(Path(folder)).read_text()}")
    page.goto(f"{url}?lang=ko")
    found = Visit(), Visit(), Visit()
    for visit, part in zip(found, (stops[-1], stops[1], stops[1]), strict=True):
        enter(page)
        page.evaluate("([x, z, heading]) => Object.assign(maruHall.pose, { x, z, heading, pitch: 0 })", part)
        _session(page, visit)
        leave(page, visit)
    return found


def _session(page: Page, visit: Visit) -> None:
    page.locator("[data-action=hall-vr]").click()
    end = time.monotonic() + 60
    while not page.evaluate("!!__xr.device.activeSession"):
        assert time.monotonic() < end, "VR did not begin"
        page.wait_for_timeout(100)
    cdp = page.context.new_cdp_session(page)
    for _ in range(TURNS):
        until = time.monotonic() + SETTLE_S
        while time.monotonic() < until:
            page.evaluate(f"__xr.frames({FRAMES_A_TURN})")
            frame = page.evaluate("({ render: maruHall.render(), stats: maruHall.stats() })")
            for name in visit.worst:
                visit.worst[name] = max(visit.worst[name], frame["render"][name])
            visit.textures_mb = max(visit.textures_mb, frame["stats"]["used"]["textureBytes"] / 2**20)
            visit.finest |= set(frame["stats"]["levels"].values())
        page.evaluate("__xr.stick('right', 1, 0)")
        page.evaluate("__xr.stick('right', 0, 0)")
    visit.heap_mb = heap_mb(cdp)
    tell(f"  in VR: {visit.worst}, {visit.textures_mb:.0f} MB of textures, heap {visit.heap_mb:.0f} MB")
    page.evaluate("__xr.device.activeSession.end()")
    page.wait_for_timeout(500)
