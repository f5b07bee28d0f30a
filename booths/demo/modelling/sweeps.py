"""Solids that follow a line: extrusions with bevels, frames, tubes, sweeps and lofts."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from booths.demo.modelling.mesh import Array, Faces, Mesh, join
from booths.demo.modelling.shapes import Line, circle
from booths.demo.modelling.solids import grid, grid_faces, solid


def extrude(outline: Line, depth: float, bevel: float = 0.0, steps: int = 2, crease: float = 42.0) -> Mesh:
    """A closed outline in XY made `depth` thick along Z, centred, edges rounded; texture 0…1 over it."""
    line = _counter_clockwise(np.asarray(outline, dtype=float))
    bevel = min(bevel, depth / 2)
    angles = np.linspace(0, np.pi / 2, steps + 1) if bevel > 0 else np.array([np.pi / 2])
    rings = [(bevel * (1 - np.sin(a)), -depth / 2 + bevel * (1 - np.cos(a))) for a in angles]
    rings += [(inset, -z) for inset, z in reversed(rings)]
    layers = [np.column_stack([_inset(line, inset), np.full(len(line), z)]) for inset, z in rings]
    count = len(line)
    points = np.concatenate(layers)
    around = grid_faces(len(layers), count + 1)
    around = around // (count + 1) * count + around % (count + 1) % count
    cap = ear_clip(line)
    faces = np.concatenate([around, cap[:, ::-1], cap + (len(layers) - 1) * count])
    low, span = line.min(axis=0), np.ptp(line, axis=0)
    uvs = (points[:, :2] - low) / span
    return solid(points, faces, np.column_stack([uvs[:, 0], 1 - uvs[:, 1]]), crease)


def frame(outer: Array, inner: Array, depth: float, bevel: float = 0.0) -> Mesh:
    """A ring between two outlines of equally many points, `depth` thick along Z, with bevelled edges."""
    b = max(bevel, 1e-6)
    out, into = _counter_clockwise(outer), _counter_clockwise(inner)
    rings = [(into, 0, 1), (_inset(into, -b), 0, 0), (_inset(out, b), 0, 0), (out, 0, 1)]
    front = [np.column_stack([line, np.full(len(line), depth / 2 - b * low)]) for line, _, low in rings]
    back = [np.column_stack([line, np.full(len(line), -depth / 2 + b * low)]) for line, _, low in rings]
    loop = np.stack([*front, *back[::-1], front[0]])
    loop = np.concatenate([loop, loop[:, :1]], axis=1)
    rows, columns, _ = loop.shape
    u, v = np.meshgrid(np.linspace(0, 1, columns), np.linspace(1, 0, rows))
    uvs = np.column_stack([u.ravel(), v.ravel()])
    return solid(loop.reshape(-1, 3), grid_faces(rows, columns), uvs)


def tube(path: Line, radius: float | Array, sides: int = 14, closed: bool = False) -> Mesh:
    """A round bar along a 3D line; radius may change from point to point."""
    return sweep(path, circle(1.0, sides), radius, closed)


def sweep(
    path: Line, section: Array, size: float | Array = 1.0, closed: bool = False, crease: float = 42.0
) -> Mesh:
    """A 2D section carried along a 3D line without twist; its y starts as near to +Y as it can."""
    line = np.asarray(path, dtype=float)
    sizes = np.broadcast_to(np.asarray(size, dtype=float), (len(line),))
    right, up = _frames(line, closed)
    flat = section[None] * sizes[:, None, None]
    rows = line[:, None] + flat[:, :, :1] * right[:, None] + flat[:, :, 1:] * up[:, None]
    if closed:
        rows = np.concatenate([rows, rows[:1]])
    return loft(list(rows), caps=not closed, crease=crease)


def loft(sections: Sequence[Array], caps: bool = True, crease: float = 42.0) -> Mesh:
    """A skin over closed sections (each (n,3), equally many points), with flat ends unless `caps` is off."""
    rows = np.stack(list(sections))
    rows = np.concatenate([rows, rows[:, :1]], axis=1)
    count, columns, _ = rows.shape
    u, v = np.meshgrid(np.linspace(0, 1, columns), np.linspace(1, 0, count))
    uvs = np.column_stack([u.ravel(), v.ravel()])
    points, faces = rows.reshape(-1, 3), grid_faces(count, columns)
    if caps:
        ends = np.stack([rows[0].mean(axis=0), rows[-1].mean(axis=0)])
        first, last = len(points), len(points) + 1
        ring = np.arange(columns - 1)
        start = np.column_stack([np.full(columns - 1, first), ring + 1, ring])
        top = ring + (count - 1) * columns
        end = np.column_stack([np.full(columns - 1, last), top, top + 1])
        points, uvs = np.concatenate([points, ends]), np.concatenate([uvs, [[0.5, 1.0], [0.5, 0.0]]])
        faces = np.concatenate([faces, start, end])
    return solid(points, faces, uvs, crease)


def sheet(lines: Sequence[Array], thick: float, crease: float = 60.0) -> Mesh:
    """A cloth through rows of points, `thick` metres through: two skins a little apart, and a rim."""
    rows = np.stack(list(lines))
    front = grid(rows, crease)
    du, dv = np.gradient(rows, axis=1), np.gradient(rows, axis=0)
    normal = np.cross(du, dv)
    normal /= np.maximum(np.linalg.norm(normal, axis=2, keepdims=True), 1e-12)
    back_rows = rows - normal * thick
    back = grid(back_rows[:, ::-1], crease)
    rim_a = np.concatenate([rows[0], rows[1:, -1], rows[-1, -2::-1], rows[-2::-1, 0]])
    inner = back_rows
    rim_b = np.concatenate([inner[0], inner[1:, -1], inner[-1, -2::-1], inner[-2::-1, 0]])
    return join(front, back, grid(np.stack([rim_b, rim_a]), crease))


def ear_clip(line: Array) -> Faces:
    """Triangles of a simple counter-clockwise polygon."""
    left, out = list(range(len(line))), []
    turns = 0
    while len(left) > 3 and turns <= len(left):
        a, b, c = left[-1], left[0], left[1]
        if _is_ear(line, a, b, c, left):
            out.append((a, b, c))
            left.pop(0)
            turns = 0
        else:
            left.append(left.pop(0))
            turns += 1
    out.append((left[0], left[1], left[2]))
    return np.array(out, dtype=np.int64)


def _is_ear(line: Array, a: int, b: int, c: int, left: list[int]) -> bool:
    p, q, r = line[a], line[b], line[c]
    if _cross(p, q, r) < -1e-15:
        return False
    others = line[[k for k in left if k not in (a, b, c)]]
    inside = (_cross(p, q, others) > 1e-15) & (_cross(q, r, others) > 1e-15) & (_cross(r, p, others) > 1e-15)
    return not bool(np.any(inside))


def _cross(p: Array, q: Array, r: Array) -> Array:
    side, to = q - p, r - p
    return np.asarray(side[0] * to[..., 1] - side[1] * to[..., 0])


def _counter_clockwise(line: Array) -> Array:
    x, y = line[:, 0], line[:, 1]
    return line if float((x * np.roll(y, -1) - y * np.roll(x, -1)).sum()) > 0 else line[::-1]


def _inset(line: Array, by: float) -> Array:
    """The outline moved inward, each corner along its mitre, at most twice the distance."""
    if by == 0:
        return line
    last, after = line - np.roll(line, 1, axis=0), np.roll(line, -1, axis=0) - line
    normals = [np.column_stack([-e[:, 1], e[:, 0]]) for e in (last, after)]
    unit = [n / np.maximum(np.linalg.norm(n, axis=1, keepdims=True), 1e-12) for n in normals]
    mitre = unit[0] + unit[1]
    share = np.maximum((mitre * mitre).sum(axis=1, keepdims=True), 0.5)
    return np.asarray(line + mitre * 2 / share * by)


def _frames(line: Array, closed: bool) -> tuple[Array, Array]:
    """Right and up vectors along the line, carried on without twist (closed lines share out what is left)."""
    ends = (np.roll(line, -1, axis=0), np.roll(line, 1, axis=0))
    tangents = ends[0] - ends[1] if closed else np.gradient(line, axis=0)
    tangents = tangents / np.maximum(np.linalg.norm(tangents, axis=1, keepdims=True), 1e-12)
    hint = np.array([0.0, 1.0, 0.0]) if abs(tangents[0, 1]) < 0.9 else np.array([0.0, 0.0, 1.0])
    ups = []
    for tangent in tangents:
        hint = hint - tangent * float(hint @ tangent)
        hint = hint / max(float(np.linalg.norm(hint)), 1e-12)
        ups.append(hint)
    up = np.array(ups)
    return np.cross(up, tangents), up
