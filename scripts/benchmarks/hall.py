"""A hall of 300 different booths, walked on a fixed path: the first picture, the worst frame, leaks.

    ./scripts/bench hall [--booths N] [--profile phone|desktop|vr] [--json]

Without --profile all three. Times of the network are computed from bytes and round trips: software GL and
this machine's speed play no part. The first run makes the models (some minutes), later ones find them.
"""

import argparse
import sys
from collections.abc import Sequence
from typing import Any

from playwright.sync_api import Browser, sync_playwright

from scripts.benchmarks._hall_models import models, tell
from scripts.benchmarks._hall_parametric import every_booth
from scripts.benchmarks._hall_plan import wide_plan
from scripts.benchmarks._hall_site import Booths, serving
from scripts.benchmarks._hall_vr import visit_vr
from scripts.benchmarks._hall_walk import WATCH, Stop, Visit, enter, leave, read_first, walk
from scripts.benchmarks._report import Bar, finish
from tests.frontend.conftest import CHROMIUM_FLAGS

PROFILES: dict[str, dict[str, Any]] = {
    "phone": {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True},
    "desktop": {"viewport": {"width": 1280, "height": 800}},
    "vr": {"viewport": {"width": 800, "height": 600}},
}
FIRST_BYTES, SCRIPT, TRIPS, FAST_S, SLOW_S = 250_000, 190_000, 6, 1.0, 3.5
LIMITS = {"phone": (60, 150_000, 128), "desktop": (140, 600_000, 384), "vr": (100, 300_000, 128)}
HEAP_MB, LEAK = 60.0, 0.05
PATIENCE_MS = 180_000


def main() -> int:
    """Measure and print; the exit code says whether every bar holds."""
    parser = argparse.ArgumentParser(prog="bench hall")
    parser.add_argument("--booths", type=int, default=300)
    parser.add_argument("--profile", choices=PROFILES, action="append")
    parser.add_argument("--json", action="store_true")
    asked = parser.parse_args(sys.argv[1:])
    rows, bars = [], []
    booths = Booths(asked.booths, every_booth(asked.booths, models()))
    with serving(booths) as url, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=CHROMIUM_FLAGS)
        for profile in asked.profile or PROFILES:
            tell(f"walking: {profile}")
            visits = visit_again(browser, url, profile, path(asked.booths))
            rows.append(row(profile, visits[0]))
            bars += bars_of(profile, visits)
        browser.close()
    return finish(rows, bars)


def path(booths: int) -> list[Stop]:
    """Entrance, plaza, the nave with booths on both sides, a cross aisle, a side aisle, close to a booth."""
    plan = wide_plan(booths)
    front = plan["depth"] / 2 - 14
    stand = plan["stands"][0]
    middle = front - min(plan["depth"] / 3, 40)
    return [
        (0.0, plan["depth"] / 2 - 4, 0.0),
        (0.0, front, 0.0),
        (0.0, middle, 0.0),
        (13.5, front - 10, 0.0),
        (stand["x"] + 4.4, stand["z"], 90.0),
    ]


def visit_again(browser: Browser, url: str, profile: str, stops: Sequence[Stop]) -> Sequence[Visit]:
    """The same visit again and again on one page. The first brings code with it, which stays; the last tells
    what the one before it left behind."""
    context = browser.new_context(reduced_motion="reduce", **PROFILES[profile])
    page = context.new_page()
    page.set_default_timeout(PATIENCE_MS)
    page.add_init_script(WATCH)
    if profile == "vr":
        found = visit_vr(page, url, stops)
    else:
        page.goto(f"{url}?lang=ko")
        found = Visit(), Visit(), Visit()
        for visit, part in zip(found, (stops, stops[:2], stops[:2]), strict=True):
            enter(page)
            read_first(page, visit)
            walk(page, part, visit)
            leave(page, visit)
    context.close()
    return found


def row(profile: str, v: Visit) -> dict[str, Any]:
    """Figures of a visit."""
    return {
        "profile": profile,
        "first kB": v.first_bytes / 1000,
        "script kB": v.first_script / 1000,
        "requests": v.first_requests,
        "trips": v.round_trips,
        "9 Mbps s": v.seconds(9e6, 0.06),
        "1.6 Mbps s": v.seconds(1.6e6, 0.15),
        "all kB": v.bytes / 1000,
        "all requests": v.requests,
        "calls": v.worst["calls"],
        "triangles": v.worst["triangles"],
        "textures MB": v.textures_mb,
        "heap MB": v.heap_mb,
        "finest": min(v.finest, default="proxy"),
    }


def bars_of(profile: str, visits: Sequence[Visit]) -> list[Bar]:
    """What must hold for a profile."""
    calls, triangles, textures = LIMITS[profile]
    first, before, last = visits[0], visits[-2], visits[-1]
    worst = {name: max(visit.worst[name] for visit in visits) for name in first.worst}
    grown = last.heap_after_mb / before.heap_after_mb - 1
    found = [
        Bar("calls in the worst frame", worst["calls"], calls, ""),
        Bar("triangles in the worst frame", worst["triangles"], triangles, ""),
        Bar("textures", first.textures_mb, textures, "MB"),
        Bar("left on the GPU", float(sum(visit.left_on_gpu for visit in visits)), 0, ""),
        Bar("heap grown by a visit", grown, LEAK, ""),
    ]
    if profile != "desktop":
        found.append(Bar("heap", max(visit.heap_mb for visit in visits), HEAP_MB, "MB"))
    if profile != "vr":
        found += [
            Bar("first picture besides JavaScript", first.first_bytes, FIRST_BYTES, "B"),
            Bar("JavaScript until the first picture", first.first_script, SCRIPT, "B"),
            Bar("round trips until the first picture", first.round_trips, TRIPS, ""),
            Bar("network at 9 Mbps, 60 ms", first.seconds(9e6, 0.06), FAST_S, "s"),
            Bar("network at 1.6 Mbps, 150 ms", first.seconds(1.6e6, 0.15), SLOW_S, "s"),
        ]
    return [Bar(f"{profile}: {bar.name}", bar.value, bar.limit, bar.unit, bar.at_most) for bar in found]


if __name__ == "__main__":
    raise SystemExit(main())
