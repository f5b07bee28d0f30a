"""Small models that tests make themselves, whole or broken on purpose."""

import base64
import json
import struct
import zlib
from pathlib import Path
from typing import Any

import numpy as np

JSON_CHUNK, BIN_CHUNK = 0x4E4F534A, 0x004E4942
Document = dict[str, Any]


def glb(doc: Document | bytes, binary: bytes = b"") -> bytes:
    """A GLB of a document (or of raw JSON text) and a binary chunk."""
    text = doc if isinstance(doc, bytes) else json.dumps(doc).encode()
    text += b" " * (-len(text) % 4)
    binary += b"\0" * (-len(binary) % 4)
    tail = struct.pack("<II", len(binary), BIN_CHUNK) + binary if binary else b""
    size = 20 + len(text) + len(tail)
    return struct.pack("<4sIIII", b"glTF", 2, size, len(text), JSON_CHUNK) + text + tail


def png(width: int, height: int, colour: tuple[int, int, int] = (200, 80, 40)) -> bytes:
    """A PNG of one colour."""
    rows = (b"\0" + bytes(colour) * width) * height
    parts = [(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)), (b"IDAT", zlib.compress(rows))]
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(*part) for part in [*parts, (b"IEND", b"")])


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


class Builder:
    """Collects accessors and buffer views while a document is put together."""

    def __init__(self) -> None:
        self.binary = b""
        self.doc: Document = {
            "asset": {"version": "2.0"},
            "scene": 0,
            "scenes": [{"nodes": []}],
            "nodes": [],
            "meshes": [],
            "accessors": [],
            "bufferViews": [],
            "buffers": [{"byteLength": 0}],
        }

    def view(self, data: bytes, **more: Any) -> int:
        self.binary += b"\0" * (-len(self.binary) % 4)
        view = {"buffer": 0, "byteOffset": len(self.binary), "byteLength": len(data), **more}
        self.doc["bufferViews"].append(view)
        self.binary += data
        self.doc["buffers"][0]["byteLength"] = len(self.binary)
        return len(self.doc["bufferViews"]) - 1

    def accessor(self, values: Any, component: int, kind: str, **more: Any) -> int:
        types = {5121: "u1", 5123: "<u2", 5125: "<u4", 5126: "<f4"}
        data = np.asarray(values, types[component])
        view = self.view(data.tobytes())
        accessor = {"bufferView": view, "componentType": component, "count": len(data), "type": kind, **more}
        self.doc["accessors"].append(accessor)
        return len(self.doc["accessors"]) - 1

    def box(self, size: tuple[float, float, float] = (1.0, 1.0, 1.0), **primitive: Any) -> int:
        """A mesh of a box standing on the floor; gives its index."""
        corners = np.array([[x, y, z] for x in (-0.5, 0.5) for y in (0, 1) for z in (-0.5, 0.5)]) * size
        faces = [0, 1, 3, 0, 3, 2, 4, 6, 7, 4, 7, 5, 0, 4, 5, 0, 5, 1, 2, 3, 7, 2, 7, 6, 0, 2, 6, 0, 6, 4]
        faces += [1, 5, 7, 1, 7, 3]
        bounds = {"min": corners.min(axis=0).tolist(), "max": corners.max(axis=0).tolist()}
        position = self.accessor(corners, 5126, "VEC3", **bounds)
        indices = self.accessor(faces, 5123, "SCALAR")
        shape = {"attributes": {"POSITION": position}, "indices": indices, **primitive}
        self.doc["meshes"].append({"primitives": [shape]})
        return len(self.doc["meshes"]) - 1

    def node(self, **node: Any) -> int:
        """A node at the root of the scene; gives its index."""
        self.doc["nodes"].append(node)
        self.doc["scenes"][0]["nodes"].append(len(self.doc["nodes"]) - 1)
        return len(self.doc["nodes"]) - 1

    def bytes(self) -> bytes:
        return glb(self.doc, self.binary)


def box_model(size: tuple[float, float, float] = (0.2, 0.5, 0.3)) -> Builder:
    """One box, valid and publishable. Sizes in metres."""
    builder = Builder()
    builder.node(mesh=builder.box(size), name="box")
    return builder


def textured_model() -> Builder:
    """A box with texture coordinates, a drawn texture, and metal and glass materials."""
    builder = box_model()
    uv = builder.accessor(np.random.default_rng(1).random((8, 2)), 5126, "VEC2")
    builder.doc["meshes"][0]["primitives"][0]["attributes"]["TEXCOORD_0"] = uv
    builder.doc["meshes"][0]["primitives"][0]["material"] = 0
    builder.doc["images"] = [{"bufferView": builder.view(png(64, 64)), "mimeType": "image/png"}]
    builder.doc["textures"] = [{"source": 0}]
    builder.doc["materials"] = [{"pbrMetallicRoughness": {"baseColorTexture": {"index": 0}}}]
    return builder


def write(folder: Path, data: bytes, name: str = "model.glb") -> Path:
    """The bytes as a file."""
    path = folder / name
    path.write_bytes(data)
    return path


def data_uri(data: bytes) -> str:
    """Bytes in a URI of a buffer."""
    return "data:application/octet-stream;base64," + base64.b64encode(data).decode()
