"""A part that bends: a SkelRoot with its skeleton, its animation and the meshes that follow."""

from dataclasses import dataclass, field
from typing import Any

import numpy as np
from pxr import UsdGeom, UsdSkel, Vt

from assets.model.gltf import Array, Gltf
from assets.variants.usdz_influences import Influences, influences
from assets.variants.usdz_morph import Moves, offsets, rest_weights, write_shapes
from assets.variants.usdz_nodes import identifier, matrices, matrix
from assets.variants.usdz_rig import Rig
from assets.variants.usdz_surface import Pose, Surface, surface
from assets.variants.usdz_timeline import Timeline

STILL = Rig([], [], np.eye(4), np.eye(4), np.zeros((0, 4, 4)), np.zeros((0, 4, 4)), np.zeros(0, int))
_STILL_JOINT = "still"  # UsdSkel wants a skeleton even where only blend shapes move


@dataclass
class Follower:
    """A mesh of an actor: what its bounds are computed from. `morph` is its node if its weights move."""

    points: Array
    follows: Influences | None
    morph: int | None
    rest: list[float]
    targets: Moves = field(default_factory=list)
    turns: Moves = field(default_factory=list)


class Actor:
    """Defines the SkelRoot at `path`; `add` gives the surface to store there, `bind` makes it follow.

    `turn` (4×4) stores a part that is no skin as it stands in the world.
    A skin that stays still is stored as it stands, with that as its bind pose: no viewer can get it wrong.
    """

    def __init__(
        self,
        stage: Any,
        path: str,
        gltf: Gltf,
        timeline: Timeline,
        rig: Rig = STILL,
        turn: Array | None = None,
    ) -> None:
        self._stage, self._gltf, self._timeline, self.path, self.rig = stage, gltf, timeline, path, rig
        self._turn = turn
        self.is_moved = rig.is_moved(timeline)
        self.root = UsdSkel.Root.Define(stage, path)
        self.followers: list[Follower] = []
        self._rest_bones = rig.bones(rig.rest) if rig.nodes else np.zeros((0, 4, 4))
        above = rig.anchor if turn is None else np.linalg.inv(turn)
        if not np.array_equal(above, np.eye(4)):
            self.root.AddTransformOp().Set(matrix(above))
        self.skeleton = self._write_skeleton()

    def add(self, index: int, primitive: dict[str, Any]) -> Surface:
        """The surface of one primitive of a node, in the space it is to be stored in."""
        node = self._gltf.rows("nodes")[index]
        weights = rest_weights(self._gltf, node)
        follows, pose = None, None
        if self.rig.nodes:
            follows = influences(self._gltf, primitive["attributes"], len(self.rig.slots))
            pose = None if self.is_moved else Pose(follows, self._rest_bones)
        made = surface(self._gltf, primitive, weights, pose, self._turn)
        follows = follows.of(made.kept) if follows else None
        follower = Follower(made.points.astype(np.float64), follows, None, weights)
        if self._timeline.moves(index, "weights") and "targets" in primitive:
            follower.morph = index
            self._take_targets(follower, primitive, made)
        self.followers.append(follower)
        return made

    def _take_targets(self, follower: Follower, primitive: dict[str, Any], made: Surface) -> None:
        turn = np.eye(3) if self._turn is None else self._turn[:3, :3]
        follower.targets = offsets(self._gltf, primitive, "POSITION", made.kept, turn)
        follower.turns = offsets(self._gltf, primitive, "NORMAL", made.kept, np.linalg.inv(turn).T)

    def bind(self, path: str) -> None:
        """Tie the mesh stored at `path` to the skeleton; call it after each `add`."""
        follower = self.followers[-1]
        binding = UsdSkel.BindingAPI.Apply(self._stage.GetPrimAtPath(path))
        binding.CreateSkeletonRel().SetTargets([self.skeleton.GetPath()])
        # One still joint for each vertex says the same as one for all, which not every reader understands.
        still = Influences(np.zeros((len(follower.points), 1), int), np.ones((len(follower.points), 1)))
        follows = follower.follows or still
        joints = self.rig.slots[follows.joints] if self.rig.nodes else follows.joints
        binding.CreateJointIndicesPrimvar(False, joints.shape[1]).Set(_ints(joints))
        binding.CreateJointWeightsPrimvar(False, joints.shape[1]).Set(_floats(follows.weights))
        if follower.morph is not None:
            write_shapes(self._stage, path, follower.morph, follower.targets, follower.turns)

    def _write_skeleton(self) -> Any:
        skeleton = UsdSkel.Skeleton.Define(self._stage, f"{self.path}/Skeleton")
        skeleton.CreateJointsAttr(self.joint_names())
        skeleton.CreateBindTransformsAttr(matrices(self._binds()))
        skeleton.CreateRestTransformsAttr(matrices(self.rig.rest if self.rig.nodes else np.eye(4)[None]))
        UsdSkel.BindingAPI.Apply(skeleton.GetPrim())
        skeleton.CreatePurposeAttr(UsdGeom.Tokens.default_)
        return skeleton

    def joint_names(self) -> list[str]:
        """Paths of joints, parents first, as UsdSkel spells a hierarchy."""
        names: list[str] = []
        for node, parent in zip(self.rig.nodes, self.rig.parents, strict=True):
            own = f"n{node}_{identifier(self._gltf.rows('nodes')[node].get('name'))}"
            names.append(own if parent < 0 else f"{names[parent]}/{own}")
        return names or [_STILL_JOINT]

    def _binds(self) -> Array:
        """World matrices of the joints when the stored points are as they are."""
        if not self.rig.nodes:
            return np.eye(4)[None]
        binds: list[Array] = []
        for local, parent in zip(self.rig.rest, self.rig.parents, strict=True):
            binds.append((self.rig.anchor if parent < 0 else binds[parent]) @ local)
        stacked = np.stack(binds)
        if self.is_moved:
            stacked[self.rig.slots] = np.linalg.pinv(self.rig.inverse)
        return stacked


def _ints(values: Array) -> Any:
    return Vt.IntArray.FromNumpy(np.ascontiguousarray(values, dtype=np.int32).ravel())


def _floats(values: Array) -> Any:
    return Vt.FloatArray.FromNumpy(np.ascontiguousarray(values, dtype=np.float32).ravel())
