"""The first sheet of an XLSX as rows of text: only the four parts it needs, each under a budget."""

import posixpath
import zipfile
from collections.abc import Iterator
from pathlib import Path

from assets.documents.errors import DocumentRefused
from assets.documents.xlsx_cells import Styles, cell_text, column_of
from assets.documents.xlsx_xml import BrokenXml, elements

MAX_ENTRIES, MAX_UNPACKED = 500, 60 << 20
MAX_ROWS, MAX_COLUMNS = 20_000, 200  # empty ones included


def xlsx_rows(source: Path) -> Iterator[list[str]]:
    """Rows of cells. Raises DocumentRefused."""
    try:
        with zipfile.ZipFile(source) as archive:
            book = _Book(archive)
            yield from book.rows()
    except (zipfile.BadZipFile, BrokenXml, KeyError, ValueError, NotImplementedError, EOFError) as error:
        raise DocumentRefused("table_broken", line=0) from error


class _Book:
    def __init__(self, archive: zipfile.ZipFile) -> None:
        entries = archive.infolist()
        if len(entries) > MAX_ENTRIES or sum(entry.file_size for entry in entries) > MAX_UNPACKED:
            raise DocumentRefused("document_too_complex")
        self._archive, self._left = archive, MAX_UNPACKED
        self._names = {entry.filename for entry in entries}
        if any(entry.flag_bits & 1 for entry in entries):
            raise DocumentRefused("table_format")

    def rows(self) -> Iterator[list[str]]:
        texts = list(self._shared()) if "xl/sharedStrings.xml" in self._names else []
        styles = self._styles()
        for number, row in enumerate(elements(self._read(self._first_sheet()), "row")):
            if number >= MAX_ROWS:
                raise DocumentRefused("table_too_many_rows", limit=MAX_ROWS)
            cells: dict[int, str] = {}
            for cell in row.named("c"):
                at = column_of(cell.attributes.get("r", ""), default=len(cells))
                if at >= MAX_COLUMNS:
                    raise DocumentRefused("table_too_many_columns", limit=MAX_COLUMNS)
                cells[at] = cell_text(cell, texts, styles)
            yield [cells.get(at, "") for at in range(max(cells, default=-1) + 1)]

    def _shared(self) -> Iterator[str]:
        for item in elements(self._read("xl/sharedStrings.xml"), "si"):
            yield item.text_of("t")

    def _styles(self) -> Styles:
        if "xl/styles.xml" not in self._names:
            return Styles(frozenset())
        return Styles.of(self._read("xl/styles.xml"), self._is_1904())

    def _is_1904(self) -> bool:
        marks = elements(self._read("xl/workbook.xml"), "workbookPr")
        return any(mark.attributes.get("date1904") in ("1", "true") for mark in marks)

    def _first_sheet(self) -> str:
        sheet = next(iter(elements(self._read("xl/workbook.xml"), "sheet")), None)
        if sheet is None:
            raise DocumentRefused("table_empty")
        wanted = sheet.attributes.get("id", "")
        for relation in elements(self._read("xl/_rels/workbook.xml.rels"), "Relationship"):
            if relation.attributes.get("Id") == wanted:
                return posixpath.normpath(posixpath.join("/xl", relation.attributes["Target"])).lstrip("/")
        return "xl/worksheets/sheet1.xml"

    def _read(self, name: str) -> bytes:
        """One part, read through a budget: the sizes a zip claims may be lies."""
        with self._archive.open(name) as stream:
            data = stream.read(self._left + 1)
        self._left -= len(data)
        if self._left < 0:
            raise DocumentRefused("document_too_complex")
        return data
