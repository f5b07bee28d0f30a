"""Tables come in as text whatever program wrote them, and go out without formulas."""

import csv
import io
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assets.documents import DocumentRefused, read_table, write_csv
from assets.documents.csv_out import safe_cell

SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
WORKBOOK = (
    f'<workbook xmlns="{SHEET}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">'
    '<sheets><sheet name="List" sheetId="1" r:id="rId7"/></sheets></workbook>'
)
RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="rId7" Target="worksheets/sheet1.xml"/></Relationships>'
)
STYLES = f'<styleSheet xmlns="{SHEET}"><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>'
SHARED = (
    f'<sst xmlns="{SHEET}"><si><t>제품</t></si><si><t>HS</t></si><si><r><t>로봇</t></r><r><t> 청소기</t></r>'
    '<rPh sb="0" eb="1"><t>x</t></rPh></si></sst>'
)
ROWS = (
    '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>'
    '<c r="C1" t="inlineStr"><is><t>when</t></is></c>'
    '<c r="D1" t="str"><v>price</v></c></row>'
    '<row r="3"><c r="A3" t="s"><v>2</v></c><c r="B3"><v>850811</v></c><c r="C3" s="1"><v>46347</v></c>'
    '<c r="D3"><f>1/3</f><v>0.10000000000000001</v></c></row>'
)


def _workbook(rows: str = ROWS, shared: str = SHARED, extra: dict[str, bytes] | None = None) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", WORKBOOK)
        archive.writestr("xl/_rels/workbook.xml.rels", RELATIONS)
        archive.writestr("xl/styles.xml", STYLES)
        archive.writestr("xl/sharedStrings.xml", shared)
        sheet = f'<worksheet xmlns="{SHEET}"><sheetData>{rows}</sheetData></worksheet>'
        archive.writestr("xl/worksheets/sheet1.xml", sheet)
        for name, data in (extra or {}).items():
            archive.writestr(name, data)
    return out.getvalue()


def _read(tmp_path: Path, data: bytes) -> list[dict[str, str]]:
    path = tmp_path / "in"
    path.write_bytes(data)
    return read_table(path)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp949", "utf-16"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_csv_of_any_habit_reads_alike(encoding: str, delimiter: str, tmp_path: Path) -> None:
    lines = [["이름", "값"], ["가,나;\t다", '"따옴표"'], ["", ""], ["짧은 줄"]]
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter, lineterminator="\r\n").writerows(lines)

    rows = _read(tmp_path, out.getvalue().encode(encoding))

    assert rows == [{"이름": "가,나;\t다", "값": '"따옴표"'}, {"이름": "짧은 줄", "값": ""}]


def test_a_workbook_gives_texts_numbers_and_dates(tmp_path: Path) -> None:
    rows = _read(tmp_path, _workbook())

    assert rows == [{"제품": "로봇 청소기", "HS": "850811", "when": "2026-11-21", "price": "0.1"}]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "table_empty"),
        (b"\n\n,,\n", "table_empty"),
        (b"a,b\n\x00\x01", "table_format"),
        (b"a,b\n\xff\xfe\xfd,1", "table_encoding"),
        (b'a,b\n"never closed,1\n', "table_broken"),
        (b"a,a\n1,2", "table_duplicate_column"),
        (b"a\n" + b"1\n" * 10_001, "table_too_many_rows"),
        (b",".join(b"c%d" % n for n in range(101)), "table_too_many_columns"),
        (b"a\n" + b"x" * 10_001, "table_cell_too_long"),
        (b"x" * ((5 << 20) + 1), "table_too_large"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1old workbook", "table_format"),
        (b"PK\x03\x04 no zip at all", "table_broken"),
        (_workbook(shared='<!DOCTYPE a [<!ENTITY x "y">]><sst>&x;</sst>'), "table_broken"),
        (_workbook(shared="<sst>" + "<a>" * 100 + "</a>" * 100 + "</sst>"), "table_broken"),
        (_workbook('<row><c r="ZZZ1"><v>1</v></c></row>'), "table_too_many_columns"),
        (_workbook(extra={f"x{n}": b"" for n in range(600)}), "document_too_complex"),
        (_workbook(extra={"bomb": b"\0" * (61 << 20)}), "document_too_complex"),
    ],
)
def test_what_is_no_table_is_refused_by_name(data: bytes, code: str, tmp_path: Path) -> None:
    with pytest.raises(DocumentRefused) as refused:
        _read(tmp_path, data)

    assert refused.value.code == code


def test_a_workbook_of_rows_without_number_stays_in_its_limits(tmp_path: Path) -> None:
    rows = "<row>" + "<c/>" * 50 + "</row>"

    with pytest.raises(DocumentRefused):
        _read(tmp_path, _workbook(rows * 150_000))


@pytest.mark.parametrize("text", ["=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1", "  =1", "＝1"])
def test_what_a_spreadsheet_would_compute_is_quoted(text: str) -> None:
    assert safe_cell(text) == f"'{text}"


@pytest.mark.parametrize("text", ["", "a=1", "-5", "+3.5", "1,5", "로봇", "a@b.example"])
def test_plain_texts_and_numbers_stay(text: str) -> None:
    assert safe_cell(text) == text


@given(st.lists(st.fixed_dictionaries({"가": st.text(), "b,": st.text()}), max_size=5))
def test_written_rows_read_back_as_they_were_shown(rows: list[dict[str, str]]) -> None:
    data = write_csv(rows, ["가", "b,"])

    back = list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))

    assert back == [{key: safe_cell(text) for key, text in row.items()} for row in rows]
