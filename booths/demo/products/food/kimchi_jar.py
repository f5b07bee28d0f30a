"""An onggi jar with lid and paper tag, and a dish of cabbage kimchi."""

from __future__ import annotations

import numpy as np

from booths.demo.modelling import materials as m
from booths.demo.modelling.canvas import Canvas, Texture
from booths.demo.modelling.model import Model
from booths.demo.modelling.shapes import smooth
from booths.demo.modelling.solids import (
    lathe,
    turned,
)
from booths.demo.modelling.sweeps import sheet, tube


def onggi_glaze() -> Texture:
    """Brown glaze with the wavy finger lines potters draw."""
    c = Canvas(1024, 512, "#4a2a18")
    c.shade(0, 0, 1024, 512, "#59341d", "#34190d")
    for k, level in enumerate((150, 178, 206)):
        for x0 in range(0, 1024, 128):
            line = [(x0 + t, level + 26 * np.sin(2 * np.pi * t / 128 + k * 0.5)) for t in range(0, 129, 4)]
            c.line(line, "#7d5230", 7)
    c.line([(0, 112), (1024, 112)], "#6d4527", 5)
    c.line([(0, 250), (1024, 250)], "#6d4527", 5)
    return c.texture(90)


def kimchi_jar() -> Model:
    """An onggi jar with lid and paper tag, and a dish of cabbage kimchi."""
    out = Model("Kimchi jar")
    glaze = m.Material("Onggi glaze", "#ffffff", 0, 0.32, coat=0.9, picture=onggi_glaze())
    shape = smooth(
        [(0.055, 0), (0.082, 0.035), (0.1, 0.085), (0.1, 0.125), (0.084, 0.165), (0.07, 0.182), (0.07, 0.19)],
        6,
    )
    out.add(
        "Jar",
        glaze,
        lathe([(0, 0), *shape.tolist(), (0.078, 0.194), (0.078, 0.2), (0.066, 0.2), (0.064, 0.18)], 72),
    )
    lid = smooth([(0.088, 0.198), (0.09, 0.206), (0.07, 0.222), (0.036, 0.232), (0.018, 0.235)], 5)
    brown = m.Material("Lid glaze", "#4a2a18", 0, 0.3, coat=0.9)
    knob = [(0.014, 0.24), (0.02, 0.248), (0.014, 0.256), (0, 0.258)]
    out.add("Lid", brown, lathe([(0, 0.198), *lid.tolist(), *smooth(knob, 5).tolist()], 72))
    rope = m.fabric("Straw rope", "#c9a666", 6, 3)
    out.add(
        "Jar",
        rope,
        *(
            tube(
                np.column_stack(
                    [
                        0.0745 * np.cos(np.linspace(0, 6.2832, 60)),
                        np.full(60, y),
                        0.0745 * np.sin(np.linspace(0, 6.2832, 60)),
                    ]
                ),
                0.0036,
                10,
            ).uv(40, 2)
            for y in (0.1805, 0.187)
        ),
    )
    tag = Canvas(256, 384, "#f3e8d0")
    tag.rect(12, 12, 232, 360, None, 0, "#8f2a1e", 4)
    tag.text(128, 112, "묵은", 84, "#8f2a1e", "Bold", serif=True)
    tag.text(128, 206, "김치", 84, "#8f2a1e", "Bold", serif=True)
    tag.text(128, 306, "2년 숙성 · 1 kg", 30, "#4a2a18", "Medium")
    tag.text(128, 342, "Aged kimchi", 26, "#4a2a18", "Medium")
    band = [(r + 0.0009, y) for r, y in shape.tolist() if 0.05 < y < 0.142]
    out.add("Tag", m.printed("Paper tag", tag.texture(), 0.85), lathe(band, 16, 42))
    dish = [
        (0, 0),
        (0.03, 0),
        (0.034, 0.004),
        (0.056, 0.012),
        (0.06, 0.018),
        (0.057, 0.018),
        (0.034, 0.009),
        (0, 0.008),
    ]
    at = (0.065, 0.0, 0.125)
    out.add("Dish", m.lacquer("White porcelain", "#f4f6f4", 0.15), turned(dish, 0.003, 64).at(*at))
    for i in range(7):
        t = np.linspace(-1, 1, 9)
        leaf = np.array(
            [
                [(0.019 * u, 0.006 * np.sin(3 * u + i) + 0.003 * np.cos(5 * v + i), 0.028 * v) for u in t]
                for v in t
            ]
        )
        mesh = sheet(list(leaf), 0.003).turn("z", 62 + 6 * np.sin(i * 2.0)).turn("y", 8 * np.sin(i))
        name, colour = (("Kimchi red", "#c8321a"), ("Kimchi leaf", "#e8a35a"))[i % 2]
        out.add(
            "Dish",
            m.Material(name, colour, 0, 0.3, coat=0.6),
            mesh.at(at[0] - 0.027 + 0.009 * i, 0.026, at[2]),
        )
    return out
