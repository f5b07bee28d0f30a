"""Where the vertices of a GLB stand at a moment, computed straight from the specification, key by key.

Shares no code with what writes a USDZ, so that the two can be compared.
"""

from typing import Any

import numpy as np

from assets.model.geometry import placed
from assets.model.gltf import Array, Gltf


def vertices_at(gltf: Gltf, animation: int, seconds: float) -> dict[tuple[int, int], Array]:
    """World points by (node, primitive), instances left out."""
    nodes = [dict(node) for node in gltf.rows("nodes")]
    for channel in gltf.rows("animations")[animation]["channels"]:
        sampler = gltf.rows("animations")[animation]["samplers"][channel["sampler"]]
        path = channel["target"]["path"]
        nodes[channel["target"]["node"]][path] = _value(gltf, sampler, path, seconds)
    moved = Gltf(gltf.doc | {"nodes": nodes}, gltf.binary)
    world = moved.world()
    found = {}
    for index in world:
        if "mesh" in nodes[index]:
            for number, primitive in enumerate(gltf.rows("meshes")[nodes[index]["mesh"]]["primitives"]):
                found[index, number] = _points(moved, nodes[index], primitive, world, world[index])
    return found


def _points(gltf: Gltf, node: dict[str, Any], primitive: dict[str, Any], world: Any, place: Array) -> Array:
    points = gltf.accessor(primitive["attributes"]["POSITION"]).astype(float)
    weights = node.get("weights", gltf.rows("meshes")[node["mesh"]].get("weights", []))
    for target, weight in zip(primitive.get("targets", []), weights, strict=False):
        points = points + weight * gltf.accessor(target["POSITION"])
    if "skin" not in node:
        return placed(points, place)
    skin = gltf.rows("skins")[node["skin"]]
    inverse = gltf.accessor(skin["inverseBindMatrices"]).reshape(-1, 4, 4).transpose(0, 2, 1)
    bones = np.array([world[joint] for joint in skin["joints"]]) @ inverse
    total = np.zeros_like(points)
    sets = [n for n in (0, 1) if f"JOINTS_{n}" in primitive["attributes"]]
    joints = np.hstack([gltf.accessor(primitive["attributes"][f"JOINTS_{n}"], as_float=False) for n in sets])
    strength = np.hstack([gltf.accessor(primitive["attributes"][f"WEIGHTS_{n}"]) for n in sets]).astype(float)
    strength /= strength.sum(axis=1, keepdims=True)
    for slot in range(joints.shape[1]):
        each = bones[joints[:, slot]]
        flat = np.einsum("nij,nj->ni", each, np.column_stack([points, np.ones(len(points))]))
        total += strength[:, slot, None] * flat[:, :3]
    return total


def _value(gltf: Gltf, sampler: dict[str, Any], path: str, seconds: float) -> Array:
    times = gltf.accessor(sampler["input"]).ravel().astype(float)
    mode = sampler.get("interpolation", "LINEAR")
    values = gltf.accessor(sampler["output"]).astype(float).reshape(len(times), -1)
    if mode == "CUBICSPLINE":
        values = values.reshape(len(times), 3, -1)
    now = min(max(seconds, times[0]), times[-1])
    low = max(at for at, time in enumerate(times) if time <= now)
    high = min(low + 1, len(times) - 1)
    if mode == "STEP" or low == high:
        return values[low, 1] if mode == "CUBICSPLINE" else values[low]
    span = times[high] - times[low]
    t = (now - times[low]) / span
    if mode == "CUBICSPLINE":
        tangent_out, tangent_in = span * values[low, 2], span * values[high, 0]
        value = (2 * t**3 - 3 * t**2 + 1) * values[low, 1] + (t**3 - 2 * t**2 + t) * tangent_out
        value = value + (-2 * t**3 + 3 * t**2) * values[high, 1] + (t**3 - t**2) * tangent_in
        return value / np.linalg.norm(value) if path == "rotation" else value
    return (
        _turned(values[low], values[high], t)
        if path == "rotation"
        else (1 - t) * values[low] + t * values[high]
    )


def _turned(low: Array, high: Array, t: float) -> Array:
    cosine = float(low @ high)
    high, cosine = (-high, -cosine) if cosine < 0 else (high, cosine)
    angle = np.arccos(min(cosine, 1.0))
    if angle < 1e-6:
        return low
    turned: Array = (np.sin((1 - t) * angle) * low + np.sin(t * angle) * high) / np.sin(angle)
    return turned
