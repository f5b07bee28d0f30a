"""Things that the document says and no viewer reads."""

from typing import Any

import numpy as np

from ...model.gltf import Array, Gltf, local_matrix

_FLOAT = 5126
_MOVED = ("translation", "rotation", "scale")
# Where nothing at all is as good as an empty list.
_TOP: tuple[str, ...] = (
    "accessors",
    "animations",
    "buffers",
    "bufferViews",
    "cameras",
    "extensionsRequired",
    "extensionsUsed",
)
_TOP += ("images", "materials", "meshes", "nodes", "samplers", "scenes", "skins", "textures")
_WITHIN = {"scenes": ("nodes",), "nodes": ("children", "weights"), "meshes": ("weights",)}


def empties(gltf: Gltf) -> int:
    """Leave out lists of nothing."""
    done = _without(gltf.doc, _TOP)
    for table, names in _WITHIN.items():
        done += sum(_without(row, names) for row in gltf.rows(table))
    primitives = (one for mesh in gltf.rows("meshes") for one in mesh["primitives"])
    return done + sum(_without(primitive, ("targets",)) for primitive in primitives)


def _without(row: dict[str, Any], names: tuple[str, ...]) -> int:
    empty = [name for name in names if row.get(name) == []]
    for name in empty:
        del row[name]
    return len(empty)


def matrices(gltf: Gltf) -> int:
    """Nodes say once where they stand: a matrix goes before the rest, and becomes the rest where it moves."""
    moving = {
        channel["target"].get("node")
        for animation in gltf.rows("animations")
        for channel in animation["channels"]
        if channel["target"].get("path") in _MOVED
    }
    return sum(_one_way(node, at in moving) for at, node in enumerate(gltf.rows("nodes")) if "matrix" in node)


def _one_way(node: dict[str, Any], is_moving: bool) -> bool:
    doubled = [name for name in _MOVED if name in node]
    parts = _parts_of(local_matrix(node)) if is_moving else None
    for name in doubled:
        del node[name]
    if parts:
        del node["matrix"]
        node.update(parts)
    return bool(doubled or parts)


def _parts_of(matrix: Array) -> dict[str, list[float]] | None:
    """Translation, rotation and scale; None for a matrix that is made of more."""
    scale = np.linalg.norm(matrix[:3, :3], axis=0)
    scale[0] *= -1 if np.linalg.det(matrix[:3, :3]) < 0 else 1
    if not scale.all() or not np.isfinite(matrix).all():
        return None
    x, y, z, w = _turn(matrix[:3, :3] / scale)
    parts = {"translation": matrix[:3, 3].tolist(), "rotation": [x, y, z, w], "scale": scale.tolist()}
    slack = 1e-5 * float(np.abs(matrix[:3, :3]).max())
    return parts if np.allclose(local_matrix(parts), matrix, rtol=0, atol=slack) else None


def _turn(m: Array) -> list[float]:
    """The quaternion of a rotation, by its largest part: the others would be lost in rounding."""
    squares = 1 + np.array(
        [m[0, 0] - m[1, 1] - m[2, 2], m[1, 1] - m[0, 0] - m[2, 2], m[2, 2] - m[0, 0] - m[1, 1]]
    )
    parts = np.append(squares, 1 + np.trace(m))
    crossed = {(0, 1): m[1, 0] + m[0, 1], (0, 2): m[0, 2] + m[2, 0], (1, 2): m[2, 1] + m[1, 2]}
    crossed |= {(0, 3): m[2, 1] - m[1, 2], (1, 3): m[0, 2] - m[2, 0], (2, 3): m[1, 0] - m[0, 1]}
    largest = int(parts.argmax())
    row = [parts[at] if at == largest else crossed[min(at, largest), max(at, largest)] for at in range(4)]
    return [float(value) for value in np.array(row) / np.linalg.norm(row)]


def skeletons(gltf: Gltf) -> int:
    """Viewers go by joints alone: a skeleton that is none of their parents is not named."""
    parents = {child: at for at, node in enumerate(gltf.rows("nodes")) for child in node.get("children", [])}
    done = 0
    for skin in gltf.rows("skins"):
        if "skeleton" in skin and not all(
            _is_below(joint, skin["skeleton"], parents) for joint in skin["joints"]
        ):
            del skin["skeleton"]
            done += 1
    return done


def _is_below(node: int | None, above: int, parents: dict[int, int]) -> bool:
    for _ in range(len(parents) + 1):
        if node is None or node == above:
            return node == above
        node = parents.get(node)
    return False


def normalized(gltf: Gltf) -> int:
    """Floats are never normalized, whatever is said of them."""
    wrong = [
        row for row in gltf.rows("accessors") if row.get("normalized") and row["componentType"] == _FLOAT
    ]
    for row in wrong:
        del row["normalized"]
    return len(wrong)
