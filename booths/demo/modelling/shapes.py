"""Lines and outlines: circles, rounded rectangles, gears, fillets and smooth curves, as arrays of points."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from booths.demo.modelling.mesh import Array

Line = Array | Sequence[Sequence[float]]


def arc(radius: float, start: float, end: float, steps: int = 12, at: tuple[float, float] = (0, 0)) -> Array:
    """Points of a circular arc from `start` to `end` degrees, counter-clockwise from +X, both ends in."""
    angles = np.radians(np.linspace(start, end, steps + 1))
    return np.column_stack([at[0] + radius * np.cos(angles), at[1] + radius * np.sin(angles)])


def ellipse(width: float, height: float, steps: int = 48, power: float = 2.0) -> Array:
    """A closed superellipse; power 2 is an ellipse, more is squarer."""
    angles = np.linspace(0, 2 * np.pi, steps, endpoint=False)
    c, s = np.cos(angles), np.sin(angles)
    x = np.sign(c) * np.abs(c) ** (2 / power) * width / 2
    y = np.sign(s) * np.abs(s) ** (2 / power) * height / 2
    return np.column_stack([x, y])


def circle(radius: float, steps: int = 48) -> Array:
    """A closed circle."""
    return ellipse(2 * radius, 2 * radius, steps)


def rounded_rect(width: float, height: float, radius: float, steps: int = 5) -> Array:
    """A closed rectangle with round corners, counter-clockwise from the lower right."""
    radius = min(radius, width / 2 - 1e-5, height / 2 - 1e-5)
    x, y = width / 2 - radius, height / 2 - radius
    corners = [(x, -y, -90.0), (x, y, 0.0), (-x, y, 90.0), (-x, -y, 180.0)]
    return np.concatenate([arc(radius, a, a + 90, steps, (cx, cy)) for cx, cy, a in corners])


def gear(teeth: int, outer: float, inner: float) -> Array:
    """A closed outline of trapezoid teeth."""
    step = 360.0 / teeth
    parts = []
    for i in range(teeth):
        for share, radius in ((0.0, inner), (0.25, inner), (0.38, outer), (0.87, outer)):
            parts.append(arc(radius, (i + share) * step, (i + share) * step, 0))
    return np.concatenate(parts)


def fillet(points: Line, radius: float, steps: int = 3, closed: bool = False) -> Array:
    """The same line with its corners rounded; a corner is cut at most 48 % of its shorter side."""
    line = np.asarray(points, dtype=float)
    out: list[Array] = []
    count = len(line)
    for i, corner in enumerate(line):
        if not closed and i in (0, count - 1):
            out.append(corner[None])
            continue
        to_last, to_next = line[i - 1] - corner, line[(i + 1) % count] - corner
        last, next_ = float(np.linalg.norm(to_last)), float(np.linalg.norm(to_next))
        cut = min(radius, 0.48 * last, 0.48 * next_)
        begin, end = corner + to_last / last * cut, corner + to_next / next_ * cut
        t = np.linspace(0, 1, steps + 1)[:, None]
        out.append((1 - t) ** 2 * begin + 2 * t * (1 - t) * corner + t**2 * end)
    return np.concatenate(out)


def smooth(points: Line, steps: int = 6, closed: bool = False) -> Array:
    """A Catmull-Rom curve through the points, in 2D or 3D, `steps` pieces between neighbours."""
    line = np.asarray(points, dtype=float)
    if closed:
        padded = np.concatenate([line[-1:], line, line[:2]])
    else:
        padded = np.concatenate([2 * line[:1] - line[1:2], line, 2 * line[-1:] - line[-2:-1]])
    t = np.linspace(0, 1, steps, endpoint=False)[:, None]
    pieces = []
    for i in range(len(padded) - 3):
        a, b, c, d = padded[i : i + 4]
        pieces.append(
            0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t**2 + (3 * b - a - 3 * c + d) * t**3)
        )
    curve = np.concatenate(pieces)
    return curve if closed else np.concatenate([curve, line[-1:]])


def helix(radius: float, pitch: float, turns: float, steps: int = 24) -> Array:
    """A 3D helix climbing +Y from y = 0."""
    t = np.linspace(0, turns, int(turns * steps) + 1)
    return np.column_stack([radius * np.sin(2 * np.pi * t), pitch * t, radius * np.cos(2 * np.pi * t)])
