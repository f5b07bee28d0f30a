"""A hanbok-inspired cropped jacket on a tailor's form, tied with a goreum ribbon."""

from __future__ import annotations

import numpy as np

from booths.demo.modelling import materials as m
from booths.demo.modelling import patterns
from booths.demo.modelling.mesh import Array
from booths.demo.modelling.model import Model
from booths.demo.modelling.shapes import ellipse, rounded_rect, smooth
from booths.demo.modelling.solids import rounded_box, turned
from booths.demo.modelling.sweeps import loft, sheet, sweep, tube


def torso(levels: list[tuple[float, float, float, float]], power: float = 2.4) -> list[Array]:
    """Body sections at (height, width, depth, shift forward)."""
    rows = []
    for y, w, d, shift in levels:
        line = ellipse(w, d, 64, power)
        rows.append(np.column_stack([line[:, 0], np.full(64, y), shift - line[:, 1]]))
    stack = np.array(rows).reshape(len(rows), -1)
    return list(smooth(stack, 4).reshape(-1, 64, 3))


def jacket() -> Model:
    """A hanbok-inspired cropped jacket on a tailor's form, tied with a goreum ribbon."""
    out = Model("Jacket")
    linen, wood = m.fabric("Linen form", "#d8cbb2", 12, 2), m.wooden("Walnut", "#8a5a38", "#4f2f1b")
    out.add(
        "Form",
        linen,
        loft(
            torso(
                [
                    (0.82, 0.31, 0.22, 0.0),
                    (0.9, 0.33, 0.235, 0.0),
                    (1.0, 0.27, 0.19, 0.0),
                    (1.12, 0.33, 0.22, 0.01),
                    (1.26, 0.37, 0.2, 0.0),
                    (1.33, 0.2, 0.14, -0.01),
                    (1.37, 0.115, 0.115, -0.01),
                    (1.43, 0.11, 0.11, -0.01),
                ]
            ),
            crease=60,
        ).tiled(0.02),
    )
    out.add(
        "Stand",
        wood,
        turned(
            [(0, 1.43), (0.058, 1.43), (0.06, 1.44), (0.03, 1.452), (0.012, 1.47), (0.018, 1.49), (0, 1.505)],
            0.004,
        )
        .tiled(0.2)
        .at(0, 0, -0.01),
    )
    out.add(
        "Stand",
        wood,
        turned([(0, 0.1), (0.024, 0.1), (0.018, 0.3), (0.022, 0.6), (0.03, 0.82), (0, 0.82)], 0.006).tiled(
            0.2
        ),
    )
    legs = [
        tube(
            smooth([(0, 0.16, 0), (0.1, 0.12, 0), (0.2, 0.03, 0), (0.235, 0.012, 0)], 6),
            np.linspace(0.018, 0.012, 19),
            14,
        )
        .tiled(0.2)
        .turn("y", 30 + 120 * k)
        for k in range(3)
    ]
    out.add("Stand", wood, *legs)
    silk = m.Material(
        "Plum silk", "#7b3b6b", 0, 0.42, normal=patterns.weave(16, strength=0.8), sheen="#d79cc8"
    )
    body = torso(
        [
            (0.985, 0.37, 0.26, 0.005),
            (1.02, 0.372, 0.262, 0.006),
            (1.12, 0.38, 0.258, 0.012),
            (1.22, 0.41, 0.24, 0.006),
            (1.29, 0.42, 0.19, 0.0),
            (1.335, 0.27, 0.155, -0.008),
            (1.358, 0.165, 0.148, -0.012),
        ]
    )
    out.add("Jacket", silk, loft(body, caps=False, crease=60).tiled(0.03))
    hem = loft([r * [0.97, 1, 0.97] for r in body[:2]][::-1], crease=60)
    out.add("Jacket", m.plastic("Lining", "#4a2340", 0.7), hem.tiled(0.03))
    arm = smooth(
        [(0.17, 1.285, 0), (0.235, 1.25, 0.005), (0.31, 1.14, 0.02), (0.35, 1.0, 0.045), (0.36, 0.9, 0.07)], 6
    )
    size = np.interp(np.linspace(0, 1, len(arm)), [0, 0.15, 0.5, 0.85, 1], [0.07, 0.085, 0.1, 0.092, 0.078])
    sleeve = sweep(arm, ellipse(1.5, 2.0, 36), size, crease=70)
    out.add("Sleeves", silk, sleeve.tiled(0.03).mirrored())
    cuff = sweep(arm[-4:] + np.array([0.0, -0.008, 0.0]), ellipse(1.5, 2.0, 36), size[-4:] + 0.0035)
    ivory = m.fabric("Ivory trim", "#f6efe2", 12, 1.2)
    out.add("Sleeves", ivory, cuff.tiled(0.02).mirrored())
    neck = [
        (0.085, 1.365, -0.05),
        (0.098, 1.35, 0.0),
        (0.07, 1.3, 0.085),
        (0.02, 1.215, 0.128),
        (-0.045, 1.13, 0.143),
        (-0.09, 1.06, 0.135),
    ]
    other = [
        (-0.085, 1.365, -0.05),
        (-0.098, 1.35, 0.0),
        (-0.07, 1.3, 0.082),
        (-0.012, 1.22, 0.12),
        (0.02, 1.18, 0.128),
    ]
    band = rounded_rect(0.01, 0.036, 0.004)
    for line in (other, neck):
        out.add(
            "Collar",
            silk.tinted("#5b2750", "Deep plum silk"),
            sweep(smooth(line, 6), band, crease=60).tiled(0.03),
        )
        out.add(
            "Collar",
            ivory,
            sweep(
                smooth(np.array(line) * [0.94, 1.0, 0.98] + [0, 0.012, 0.002], 6),
                rounded_rect(0.008, 0.014, 0.003),
                crease=60,
            ).tiled(0.02),
        )
    back = [
        (0.085, 1.365, -0.05),
        (0.055, 1.378, -0.092),
        (0, 1.382, -0.105),
        (-0.055, 1.378, -0.092),
        (-0.085, 1.365, -0.05),
    ]
    out.add("Collar", ivory, sweep(smooth(back, 6), rounded_rect(0.008, 0.03, 0.003)).tiled(0.02))
    red = m.Material(
        "Goreum silk", "#c5403f", 0, 0.45, normal=patterns.weave(16, strength=0.6), sheen="#ff9b8a"
    )
    flat = rounded_rect(0.034, 0.004, 0.0018)
    tails = [
        [(-0.05, 1.135, 0.152), (-0.045, 1.05, 0.172), (-0.06, 0.9, 0.178), (-0.052, 0.7, 0.17)],
        [(-0.05, 1.135, 0.154), (-0.085, 1.06, 0.17), (-0.1, 0.92, 0.165), (-0.094, 0.76, 0.16)],
    ]
    for line in tails:
        curve = smooth(line, 8)
        t = np.linspace(-0.017, 0.017, 7)
        rows = [
            np.column_stack([p[0] + t, np.full(7, p[1]), p[2] + 0.004 * np.sin(t * 120 + p[1] * 18)])
            for p in curve
        ]
        out.add("Goreum", red, sheet(rows[::-1], 0.0025).tiled(0.02))
    loop = smooth(
        [
            (-0.05, 1.135, 0.15),
            (0.02, 1.165, 0.17),
            (0.085, 1.15, 0.165),
            (0.07, 1.12, 0.17),
            (0.0, 1.125, 0.172),
            (-0.05, 1.135, 0.16),
        ],
        7,
    )
    out.add(
        "Goreum",
        red,
        sweep(loop, flat[:, ::-1], crease=60).tiled(0.02),
        rounded_box(0.034, 0.036, 0.022, 0.009, 3).tiled(0.02).at(-0.05, 1.135, 0.156),
    )
    return out
