"""Inside the sandbox: `python -m assets.documents.tables_job IN OUTDIR`, which writes `rows.json`."""

import itertools
import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from assets.documents.csv_rows import csv_rows
from assets.documents.errors import DocumentRefused
from assets.documents.job_main import job_main
from assets.documents.xlsx import xlsx_rows

MAX_ROWS, MAX_COLUMNS, MAX_CHARS = 10_000, 100, 10_000


def read(source: Path, out: Path) -> dict[str, Any]:
    """How many rows there are. Raises DocumentRefused."""
    data = source.read_bytes()
    rows = xlsx_rows(source) if data[:4] == b"PK\x03\x04" else csv_rows(data)
    named = list(_named(rows))
    (out / "rows.json").write_text(json.dumps(named))
    return {"rows": len(named)}


def _named(rows: Iterable[list[str]]) -> Iterator[dict[str, str]]:
    cleaned = ([_cell(cell) for cell in row] for row in rows)
    filled = (row for row in cleaned if any(row))
    names = next(filled, [])
    _check_names(names)
    for number, row in enumerate(filled, 1):
        if number > MAX_ROWS:
            raise DocumentRefused("table_too_many_rows", limit=MAX_ROWS)
        yield {
            name: cell for name, cell in itertools.zip_longest(names, row[: len(names)], fillvalue="") if name
        }


def _cell(text: str) -> str:
    if len(text) > MAX_CHARS:
        raise DocumentRefused("table_cell_too_long", limit=MAX_CHARS)
    return text.strip()


def _check_names(names: list[str]) -> None:
    if not names:
        raise DocumentRefused("table_empty")
    if len(names) > MAX_COLUMNS:
        raise DocumentRefused("table_too_many_columns", limit=MAX_COLUMNS)
    twice = sorted({name for name in names if name and names.count(name) > 1})
    if twice:
        raise DocumentRefused("table_duplicate_column", column=twice[0])


if __name__ == "__main__":
    job_main(read)
