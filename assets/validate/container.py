"""Looks at an upload's first bytes and opens it: GLB, glTF JSON, or zip. Plain Python, nothing is decoded."""

import json
import re
import struct
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any

from ..model import Issue
from ..model.document import number_of

MAX_BYTES = 500 << 20
MAX_JSON = 32 << 20
MAX_JSON_DEPTH = 64
MAX_JSON_VALUES = 1_000_000  # each costs a parser some 100 bytes
_JSON, _BIN = 0x4E4F534A, 0x004E4942
_LONG_NUMBER = 300
_TAIL = 64 << 10  # more than this behind a model was put there, not left there
# Archives, pages, programs and documents: a file that is two things at once is meant to deceive.
_FOREIGN: tuple[bytes, ...] = (
    b"PK\x03\x04",
    b"PK\x05\x06",
    b"PK\x01\x02",
    b"<html",
    b"<script",
    b"<!doctype",
    b"<svg",
    b"%PDF",
)
_FOREIGN += (b"Rar!", b"7z\xbc\xaf", b"\x7fELF", b"GIF8", b"<?php", b"glTF")
# Too short to mean anything but where a file begins: what an exporter left behind may hold them by chance.
_BEGINNINGS = (b"MZ", b"\x1f\x8b\x08", b"#!/")
# It keeps no stack: a pattern for strings with their escapes took 30 bytes for each character it passed.
_STRING = re.compile(rb'"[^"]*"')
_NO_BRACKET = bytes(set(range(256)) - set(b"[]{}"))


@dataclass
class Opened:
    """A container's JSON and where its binary chunk lies. `doc` is None when no parser may go on."""

    kind: str
    doc: dict[str, Any] | None = None
    binary: tuple[int, int] = (0, 0)
    length: int = 0
    issues: list[Issue] = field(default_factory=list)


def kind_of(head: bytes) -> str:
    """'glb', 'zip', 'json', 'html', 'empty' or 'unknown', from a file's first bytes."""
    text = head.lstrip(b"\xef\xbb\xbf \t\r\n")
    if not head:
        return "empty"
    if head.startswith(b"glTF"):
        return "glb"
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return "zip"
    if text[:1] == b"{":
        return "json"
    return "html" if text[:1] == b"<" else "unknown"


def open_model(path: Path) -> Opened:
    """Open a GLB or a .gltf file. Findings that end the check leave `doc` None."""
    with path.open("rb") as file:
        head = file.read(512)
    kind = kind_of(head)
    if kind == "glb":
        return _open_glb(path)
    if kind == "json":
        return _open_json(path)
    codes = {"empty": "empty_file", "html": "html_not_model", "zip": "zip_nested"}
    return Opened(kind, issues=[Issue(codes.get(kind, "not_gltf"), message=f"the file is {kind}")])


def _open_glb(path: Path) -> Opened:
    size = path.stat().st_size
    opened = Opened("glb")
    with path.open("rb") as file:
        header = file.read(12)
        if len(header) < 12:
            opened.issues.append(Issue("truncated", message="no room for a GLB header"))
            return opened
        _, version, length = struct.unpack("<4sII", header)
        if version != 2:
            opened.issues.append(Issue("version_unsupported", params={"version": version}))
            return opened
        opened.issues += _lengths(length, size, file)
        opened.length = min(length, size)
        chunks = _chunks(file.read, min(length, size), opened)
        for chunk_kind, start, chunk_size in chunks:
            if chunk_kind == _JSON and opened.doc is None:
                file.seek(start)
                opened.doc = _parse(file.read(min(chunk_size, MAX_JSON + 1)), opened)
            if chunk_kind == _BIN and opened.binary == (0, 0):
                opened.binary = (start, chunk_size)
    return opened


def _lengths(claimed: int, real: int, file: IO[bytes]) -> list[Issue]:
    if claimed > real:
        return [Issue("truncated", params={"expected": claimed, "found": real})]
    if claimed == real:
        return []
    file.seek(claimed)
    tail = file.read(_TAIL + 1).lower()
    foreign = len(tail) > _TAIL or any(mark.lower() in tail for mark in _FOREIGN)
    begins = tail.lstrip(b"\0 \r\n\t")
    foreign = foreign or any(begins.startswith(mark.lower()) for mark in _BEGINNINGS)
    params = {"bytes": real - claimed, "found": real - claimed}
    if foreign:
        return [Issue("trailing_bytes", pointer=f"@{claimed}", params=params)]
    return [Issue("repaired_trailing_bytes", "info", f"@{claimed}", params=params)]


def _chunks(read: Any, end: int, opened: Opened) -> list[tuple[int, int, int]]:
    found: list[tuple[int, int, int]] = []
    at = 12
    with_seek = read.__self__
    while at + 8 <= end and len(found) < 16:
        with_seek.seek(at)
        size, kind = struct.unpack("<II", read(8))
        if at + 8 + size > end:
            opened.issues.append(Issue("truncated", pointer=f"@{at}", params={"expected": at + 8 + size}))
            size = end - at - 8
        found.append((kind, at + 8, size))
        at += 8 + size
    return found


def _open_json(path: Path) -> Opened:
    opened = Opened("gltf")
    with path.open("rb") as file:
        opened.doc = _parse(file.read(MAX_JSON + 1), opened)
    return opened


def _parse(text: bytes, opened: Opened) -> dict[str, Any] | None:
    """The JSON document; size and depth are looked at before the parser sees it."""
    if len(text) > MAX_JSON:
        opened.issues.append(Issue("json_too_large", params={"limit": MAX_JSON}))
        return None
    refused = nesting(text)
    if refused:
        opened.issues.append(refused)
        return None
    try:
        doc = json.loads(
            text.decode("utf-8"), parse_constant=_no_constant, parse_float=number_of, parse_int=_whole
        )
    except (ValueError, RecursionError) as error:
        opened.issues.append(Issue("INVALID_JSON", message=str(error)[:200]))
        return None
    if not isinstance(doc, dict):
        opened.issues.append(Issue("TYPE_MISMATCH", message="the document is not an object"))
        return None
    return doc


def _no_constant(name: str) -> float:
    raise ValueError(f"{name} is not JSON")


def _whole(text: str) -> int | float:
    """Long whole numbers take quadratic time to read, so they are read as others read them."""
    return int(text) if len(text) < _LONG_NUMBER else number_of(text)


def nesting(text: bytes) -> Issue | None:
    """What is wrong with how brackets nest, strings left out: too deep, or too many values in all."""
    bare = _STRING.sub(b"", text.replace(b"\\\\", b"").replace(b'\\"', b""))
    values = bare.count(b",") + bare.count(b"[") + bare.count(b"{")
    if values > MAX_JSON_VALUES:
        return Issue("too_many", params={"what": "values", "found": values, "limit": MAX_JSON_VALUES})
    depth = 0
    for mark in bare.translate(None, _NO_BRACKET):
        depth += 1 if mark in b"{[" else -1
        if depth > MAX_JSON_DEPTH:
            return Issue("json_too_deep", params={"limit": MAX_JSON_DEPTH})
    return None
