"""Morph targets as blend shapes: what each target adds to the file at rest."""

from typing import Any

import numpy as np
from pxr import Gf, UsdSkel, Vt

from assets.model.gltf import Array, Gltf
from assets.variants.usdz_nodes import vectors

Moves = list[Array | None]
_NOTHING = 1e-12


def rest_weights(gltf: Gltf, node: dict[str, Any]) -> list[float]:
    """One weight for each morph target of a node's mesh, as the file stands; none without targets."""
    mesh = gltf.rows("meshes")[node["mesh"]]
    count = max((len(primitive.get("targets", [])) for primitive in mesh["primitives"]), default=0)
    given = [float(weight) for weight in node.get("weights") or mesh.get("weights") or []]
    return (given + [0.0] * count)[:count]


def offsets(gltf: Gltf, primitive: dict[str, Any], name: str, kept: Array, turn: Array) -> Moves:
    """What each target adds to an attribute of the kept points (n×3), turned by a matrix (3×3); None where it
    adds nothing. Empty when the primitive has no such attribute."""
    targets = primitive.get("targets", []) if name in primitive["attributes"] else []
    rows = [gltf.accessor(target[name]) if name in target else None for target in targets]
    return [None if row is None else row[kept].astype(float) @ turn.T for row in rows]


def token(node: int, target: int) -> str:
    """The name of a weight, unique in the stage; all primitives of a node share it."""
    return f"n{node}_target{target}"


def write_shapes(stage: Any, path: str, node: int, moves: Moves, turns: Moves) -> None:
    """Give the mesh at `path` its blend shapes: what each target adds to its points, and to its normals."""
    made = []
    for number, moved in enumerate(moves):
        turned = turns[number] if turns else None
        shape = UsdSkel.BlendShape.Define(stage, f"{path}/target{number}")
        _fill(shape, moved, turned)
        made.append(shape.GetPath())
    binding = UsdSkel.BindingAPI.Apply(stage.GetPrimAtPath(path))
    binding.CreateBlendShapesAttr([token(node, number) for number in range(len(made))])
    binding.CreateBlendShapeTargetsRel().SetTargets(made)


def _fill(shape: Any, moved: Array | None, turned: Array | None) -> None:
    there = [values for values in (moved, turned) if values is not None]
    touched = [np.flatnonzero(np.abs(values).max(axis=1) > _NOTHING) for values in there]
    at = np.unique(np.concatenate(touched)) if touched else np.zeros(0, int)
    shape.CreatePointIndicesAttr(Vt.IntArray.FromNumpy(at.astype(np.int32)))
    shape.CreateOffsetsAttr(_rows(moved, at))
    if turned is not None:
        shape.CreateNormalOffsetsAttr(_rows(turned, at))


def _rows(values: Array | None, at: Array) -> Any:
    if values is None:
        return Vt.Vec3fArray(len(at), Gf.Vec3f(0))
    return vectors(values[at]) if len(at) else Vt.Vec3fArray()
