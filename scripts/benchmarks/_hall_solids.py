"""Solids of the hall benchmark's booths: rounded boxes, turned bodies, curved walls, finer or coarser."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
Point = tuple[float, float, float]


@dataclass(frozen=True)
class Solid:
    """`points` and `normals` n×3 in metres, `faces` m×3, one `colour` (linear 0…1)."""

    points: Array
    normals: Array
    faces: NDArray[np.int64]
    colour: Point


@dataclass(frozen=True)
class Fineness:
    """Cells along a box's edge, sides of a turned body, radius of edges in metres."""

    cells: int
    sides: int
    edge: float


# A proxy first, then the coarsest level to the finest.
PROXY = Fineness(1, 6, 0)
LEVELS = {
    "lod3": Fineness(2, 12, 0),
    "lod2": Fineness(3, 20, 0.01),
    "lod1": Fineness(6, 36, 0.012),
    "lod0": Fineness(8, 56, 0.015),
}
SIDES = [(axis, sign) for axis in range(3) for sign in (-1, 1)]


def box(
    centre: Point, size: Point, turn: float,
    colour: Point, fine: Fineness,
) -> Solid:  # fmt: skip
    """A box with round edges, turned by `turn` radians about +Y."""
    half = np.array(size) / 2
    made = [_side(axis, sign, half, fine) for axis, sign in SIDES]
    count = len(made[0][0])
    faces = np.concatenate([side + at * count for at, (_, _, side) in enumerate(made)])
    rotate = np.array([[np.cos(turn), 0, -np.sin(turn)], [0, 1, 0], [np.sin(turn), 0, np.cos(turn)]])
    points, normals = (np.concatenate([part[k] for part in made]) @ rotate for k in (0, 1))
    return Solid(points + centre, normals, faces, colour)


def _side(axis: int, sign: int, half: Array, fine: Fineness) -> tuple[Array, Array, NDArray[np.int64]]:
    steps = np.linspace(-1, 1, fine.cells + 1)
    u, v = (grid.ravel() for grid in np.meshgrid(steps, steps, indexing="ij"))
    unit = np.zeros((len(u), 3))
    unit[:, axis], unit[:, (axis + 1) % 3], unit[:, (axis + 2) % 3] = sign, u, v
    inner = np.clip(unit * half, -(half - fine.edge), half - fine.edge)
    outward = unit * half - inner
    flat = np.zeros_like(unit)
    flat[:, axis] = sign
    normals = outward / np.linalg.norm(outward, axis=1)[:, None] if fine.edge else flat
    faces = _quads(fine.cells, fine.cells)
    return inner + normals * fine.edge, normals, faces if sign > 0 else faces[:, ::-1]


def _quads(rows: int, columns: int) -> NDArray[np.int64]:
    """Two triangles for each cell of a grid with one point more each way."""
    at = (np.arange(rows)[:, None] * (columns + 1) + np.arange(columns)).ravel()
    over = at + columns + 1
    return np.concatenate([np.stack([at, over, over + 1], 1), np.stack([at, over + 1, at + 1], 1)])


def turned(
    at: Point, profile: list[tuple[float, float]], colour: Point,
    fine: Fineness, share: float = 1, start: float = 0,
) -> Solid:  # fmt: skip
    """A body turned about +Y: `profile` has radius and height from below; `share` of a whole turn."""
    angles = start + np.linspace(0, share * 2 * np.pi, max(3, round(fine.sides * max(share, 0.3))) + 1)
    radii, heights = np.array(profile).T
    slope = np.gradient(radii) / np.where(np.abs(np.gradient(heights)) < 1e-6, 1e-6, np.gradient(heights))
    cos, sin = np.cos(angles)[:, None], np.sin(angles)[:, None]
    points = np.stack([cos * radii, np.broadcast_to(heights, cos.shape[:1] + radii.shape), -sin * radii], -1)
    normals = np.stack([cos + 0 * radii, 0 * cos - slope, -sin + 0 * radii], -1)
    normals /= np.linalg.norm(normals, axis=-1, keepdims=True)
    faces = _quads(len(angles) - 1, len(radii) - 1)
    return Solid(points.reshape(-1, 3) + at, normals.reshape(-1, 3), faces, colour)
