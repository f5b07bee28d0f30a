"""A carton of ten sheet masks, and one sachet leaning on it."""

from __future__ import annotations

import numpy as np

from booths.demo.modelling import materials as m
from booths.demo.modelling.canvas import Canvas, Texture
from booths.demo.modelling.model import Model
from booths.demo.modelling.solids import grid, panel, rounded_box
from booths.demo.products.parts import plate


def mask_front(width: int, height: int) -> Texture:
    """The picture on box and sachet: a calm face in leaves."""
    c = Canvas(width, height, "#e4efe6")
    c.shade(0, 0, width, height, "#f3f7ef", "#bfd9c8")
    for i in range(14):
        a = i * 2 * np.pi / 14
        x, y = width / 2 + np.cos(a) * width * 0.39, height * 0.56 + np.sin(a) * height * 0.27
        leaf = [
            (x + np.cos(a + t) * width * k, y + np.sin(a + t) * width * k)
            for t, k in ((0, 0.13), (1.7, 0.04), (3.14, 0.1), (-1.7, 0.04))
        ]
        c.poly(leaf, "#5f9a76" if i % 2 else "#86b894")
    c.circle(width / 2, height * 0.56, width * 0.3, "#fffdf8")
    for side in (-1, 1):
        c.arc(width / 2 + side * width * 0.11, height * 0.53, width * 0.05, 20, 160, "#4d6f5d", 4)
    c.arc(width / 2, height * 0.63, width * 0.07, 30, 150, "#c47b72", 5)
    c.text(width / 2, height * 0.1, "초록숨", width * 0.17, "#245c43", "Light")
    c.spaced(width / 2, height * 0.19, "CHOROKSUM", width * 0.055, "#245c43", width * 0.015)
    c.text(width / 2, height * 0.905, "병풀 진정 마스크  10매", width * 0.068, "#245c43", "Bold")
    c.text(
        width / 2, height * 0.955, "Centella soothing mask · 10 sheets", width * 0.045, "#245c43", "Medium"
    )
    return c.texture()


def sheet_mask() -> Model:
    """A carton of ten sheet masks, and one sachet leaning on it."""
    out = Model("Sheet mask")
    front = m.printed("Carton print", mask_front(512, 680), 0.45)
    out.add("Carton", m.plastic("Carton board", "#d5e6da", 0.6), rounded_box(0.135, 0.18, 0.034, 0.0012))
    out.add("Carton", front, panel(0.133, 0.178).at(0, 0, 0.01712))
    out.add(
        "Carton",
        m.metal("Green foil", "#3f8463", 0.3),
        plate(0.1352, 0.004, 0.0343, 0.001).at(0, -0.088, 0.0001),
    )
    t = np.linspace(-1, 1, 17)
    u, v = np.meshgrid(t, t)
    bulge = 0.005 * (1 - u**6) * (1 - v**6) * (0.8 + 0.2 * np.sin(3 * u + 2 * v))
    crimp = 0.0004 * np.cos(40 * u)
    skin = np.dstack([u * 0.05, v * 0.068, bulge + crimp])
    back = np.dstack([-u * 0.05, v * 0.068, -bulge + crimp])
    foil = m.Material("Sachet print", "#ffffff", 0.25, 0.3, picture=mask_front(384, 512))
    out.node("Sachet", (0.05, -0.09, 0.05))
    for mesh, material in ((grid(skin), foil), (grid(back), m.metal("Sachet back", "#dfe6e2", 0.35))):
        out.add("Sachet", material, mesh.turn("x", -17).turn("y", -14).at(0.052, -0.0244, 0.041))
    return out
