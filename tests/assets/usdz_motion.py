"""Small GLBs that move, made for the USDZ tests."""

from typing import Any

import numpy as np

from assets.model.gltf import Array, local_matrix
from tests.assets.usdz_models import CORNERS, Builder, box

KEYS = np.array([0.0, 0.5, 1.25, 2.0], "<f4")


def turns(*degrees: float) -> Array:
    """Quaternions about a slanted axis."""
    half = np.radians(np.array(degrees)) / 2
    axis = np.array([0.6, 0.0, 0.8])
    return np.column_stack([np.sin(half)[:, None] * axis, np.cos(half)]).astype("<f4")


def animate(made: Builder, name: str, *moves: tuple[int, str, Array, Array, str]) -> Builder:
    """Add an animation; each move is (node, path, times, values, interpolation)."""
    channels, samplers = [], []
    for node, path, times, values, mode in moves:
        kind = "SCALAR" if path == "weights" else f"VEC{values.shape[-1]}"
        flat = values.reshape(-1) if path == "weights" else values.reshape(-1, values.shape[-1])
        output = made.accessor(np.ascontiguousarray(flat, "<f4"), kind)
        samplers.append(
            {
                "input": made.accessor(np.asarray(times, "<f4"), "SCALAR"),
                "output": output,
                "interpolation": mode,
            }
        )
        channels.append({"sampler": len(samplers) - 1, "target": {"node": node, "path": path}})
    made.doc.setdefault("animations", []).append({"name": name, "channels": channels, "samplers": samplers})
    return made


def carousel(seconds: float = 2.0) -> Builder:
    """Nested nodes that move in every way that glTF knows."""
    made = box()
    made.doc["nodes"] = [
        {"name": "stand", "translation": [0, 1, 0], "children": [1, 2]},
        {"name": "arm", "mesh": 0, "translation": [2, 0, 0], "rotation": [0, 0, 0.6, 0.8]},
        {"name": "lid", "mesh": 0, "scale": [1, 2, 1]},
    ]
    keys = KEYS / KEYS[-1] * seconds
    spline = np.random.default_rng(3).normal(size=(4, 3, 3)) + 2
    return animate(
        made,
        "Turn",
        (0, "rotation", keys, turns(0, 90, 200, 340), "LINEAR"),
        (1, "translation", keys, spline, "CUBICSPLINE"),
        (1, "rotation", keys, turns(10, 80, -60, 0), "STEP"),
        (2, "scale", keys, np.array([[1, 2, 1], [2, 2, 2], [1, 1, 1], [3, 1, 1]]), "LINEAR"),
    )


def bending(sets: int = 1, *, is_moved: bool = True) -> Builder:
    """A box between two joints below a small, turned armature; half of it follows each, with odd weights."""
    upper = CORNERS[:, 1] > 0.5
    joints = np.zeros((8, 4 * sets), "u1")
    joints[:, 1], joints[:, -1] = 1, 1
    weights = np.zeros((8, 4 * sets), "<f4")
    weights[:, 0], weights[:, 1], weights[:, -1] = np.where(upper, 0.1, 0.5), 0.2, np.where(upper, 0.6, 0.1)
    named: dict[str, Any] = {}
    for number in range(sets):
        columns = slice(4 * number, 4 * number + 4)
        named[f"JOINTS_{number}"] = np.ascontiguousarray(joints[:, columns])
        named[f"WEIGHTS_{number}"] = np.ascontiguousarray(weights[:, columns])
    made = box(None, **named)
    rests = [{"rotation": turns(30)[0].tolist()}, {"translation": [0, 40, 0]}]
    armature = {"scale": [0.01, 0.01, 0.01], "rotation": turns(-25)[0].tolist(), "translation": [0.3, 0, 0.2]}
    bind = np.linalg.inv(local_matrix(armature) @ np.array([local_matrix(row) for row in rests]))
    inverse = bind.transpose(0, 2, 1).reshape(2, 16).astype("<f4")
    made.doc["skins"] = [{"joints": [2, 3], "inverseBindMatrices": made.accessor(inverse, "MAT4")}]
    made.doc["nodes"] = [
        {"mesh": 0, "skin": 0, "translation": [50, 0, 0]},
        {"name": "armature", "children": [2], **armature},
        {"name": "hip", "children": [3, 4], **rests[0]},
        {"name": "knee", **rests[1], "scale": [1.5, 1.5, 1.5]},
        {"name": "badge", "mesh": 1, "translation": [5, 0, 0], "scale": [20, 20, 20]},
    ]
    plain = {
        name: at
        for name, at in made.doc["meshes"][0]["primitives"][0]["attributes"].items()
        if name[0] in "PT"
    }
    made.doc["meshes"].append(
        {"primitives": [made.doc["meshes"][0]["primitives"][0] | {"attributes": plain}]}
    )
    made.doc["scenes"] = [{"nodes": [0, 1]}]
    if not is_moved:
        return made
    return animate(
        made,
        "Bend",
        (2, "rotation", KEYS, turns(30, 60, -40, 120), "LINEAR"),
        (3, "translation", KEYS, np.array([[0, 40, 0], [0, 60, 10], [0, 20, 0], [5, 40, 0]]), "LINEAR"),
        (3, "scale", KEYS, np.array([[1, 1, 1], [1, 1, 1], [2, 1, 1], [1.5, 1.5, 1.5]]), "STEP"),
    )


def swelling(made: Builder | None = None) -> Builder:
    """A box (or what is given) with two morph targets, one at work at rest, both animated."""
    made = made or box()
    primitive = made.doc["meshes"][0]["primitives"][0]
    wide, tall = np.zeros((8, 3), "<f4"), np.zeros((8, 3), "<f4")
    wide[:4, 0], tall[[2, 3, 6, 7], 1] = -1, 2
    primitive["targets"] = [
        {"POSITION": made.accessor(wide, "VEC3")},
        {"POSITION": made.accessor(tall, "VEC3")},
    ]
    made.doc["meshes"][0]["weights"] = [0.0, 0.25]
    weights = np.array([[0, 0.25], [1, 0], [0.5, 1], [0, 0.25]], "<f4")
    return animate(made, "Swell", (0, "weights", KEYS, weights, "LINEAR"))


def at_once(made: Builder) -> Builder:
    """All animations of a model as one."""
    whole: dict[str, Any] = {"name": "All", "channels": [], "samplers": []}
    for row in made.doc["animations"]:
        first = len(whole["samplers"])
        whole["channels"] += [c | {"sampler": c["sampler"] + first} for c in row["channels"]]
        whole["samplers"] += row["samplers"]
    made.doc["animations"] = [whole]
    return made
