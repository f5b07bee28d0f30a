"""A forged alloy wheel with its tyre, brake disc and caliper, on a floor cradle; it turns."""

from __future__ import annotations

import numpy as np

from booths.demo.modelling import materials as m
from booths.demo.modelling import patterns
from booths.demo.modelling.canvas import Canvas
from booths.demo.modelling.mesh import around, join
from booths.demo.modelling.model import Model
from booths.demo.modelling.shapes import circle, fillet
from booths.demo.modelling.solids import (
    cylinder,
    lathe,
    pipe,
    rounded_box,
    turned,
)
from booths.demo.modelling.sweeps import extrude
from booths.demo.products.mobility.common import LIME, TREAD
from booths.demo.products.parts import bolts, ring, tyre


def alloy_wheel() -> Model:
    """A forged alloy wheel with its tyre, brake disc and caliper, on a floor cradle; it turns."""
    out = Model("Alloy wheel")
    up = 0.345
    out.node("Wheel", (0, up, 0))
    rubber = tyre(0.33, 0.225, 0.09, 96, 0.22).turn("y", 90)
    out.add("Wheel", TREAD, rubber.uv(26, 1).at(0, up))
    silver = m.Material(
        "Diamond-cut alloy", "#cfd3d6", 1.0, 1.0, surface=patterns.brushed(True, 0.25), coat=0.6
    )
    dark = m.paint("Rim graphite", "#3a3e42", 0.3)
    barrel = [
        (0.232, -0.1),
        (0.244, -0.1),
        (0.24, -0.085),
        (0.215, -0.06),
        (0.212, 0.06),
        (0.238, 0.09),
        (0.246, 0.1),
        (0.232, 0.1),
        (0.228, 0.085),
        (0.205, 0.06),
        (0.204, -0.06),
        (0.232, -0.1),
    ]
    out.add("Wheel", dark, lathe(barrel, 96).turn("x", 90).at(0, up))
    out.add("Wheel", silver, ring(0.247, 0.017, 0.008, "z", 96).at(0, up, 0.098))
    half = [(0.0, 0.04), (0.02, 0.05), (0.022, 0.09), (0.012, 0.15), (0.03, 0.232), (0.0, 0.238)]
    outline = np.array(half + [(-x, y) for x, y in half[::-1] if x > 0])
    spoke = extrude(fillet(outline, 0.012, 3, True), 0.03, 0.006, 3)
    fork = [
        extrude(
            fillet([(0.006, 0.12), (0.02, 0.115), (0.062, 0.222), (0.04, 0.236)], 0.008, 3, True),
            0.024,
            0.005,
            2,
        ).scale(x=k)
        for k in (-1, 1)
    ]
    star = around(spoke.turn("x", -3), 5, "z")
    out.add("Wheel", silver, star.at(0, up, 0.07))
    out.add("Wheel", dark, around(join(*fork), 5, "z").at(0, up, 0.066))
    out.add(
        "Wheel",
        silver,
        turned(
            [(0, 0.04), (0.07, 0.04), (0.066, 0.078), (0.05, 0.086), (0.034, 0.084), (0, 0.084)],
            0.004,
            64,
            "z",
        ).at(0, up),
    )
    out.add(
        "Wheel",
        m.metal("Lug nuts", "#2a2c2e", 0.3),
        bolts(5, 0.054, 0.017, "z", 0.012).turn("z", 36).at(0, up, 0.078),
    )
    cap = Canvas(256, 256, "#22271a")
    cap.circle(128, 128, 116, None, "#a7d129", 8)
    cap.text(128, 128, "굴림", 84, "#eaffc0", "Black")
    out.add(
        "Wheel",
        m.printed("Cap print", cap.texture(), 0.25),
        extrude(circle(0.03, 48), 0.004, 0.001).at(0, up, 0.0865),
    )
    holes = [
        cylinder(0.005, 0.0242, 0, "z", 14).at(
            (0.1 + 0.022 * (i % 4)) * np.cos(i * 0.2618), (0.1 + 0.022 * (i % 4)) * np.sin(i * 0.2618)
        )
        for i in range(24)
    ]
    out.add(
        "Brake disc",
        m.brushed_metal("Cast disc", "#a9adb1", True),
        pipe(0.188, 0.08, 0.024, 0.002, "z", 80).at(0, up, 0.0),
    )
    out.add("Brake disc", m.plastic("Disc holes", "#2a2c2e"), *(hole.at(0, up, 0) for hole in holes))
    a = np.radians(np.linspace(25, 85, 16))
    arc = np.concatenate(
        [
            np.column_stack([0.2 * np.cos(a), 0.2 * np.sin(a)]),
            np.column_stack([0.13 * np.cos(a[::-1]), 0.13 * np.sin(a[::-1])]),
        ]
    )
    out.add("Caliper", LIME, extrude(fillet(arc, 0.02, 3, True), 0.07, 0.01, 3).at(0, up, 0.005))
    out.spin("Spin", "Wheel", "z", 4, -1)
    cradle = m.wooden("Cradle oak", "#d8b07c", "#a97b48")
    for k in (-1, 1):
        out.add(
            "Cradle",
            cradle,
            rounded_box(0.06, 0.075, 0.26, 0.01, 2).tiled(0.3).at(0.2 * k, 0.0375, 0),
            rounded_box(0.42, 0.03, 0.04, 0.008).tiled(0.3).at(0, 0.015, 0.1 * k),
        )
    return out
