"""Reads a GLB's JSON, accessors and instances with numpy. Knows no compression: decode first.

Meant for the sandbox: sizes are checked, but a hostile file may still cost time and memory.
"""

import base64
import json
import struct
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from .document import number_of

Array = NDArray[Any]
_TYPES = {5120: "i1", 5121: "u1", 5122: "i2", 5123: "u2", 5125: "u4", 5126: "f4"}
_SCALE = {5120: 127.0, 5121: 255.0, 5122: 32767.0, 5123: 65535.0}
_WIDTH = {"SCALAR": 1, "VEC2": 2, "VEC3": 3, "VEC4": 4, "MAT2": 4, "MAT3": 9, "MAT4": 16}
_MAX_DEPTH = 256


class GltfError(ValueError):
    """The file contradicts itself: a range outside its buffer, an unknown type, a loop of nodes."""


class Gltf:
    """One GLB in memory: its JSON document and its binary chunk."""

    def __init__(self, doc: dict[str, Any], binary: memoryview) -> None:
        self.doc, self.binary = doc, binary

    @staticmethod
    def load(path: Path) -> "Gltf":
        """Raises GltfError when `path` is not a GLB."""
        data = memoryview(path.read_bytes())
        try:
            magic, _, _, length, _ = struct.unpack_from("<4sIIII", data)
            if magic != b"glTF":
                raise GltfError("no GLB header")
            start = 20 + length
            doc = json.loads(bytes(data[20:start]), parse_float=number_of)
            size = struct.unpack_from("<I", data, start)[0] if len(data) >= start + 8 else 0
        except (struct.error, ValueError) as error:
            raise GltfError(str(error)) from error
        return Gltf(doc, data[start + 8 : start + 8 + size])

    def save(self, path: Path) -> None:
        """Write document and binary chunk as a GLB."""
        text = json.dumps(self.doc, separators=(",", ":")).encode()
        text += b" " * (-len(text) % 4)
        pad = -len(self.binary) % 4
        total = 28 + len(text) + len(self.binary) + pad
        with path.open("wb") as out:
            out.write(struct.pack("<4sIIII", b"glTF", 2, total, len(text), 0x4E4F534A))
            out.write(text)
            out.write(struct.pack("<II", len(self.binary) + pad, 0x004E4942))
            out.write(self.binary)
            out.write(b"\0" * pad)

    def rows(self, name: str) -> list[dict[str, Any]]:
        """A top-level array of objects, empty when absent."""
        found: list[dict[str, Any]] = self.doc.get(name) or []
        return found

    def view(self, index: int) -> memoryview:
        """The bytes of one buffer view."""
        view = self.rows("bufferViews")[index]
        source = self._buffer(view["buffer"])
        start, size = view.get("byteOffset", 0), view["byteLength"]
        if start + size > len(source):
            raise GltfError(f"buffer view {index} reaches past its buffer")
        return source[start : start + size]

    def _buffer(self, index: int) -> memoryview:
        uri = self.rows("buffers")[index].get("uri")
        if uri is None:
            return self.binary
        if not uri.startswith("data:"):
            raise GltfError("a buffer outside the file")
        return memoryview(base64.b64decode(uri.partition(",")[2]))

    def image(self, index: int) -> bytes:
        """The encoded bytes of one image."""
        image = self.rows("images")[index]
        if "bufferView" in image:
            return bytes(self.view(image["bufferView"]))
        return base64.b64decode(str(image.get("uri", "")).partition(",")[2])

    def accessor(self, index: int, *, as_float: bool = True) -> Array:
        """Elements as rows (count × width). Normalized integers become floats unless `as_float` is False."""
        spec = self.rows("accessors")[index]
        kind, width = np.dtype(_TYPES[spec["componentType"]]), _WIDTH[spec["type"]]
        values = self._dense(spec, kind, width)
        if "sparse" in spec:
            values = self._patched(values, spec["sparse"], kind, width)
        if as_float and spec.get("normalized"):
            scaled: Array = np.maximum(values.astype(np.float32) / _SCALE[spec["componentType"]], -1.0)
            return scaled
        return values

    def _dense(self, spec: dict[str, Any], kind: "np.dtype[Any]", width: int) -> Array:
        count = spec["count"]
        if "bufferView" not in spec:
            return np.zeros((count, width), kind)
        raw, offset = self.view(spec["bufferView"]), spec.get("byteOffset", 0)
        stride = self.rows("bufferViews")[spec["bufferView"]].get("byteStride") or kind.itemsize * width
        if count and offset + stride * (count - 1) + kind.itemsize * width > len(raw):
            raise GltfError("an accessor reaches past its buffer view")
        shape, strides = (count, width), (stride, kind.itemsize)
        return (
            np.ndarray(shape, kind, buffer=raw, offset=offset, strides=strides) if count else np.zeros(shape)
        )

    def _patched(self, values: Array, sparse: dict[str, Any], kind: "np.dtype[Any]", width: int) -> Array:
        count, where, what = sparse["count"], sparse["indices"], sparse["values"]
        at = np.frombuffer(
            self.view(where["bufferView"]), _TYPES[where["componentType"]], count, where.get("byteOffset", 0)
        )
        new = np.frombuffer(self.view(what["bufferView"]), kind, count * width, what.get("byteOffset", 0))
        patched = values.copy()
        if count and int(at.max()) >= len(patched):
            raise GltfError("a sparse index outside its accessor")
        patched[at] = new.reshape(count, width)
        return patched

    def world(self) -> dict[int, Array]:
        """World matrix (4×4, column vectors) of each node of the shown scene."""
        found: dict[int, Array] = {}
        waiting = [(root, np.eye(4), 0) for root in self._roots()]
        while waiting:
            index, parent, depth = waiting.pop()
            if index in found or depth > _MAX_DEPTH:
                raise GltfError("nodes form a loop or are too deep")
            node = self.rows("nodes")[index]
            found[index] = parent @ local_matrix(node)
            waiting += [(child, found[index], depth + 1) for child in node.get("children", [])]
        return found

    def _roots(self) -> list[int]:
        scenes = self.rows("scenes")
        if scenes:
            roots: list[int] = scenes[self.doc.get("scene", 0)].get("nodes", [])
            return roots
        nodes = self.rows("nodes")
        children = {child for node in nodes for child in node.get("children", [])}
        return [index for index in range(len(nodes)) if index not in children]

    def shown(self) -> Iterator[tuple[int, int, list[Array]]]:
        """(node, mesh, world matrices) for each drawn mesh; several matrices where it is instanced."""
        for index, matrix in self.world().items():
            node = self.rows("nodes")[index]
            if "mesh" in node:
                yield index, node["mesh"], [matrix @ one for one in self._instances(node)]

    def _instances(self, node: dict[str, Any]) -> list[Array]:
        attributes = node.get("extensions", {}).get("EXT_mesh_gpu_instancing", {}).get("attributes", {})
        names = {"TRANSLATION": "translation", "ROTATION": "rotation", "SCALE": "scale"}
        columns = {names[key]: self.accessor(at) for key, at in attributes.items() if key in names}
        if not columns:
            return [np.eye(4)]
        count = min(len(values) for values in columns.values())
        return [local_matrix({key: values[i] for key, values in columns.items()}) for i in range(count)]


def local_matrix(node: dict[str, Any]) -> Array:
    """A node's own matrix, from `matrix` or translation, rotation and scale."""
    if "matrix" in node:
        return np.array(node["matrix"], dtype=float).reshape(4, 4).T
    x, y, z, w = (float(v) for v in node.get("rotation", (0, 0, 0, 1)))
    matrix = np.eye(4)
    matrix[:3, :3] = [
        [1 - 2 * (y * y + z * z), 2 * (x * y - z * w), 2 * (x * z + y * w)],
        [2 * (x * y + z * w), 1 - 2 * (x * x + z * z), 2 * (y * z - x * w)],
        [2 * (x * z - y * w), 2 * (y * z + x * w), 1 - 2 * (x * x + y * y)],
    ]
    matrix[:3, :3] *= np.array(node.get("scale", (1, 1, 1)), dtype=float)
    matrix[:3, 3] = node.get("translation", (0, 0, 0))
    return matrix
