"""Width and height of PNG, JPEG, WebP, AVIF and KTX2 from their headers alone."""

import struct
from typing import NamedTuple

HEAD_BYTES = 1 << 16
_JPEG_FRAMES = {0xC0, 0xC1, 0xC2, 0xC3, 0xC5, 0xC6, 0xC7, 0xC9, 0xCA, 0xCB, 0xCD, 0xCE, 0xCF}


class Picture(NamedTuple):
    """A picture's media type and its size in pixels, as its header claims."""

    media_type: str
    width: int
    height: int


def picture_of(data: bytes) -> Picture | None:
    """What the header says, or None for what is no picture we know."""
    head = data[:HEAD_BYTES]
    try:
        return _png(head) or _jpeg(data) or _webp(head) or _ktx2(head) or _avif(head)
    except (struct.error, IndexError):
        return None


def _png(head: bytes) -> Picture | None:
    if not head.startswith(b"\x89PNG\r\n\x1a\n"):
        return None
    return Picture("image/png", *struct.unpack_from(">II", head, 16))


def _jpeg(data: bytes) -> Picture | None:
    if not data.startswith(b"\xff\xd8"):
        return None
    at = 2
    for _ in range(4096):  # profiles and thumbnails may stand before the frame
        while data[at] == 0xFF and data[at + 1] == 0xFF:
            at += 1
        marker, size = data[at + 1], struct.unpack_from(">H", data, at + 2)[0]
        if marker in _JPEG_FRAMES:
            height, width = struct.unpack_from(">HH", data, at + 5)
            return Picture("image/jpeg", width, height)
        at += 2 + size
    return None


def _webp(head: bytes) -> Picture | None:
    if head[:4] != b"RIFF" or head[8:12] != b"WEBP":
        return None
    kind = head[12:16]
    if kind == b"VP8X":
        width = int.from_bytes(head[24:27], "little") + 1
        return Picture("image/webp", width, int.from_bytes(head[27:30], "little") + 1)
    if kind == b"VP8L":
        bits = int.from_bytes(head[21:25], "little")
        return Picture("image/webp", (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1)
    width, height = struct.unpack_from("<HH", head, 26)
    return Picture("image/webp", width & 0x3FFF, height & 0x3FFF)


def _ktx2(head: bytes) -> Picture | None:
    if not head.startswith(b"\xabKTX 20\xbb\r\n\x1a\n"):
        return None
    width, height, depth, layers, faces = struct.unpack_from("<IIIII", head, 20)
    return Picture("image/ktx2", width, max(1, height) * max(1, depth) * max(1, layers) * max(1, faces))


def _avif(head: bytes) -> Picture | None:
    if head[4:8] != b"ftyp":
        return None
    sizes = []
    at = head.find(b"ispe")
    while at >= 0:
        sizes.append(struct.unpack_from(">II", head, at + 8))
        at = head.find(b"ispe", at + 4)
    return Picture("image/avif", *max(sizes)) if sizes else None
