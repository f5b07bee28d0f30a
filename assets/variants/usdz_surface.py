"""The numbers of one primitive as USD wants them: points, corners, normals, flipped V, colours."""

from dataclasses import dataclass
from typing import Any

import numpy as np

from assets.model.geometry import triangles_of
from assets.model.gltf import Array, Gltf, GltfError
from assets.variants.usdz_influences import Influences

# RGB of COLOR_0 is linear, as `displayColor` is.
MAX_UV_SETS = 4
_LARGEST = 1e15  # metres and more: squares of it still fit a double, and a float holds it
_WHITE = 0.999


@dataclass(frozen=True)
class Surface:
    """Points (n×3), triangles (m×3), normals (n×3, or m·3×3 when `flat`), UV sets (n×2), RGBA (n×4).
    `kept` (n) numbers the points in the source: those that no triangle uses are left out."""

    points: Array
    triangles: Array
    normals: Array
    flat: bool
    uvs: dict[int, Array]
    colors: Array | None
    kept: Array


@dataclass(frozen=True)
class Pose:
    """Joint matrices (j×4×4) and the vertices that follow them."""

    influences: Influences
    bones: Array


def surface(
    gltf: Gltf,
    primitive: dict[str, Any],
    weights: list[float],
    pose: Pose | None = None,
    turn: Array | None = None,
) -> Surface:
    """One primitive with morph weights applied, and moved by a pose or a matrix (4×4) if given.

    Raises GltfError when a corner names no point, or a point is not finite.
    """
    attributes = primitive["attributes"]
    triangles = triangles_of(gltf, primitive).astype(np.int32)
    points = morphed(gltf, primitive, weights, "POSITION")
    normals = morphed(gltf, primitive, weights, "NORMAL") if "NORMAL" in attributes else None
    if len(triangles) and int(triangles.max()) >= len(points):
        raise GltfError("an index outside its points")
    if pose:
        points = pose.influences.move(points, pose.bones)
        normals = None if normals is None else pose.influences.turn(normals, pose.bones)
    if turn is not None:
        points = points @ turn[:3, :3].T + turn[:3, 3]
        normals = None if normals is None else normals @ np.linalg.inv(turn[:3, :3])
        triangles = triangles[:, ::-1] if np.linalg.det(turn[:3, :3]) < 0 else triangles
    if not (np.abs(points) < _LARGEST).all():
        raise GltfError("a point that is not a number")
    kept, renumbered = np.unique(triangles, return_inverse=True)
    points, triangles = points[kept], renumbered.reshape(-1, 3).astype(np.int32)
    colors = _colors(gltf, attributes)
    return Surface(
        points=points.astype(np.float32),
        triangles=triangles,
        normals=(_flat(points, triangles) if normals is None else unit(normals[kept])).astype(np.float32),
        flat=normals is None,
        uvs={number: _uv(gltf, attributes, number)[kept] for number in _uv_sets(attributes)},
        colors=None if colors is None else colors[kept],
        kept=kept,
    )


def morphed(gltf: Gltf, primitive: dict[str, Any], weights: list[float], name: str) -> Array:
    """An attribute (n×3) with its morph targets added by weight."""
    values = gltf.accessor(primitive["attributes"][name]).astype(np.float64)
    for target, weight in zip(primitive.get("targets", []), weights, strict=False):
        if weight and name in target:
            values = values + weight * gltf.accessor(target[name])
    return values


def _flat(points: Array, triangles: Array) -> Array:
    """A normal for each corner: without normals, glTF shades each triangle flat."""
    a, b, c = (points[triangles[:, corner]] for corner in range(3))
    return np.repeat(unit(np.cross(b - a, c - a)), 3, axis=0)


def unit(vectors: Array) -> Array:
    """Unit length; up where a vector is nothing or not finite."""
    vectors = np.nan_to_num(vectors, posinf=0.0, neginf=0.0)
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    unit: Array = np.where(lengths > 1e-30, vectors / np.maximum(lengths, 1e-30), (0.0, 1.0, 0.0))
    return unit


def _uv_sets(attributes: dict[str, int]) -> list[int]:
    return [number for number in range(MAX_UV_SETS) if f"TEXCOORD_{number}" in attributes]


def _uv(gltf: Gltf, attributes: dict[str, int], number: int) -> Array:
    uv = gltf.accessor(attributes[f"TEXCOORD_{number}"]).astype(np.float32)
    flipped: Array = np.column_stack([uv[:, 0], 1 - uv[:, 1]])  # USD's V begins at the bottom
    return np.nan_to_num(flipped)


def _colors(gltf: Gltf, attributes: dict[str, int]) -> Array | None:
    """RGBA 0…1; None also where every vertex is white, which colours nothing."""
    if "COLOR_0" not in attributes:
        return None
    colors = np.nan_to_num(gltf.accessor(attributes["COLOR_0"]).astype(np.float32))
    if colors.shape[1] == 3:
        colors = np.column_stack([colors, np.ones(len(colors), np.float32)])
    clipped: Array = np.clip(colors, 0, 1)
    return None if clipped.min(initial=1) >= _WHITE else clipped
