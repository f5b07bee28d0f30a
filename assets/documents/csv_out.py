"""CSV that a spreadsheet opens as text: no cell becomes a formula."""

import csv
import io
import re
from collections.abc import Iterable, Mapping, Sequence

# What Excel, LibreOffice and Sheets begin a formula or a DDE call with.
_RISKY = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_NUMBER = re.compile(r"[+-]?[0-9]+(?:[.,][0-9]+)?")


def write_csv(rows: Iterable[Mapping[str, str]], columns: Sequence[str] | None = None) -> bytes:
    """UTF-8 with a byte order mark (Excel reads Korean only so) and CRLF lines.

    Columns are those given, else those of the first row; a missing cell is empty. A text that would act
    gets an apostrophe in front; plain numbers stay numbers.
    """
    listed = [dict(row) for row in rows]
    names = list(columns if columns is not None else (listed[0] if listed else ()))
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow([safe_cell(name) for name in names])
    writer.writerows([safe_cell(row.get(name, "")) for name in names] for row in listed)
    return out.getvalue().encode("utf-8-sig")


def safe_cell(text: str) -> str:
    """The text, with an apostrophe where a spreadsheet would compute it."""
    risky = text.lstrip(" ").startswith(_RISKY) and not _NUMBER.fullmatch(text)
    return f"'{text}" if risky else text
