"""Walking together: what one web process spends on visitors who all walk, and what each is sent.

`scripts/bench together [--walkers 100,300] [--seconds 20]`. Every walker says ten times a second where it is,
in one permanent hall, and is told of the thirty nearest. One load generator, in a process of its own.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from assets.sandbox.watch import descendants
from exhibition import rooms
from scripts.benchmarks._report import Bar, finish
from tests.exhibition.chat.chat_site import ChatSite
from tests.exhibition.together.hall_site import BEAUTY, hall_site
from tests.servers import ROOT

MOST_KB_S, MOST_CPU, LEAST_TICKS = 2.6, 80.0, 9.0


def main() -> int:
    """Measure and print; the exit code says whether every bar holds."""
    parser = argparse.ArgumentParser(prog="scripts/bench together")
    parser.add_argument("--walkers", default="100,300")
    parser.add_argument("--seconds", type=float, default=20.0)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    assert rooms.TABLES  # all tables are known
    rows = []
    for count in map(int, options.walkers.split(",")):
        with tempfile.TemporaryDirectory(prefix="maru-bench-") as folder, hall_site(Path(folder)) as live:
            live.site.start_web()
            rows.append(_walk(live, count, options.seconds))
    return finish(rows, [bar for row in rows for bar in _bars(row)])


def _walk(live: ChatSite, walkers: int, seconds: float) -> dict[str, Any]:
    plan = BEAUTY["plan"]
    task = {
        "port": live.site.port, "origin": live.site.url, "hall": "beauty", "walkers": walkers,
        "size": [plan["width"], plan["depth"]], "seconds": seconds,
        "pids": descendants(live.site.processes["web"].pid),
    }  # fmt: skip
    done = subprocess.run(
        [sys.executable, "-m", "scripts.benchmarks._together_walk"], cwd=ROOT, input=json.dumps(task),
        text=True, stdout=subprocess.PIPE, check=True, timeout=seconds + 120,
    )  # fmt: skip
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def _bars(row: dict[str, Any]) -> list[Bar]:
    who = f"{row['walkers']} who walk"
    return [
        Bar(f"{who}: sent to each", row["down_kb_s"], MOST_KB_S, "kB/s"),
        Bar(f"{who}: of one core", row["server_cpu_percent"], MOST_CPU, "%"),
        Bar(f"{who}: ticks heard", row["ticks_s"], LEAST_TICKS, "/s", at_most=False),
    ]


if __name__ == "__main__":
    raise SystemExit(main())
