"""Where a model's triangles stand in the world: instances, morphs at rest and skins at rest applied."""

from collections.abc import Iterator
from typing import Any, NamedTuple

import numpy as np

from .gltf import Array, Gltf

TRIANGLES, STRIP, FAN = 4, 5, 6


class Piece(NamedTuple):
    """One primitive as one node draws it. `matrices` is empty of effect for skinned pieces (identity)."""

    node: int
    primitive: dict[str, Any]
    positions: Array
    triangles: Array
    matrices: list[Array]


def pieces(gltf: Gltf) -> Iterator[Piece]:
    """Each drawn primitive with positions (n×3, float64) and triangles (m×3) before its matrices."""
    world = gltf.world()
    for node_index, mesh_index, matrices in gltf.shown():
        node, mesh = gltf.rows("nodes")[node_index], gltf.rows("meshes")[mesh_index]
        weights = node.get("weights") or mesh.get("weights") or []
        for primitive in mesh["primitives"]:
            if "POSITION" not in primitive["attributes"]:
                continue
            positions = _morphed(gltf, primitive, weights)
            if "skin" in node and "JOINTS_0" in primitive["attributes"]:
                positions = _skinned(gltf, primitive, positions, node["skin"], world)
                matrices = [np.eye(4)]
            yield Piece(node_index, primitive, positions, triangles_of(gltf, primitive), matrices)


def placed(positions: Array, matrix: Array) -> Array:
    """Positions (n×3) moved by a 4×4 matrix."""
    moved: Array = positions @ matrix[:3, :3].T + matrix[:3, 3]
    return moved


def triangles_of(gltf: Gltf, primitive: dict[str, Any]) -> Array:
    """Corner indices (m×3) of lists, strips and fans; none for points and lines."""
    mode = primitive.get("mode", TRIANGLES)
    if mode not in (TRIANGLES, STRIP, FAN):
        return np.zeros((0, 3), np.int64)
    if "indices" in primitive:
        corners = gltf.accessor(primitive["indices"], as_float=False).ravel().astype(np.int64)
    else:
        corners = np.arange(gltf.rows("accessors")[primitive["attributes"]["POSITION"]]["count"])
    if mode == TRIANGLES:
        return corners[: len(corners) // 3 * 3].reshape(-1, 3)
    if mode == FAN:
        first = np.full(max(len(corners) - 2, 0), corners[0] if len(corners) else 0)
        return np.stack([first, corners[1:-1], corners[2:]], axis=1)
    strip = np.stack([corners[:-2], corners[1:-1], corners[2:]], axis=1)
    strip[1::2] = strip[1::2][:, [1, 0, 2]]
    return strip


def _morphed(gltf: Gltf, primitive: dict[str, Any], weights: list[float]) -> Array:
    positions = gltf.accessor(primitive["attributes"]["POSITION"]).astype(np.float64)
    for target, weight in zip(primitive.get("targets", []), weights, strict=False):
        if weight and "POSITION" in target:
            positions = positions + weight * gltf.accessor(target["POSITION"])
    return positions


def _skinned(
    gltf: Gltf, primitive: dict[str, Any], positions: Array, skin_index: int, world: dict[int, Array]
) -> Array:
    skin = gltf.rows("skins")[skin_index]
    bones = np.array([world.get(joint, np.eye(4)) for joint in skin["joints"]])
    if "inverseBindMatrices" in skin:
        inverse = gltf.accessor(skin["inverseBindMatrices"]).reshape(-1, 4, 4).transpose(0, 2, 1)
        bones = bones @ inverse[: len(bones)]
    attributes = primitive["attributes"]
    joints = gltf.accessor(attributes["JOINTS_0"], as_float=False)
    weights = gltf.accessor(attributes["WEIGHTS_0"]).astype(np.float64)
    moved = np.zeros_like(positions)
    for influence in range(4):
        chosen = bones[np.minimum(joints[:, influence], len(bones) - 1)]
        rotated = np.einsum("nij,nj->ni", chosen[:, :3, :3], positions) + chosen[:, :3, 3]
        moved += weights[:, influence, None] * rotated
    return moved
