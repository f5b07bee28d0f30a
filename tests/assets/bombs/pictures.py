"""Pictures that are larger than they look."""

import struct
import zlib

from tests.assets.models import png, textured_model

from .archives import zipped
from .kinds import Bomb


def _with(data: bytes, kind: str = "image/png", copies: int = 1, extension: str = "") -> bytes:
    model = textured_model()
    view = model.view(data)
    model.doc["images"] = [{"bufferView": view, "mimeType": kind}] * copies
    textures = [{"source": at} for at in range(copies)]
    if extension:
        model.doc["textures"] = [{"extensions": {extension: row}} for row in textures]
        model.doc["extensionsUsed"] = model.doc["extensionsRequired"] = [extension]
    else:
        model.doc["textures"] = textures
    model.doc["materials"] = [
        {"pbrMetallicRoughness": {"baseColorTexture": {"index": at}}} for at in range(copies)
    ]
    return model.bytes()


def _said(width: int, height: int, real: bytes = b"") -> bytes:
    """A small PNG that says it is of another size; its checksum is right."""
    head = b"IHDR" + struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    good = real or png(4, 4)
    return good[:12] + head + struct.pack(">I", zlib.crc32(head)) + good[33:]


def _full(side: int) -> bytes:
    """A PNG that truly unpacks to its size, from few bytes."""
    packer = zlib.compressobj(9)
    row = bytes(1 + side * 3)
    data = b"".join(packer.compress(row) for _ in range(side)) + packer.flush()
    head = struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)
    chunks = [(b"IHDR", head), (b"IDAT", data), (b"IEND", b"")]
    parts = [struct.pack(">I", len(d)) + k + d + struct.pack(">I", zlib.crc32(k + d)) for k, d in chunks]
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


def _text_bomb() -> bytes:
    """A PNG with a compressed text of 200 MB."""
    data = b"Comment\0\0" + zlib.compress(bytes(200 << 20), 9)
    text = struct.pack(">I", len(data)) + b"zTXt" + data + struct.pack(">I", zlib.crc32(b"zTXt" + data))
    good = png(8, 8)
    return good[:33] + text + good[33:]


def _jpeg(width: int, height: int) -> bytes:
    """The head of a JPEG, and nothing behind it."""
    frame = struct.pack(">BHHB", 8, height, width, 3) + bytes([1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0])
    return b"\xff\xd8\xff\xc0" + struct.pack(">H", len(frame) + 2) + frame + b"\xff\xd9"


def _webp(width: int, height: int) -> bytes:
    """A WebP whose canvas is larger than any that it holds."""
    canvas = bytes(4) + (width - 1).to_bytes(3, "little") + (height - 1).to_bytes(3, "little")
    body = b"WEBPVP8X" + struct.pack("<I", 10) + canvas
    return b"RIFF" + struct.pack("<I", len(body)) + body


def _ktx2(width: int, height: int, layers: int = 0, levels: int = 1) -> bytes:
    head = b"\xabKTX 20\xbb\r\n\x1a\n" + struct.pack("<9I", 0, 1, width, height, 0, layers, 1, levels, 1)
    return (
        head
        + struct.pack("<4I2Q", 104, 44, 0, 0, 0, 0)
        + struct.pack("<3Q", 148, 64, 64) * levels
        + bytes(200)
    )


_BASIS = "KHR_texture_basisu"
PICTURES = {
    "a picture of 9400²": Bomb(lambda: _with(_full(9400)), "a.glb", "image_too_large"),
    "a picture of 2^31": Bomb(lambda: _with(_said(2**31 - 1, 1)), "a.glb", "image_too_large"),
    "a picture of 0": Bomb(lambda: _with(_said(0, 0)), "a.glb", "picture_broken"),
    "64 textures on one PNG": Bomb(lambda: _with(_full(4096), copies=64), "a.glb", "textures_too_large"),
    "a PNG of 8000², true": Bomb(lambda: _with(_full(8000)), "a.glb", ""),
    "a PNG that says 8000²": Bomb(lambda: _with(_said(8000, 8000)), "a.glb", "picture_broken"),
    "a PNG that says less": Bomb(lambda: _with(_said(4, 4, _full(3000))), "a.glb", ""),
    "a PNG with a long text": Bomb(lambda: _with(_text_bomb()), "a.glb", ""),
    "a PNG with a zip behind": Bomb(
        lambda: _with(png(8, 8) + zipped({"x": b"y"})), "a.glb", "repaired_picture_tail"
    ),
    "a PNG cut short": Bomb(lambda: _with(png(64, 64)[:60]), "a.glb", "picture_broken"),
    "a JPEG of 65535²": Bomb(lambda: _with(_jpeg(65535, 65535), "image/jpeg"), "a.glb", "image_too_large"),
    "a JPEG without a picture": Bomb(
        lambda: _with(_jpeg(8000, 8000), "image/jpeg"), "a.glb", "picture_broken"
    ),
    "a JPEG called PNG": Bomb(lambda: _with(_jpeg(8, 8)), "a.glb", "IMAGE_MIME_TYPE_INVALID"),
    "a WebP of 16384²": Bomb(
        lambda: _with(_webp(16384, 16384), "image/webp", extension="EXT_texture_webp"),
        "a.glb",
        "image_too_large",
    ),
    "a WebP of nothing": Bomb(
        lambda: _with(_webp(8000, 8000), "image/webp", extension="EXT_texture_webp"),
        "a.glb",
        "picture_broken",
    ),
    "a KTX2 of 2^31": Bomb(
        lambda: _with(_ktx2(2**31, 2**31), "image/ktx2", extension=_BASIS), "a.glb", "image_too_large"
    ),
    "a KTX2 of many layers": Bomb(
        lambda: _with(_ktx2(4096, 4096, layers=4096), "image/ktx2", extension=_BASIS),
        "a.glb",
        "image_too_large",
    ),
    "a KTX2 of nothing": Bomb(
        lambda: _with(_ktx2(4096, 4096), "image/ktx2", extension=_BASIS), "a.glb", "ktx2_unreadable"
    ),
    "an SVG": Bomb(
        lambda: _with(b'<svg xmlns="http://www.w3.org/2000/svg"><image href="file:///etc/passwd"/></svg>'),
        "a.glb",
        "picture_unknown",
    ),
    "a GIF": Bomb(lambda: _with(b"GIF89a" + bytes(40), "image/gif"), "a.glb", "picture_unknown"),
    "a text as a picture": Bomb(lambda: _with(b"hello" * 9), "a.glb", "picture_unknown"),
}
