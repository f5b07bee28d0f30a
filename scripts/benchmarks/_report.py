"""What every benchmark prints: a table, or one JSON object with machine, rows and bars."""

import json
import os
import platform
import sys
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True)
class Bar:
    """A limit and what was measured. `at_most`: whether smaller is better."""

    name: str
    value: float
    limit: float
    unit: str
    at_most: bool = True

    @property
    def ok(self) -> bool:
        """Whether the measured value keeps the limit."""
        return self.value <= self.limit if self.at_most else self.value >= self.limit

    def to_json(self) -> dict[str, Any]:
        """With the verdict."""
        return {**asdict(self), "ok": self.ok}


def machine() -> dict[str, Any]:
    """What this ran on."""
    info = Path("/proc/cpuinfo")
    lines = info.read_text().splitlines() if info.exists() else []
    model = next((line.split(":", 1)[1].strip() for line in lines if line.startswith("model name")), "")
    return {
        "system": platform.platform(),
        "python": platform.python_version(),
        "cpu": model or platform.processor(),
        "cores": os.cpu_count(),
        "load_before": os.getloadavg()[0],
    }


def finish(rows: Sequence[Mapping[str, Any]], bars: Sequence[Bar]) -> int:
    """Print as asked on the command line; returns the exit code."""
    if "--json" in sys.argv:
        found = {"machine": machine(), "rows": list(rows), "bars": [bar.to_json() for bar in bars]}
        print(json.dumps(found, ensure_ascii=False))
    else:
        _table(rows)
        print()
        _table([{**bar.to_json(), "limit": f"{'≤' if bar.at_most else '≥'} {bar.limit:g}"} for bar in bars])
    return 0 if all(bar.ok for bar in bars) else 1


def _table(rows: Sequence[Mapping[str, Any]]) -> None:
    columns = list(dict.fromkeys(key for row in rows for key in row if key != "at_most"))
    cells = [columns, *([_text(row.get(key, "")) for key in columns] for row in rows)]
    widths = [max(len(line[at]) for line in cells) for at in range(len(columns))]
    for line in cells:
        print("  ".join(text.ljust(width) for text, width in zip(line, widths, strict=True)).rstrip())


def _text(value: Any) -> str:
    return (
        f"{value:,.3g}"
        if isinstance(value, float) and abs(value) < 100
        else (f"{value:,.0f}" if isinstance(value, float) else str(value))
    )
