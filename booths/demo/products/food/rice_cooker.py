"""A pressure rice cooker whose lid opens on steaming rice."""

from __future__ import annotations

import numpy as np

from booths.demo.modelling import materials as m
from booths.demo.modelling.canvas import Canvas, Texture
from booths.demo.modelling.mesh import Array
from booths.demo.modelling.model import Model
from booths.demo.modelling.shapes import ellipse, smooth
from booths.demo.modelling.solids import (
    cylinder,
    lathe,
    rounded_box,
    sphere,
    turned,
)
from booths.demo.modelling.sweeps import loft, tube
from booths.demo.products.parts import plate


def rings(levels: list[tuple[float, float, float]], power: float, shift: float = 0.0) -> list[Array]:
    """Superellipse sections at (height, width, depth), each moved back by `shift` × height."""
    out = []
    for y, w, d in levels:
        line = ellipse(w, d, 72, power)
        out.append(np.column_stack([line[:, 0], np.full(len(line), y), -line[:, 1] - shift * y]))
    return out


def cooker_panel() -> Texture:
    """The cooker's screen and its touch keys."""
    c = Canvas(512, 300, "#0c0d10")
    c.text(256, 92, "백미", 54, "#ffd9a0", "Medium")
    c.text(256, 172, "00:18", 92, "#fff4e2", "Light")
    for x, word in ((92, "취소"), (256, "취사"), (420, "보온")):
        c.circle(x, 250, 30, None, "#e0b070", 2)
        c.text(x, 250, word, 22, "#ffe9c8", "Medium")
    return c.texture()


def rice_cooker() -> Model:
    """A pressure rice cooker whose lid opens on steaming rice."""
    out = Model("Rice cooker")
    white = m.lacquer("White enamel", "#f1ede6", 0.3)
    dark = m.plastic("Graphite", "#2a2724", 0.35)
    body = [
        (0.012, 0.2, 0.25),
        (0.02, 0.228, 0.282),
        (0.06, 0.252, 0.31),
        (0.12, 0.262, 0.322),
        (0.155, 0.26, 0.32),
    ]
    out.add(
        "Body",
        white,
        loft(rings([*body, (0.16, 0.255, 0.315), (0.16, 0.2, 0.2)], 3.2), caps=False, crease=50),
    )
    out.add("Body", dark, loft(rings([(0, 0.19, 0.24), (0.004, 0.21, 0.26), (0.022, 0.224, 0.276)], 3.2)))
    gold = m.metal("Rose gold", "#d9a585", 0.25)
    out.add(
        "Body",
        gold,
        loft(
            rings(
                [
                    (0.158, 0.262, 0.322),
                    (0.1605, 0.265, 0.325),
                    (0.165, 0.265, 0.325),
                    (0.167, 0.262, 0.322),
                    (0.1672, 0.19, 0.19),
                ],
                3.2,
            ),
            caps=False,
        ),
    )
    pot = [(0.094, 0.12), (0.094, 0.16), (0.116, 0.168), (0.114, 0.1695), (0.088, 0.1685), (0.084, 0.13)]
    out.add("Inner pot", m.brushed_metal("Inner pot", "#d8cbb8"), lathe(pot, 64))
    grains = [
        sphere(0.0062, 8)
        .scale(1, 0.6, 0.7)
        .turn("y", i * 137.5)
        .at(
            0.0052 * np.sqrt(i) * np.cos(i * 2.4) * 1.1,
            0.15 + 0.003 * np.cos(i),
            0.0052 * np.sqrt(i) * np.sin(i * 2.4) * 1.1,
        )
        for i in range(210)
    ]
    out.add(
        "Rice",
        m.Material("Rice", "#fffaf0", 0, 0.45, coat=0.2),
        cylinder(0.084, 0.02, 0.003).at(0, 0.14),
        *grains,
    )
    hinge = (0.0, 0.168, -0.152)
    out.node("Lid", hinge)
    lid = [
        (0.168, 0.255, 0.315),
        (0.176, 0.262, 0.322),
        (0.195, 0.256, 0.314),
        (0.215, 0.232, 0.282),
        (0.226, 0.19, 0.225),
        (0.229, 0.12, 0.14),
    ]
    out.add("Lid", white, loft(rings(lid, 3.0), crease=60))
    out.add("Lid", dark, loft(rings([(0.225, 0.168, 0.2), (0.231, 0.164, 0.196), (0.2325, 0.15, 0.18)], 3.0)))
    out.add(
        "Lid",
        m.brushed_metal("Lid liner", "#d0cdc8", True),
        turned([(0, 0.162), (0.085, 0.163), (0.092, 0.168), (0, 0.1685)], 0.002),
    )
    out.add(
        "Lid",
        gold,
        turned([(0, 0.231), (0.024, 0.231), (0.024, 0.239), (0.02, 0.243), (0, 0.244)], 0.002).at(
            0, 0, -0.035
        ),
    )
    out.add("Lid", dark, rounded_box(0.016, 0.012, 0.03, 0.005).at(0, 0.246, -0.035))
    out.add("Lid", gold, rounded_box(0.07, 0.018, 0.014, 0.006).at(0, 0.183, 0.158))
    face = plate(0.13, 0.078, 0.012, 0.018, 0.0015)
    out.add("Panel", dark, face.at(0, 0.104, 0.1585))
    out.add(
        "Panel",
        m.screen("Touch display", cooker_panel()),
        plate(0.118, 0.068, 0.001, 0.014).at(0, 0.104, 0.1644),
    )
    handle = tube(
        smooth(
            [
                (-0.133, 0.184, -0.022),
                (-0.142, 0.2, -0.03),
                (-0.12, 0.248, -0.04),
                (0, 0.262, -0.045),
                (0.12, 0.248, -0.04),
                (0.142, 0.2, -0.03),
                (0.133, 0.184, -0.022),
            ],
            6,
        ),
        0.0065,
    )
    out.add("Lid", gold, handle)
    out.swing("Open the lid", "Lid", "x", [0, 1.5, 3.0, 4.2], [0, -72, -72, 0])
    return out
