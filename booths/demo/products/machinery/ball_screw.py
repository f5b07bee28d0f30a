"""A ball-screw drive on its base; the screw turns and carries the table."""

from __future__ import annotations

from booths.demo.modelling import materials as m
from booths.demo.modelling.model import Model
from booths.demo.modelling.shapes import helix
from booths.demo.modelling.solids import cylinder, panel, rounded_box, turned
from booths.demo.modelling.sweeps import extrude, tube
from booths.demo.products.machinery.common import BLACK, BRASS, STEEL, nameplate
from booths.demo.products.parts import bolts, ring


def ball_screw() -> Model:
    """A ball-screw drive on its base; the screw turns and carries the table."""
    out = Model("Ball screw")
    anodised = m.metal("Anodised base", "#3b3f46", 0.42)
    out.add("Base", anodised, rounded_box(0.56, 0.018, 0.12, 0.003).at(0, 0.009))
    rail_shape = [
        (-0.009, 0),
        (0.009, 0),
        (0.009, 0.006),
        (0.006, 0.009),
        (0.009, 0.012),
        (0.009, 0.017),
        (-0.009, 0.017),
        (-0.009, 0.012),
        (-0.006, 0.009),
        (-0.009, 0.006),
    ]
    rail = extrude(rail_shape, 0.52, 0.0006, 1, 20).turn("y", 90)
    for z in (-0.042, 0.042):
        out.add("Rails", STEEL, rail.tiled(0.2).at(0, 0.018, z))
        holes = [cylinder(0.0045, 0.001, 0, segments=20).at(-0.225 + 0.075 * i, 0.0352, z) for i in range(7)]
        out.add("Rails", BLACK, *holes)
    for x in (-0.255, 0.255):
        out.add("Supports", anodised, rounded_box(0.038, 0.062, 0.06, 0.004).at(x, 0.049))
        out.add("Supports", BRASS, ring(0.018, 0.007, 0.042, "x").at(x, 0.055))
        out.add(
            "Supports",
            BLACK,
            bolts(4, 0.023, 0.007, "x").at(0.019).turn("x", 45).scale(x=1 if x > 0 else -1).at(x, 0.055),
        )
    out.node("Screw", (0, 0.055, 0))
    core = turned(
        [
            (0, -0.3),
            (0.006, -0.3),
            (0.006, -0.26),
            (0.0085, -0.258),
            (0.0085, 0.262),
            (0.006, 0.264),
            (0.006, 0.28),
            (0, 0.28),
        ],
        0.0006,
        32,
        "x",
    )
    thread = tube(helix(0.0092, 0.01, 46, 20), 0.0024, 7).at(0, -0.23).turn("z", -90)
    out.add("Screw", STEEL, core.at(0, 0.055))
    out.add("Screw", m.metal("Thread", "#e3e6ea", 0.15), thread.at(0, 0.055))
    out.node("Table", (-0.09, 0.05, 0))
    out.add(
        "Table",
        STEEL,
        turned(
            [(0.012, -0.012), (0.026, -0.012), (0.026, 0.0), (0.019, 0.002), (0.019, 0.045), (0.012, 0.045)],
            0.001,
            56,
            "x",
        ).at(-0.15, 0.055),
    )
    blue = m.lacquer("Bearing blue", "#2f5f8a", 0.35)
    for z in (-0.042, 0.042):
        for x in (-0.13, -0.05):
            out.add("Table", blue, rounded_box(0.056, 0.026, 0.036, 0.003).at(x, 0.045, z))
            out.add(
                "Table",
                m.plastic("End cap", "#d84a1b", 0.4),
                rounded_box(0.061, 0.022, 0.034, 0.002).at(x, 0.0435, z),
            )
    out.add(
        "Table",
        m.brushed_metal("Table plate", "#d5d8dc"),
        rounded_box(0.16, 0.014, 0.124, 0.002).at(-0.09, 0.087),
    )
    out.add(
        "Table",
        BLACK,
        *(
            cylinder(0.004, 0.003, 0.0005, segments=6).at(-0.09 + x, 0.095, z)
            for x in (-0.065, -0.022, 0.022, 0.065)
            for z in (-0.042, 0.042)
        ),
    )
    out.add(
        "Motor",
        BLACK,
        rounded_box(0.1, 0.06, 0.06, 0.004).at(0.345, 0.055),
        rounded_box(0.014, 0.062, 0.062, 0.002).at(0.29, 0.055),
    )
    out.add("Motor", STEEL, cylinder(0.014, 0.03, 0.002, "x").at(0.276, 0.055))
    out.add(
        "Motor",
        nameplate("MIRINAE BS-16", ["Ø16 · lead 10 · C3", "볼스크루 구동부"], "#2f5f8a"),
        panel(0.07, 0.04).at(0.35, 0.056, 0.0303),
    )
    out.slide("Travel", "Table", [0, 3, 6], [(0, 0, 0), (0.22, 0, 0), (0, 0, 0)])
    degrees = [90.0 * i for i in range(25)]
    out.swing(
        "Travel",
        "Screw",
        "x",
        [3 * i / 24 for i in range(25)] + [3 + 3 * i / 24 for i in range(1, 25)],
        [*degrees, *degrees[-2::-1]],
    )
    return out
