"""Which drawn meshes must be stored turned, so that the box around the package is the model's own.

Readers of USD bound a turned part by the turned box around it, which is larger than the part. Where such
a box would stick out of the model, the part's points are stored as they stand in the world, below a matrix
that takes them back to their node.
"""

import numpy as np

from assets.model.geometry import Piece, pieces, placed
from assets.model.gltf import Array, Gltf

_SLACK = 2e-4  # of the model's largest side


def leaning(gltf: Gltf) -> set[tuple[int, int]]:
    """(node, number of its instance) of each mesh whose turned box sticks out of the model's bounds."""
    found = list(_drawn(gltf))
    if not found:
        return set()
    ends = [
        end for piece, points in found for matrix in piece.matrices for end in _ends(placed(points, matrix))
    ]
    low, high = np.min(ends, axis=0), np.max(ends, axis=0)
    slack = _SLACK * float((high - low).max())
    return {
        (piece.node, number)
        for piece, points in found
        for number, matrix in enumerate(piece.matrices)
        if _sticks_out(_ends(placed(_corners(points), matrix)), low - slack, high + slack)
    }


def is_sound(matrix: Array) -> bool:
    """Whether a matrix can be taken back without losing digits."""
    return bool(np.linalg.cond(matrix[:3, :3]) < 1e6)


def _drawn(gltf: Gltf) -> list[tuple[Piece, Array]]:
    drawn = [(piece, np.unique(piece.triangles)) for piece in pieces(gltf) if len(piece.triangles)]
    return [(piece, piece.positions[used[used < len(piece.positions)]]) for piece, used in drawn]


def _ends(points: Array) -> tuple[Array, Array]:
    return points.min(axis=0), points.max(axis=0)


def _corners(points: Array) -> Array:
    """The eight corners of the box around points."""
    low, high = _ends(points)
    return np.array([[(low, high)[bit >> axis & 1][axis] for axis in range(3)] for bit in range(8)])


def _sticks_out(ends: tuple[Array, Array], low: Array, high: Array) -> bool:
    return bool((ends[0] < low).any() or (ends[1] > high).any())
