"""A table lamp: a white moon jar under a lit paper shade."""

from __future__ import annotations

import numpy as np

from booths.demo.modelling import materials as m
from booths.demo.modelling.canvas import Canvas
from booths.demo.modelling.mesh import around
from booths.demo.modelling.model import Model
from booths.demo.modelling.shapes import smooth
from booths.demo.modelling.solids import cylinder, lathe, sphere, turned
from booths.demo.products.home.common import BRASS, WALNUT
from booths.demo.products.parts import bar, cable, ring


def lamp() -> Model:
    """A table lamp: a white moon jar under a lit paper shade."""
    out = Model("Moon-jar lamp")
    jar = smooth(
        [
            (0.05, 0.018),
            (0.062, 0.022),
            (0.1, 0.06),
            (0.122, 0.115),
            (0.118, 0.165),
            (0.092, 0.212),
            (0.052, 0.236),
            (0.048, 0.246),
        ],
        7,
    )
    out.add(
        "Moon jar",
        m.Material("White porcelain", "#f3f1ea", 0, 0.2, coat=0.8),
        lathe([(0, 0.018), *jar.tolist(), (0, 0.246)], 80),
    )
    out.add(
        "Base",
        WALNUT,
        turned([(0, 0), (0.075, 0), (0.078, 0.006), (0.07, 0.018), (0, 0.019)], 0.004, 72).tiled(0.12),
    )
    out.add(
        "Stem",
        BRASS,
        cylinder(0.007, 0.18, 0.001).at(0, 0.33),
        turned([(0, 0.245), (0.046, 0.245), (0.046, 0.25), (0.012, 0.256), (0, 0.262)], 0.001),
    )
    c = Canvas(1024, 256, "#fff3da")
    for i in range(160):
        x, y = (i * 379) % 1024, (i * 131) % 256
        c.line([(x + t, y + 6 * np.sin(t / 20 + i)) for t in range(0, 60, 6)], "#f3e0ba", 1.5)
    paper = c.texture(90)
    shade = m.Material(
        "Hanji shade",
        "#fff6e6",
        0,
        0.9,
        picture=paper,
        glow="#ffd9a0",
        glow_picture=paper,
        glow_strength=1.3,
        two_sided=True,
    )
    out.add("Shade", shade, lathe([(0.165, 0.33), (0.115, 0.52)], 80))
    out.add(
        "Shade",
        BRASS,
        ring(0.167, 0.003, 0.005, segments=72).at(0, 0.331),
        ring(0.117, 0.003, 0.005, segments=72).at(0, 0.519),
    )
    arms = around(bar((0, 0.5, 0), (0.115, 0.517, 0), 0.0016, 8), 3)
    out.add("Shade", BRASS, arms, sphere(0.009, 20).at(0, 0.537), cylinder(0.003, 0.03).at(0, 0.52))
    out.add("Bulb", m.lamp("Bulb", "#ffe6bd", 4.0), sphere(0.035, 28).at(0, 0.43))
    out.add(
        "Stem",
        m.fabric("Cord", "#8a3d2a", 6, 2),
        cable([(0, 0.01, -0.07), (0.02, 0.006, -0.13), (0.1, 0.005, -0.15), (0.15, 0.005, -0.12)], 0.003),
    )
    out.add(
        "Stem",
        BRASS,
        cable([(0.0, 0.4, 0.0), (0.03, 0.395, 0.02), (0.04, 0.36, 0.03), (0.04, 0.3, 0.03)], 0.0012),
        sphere(0.005, 14).at(0.04, 0.297, 0.03),
    )
    return out
