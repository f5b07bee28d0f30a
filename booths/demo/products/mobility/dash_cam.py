"""A dash cam on its windscreen mount, with screen and heat-sink ribs."""

from __future__ import annotations

from booths.demo.modelling import materials as m
from booths.demo.modelling.canvas import Canvas
from booths.demo.modelling.model import Model
from booths.demo.modelling.shapes import rounded_rect
from booths.demo.modelling.solids import (
    cylinder,
    panel,
    rounded_box,
    sphere,
    turned,
)
from booths.demo.modelling.sweeps import extrude
from booths.demo.products.mobility.common import BLACK, GRAPHITE, LIME
from booths.demo.products.parts import plate, ring


def dash_cam() -> Model:
    """A dash cam on its windscreen mount, with screen and heat-sink ribs."""
    out = Model("Dash cam")
    up = 0.035
    out.add("Body", BLACK, rounded_box(0.096, 0.054, 0.03, 0.012, 4).at(0, up))
    out.add("Body", GRAPHITE, plate(0.09, 0.048, 0.004, 0.011, 0.0015).at(0, up, 0.0155))
    lens = [
        (0, 0.012),
        (0.021, 0.012),
        (0.0225, 0.022),
        (0.0205, 0.03),
        (0.017, 0.031),
        (0.015, 0.027),
        (0, 0.026),
    ]
    out.add("Lens", m.metal("Lens barrel", "#2b2e31", 0.35), turned(lens, 0.0012, 72, "z").at(-0.016, up))
    out.add("Lens", LIME, ring(0.0212, 0.0025, 0.0016, "z", 64).at(-0.016, up, 0.0302))
    out.add(
        "Lens",
        m.Material("Lens coating", "#1a1440", 0.4, 0.03, coat=1.0),
        turned([(0, 0.024), (0.0148, 0.024), (0.011, 0.0285), (0, 0.0302)], 0.001, 48, "z").at(-0.016, up),
    )
    out.add(
        "Lens",
        m.metal("Lens ring inner", "#5b3f8f", 0.2),
        ring(0.0112, 0.001, 0.001, "z").at(-0.016, up, 0.0288),
    )
    grille = [
        cylinder(0.0011, 0.001, 0, "z", 10).at(0.022 + 0.005 * i, up + 0.01 - 0.005 * j, 0.0176)
        for i in range(4)
        for j in range(5)
    ]
    out.add("Body", BLACK, *grille)
    logo = Canvas(256, 64, "#33373b")
    logo.text(128, 32, "길눈이", 46, "#e8ebe4", "Bold")
    out.add(
        "Body", m.printed("Logo", logo.texture(), 0.4, 0.3), panel(0.024, 0.006).at(0.029, up + 0.018, 0.0176)
    )
    fins = [
        rounded_box(0.0018, 0.004, 0.024, 0.0006).at(-0.03 + 0.005 * i, up + 0.0285, 0) for i in range(13)
    ]
    out.add("Body", GRAPHITE, *fins)
    c = Canvas(512, 288, "#8db7d9")
    c.shade(0, 0, 512, 150, "#6ea6d6", "#dcebf5")
    c.poly([(0, 150), (512, 150), (512, 288), (0, 288)], "#56604f")
    c.poly([(226, 150), (286, 150), (440, 288), (72, 288)], "#3c4044")
    for k in range(4):
        y = 160 + 32 * k
        c.poly([(254, y), (258, y), (258 + 2 * k, y + 14 + 4 * k), (254 - 2 * k, y + 14 + 4 * k)], "#f2f2f2")
    c.rect(222, 138, 68, 40, None, 4, "#a7d129", 4)
    c.text(20, 26, "● REC  4K", 24, "#ff4a3a", "Bold", "lm")
    c.text(492, 26, "72 km/h", 24, "#ffffff", "Bold", "rm")
    c.text(256, 264, "앞차 간격 34 m", 26, "#eaffc0", "Bold")
    out.add(
        "Screen",
        m.screen("Screen", c.texture(), 1.1),
        plate(0.078, 0.042, 0.001, 0.004).turn("y", 180).at(0, up, -0.0154),
    )
    out.add(
        "Mount", BLACK, cylinder(0.008, 0.018, 0.001).at(0, up + 0.034), sphere(0.0105, 28).at(0, up + 0.044)
    )
    mount = extrude(rounded_rect(0.05, 0.044, 0.01), 0.006, 0.0015)
    out.add(
        "Mount",
        BLACK,
        mount.turn("x", -52).at(0, up + 0.057, 0.006),
        cylinder(0.013, 0.012, 0.002).at(0, up + 0.05, 0.002),
    )
    stand = m.glass("Acrylic stand", "#eef4ee", 0.03, 0.9)
    out.add(
        "Stand",
        stand,
        rounded_box(0.11, 0.006, 0.06, 0.0025).at(0, 0.003),
        rounded_box(0.006, 0.1, 0.03, 0.002).at(0.06, 0.05, -0.02),
    )
    out.add("Stand", stand, rounded_box(0.0662, 0.006, 0.03, 0.002).at(0.03, 0.1015, -0.002))
    return out
