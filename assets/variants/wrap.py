"""A closed skin around loose triangles: cells they touch, their outer faces, drawn back to the surface."""

import numpy as np
from scipy.ndimage import binary_fill_holes
from scipy.spatial import cKDTree

from ..model.gltf import Array
from .mesh import Mesh

_SAMPLES = 80_000
_NEAREST = 6
_SMOOTHING = 2
# For each of six directions: the neighbour's offset, and the corners of the face between, seen from outside.
_SIDES = (
    ((1, 0, 0), ((1, 0, 0), (1, 1, 0), (1, 1, 1), (1, 0, 1))),
    ((-1, 0, 0), ((0, 0, 0), (0, 0, 1), (0, 1, 1), (0, 1, 0))),
    ((0, 1, 0), ((0, 1, 0), (0, 1, 1), (1, 1, 1), (1, 1, 0))),
    ((0, -1, 0), ((0, 0, 0), (1, 0, 0), (1, 0, 1), (0, 0, 1))),
    ((0, 0, 1), ((0, 0, 1), (1, 0, 1), (1, 1, 1), (0, 1, 1))),
    ((0, 0, -1), ((0, 0, 0), (0, 1, 0), (1, 1, 0), (1, 0, 0))),
)


def wrap(corners: Array, cells: int) -> Mesh:
    """The skin of triangles (n×3×3) in a grid of `cells` along the longest side; without colours."""
    points = _sampled(corners)
    low = points.min(axis=0)
    size = max(float(np.ptp(points, axis=0).max()), 1e-9) / cells
    vertices, faces = _skin(np.floor((points - low) / size).astype(int))
    vertices = _smoothed(vertices * size + low, faces)
    _, near = cKDTree(points).query(vertices, k=_NEAREST)
    return Mesh(points[near].mean(axis=1), faces, np.zeros_like(vertices))


def _sampled(corners: Array) -> Array:
    """Points spread evenly over the triangles, the same for the same model."""
    chance = np.random.default_rng(0)
    a, b, c = corners[:, 0], corners[:, 1], corners[:, 2]
    area = np.linalg.norm(np.cross(b - a, c - a), axis=1) + 1e-12
    at = chance.choice(len(corners), _SAMPLES, p=area / area.sum())
    u, v = chance.random((2, _SAMPLES, 1))
    u, v = np.where(u + v > 1, 1 - u, u), np.where(u + v > 1, 1 - v, v)
    spread = a[at] + u * (b[at] - a[at]) + v * (c[at] - a[at])
    return np.concatenate([spread, corners.reshape(-1, 3)[:_SAMPLES]])


def _skin(cells: Array) -> tuple[Array, Array]:
    """(corner points in cells, triangles) between filled and empty cells."""
    filled = np.zeros(cells.max(axis=0) + 3, bool)
    filled[tuple((cells + 1).T)] = True
    filled = binary_fill_holes(filled)
    quads = []
    for offset, square in _SIDES:
        outside = filled & ~np.roll(filled, [-step for step in offset], axis=(0, 1, 2))
        quads.append(np.argwhere(outside)[:, None, :] - 1 + np.array(square))
    places = np.concatenate(quads)
    vertices, inverse = np.unique(places.reshape(-1, 3), axis=0, return_inverse=True)
    corner = inverse.reshape(-1, 4)
    return vertices.astype(float), np.concatenate([corner[:, [0, 1, 2]], corner[:, [0, 2, 3]]])


def _smoothed(vertices: Array, faces: Array) -> Array:
    """Each vertex moved to the middle of its neighbours, a few times."""
    edges = np.concatenate([faces[:, [0, 1]], faces[:, [1, 2]], faces[:, [2, 0]]])
    count = np.bincount(edges[:, 0], minlength=len(vertices))[:, None]
    for _ in range(_SMOOTHING):
        total = np.zeros_like(vertices)
        np.add.at(total, edges[:, 0], vertices[edges[:, 1]])
        vertices = total / np.maximum(count, 1)
    return vertices
