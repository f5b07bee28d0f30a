"""What a cell of a sheet says, as text (ECMA-376 part 1, 18.3.1.4 and 18.8.30)."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from assets.documents.xlsx_xml import Element, elements

_REFERENCE = re.compile(r"([A-Z]{1,3})[0-9]+")
# Built-in date and time formats, Korean and Japanese calendars included.
_DATE_FORMATS = frozenset([*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)])
_QUOTED = re.compile(r'"[^"]*"|\[[^\]]*\]|\\.')
_DAY_ZERO, _DAY_ZERO_1904 = datetime(1899, 12, 30), datetime(1904, 1, 1)  # noqa: DTZ001 sheets know no zone


@dataclass(frozen=True)
class Styles:
    """Which cell styles show a date, and whether days count from 1904."""

    dates: frozenset[int]
    from_1904: bool = False

    @staticmethod
    def of(data: bytes, from_1904: bool) -> "Styles":
        """From the bytes of `styles.xml`."""
        formats = {
            int(found.attributes["numFmtId"]): found.attributes.get("formatCode", "")
            for found in elements(data, "numFmt")
        }
        listed = [style for group in elements(data, "cellXfs") for style in group.named("xf")]
        ids = [int(style.attributes.get("numFmtId", "0")) for style in listed]
        dates = {at for at, number in enumerate(ids) if _is_date(number, formats.get(number, ""))}
        return Styles(frozenset(dates), from_1904)


def _is_date(number: int, code: str) -> bool:
    return number in _DATE_FORMATS or bool(re.search("[ymdhs]", _QUOTED.sub("", code.lower())))


def column_of(reference: str, default: int) -> int:
    """The column's number from 0 of `B7`; `default` where a writer left the reference out."""
    found = _REFERENCE.fullmatch(reference)
    if not found:
        return default
    number = 0
    for letter in found[1]:
        number = number * 26 + ord(letter) - 64
    return number - 1


def cell_text(cell: Element, texts: Sequence[str], styles: Styles) -> str:
    """The shown value; of a formula its last result, never the formula. Raises ValueError."""
    kind = cell.attributes.get("t", "n")
    if kind == "inlineStr":
        return cell.text_of("t")
    value = cell.text_of("v").strip()
    if kind == "s" and value:
        return texts[int(value)] if 0 <= int(value) < len(texts) else ""
    if kind == "b":
        return "TRUE" if value == "1" else "FALSE"
    if kind != "n" or not value:
        return value
    if int(cell.attributes.get("s", "0")) in styles.dates:
        return _date(float(value), styles)
    return _number(value)


def _number(value: str) -> str:
    """`0.1` for 0.10000000000000001, `3` for 3.0; long whole numbers (HS codes, barcodes) as they are."""
    if re.fullmatch(r"-?[0-9]{1,15}", value):
        return value
    number = float(value)
    return str(int(number)) if number.is_integer() and abs(number) < 1e15 else repr(number)


def _date(days: float, styles: Styles) -> str:
    if not 0 <= days < 2_958_466:  # the year 10000
        return _number(str(days))
    zero = _DAY_ZERO_1904 if styles.from_1904 else _DAY_ZERO
    moment = zero + timedelta(seconds=round(days * 86_400))
    return moment.date().isoformat() if days == int(days) else moment.isoformat(timespec="minutes")
