"""The numbers of one primitive as USD wants them: points, corners, normals, flipped V, colours."""

from dataclasses import dataclass
from typing import Any

import numpy as np

from assets.model.geometry import triangles_of
from assets.model.gltf import Array, Gltf, GltfError

# RGB of COLOR_0 is linear, as `displayColor` is.
MAX_UV_SETS = 2


@dataclass(frozen=True)
class Surface:
    """Points (n×3), triangles (m×3), normals (n×3, or m·3×3 when `flat`), UV sets (n×2), RGBA (n×4)."""

    points: Array
    triangles: Array
    normals: Array
    flat: bool
    uvs: dict[int, Array]
    colors: Array | None


def surface(gltf: Gltf, primitive: dict[str, Any], weights: list[float], bones: Array | None) -> Surface:
    """One primitive with morph weights applied, and moved by `bones` (joint matrices, j×4×4) if given.

    Raises GltfError when a corner names no point.
    """
    attributes = primitive["attributes"]
    triangles = triangles_of(gltf, primitive).astype(np.int32)
    points = _morphed(gltf, primitive, weights, "POSITION")
    normals = _morphed(gltf, primitive, weights, "NORMAL") if "NORMAL" in attributes else None
    if len(triangles) and int(triangles.max()) >= len(points):
        raise GltfError("an index outside its points")
    if bones is not None:
        moves = _vertex_moves(gltf, attributes, bones)
        points = np.einsum("nij,nj->ni", moves[:, :3, :3], points) + moves[:, :3, 3]
        normals = None if normals is None else np.einsum("nij,nj->ni", moves[:, :3, :3], normals)
    return Surface(
        points=points.astype(np.float32),
        triangles=triangles,
        normals=(_flat(points, triangles) if normals is None else _unit(normals)).astype(np.float32),
        flat=normals is None,
        uvs={number: _uv(gltf, attributes, number) for number in _uv_sets(attributes)},
        colors=_colors(gltf, attributes),
    )


def _morphed(gltf: Gltf, primitive: dict[str, Any], weights: list[float], name: str) -> Array:
    values = gltf.accessor(primitive["attributes"][name]).astype(np.float64)
    for target, weight in zip(primitive.get("targets", []), weights, strict=False):
        if weight and name in target:
            values = values + weight * gltf.accessor(target[name])
    return values


def _vertex_moves(gltf: Gltf, attributes: dict[str, int], bones: Array) -> Array:
    """One matrix (n×4×4) for each vertex: its joints' matrices by weight."""
    joints = gltf.accessor(attributes["JOINTS_0"], as_float=False).astype(np.int64)
    weights = gltf.accessor(attributes["WEIGHTS_0"]).astype(np.float64)
    weights /= np.maximum(weights.sum(axis=1, keepdims=True), 1e-9)
    moves = np.zeros((len(joints), 4, 4))
    for influence in range(4):
        moves += weights[:, influence, None, None] * bones[np.minimum(joints[:, influence], len(bones) - 1)]
    return moves


def _flat(points: Array, triangles: Array) -> Array:
    """A normal for each corner: without normals, glTF shades each triangle flat."""
    a, b, c = (points[triangles[:, corner]] for corner in range(3))
    return np.repeat(_unit(np.cross(b - a, c - a)), 3, axis=0)


def _unit(vectors: Array) -> Array:
    """Unit length; up where a vector is nothing or not finite."""
    vectors = np.nan_to_num(vectors)
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    unit: Array = np.where(lengths > 1e-12, vectors / np.maximum(lengths, 1e-12), (0.0, 1.0, 0.0))
    return unit


def _uv_sets(attributes: dict[str, int]) -> list[int]:
    return [number for number in range(MAX_UV_SETS) if f"TEXCOORD_{number}" in attributes]


def _uv(gltf: Gltf, attributes: dict[str, int], number: int) -> Array:
    uv = gltf.accessor(attributes[f"TEXCOORD_{number}"]).astype(np.float32)
    flipped: Array = np.column_stack([uv[:, 0], 1 - uv[:, 1]])  # USD's V begins at the bottom
    return flipped


def _colors(gltf: Gltf, attributes: dict[str, int]) -> Array | None:
    if "COLOR_0" not in attributes:
        return None
    colors = gltf.accessor(attributes["COLOR_0"]).astype(np.float32)
    if colors.shape[1] == 3:
        colors = np.column_stack([colors, np.ones(len(colors), np.float32)])
    clipped: Array = np.clip(colors, 0, 1)
    return clipped
