"""The chat while processes are killed, connections cut and acknowledgements lost; every log is compared.

`scripts/bench chat-faults [--kills 100] [--messages 100000] [--people 50] [--minutes 60] [--mode both]`.
`scaled` is two web processes on PostgreSQL joined by Redis, `embedded` one on SQLite; with both,
embedded takes a tenth of it.
Goes to loopback only.
"""

import argparse
import shutil
import tempfile
from pathlib import Path
from typing import Any

from scripts.benchmarks._faults_run import Faults, scaled_site, talk_through
from scripts.benchmarks._report import Bar, finish
from tests.exhibition.chat.chat_site import chat_site


def main() -> int:
    """Run, compare and print; the exit code says whether nothing was lost, doubled or left out."""
    options = _options()
    modes = ("scaled", "embedded") if options.mode == "both" else (options.mode,)
    rows = []
    for mode in modes:
        share = 10 if mode == "embedded" and len(modes) == 2 else 1
        much = (options.people, options.messages // share, options.kills // share)
        faults = Faults(*much, seconds=options.minutes * 60 / len(modes))
        rows.append({"mode": mode, **_run(mode, faults)})
    return finish(rows, [bar for row in rows for bar in bars(row)])


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="scripts/bench chat-faults")
    parser.add_argument("--kills", type=int, default=100)
    parser.add_argument("--messages", type=int, default=100_000)
    parser.add_argument("--people", type=int, default=50)
    parser.add_argument("--minutes", type=float, default=60.0, help="then it ends with what was said so far")
    parser.add_argument("--mode", choices=("both", "scaled", "embedded"), default="both")
    parser.add_argument("--json", action="store_true")
    return parser.parse_args()


def _run(mode: str, faults: Faults) -> dict[str, Any]:
    # Where everybody may go: PostgreSQL does not run as root.
    folder = Path(tempfile.mkdtemp(prefix="maru-bench-faults-"))
    folder.chmod(0o755)
    try:
        if mode == "embedded":
            with chat_site(folder / "site", faults.settings) as live:
                return talk_through(live, [live.site.port], faults)
        with scaled_site(folder, faults.settings) as (live, ports):
            return talk_through(live, ports, faults)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def bars(row: dict[str, Any]) -> list[Bar]:
    """Nothing acknowledged is lost, nothing is there twice, no number left out, all heard the same."""
    return [
        Bar(f"{row['mode']}: {name}", float(row[name]), 0.0, "")
        for name in ("lost", "doubled", "gaps", "logs that differ")
    ]


if __name__ == "__main__":
    raise SystemExit(main())
