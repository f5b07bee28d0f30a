"""Normals, tangents and turns that are not of length 1."""

from typing import Any

import numpy as np

from ...model.geometry import triangles_of
from ...model.gltf import Array, Gltf
from .layout import is_plain

_FLOAT, _NEAR, _NOTHING = 5126, 5e-4, 1e-6


def normals(gltf: Gltf) -> int:
    """Scale normals to length 1; one that has none becomes that of the faces around its vertex."""
    done = 0
    for primitive, at in _attributes(gltf, "NORMAL"):
        values = gltf.accessor(at)
        values[_strange(values)] = 0.0
        lost = _unit(values)
        if lost is None:
            continue
        if lost.any():
            values[lost] = _of_faces(gltf, primitive)[lost]
        done += 1
    return done


def tangents(gltf: Gltf) -> int:
    """Scale tangents to length 1, their sign to 1 or -1; one that has none gets any direction across."""
    done = 0
    for _, at in _attributes(gltf, "TANGENT"):
        values = gltf.accessor(at)
        values[_strange(values)] = (0.0, 0.0, 0.0, 1.0)
        signs = np.where(values[:, 3] < 0, -1.0, 1.0).astype(np.float32)
        flipped = bool((values[:, 3] != signs).any())
        lost = _unit(values[:, :3])
        if lost is not None and lost.any():
            values[lost, :3] = (1.0, 0.0, 0.0)
        values[:, 3] = signs
        done += bool(flipped or lost is not None)
    return done


def quaternions(gltf: Gltf) -> int:
    """Scale the turns of animations to length 1; tangents of cubic splines stay as they are."""
    done, seen = 0, set[int]()
    for animation in gltf.rows("animations"):
        for channel in animation["channels"]:
            sampler = animation["samplers"][channel["sampler"]]
            at = sampler["output"]
            if channel["target"].get("path") != "rotation" or at in seen or not _is_float(gltf, at):
                continue
            seen.add(at)
            values = gltf.accessor(at)
            turns = values[1::3] if sampler.get("interpolation") == "CUBICSPLINE" else values
            lost = _unit(turns)
            if lost is not None:
                turns[lost] = (0.0, 0.0, 0.0, 1.0)
                done += 1
    return done


def _attributes(gltf: Gltf, name: str) -> list[tuple[dict[str, Any], int]]:
    """(primitive, accessor) for each accessor of float vectors used by that name."""
    found: dict[int, dict[str, Any]] = {}
    for primitive in (one for mesh in gltf.rows("meshes") for one in mesh["primitives"]):
        at = primitive["attributes"].get(name)
        if at is not None and at not in found and _is_float(gltf, at):
            found[at] = primitive
    return [(primitive, at) for at, primitive in found.items()]


def _is_float(gltf: Gltf, at: int) -> bool:
    return is_plain(gltf, at) and gltf.rows("accessors")[at]["componentType"] == _FLOAT


def _strange(values: Array) -> Array:
    """Rows with what is no number: exporters divide by the length of vectors that have none."""
    strange: Array = np.logical_not(np.isfinite(values).all(axis=1))
    return strange


def _unit(values: Array) -> Array | None:
    """Scale rows in place to length 1; which of them had no length, or None when all were right."""
    lengths = np.linalg.norm(values.astype(np.float64), axis=1)
    wrong = np.abs(lengths - 1) > _NEAR
    if not wrong.any() or not np.isfinite(lengths).all():
        return None
    scaled = wrong & (lengths > _NOTHING)
    values[scaled] = (values[scaled] / lengths[scaled, None]).astype(np.float32)
    lost: Array = wrong & ~scaled
    return lost


def _of_faces(gltf: Gltf, primitive: dict[str, Any]) -> Array:
    """A normal for each vertex, the mean of its faces weighted by their area; upwards where there is none."""
    positions = gltf.accessor(primitive["attributes"]["POSITION"]).astype(np.float64)
    triangles = triangles_of(gltf, primitive)
    a, b, c = (positions[triangles[:, corner]] for corner in range(3))
    across = np.cross(b - a, c - a)
    found = np.zeros_like(positions)
    for corner in range(3):
        np.add.at(found, triangles[:, corner], across)
    lengths = np.linalg.norm(found, axis=1)
    found[lengths <= _NOTHING] = (0.0, 1.0, 0.0)
    unit: Array = (found / np.where(lengths > _NOTHING, lengths, 1.0)[:, None]).astype(np.float32)
    return unit
