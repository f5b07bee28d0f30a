"""Tables people bring: CSV and XLSX, read in the sandbox into rows of text."""

import json
import tempfile
from pathlib import Path

from assets.documents.errors import DocumentRefused
from assets.documents.jobs import check_size, run_job

MAX_BYTES = 5 << 20
_LEGACY = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # an old .xls, or a workbook with a password


def read_table(path: Path) -> list[dict[str, str]]:
    """Rows by their column's name (first row), texts trimmed, empty rows left out.

    CSV in UTF-8, UTF-16 or CP949 with comma, semicolon or tab; the first sheet of an XLSX, dates as
    ISO 8601. At most 10,000 rows, 100 columns, 10,000 characters a cell. Raises DocumentRefused
    (`table_…`, `document_too_complex`).
    """
    check_size(path, MAX_BYTES, "table_empty", "table_too_large")
    with path.open("rb") as stream:
        if stream.read(8) == _LEGACY:
            raise DocumentRefused("table_format")
    with tempfile.TemporaryDirectory() as folder:
        run_job("tables_job", path, Path(folder))
        rows: list[dict[str, str]] = json.loads((Path(folder) / "rows.json").read_text())
    return rows
