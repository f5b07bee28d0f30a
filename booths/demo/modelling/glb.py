"""Writes a model as binary glTF 2.0: named nodes and materials, pictures inside, byte for byte repeatable."""

from __future__ import annotations

import json
import struct
from typing import Any

import numpy as np
import numpy.typing as npt

from booths.demo.modelling.canvas import Texture
from booths.demo.modelling.materials import Material, linear
from booths.demo.modelling.mesh import Mesh, join
from booths.demo.modelling.model import Model, Node, Track
from booths.demo.modelling.tangents import tangents

Json = dict[str, Any]
FLOAT, USHORT, UINT = 5126, 5123, 5125
VERTICES, INDICES = 34962, 34963


def write(model: Model) -> bytes:
    """The GLB of a model as it stands; call `Model.fit` first."""
    return _Writer(model).glb()


class _Writer:
    """Collects buffer views, accessors and the JSON that names them."""

    def __init__(self, model: Model) -> None:
        self.model = model
        self.blob = bytearray()
        self.pictures: dict[Texture, int] = {}
        self.materials: dict[Material, int] = {}
        self.extensions: set[str] = set()
        self.json: Json = {"asset": {"version": "2.0", "generator": "Maru demo generator"}, "scene": 0}
        for key in ("bufferViews", "accessors", "nodes", "meshes", "materials"):
            self.json[key] = []

    def glb(self) -> bytes:
        names = list(self.model.nodes)
        for name in names:
            self._node(self.model.nodes[name])
        for index, name in enumerate(names):
            parent = self.model.nodes[name].parent
            if parent is not None:
                self.json["nodes"][names.index(parent)].setdefault("children", []).append(index)
        roots = [i for i, name in enumerate(names) if self.model.nodes[name].parent is None]
        self.json["scenes"] = [{"name": self.model.name, "nodes": roots}]
        self._animations(names)
        if self.model.variants:
            listed = [{"name": name} for name in self.model.variants]
            self.json["extensions"] = {"KHR_materials_variants": {"variants": listed}}
            self.extensions.add("KHR_materials_variants")
        if self.extensions:
            self.json["extensionsUsed"] = sorted(self.extensions)
        return self._packed()

    def _packed(self) -> bytes:
        self.blob += b"\0" * (-len(self.blob) % 4)
        self.json["buffers"] = [{"byteLength": len(self.blob)}]
        text = json.dumps(self.json, separators=(",", ":"), ensure_ascii=False).encode()
        text += b" " * (-len(text) % 4)
        total = 12 + 8 + len(text) + 8 + len(self.blob)
        head = struct.pack("<4sII", b"glTF", 2, total) + struct.pack("<I4s", len(text), b"JSON")
        return head + text + struct.pack("<I4s", len(self.blob), b"BIN\0") + bytes(self.blob)

    def _view(self, data: bytes, target: int | None = None) -> int:
        self.blob += b"\0" * (-len(self.blob) % 4)
        view: Json = {"buffer": 0, "byteOffset": len(self.blob), "byteLength": len(data)}
        if target:
            view["target"] = target
        self.blob += data
        self.json["bufferViews"].append(view)
        return len(self.json["bufferViews"]) - 1

    def _floats(
        self, values: npt.NDArray[np.floating[Any]], bounded: bool, target: int | None = VERTICES
    ) -> int:
        data = np.ascontiguousarray(values, dtype="<f4")
        kind = "SCALAR" if data.ndim == 1 else f"VEC{data.shape[1]}"
        accessor: Json = {"componentType": FLOAT, "count": len(data), "type": kind}
        accessor["bufferView"] = self._view(data.tobytes(), target)
        if bounded:
            rows = data.reshape(len(data), -1)
            accessor["min"] = [float(x) for x in rows.min(axis=0)]
            accessor["max"] = [float(x) for x in rows.max(axis=0)]
        self.json["accessors"].append(accessor)
        return len(self.json["accessors"]) - 1

    def _indices(self, mesh: Mesh) -> int:
        wide = len(mesh.points) > 65535
        data = mesh.faces.ravel().astype("<u4" if wide else "<u2")
        accessor = {"componentType": UINT if wide else USHORT, "count": len(data), "type": "SCALAR"}
        accessor["bufferView"] = self._view(data.tobytes(), INDICES)
        self.json["accessors"].append(accessor)
        return len(self.json["accessors"]) - 1

    def _node(self, node: Node) -> None:
        parent = self.model.nodes[node.parent].pivot if node.parent else (0.0, 0.0, 0.0)
        out: Json = {"name": node.name}
        offset = [round(a - b, 6) for a, b in zip(node.pivot, parent, strict=True)]
        if any(offset):
            out["translation"] = offset
        if node.parts:
            parts = [self._primitive(node, name, join(*meshes)) for name, meshes in node.parts.items()]
            self.json["meshes"].append({"name": node.name, "primitives": parts})
            out["mesh"] = len(self.json["meshes"]) - 1
        self.json["nodes"].append(out)

    def _primitive(self, node: Node, material: str, mesh: Mesh) -> Json:
        chosen = self.model.materials[material]
        swaps = [(i, v[material]) for i, v in enumerate(self.model.variants.values()) if material in v]
        attributes = {
            "POSITION": self._floats(mesh.points - np.array(node.pivot), True),
            "NORMAL": self._floats(mesh.normals, False),
        }
        if any(
            m.picture or m.normal or m.surface or m.glow_picture for m in (chosen, *(m for _, m in swaps))
        ):
            attributes["TEXCOORD_0"] = self._floats(mesh.uvs, False)
        if any(m.normal for m in (chosen, *(m for _, m in swaps))):
            attributes["TANGENT"] = self._floats(tangents(mesh), False)
        out: Json = {
            "attributes": attributes,
            "indices": self._indices(mesh),
            "material": self._material(chosen),
        }
        if swaps:
            mappings = [{"material": self._material(m), "variants": [i]} for i, m in swaps]
            out["extensions"] = {"KHR_materials_variants": {"mappings": mappings}}
        return out

    def _picture(self, texture: Texture) -> int:
        if texture not in self.pictures:
            images = self.json.setdefault("images", [])
            textures = self.json.setdefault("textures", [])
            self.json.setdefault(
                "samplers", [{"magFilter": 9729, "minFilter": 9987, "wrapS": 10497, "wrapT": 10497}]
            )
            images.append({"bufferView": self._view(texture.data), "mimeType": texture.media_type})
            textures.append({"source": len(images) - 1, "sampler": 0})
            self.pictures[texture] = len(textures) - 1
        return self.pictures[texture]

    def _material(self, material: Material) -> int:
        if material not in self.materials:
            self.json["materials"].append(self._described(material))
            self.materials[material] = len(self.json["materials"]) - 1
        return self.materials[material]

    def _described(self, material: Material) -> Json:
        factor = [*linear(material.color), material.alpha]
        pbr: Json = {
            "baseColorFactor": factor,
            "metallicFactor": material.metal,
            "roughnessFactor": material.rough,
        }
        out: Json = {"name": material.name, "pbrMetallicRoughness": pbr}
        if material.picture:
            pbr["baseColorTexture"] = {"index": self._picture(material.picture)}
        if material.surface:
            pbr["metallicRoughnessTexture"] = {"index": self._picture(material.surface)}
        if material.normal:
            out["normalTexture"] = {"index": self._picture(material.normal), "scale": material.normal_scale}
        if material.glow:
            out["emissiveFactor"] = list(linear(material.glow))
        if material.glow_picture:
            out["emissiveTexture"] = {"index": self._picture(material.glow_picture)}
        if material.alpha < 1:
            out["alphaMode"] = "BLEND"
        if material.two_sided:
            out["doubleSided"] = True
        extensions = self._extras(material)
        if extensions:
            out["extensions"] = extensions
            self.extensions.update(extensions)
        return out

    def _extras(self, material: Material) -> Json:
        out: Json = {}
        if material.coat:
            out["KHR_materials_clearcoat"] = {
                "clearcoatFactor": material.coat,
                "clearcoatRoughnessFactor": 0.05,
            }
        if material.sheen:
            tint = [round(0.6 * c, 5) for c in linear(material.sheen)]
            out["KHR_materials_sheen"] = {"sheenColorFactor": tint, "sheenRoughnessFactor": 0.6}
        if material.transmission:
            out["KHR_materials_transmission"] = {"transmissionFactor": material.transmission}
        if material.glow and material.glow_strength != 1.0:
            out["KHR_materials_emissive_strength"] = {"emissiveStrength": material.glow_strength}
        return out

    def _animations(self, names: list[str]) -> None:
        for clip, tracks in self.model.tracks.items():
            samplers: list[Json] = []
            channels: list[Json] = []
            for track in tracks:
                channels.append(
                    {
                        "sampler": len(samplers),
                        "target": {"node": names.index(track.node), "path": track.path},
                    }
                )
                samplers.append(self._sampler(track, self.json["nodes"][names.index(track.node)]))
            self.json.setdefault("animations", []).append(
                {"name": clip, "samplers": samplers, "channels": channels}
            )

    def _sampler(self, track: Track, node: Json) -> Json:
        values = np.array(track.values)
        if track.path == "translation":
            values = values + np.array(node.get("translation", [0.0, 0.0, 0.0]))
        times = self._floats(np.array(track.times), True, None)
        return {"input": times, "output": self._floats(values, False, None), "interpolation": "LINEAR"}
