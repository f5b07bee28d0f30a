"""A shock-proof tablet on its kick-stand."""

from __future__ import annotations

import numpy as np

from booths.demo.modelling import materials as m
from booths.demo.modelling.canvas import Canvas, Texture
from booths.demo.modelling.mesh import join
from booths.demo.modelling.model import Model
from booths.demo.modelling.shapes import fillet, rounded_rect, smooth
from booths.demo.modelling.sweeps import extrude, sweep
from booths.demo.products.parts import keys, plate, screws


def tablet_screen() -> Texture:
    """A site map with work orders."""
    c = Canvas(1024, 640, "#0e1526")
    c.rect(0, 0, 1024, 58, "#1b2740")
    c.text(28, 29, "현장지킴이  ·  제3공구", 28, "#ffffff", "Bold", "lm")
    c.text(996, 29, "09:41   LTE   87 %", 22, "#b9c7e6", "Medium", "rm")
    c.rect(20, 78, 640, 542, "#16233d", 14)
    for i in range(12):
        y = 110 + 42 * i
        c.line([(40 + t, y + 26 * np.sin(t / 90 + i * 0.6)) for t in range(0, 601, 20)], "#2c4f7d", 3)
    c.line([(90, 540), (180, 430), (300, 440), (380, 300), (520, 260), (600, 150)], "#ffb347", 8)
    for x, y, colour in ((180, 430, "#53e08c"), (380, 300, "#ff6b5e"), (600, 150, "#53e08c")):
        c.circle(x, y, 20, colour, "#ffffff", 4)
    for i, (word, share, colour) in enumerate(
        (
            ("터널 굴착", 0.82, "#53e08c"),
            ("배수 설비", 0.46, "#ffb347"),
            ("안전 점검", 1.0, "#5aa9ff"),
            ("자재 반입", 0.3, "#ff6b5e"),
        )
    ):
        y = 78 + 138 * i
        c.rect(680, y, 324, 126, "#16233d", 14)
        c.text(704, y + 34, word, 30, "#ffffff", "Bold", "lm")
        c.text(980, y + 34, f"{share:.0%}", 30, colour, "Bold", "rm")
        c.rect(704, y + 76, 276, 20, "#2a3a5c", 10)
        c.rect(704, y + 76, 276 * share, 20, colour, 10)
    return c.texture()


def rugged_tablet() -> Model:
    """A shock-proof tablet on its kick-stand."""
    out = Model("Rugged tablet")
    grey, orange = m.plastic("Armour grey", "#2c3138", 0.5), m.rubber("Bumper orange", "#e8622a")
    parts = [
        ("Body", grey, plate(0.27, 0.182, 0.018, 0.016, 0.004)),
        ("Display", m.dark_glass(), plate(0.248, 0.16, 0.002, 0.006, 0.0008).at(0, 0, 0.0092)),
        (
            "Display",
            m.screen("Display", tablet_screen(), 1.1),
            plate(0.226, 0.1412, 0.001, 0.002).at(0, 0, 0.0101),
        ),
        (
            "Body",
            m.metal("Screws", "#9aa0a8"),
            screws([(sx * 0.129, y) for sx in (-1, 1) for y in (-0.04, 0.04)], 0.0092, 0.006),
        ),
        ("Buttons", orange, keys(3, 1, (0.024, 0), (0.017, 0.0052, 0.003)).at(0.0, -0.0853, 0.009)),
    ]
    leg = [
        (0.0, 0.0),
        (0.0, -0.05),
        (-0.014, -0.05),
        (-0.015, -0.02),
        (-0.02, -0.015),
        (-0.056, -0.014),
        (-0.056, 0.0),
    ]
    corner = extrude(fillet(leg, 0.014, 4, closed=True), 0.026, 0.004).at(0.142, 0.0975).mirrored()
    parts.append(("Bumpers", orange, join(corner, corner.scale(y=-1))))
    strap = sweep(
        smooth(
            [(-0.09, -0.04, -0.01), (-0.03, -0.03, -0.026), (0.03, -0.03, -0.026), (0.09, -0.04, -0.01)], 6
        ),
        rounded_rect(0.003, 0.028, 0.001),
    )
    parts.append(("Hand strap", m.fabric("Strap", "#3a3f47", 8, 2), strap.tiled(0.01)))
    stand = extrude(rounded_rect(0.1, 0.115, 0.012), 0.004, 0.001).at(0, -0.0575)
    for node, material, mesh in parts:
        out.add(node, material, mesh.at(0, 0.1, 0).turn("x", -20))
    out.add("Stand", m.metal("Stand steel", "#8e949c", 0.35), stand.turn("x", 27).at(0, 0.106, -0.048))
    return out
