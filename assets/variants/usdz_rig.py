"""The joints of one glTF skin as a USD skeleton: an order, a rest, a bind. Knows numbers only."""

from dataclasses import dataclass
from typing import Any

import numpy as np

from assets.model.gltf import Array, Gltf, GltfError, local_matrix
from assets.variants.usdz_timeline import Timeline

_DEEPEST = 256
_PATHS = ("translation", "rotation", "scale")


@dataclass(frozen=True)
class Rig:
    """`nodes` are the joints and what stands between and above them, parents first; `parents` their numbers
    here (-1: none). `anchor` (4×4) is the world matrix of the unmoved node above them all; `lean` (4×4) is a
    turn that was taken out of it and is in `rest` (local matrices) instead. `inverse` (j×4×4) and `slots` (j)
    belong to the skin's own joints: inverse bind matrices, and their numbers in `nodes`."""

    nodes: list[int]
    parents: list[int]
    anchor: Array
    lean: Array
    rest: Array
    inverse: Array
    slots: Array

    def is_moved(self, timeline: Timeline) -> bool:
        """Whether the animation moves any joint."""
        return any(timeline.moves_place(node) for node in self.nodes)

    def parts(self, gltf: Gltf, timeline: Timeline, seconds: Array) -> tuple[Array, Array, Array]:
        """Translations, rotations (x, y, z, w) and scales of all joints in time: k × joints × 3 or 4."""
        found: tuple[list[Array], ...] = ([], [], [])
        for node in self.nodes:
            row = gltf.rows("nodes")[node]
            fixed = split(local_matrix(row)) if "matrix" in row else None
            for at, path in enumerate(_PATHS):
                value = timeline.value(node, path, seconds)
                found[at].append(np.tile(fixed[at], (len(seconds), 1)) if fixed else value)
        turns, moves, scales = np.stack(found[1], 1), np.stack(found[0], 1), np.stack(found[2], 1)
        tops = np.array(self.parents) < 0
        moves[:, tops] = moves[:, tops] @ self.lean[:3, :3].T
        turns[:, tops] = _after(_quaternion(self.lean[:3, :3]), turns[:, tops])
        return moves, turns, scales

    def bones(self, local: Array) -> Array:
        """Matrices (j×4×4) that take a vertex to where the skin's joints are, below the anchor."""
        placed: list[Array] = []
        for matrix, parent in zip(local, self.parents, strict=True):
            placed.append(matrix if parent < 0 else placed[parent] @ matrix)
        return np.stack(placed)[self.slots] @ self.inverse


def rig(gltf: Gltf, skin_index: int, world: dict[int, Array], timeline: Timeline) -> Rig:
    """The skeleton of a skin. Raises GltfError for joints that are not there or have no finite place."""
    skin = gltf.rows("skins")[skin_index]
    joints: list[int] = skin["joints"]
    above = _parents(gltf)
    chains = {joint: _chain(joint, above) for joint in joints}
    top = _anchored(list(chains.values()), set(joints), timeline)
    nodes: dict[int, int] = {}
    for chain in chains.values():
        for node in chain[top:]:
            nodes.setdefault(node, len(nodes))
    first = chains[joints[0]]
    anchor, lean = _upright(world.get(first[top - 1], np.eye(4)) if top else np.eye(4))
    parents = [nodes.get(above.get(node, -1), -1) for node in nodes]
    own = [local_matrix(gltf.rows("nodes")[node]) for node in nodes]
    rest = [lean @ local if parent < 0 else local for local, parent in zip(own, parents, strict=True)]
    return Rig(
        nodes=list(nodes),
        parents=parents,
        anchor=anchor,
        lean=lean,
        rest=np.stack(rest),
        inverse=_inverse_binds(gltf, skin, len(joints)),
        slots=np.array([nodes[joint] for joint in joints]),
    )


def _upright(anchor: Array) -> tuple[Array, Array]:
    """A matrix as one that does not turn, times a turn: so the box around a skin is no larger than the skin.
    What is scaled unevenly stays as it is."""
    scale = split(anchor)[2]
    if scale.min() <= 0 or np.ptp(scale) > 1e-6 * scale.max():
        return anchor, np.eye(4)
    upright = np.diag([*np.full(3, scale.mean()), 1.0])
    upright[:3, 3] = anchor[:3, 3]
    return upright, np.linalg.inv(upright) @ anchor


def _after(first: Array, turns: Array) -> Array:
    """Quaternions (…×4) turned once more."""
    axis, w = first[:3], first[3]
    vectors, real = turns[..., :3], turns[..., 3:]
    turned = w * vectors + real * axis + np.cross(axis, vectors)
    return np.concatenate([turned, w * real - (vectors @ axis)[..., None]], axis=-1)


def compose(moves: Array, turns: Array, scales: Array) -> Array:
    """Local matrices (joints×4×4) from the parts of one moment."""
    rows = zip(moves, turns, scales, strict=True)
    return np.stack([local_matrix({"translation": m, "rotation": t, "scale": s}) for m, t, s in rows])


def split(matrix: Array) -> tuple[Array, Array, Array]:
    """Translation, rotation (x, y, z, w) and scale of a matrix without shear."""
    scale = np.linalg.norm(matrix[:3, :3], axis=0)
    if np.linalg.det(matrix[:3, :3]) < 0:
        scale[0] = -scale[0]
    turn = matrix[:3, :3] / np.where(scale == 0, 1, scale)
    return matrix[:3, 3], _quaternion(turn), scale


def _quaternion(turn: Array) -> Array:
    """The eigenvector of the largest eigenvalue (Bar-Itzhack 2000): sound for every rotation."""
    xx, xy, xz, yx, yy, yz, zx, zy, zz = turn.ravel()
    lower = np.array(
        [
            [xx - yy - zz, 0, 0, 0],
            [yx + xy, yy - xx - zz, 0, 0],
            [zx + xz, zy + yz, zz - xx - yy, 0],
            [zy - yz, xz - zx, yx - xy, xx + yy + zz],
        ]
    )
    values, found = np.linalg.eigh(lower)
    quaternion: Array = found[:, int(np.argmax(values))]
    return quaternion


def _parents(gltf: Gltf) -> dict[int, int]:
    nodes = enumerate(gltf.rows("nodes"))
    return {child: index for index, node in nodes for child in node.get("children", [])}


def _chain(node: int, above: dict[int, int]) -> list[int]:
    """From the root of the scene down to the node."""
    chain = [node]
    while chain[-1] in above:
        chain.append(above[chain[-1]])
        if len(chain) > _DEEPEST:
            raise GltfError("joints form a loop or are too deep")
    return chain[::-1]


def _anchored(chains: list[list[int]], joints: set[int], timeline: Timeline) -> int:
    """How many nodes from the root down are shared by all, unmoved and no joints: they become one matrix,
    in double precision, where USD stores the scale of an animated joint as a half."""
    depth = 0
    for level in zip(*chains, strict=False):
        if len(set(level)) > 1 or level[0] in joints or timeline.moves_place(level[0]):
            break
        depth += 1
    return depth


def _inverse_binds(gltf: Gltf, skin: dict[str, Any], joints: int) -> Array:
    if "inverseBindMatrices" not in skin:
        return np.tile(np.eye(4), (joints, 1, 1))
    flat = gltf.accessor(skin["inverseBindMatrices"]).astype(np.float64)
    if len(flat) < joints or not np.isfinite(flat).all():
        raise GltfError("inverse bind matrices are missing or not finite")
    inverse: Array = flat.reshape(-1, 4, 4).transpose(0, 2, 1)[:joints].copy()
    inverse[:, 3] = (0, 0, 0, 1)
    return inverse
