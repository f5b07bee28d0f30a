"""Boxes with round edges, turned parts, balls and flat panels."""

from __future__ import annotations

import numpy as np

from booths.demo.modelling.mesh import Array, Faces, Mesh, join, outward, shell
from booths.demo.modelling.shapes import Line, fillet

AXIS_TURN = {"x": ("z", -90.0), "y": ("y", 0.0), "z": ("x", 90.0)}


def grid_faces(rows: int, columns: int) -> Faces:
    """Two triangles for each cell of a grid of points, outward when columns × rows points outward."""
    i, j = np.meshgrid(np.arange(rows - 1), np.arange(columns - 1), indexing="ij")
    a = (i * columns + j).ravel()
    b, c, d = a + 1, a + columns + 1, a + columns
    return np.concatenate([np.column_stack([a, b, c]), np.column_stack([a, c, d])]).astype(np.int64)


def grid(points: Array, crease: float = 42.0) -> Mesh:
    """A surface through a grid of points (rows, columns, 3); u runs along a row, v = 0 is the last row."""
    rows, columns, _ = points.shape
    u, v = np.meshgrid(np.linspace(0, 1, columns), np.linspace(1, 0, rows))
    uvs = np.column_stack([u.ravel(), v.ravel()])
    return shell(points.reshape(-1, 3), grid_faces(rows, columns), uvs, crease)


def lathe(profile: Line, segments: int = 48, arc: float = 360.0, crease: float = 42.0) -> Mesh:
    """A profile of (radius, y) points, from below to above, turned about Y; the middle of `arc` faces +Z."""
    line = np.asarray(profile, dtype=float)
    angles = np.radians(np.linspace(-arc / 2, arc / 2, segments + 1))
    points = np.empty((len(line), segments + 1, 3))
    points[:, :, 0] = line[:, :1] * np.sin(angles)
    points[:, :, 1] = line[:, 1:2]
    points[:, :, 2] = line[:, :1] * np.cos(angles)
    if arc == 360.0:
        points[:, -1] = points[:, 0]
    return grid(points, crease)


def turned(profile: Line, radius: float = 0.0, segments: int = 48, axis: str = "y", steps: int = 3) -> Mesh:
    """A lathe part whose profile corners are rounded by `radius`, lying along an axis."""
    line = fillet(profile, radius, steps) if radius else np.asarray(profile, dtype=float)
    return lathe(line, segments).turn(*AXIS_TURN[axis])


def cylinder(
    radius: float,
    length: float,
    bevel: float = 0.0,
    axis: str = "y",
    segments: int = 40,
    top: float | None = None,
) -> Mesh:
    """A closed cylinder, or a cone with another `top` radius, centred at the origin."""
    half, upper = length / 2, radius if top is None else top
    return turned([(0, -half), (radius, -half), (upper, half), (0, half)], bevel, segments, axis, 2)


def pipe(
    outer: float, inner: float, length: float, bevel: float = 0.0, axis: str = "y", segments: int = 48
) -> Mesh:
    """An open tube with wall thickness, centred at the origin."""
    half, edge = length / 2, max(bevel, 1e-6)
    middle = (outer + inner) / 2
    line = [(middle, -half), (outer, -half), (outer, half), (inner, half), (inner, -half), (middle, -half)]
    return turned(line, edge if bevel else 0.0, segments, axis, 2)


def sphere(radius: float, segments: int = 32, start: float = -90.0, end: float = 90.0) -> Mesh:
    """A ball, or its part between two latitudes in degrees."""
    angles = np.radians(np.linspace(start, end, max(segments // 2, 4) + 1))
    line = np.column_stack([np.maximum(radius * np.cos(angles), 0), radius * np.sin(angles)])
    line[np.abs(line[:, 0]) < 1e-9, 0] = 0
    return lathe(line, segments)


def torus(ring: float, thick: float, axis: str = "y", segments: int = 48, sides: int = 16) -> Mesh:
    """A ring of radius `ring` and round section of radius `thick`."""
    angles = np.linspace(-np.pi, np.pi, sides + 1)
    line = np.column_stack([ring + thick * np.cos(angles), thick * np.sin(angles)])
    line[-1] = line[0]
    return lathe(line, segments).turn(*AXIS_TURN[axis])


def rounded_box(w: float, h: float, d: float, r: float = 0.0, steps: int = 2) -> Mesh:
    """A box centred at the origin, its edges rounded by r; every side carries texture 0…1."""
    r = min(r, w / 2 - 1e-5, h / 2 - 1e-5, d / 2 - 1e-5)
    size = np.array([w, h, d])
    return join(*(_side(size, r, steps, axis, sign) for axis in range(3) for sign in (1.0, -1.0)))


def box(w: float, h: float, d: float) -> Mesh:
    """A box with sharp edges, 12 triangles."""
    return rounded_box(w, h, d)


def _side(size: Array, r: float, steps: int, axis: int, sign: float) -> Mesh:
    across, upward = {0: (2, 1), 1: (0, 2), 2: (0, 1)}[axis]
    a, b = _ticks(size[across] / 2, r, steps), _ticks(size[upward] / 2, r, steps)
    points = np.zeros((len(b), len(a), 3))
    points[:, :, across] = a[None, :]
    points[:, :, upward] = b[:, None]
    points[:, :, axis] = sign * size[axis] / 2
    flip = sign * (-1.0 if axis in (0, 1) else 1.0)
    if flip < 0:
        points = points[:, ::-1]
    uv_u = (points[:, :, across] / size[across] + 0.5).ravel()
    uvs = np.column_stack(
        [uv_u if flip > 0 else 1 - uv_u, 0.5 - (points[:, :, upward] / size[upward]).ravel()]
    )
    flat = points.reshape(-1, 3)
    normals = np.zeros_like(flat)
    normals[:, axis] = sign
    if r > 0:
        inner = np.clip(flat, -(size / 2 - r), size / 2 - r)
        away = flat - inner
        normals = away / np.maximum(np.linalg.norm(away, axis=1, keepdims=True), 1e-12)
        flat = inner + normals * r
    return Mesh(flat, normals, uvs, grid_faces(len(b), len(a)))


def _ticks(half: float, r: float, steps: int) -> Array:
    if r <= 0:
        return np.array([-half, half])
    bend = half - r + r * np.tan(np.linspace(0, np.pi / 4, steps + 1))
    return np.concatenate([-bend[::-1], bend])


def cushion(w: float, h: float, d: float, power: float = 3.5, segments: int = 32) -> Mesh:
    """A stuffed superellipsoid: seat pads, pillows, pebbles."""
    lat = np.linspace(-np.pi / 2, np.pi / 2, segments // 2 + 1)
    lon = np.linspace(-np.pi, np.pi, segments + 1)

    def bent(value: Array) -> Array:
        return np.asarray(np.sign(value) * np.abs(value) ** (2 / power))

    ring, rise = np.maximum(bent(np.cos(lat)), 0), bent(np.sin(lat))
    ring[[0, -1]] = 0
    points = np.empty((len(lat), len(lon), 3))
    points[:, :, 0] = ring[:, None] * bent(np.sin(lon)) * w / 2
    points[:, :, 1] = rise[:, None] * h / 2
    points[:, :, 2] = ring[:, None] * bent(np.cos(lon)) * d / 2
    points[:, -1] = points[:, 0]
    return grid(points, 60)


def panel(w: float, h: float) -> Mesh:
    """A flat picture facing +Z, centred at the origin."""
    x, y = w / 2, h / 2
    return grid(np.array([[[-x, -y, 0], [x, -y, 0]], [[-x, y, 0], [x, y, 0]]]))


def label(
    radius: float, height: float, arc: float = 120.0, segments: int = 24, top: float | None = None
) -> Mesh:
    """A picture bent round a cylinder (or cone), its middle facing +Z, centred at y = 0."""
    return lathe([(radius, -height / 2), (radius if top is None else top, height / 2)], segments, arc)


def solid(points: Array, faces: Faces, uvs: Array, crease: float = 42.0) -> Mesh:
    """A closed solid, its faces turned outward whichever way they came."""
    return shell(points, outward(points, faces), uvs, crease)
