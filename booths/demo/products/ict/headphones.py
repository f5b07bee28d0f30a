"""Wired studio headphones on a walnut stand."""

from __future__ import annotations

import numpy as np

from booths.demo.modelling import materials as m
from booths.demo.modelling import patterns
from booths.demo.modelling.model import Model
from booths.demo.modelling.shapes import circle, rounded_rect, smooth
from booths.demo.modelling.solids import cushion, cylinder, rounded_box, torus, turned
from booths.demo.modelling.sweeps import extrude, sweep
from booths.demo.products.parts import cable


def headphones() -> Model:
    """Wired studio headphones on a walnut stand."""
    out = Model("Headphones")
    shell, pad = m.lacquer("Ink shell", "#23253a", 0.3), m.leather("Ear leather", "#2a2422")
    brass = m.metal("Copper", "#c98a5e", 0.25)
    top = 0.245
    band = [
        (0.078 * np.cos(a) * (1 + 0.06 * np.cos(2 * a)), top - 0.085 + 0.085 * np.sin(a))
        for a in np.radians(np.linspace(-4, 184, 40))
    ]
    line = np.array([(x, y, 0.0) for x, y in band])
    out.add("Headband", brass, sweep(line, rounded_rect(0.0018, 0.022, 0.0008)))
    cushion_line = np.array([(x * 0.97, y - 0.0035, 0.0) for x, y in band[6:-6]])
    out.add("Headband", pad, sweep(cushion_line, rounded_rect(0.008, 0.028, 0.004)).tiled(0.04))
    for side, name in ((-1, "Left cup"), (1, "Right cup")):
        at = (side * 0.074, 0.125, 0.0)
        cup = (
            turned(
                [(0, 0), (0.036, 0), (0.041, 0.006), (0.041, 0.018), (0.036, 0.026), (0, 0.028)],
                0.005,
                64,
                steps=4,
            )
            .scale(z=0.86)
            .turn("z", -90 * side)
        )
        out.add(name, shell, cup.turn("x", 90).at(*at))
        rim = torus(0.033, 0.0115, "x", 56, 20).scale(y=1.06, z=0.94).at(at[0] - side * 0.006, at[1], at[2])
        out.add(name, pad, rim.uv(10, 3))
        mesh = m.Material("Driver cloth", "#15151a", 0, 0.95, normal=patterns.weave(10))
        out.add(name, mesh, cylinder(0.028, 0.002, 0, "x").tiled(0.02).at(at[0] - side * 0.004, at[1]))
        disc = turned(
            [(0, 0.027), (0.024, 0.0275), (0.024, 0.0295), (0.0215, 0.0305), (0.02, 0.0295), (0, 0.0295)],
            0.0006,
            56,
        )
        out.add(name, brass, disc.turn("z", -90 * side).at(*at))
        yoke = smooth(
            [
                (side * 0.078, 0.166, 0),
                (side * 0.092, 0.16, 0.02),
                (side * 0.094, 0.126, 0.036),
                (side * 0.09, 0.124, 0.037),
            ],
            6,
        )
        fork = sweep(yoke, circle(0.0028, 12))
        out.add(name, brass, fork, fork.scale(z=-1), cylinder(0.005, 0.036, 0.001).at(side * 0.0775, 0.17))
    walnut = m.wooden("Walnut", "#8a5a38", "#4f2f1b")
    out.add("Stand", walnut, extrude(circle(0.07, 64), 0.016, 0.004).turn("x", -90).tiled(0.14).at(0, 0.008))
    out.add(
        "Stand",
        walnut,
        rounded_box(0.02, 0.22, 0.014, 0.005).tiled(0.14).at(0, 0.118),
        cushion(0.07, 0.016, 0.03, 3).tiled(0.1).at(0, 0.231),
    )
    out.add(
        "Cable",
        m.rubber("Cable"),
        cable(
            [
                (-0.074, 0.086, 0.006),
                (-0.076, 0.05, 0.02),
                (-0.06, 0.012, 0.06),
                (-0.01, 0.005, 0.085),
                (0.05, 0.005, 0.075),
                (0.075, 0.005, 0.05),
            ],
            0.0022,
        ),
    )
    out.add("Cable", brass, cylinder(0.0035, 0.026, 0.0008, "z").turn("y", 60).at(0.083, 0.005, 0.044))
    return out
