"""An ultrasound scanner on its cart: monitor, drawn control desk, three probes."""

from __future__ import annotations

import numpy as np

from booths.demo.modelling import materials as m
from booths.demo.modelling.canvas import Canvas, Texture
from booths.demo.modelling.model import Model
from booths.demo.modelling.shapes import circle, rounded_rect, smooth
from booths.demo.modelling.solids import cylinder, rounded_box, sphere
from booths.demo.modelling.sweeps import extrude, frame, loft, sweep, tube
from booths.demo.products.health.common import GREY, JADE, WHITE
from booths.demo.products.parts import cable, caster, plate


def scan_picture() -> Texture:
    """An ultrasound screen: a fan of layered echoes, drawn by formula, and its readings."""
    c = Canvas(1024, 640, "#05080b")
    for k in range(64):
        r = 60 + 8 * k
        shade = int(40 + 110 * abs(np.sin(k * 0.55)) * (1 - k / 90))
        for j in range(28):
            start = 50 + 80 * j / 28
            tone = max(int(shade * (0.55 + 0.45 * np.sin(0.35 * j * (1 + k / 40) + k))), 8)
            c.arc(512, 0, r, start, start + 3, f"#{tone:02x}{tone:02x}{min(tone + 10, 255):02x}", 9)
    c.circle(500, 330, 74, "#0a0d11")
    c.circle(500, 330, 76, None, "#f2c14e", 2)
    c.rect(0, 0, 1024, 50, "#0f2a2a")
    c.text(24, 25, "온빛메디  OB-700", 26, "#a8f0dc", "Bold", "lm")
    c.text(1000, 25, "Abdomen · C5-2 · 3.5 MHz", 22, "#d4e6e2", "Medium", "rm")
    for i, line in enumerate(("Gain 54", "Depth 16 cm", "FR 38 Hz", "MI 0.9", "D1 31.4 mm")):
        c.text(24, 100 + 40 * i, line, 24, "#8fd8c6", "Medium", "lm")
    c.rect(980, 90, 22, 400, None, 0, "#777777", 1)
    c.shade(981, 91, 20, 398, "#eeeeee", "#101010")
    return c.texture(90)


def ultrasound() -> Model:
    """An ultrasound scanner on its cart: monitor, drawn control desk, three probes."""
    out = Model("Ultrasound scanner")
    for i in range(4):
        parts = caster(0.055)
        x, z = 0.2 * (-1) ** i, 0.24 if i < 2 else -0.24
        out.add("Casters", m.rubber("Wheel"), parts["wheel"].at(x, 0, z))
        out.add("Casters", GREY, parts["fork"].at(x, 0, z))
    out.add("Base", WHITE, extrude(rounded_rect(0.5, 0.62, 0.12), 0.09, 0.035, 4).turn("x", -90).at(0, 0.155))
    rows = []
    for y, w, d, back in (
        (0.18, 0.3, 0.36, -0.03),
        (0.36, 0.27, 0.3, -0.06),
        (0.6, 0.2, 0.2, -0.1),
        (0.84, 0.2, 0.18, -0.08),
    ):
        line = rounded_rect(w, d, 0.05, 6)
        rows.append(np.column_stack([line[:, 0], np.full(len(line), y), back - line[:, 1]]))
    smooth_rows = smooth(np.array(rows).reshape(4, -1), 5).reshape(-1, len(rows[0]), 3)
    out.add("Column", WHITE, loft(list(smooth_rows), crease=60))
    out.add("Column", JADE, rounded_box(0.018, 0.3, 0.016, 0.006).turn("x", -20.5).at(0, 0.46, 0.054))
    desk = extrude(rounded_rect(0.5, 0.36, 0.09), 0.05, 0.02, 3).turn("x", -78).at(0, 0.9, 0.1)
    out.add("Console", WHITE, desk)
    keyface = Canvas(1024, 700, "#2b3238")
    for r in range(4):
        for i in range(14):
            keyface.rect(52 + 66 * i, 40 + 62 * r, 54, 48, "#4c565e", 8)
    for i, colour in enumerate(("#1f9a7d", "#f2c14e", "#5aa9ff", "#e66a5e")):
        keyface.rect(80 + 110 * i, 320, 90, 56, colour, 14)
        keyface.text(125 + 110 * i, 348, ("B", "C", "PW", "M")[i], 32, "#ffffff", "Black")
    for i in range(8):
        keyface.rect(620 + 46 * i, 320, 12, 130, "#14181b", 6)
        keyface.rect(610 + 46 * i, 345 + 40 * (i % 3), 32, 22, "#c9d2d6", 5)
    for i in range(3):
        keyface.circle(150 + 150 * i, 510, 46, "#3a434a", "#7f8b93", 4)
    keyface.circle(760, 570, 84, "#14181b", "#1f9a7d", 6)
    tilt = ("x", -78.0)
    out.add(
        "Console",
        m.printed("Control desk", keyface.texture(), 0.4),
        plate(0.44, 0.3, 0.004, 0.05, 0.001).at(0, 0, 0.0265).turn(*tilt).at(0, 0.9, 0.1),
    )
    out.add(
        "Console",
        m.lacquer("Trackball", "#d9f3ea", 0.15),
        sphere(0.032, 32).at(0.107, -0.094, 0.022).turn(*tilt).at(0, 0.9, 0.1),
    )
    knobs = [
        cylinder(0.016, 0.02, 0.003, "z", 28)
        .at(-0.155 + 0.0645 * i, -0.0685, 0.034)
        .turn(*tilt)
        .at(0, 0.9, 0.1)
        for i in range(3)
    ]
    out.add("Console", GREY, *knobs)
    grip = sweep(
        smooth(
            [
                (-0.2, 0.86, 0.24),
                (-0.21, 0.85, 0.31),
                (0, 0.84, 0.335),
                (0.21, 0.85, 0.31),
                (0.2, 0.86, 0.24),
            ],
            6,
        ),
        circle(0.013, 16),
    )
    out.add("Console", GREY, grip)
    out.add(
        "Monitor arm", GREY, tube(smooth([(0, 0.86, -0.1), (0, 1.0, -0.13), (0, 1.12, -0.08)], 6), 0.026, 20)
    )
    out.add(
        "Monitor",
        m.plastic("Monitor shell", "#23282d", 0.4),
        plate(0.52, 0.335, 0.03, 0.016, 0.006).turn("x", -6).at(0, 1.2, -0.045),
    )
    out.add(
        "Monitor",
        m.screen("Scan picture", scan_picture(), 1.2),
        plate(0.496, 0.31, 0.002, 0.006).turn("x", -6).at(0, 1.2016, -0.0295),
    )
    for i in range(3):
        x = 0.285
        z = 0.02 + 0.075 * i
        holder = frame(circle(0.028, 32), circle(0.02, 32), 0.03, 0.003).turn("x", 90)
        out.add("Probes", GREY, holder.at(x, 0.89, z))
        head = loft(
            [
                np.column_stack([0.017 * w * np.cos(a), np.full(28, y), 0.013 * d * np.sin(a)])
                for a in [-np.linspace(0, 2 * np.pi, 28, endpoint=False)]
                for y, w, d in (
                    (0, 0.7, 0.8),
                    (0.05, 0.9, 1),
                    (0.075, 1.5, 1.1),
                    (0.095, 1.6, 1.1),
                    (0.1, 1.45, 0.9),
                )
            ]
        )
        out.add("Probes", WHITE, head.at(x, 0.865, z))
        out.add(
            "Probes",
            m.rubber("Probe lead", "#59636a"),
            cable(
                [
                    (x, 0.866, z),
                    (x + 0.01, 0.7, z),
                    (x - 0.02, 0.55 + 0.03 * i, z - 0.05),
                    (x - 0.12, 0.5, z - 0.1),
                    (0.1, 0.6, -0.06),
                ],
                0.006,
            ),
        )
    return out
