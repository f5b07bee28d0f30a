"""Joins a glTF document with the files it names into one GLB."""

import base64
import binascii
import itertools
import json
import struct
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from .container import Opened
from .images import Picture, picture_of
from .look import number, rows
from .uris import is_data, named, relative_path

_HEAD = 1 << 20
_MAX_BESIDE = 20_000
_TYPES = {b"\x89PNG": "image/png", b"\xff\xd8": "image/jpeg", b"\xabKTX": "image/ktx2", b"RIFF": "image/webp"}


class View:
    """The bytes around a document: its binary chunk, and the files it names beside it."""

    def __init__(self, model: Path, opened: Opened) -> None:
        self.model, self.opened, self.doc = model, opened, opened.doc or {}
        self.named = dict(named(self.doc))
        self._beside: dict[str, Path] | None = None
        self.files = {uri: path for uri in self.named.values() if (path := self._file(uri))}
        self._inside: dict[str, bytes] = {}
        self.total = model.stat().st_size + sum(path.stat().st_size for path in set(self.files.values()))

    def _file(self, uri: str) -> Path | None:
        path = None if is_data(uri) else relative_path(uri)
        if path is None:
            return None
        found = self.model.parent / path
        if not found.is_file():  # other systems write Korean in pieces, and take A.png for a.png
            found = self._spelled().get(_same(str(path)), found)
        return found if found.is_file() and not found.is_symlink() else None

    def _spelled(self) -> dict[str, Path]:
        """The files below the model's folder by how their names read."""
        if self._beside is None:
            paths = itertools.islice(self.model.parent.rglob("*"), _MAX_BESIDE)
            self._beside = {_same(str(path.relative_to(self.model.parent))): path for path in paths}
        return self._beside

    def picture(self, index: int) -> Picture | None:
        """An image's type and size from its header, or None when it cannot be found."""
        head = self.image_head(index)
        return picture_of(head) if head else None

    def image(self, index: int) -> bytes:
        """All bytes of an image that lies in a buffer or in its own URI; empty when it cannot be found."""
        return self.image_head(index, self.total)

    def image_head(self, index: int, limit: int = _HEAD) -> bytes:
        """The first bytes of an image, enough for its header."""
        image = rows(self.doc, "images")[index]
        uri = image.get("uri")
        if isinstance(uri, str):
            return self.bytes_of(uri, limit)
        views = rows(self.doc, "bufferViews")
        at = number(image, "bufferView", len(views))
        if at >= len(views):
            return b""
        start, size = number(views[at], "byteOffset"), number(views[at], "byteLength")
        return self.buffer(number(views[at], "buffer"), start, min(size, limit))

    def buffer(self, index: int, start: int, size: int) -> bytes:
        """Part of a buffer, fewer bytes where it ends early."""
        buffers = rows(self.doc, "buffers")
        uri = buffers[index].get("uri") if index < len(buffers) else None
        if isinstance(uri, str):
            return self.bytes_of(uri)[start : start + size]
        at, length = self.opened.binary
        with self.model.open("rb") as file:
            file.seek(at + start)
            return file.read(max(0, min(size, length - start)))

    def bytes_of(self, uri: str, limit: int = -1) -> bytes:
        """What a URI names; empty for what is not there or not allowed."""
        if is_data(uri):
            if uri not in self._inside:  # read once: each image of a buffer asks for all of it
                self._inside = {uri: _decoded(uri)}
            return self._inside[uri][: limit if limit >= 0 else None]
        if uri not in self.files:
            return b""
        with self.files[uri].open("rb") as file:
            return file.read(limit)


def _same(name: str) -> str:
    return unicodedata.normalize("NFC", name).casefold()


def _decoded(uri: str) -> bytes:
    try:
        return base64.b64decode(uri.partition(",")[2])
    except (binascii.Error, ValueError):
        return b""


def join(doc: dict[str, Any], view: View, target: Path) -> bool:
    """Write one GLB with everything inside; False when a named file is missing."""
    if any(not is_data(uri) and uri not in view.files for uri in view.named.values()):
        return False
    doc = json.loads(json.dumps(doc))
    parts, starts, sizes = list[bytes](), list[int](), list[int]()
    at = 0
    for blob in _blobs(doc, view):
        starts.append(at)
        sizes.append(len(blob))
        parts.append(blob + b"\0" * (-len(blob) % 4))
        at += len(parts[-1])
    kinds = {start: _type_of(part) for start, part in zip(starts, parts, strict=True)}
    _rewire(doc, starts, sizes, kinds)
    if parts:
        doc["buffers"] = [{"byteLength": at}]
    _write(doc, parts, at, target)
    return True


def _blobs(doc: dict[str, Any], view: View) -> Iterator[bytes]:
    """Every buffer, then every image that has an address."""
    for index, buffer in enumerate(rows(doc, "buffers")):
        yield view.buffer(index, 0, number(buffer, "byteLength"))
    for image in rows(doc, "images"):
        if isinstance(image.get("uri"), str):
            yield view.bytes_of(image["uri"])


def _rewire(doc: dict[str, Any], starts: list[int], sizes: list[int], kinds: dict[int, str]) -> None:
    buffers = len(rows(doc, "buffers"))
    for buffer_view in doc.get("bufferViews", []):
        buffer_view["byteOffset"] = buffer_view.get("byteOffset", 0) + starts[buffer_view["buffer"]]
        buffer_view["buffer"] = 0
    embedded = iter(zip(starts[buffers:], sizes[buffers:], strict=True))
    for image in doc.get("images", []):
        if isinstance(image.pop("uri", None), str):
            start, size = next(embedded)
            views = doc.setdefault("bufferViews", [])
            image.setdefault("mimeType", kinds[start])
            image["bufferView"] = len(views)
            views.append({"buffer": 0, "byteOffset": start, "byteLength": size})


def _type_of(blob: bytes) -> str:
    return next(
        (kind for magic, kind in _TYPES.items() if blob.startswith(magic)), "application/octet-stream"
    )


def _write(doc: dict[str, Any], parts: list[bytes], total: int, target: Path) -> None:
    text = json.dumps(doc, separators=(",", ":")).encode()
    text += b" " * (-len(text) % 4)
    tail = struct.pack("<II", total, 0x004E4942) if total else b""
    size = 20 + len(text) + len(tail) + total
    with target.open("wb") as out:
        out.write(struct.pack("<4sIIII", b"glTF", 2, size, len(text), 0x4E4F534A) + text + tail)
        out.writelines(parts)
