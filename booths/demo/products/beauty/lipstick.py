"""A lipstick out of its case, the cap beside it; the bullet turns down and up."""

from __future__ import annotations

import numpy as np

from booths.demo.modelling import materials as m
from booths.demo.modelling.canvas import Canvas
from booths.demo.modelling.model import Model
from booths.demo.modelling.shapes import circle, rounded_rect
from booths.demo.modelling.solids import panel, turned
from booths.demo.modelling.sweeps import extrude, loft
from booths.demo.products.beauty.common import GOLD


def lipstick() -> Model:
    """A lipstick out of its case, the cap beside it; the bullet turns down and up."""
    out = Model("Lipstick")
    black = m.lacquer("Black lacquer", "#17141a", 0.2)
    out.add(
        "Case",
        black,
        extrude(rounded_rect(0.021, 0.021, 0.004), 0.034, 0.0012, 3).turn("x", -90).at(0, 0.017),
    )
    out.add(
        "Case", GOLD, extrude(rounded_rect(0.0212, 0.0212, 0.004), 0.002, 0.0004).turn("x", -90).at(0, 0.0345)
    )
    out.add(
        "Case",
        GOLD,
        turned(
            [(0, 0.035), (0.0085, 0.035), (0.0085, 0.05), (0.0072, 0.05), (0.0072, 0.04), (0, 0.04)], 0.0006
        ),
    )
    rings = [circle(0.0066 - 0.00008 * k**2, 40) for k in range(6)]
    heights = [0.046, 0.058, 0.064, 0.067, 0.069, 0.0702]
    slant = [0, 0, 0.25, 0.5, 0.65, 0.72]
    wax = [
        np.column_stack([r[:, 0], h + r[:, 1] * s, r[:, 1] * (1 - 0.1 * s)])
        for r, h, s in zip(rings, heights, slant, strict=True)
    ]
    out.node("Bullet", (0, 0.05, 0))
    red = m.Material("Rouge", "#b3122e", 0, 0.32, coat=0.4, sheen="#ff8090")
    out.add("Bullet", red, loft(wax, crease=50))
    cap = extrude(rounded_rect(0.0206, 0.0206, 0.004), 0.042, 0.0012, 3).turn("x", -90)
    out.add("Cap", black, cap.turn("z", 90).turn("y", 24).at(0.036, 0.0105, 0.016))
    plate_ = extrude(rounded_rect(0.0208, 0.0208, 0.004), 0.003, 0.0006).turn("x", -90).at(0, 0.0195)
    out.add("Cap", GOLD, plate_.turn("z", 90).turn("y", 24).at(0.036, 0.0105, 0.016))
    name = Canvas(256, 256, "#17141a")
    name.text(128, 108, "단홍", 84, "#e3c299", "Light")
    name.spaced(128, 178, "DANHONG", 26, "#e3c299", 7)
    out.add("Case", m.printed("Case print", name.texture(), 0.2), panel(0.016, 0.016).at(0, 0.018, 0.01055))
    out.slide(
        "Turn down and up",
        "Bullet",
        [0, 1.2, 1.8, 3.0],
        [(0, 0, 0), (0, -0.016, 0), (0, -0.016, 0), (0, 0, 0)],
    )
    return out
