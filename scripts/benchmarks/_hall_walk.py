"""One visit to the hall in Chromium along a fixed path, and what it took."""

import gzip
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import CDPSession, Page

from scripts.benchmarks._hall_models import tell
from scripts.lib.shell import ROOT

Stop = tuple[float, float, float]  # x, z, heading
DIST = ROOT / "frontend" / "dist"
READY = "dialog.hall[data-state=ready]"
# Notes when the first picture stands; the frame after it is drawn.
WATCH = """new MutationObserver(() => {
  if (window.maruReady) return;
  if (document.querySelector('dialog.hall[data-state=ready]')) window.maruReady = performance.now();
}).observe(document, { subtree: true, childList: true, attributes: true });"""
ASKED = """performance.getEntriesByType('resource').map((e) => ({
  url: e.name, start: e.startTime, end: e.responseEnd, bytes: e.transferSize }))"""
SETTLE_MS, PATIENCE_MS, STEP_MS = 700, 20_000, 350


@dataclass
class Visit:
    """Bytes and requests besides JavaScript, unless said; the worst of all frames and of all stops."""

    first_bytes: int = 0
    first_script: int = 0
    first_requests: int = 0
    round_trips: int = 0
    bytes: int = 0
    requests: int = 0
    worst: dict[str, float] = field(default_factory=lambda: dict.fromkeys(("calls", "triangles"), 0.0))
    textures_mb: float = 0.0
    heap_mb: float = 0.0
    finest: set[str] = field(default_factory=set)
    left_on_gpu: int = 0
    heap_after_mb: float = 0.0

    def seconds(self, bits: float, trip: float) -> float:
        """Network until the first picture, JavaScript included: round trips and bytes."""
        return self.round_trips * trip + (self.first_bytes + self.first_script) * 8 / bits


def enter(page: Page) -> None:
    """Once the page itself has come: click, and wait until the first picture stands."""
    page.wait_for_load_state("networkidle")
    page.evaluate("performance.clearResourceTimings(); delete window.maruReady")
    page.locator("[data-action=enter-3d]").click()
    # No handle of the dialog, as wait_for_selector gives one: it would hold the whole hall in memory.
    page.locator(READY).wait_for(timeout=180_000)


def read_first(page: Page, visit: Visit) -> None:
    """What was asked for before the first picture stood."""
    ready = page.evaluate("maruReady")
    first = [entry for entry in page.evaluate(ASKED) if entry["start"] < ready and entry["end"] <= ready]
    scripts = [entry for entry in first if _is_script(entry)]
    visit.first_script = sum(map(_script_bytes, scripts))
    visit.first_bytes = sum(entry["bytes"] for entry in first if entry not in scripts)
    visit.first_requests, visit.round_trips = len(first), round_trips(first)


def round_trips(entries: Sequence[dict[str, Any]]) -> int:
    """The longest chain of requests of which each began after the one before had ended."""
    depths: list[tuple[float, int]] = []
    for entry in sorted(entries, key=lambda e: e["start"]):
        before = [depth for end, depth in depths if end <= entry["start"]]
        depths.append((entry["end"], 1 + max(before, default=0)))
    return max((depth for _, depth in depths), default=0)


def walk(page: Page, stops: Sequence[Stop], visit: Visit) -> None:
    """Go from stop to stop; at each wait until nothing is on the way, and note the worst."""
    cdp = page.context.new_cdp_session(page)
    for stop in stops:
        page.evaluate("([x, z, heading]) => Object.assign(maruHall.pose, { x, z, heading, pitch: 0 })", stop)
        page.evaluate("maruHall.draw()")
        for frame in _until_calm(page):
            for name in visit.worst:
                visit.worst[name] = max(visit.worst[name], frame["render"][name])
            visit.textures_mb = max(visit.textures_mb, frame["stats"]["used"]["textureBytes"] / 2**20)
            visit.finest |= set(frame["stats"]["levels"].values())
        visit.heap_mb = max(visit.heap_mb, heap_mb(cdp))
        tell(
            f"  at {stop}: {visit.worst}, {visit.textures_mb:.0f} MB of textures, heap {visit.heap_mb:.0f} MB"
        )
    every = page.evaluate(ASKED)
    visit.requests = len(every)
    visit.bytes = sum(entry["bytes"] for entry in every if not _is_script(entry))


def _until_calm(page: Page) -> Iterator[dict[str, Any]]:
    waited = calm = 0
    while calm < SETTLE_MS and waited < PATIENCE_MS:
        page.wait_for_timeout(STEP_MS)
        frame = page.evaluate("({ render: maruHall.render(), stats: maruHall.stats() })")
        waited += STEP_MS
        calm = calm + STEP_MS if frame["stats"]["inFlight"] == 0 else 0
        yield frame


def leave(page: Page, visit: Visit) -> None:
    """Out again: what stays on the GPU, and how large the heap is then."""
    page.locator("dialog.hall .hall-leave").click()
    page.locator("dialog.hall").wait_for(state="detached")
    visit.left_on_gpu = page.evaluate("maruHall.left.geometries + maruHall.left.textures")
    page.wait_for_timeout(1000)
    visit.heap_after_mb = heap_mb(page.context.new_cdp_session(page))
    tell(f"  left: heap {visit.heap_after_mb:.2f} MB")


def heap_mb(cdp: CDPSession) -> float:
    """Used heap once what is garbage is gone."""
    cdp.send("HeapProfiler.collectGarbage")
    used: float = cdp.send("Runtime.getHeapUsage")["usedSize"] / 2**20
    return used


def _is_script(entry: dict[str, Any]) -> bool:
    return str(urlsplit(entry["url"]).path).endswith(".js")


def _script_bytes(entry: dict[str, Any]) -> int:
    """As nginx sends it."""
    file = DIST / Path(urlsplit(entry["url"]).path).relative_to("/static")
    return len(gzip.compress(file.read_bytes()))
