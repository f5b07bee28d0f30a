"""Skins whose joints hang apart, and their matrices."""

import numpy as np

from ...model.gltf import Array, Gltf
from .layout import is_plain

_FLOAT = 5126
_LAST = np.array([0, 0, 0, 1], np.float32)  # the last row of a matrix that neither tilts nor scales depth
_ROUNDED = 1e-3


def roots(gltf: Gltf) -> int:
    """Joints of a skin that hang from several nodes of one scene get a node above all of them."""
    return sum(_joined(gltf, skin["joints"]) for skin in gltf.rows("skins"))


def _joined(gltf: Gltf, joints: list[int]) -> bool:
    nodes = gltf.rows("nodes")
    parents = {child: at for at, node in enumerate(nodes) for child in node.get("children", [])}
    tops = {_top(joint, parents) for joint in joints}
    if len(tops) < 2:
        return False
    showing = [scene for scene in gltf.rows("scenes") if tops & set(scene.get("nodes", []))]
    if not all(tops <= set(scene["nodes"]) for scene in showing):
        return False  # in scenes apart: there is no node that could be above them
    nodes.append({"children": sorted(tops)})
    for scene in showing:
        kept = [at for at in scene["nodes"] if at not in tops]
        scene["nodes"] = [*kept, len(nodes) - 1]
    return True


def _top(node: int, parents: dict[int, int]) -> int:
    for _ in range(len(parents)):
        if node not in parents:
            break
        node = parents[node]
    return node


def binds(gltf: Gltf) -> int:
    """Joints' matrices end in 0, 0, 0, 1, which is what rounding left something else of."""
    rows = {skin["inverseBindMatrices"] for skin in gltf.rows("skins") if "inverseBindMatrices" in skin}
    return sum(_ended(gltf, at) for at in rows)


def _ended(gltf: Gltf, at: int) -> bool:
    spec = gltf.rows("accessors")[at]
    if spec["componentType"] != _FLOAT or spec["type"] != "MAT4" or not is_plain(gltf, at):
        return False
    last: Array = gltf.accessor(at)[:, 3::4]
    wrong = (last != _LAST).any(axis=1) & (np.abs(last - _LAST) <= _ROUNDED).all(axis=1)
    if wrong.any():
        last[wrong] = _LAST
    return bool(wrong.any())
