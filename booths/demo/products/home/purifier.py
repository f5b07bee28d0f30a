"""A slim counter-top water purifier pouring into a glass."""

from __future__ import annotations

from booths.demo.modelling import materials as m
from booths.demo.modelling.canvas import Canvas
from booths.demo.modelling.model import Model
from booths.demo.modelling.shapes import rounded_rect
from booths.demo.modelling.solids import panel, rounded_box, turned
from booths.demo.modelling.sweeps import extrude
from booths.demo.products.parts import plate, ring


def purifier() -> Model:
    """A slim counter-top water purifier pouring into a glass."""
    out = Model("Water purifier")
    white, sand = m.lacquer("Soft white", "#f3f1ec", 0.3), m.plastic("Sand", "#cbbba4", 0.45)
    body = extrude(rounded_rect(0.17, 0.36, 0.06, 8), 0.36, 0.008, 3).turn("x", -90)
    out.add("Body", white, body.at(0, 0.19, -0.06))
    head = extrude(rounded_rect(0.17, 0.47, 0.06, 8), 0.12, 0.01, 3).turn("x", -90)
    out.add("Head", white, head.at(0, 0.375, -0.005))
    out.add(
        "Base",
        sand,
        extrude(rounded_rect(0.168, 0.47, 0.06, 8), 0.014, 0.003).turn("x", -90).at(0, 0.007, -0.005),
    )
    out.add(
        "Tray",
        m.metal("Tray steel", "#b9bdc1", 0.3),
        rounded_box(0.13, 0.006, 0.09, 0.003).at(0, 0.0165, 0.17),
    )
    slots = [rounded_box(0.1, 0.001, 0.003, 0.0005).at(0, 0.0198, 0.14 + 0.01 * i) for i in range(7)]
    out.add("Tray", m.plastic("Tray slots", "#3d3f42"), *slots)
    out.add(
        "Tap",
        m.metal("Chrome", "#dfe3e6", 0.12),
        turned([(0, 0), (0.012, 0), (0.012, 0.02), (0.016, 0.03), (0.016, 0.045), (0, 0.045)], 0.002).at(
            0, 0.272, 0.172
        ),
    )
    out.add("Tap", m.lamp("Water light", "#6fd3ff", 2.0), ring(0.019, 0.003, 0.003).at(0, 0.3135, 0.172))
    c = Canvas(512, 768, "#101418")
    c.circle(256, 250, 150, None, "#24323c", 14)
    c.arc(256, 250, 150, -90, 190, "#59c7f5", 14)
    c.text(256, 232, "120", 130, "#ffffff", "Light")
    c.text(256, 320, "ml  정수", 46, "#9fdcf5", "Medium")
    for i, (word, colour) in enumerate((("냉수", "#59a8f5"), ("정수", "#f2f2f2"), ("온수", "#ff8a5c"))):
        c.circle(110 + 146 * i, 570, 52, None, colour, 5)
        c.text(110 + 146 * i, 570, word, 38, colour, "Bold")
    c.text(256, 700, "필터 92 %", 36, "#7f8c95", "Medium")
    out.add(
        "Display",
        m.screen("Display", c.texture()),
        plate(0.08, 0.12, 0.001, 0.012).turn("x", -90).at(0, 0.4353, 0.14),
    )
    front = Canvas(512, 256, "#f3f1ec")
    front.text(256, 110, "맑은샘", 96, "#4a6b7c", "Medium")
    front.spaced(256, 190, "MALGEUNSAEM", 34, "#4a6b7c", 8)
    out.add("Head", m.printed("Logo", front.texture(), 0.35), panel(0.06, 0.03).at(0, 0.382, 0.23015))
    glass = [(0, 0), (0.026, 0), (0.031, 0.1), (0.0295, 0.1), (0.025, 0.006), (0, 0.006)]
    out.add("Glass", m.glass("Tumbler", "#ffffff", 0.02, 0.95), turned(glass, 0.001, 48).at(0, 0.02, 0.172))
    out.add(
        "Glass",
        m.glass("Water", "#d6f0fb", 0.02, 0.9),
        turned([(0, 0.007), (0.0248, 0.007), (0.0282, 0.07), (0, 0.07)], 0.001, 48).at(0, 0.02, 0.172),
    )
    return out
