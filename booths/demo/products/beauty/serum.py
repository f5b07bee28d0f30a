"""A frosted bottle with a dropper, 30 ml."""

from __future__ import annotations

from booths.demo.modelling import materials as m
from booths.demo.modelling import patterns
from booths.demo.modelling.canvas import Canvas
from booths.demo.modelling.model import Model
from booths.demo.modelling.solids import cylinder, label, pipe, turned
from booths.demo.products.beauty.common import GOLD


def serum() -> Model:
    """A frosted bottle with a dropper, 30 ml."""
    out = Model("Serum")
    glass = m.glass("Frosted glass", "#f6dfd6", 0.32, 0.85)
    outer = [(0, 0), (0.0185, 0), (0.0185, 0.062), (0.0165, 0.0695), (0.0085, 0.073), (0.0085, 0.078)]
    inner = [
        (0.0075, 0.078),
        (0.0075, 0.0725),
        (0.0155, 0.0675),
        (0.0165, 0.061),
        (0.0165, 0.006),
        (0, 0.006),
    ]
    out.add("Bottle", glass, turned([*outer, *inner], 0.004, 64))
    fluid = [(0, 0.0065), (0.016, 0.0065), (0.016, 0.056), (0, 0.056)]
    out.add("Bottle", m.Material("Amber serum", "#e9a06a", 0, 0.08, coat=1.0), turned(fluid, 0.003, 48))
    picture = Canvas(512, 512, "#f7ece600")
    picture.text(256, 120, "이슬결", 92, "#5a211b", "Medium")
    picture.line([(196, 190), (316, 190)], "#7a4a40", 3)
    picture.spaced(256, 232, "ISEULGYEOL", 30, "#5a211b", 8)
    picture.text(256, 330, "발효 앰풀 세럼", 40, "#5a211b", "Medium")
    picture.text(256, 380, "Ferment ampoule serum", 27, "#5a211b", "Regular")
    picture.text(256, 462, "30 ml  ·  1.0 fl. oz.", 25, "#7a4a40", "Medium")
    print_ = m.Material("Silk print", "#ffffff", 0, 0.5, alpha=0.98, picture=picture.texture())
    out.add("Label", print_, label(0.01862, 0.036, 112, 32).at(0, 0.033))
    collar = m.Material("Knurled gold", "#e3c299", 1.0, 0.25, normal=patterns.knurl(6))
    out.add("Dropper", collar, pipe(0.0112, 0.006, 0.014, 0.001, segments=64).uv(10, 2).at(0, 0.081))
    out.add("Dropper", GOLD, turned([(0, 0.088), (0.0108, 0.088), (0.0095, 0.091), (0, 0.091)], 0.001))
    bulb = [(0.0078, 0.0905), (0.0076, 0.096), (0.0066, 0.1), (0.0074, 0.108), (0.0066, 0.115), (0, 0.118)]
    out.add("Dropper", m.plastic("Ivory rubber", "#f6ece2", 0.6), turned(bulb, 0.004, 40, steps=4))
    out.add(
        "Dropper", m.glass("Pipette", "#ffffff", 0.05), cylinder(0.003, 0.07, 0.001, segments=20).at(0, 0.046)
    )
    return out
