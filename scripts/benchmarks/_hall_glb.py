"""Writes the benchmark's booths as GLB, with the pictures of a real model of the demo as their textures."""

import json
import struct
from collections.abc import Sequence
from typing import Any

import numpy as np

from scripts.benchmarks._hall_solids import Solid

JSON, BIN = 0x4E4F534A, 0x004E4942
EXTENSION = {"image/webp": "EXT_texture_webp", "image/ktx2": "KHR_texture_basisu"}
Picture = tuple[str, bytes]


def read(glb: bytes) -> tuple[dict[str, Any], bytes]:
    """The document and the binary part of a GLB."""
    (length,) = struct.unpack_from("<I", glb, 12)
    return json.loads(glb[20 : 20 + length]), glb[28 + length :]


def pictures(glb: bytes) -> list[Picture]:
    """Base colour, normal and roughness, those that there are, of a model's first textured material."""
    doc, data = read(glb)
    for material in doc.get("materials", []):
        pbr = material.get("pbrMetallicRoughness", {})
        slots = (
            pbr.get("baseColorTexture"),
            material.get("normalTexture"),
            pbr.get("metallicRoughnessTexture"),
        )
        if slots[0]:
            return [_picture(doc, data, slot["index"]) for slot in slots if slot]
    return []


def _picture(doc: dict[str, Any], data: bytes, index: int) -> Picture:
    texture = doc["textures"][index]
    sources = [part["source"] for part in texture.get("extensions", {}).values()]
    image = doc["images"][(sources or [texture.get("source")])[0]]
    view = doc["bufferViews"][image["bufferView"]]
    start = view.get("byteOffset", 0)
    return image["mimeType"], data[start : start + view["byteLength"]]


class Writer:
    """Gathers accessors and pictures; `bytes()` gives the file."""

    def __init__(self) -> None:
        self.doc: dict[str, Any] = {
            "asset": {"version": "2.0"}, "scene": 0, "scenes": [{"nodes": [0]}], "nodes": [{"mesh": 0}],
            "meshes": [{"primitives": []}], "materials": [], "accessors": [], "bufferViews": [],
        }  # fmt: skip
        self.data = bytearray()

    def view(self, data: bytes) -> int:
        """A buffer view of its own, on a boundary of four bytes."""
        self.data += b"\0" * (-len(self.data) % 4)
        self.doc["bufferViews"].append({"buffer": 0, "byteOffset": len(self.data), "byteLength": len(data)})
        self.data += data
        return len(self.doc["bufferViews"]) - 1

    def accessor(self, values: Any, component: int, kind: str, **more: Any) -> int:
        """Values as they lie in memory."""
        told = {"bufferView": self.view(values.tobytes()), "componentType": component, "count": len(values)}
        self.doc["accessors"].append({**told, "type": kind, **more})
        return len(self.doc["accessors"]) - 1

    def primitive(self, solids: Sequence[Solid], textures: Sequence[Picture], rough: float) -> None:
        """One draw call: what shares a material."""
        points = np.concatenate([s.points for s in solids]).astype("<f4")
        normals = np.concatenate([s.normals for s in solids]).astype("<f4")
        colours = np.concatenate([np.tile(s.colour, (len(s.points), 1)) for s in solids])
        starts = np.cumsum([0, *(len(s.points) for s in solids)])
        faces = np.concatenate([s.faces + at for s, at in zip(solids, starts, strict=False)]).astype("<u4")
        rgba = np.column_stack([np.round(colours * 255), np.full(len(colours), 255)]).astype("u1")
        bounds = {"min": points.min(0).tolist(), "max": points.max(0).tolist()}
        attributes = {
            "POSITION": self.accessor(points, 5126, "VEC3", **bounds),
            "NORMAL": self.accessor(normals, 5126, "VEC3"),
            "COLOR_0": self.accessor(rgba, 5121, "VEC4", normalized=True),
        }
        if textures:
            attributes["TEXCOORD_0"] = self.accessor((points[:, :2] * 0.4).astype("<f4"), 5126, "VEC2")
        indices = self.accessor(faces.reshape(-1), 5125, "SCALAR")
        self.doc["materials"].append(self._material(textures, rough))
        primitive = {"attributes": attributes, "indices": indices, "material": len(self.doc["materials"]) - 1}
        self.doc["meshes"][0]["primitives"].append(primitive)

    def _material(self, textures: Sequence[Picture], rough: float) -> dict[str, Any]:
        pbr: dict[str, Any] = {"metallicFactor": 0, "roughnessFactor": rough}
        found: dict[str, Any] = {"pbrMetallicRoughness": pbr}
        slots = zip(
            (pbr, found, pbr),
            ("baseColorTexture", "normalTexture", "metallicRoughnessTexture"),
            textures,
            strict=False,
        )
        for place, name, picture in slots:
            place[name] = {"index": self._texture(*picture)}
        return found

    def _texture(self, media: str, data: bytes) -> int:
        extension = EXTENSION.get(media)
        images = self.doc.setdefault("images", [])
        images.append({"mimeType": media, "bufferView": self.view(data)})
        textures = self.doc.setdefault("textures", [])
        source = {"source": len(images) - 1}
        textures.append({"extensions": {extension: source}} if extension else source)
        for name in ("extensionsUsed", "extensionsRequired") if extension else ():
            self.doc[name] = [extension]
        return len(textures) - 1

    def bytes(self) -> bytes:
        """The whole file."""
        self.data += b"\0" * (-len(self.data) % 4)
        text = json.dumps({**self.doc, "buffers": [{"byteLength": len(self.data)}]}).encode()
        text += b" " * (-len(text) % 4)
        parts = ((JSON, text), (BIN, bytes(self.data)))
        body = b"".join(struct.pack("<II", len(part), kind) + part for kind, part in parts)
        return struct.pack("<4sII", b"glTF", 2, 12 + len(body)) + body
