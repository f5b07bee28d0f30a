"""The whole path: from the last uploaded byte to the model on show, and pages and files beside nginx.

The upload is a real model of some 7 MB where the corpus lies beside the checkout, else a box padded to 7 MB.
nginx serves the same bytes as files, on the same machine in the same run.
"""

import re
import sys
import tempfile
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import requests

from scripts.benchmarks import _load
from scripts.benchmarks._nginx import Nginx, find_nginx
from scripts.benchmarks._report import Bar, finish
from tests.journeys.inputs import HELMET, helmet
from tests.journeys.opened import Opened, people, publish, set_up
from tests.servers import Site

CONNECTIONS = 4
SECONDS = 4.0
HALL = "beauty"
# What people wait for, on a calm machine of two cores. The first model after a start waits for Chromium too.
FIRST_SECONDS, SHOWN_SECONDS, PAGE_P99_MS, DOWNLOAD_SHARE = 20.0, 10.0, 250.0, 0.1


@dataclass(frozen=True)
class Shown:
    """A published booth, and how long its model took."""

    opened: Opened
    upload_seconds: float
    ready_seconds: float
    finished_seconds: float
    model_url: str
    steps: Mapping[str, float]


def main() -> int:
    """Measure and print; the exit code says whether every bar holds."""
    with tempfile.TemporaryDirectory(prefix="maru-bench-") as name, Site(Path(name) / "site") as site:
        set_up(site)
        site.start_web()
        site.start_worker()
        first, shown = show(site, "First"), show(site, "Next")
        rows, bars = path_rows(first, shown)
        # Web alone is measured: nothing else runs beside it.
        site.kill("worker")
        folder = Path(name) / "nginx"
        folder.mkdir()
        more_rows, more_bars = serve(site, shown, folder)
    return finish([*rows, *more_rows], [*bars, *more_bars])


def show(site: Site, name: str) -> Shown:
    """Upload as an exhibitor, publish as the organizer, see it as a visitor."""
    owner, organizer = people(site)
    booth = owner.booth(owner.company(name), name, HALL)
    product = owner.product(booth, "Helmet")
    data = helmet()
    begun = time.perf_counter()
    ticket = owner.ask(data, f"product:{product}", "FlightHelmet512.glb")
    owner.put_parts(ticket, data)
    last_byte = time.perf_counter()
    model = owner.complete(ticket)
    owner.until(model, lambda seen: seen["state"] == "ready")
    opened = publish(owner, organizer, booth, model)
    url = web_variant(site, opened)
    ready = time.perf_counter()
    owner.until_finished(model)
    finished = time.perf_counter()
    steps = owner.call("GET", f"{model}/report")["manifest"]["timings"]
    return Shown(opened, last_byte - begun, ready - last_byte, finished - last_byte, url, steps)


def web_variant(site: Site, opened: Opened) -> str:
    """The address of the model on the public booth; its bytes have answered."""
    found = requests.get(f"{site.url}/api/booths/{opened.slug}/showroom", timeout=30).json()
    url = str(found["items"][0]["model"]["variants"]["web"]["url"])
    whole = url if url.startswith("http") else site.url + url
    requests.get(whole, timeout=30).raise_for_status()
    return whole


def path_rows(first: Shown, after: Shown) -> tuple[list[dict[str, Any]], list[Bar]]:
    """The seconds of the path: for a worker that has just started, and for one that runs."""
    file = "FlightHelmet512.glb" if HELMET.is_file() else "padded box"
    rows: list[dict[str, Any]] = []
    for name, shown in (("first model", first), ("next model", after)):
        rows += [
            {"what": f"{name}: upload of {file}", "seconds": shown.upload_seconds},
            {"what": f"{name}: last byte → shown to visitors", "seconds": shown.ready_seconds},
            {"what": f"{name}: last byte → every variant", "seconds": shown.finished_seconds},
            *({"what": f"{name}: step {step}", "seconds": spent} for step, spent in shown.steps.items()),
        ]
    bars = [
        Bar("first model after a start, last byte to shown", first.ready_seconds, FIRST_SECONDS, "s"),
        Bar("next model, last byte to shown", after.ready_seconds, SHOWN_SECONDS, "s"),
    ]
    return rows, bars


def serve(site: Site, shown: Shown, folder: Path) -> tuple[list[dict[str, Any]], list[Bar]]:
    """The hall list, the booth page and the model: this server, then nginx with the same bytes."""
    targets = {
        "hall list": f"{site.url}/halls/{HALL}?lang=en",
        "booth page": f"{site.url}{shown.opened.path}?lang=en",
        "model download": shown.model_url,
    }
    ours = {name: _load.run(url, connections=CONNECTIONS, seconds=SECONDS) for name, url in targets.items()}
    rows = [row(name, "maru", load) for name, load in ours.items()]
    bars = [Bar(f"{name} p99", ours[name].p99_ms, PAGE_P99_MS, "ms") for name in ("hall list", "booth page")]
    bars.append(Bar("failed requests", float(sum(load.failures for load in ours.values())), 0.0, "requests"))
    program = find_nginx()
    if program is None:
        print("nginx is not here: its rows and the bar beside it are left out", file=sys.stderr)
        return rows, bars
    theirs = beside(program, targets, folder)
    rows += [row(name, "nginx", load) for name, load in theirs.items()]
    model = "model download"
    share = (ours[model].bytes / ours[model].seconds) / (theirs[model].bytes / theirs[model].seconds)
    bars.append(Bar("model download, share of nginx's bytes a second", share, DOWNLOAD_SHARE, "×", False))
    return sorted(rows, key=lambda line: list(targets).index(line["what"])), bars


def beside(program: str, targets: Mapping[str, str], folder: Path) -> dict[str, _load.Load]:
    """The same bytes from nginx."""
    names = {name: re.sub(r"\W", "-", name) for name in targets}
    (folder / "files").mkdir()
    for name, url in targets.items():
        (folder / "files" / names[name]).write_bytes(requests.get(url, timeout=30).content)
    with Nginx(program, folder) as nginx:
        return {
            name: _load.run(f"{nginx.url}/{file}", connections=CONNECTIONS, seconds=SECONDS)
            for name, file in names.items()
        }


def row(name: str, server: str, load: _load.Load) -> dict[str, Any]:
    """One line of the table."""
    return {
        "what": name,
        "server": server,
        "requests_per_second": round(load.per_second, 1),
        "p50_ms": round(load.p50_ms, 1),
        "p99_ms": round(load.p99_ms, 1),
        "MB_per_second": round(load.bytes / load.seconds / 1e6, 2),
        "failures": load.failures,
    }


if __name__ == "__main__":
    raise SystemExit(main())
