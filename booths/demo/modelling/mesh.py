"""Triangles with smooth normals and hard edges, and the moves one makes with them."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[np.float64]
Faces = npt.NDArray[np.int64]

AXES = {"x": (1.0, 0.0, 0.0), "y": (0.0, 1.0, 0.0), "z": (0.0, 0.0, 1.0)}


@dataclass(frozen=True)
class Mesh:
    """Points (n,3) in metres, unit normals (n,3), texture coordinates (n,2; v = 0 on top), faces (m,3)."""

    points: Array
    normals: Array
    uvs: Array
    faces: Faces

    def at(self, x: float = 0.0, y: float = 0.0, z: float = 0.0) -> Mesh:
        """The mesh moved by (x, y, z)."""
        return replace(self, points=self.points + np.array([x, y, z]))

    def turn(self, axis: str, degrees: float, about: tuple[float, float, float] = (0, 0, 0)) -> Mesh:
        """The mesh turned about an axis through `about`, counter-clockwise seen from the axis's tip."""
        matrix, centre = rotation(axis, degrees), np.array(about, dtype=float)
        return replace(
            self, points=(self.points - centre) @ matrix.T + centre, normals=self.normals @ matrix.T
        )

    def scale(self, x: float = 1.0, y: float = 1.0, z: float = 1.0) -> Mesh:
        """The mesh scaled along each axis; normals follow, and a mirror keeps its faces outward."""
        factors = np.array([x, y, z], dtype=float)
        normals = self.normals / factors
        normals = normals / np.maximum(np.linalg.norm(normals, axis=1, keepdims=True), 1e-12)
        faces = self.faces[:, ::-1] if factors.prod() < 0 else self.faces
        return replace(self, points=self.points * factors, normals=normals, faces=faces)

    def mirrored(self) -> Mesh:
        """The mesh and its mirror image across x = 0."""
        return join(self, self.scale(x=-1))

    def tiled(self, metres: float, metres_v: float | None = None) -> Mesh:
        """Texture coordinates laid on from the nearest of six sides, one tile every `metres`."""
        side = np.abs(self.normals).argmax(axis=1)
        across = np.array([2, 0, 0])[side]
        upward = np.array([1, 2, 1])[side]
        rows = np.arange(len(self.points))
        u = self.points[rows, across] / metres
        v = -self.points[rows, upward] / (metres_v or metres)
        return replace(self, uvs=np.column_stack([u, v]))

    def uv(self, u: float = 1.0, v: float = 1.0, du: float = 0.0, dv: float = 0.0) -> Mesh:
        """Texture coordinates scaled by (u, v), then moved by (du, dv): for repeats and for atlas cells."""
        return replace(self, uvs=self.uvs * np.array([u, v]) + np.array([du, dv]))

    def bounds(self) -> tuple[Array, Array]:
        """The lowest and the highest corner, in metres."""
        return self.points.min(axis=0), self.points.max(axis=0)


def rotation(axis: str, degrees: float) -> Array:
    """The 3×3 matrix of a turn about a named axis."""
    angle = np.radians(degrees)
    c, s = float(np.cos(angle)), float(np.sin(angle))
    if axis == "x":
        return np.array([[1, 0, 0], [0, c, -s], [0, s, c]])
    if axis == "y":
        return np.array([[c, 0, s], [0, 1, 0], [-s, 0, c]])
    return np.array([[c, -s, 0], [s, c, 0], [0, 0, 1]])


def join(*meshes: Mesh) -> Mesh:
    """Several meshes as one, nothing welded."""
    starts = np.cumsum([0, *(len(mesh.points) for mesh in meshes[:-1])])
    return Mesh(
        np.concatenate([mesh.points for mesh in meshes]),
        np.concatenate([mesh.normals for mesh in meshes]),
        np.concatenate([mesh.uvs for mesh in meshes]),
        np.concatenate([mesh.faces + start for mesh, start in zip(meshes, starts, strict=True)]),
    )


def around(mesh: Mesh, count: int, axis: str = "y", start: float = 0.0) -> Mesh:
    """`count` copies turned evenly about an axis through the origin."""
    return join(*(mesh.turn(axis, start + 360.0 * i / count) for i in range(count)))


def shell(points: Array, faces: Faces, uvs: Array, crease: float = 42.0) -> Mesh:
    """A mesh of these triangles; edges sharper than `crease` degrees stay hard, flat faces stay flat.

    Normals are weighted by area and corner angle, so that a bevel shades softly beside a plane.
    """
    edges = points[np.roll(faces, -1, axis=1)] - points[faces]
    cross = np.cross(edges[:, 0], -edges[:, 2])
    area = np.linalg.norm(cross, axis=1)
    solid = area > 1e-13
    faces, edges, cross, area = faces[solid], edges[solid], cross[solid], area[solid]
    flat = cross / area[:, None]
    weights = (_corner_angles(edges) * area[:, None]).ravel()
    normals = _smooth(_welded(points)[faces].ravel(), flat, weights, float(np.cos(np.radians(crease))))
    return _reindexed(points, uvs, faces, normals)


def _corner_angles(edges: Array) -> Array:
    unit = edges / np.maximum(np.linalg.norm(edges, axis=2, keepdims=True), 1e-15)
    cosines = -(unit * np.roll(unit, 1, axis=1)).sum(axis=2)
    return np.asarray(np.arccos(np.clip(cosines, -1, 1)))


def _welded(points: Array) -> Faces:
    cells = np.round(points * 1e6).astype(np.int64)
    low = cells.min(axis=0)
    spans = cells.max(axis=0) - low + 1
    keys = ((cells[:, 0] - low[0]) * spans[1] + cells[:, 1] - low[1]) * spans[2] + cells[:, 2] - low[2]
    return np.unique(keys, return_inverse=True)[1].astype(np.int64)


def _smooth(vertex: Faces, flat: Array, weights: Array, cosine: float) -> Array:
    """One normal per face corner: the mean of the faces at its vertex that bend less than the crease."""
    face = np.repeat(np.arange(len(flat)), 3)
    order = np.argsort(vertex, kind="stable")
    counts = np.bincount(vertex)
    group = counts[vertex]
    left = np.repeat(np.arange(len(vertex)), group)
    offset = np.arange(len(left)) - np.repeat(np.cumsum(group) - group, group)
    right = order[(np.cumsum(counts) - counts)[vertex[left]] + offset]
    near = (flat[face[left]] * flat[face[right]]).sum(axis=1) >= cosine - 1e-9
    left, right = left[near], right[near]
    total = np.column_stack(
        [np.bincount(left, weights[right] * flat[face[right], k], minlength=len(vertex)) for k in range(3)]
    )
    return np.asarray(total / np.maximum(np.linalg.norm(total, axis=1, keepdims=True), 1e-15))


def _reindexed(points: Array, uvs: Array, faces: Faces, normals: Array) -> Mesh:
    corner = faces.ravel()
    steps = np.round((normals + 1) * 511).astype(np.int64)
    keys = ((corner * 1024 + steps[:, 0]) * 1024 + steps[:, 1]) * 1024 + steps[:, 2]
    _, first, inverse = np.unique(keys, return_index=True, return_inverse=True)
    return Mesh(
        points[corner[first]], normals[first], uvs[corner[first]], inverse.reshape(-1, 3).astype(np.int64)
    )


def outward(points: Array, faces: Faces) -> Faces:
    """The faces, turned round together when the closed solid they bound has a negative volume."""
    a, b, c = (points[faces[:, k]] - points.mean(axis=0) for k in range(3))
    volume = float((a * np.cross(b, c)).sum())
    return faces[:, ::-1] if volume < 0 else faces
