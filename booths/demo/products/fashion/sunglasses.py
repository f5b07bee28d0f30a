"""Acetate sunglasses with graded lenses, temples open."""

from __future__ import annotations

import numpy as np

from booths.demo.modelling import materials as m
from booths.demo.modelling.canvas import Canvas, Texture
from booths.demo.modelling.mesh import Mesh
from booths.demo.modelling.model import Model
from booths.demo.modelling.shapes import rounded_rect, smooth
from booths.demo.modelling.solids import rounded_box, sphere
from booths.demo.modelling.sweeps import extrude, frame, sweep
from booths.demo.products.fashion.common import GOLD


def _tortoise() -> Texture:
    """Tortoise shell, drawn as overlapping amber and umber patches."""
    c = Canvas(256, 256, "#8a4a1c")
    for i in range(70):
        x, y, r = (i * 97) % 256, (i * 173) % 256, 8 + (i * 7) % 22
        for dx in (-256, 0, 256):
            for dy in (-256, 0, 256):
                c.circle(x + dx, y + dy, r, ("#3a1c0c", "#5b2d12", "#b26a2a", "#2a140a")[i % 4])
    c.blurred(4)
    return c.texture(90)


def sunglasses() -> Model:
    """Acetate sunglasses with graded lenses, temples open."""
    out = Model("Sunglasses")
    acetate = m.Material("Tortoise acetate", "#ffffff", 0, 0.18, coat=1.0, picture=_tortoise())
    outer = smooth(
        [
            (-0.033, 0.012),
            (-0.03, 0.024),
            (-0.01, 0.0275),
            (0.016, 0.026),
            (0.0315, 0.021),
            (0.033, 0.006),
            (0.026, -0.015),
            (0.008, -0.0245),
            (-0.014, -0.0235),
            (-0.028, -0.008),
        ],
        6,
        True,
    )
    inner = outer * np.array([0.83, 0.8]) + np.array([0.0005, -0.0005])
    lens = outer * np.array([0.85, 0.82])
    glass = m.Material("Graded lens", "#2a3440", 0.1, 0.04, alpha=0.82, coat=1.0)
    wrap = 6.0
    up = 0.0265

    def placed(mesh: Mesh) -> Mesh:
        return mesh.turn("y", wrap).at(0.0375, up, 0.07)

    rim = placed(frame(outer, inner, 0.0046, 0.0012).tiled(0.05))
    pane = placed(extrude(lens, 0.0016, 0.0003))
    out.add("Frame", acetate, rim.mirrored())
    out.add("Lenses", glass, pane.mirrored())
    bridge = sweep(
        smooth([(-0.008, up + 0.013, 0.0715), (0, up + 0.0155, 0.0735), (0.008, up + 0.013, 0.0715)], 6),
        rounded_rect(0.006, 0.0048, 0.0018),
    )
    out.add("Frame", acetate, bridge.tiled(0.05))
    pads = sphere(0.0045, 16).scale(0.4, 1.3, 0.7).turn("y", 30).at(0.0085, up - 0.003, 0.067)
    out.add("Frame", m.glass("Nose pads", "#f3efe6", 0.2), pads.mirrored())
    temple = smooth(
        [
            (0.0715, up + 0.0165, 0.064),
            (0.0735, up + 0.0165, 0.04),
            (0.073, up + 0.016, -0.02),
            (0.07, up + 0.012, -0.05),
            (0.067, up - 0.006, -0.068),
            (0.064, up - 0.022, -0.075),
        ],
        7,
    )
    size = np.interp(np.linspace(0, 1, len(temple)), [0, 0.2, 0.75, 1], [1.15, 0.95, 0.8, 1.0])
    out.add(
        "Temples",
        acetate,
        sweep(temple, rounded_rect(0.0042, 0.0085, 0.0016), size, crease=60).tiled(0.05).mirrored(),
    )
    out.add(
        "Hinges",
        GOLD,
        rounded_box(0.006, 0.0055, 0.007, 0.001).at(0.0692, up + 0.0165, 0.0645).mirrored(),
        rounded_box(0.0006, 0.0025, 0.012, 0.0003).at(0.0758, up + 0.0165, 0.04).mirrored(),
    )
    return out
