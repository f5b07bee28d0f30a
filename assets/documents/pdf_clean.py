"""Rewrites a PDF from a list of what may stay: pages, their pictures and text, links to http(s)."""

from collections.abc import Iterator
from pathlib import Path
from typing import cast

from pypdf import PageObject, PdfReader, PdfWriter
from pypdf.generic import (
    ArrayObject,
    DictionaryObject,
    IndirectObject,
    NameObject,
    StreamObject,
    TextStringObject,
)

# What a page needs to be drawn; all else (actions, annotations, threads, metadata) stays behind.
_PAGE_KEYS = {
    *("/Type", "/Parent", "/MediaBox", "/CropBox", "/BleedBox", "/TrimBox", "/ArtBox"),
    *("/Rotate", "/UserUnit", "/Resources", "/Contents", "/Group"),
}
# Of a stream's own keys: other files, PostScript, proxies of pictures, notes.
_STREAM_KEYS = {"/F", "/FFilter", "/FDecodeParms", "/PS", "/OPI", "/AF", "/Metadata", "/PieceInfo", "/Ref"}
_ACTIONS = {
    "/JavaScript": "javascript",
    "/Launch": "launch",
    "/GoToR": "launch",
    "/GoToE": "launch",
    "/URI": "links",
    "/SubmitForm": "form",
    "/ImportData": "form",
    "/ResetForm": "form",
    "/Rendition": "media",
}
_NOTES = {
    "/FileAttachment": "attachments",
    "/Widget": "form",
    "/RichMedia": "media",
    "/Screen": "media",
    "/Movie": "media",
}
_CATALOG = {"/OpenAction": "open_action", "/AA": "actions", "/AcroForm": "form", "/Collection": "attachments"}
_MAX_LINKS = 200


def write_clean(reader: PdfReader, title: str, target: Path) -> set[str]:
    """Write the cleaned copy; returns the kinds of active content that were left out."""
    removed = set(_catalog_kinds(reader))
    writer = PdfWriter()
    seen: set[int] = set()
    for page in reader.pages:
        links = list(_links(page, removed))[:_MAX_LINKS]
        if "/AA" in page:
            removed.add("actions")
        for key in set(page) - _PAGE_KEYS:
            del page[key]
        # Before the copy, for the writer writes whatever was ever copied.
        removed |= _strip(page, seen)
        copy = writer.add_page(page)
        if links:
            copy[NameObject("/Annots")] = ArrayObject(links)
    writer.metadata = {"/Title": title} if title else None
    writer.write(target)
    return removed


def _catalog_kinds(reader: PdfReader) -> Iterator[str]:
    catalog = reader.root_object
    yield from (kind for key, kind in _CATALOG.items() if key in catalog)
    names = _dictionary(catalog.get("/Names"))
    if "/JavaScript" in names:
        yield "javascript"
    if "/EmbeddedFiles" in names:
        yield "attachments"


def _links(page: PageObject, removed: set[str]) -> Iterator[DictionaryObject]:
    """New link annotations for the page's http(s) links; notes what the others were."""
    notes = page.get("/Annots")
    for reference in (notes.get_object() if notes is not None else None) or []:
        note = _dictionary(reference)
        action = _dictionary(note.get("/A"))
        address = str(action.get("/URI", "")) if action.get("/S") == "/URI" else ""
        if note.get("/Subtype") == "/Link" and address.lower().startswith(("http://", "https://")):
            yield _link(note, address)
        else:
            kinds = (_NOTES.get(str(note.get("/Subtype"))), _ACTIONS.get(str(action.get("/S"))))
            removed.update(kind for kind in (*kinds, "actions" if "/AA" in note else None) if kind)


def _link(note: DictionaryObject, address: str) -> DictionaryObject:
    corners = cast(ArrayObject, note["/Rect"])
    action = DictionaryObject({NameObject("/S"): NameObject("/URI")})
    action[NameObject("/URI")] = TextStringObject(address)
    link = DictionaryObject({NameObject("/Type"): NameObject("/Annot"), NameObject("/A"): action})
    link[NameObject("/Subtype")] = NameObject("/Link")
    link[NameObject("/Border")] = ArrayObject()
    link[NameObject("/Rect")] = ArrayObject(number.get_object() for number in corners)
    return link


def _strip(page: PageObject, seen: set[int]) -> set[str]:
    """Take actions, file references and notes out of all that a page draws with; returns their kinds."""
    removed: set[str] = set()
    waiting: list[object] = [page.raw_get(key) for key in page if key != "/Parent"]
    while waiting:
        found = waiting.pop()
        if isinstance(found, IndirectObject):
            if found.idnum in seen:
                continue
            seen.add(found.idnum)
            found = found.get_object()
        if isinstance(found, DictionaryObject):
            removed |= set(_strip_one(found))
            waiting += [found.raw_get(key) for key in found]
        elif isinstance(found, ArrayObject):
            waiting += list(found)
    return removed


def _strip_one(found: DictionaryObject) -> Iterator[str]:
    # By value, not by key: `/A` or `/JS` may be what a font or a picture is called here.
    for key in list(found):
        value = _dictionary(found.raw_get(key))
        kind = _ACTIONS.get(str(value.get("/S")))
        if kind or "/EF" in value or value.get("/Type") in ("/Filespec", "/Action"):
            del found[key]
            yield kind or "attachments"
    if isinstance(found, StreamObject):
        for key in _STREAM_KEYS & set(found):
            del found[key]


def _dictionary(value: object) -> DictionaryObject:
    """What a value or a reference leads to, or an empty dictionary."""
    found = value.get_object() if isinstance(value, IndirectObject) else value
    return found if isinstance(found, DictionaryObject) else DictionaryObject()
