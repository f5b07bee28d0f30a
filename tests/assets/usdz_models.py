"""Small GLBs made for the USDZ tests: one textured box, posed, instanced or skinned; a fine sphere."""

import io
import struct
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image

from assets.model.gltf import Gltf

CORNERS = np.array([[x, y, z] for x in (-0.5, 0.5) for y in (0, 1) for z in (-0.5, 0.5)], "<f4")
FACES = np.array(
    [
        *((0, 1, 3), (0, 3, 2), (4, 6, 7), (4, 7, 5), (0, 4, 5), (0, 5, 1)),
        *((2, 3, 7), (2, 7, 6), (0, 2, 6), (0, 6, 4), (1, 5, 7), (1, 7, 3)),
    ],
    "<u2",
)


def picture(
    kind: str = "PNG", size: tuple[int, int] = (8, 4), color: tuple[int, ...] = (200, 30, 90)
) -> bytes:
    """An image of one colour."""
    out = io.BytesIO()
    Image.new("RGBA" if len(color) == 4 else "RGB", size, color).save(out, kind)
    return out.getvalue()


class Builder:
    """Collects buffer views and accessors of a document."""

    def __init__(self) -> None:
        self.doc: dict[str, Any] = {
            "asset": {"version": "2.0"},
            "scene": 0,
            "bufferViews": [],
            "accessors": [],
        }
        self._binary = bytearray()

    def view(self, data: bytes) -> int:
        self._binary += b"\0" * (-len(self._binary) % 4)
        self.doc["bufferViews"].append(
            {"buffer": 0, "byteOffset": len(self._binary), "byteLength": len(data)}
        )
        self._binary += data
        return len(self.doc["bufferViews"]) - 1

    def accessor(self, values: Any, kind: str) -> int:
        component = {"f": 5126, "u": {1: 5121, 2: 5123, 4: 5125}.get(values.dtype.itemsize)}[
            values.dtype.kind
        ]
        row = {"bufferView": self.view(values.tobytes()), "componentType": component, "type": kind}
        self.doc["accessors"].append(row | {"count": values.size if kind == "SCALAR" else len(values)})
        return len(self.doc["accessors"]) - 1

    def image(self, data: bytes, media_type: str) -> int:
        """A texture of one image, with the usual sampler."""
        images, textures = self.doc.setdefault("images", []), self.doc.setdefault("textures", [])
        images.append({"bufferView": self.view(data), "mimeType": media_type})
        textures.append({"source": len(images) - 1})
        return len(textures) - 1

    def save(self, path: Path) -> Path:
        self.doc["buffers"] = [{"byteLength": len(self._binary)}]
        Gltf(self.doc, memoryview(bytes(self._binary))).save(path)
        return path


def box(material: dict[str, Any] | None = None, **attributes: Any) -> Builder:
    """One mesh: a box of 1 × 1 × 1 m that stands on the floor, with UVs, and one node that draws it."""
    made = Builder()
    primitive: dict[str, Any] = {
        "attributes": {
            "POSITION": made.accessor(CORNERS, "VEC3"),
            "TEXCOORD_0": made.accessor(np.ascontiguousarray(CORNERS[:, :2] + 0.25, "<f4"), "VEC2"),
        },
        "indices": made.accessor(FACES, "SCALAR"),
    }
    for name, values in attributes.items():
        primitive["attributes"][name] = made.accessor(values, f"VEC{values.shape[1]}")
    if material is not None:
        made.doc["materials"] = [material]
        primitive["material"] = 0
    made.doc |= {"meshes": [{"primitives": [primitive]}], "nodes": [{"mesh": 0}], "scenes": [{"nodes": [0]}]}
    return made


def textured(**extra: Any) -> Builder:
    """A box whose material uses every channel that USD knows."""
    made = box({})
    colour = made.image(picture("PNG", color=(200, 30, 90, 128)), "image/png")
    data = made.image(picture("JPEG"), "image/jpeg")
    made.doc["samplers"] = [{"wrapS": 33071, "wrapT": 33648}]
    made.doc["textures"][colour]["sampler"] = 0
    made.doc["materials"][0] = {
        "name": "Everything",
        "doubleSided": True,
        "alphaMode": "MASK",
        "alphaCutoff": 0.25,
        "pbrMetallicRoughness": {
            "baseColorTexture": {"index": colour},
            "baseColorFactor": [1, 0.5, 0.25, 0.75],
            "metallicRoughnessTexture": {"index": data},
            "roughnessFactor": 0.5,
        },
        "normalTexture": {"index": data},
        "occlusionTexture": {"index": data, "strength": 0.5},
        "emissiveTexture": {"index": colour},
        "emissiveFactor": [1, 1, 0],
        **extra,
    }
    return made


def skinned() -> Builder:
    """A box whose one joint stands 2 m up and doubles it."""
    joints = np.zeros((8, 4), "u1")
    weights = np.tile(np.array([1, 0, 0, 0], "<f4"), (8, 1))
    made = box(None, JOINTS_0=joints, WEIGHTS_0=weights)
    inverse = np.frombuffer(struct.pack("<16f", *np.eye(4).ravel()), "<f4").reshape(1, 16)
    made.doc["skins"] = [{"joints": [1], "inverseBindMatrices": made.accessor(inverse, "MAT4")}]
    made.doc["nodes"] = [
        {"mesh": 0, "skin": 0, "translation": [50, 0, 0]},
        {"translation": [0, 2, 0], "scale": [2, 2, 2]},
    ]
    made.doc["scenes"] = [{"nodes": [0, 1]}]
    return made


def sphere(rings: int, color: tuple[float, ...] = (1, 1, 1, 1)) -> Builder:
    """A sphere of 1 m radius with 4·rings² triangles, UVs and normals, off the middle."""
    down, round_ = np.meshgrid(np.linspace(0, np.pi, rings + 1), np.linspace(0, 2 * np.pi, 2 * rings + 1))
    normals = np.stack([np.sin(down) * np.cos(round_), np.cos(down), np.sin(down) * np.sin(round_)], axis=-1)
    across = rings + 1
    corners = np.arange(2 * rings)[:, None] * across + np.arange(rings)[None]
    a, b, c, d = corners, corners + 1, corners + across, corners + across + 1
    faces = np.stack([a, b, c, b, d, c], axis=-1).reshape(-1)
    made = Builder()
    flat = np.ascontiguousarray(normals.reshape(-1, 3), "<f4")
    uvs = np.stack([round_ / (2 * np.pi), down / np.pi], axis=-1).reshape(-1, 2).astype("<f4")
    attributes = {
        "POSITION": made.accessor(flat + np.array([3, 1, 0], "<f4"), "VEC3"),
        "NORMAL": made.accessor(flat, "VEC3"),
        "TEXCOORD_0": made.accessor(uvs, "VEC2"),
    }
    primitive = {
        "attributes": attributes,
        "indices": made.accessor(faces.astype("<u4"), "SCALAR"),
        "material": 0,
    }
    made.doc["materials"] = [{"pbrMetallicRoughness": {"baseColorFactor": list(color)}}]
    made.doc |= {"meshes": [{"primitives": [primitive]}], "nodes": [{"mesh": 0}], "scenes": [{"nodes": [0]}]}
    return made
