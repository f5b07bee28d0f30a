"""Parts that several products share: plates, bolts, wheels, cables, feet."""

from __future__ import annotations

import numpy as np

from booths.demo.modelling.mesh import Mesh, around, join
from booths.demo.modelling.shapes import Line, rounded_rect, smooth
from booths.demo.modelling.solids import cylinder, lathe, pipe, torus, turned
from booths.demo.modelling.sweeps import extrude, tube

SILVER = "#c9ccd1"


def plate(w: float, h: float, thick: float, corner: float = 0.0, bevel: float = 0.0) -> Mesh:
    """A flat plate facing +Z with round corners; its face carries texture 0…1."""
    return extrude(rounded_rect(w, h, max(corner, 1e-4), 6), thick, bevel)


def bolts(count: int, ring: float, size: float, axis: str = "y", height: float = 0.0) -> Mesh:
    """Hexagon bolt heads `size` across, evenly on a circle round an axis; heads stand `height` proud."""
    rise = height or size * 0.6
    head = cylinder(size / 2, rise, size * 0.08, "y", 6).at(ring, rise / 2, 0)
    turn = {"x": ("z", -90.0), "y": ("y", 0.0), "z": ("x", 90.0)}[axis]
    return around(head, count).turn(*turn)


def screws(spots: list[tuple[float, float]], z: float, size: float) -> Mesh:
    """Round socket screws on a front, each (x, y)."""
    one = turned(
        [
            (0, size * 0.1),
            (size * 0.28, size * 0.1),
            (size * 0.28, size * 0.5),
            (size / 2, size * 0.5),
            (size / 2, 0),
        ][::-1],
        size * 0.06,
        16,
        steps=1,
    ).turn("x", 90)
    return join(*(one.at(x, y, z) for x, y in spots))


def tyre(radius: float, width: float, depth: float, segments: int = 64, shoulder: float = 0.35) -> Mesh:
    """A tyre round the x axis; `depth` is the height of its wall; the tread's texture runs along u."""
    half = width / 2
    line = [
        (radius - depth, -half * 0.8),
        (radius - depth * 0.6, -half),
        (radius - depth * 0.25, -half),
        (radius, -half * (1 - shoulder)),
        (radius + depth * 0.02, 0),
        (radius, half * (1 - shoulder)),
        (radius - depth * 0.25, half),
        (radius - depth * 0.6, half),
        (radius - depth, half * 0.8),
    ]
    return lathe(smooth(line, 4), segments).turn("z", -90)


def cable(points: Line, radius: float, sides: int = 10) -> Mesh:
    """A cable that passes smoothly through the points."""
    return tube(smooth(points, 8), radius, sides)


def ring(outer: float, width: float, height: float, axis: str = "y", segments: int = 48) -> Mesh:
    """A flat ring with softened edges."""
    return pipe(outer, outer - width, height, min(width, height) * 0.2, axis, segments)


def caster(radius: float) -> dict[str, Mesh]:
    """A swivel caster standing on y = 0: its `wheel` and its `fork`."""
    wheel = join(
        cylinder(radius, radius * 0.6, radius * 0.15, "x", 28), torus(radius * 0.8, radius * 0.2, "x", 28, 10)
    )
    fork = join(
        plate(radius * 0.9, radius * 1.6, radius * 0.12, radius * 0.3, radius * 0.03)
        .turn("y", 90)
        .at(radius * 0.42, radius * 0.5, -radius * 0.2)
        .mirrored(),
        cylinder(radius * 0.55, radius * 0.3, radius * 0.08, segments=20).at(0, radius * 1.3, -radius * 0.3),
    )
    return {"wheel": wheel.at(0, radius, 0), "fork": fork.at(0, radius, 0)}


def keys(
    columns: int, rows: int, pitch: tuple[float, float], size: tuple[float, float, float], gap: float = 0.2
) -> Mesh:
    """A field of small keys facing +Z, centred."""
    from_x, from_y = -(columns - 1) * pitch[0] / 2, -(rows - 1) * pitch[1] / 2
    key = plate(size[0], size[1], size[2], min(size[:2]) * gap, size[2] * 0.3)
    spots = [(from_x + i * pitch[0], from_y + j * pitch[1]) for j in range(rows) for i in range(columns)]
    return join(*(key.at(x, y, 0) for x, y in spots))


def bar(
    start: tuple[float, float, float], end: tuple[float, float, float], radius: float, sides: int = 16
) -> Mesh:
    """A straight round bar between two points."""
    line = np.linspace(np.array(start), np.array(end), 3)
    return tube(line, radius, sides)
