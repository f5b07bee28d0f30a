"""An instant-noodle cup, its lid peeled, with egg, scallion and chopsticks."""

from __future__ import annotations

import numpy as np

from booths.demo.modelling import materials as m
from booths.demo.modelling.canvas import Canvas, Texture
from booths.demo.modelling.mesh import Mesh, join
from booths.demo.modelling.model import Model
from booths.demo.modelling.solids import (
    lathe,
    pipe,
    sphere,
    turned,
)
from booths.demo.modelling.sweeps import sheet, tube


def cup_wrap() -> Texture:
    """The ramen cup's sleeve, all the way round."""
    c = Canvas(1024, 512, "#b81f1f")
    c.shade(0, 0, 1024, 512, "#d8301f", "#8e1016")
    for k in range(3):
        x = 171 + 341 * k
        c.circle(x, 240, 118, "#fff3d9")
        c.circle(x, 240, 106, None, "#b81f1f", 4)
        c.text(x, 214, "불볕", 100, "#b81f1f", "Black")
        c.text(x, 300, "라면", 62, "#2b1a14", "Black")
        c.text(x, 408, "BULBYEOT RAMEN", 30, "#ffe2a8", "ExtraBold")
        c.text(x, 448, "110 g", 26, "#ffe2a8", "Medium")
        flame = [(x - 170, 512), (x - 150, 420), (x - 130, 470), (x - 112, 396), (x - 96, 512)]
        c.poly(flame, "#f4a21b")
    c.rect(0, 0, 1024, 26, "#2b1a14")
    c.rect(0, 488, 1024, 24, "#f4a21b")
    return c.texture(90)


def noodles(radius: float) -> Mesh:
    """A nest of wavy noodles."""
    strands = []
    for k in range(16):
        t = np.linspace(0, 1, 40)
        a = t * 5.2 + k * 0.9
        r = radius * (0.35 + 0.6 * ((k * 0.37) % 1)) * (0.85 + 0.15 * np.sin(9 * t + k))
        y = 0.003 * np.sin(26 * t + k) + 0.004 * ((k * 0.61) % 1)
        strands.append(tube(np.column_stack([r * np.cos(a), y, r * np.sin(a)]), 0.0017, 7))
    return join(*strands)


def ramen_cup() -> Model:
    """An instant-noodle cup, its lid peeled, with egg, scallion and chopsticks."""
    out = Model("Ramen cup")
    sleeve = m.printed("Sleeve", cup_wrap(), 0.5)
    paper = m.plastic("Paper", "#fdf7ea", 0.75)
    out.add("Cup", sleeve, lathe([(0.0385, 0.004), (0.0488, 0.1)], 72))
    out.add("Cup", paper, lathe([(0, 0.006), (0.0375, 0.006), (0.0375, 0), (0.0388, 0), (0.0388, 0.005)], 64))
    rim = [
        (0.0484, 0.0985),
        (0.0505, 0.0995),
        (0.0508, 0.1015),
        (0.0492, 0.103),
        (0.0476, 0.1015),
        (0.0465, 0.085),
        (0.045, 0.07),
    ]
    out.add("Cup", paper, lathe(rim, 72))
    out.add(
        "Noodles",
        m.Material("Broth", "#a8330f", 0, 0.12, coat=1.0),
        turned([(0, 0.08), (0.0462, 0.08), (0.0462, 0.084), (0, 0.084)], 0.0005),
    )
    out.add("Noodles", m.Material("Noodles", "#f2cf7c", 0, 0.4, coat=0.3), noodles(0.042).at(0, 0.0855))
    egg = sphere(0.016, 28, -90, 6).scale(1.25, 0.8, 1)
    out.add("Egg", m.plastic("Egg white", "#fffdf6", 0.3), egg.turn("x", 14).at(0.014, 0.093, 0.012))
    yolk = sphere(0.0092, 24).scale(1.15, 0.45, 1)
    out.add(
        "Egg", m.Material("Yolk", "#f5920f", 0, 0.25, coat=0.6), yolk.turn("x", 14).at(0.014, 0.0935, 0.0122)
    )
    scallion = [
        pipe(0.0034, 0.0022, 0.003, 0.0004, segments=14)
        .turn("x", 30 * (i % 5) - 40)
        .turn("y", 70 * i)
        .at(
            0.03 * np.cos(i * 2.2 + 2.6) * (0.5 + 0.06 * (i % 5)),
            0.0925,
            0.03 * np.sin(i * 2.2 + 2.6) * (0.5 + 0.06 * (i % 5)),
        )
        for i in range(9)
    ]
    out.add("Noodles", m.plastic("Scallion", "#57a345", 0.45), *scallion)
    rows = []
    for t in np.linspace(0, 1, 14):
        width = np.sqrt(max(1 - (2 * t - 1) ** 2, 0.003)) * 0.05
        bend = np.radians(96 * max(t - 0.16, 0))
        z, y = -0.05 + 0.1 * min(t, 0.16) + 0.075 * np.sin(bend) * 0.55, 0.1025 + 0.085 * (1 - np.cos(bend))
        rows.append(np.column_stack([np.linspace(-width, width, 15), np.full(15, y), np.full(15, z)]))
    out.node("Lid", (0, 0.103, -0.05))
    out.add("Lid", m.metal("Foil lid", "#e6e2d8", 0.38), sheet(rows[::-1], 0.0006))
    stick = tube([(0, 0, -0.11), (0, 0, 0), (0, 0, 0.11)], np.array([0.0018, 0.0028, 0.0034]), 10).tiled(0.1)
    wood = m.wooden("Chopsticks", "#e6c594", "#b98a55")
    out.add(
        "Chopsticks",
        wood,
        stick.turn("y", 62).at(0.004, 0.1065, 0.028),
        stick.turn("y", 68).at(0.004, 0.1065, 0.036),
    )
    return out
