"""Models whose parts can be told apart, and what of them is drawn where, before and after."""

import subprocess
from pathlib import Path
from typing import Any

import numpy as np

from assets.model.document import document_of
from assets.optimize import build_web
from assets.optimize.quality import Difference, Reference
from assets.sandbox import node_command
from assets.variants.poster import PosterRenderer
from tests.assets.models import Builder

_TYPES = {5120: "i1", 5121: "u1", 5122: "<i2", 5123: "<u2", 5125: "<u4", 5126: "<f4"}
_WIDTH = {"SCALAR": 1, "VEC2": 2, "VEC3": 3, "VEC4": 4, "MAT4": 16}


def knob(bumps: int = 3, around: int = 16, along: int = 8) -> tuple[Any, Any, Any]:
    """Positions, normals and triangles of a lumpy ring without any symmetry that could hide a wrong turn."""
    u, v = np.meshgrid(np.arange(around) / around, np.arange(along) / along, indexing="ij")
    u, v = u.ravel() * 2 * np.pi, v.ravel() * 2 * np.pi
    radius = 0.02 + 0.008 * np.cos(bumps * u) * np.sin(2 * v) + 0.004 * np.sin(u)
    spots = np.stack([(0.1 + radius * np.cos(v)) * np.cos(u), radius * np.sin(v) + 0.01 * u, 0 * u], -1)
    spots[:, 2] = (0.1 + radius * np.cos(v)) * np.sin(u)
    normals = np.stack([np.cos(v) * np.cos(u), np.sin(v), np.cos(v) * np.sin(u)], -1)
    a = np.arange(around * along).reshape(around, along)
    b, c = np.roll(a, -1, 0), np.roll(a, -1, 1)
    d = np.roll(b, -1, 1)
    faces = np.concatenate([np.stack([a, c, b], -1).reshape(-1, 3), np.stack([b, c, d], -1).reshape(-1, 3)])
    return spots, normals, faces


def add_mesh(builder: Builder, spots: Any, normals: Any, faces: Any, **primitive: Any) -> int:
    """A mesh of one primitive; gives its index."""
    spots = np.asarray(spots, "<f4")
    bounds = {"min": spots.min(0).tolist(), "max": spots.max(0).tolist()}
    attributes = {
        "POSITION": builder.accessor(spots, 5126, "VEC3", **bounds),
        "NORMAL": builder.accessor(normals, 5126, "VEC3"),
    }
    indices = builder.accessor(np.asarray(faces).ravel(), 5125, "SCALAR")
    builder.doc["meshes"].append(
        {"primitives": [{"attributes": attributes, "indices": indices, **primitive}]}
    )
    return len(builder.doc["meshes"]) - 1


def turn(rng: np.random.Generator) -> Any:
    """A random rotation matrix."""
    matrix, _ = np.linalg.qr(rng.normal(size=(3, 3)))
    return matrix * np.sign(np.linalg.det(matrix))


class Scene:
    """A GLB without compression, to ask what a node draws."""

    def __init__(self, path: Path) -> None:
        self.doc = document_of(path)
        data = path.read_bytes()
        self.binary = data[28 + int.from_bytes(data[12:16], "little") :]
        self.parents = {c: n for n, node in enumerate(self.doc["nodes"]) for c in node.get("children", [])}

    def numbers(self, index: int) -> Any:
        """The rows of an accessor as floats; normalized whole numbers as the shares they mean."""
        accessor = self.doc["accessors"][index]
        view = self.doc["bufferViews"][accessor["bufferView"]]
        kind, width = np.dtype(_TYPES[accessor["componentType"]]), _WIDTH[accessor["type"]]
        start = view.get("byteOffset", 0) + accessor.get("byteOffset", 0)
        stride = view.get("byteStride") or kind.itemsize * width
        rows = [
            np.frombuffer(self.binary, kind, width, start + at * stride) for at in range(accessor["count"])
        ]
        return np.array(rows, float) / (np.iinfo(kind).max if accessor.get("normalized") else 1)

    def local(self, index: int) -> Any:
        """A node's own 4×4 matrix."""
        node = self.doc["nodes"][index]
        if "matrix" in node:
            return np.array(node["matrix"], float).reshape(4, 4).T
        return compose(node.get("translation"), node.get("rotation"), node.get("scale"))

    def world(self, index: int) -> Any:
        """A node's matrix in the scene."""
        above = self.parents.get(index)
        return self.local(index) if above is None else self.world(above) @ self.local(index)

    def triangles(self, node: int, part: dict[str, Any]) -> Any:
        """Corners (n, 3, 3) in the scene of a part that a node draws, in the order that shows their front."""
        primitive = self.doc["meshes"][part["mesh"]]["primitives"][part["primitive"]]
        spots = self.numbers(primitive["attributes"]["POSITION"])
        order = self.numbers(primitive["indices"]).astype(int).ravel()
        corners = spots[order[part["first"] : part["first"] + part["count"]]]
        matrix = self.world(node) @ self._instance(node, part.get("instance"))
        placed = (corners @ matrix[:3, :3].T + matrix[:3, 3]).reshape(-1, 3, 3)
        return placed[:, ::-1] if np.linalg.det(matrix) < 0 else placed

    def _instance(self, node: int, at: int | None) -> Any:
        if at is None:
            return np.eye(4)
        columns = self.doc["nodes"][node]["extensions"]["EXT_mesh_gpu_instancing"]["attributes"]
        row = [self.numbers(columns[name])[at] if name in columns else None for name in TRS]
        return compose(*row)

    def drawing(self, web: int, mesh: int) -> int:
        """The node that draws a part: the node it became, a child of that, or the only one with that mesh."""
        users = [at for at, node in enumerate(self.doc["nodes"]) if node.get("mesh") == mesh]
        near = [at for at in users if at == web or self.parents.get(at) == web]
        (only,) = near or users
        return only


TRS = ("TRANSLATION", "ROTATION", "SCALE")


def compose(translation: Any, rotation: Any, scale: Any) -> Any:
    """A matrix of a node's translation, quaternion and scale; None is neutral."""
    x, y, z, w = (0, 0, 0, 1) if rotation is None else rotation
    matrix = np.eye(4)
    matrix[:3, :3] = [
        [1 - 2 * (y * y + z * z), 2 * (x * y - z * w), 2 * (x * z + y * w)],
        [2 * (x * y + z * w), 1 - 2 * (x * x + z * z), 2 * (y * z - x * w)],
        [2 * (x * z - y * w), 2 * (y * z + x * w), 1 - 2 * (x * x + y * y)],
    ]
    matrix[:3, :3] *= np.ones(3) if scale is None else np.asarray(scale)
    matrix[:3, 3] = 0 if translation is None else translation
    return matrix


def web_of(source: Path, folder: Path) -> tuple[dict[str, Any], Scene, dict[str, Any]]:
    """Figures of the web variant, the variant without its compression, and its document as published."""
    target, plain = folder / "web.glb", folder / "web_plain.glb"
    figures = build_web(source, target)
    subprocess.run(node_command("decode.mjs", target, plain), check=True, capture_output=True, timeout=60)
    return figures, Scene(plain), document_of(target)


def off_by(before: Scene, after: Scene, figures: dict[str, Any], node: int) -> float:
    """How far the triangles of a source node's first primitive lie from where they were, in metres."""
    entry = figures["nodes"][str(node)]
    (part,) = entry["parts"]
    mesh = before.doc["nodes"][node]["mesh"]
    count = before.doc["accessors"][before.doc["meshes"][mesh]["primitives"][0]["indices"]]["count"]
    was = before.triangles(node, {"mesh": mesh, "primitive": 0, "first": 0, "count": count})
    now = after.triangles(after.drawing(entry["web"], part["mesh"]), part)
    assert len(now) == len(was)
    return max(_farthest(was, now), _farthest(now, was))


def _farthest(some: Any, others: Any) -> float:
    """The largest distance from a triangle, its corners turned round to the best, to the nearest other."""
    turned = np.concatenate([np.roll(others, at, axis=1).reshape(-1, 9) for at in range(3)])
    gaps = [np.abs(turned - one.reshape(9)).max(axis=1).min() for one in some]
    return float(max(gaps))


def differences_of(renderer: PosterRenderer, source: Path, made: Path, folder: Path) -> list[Difference]:
    """How a file looks beside its source, in every picture by which files are judged."""
    for name in ("before", "after"):
        (folder / name).mkdir()
    shots = renderer.shoot(source, folder / "before", None, keep=True)
    renderer.shoot(made, folder / "after", shots)
    return Reference(folder / "before", shots).differences(folder / "after", shots)
