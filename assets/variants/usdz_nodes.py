"""glTF nodes as USD transforms: their names, places, and how the animation moves them."""

from typing import Any

import numpy as np
from pxr import Gf, Tf, UsdGeom, Vt

from assets.model.gltf import Array
from assets.variants.usdz_timeline import CODES_PER_SECOND, Timeline, rest

_NAME_LENGTH = 40


def place(prim: Any, index: int, node: dict[str, Any], timeline: Timeline) -> None:
    """The node's matrix, or its translation, rotation and scale, as USD operations, also in time."""
    if "matrix" in node:
        prim.AddTransformOp().Set(matrix(np.array(node["matrix"], float).reshape(4, 4).T))
        return
    operations: dict[str, tuple[Any, Any]] = {
        "translation": (prim.AddTranslateOp, lambda v: Gf.Vec3d(*v.tolist())),
        "rotation": (prim.AddOrientOp, _quaternion),
        "scale": (prim.AddScaleOp, lambda v: Gf.Vec3f(*v.tolist())),
    }
    for path, (add, value) in operations.items():
        moved = timeline.moves(index, path)
        if not moved and path not in node:
            continue
        operation = add()
        operation.Set(value(rest(node, path)))
        if moved:
            seconds = timeline.times([index], path)
            for when, now in zip(seconds, timeline.value(index, path, seconds), strict=True):
                operation.Set(value(now), code(when))


def code(seconds: float) -> float:
    """A moment of the stage's timeline."""
    return float(round(seconds * CODES_PER_SECOND, 4))


def matrix(columns: Array) -> Any:
    """USD multiplies rows from the left: the transpose of what glTF means."""
    return Gf.Matrix4d(columns.T.tolist())


def matrices(columns: Array) -> Any:
    """Many matrices (n×4×4) at once."""
    return Vt.Matrix4dArray.FromNumpy(np.ascontiguousarray(columns.transpose(0, 2, 1)))


def vectors(values: Array) -> Any:
    """Rows of three floats."""
    return Vt.Vec3fArray.FromNumpy(np.ascontiguousarray(values, dtype=np.float32))


def extent(points: Array) -> Any:
    """The corners of the smallest box around points (n×3)."""
    return vectors(np.stack([points.min(axis=0), points.max(axis=0)]))


def identifier(name: str | None) -> str:
    """Letters, digits and underscores; not unique by itself."""
    return str(Tf.MakeValidIdentifier(name[:_NAME_LENGTH])) if name else "node"


def set_name(prim: Any, name: str | None) -> None:
    """What people read: the name as it was, without control characters."""
    shown = "".join(char for char in (name or "")[:100] if char.isprintable())
    if shown:
        prim.SetDisplayName(shown)


def set_extent(prim: Any, boxes: dict[float | None, Any]) -> None:
    """Bounds by time in seconds; the key None is the file at rest."""
    attribute = UsdGeom.Boundable(prim).CreateExtentAttr()
    for when, box in boxes.items():
        if when is None:
            attribute.Set(box)
        else:
            attribute.Set(box, code(when))


def _quaternion(turn: Array) -> Any:
    x, y, z, w = turn.tolist()
    return Gf.Quatf(w, x, y, z)
