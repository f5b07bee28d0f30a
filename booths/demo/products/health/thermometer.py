"""A non-contact thermometer standing in its charging base."""

from __future__ import annotations

from booths.demo.modelling import materials as m
from booths.demo.modelling.canvas import Canvas
from booths.demo.modelling.model import Model
from booths.demo.modelling.shapes import smooth
from booths.demo.modelling.solids import cylinder, panel, rounded_box, turned
from booths.demo.modelling.sweeps import extrude
from booths.demo.products.health.common import GREY, JADE, WHITE
from booths.demo.products.parts import plate, ring


def thermometer() -> Model:
    """A non-contact thermometer standing in its charging base."""
    out = Model("Thermometer")
    head = extrude(
        smooth(
            [
                (-0.045, 0.118),
                (0.03, 0.112),
                (0.052, 0.128),
                (0.05, 0.152),
                (0.02, 0.164),
                (-0.04, 0.162),
                (-0.056, 0.142),
            ],
            6,
            True,
        ),
        0.042,
        0.014,
        4,
        70,
    )
    grip = extrude(
        smooth(
            [(-0.03, 0.125), (0.012, 0.125), (0.01, 0.08), (0.018, 0.03), (-0.012, 0.024), (-0.03, 0.07)],
            6,
            True,
        ),
        0.034,
        0.013,
        4,
        70,
    )
    turn = ("y", 50.0)
    out.add("Body", WHITE, head.turn(*turn))
    out.add("Handle", GREY, grip.turn(*turn))
    out.add(
        "Handle", JADE, rounded_box(0.011, 0.026, 0.014, 0.005, 3).turn("z", 4).at(0.013, 0.103).turn(*turn)
    )
    out.add(
        "Sensor",
        m.metal("Sensor ring", "#c9ced2", 0.25),
        ring(0.014, 0.004, 0.012, "x").at(0.05, 0.139).turn(*turn),
    )
    out.add(
        "Sensor",
        m.dark_glass("Sensor window"),
        cylinder(0.0108, 0.004, 0.001, "x").at(0.0535, 0.139).turn(*turn),
    )
    c = Canvas(384, 256, "#1f9a7d")
    c.text(192, 120, "36.5", 150, "#f2fff9", "SemiBold")
    c.text(330, 60, "℃", 50, "#f2fff9", "Medium")
    c.text(192, 220, "정상  ·  Normal", 30, "#f2fff9", "Medium")
    out.add(
        "Display",
        m.dark_glass("Display glass", "#101416"),
        plate(0.04, 0.034, 0.003, 0.006, 0.001).turn("y", -90).turn("z", -8).at(-0.0548, 0.143).turn(*turn),
    )
    out.add(
        "Display",
        m.screen("Display", c.texture(), 1.0),
        plate(0.034, 0.026, 0.001, 0.004).turn("y", -90).turn("z", -8).at(-0.0564, 0.1432).turn(*turn),
    )
    side = Canvas(512, 128, "#f4f6f6")
    side.text(256, 64, "따숨 SAFE-T", 70, "#14705b", "Bold")
    out.add(
        "Body",
        m.printed("Logo", side.texture(), 0.35),
        panel(0.05, 0.0125).at(-0.002, 0.138, 0.02115).turn(*turn),
    )
    out.add(
        "Base",
        WHITE,
        turned(
            [(0, 0), (0.046, 0), (0.048, 0.006), (0.042, 0.016), (0.03, 0.026), (0.024, 0.034), (0, 0.034)],
            0.008,
            64,
            steps=4,
        ).scale(z=0.9),
    )
    out.add(
        "Base",
        m.lamp("Charge light", "#3fe0b0", 2.5),
        cylinder(0.0025, 0.003, 0.001, "z", 16).at(0, 0.014, 0.0385),
    )
    return out
