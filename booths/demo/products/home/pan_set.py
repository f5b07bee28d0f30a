"""A frying pan, a sauce pot with a glass lid, and a spatula; cream enamel and ash."""

from __future__ import annotations

import numpy as np

from booths.demo.modelling import materials as m
from booths.demo.modelling.mesh import Mesh, join
from booths.demo.modelling.model import Model
from booths.demo.modelling.shapes import circle, fillet, smooth
from booths.demo.modelling.solids import cylinder, lathe, rounded_box, turned
from booths.demo.modelling.sweeps import extrude, loft, sweep, tube
from booths.demo.products.home.common import BRASS
from booths.demo.products.parts import ring


def vessel(radius: float, height: float, base: float, thick: float = 0.004) -> Mesh:
    """A pan's wall with a rolled rim, standing on y = 0."""
    outer = smooth(
        [(base, 0), (base + (radius - base) * 0.7, height * 0.25), (radius, height * 0.9)], 8
    ).tolist()
    inner = smooth(
        [
            (radius - thick, height * 0.9),
            (base + (radius - base) * 0.7 - thick, height * 0.27),
            (base - thick, thick),
        ],
        8,
    ).tolist()
    return lathe(
        [
            (0, 0),
            *outer,
            (radius + 0.003, height * 0.97),
            (radius + 0.002, height),
            (radius - thick, height * 0.98),
            *inner,
            (0, thick),
        ],
        80,
    )


def handle(length: float) -> Mesh:
    """A wooden handle along +z from the origin."""
    rows = []
    for t in np.linspace(0, 1, 16):
        w = 0.01 + 0.005 * np.sin(np.pi * (0.15 + 0.8 * t))
        a = np.linspace(0, 2 * np.pi, 20, endpoint=False)
        rows.append(
            np.column_stack(
                [w * 1.15 * np.cos(a), 0.016 * t**2 * 2 + w * 0.75 * np.sin(a), np.full(20, length * t)]
            )
        )
    return loft(rows, crease=60)


def pan_set() -> Model:
    """A frying pan, a sauce pot with a glass lid, and a spatula; cream enamel and ash."""
    out = Model("Pan set")
    cream, inside = (
        m.lacquer("Cream enamel", "#efe3cc", 0.35),
        m.Material("Stone coating", "#3a3735", 0.1, 0.55),
    )
    ash = m.wooden("Ash", "#dcb98a", "#a87d4d")
    pan = (-0.13, 0.0, 0.03)
    out.add("Frying pan", cream, vessel(0.14, 0.05, 0.105).at(*pan))
    out.add(
        "Frying pan",
        inside,
        turned(
            [(0, 0.0045), (0.104, 0.0045), (0.1335, 0.042), (0.1325, 0.043), (0.103, 0.0065), (0, 0.0065)],
            0,
            80,
        ).at(*pan),
    )
    out.add("Frying pan", BRASS, rounded_box(0.022, 0.012, 0.04, 0.004).at(pan[0], 0.042, pan[2] + 0.152))
    out.add("Frying pan", ash, handle(0.16).tiled(0.1).at(pan[0], 0.043, pan[2] + 0.165))
    pot = (0.13, 0.0, -0.02)
    out.add("Sauce pot", cream, vessel(0.1, 0.11, 0.09).at(*pot))
    out.add(
        "Sauce pot",
        inside,
        lathe([(0, 0.0045), (0.085, 0.0045), (0.0955, 0.1)][::-1], 64).at(pot[0], 0.001, pot[2]),
    )
    for k in (-1, 1):
        out.add(
            "Sauce pot", BRASS, rounded_box(0.02, 0.012, 0.03, 0.004).at(pot[0] + 0.104 * k, 0.086, pot[2])
        )
        grip = sweep(
            smooth(
                [
                    (0.102 * k, 0.086, -0.032),
                    (0.138 * k, 0.092, -0.026),
                    (0.142 * k, 0.093, 0.026),
                    (0.102 * k, 0.086, 0.032),
                ],
                7,
            ),
            circle(0.008, 16),
        )
        out.add("Sauce pot", ash, grip.tiled(0.08).at(pot[0], 0, pot[2]))
    dome = smooth([(0.098, 0.113), (0.08, 0.126), (0.045, 0.137), (0.014, 0.141)], 6)
    out.add(
        "Glass lid",
        m.glass("Lid glass", "#f2f7f5", 0.04),
        lathe([*dome.tolist(), (0, 0.141), (0, 0.139), *(dome - [0.001, 0.003])[::-1].tolist()], 72).at(*pot),
    )
    out.add(
        "Glass lid",
        BRASS,
        ring(0.1015, 0.005, 0.005, segments=72).at(pot[0], 0.1125, pot[2]),
        cylinder(0.008, 0.012, 0.002).at(pot[0], 0.147, pot[2]),
    )
    out.add(
        "Glass lid",
        ash,
        turned([(0, 0.15), (0.014, 0.15), (0.021, 0.162), (0.016, 0.17), (0, 0.172)], 0.004)
        .tiled(0.08)
        .at(*pot),
    )
    blade = extrude(
        fillet([(-0.032, 0), (0.032, 0), (0.026, 0.1), (-0.026, 0.1)], 0.014, 5, True), 0.004, 0.001
    ).turn("x", -90)
    shaft = tube([(0, 0, -0.09), (0, 0, -0.18), (0, 0, -0.28)], np.array([0.006, 0.008, 0.009]), 14)
    out.add(
        "Spatula",
        ash,
        join(blade, shaft).tiled(0.1).turn("x", -6).turn("y", 168).at(0.05, 0.0135, 0.0).at(0.0, 0.0, 0.03),
    )
    return out
