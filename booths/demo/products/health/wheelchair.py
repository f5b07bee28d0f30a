"""A light folding wheelchair with tilted wheels and jade upholstery."""

from __future__ import annotations

import numpy as np

from booths.demo.modelling import materials as m
from booths.demo.modelling.mesh import Mesh, join
from booths.demo.modelling.model import Model
from booths.demo.modelling.shapes import fillet, smooth
from booths.demo.modelling.solids import cushion, cylinder, rounded_box, torus
from booths.demo.modelling.sweeps import extrude, sheet, tube
from booths.demo.products.health.common import JADE
from booths.demo.products.parts import bar, caster

CHROME = m.metal("Chrome", "#dfe3e6", 0.12)


def spoked(radius: float, count: int, rim: float, hub: float) -> Mesh:
    """Thin crossed spokes of a wheel round the x axis."""
    spokes = []
    for i in range(count):
        a = 2 * np.pi * i / count
        b = a + (0.5 if i % 2 else -0.5)
        side = 0.018 if i % 4 < 2 else -0.018
        spokes.append(
            bar((side, hub * np.cos(b), hub * np.sin(b)), (0, rim * np.cos(a), rim * np.sin(a)), 0.0012, 6)
        )
    return join(*spokes)


def wheelchair() -> Model:
    """A light folding wheelchair with tilted wheels and jade upholstery."""
    out = Model("Wheelchair")
    steel = m.paint("Frame graphite", "#3d444c", 0.35)
    for k, name in ((-1, "Left wheel"), (1, "Right wheel")):
        centre = (0.275 * k, 0.305, -0.08)
        out.node(name, centre)
        out.add(name, m.rubber("Tyre"), torus(0.29, 0.0145, "x", 72, 14).at(*centre))
        out.add(
            name,
            m.metal("Rim", "#c3c8cd", 0.25),
            torus(0.272, 0.008, "x", 72, 10).at(*centre),
            spoked(0.29, 28, 0.27, 0.024).at(*centre),
            cylinder(0.026, 0.06, 0.006, "x", 28).at(*centre),
        )
        out.add(
            name, CHROME, torus(0.262, 0.0085, "x", 72, 12).at(centre[0] + 0.036 * k, centre[1], centre[2])
        )
        out.spin("Roll", name, "x", 4, 1)
        front = caster(0.075)
        out.add("Casters", m.rubber("Tyre"), front["wheel"].scale(x=0.7).at(0.2 * k, 0, 0.36))
        out.add("Casters", steel, front["fork"].at(0.2 * k, 0, 0.36))
        x = 0.225 * k
        tubes = [
            [(x, 0.9, -0.33), (x, 0.9, -0.27), (x, 0.84, -0.25), (x, 0.52, -0.22), (x, 0.3, -0.2)],
            [(x, 0.5, -0.22), (x, 0.5, 0.2), (x, 0.46, 0.28), (x, 0.16, 0.36), (x * 0.9, 0.12, 0.42)],
            [(x, 0.3, -0.2), (x, 0.24, -0.1), (x, 0.24, 0.26), (x, 0.3, 0.32)],
            [(x, 0.6, -0.22), (x, 0.7, -0.2), (x, 0.71, 0.08), (x, 0.68, 0.13), (x, 0.5, 0.15)],
        ]
        for path in tubes:
            out.add("Frame", steel, tube(smooth(path, 7), 0.0125, 14))
        out.add("Grips", m.rubber("Grip"), cylinder(0.017, 0.11, 0.005, "z").at(x, 0.9, -0.36))
        out.add(
            "Armrests",
            m.leather("Arm pad", "#23272b"),
            rounded_box(0.055, 0.03, 0.27, 0.012, 3).tiled(0.06).at(x, 0.732, -0.03),
        )
        guard = extrude(
            fillet([(-0.17, 0.51), (0.14, 0.51), (0.12, 0.66), (-0.17, 0.68)], 0.04, 5, True), 0.004, 0.001
        ).turn("y", 90)
        out.add("Guards", JADE, guard.scale(z=-1).at(x + 0.016 * k))
        out.add(
            "Footplates",
            m.plastic("Footplate", "#2a2e33"),
            rounded_box(0.17, 0.012, 0.16, 0.005).turn("x", -10).at(0.11 * k, 0.105, 0.47),
        )
    cross = [bar((-0.22, 0.24, z), (0.22, 0.5, z), 0.011) for z in (0.0, 0.12)] + [
        bar((0.22, 0.24, z), (-0.22, 0.5, z), 0.011) for z in (0.02, 0.14)
    ]
    out.add("Frame", steel, *cross)
    jade = m.fabric("Jade cloth", "#2a8f78", 10, 2.2)
    t = np.linspace(-1, 1, 13)
    seat = [
        np.column_stack([0.215 * t, 0.505 - 0.03 * (1 - t**2), np.full(13, z)])
        for z in np.linspace(0.2, -0.2, 7)
    ]
    back = [
        np.column_stack([0.215 * t, np.full(13, y), -0.225 - 0.07 * (y - 0.52) - 0.04 * (1 - t**2)])
        for y in np.linspace(0.52, 0.83, 7)
    ]
    out.add(
        "Seat", jade, sheet(seat, 0.008).tiled(0.02), cushion(0.4, 0.06, 0.4, 5).tiled(0.02).at(0, 0.522, 0.0)
    )
    out.add("Backrest", jade, sheet(back, 0.012).tiled(0.02))
    return out
