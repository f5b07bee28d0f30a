"""Vertices that name one joint more than once."""

from typing import Any

import numpy as np

from ...model.gltf import Array, Gltf
from .layout import is_plain

_MAX_SETS = 4
Sets = tuple[int, ...]


def joints(gltf: Gltf) -> int:
    """A joint that a vertex names again gives its weight to where it was named first: the sum is the same."""
    groups = dict.fromkeys(
        (_sets(primitive, "JOINTS_"), _sets(primitive, "WEIGHTS_"))
        for mesh in gltf.rows("meshes")
        for primitive in mesh["primitives"]
    )
    users: dict[int, int] = {}
    for at in (at for group in groups for sets in group for at in sets):
        users[at] = users.get(at, 0) + 1
    return sum(
        _joined(gltf, *group)
        for group in groups
        if all(users[at] == 1 and is_plain(gltf, at) for sets in group for at in sets)
    )


def _sets(primitive: dict[str, Any], name: str) -> Sets:
    return tuple(
        primitive["attributes"][key] for key in sorted(primitive["attributes"]) if key.startswith(name)
    )


def _joined(gltf: Gltf, bones: Sets, shares: Sets) -> bool:
    if not bones or len(bones) != len(shares) or len(bones) > _MAX_SETS:
        return False
    named = [gltf.accessor(at, as_float=False) for at in bones]
    weighed = [gltf.accessor(at, as_float=False) for at in shares]
    if len({rows.shape for rows in named + weighed}) > 1 or len({rows.dtype for rows in weighed}) > 1:
        return False
    joint, weight = np.concatenate(named, axis=1), np.concatenate(weighed, axis=1)
    if not _gather(joint, weight):
        return False
    for at, (bone, share) in enumerate(zip(named, weighed, strict=True)):
        bone[:], share[:] = joint[:, at * 4 : at * 4 + 4], weight[:, at * 4 : at * 4 + 4]
    return True


def _gather(joint: Array, weight: Array) -> bool:
    """Add up in place what belongs together; whether there was any."""
    found = False
    for later in range(1, joint.shape[1]):
        for first in range(later):
            same = (joint[:, first] == joint[:, later]) & (weight[:, first] > 0) & (weight[:, later] > 0)
            if same.any():
                weight[same, first] += weight[same, later]
                weight[same, later], joint[same, later] = 0, 0
                found = True
    return found
