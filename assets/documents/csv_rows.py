"""Rows of a CSV file as people's programs write it."""

import csv
import io
from collections.abc import Iterator

from assets.documents.errors import DocumentRefused

# Excel in Korean writes CP949 unless told otherwise.
_ENCODINGS = ("utf-8-sig", "cp949")
_DELIMITERS = (",", ";", "\t")


def csv_rows(data: bytes) -> Iterator[list[str]]:
    """Rows of cells. Raises DocumentRefused for bytes that are no text, and for a broken quote."""
    text = _decode(data)
    csv.field_size_limit(1 << 20)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text), strict=True)
    try:
        yield from reader
    except csv.Error as error:
        raise DocumentRefused("table_broken", line=reader.line_num) from error


def _decode(data: bytes) -> str:
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return data.decode("utf-16", errors="replace")
    if b"\0" in data:
        raise DocumentRefused("table_format")
    for encoding in _ENCODINGS:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise DocumentRefused("table_encoding")


def _delimiter(text: str) -> str:
    head = text.lstrip("\r\n").split("\n", 1)[0]
    return max(_DELIMITERS, key=head.count)
