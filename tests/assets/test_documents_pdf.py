"""Brochures keep pages, text and web links, and lose everything that acts."""

from pathlib import Path

import pypdfium2
import pytest
from PIL import Image
from pypdf import PdfReader, PdfWriter
from pypdf.annotations import Link
from pypdf.generic import (
    ArrayObject,
    DecodedStreamObject,
    DictionaryObject,
    NameObject,
    NumberObject,
    TextStringObject,
)

from assets.documents import inspect_pdf

ACTIVE = (
    b"/JavaScript",
    b"/JS",
    b"/OpenAction",
    b"/AA",
    b"/Launch",
    b"/EmbeddedFile",
    b"app.alert",
    b"/AcroForm",
)


def _action(kind: str, **fields: str) -> DictionaryObject:
    found = DictionaryObject({NameObject("/S"): NameObject(f"/{kind}")})
    for name, text in fields.items():
        found[NameObject(f"/{name}")] = TextStringObject(text)
    return found


def _brochure(pages: int = 2) -> PdfWriter:
    """A4 pages with one line of text each."""
    writer = PdfWriter()
    for number in range(1, pages + 1):
        page = writer.add_blank_page(595, 842)
        font = DictionaryObject(
            {
                NameObject("/Type"): NameObject("/Font"),
                NameObject("/Subtype"): NameObject("/Type1"),
                NameObject("/BaseFont"): NameObject("/Helvetica"),
            }
        )
        fonts = DictionaryObject({NameObject("/A"): font})  # a font may be called like an action
        page[NameObject("/Resources")] = DictionaryObject({NameObject("/Font"): fonts})
        content = DecodedStreamObject()
        content.set_data(
            f"BT /A 32 Tf 60 700 Td (Robot page {number}) Tj ET 1 0 0 rg 60 60 400 200 re f".encode()
        )
        page[NameObject("/Contents")] = writer._add_object(content)
    writer.metadata = {"/Title": "로봇  카탈로그\n2026", "/Author": "a person"}
    return writer


@pytest.fixture
def out(tmp_path: Path) -> Path:
    folder = tmp_path / "out"
    folder.mkdir()
    return folder


def _saved(writer: PdfWriter, tmp_path: Path) -> Path:
    path = tmp_path / "in.pdf"
    writer.write(path)
    return path


def test_a_plain_brochure_keeps_pages_text_and_title(tmp_path: Path, out: Path) -> None:
    report = inspect_pdf(_saved(_brochure(), tmp_path), out)

    assert (report.ok, report.pages, report.title, report.issues) == (True, 2, "로봇 카탈로그 2026", ())
    clean = PdfReader(report.clean_path or "")
    assert ["Robot page 1" in clean.pages[0].extract_text(), len(clean.pages)] == [True, 2]
    assert clean.metadata is not None
    assert (clean.metadata.title, clean.metadata.author) == ("로봇 카탈로그 2026", None)


def test_the_cover_shows_the_first_page_at_800_pixels(tmp_path: Path, out: Path) -> None:
    report = inspect_pdf(_saved(_brochure(), tmp_path), out)

    assert report.cover_path is not None
    with Image.open(report.cover_path) as cover:
        assert (cover.format, cover.width) == ("WEBP", 800)
        red, green, blue = cover.convert("RGB").getpixel((200, cover.height - 150))  # type: ignore[misc]
    assert red > 200
    assert green < 60
    assert blue < 60


def test_everything_that_acts_is_gone_and_named(tmp_path: Path, out: Path) -> None:
    writer = _brochure()
    scripts = DictionaryObject()
    scripts[NameObject("/Names")] = ArrayObject(
        [TextStringObject("s"), _action("JavaScript", JS="app.alert(1)")]
    )
    writer.root_object[NameObject("/OpenAction")] = _action("JavaScript", JS="app.alert(0)")
    writer.root_object[NameObject("/AcroForm")] = DictionaryObject()
    writer.add_attachment("evil.exe", b"MZ")
    writer.root_object["/Names"][NameObject("/JavaScript")] = scripts  # type: ignore[index]
    page = writer.pages[0]
    page[NameObject("/AA")] = DictionaryObject({NameObject("/O"): _action("JavaScript", JS="app.alert(2)")})
    note = DictionaryObject(
        {NameObject("/Subtype"): NameObject("/Link"), NameObject("/Type"): NameObject("/Annot")}
    )
    note[NameObject("/Rect")] = ArrayObject()
    note[NameObject("/A")] = _action("Launch", F="calc.exe")
    page[NameObject("/Annots")] = ArrayObject([note])
    fonts = page["/Resources"]["/Font"]  # type: ignore[index]
    fonts["/A"][NameObject("/Hidden")] = writer._add_object(_action("JavaScript", JS="app.alert(3)"))

    report = inspect_pdf(_saved(writer, tmp_path), out)

    clean = (report.clean_path or tmp_path).read_bytes()
    assert [word for word in ACTIVE if word in clean] == []
    assert [(issue.code, issue.severity) for issue in report.issues] == [
        ("pdf_active_content_removed", "info")
    ]
    assert report.issues[0].params["kinds"] == "actions, attachments, form, javascript, launch, open_action"
    assert "Robot page 1" in pypdfium2.PdfDocument(report.clean_path)[0].get_textpage().get_text_range()


def test_web_links_stay_and_other_links_go(tmp_path: Path, out: Path) -> None:
    writer = _brochure()
    for address in ("https://maru.example/a", "javascript:alert(1)", "file:///etc/passwd"):
        writer.add_annotation(0, Link(rect=(50, 50, 90, 90), url=address))

    report = inspect_pdf(_saved(writer, tmp_path), out)

    notes = PdfReader(report.clean_path or "").pages[0]["/Annots"]
    assert [str(note.get_object()["/A"]["/URI"]) for note in notes] == ["https://maru.example/a"]  # type: ignore[attr-defined]
    assert report.issues[0].params["kinds"] == "links"


def test_a_password_is_a_clear_refusal(tmp_path: Path, out: Path) -> None:
    writer = _brochure()
    writer.encrypt("secret")

    report = inspect_pdf(_saved(writer, tmp_path), out)

    assert [issue.code for issue in report.issues] == ["pdf_encrypted"]
    assert (report.ok, report.clean_path, report.cover_path) == (False, None, None)


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "pdf_empty"),
        (b"<html><body>%not a pdf</body></html>", "pdf_invalid"),
        (b"%PDF-1.7\nnothing more", "pdf_truncated"),
        (b"%PDF-1.7\n" + b"rubbish " * 100 + b"\n%%EOF", "pdf_invalid"),
        (b"glTF\x02\x00\x00\x00", "pdf_invalid"),
    ],
)
def test_what_is_no_pdf_is_refused_by_name(tmp_path: Path, out: Path, content: bytes, code: str) -> None:
    path = tmp_path / "in.pdf"
    path.write_bytes(content)

    report = inspect_pdf(path, out)

    assert [issue.code for issue in report.issues] == [code]


def test_a_file_over_50_mb_is_refused_unread(tmp_path: Path, out: Path) -> None:
    path = tmp_path / "in.pdf"
    with path.open("wb") as stream:
        stream.truncate((50 << 20) + 1)

    report = inspect_pdf(path, out)

    assert [(issue.code, issue.params) for issue in report.issues] == [("pdf_too_large", {"limit_mb": 50})]


def test_too_many_pages_are_refused(tmp_path: Path, out: Path) -> None:
    report = inspect_pdf(_saved(_brochure(501), tmp_path), out)

    assert [(issue.code, issue.params) for issue in report.issues] == [("pdf_too_many_pages", {"limit": 500})]


def test_a_page_of_absurd_size_makes_a_small_cover(tmp_path: Path, out: Path) -> None:
    writer = PdfWriter()
    writer.add_blank_page(14_000, 3)

    report = inspect_pdf(_saved(writer, tmp_path), out)

    assert report.ok
    with Image.open(report.cover_path or "") as cover:
        assert max(cover.size) <= 1200


def test_a_picture_bomb_ends_within_its_limits(tmp_path: Path, out: Path) -> None:
    writer = _brochure(1)
    picture = DecodedStreamObject()
    picture.set_data(b"\0" * 60_000_000)
    for key, value in {"Type": "XObject", "Subtype": "Image", "ColorSpace": "DeviceRGB"}.items():
        picture[NameObject(f"/{key}")] = NameObject(f"/{value}")
    for key, number in {"Width": 40_000, "Height": 40_000, "BitsPerComponent": 8}.items():
        picture[NameObject(f"/{key}")] = NumberObject(number)
    pictures = DictionaryObject({NameObject("/X"): writer._add_object(picture.flate_encode())})
    writer.pages[0]["/Resources"][NameObject("/XObject")] = pictures  # type: ignore[index]
    content = DecodedStreamObject()
    content.set_data(b"500 0 0 500 0 0 cm /X Do")
    writer.pages[0][NameObject("/Contents")] = writer._add_object(content)

    report = inspect_pdf(_saved(writer, tmp_path), out)

    assert report.ok or report.issues[0].code == "document_too_complex"
