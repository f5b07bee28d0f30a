"""Files that lie about what they are or how long they are."""

import struct

from tests.assets.models import BIN_CHUNK, JSON_CHUNK, png

from .archives import zipped
from .kinds import MODEL, PLAIN, Bomb, chunk, container

_JSON = chunk(JSON_CHUNK, PLAIN)


def _with_tail(tail: bytes) -> bytes:
    return MODEL + tail


def _many_chunks() -> bytes:
    return container(_JSON, *[chunk(0x12345678, b"abcd")] * 200_000)


CONTAINERS = {
    "nothing": Bomb(lambda: b"", "a.glb", "empty_file"),
    "a page": Bomb(lambda: b"<!doctype html><html>hello", "a.glb", "html_not_model"),
    "a PDF": Bomb(lambda: b"%PDF-1.7 hello", "a.glb", "not_gltf"),
    "a picture": Bomb(lambda: png(64, 64), "a.glb", "not_gltf"),
    "zeros": Bomb(lambda: bytes(1 << 20), "a.glb", "GLB_INVALID_MAGIC"),
    "cut short": Bomb(lambda: MODEL[:-40], "a.glb", "truncated"),
    "only a magic": Bomb(lambda: b"glTF\2\0\0\0", "a.glb", "GLB_UNEXPECTED_END_OF_HEADER"),
    "glTF 1": Bomb(lambda: struct.pack("<4sII", b"glTF", 1, 12), "a.glb", "version_unsupported"),
    "length 0": Bomb(lambda: container(_JSON, length=0), "a.glb", "GLB_LENGTH_TOO_SMALL"),
    "length of 4 GB": Bomb(lambda: container(_JSON, length=0xFFFFFFFF), "a.glb", "GLB_LENGTH_MISMATCH"),
    "a chunk of 4 GB": Bomb(
        lambda: container(struct.pack("<II", 0xFFFFFFFC, JSON_CHUNK) + PLAIN), "a.glb", "GLB_CHUNK_TOO_BIG"
    ),
    "two JSON chunks": Bomb(lambda: container(_JSON, _JSON), "a.glb", "GLB_DUPLICATE_CHUNK"),
    "two BIN chunks": Bomb(
        lambda: container(_JSON, *[chunk(BIN_CHUNK, bytes(8))] * 2), "a.glb", "GLB_DUPLICATE_CHUNK"
    ),
    "BIN before JSON": Bomb(
        lambda: container(chunk(BIN_CHUNK, bytes(8)), _JSON), "a.glb", "GLB_UNEXPECTED_FIRST_CHUNK"
    ),
    "200,000 chunks": Bomb(_many_chunks, "a.glb", "nothing_to_show"),
    "an odd chunk": Bomb(
        lambda: container(chunk(JSON_CHUNK, PLAIN[:-1])), "a.glb", "GLB_CHUNK_LENGTH_UNALIGNED"
    ),
    "a zip behind": Bomb(lambda: _with_tail(zipped({"x": b"y"})), "a.glb", "trailing_bytes"),
    "a page behind": Bomb(lambda: _with_tail(b"<HTML><script>1</script>"), "a.glb", "trailing_bytes"),
    "a model behind": Bomb(lambda: _with_tail(MODEL), "a.glb", "trailing_bytes"),
    "a program behind": Bomb(lambda: _with_tail(b"\x7fELF" + bytes(99)), "a.glb", "trailing_bytes"),
    "a megabyte behind": Bomb(lambda: _with_tail(bytes(1 << 20)), "a.glb", "trailing_bytes"),
    "a few bytes behind": Bomb(lambda: _with_tail(b"\0\0\0\0"), "a.glb", "repaired_trailing_bytes"),
}
