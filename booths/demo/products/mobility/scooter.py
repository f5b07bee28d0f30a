"""A commuter scooter: long deck, lit stem, drum brake; comes in three colours."""

from __future__ import annotations

import numpy as np

from booths.demo.modelling import materials as m
from booths.demo.modelling import patterns
from booths.demo.modelling.canvas import Canvas
from booths.demo.modelling.mesh import around
from booths.demo.modelling.model import Model
from booths.demo.modelling.shapes import fillet, rounded_rect, smooth
from booths.demo.modelling.solids import (
    cylinder,
    lathe,
    pipe,
    rounded_box,
)
from booths.demo.modelling.sweeps import extrude, sweep, tube
from booths.demo.products.mobility.common import BLACK, GRAPHITE, LIME, TREAD
from booths.demo.products.parts import bar, cable, plate, ring, tyre


def small_wheel(out: Model, name: str, centre: tuple[float, float, float]) -> None:
    """A scooter's air tyre on a five-armed rim."""
    out.node(name, centre)
    x, y, z = centre
    out.add(name, TREAD, tyre(0.125, 0.056, 0.045, 64).uv(14, 1).at(x, y, z))
    out.add(
        name,
        GRAPHITE,
        pipe(0.086, 0.072, 0.05, 0.004, "x", 56).at(x, y, z),
        cylinder(0.034, 0.06, 0.006, "x").at(x, y, z),
    )
    spoke = rounded_box(0.03, 0.05, 0.022, 0.007).at(0, 0.053)
    out.add(name, GRAPHITE, around(spoke, 5, "x").at(x, y, z))
    out.add(name, m.metal("Axle", "#c9ccd1"), cylinder(0.01, 0.1, 0.002, "x", 6).at(x, y, z))
    out.spin("Ride", name, "x", 1.5, 1)


def scooter() -> Model:
    """A commuter scooter: long deck, lit stem, drum brake; comes in three colours."""
    out = Model("E-scooter")
    deck = extrude(
        fillet(
            [(-0.085, -0.42), (0.085, -0.42), (0.092, 0.1), (0.07, 0.34), (-0.07, 0.34), (-0.092, 0.1)],
            0.06,
            6,
            True,
        ),
        0.055,
        0.018,
        3,
    ).turn("x", 90)
    out.add("Deck", GRAPHITE, deck.at(0, 0.155, 0.0))
    c = Canvas(256, 512, "#1d1f21")
    for i in range(22):
        for j in range(9):
            c.poly(
                [
                    (18 + 27 * j, 20 + 22 * i),
                    (30 + 27 * j, 14 + 22 * i),
                    (42 + 27 * j, 20 + 22 * i),
                    (30 + 27 * j, 26 + 22 * i),
                ],
                "#2c2f32",
            )
    c.text(128, 300, "바람결", 64, "#a7d129", "Black")
    c.text(128, 352, "BARAMGYEOL", 26, "#e8ebe4", "Bold")
    mat = extrude(
        fillet(
            [(-0.07, -0.39), (0.07, -0.39), (0.076, 0.09), (0.058, 0.3), (-0.058, 0.3), (-0.076, 0.09)],
            0.05,
            6,
            True,
        ),
        0.004,
        0.001,
    ).turn("x", -90)
    out.add("Deck", m.printed("Grip mat", c.texture(), 0.9), mat.scale(z=-1).at(0, 0.1838, 0.0))
    out.add(
        "Deck", LIME, *(rounded_box(0.006, 0.012, 0.5, 0.003).at(0.0915 * k, 0.16, -0.12) for k in (-1, 1))
    )
    small_wheel(out, "Front wheel", (0.0, 0.127, 0.5))
    small_wheel(out, "Rear wheel", (0.0, 0.127, -0.52))
    for k in (-1, 1):
        out.add(
            "Deck",
            GRAPHITE,
            extrude(
                fillet([(-0.4, 0.12), (-0.55, 0.115), (-0.55, 0.14), (-0.4, 0.175)], 0.012, 4, True),
                0.014,
                0.004,
            )
            .turn("y", -90)
            .at(0.05 * k),
        )
        fork = smooth(
            [(0.042 * k, 0.127, 0.5), (0.044 * k, 0.24, 0.475), (0.03 * k, 0.3, 0.455), (0, 0.32, 0.45)], 6
        )
        out.add("Fork", LIME, tube(fork, 0.0135, 16))
    neck = smooth([(0, 0.165, 0.25), (0, 0.2, 0.36), (0, 0.28, 0.425), (0, 0.38, 0.43)], 6)
    out.add(
        "Deck",
        GRAPHITE,
        sweep(neck, rounded_rect(0.07, 0.045, 0.018), np.linspace(1.4, 0.9, len(neck)), crease=60),
    )
    stem = [(0, 0.34, 0.447), (0, 0.7, 0.38), (0, 1.1, 0.305)]
    out.add("Stem", GRAPHITE, sweep(stem, rounded_rect(0.05, 0.058, 0.02, 6), crease=60))
    out.add("Stem", LIME, ring(0.036, 0.01, 0.03).turn("x", -10.5).at(0, 0.4, 0.436))
    out.add(
        "Stem light",
        m.lamp("Stem light", "#eaffc0", 2.5),
        sweep([(0, 0.5, 0.447), (0, 0.75, 0.4), (0, 0.98, 0.3575)], rounded_rect(0.01, 0.006, 0.002)),
    )
    out.add(
        "Handlebar",
        BLACK,
        tube(
            smooth(
                [
                    (-0.27, 1.11, 0.25),
                    (-0.2, 1.115, 0.28),
                    (0, 1.12, 0.302),
                    (0.2, 1.115, 0.28),
                    (0.27, 1.11, 0.25),
                ],
                6,
            ),
            0.013,
            16,
        ),
    )
    grip = m.Material("Grips", "#26282a", 0, 0.85, normal=patterns.knurl(10))
    for k in (-1, 1):
        out.add(
            "Handlebar",
            grip,
            cylinder(0.019, 0.125, 0.006, "x", 28).uv(2, 2).turn("y", 24 * k).at(0.245 * k, 1.1125, 0.261),
        )
        lever = smooth([(0.15 * k, 1.112, 0.32), (0.2 * k, 1.105, 0.325), (0.29 * k, 1.1, 0.282)], 5)
        out.add("Handlebar", GRAPHITE, tube(lever, 0.0055, 10))
    dash = Canvas(384, 512, "#0a0c0a")
    dash.text(192, 180, "24", 200, "#e8ffc0", "SemiBold")
    dash.text(192, 300, "km/h", 46, "#a7d129", "Medium")
    for i in range(6):
        dash.rect(58 + 46 * i, 400, 36, 52, "#a7d129" if i < 5 else "#2b3020", 6)
    out.add("Display", BLACK, rounded_box(0.062, 0.03, 0.085, 0.012, 3).turn("x", 32).at(0, 1.137, 0.295))
    out.add(
        "Display",
        m.screen("Display", dash.texture(), 1.4),
        plate(0.048, 0.064, 0.001, 0.006).turn("x", -122).turn("y", 180).at(0, 1.15, 0.287),
    )
    lens = cylinder(0.028, 0.02, 0.004, "z", 36)
    out.add("Headlight", BLACK, cylinder(0.033, 0.03, 0.006, "z", 36).at(0, 1.03, 0.352))
    out.add("Headlight", m.lamp("Headlight", "#fffbe8", 3.5), lens.at(0, 1.03, 0.36))
    fender = lathe([(0.137, -0.034), (0.141, -0.03), (0.142, 0), (0.141, 0.03), (0.137, 0.034)], 32, 150)
    out.add(
        "Fenders",
        m.Material("Fender", "#1a1c1e", 0, 0.5, two_sided=True),
        fender.turn("z", -90).turn("x", -60).at(0, 0.127, 0.5),
        fender.turn("z", -90).turn("x", -110).at(0, 0.127, -0.52),
    )
    out.add(
        "Tail light",
        m.lamp("Tail light", "#ff2b20", 2.5),
        rounded_box(0.05, 0.02, 0.012, 0.005).at(0, 0.2, -0.655),
    )
    out.add("Kick stand", GRAPHITE, bar((0.06, 0.13, -0.05), (0.16, 0.004, -0.02), 0.008, 12))
    out.add(
        "Handlebar",
        m.rubber("Brake line"),
        cable(
            [(0.12, 1.11, 0.31), (0.06, 1.08, 0.4), (0.03, 0.95, 0.4), (0.02, 0.6, 0.42), (0.04, 0.3, 0.48)],
            0.0035,
        ),
    )
    for name, colour in (("Lime", "#a7d129"), ("Coral", "#f26a4f"), ("Sky", "#4fa8e0")):
        out.colours(name, {"Lime": LIME if name == "Lime" else LIME.tinted(colour, name)})
    return out
