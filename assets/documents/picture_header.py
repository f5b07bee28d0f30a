"""The kind and size in pixels of a picture, from its header alone: decoders allocate before they think."""

import struct
from dataclasses import dataclass

_SOF = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}


@dataclass(frozen=True)
class PictureHeader:
    """`kind` is jpeg, png, webp or avif; sizes in pixels as stored, before any rotation."""

    kind: str
    width: int
    height: int


def read_header(data: bytes) -> PictureHeader | None:
    """The header, or None when this is none of the four kinds or has no size.

    Layouts: PNG (ISO 15948) IHDR, JPEG (T.81) start of frame, WebP (RFC 9649), AVIF (ISO 23008-12) `ispe`.
    """
    try:
        for reader in (_png, _jpeg, _webp, _avif):
            found = reader(data)
            if found:
                return found if found.width and found.height else None
    except (struct.error, IndexError):
        return None
    return None


def _png(data: bytes) -> PictureHeader | None:
    if data[:8] != b"\x89PNG\r\n\x1a\n" or data[12:16] != b"IHDR":
        return None
    return PictureHeader("png", *struct.unpack_from(">II", data, 16))


def _jpeg(data: bytes) -> PictureHeader | None:
    if data[:3] != b"\xff\xd8\xff":
        return None
    at = 2
    while at + 9 <= len(data):
        if data[at] != 0xFF:
            return None
        marker = data[at + 1]
        if marker in _SOF:
            height, width = struct.unpack_from(">HH", data, at + 5)
            return PictureHeader("jpeg", width, height)
        if marker == 0xFF:  # fill bytes before a marker
            at += 1
        else:
            at += 2 + struct.unpack_from(">H", data, at + 2)[0]
    return None


def _webp(data: bytes) -> PictureHeader | None:
    if data[:4] != b"RIFF" or data[8:12] != b"WEBP":
        return None
    if data[12:16] == b"VP8X":
        width, height = (1 + int.from_bytes(data[at : at + 3], "little") for at in (24, 27))
    elif data[12:16] == b"VP8L":
        bits = struct.unpack_from("<I", data, 21)[0]
        width, height = 1 + (bits & 0x3FFF), 1 + (bits >> 14 & 0x3FFF)
    else:
        width, height = (side & 0x3FFF for side in struct.unpack_from("<HH", data, 26))
    return PictureHeader("webp", width, height)


def _avif(data: bytes) -> PictureHeader | None:
    if data[4:8] != b"ftyp" or not {b"avif", b"avis"} & {data[at : at + 4] for at in range(8, 64, 4)}:
        return None
    # One `ispe` for each item: a grid's own is the largest.
    sizes = [(0, 0)]
    at = data.find(b"ispe")
    while at >= 0 and len(sizes) < 1000:
        sizes.append(struct.unpack_from(">II", data, at + 8))
        at = data.find(b"ispe", at + 4)
    return PictureHeader("avif", max(w for w, _ in sizes), max(h for _, h in sizes))
