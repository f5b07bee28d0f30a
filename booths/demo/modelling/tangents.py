"""Tangents for normal maps: the direction in which a texture's u grows, at each point."""

from __future__ import annotations

import numpy as np

from booths.demo.modelling.mesh import Array, Mesh


def tangents(mesh: Mesh) -> Array:
    """Unit tangents (n,4) at right angles to the normals; w is the side the bitangent lies on (±1)."""
    a, b, c = (mesh.faces[:, k] for k in range(3))
    e1, e2 = mesh.points[b] - mesh.points[a], mesh.points[c] - mesh.points[a]
    t1, t2 = mesh.uvs[b] - mesh.uvs[a], mesh.uvs[c] - mesh.uvs[a]
    area = t1[:, 0] * t2[:, 1] - t2[:, 0] * t1[:, 1]
    # A face whose texture is squeezed to a line says nothing; its neighbours do.
    scale = np.where(np.abs(area) > 1e-14, np.sign(area), 0.0)[:, None]
    along = _summed(mesh, (e1 * t2[:, 1:] - e2 * t1[:, 1:]) * scale)
    # v grows downward in glTF pictures, and the bitangent points up.
    upward = _summed(mesh, (e1 * t2[:, :1] - e2 * t1[:, :1]) * scale)
    along = along - mesh.normals * (along * mesh.normals).sum(axis=1, keepdims=True)
    lengths = np.linalg.norm(along, axis=1, keepdims=True)
    along = np.where(lengths > 1e-12, along / np.maximum(lengths, 1e-12), _any_side(mesh.normals))
    side = (np.cross(mesh.normals, along) * upward).sum(axis=1, keepdims=True)
    return np.hstack([along, np.where(side < 0, -1.0, 1.0)])


def _summed(mesh: Mesh, per_face: Array) -> Array:
    corner = mesh.faces.ravel()
    rows = np.repeat(per_face, 3, axis=0)
    return np.column_stack([np.bincount(corner, rows[:, k], minlength=len(mesh.points)) for k in range(3)])


def _any_side(normals: Array) -> Array:
    other = np.where(np.abs(normals[:, 1:2]) < 0.9, [[0.0, 1.0, 0.0]], [[1.0, 0.0, 0.0]])
    side = np.cross(other, normals)
    return np.asarray(side / np.maximum(np.linalg.norm(side, axis=1, keepdims=True), 1e-12))
