"""A globe control valve with diaphragm actuator and smart positioner."""

from __future__ import annotations

import numpy as np

from booths.demo.modelling import materials as m
from booths.demo.modelling.canvas import Canvas
from booths.demo.modelling.model import Model
from booths.demo.modelling.shapes import circle, smooth
from booths.demo.modelling.solids import cylinder, label, lathe, rounded_box, turned
from booths.demo.modelling.sweeps import extrude, tube
from booths.demo.products.machinery.common import BLACK, BRASS, STEEL, nameplate
from booths.demo.products.parts import bolts, cable, plate, ring


def control_valve() -> Model:
    """A globe control valve with diaphragm actuator and smart positioner."""
    out = Model("Control valve")
    iron = m.paint("Valve body paint", "#6d7f8f", 0.45)
    up = 0.11
    body = smooth(
        [
            (-0.13, 0.04),
            (-0.09, 0.042),
            (-0.05, 0.062),
            (0, 0.07),
            (0.05, 0.062),
            (0.09, 0.042),
            (0.13, 0.04),
        ],
        6,
    )
    out.add(
        "Body",
        iron,
        lathe([(0, -0.13), *[(r, x) for x, r in body.tolist()], (0, 0.13)], 64).turn("z", -90).at(0, up),
    )
    flange = turned(
        [(0.03, -0.011), (0.08, -0.011), (0.08, 0.011), (0.048, 0.011), (0.03, 0.008), (0.03, -0.011)],
        0.002,
        64,
        "x",
    )
    for k in (-1, 1):
        out.add("Body", iron, flange.scale(x=k).at(0.134 * k, up))
        out.add(
            "Body",
            BLACK,
            bolts(8, 0.064, 0.014, "x").scale(x=-k).at(0.123 * k, up),
            cylinder(0.03, 0.002, 0, "x").at(0.1455 * k, up),
        )
    out.add(
        "Bonnet",
        iron,
        turned([(0.045, 0.15), (0.066, 0.178), (0.066, 0.2), (0.03, 0.205), (0.026, 0.24), (0, 0.24)], 0.003),
        bolts(6, 0.054, 0.013).at(0, 0.2),
    )
    yoke = smooth([(0.03, 0.235), (0.055, 0.26), (0.06, 0.31), (0.056, 0.37), (0.03, 0.4)], 6)
    out.add("Yoke", iron, tube(np.column_stack([yoke, np.zeros(len(yoke))]), 0.012, 16).mirrored())
    out.add(
        "Stem",
        STEEL,
        cylinder(0.007, 0.19, 0, segments=24).at(0, 0.32),
        ring(0.016, 0.008, 0.012).at(0, 0.31),
    )
    red = m.lacquer("Actuator red", "#b8241f", 0.3)
    dome = smooth([(0.12, 0.446), (0.116, 0.47), (0.085, 0.5), (0.04, 0.514), (0, 0.516)], 5)
    bowl = smooth([(0.03, 0.392), (0.06, 0.398), (0.105, 0.42), (0.12, 0.434)], 5)
    out.add(
        "Actuator",
        red,
        lathe([(0, 0.392), *bowl.tolist(), (0.137, 0.436), (0.137, 0.4395)], 80),
        lathe([(0.137, 0.4405), (0.137, 0.444), *dome.tolist()], 80),
    )
    out.add("Actuator", BLACK, bolts(16, 0.129, 0.01).at(0, 0.444), cylinder(0.014, 0.03, 0.003).at(0, 0.525))
    face = Canvas(256, 256, "#14171b")
    face.circle(128, 128, 112, "#f4f4f0")
    for i in range(21):
        a = np.radians(150 + 12 * i)
        face.line(
            [
                (128 + 100 * np.cos(a), 128 + 100 * np.sin(a)),
                (128 + (80 if i % 5 == 0 else 90) * np.cos(a), 128 + (80 if i % 5 == 0 else 90) * np.sin(a)),
            ],
            "#111111",
            3,
        )
    face.text(128, 170, "% OPEN", 24, "#111111", "Bold")
    face.line([(128, 128), (186, 84)], "#c8201a", 7)
    face.circle(128, 128, 11, "#111111")
    dial = m.printed("Dial", face.texture(), 0.3)
    box = m.plastic("Positioner", "#2e3238", 0.4)
    out.add("Positioner", box, rounded_box(0.1, 0.11, 0.06, 0.01, 3).at(0, 0.32, 0.062))
    out.add("Positioner", STEEL, ring(0.034, 0.004, 0.008, "z").at(0, 0.335, 0.094))
    out.add("Positioner", dial, extrude(circle(0.031, 48), 0.004).at(0, 0.335, 0.0935))
    lcd = Canvas(256, 96, "#b9d6a4")
    lcd.text(128, 48, "62.5 %", 62, "#1d2b17", "Bold")
    out.add(
        "Positioner",
        m.screen("Positioner display", lcd.texture(), 0.8),
        plate(0.052, 0.018, 0.002, 0.002).at(0, 0.286, 0.0926),
    )
    pipe_line = [
        (0.05, 0.34, 0.06),
        (0.09, 0.35, 0.06),
        (0.1, 0.39, 0.05),
        (0.095, 0.43, 0.03),
        (0.06, 0.41, 0.01),
    ]
    out.add("Positioner", BRASS, cable(pipe_line, 0.004))
    out.add(
        "Bonnet",
        nameplate("SEOHAE GV-50", ["DN50 · PN40 · Cv 46"], "#6d7f8f"),
        label(0.0668, 0.02, 70).at(0, 0.189),
    )
    return out
