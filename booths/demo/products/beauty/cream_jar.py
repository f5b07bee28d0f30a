"""A thick-walled jar of cream with its lid leaning on it."""

from __future__ import annotations

from booths.demo.modelling import materials as m
from booths.demo.modelling.canvas import Canvas
from booths.demo.modelling.model import Model
from booths.demo.modelling.shapes import circle, fillet
from booths.demo.modelling.solids import label, pipe, turned
from booths.demo.modelling.sweeps import extrude
from booths.demo.products.beauty.common import GOLD


def cream_jar() -> Model:
    """A thick-walled jar of cream with its lid leaning on it."""
    out = Model("Cream jar")
    glass = m.glass("Heavy glass", "#e9f1ef", 0.06, 0.92)
    wall = [
        (0, 0),
        (0.033, 0),
        (0.035, 0.004),
        (0.035, 0.036),
        (0.03, 0.042),
        (0.0272, 0.042),
        (0.0268, 0.012),
        (0, 0.011),
    ]
    out.add("Jar", glass, turned(wall, 0.004, 72, steps=4))
    pot = [(0, 0.0115), (0.0262, 0.0125), (0.0266, 0.05), (0.0252, 0.05), (0.025, 0.04), (0, 0.04)]
    out.add("Jar", m.lacquer("Porcelain pot", "#f4efe6", 0.25), turned(pot, 0.002, 64))
    swirl = fillet(
        [(0, 0.046), (0.006, 0.0445), (0.01, 0.041), (0.0165, 0.0415), (0.025, 0.0405), (0.025, 0.038)], 0.004
    )
    out.add("Cream", m.Material("Cream", "#fffaf2", 0, 0.3, coat=0.3), turned(swirl[::-1], 0, 48))
    out.add("Jar", GOLD, pipe(0.0278, 0.0262, 0.0016, 0.0005, segments=64).at(0, 0.0505))
    top = Canvas(512, 512, "#f4efe6")
    top.circle(256, 256, 236, None, "#cfae84", 4)
    top.text(256, 226, "백담", 130, "#7d5c3a", "Light")
    top.spaced(256, 326, "BAEKDAM", 38, "#7d5c3a", 10)
    lid = [(0, 0), (0.0325, 0), (0.0345, 0.003), (0.0345, 0.013), (0.031, 0.0165), (0, 0.0172)]
    lean = ("x", 68.0)
    out.add(
        "Lid",
        m.lacquer("Pearl lid", "#f4efe6", 0.2),
        turned(lid, 0.003, 72, steps=4).turn(*lean).turn("y", 14).at(-0.034, 0.0335, 0.042),
    )
    seal = extrude(circle(0.0265, 64), 0.0004).turn("x", -90).at(0, 0.01715)
    out.add(
        "Lid",
        m.printed("Lid print", top.texture(), 0.25),
        seal.turn(*lean).turn("y", 14).at(-0.034, 0.0335, 0.042),
    )
    front = Canvas(512, 200, "#ffffff00")
    front.text(256, 74, "백담 수분 크림", 62, "#7d5c3a", "Medium")
    front.text(256, 142, "Deep water cream  50 ml", 38, "#7d5c3a", "Regular")
    decal = m.Material("Jar print", "#ffffff", 0, 0.4, alpha=0.98, picture=front.texture())
    out.add("Jar", decal, label(0.03508, 0.015, 72, 24).at(0, 0.022).turn("y", 22))
    return out
