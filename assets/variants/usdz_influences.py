"""Which joints move a vertex, and by how much."""

from dataclasses import dataclass

import numpy as np

from assets.model.gltf import Array, Gltf, GltfError


@dataclass(frozen=True)
class Influences:
    """`joints` (n×k) number the skin's joints, `weights` (n×k) sum to one; k is 4 or 8, or 1 for a mesh
    without weights."""

    joints: Array
    weights: Array

    def of(self, kept: Array) -> "Influences":
        """Those of some of the vertices, by number."""
        return Influences(self.joints[kept], self.weights[kept])

    def move(self, points: Array, bones: Array) -> Array:
        """Points (n×3) moved by joint matrices (j×4×4)."""
        moved = np.zeros((len(points), 3))
        for slot in range(self.joints.shape[1]):
            bone = bones[self.joints[:, slot]]
            placed = np.einsum("nij,nj->ni", bone[:, :3, :3], points) + bone[:, :3, 3]
            moved += self.weights[:, slot, None] * placed
        return moved

    def turn(self, normals: Array, bones: Array) -> Array:
        """Normals (n×3, not of unit length afterwards) moved by joint matrices."""
        turns = bones.copy()
        turns[:, :3, 3] = 0
        turns[:, :3, :3] = np.linalg.pinv(bones[:, :3, :3]).transpose(0, 2, 1)
        return self.move(normals, turns)


def influences(gltf: Gltf, attributes: dict[str, int], joints: int) -> Influences:
    """Up to eight influences of a primitive, normalised; a vertex without any follows the first joint.

    Raises GltfError when a vertex names a joint that the skin has not, or a weight is not finite.
    """
    sets = [number for number in (0, 1) if {f"JOINTS_{number}", f"WEIGHTS_{number}"} <= set(attributes)]
    if not sets:
        return Influences(
            *(np.full((gltf.rows("accessors")[attributes["POSITION"]]["count"], 1), v) for v in (0, 1.0))
        )
    named = [gltf.accessor(attributes[f"JOINTS_{n}"], as_float=False).astype(np.int64) for n in sets]
    strengths = [gltf.accessor(attributes[f"WEIGHTS_{n}"]).astype(np.float64) for n in sets]
    found, weights = np.concatenate(named, axis=1), np.concatenate(strengths, axis=1)
    if not np.isfinite(weights).all():
        raise GltfError("a weight that is not a number")
    weights = np.maximum(weights, 0)
    found = np.where(weights > 0, found, 0)
    if found.size and int(found.max()) >= joints:
        raise GltfError("a vertex follows a joint that is not there")
    total = weights.sum(axis=1, keepdims=True)
    weights[:, :1] += total <= 0
    return Influences(found, weights / np.where(total > 0, total, 1))
