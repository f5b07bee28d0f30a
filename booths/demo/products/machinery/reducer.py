"""A planetary reducer, cut open so that its gears show; they turn."""

from __future__ import annotations

import numpy as np

from booths.demo.modelling import materials as m
from booths.demo.modelling.mesh import Mesh, around
from booths.demo.modelling.model import Model
from booths.demo.modelling.shapes import circle, gear, rounded_rect
from booths.demo.modelling.solids import cylinder, panel, rounded_box, turned
from booths.demo.modelling.sweeps import frame
from booths.demo.products.machinery.common import BLACK, BRASS, STEEL, nameplate
from booths.demo.products.parts import bolts


def toothed(teeth: int, module: float, thick: float, bore: float) -> Mesh:
    """A spur gear lying round the z axis."""
    radius = teeth * module / 2
    outline = gear(teeth, radius + module * 0.9, radius - module * 1.1)
    hole = circle(bore, len(outline))
    return frame(outline, hole, thick, module * 0.15)


def reducer() -> Model:
    """A planetary reducer, cut open so that its gears show; they turn."""
    out = Model("Reducer")
    shell = m.paint("Reducer paint", "#3c6f9c")
    housing = [
        (0.048, -0.06),
        (0.06, -0.06),
        (0.062, -0.05),
        (0.062, 0.04),
        (0.066, 0.044),
        (0.066, 0.055),
        (0.054, 0.055),
        (0.052, 0.05),
    ]
    up = 0.075
    out.add("Housing", shell, turned(housing, 0.002, 96, "z").at(0, up))
    flange = frame(rounded_rect(0.13, 0.13, 0.02, 11), circle(0.05, 48), 0.016, 0.002)
    out.add("Housing", shell, flange.at(0, up, -0.068))
    out.add(
        "Housing",
        BLACK,
        bolts(4, 0.0785, 0.012, "z").turn("z", 45).at(0, up, -0.06),
        bolts(12, 0.06, 0.006, "z").at(0, up, 0.055),
    )
    fins = around(rounded_box(0.003, 0.004, 0.075, 0.001).at(0, 0.063), 40, "z")
    out.add("Housing", shell, fins.at(0, up))
    inner = frame(circle(0.055, 168), gear(42, 0.0505, 0.0465), 0.03)
    out.add("Ring gear", m.metal("Nitrided steel", "#8f949b", 0.3), inner.at(0, up, 0.036))
    module = 0.0022
    out.node("Carrier", (0, up, 0.03))
    out.add("Carrier", STEEL, cylinder(0.046, 0.01, 0.002, "z", 72).at(0, up, 0.012))
    for k in range(3):
        a = np.radians(90 + 120 * k)
        x, y = 0.0315 * np.cos(a), up + 0.0315 * np.sin(a)
        name = f"Planet {k + 1}"
        out.node(name, (float(x), float(y), 0.036), "Carrier")
        out.add(name, BRASS, toothed(14, module, 0.024, 0.007).turn("z", 12 + 120 * k).at(x, y, 0.036))
        out.add("Carrier", STEEL, cylinder(0.0068, 0.036, 0.001, "z", 32).at(x, y, 0.034))
        out.swing("Turn", name, "z", [0, 1.5, 3, 4.5, 6], [0, -90, -180, -270, -360])
    out.node("Sun", (0, up, 0.036), "Carrier")
    out.add(
        "Sun",
        STEEL,
        toothed(14, module, 0.026, 0.006).at(0, up, 0.036),
        cylinder(0.0062, 0.05, 0.001, "z", 32).at(0, up, 0.04),
    )
    out.swing("Turn", "Sun", "z", [0, 1.5, 3, 4.5, 6], [0, 90, 180, 270, 360])
    out.swing("Turn", "Carrier", "z", [0, 1.5, 3, 4.5, 6], [0, 30, 60, 90, 120])
    out.add(
        "Output shaft",
        STEEL,
        turned(
            [(0, -0.14), (0.0155, -0.14), (0.0155, -0.1), (0.022, -0.098), (0.03, -0.076), (0, -0.076)],
            0.0015,
            64,
            "z",
        ).at(0, up),
    )
    out.add("Output shaft", BLACK, rounded_box(0.006, 0.006, 0.028, 0.002).at(0, up + 0.0155, -0.12))
    base = m.plastic("Stand", "#e9e7e3", 0.4)
    out.add(
        "Stand",
        base,
        rounded_box(0.15, 0.012, 0.13, 0.004).at(0, 0.006),
        rounded_box(0.09, 0.03, 0.05, 0.004).at(0, 0.02, -0.02),
    )
    out.add(
        "Housing",
        nameplate("GEORYONG PL-62", ["i = 1:10 · ≤ 3 arcmin", "정밀 유성 감속기"], "#3c6f9c"),
        panel(0.06, 0.03).turn("x", -60).at(0, 0.0122, 0.054),
    )
    return out
