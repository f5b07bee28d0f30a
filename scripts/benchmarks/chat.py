"""Live chat: deliveries a server CPU second, and times, beside Node's socket.io in one run.

`scripts/bench chat [--peer] [--rooms 500,2000] [--seconds 8]`. Every member of a room is a connection of its
own; what is said is checked, stored under the room's next number and acknowledged, by our server through the
real room code, by Node with the same row in the same database. One load generator, in a process of its own.
"""

import argparse
import json
import subprocess
import sys
from collections.abc import Sequence
from typing import Any

from scripts.benchmarks._chat_site import Ground, Server, ground, maru, node, pair
from scripts.benchmarks._report import Bar, finish
from tests.servers import ROOT

PROBES, IN_FLIGHT, RATE = 25, 16, 20
KB_EACH = 55.0
ACROSS, ACROSS_RATE, ACROSS_MS = 200, 50, 150.0
LEAST = {500: 1.0, 2000: 1.2}


def main() -> int:
    """Measure and print; the exit code says whether every bar holds."""
    options = _options()
    rooms = [int(size) for size in options.rooms.split(",")]
    rows: list[dict[str, Any]] = []
    with ground() as on:
        cookies = on.cookies(max(rooms))
        for size in rooms:
            for fanout in ("framed", "stock") if options.stock else ("framed",):
                with maru(on, fanout) as server:
                    rows += measured(on, server, cookies[:size], options.seconds)
            if options.peer:
                with node(on) as server:
                    rows += measured(on, server, cookies[:size], options.seconds)
        extra_rows, extra_bars = held(on, options.connections) if options.connections else ([], [])
        pest_rows, pest_bars = pestered(on, cookies[:500], options.seconds)
        far_rows, far_bars = across(on, cookies[:ACROSS], options.seconds)
    all_rows = [*rows, *extra_rows, *pest_rows, *far_rows]
    return finish(all_rows, [*bars(rows), *extra_bars, *pest_bars, *far_bars])


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="scripts/bench chat")
    parser.add_argument("--peer", action="store_true", help="measure Node's socket.io beside it")
    parser.add_argument("--stock", action="store_true", help="measure python-socketio's own manager, too")
    parser.add_argument("--rooms", default="500,2000")
    parser.add_argument("--seconds", type=float, default=8.0)
    parser.add_argument("--connections", type=int, default=10_000, help="how many only are there; 0: none")
    parser.add_argument("--json", action="store_true")
    return parser.parse_args()


def measured(on: Ground, server: Server, cookies: Sequence[str], seconds: float) -> list[dict[str, Any]]:
    """Two lines: as much as goes, and at a fixed rate."""
    kinds = {"all that goes": {"in_flight": IN_FLIGHT}, f"{RATE} messages/s": {"rate": RATE}}
    found = []
    for number, (kind, how) in enumerate(kinds.items()):
        task = {**_task(on, server, cookies), "seconds": seconds, **how}
        task["name"] += f"-{number}"
        row = _load(task)
        print(f"{server.name}, room of {len(cookies)}, {kind}: {row['per_cpu_second']:,.0f}", file=sys.stderr)
        found.append({"server": server.name, "room": len(cookies), "load": kind, **row})
    return found


def held(on: Ground, count: int) -> tuple[list[dict[str, Any]], list[Bar]]:
    """Connections that only are there, in a booth's room."""
    with maru(on) as server:
        row = _load({**_task(on, server, on.cookies(count)), "idle": True})
    line = {"server": server.name, "room": count, "load": "idle", "kb_each": row["kb_each"]}
    return [line], [Bar(f"{count} connections: each", row["kb_each"], KB_EACH, "KB")]


def pestered(on: Ground, cookies: Sequence[str], seconds: float) -> tuple[list[dict[str, Any]], list[Bar]]:
    """A room in which one floods and one reads nothing."""
    with maru(on) as server:
        row = _load({**_task(on, server, cookies), "pests": True, "rate": RATE, "seconds": seconds})
    line = {"server": server.name, "room": len(cookies), "load": "beside pests", **row}
    ratio = row["p99_ms"] / row["calm_p99_ms"]
    return [line], [Bar("p99 of the others while one floods and one reads nothing", ratio, 2.0, "×")]


def across(on: Ground, cookies: Sequence[str], seconds: float) -> tuple[list[dict[str, Any]], list[Bar]]:
    """A room of two processes: what is said at one is timed where it is heard at the other."""
    with pair(on) as server:
        task = {**_task(on, server, cookies), "other_port": server.other_port, "rate": ACROSS_RATE}
        row = _load({**task, "seconds": seconds})
    load = f"{ACROSS_RATE} messages/s"
    line = {"server": server.name, "room": len(cookies), "load": load, **row}
    return [line], [
        Bar(f"on the other screen at {load} over two processes: p99", row["p99_ms"], ACROSS_MS, "ms")
    ]


def _task(on: Ground, server: Server, cookies: Sequence[str]) -> dict[str, Any]:
    return {
        "port": server.port, "origin": server.origin, "pids": server.pids, "room": on.live.booth.room,
        "cookies": list(cookies), "probes": PROBES, "name": f"{server.name}-{len(cookies)}",
    }  # fmt: skip


def _load(task: dict[str, Any]) -> dict[str, Any]:
    command = [sys.executable, "-m", "scripts.benchmarks._chat_load"]
    done = subprocess.run(
        command, input=json.dumps(task), text=True, stdout=subprocess.PIPE, cwd=ROOT, check=True
    )
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def bars(rows: Sequence[dict[str, Any]]) -> list[Bar]:
    """Nothing lost; and beside the peer, deliveries and times."""
    lost = sum(row["expected"] - row["deliveries"] for row in rows if row["refused"] == 0)
    found = [Bar("deliveries missing", float(lost), 0.0, "deliveries")]
    for ours in (row for row in rows if row["server"] == "maru (framed)"):
        theirs = next((r for r in rows if _is_peer(r, ours)), None)
        if theirs is None:
            continue
        name = f"room of {ours['room']}, {ours['load']}"
        if "goes" in ours["load"]:
            ratio = ours["per_cpu_second"] / theirs["per_cpu_second"]
            found.append(
                Bar(f"{name}: deliveries a CPU second", ratio, LEAST.get(ours["room"], 1.0), "×", False)
            )
        else:
            found.append(Bar(f"{name}: p99", ours["p99_ms"], theirs["p99_ms"], "ms"))
    return found


def _is_peer(row: dict[str, Any], ours: dict[str, Any]) -> bool:
    return (row["server"], row["room"], row["load"]) == ("Node socket.io", ours["room"], ours["load"])


if __name__ == "__main__":
    raise SystemExit(main())
