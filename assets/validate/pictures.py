"""Whether a picture's bytes are whole, and where they end. Nothing is decoded."""

import struct
from collections.abc import Callable, Iterator
from typing import Any

from ..model import Issue
from .images import picture_of
from .look import inside, number, rows

_PNG, _JPEG, _KTX = b"\x89PNG\r\n\x1a\n", b"\xff\xd8", b"\xabKTX 20\xbb\r\n\x1a\n"
PADDING, _PNG_HEADER = 8, 26
_DEFLATE = 1040  # bytes that one byte of a PNG can hold at the most, a little over what deflate can
_CHANNELS = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}
_WEBP_BITS = {b"VP8 ", b"VP8L", b"ANMF"}


def fault_of(data: bytes) -> str:
    """'picture_unknown' for no format that browsers know, 'picture_broken' for one that is not whole."""
    if not _is_known(data):
        return "picture_unknown"
    size = picture_of(data)
    if size is None or not size.width * size.height or not end_of(data):
        return "picture_broken"
    return ""


def faults(doc: dict[str, Any], bytes_of: Callable[[int], bytes]) -> Iterator[Issue]:
    """What is wrong with the pictures that textures use; those without bytes are left to the validator."""
    used = {number(one, "source", -1) for texture in rows(doc, "textures") for one in _sources(texture)}
    for at in sorted(used & set(range(len(rows(doc, "images"))))):
        data = bytes_of(at)
        code = fault_of(data) if data else ""
        end = end_of(data) if data and not code else len(data)
        if code == "picture_unknown":
            yield Issue("picture_unknown", pointer=f"/images/{at}")
        elif code:
            yield Issue("picture_broken", pointer=f"/images/{at}")
        elif end < len(data) - PADDING:
            params = {"found": len(data) - end}
            yield Issue("repaired_picture_tail", "info", f"/images/{at}", params=params)


def _sources(texture: dict[str, Any]) -> Iterator[Any]:
    yield texture
    yield from inside(texture, "extensions").values()


def _is_known(data: bytes) -> bool:
    return data.startswith((_PNG, _JPEG, _KTX)) or data[8:12] == b"WEBP" or data[4:8] == b"ftyp"


def end_of(data: bytes) -> int:
    """Where the picture ends, in bytes; its length when that cannot be told; 0 when it is cut short."""
    if data.startswith(_PNG):
        return _png_end(data)
    if data.startswith(_JPEG):
        scan = data.find(b"\xff\xda")
        end = data.find(b"\xff\xd9", scan) if scan >= 0 else 0
        return end + 2 if end > 0 else len(data) if end < 0 else 0
    if data[8:12] == b"WEBP":
        end = 8 + int.from_bytes(data[4:8], "little")
        return end if end <= len(data) and _WEBP_BITS & set(_webp_chunks(data[:end])) else 0
    return len(data)


def _png_end(data: bytes) -> int:
    """0 also for one that holds far less than its header promises."""
    chunks = list(_png_chunks(data))
    if len(data) < _PNG_HEADER or not chunks or chunks[-1][0] != b"IEND":
        return 0
    width, height, depth, kind = struct.unpack_from(">IIBB", data, 16)
    promised = height * (width * depth * _CHANNELS.get(kind, 1) // 8)
    packed = sum(size for name, size, _ in chunks if name == b"IDAT")
    return chunks[-1][2] if packed * _DEFLATE >= max(1, promised) else 0


def _png_chunks(data: bytes) -> Iterator[tuple[bytes, int, int]]:
    """(kind, size, end) of each chunk up to IEND."""
    at = len(_PNG)
    while at + 12 <= len(data):
        size, kind = struct.unpack_from(">I4s", data, at)
        at += 12 + size
        if at > len(data):
            return
        yield kind, size, at
        if kind == b"IEND":
            return


def _webp_chunks(data: bytes) -> Iterator[bytes]:
    at = 12
    while at + 8 <= len(data):
        kind, size = struct.unpack_from("<4sI", data, at)
        yield kind
        at += 8 + size + size % 2
