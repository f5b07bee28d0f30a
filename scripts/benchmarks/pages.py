"""Lighthouse on the entrance, a hall, a booth and a product, in both languages, as a phone and as a desktop.

`scripts/bench pages [--json]`. Bars: 0.95 for performance, 1.00 for the rest. Performance is the best of
three: what else the machine does can only make it worse. Pages are seen before 3D.
"""

import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from scripts.benchmarks._lighthouse import PERFORMANCE, SURE, Judged, judge
from scripts.benchmarks._report import Bar, finish
from tests.journeys.opened import set_up
from tests.journeys.public_booth import open_small_booth, product_path
from tests.servers import Site

LEAST = {PERFORMANCE: 0.95, **dict.fromkeys(SURE, 1.0)}
ROUNDS = 3


def main() -> int:
    """Run it; returns the exit code."""
    with tempfile.TemporaryDirectory(prefix="maru-pages-") as name, Site(Path(name)) as site:
        set_up(site)
        site.start_web()
        site.start_worker()
        booth = open_small_booth(site)
        paths = {
            "entrance": "/",
            "hall": "/halls/beauty",
            "booth": booth.path,
            "product": product_path(booth),
        }
        booth.owner.until_finished(booth.model)
        rows: list[dict[str, Any]] = []
        for language, desktop in (("en", False), ("ko", False), ("en", True)):
            pages = [f"{site.url}{path}?lang={language}" for path in paths.values()]
            found = zip(paths, best(pages, language, desktop=desktop), strict=True)
            rows += [row(page, language, desktop, judged) for page, judged in found]
    return finish(rows, bars(rows))


def best(pages: Sequence[str], language: str, *, desktop: bool) -> list[Judged]:
    """Each page at its fastest."""
    rounds = [judge(pages, list(LEAST), language, desktop=desktop) for _ in range(ROUNDS)]
    return [max(page, key=lambda judged: judged.scores[PERFORMANCE]) for page in zip(*rounds, strict=True)]


def row(page: str, language: str, desktop: bool, judged: Judged) -> dict[str, Any]:
    """One line of the table; figures in ms but for the layout's shift."""
    where = {"page": page, "language": language, "screen": "desktop" if desktop else "phone"}
    return {**where, **judged.scores, **judged.figures, "missed": "; ".join(judged.missed)[:200]}


def bars(rows: Sequence[dict[str, Any]]) -> list[Bar]:
    """The worst page in each category."""
    return [
        Bar(f"{category}, worst page", min(line[category] for line in rows), least, "", at_most=False)
        for category, least in LEAST.items()
    ]


if __name__ == "__main__":
    raise SystemExit(main())
