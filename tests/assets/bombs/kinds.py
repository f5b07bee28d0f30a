"""What a bomb is, and the parts that several are made of."""

import struct
from collections.abc import Callable
from typing import NamedTuple

from tests.assets.models import JSON_CHUNK, Builder, box_model, glb


class Bomb(NamedTuple):
    """`make` gives the bytes, `name` is what they are uploaded as, `code` one of the codes they must get."""

    make: Callable[[], bytes]
    name: str
    code: str


MODEL = box_model().bytes()
PLAIN = b'{"asset":{"version":"2.0"}} '


def chunk(kind: int, data: bytes) -> bytes:
    """One chunk of a GLB."""
    return struct.pack("<II", len(data), kind) + data


def container(*chunks: bytes, length: int | None = None) -> bytes:
    """A GLB of chunks as they are, its length told or true."""
    body = b"".join(chunks)
    return struct.pack("<4sII", b"glTF", 2, 12 + len(body) if length is None else length) + body


def text(data: bytes) -> bytes:
    """A GLB of this JSON text, good or bad."""
    return container(chunk(JSON_CHUNK, data + b" " * (-len(data) % 4)))


def changed(**more: object) -> bytes:
    """A valid box whose document got these properties."""
    model = box_model()
    model.doc |= more
    return model.bytes()


def with_accessor(**accessor: object) -> bytes:
    """A valid box with one more accessor, which nothing uses."""
    model = box_model()
    model.doc["accessors"].append(accessor)
    return model.bytes()


def attributes(model: Builder) -> dict[str, int]:
    """The attributes of the first primitive."""
    found: dict[str, int] = model.doc["meshes"][0]["primitives"][0]["attributes"]
    return found


def document(**more: object) -> bytes:
    """A GLB of nothing but these properties."""
    return glb({"asset": {"version": "2.0"}} | more)
