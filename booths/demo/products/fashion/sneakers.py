"""A pair of knit running shoes."""

from __future__ import annotations

import numpy as np

from booths.demo.modelling import materials as m
from booths.demo.modelling import patterns
from booths.demo.modelling.mesh import Array, Mesh, join
from booths.demo.modelling.model import Model
from booths.demo.modelling.shapes import ellipse, rounded_rect, smooth
from booths.demo.modelling.sweeps import loft, sheet, sweep, tube


def shoe_rows(levels: list[tuple[float, float, float, float, float]]) -> list[Array]:
    """Sections across a shoe at (z, half width, floor, height, power)."""
    out = []
    a = np.linspace(0, 2 * np.pi, 40, endpoint=False)
    for z, w, low, high, power in levels:
        c, s = np.cos(a), np.sin(a)
        x = np.sign(c) * np.abs(c) ** (2 / power) * w
        y = (np.sign(s) * np.abs(s) ** (2 / power) * 0.5 + 0.5) * (high - low) + low
        out.append(np.column_stack([x + 0.012 * np.sin((z + 0.13) * 9), y, np.full(40, z)]))
    return out


def one_shoe() -> list[tuple[str, m.Material, Mesh]]:
    """The left sneaker, toe to +z."""
    knit = m.fabric("Knit upper", "#e9e4da", 12, 2.6)
    sole = m.plastic("Foam sole", "#fbfaf7", 0.65)
    accent = m.lacquer("Plum", "#8a3f73", 0.45)
    out_rubber = m.Material("Outsole", "#c98a4a", 0, 0.8, normal=patterns.tread())
    outline = smooth(
        [
            (0.0, 0.148),
            (0.034, 0.13),
            (0.05, 0.08),
            (0.046, 0.02),
            (0.036, -0.04),
            (0.039, -0.1),
            (0.028, -0.138),
            (0, -0.146),
            (-0.028, -0.138),
            (-0.036, -0.1),
            (-0.031, -0.03),
            (-0.036, 0.04),
            (-0.04, 0.09),
            (-0.028, 0.13),
        ],
        5,
        True,
    )
    layers = []
    for share, grow in ((0, 0.95), (0.12, 1.0), (0.5, 1.03), (0.85, 1.0), (1, 0.95)):
        z = outline[:, 1]
        base = (
            0.004
            + 0.016 * np.clip((z - 0.075) / 0.07, 0, 1) ** 2
            + 0.006 * np.clip((-z - 0.11) / 0.03, 0, 1) ** 2
        )
        top = (
            0.026 + 0.014 * np.clip((-z + 0.02) / 0.15, 0, 1) + 0.012 * np.clip((z - 0.09) / 0.05, 0, 1) ** 2
        )
        layers.append(np.column_stack([outline[:, 0] * grow, base + (top - base) * share, z * grow]))
    foot = [
        np.column_stack([outline[:, 0] * g, layers[0][:, 1] - d, outline[:, 1] * g])
        for g, d in ((0.94, 0.004), (0.965, 0.0))
    ]
    upper = shoe_rows(
        [
            (0.139, 0.006, 0.036, 0.05, 2),
            (0.134, 0.02, 0.03, 0.058, 2.2),
            (0.115, 0.036, 0.024, 0.068, 2.5),
            (0.08, 0.044, 0.02, 0.079, 2.6),
            (0.045, 0.0425, 0.02, 0.092, 2.4),
            (0.01, 0.037, 0.022, 0.108, 2.3),
            (-0.02, 0.034, 0.024, 0.118, 2.4),
        ]
    )
    collar = shoe_rows(
        [
            (-0.02, 0.034, 0.024, 0.118, 2.4),
            (-0.05, 0.0335, 0.026, 0.104, 2.6),
            (-0.085, 0.034, 0.026, 0.1, 2.6),
            (-0.115, 0.0315, 0.028, 0.108, 2.5),
            (-0.133, 0.022, 0.03, 0.118, 2.3),
            (-0.14, 0.008, 0.036, 0.112, 2),
        ]
    )
    parts = [
        ("Sole", out_rubber, loft(foot).tiled(0.05)),
        ("Sole", sole, loft(layers, crease=60)),
        ("Upper", knit, loft([*upper, *collar[1:]], crease=70).tiled(0.012)),
    ]
    hole = []
    for grow, drop in ((1.06, 0.006), (1.1, 0.0), (1.0, -0.003), (0.86, 0.002)):
        x, z = ellipse(0.05 * grow, 1, 40, 2.4)[:, 0], ellipse(1, 0.106 * grow, 40, 2.4)[:, 1]
        y = 0.1095 - drop + 0.11 * np.clip(-z - 0.03, 0, 1) + 0.12 * np.clip(z - 0.02, 0, 1)
        hole.append(np.column_stack([x, y, z - 0.07]))
    parts.append(("Collar", accent, loft([h + np.array([0.004, 0, 0]) for h in hole], caps=True, crease=70)))
    lining = np.column_stack([hole[-1][:, 0] + 0.004, hole[-1][:, 1] + 0.0005, hole[-1][:, 2]])
    parts.append(
        ("Collar", m.fabric("Lining", "#2d2430", 10, 2), loft([lining - [0, 0.004, 0], lining]).tiled(0.012))
    )
    tongue = [
        np.column_stack(
            [
                np.linspace(-0.02, 0.02, 9) + 0.006,
                y - 40 * np.linspace(-0.02, 0.02, 9) ** 2 * 0.25,
                np.full(9, z),
            ]
        )
        for y, z in smooth([(0.1, 0.05), (0.112, 0.02), (0.126, -0.006), (0.142, -0.024)], 5)
    ]
    parts.append(("Tongue", m.fabric("Tongue", "#f4f0e8", 12, 2), sheet(tongue, 0.006).tiled(0.012)))
    for i in range(5):
        forward, high = 0.058 - 0.016 * i, 0.0985 + 0.0062 * i
        wide = 0.021 + 0.0006 * i
        lace = smooth(
            [
                (-wide, high - 0.009, forward + 0.004),
                (-wide * 0.6, high, forward),
                (wide * 0.6, high, forward - 0.002),
                (wide, high - 0.009, forward - 0.006),
            ],
            6,
        )
        parts.append(
            (
                "Laces",
                accent,
                sweep(lace + np.array([0.007, 0.0012, 0]), rounded_rect(0.003, 0.006, 0.0012), crease=60),
            )
        )
    parts.append(
        (
            "Upper",
            accent,
            join(
                *(
                    tube(
                        np.column_stack(
                            [
                                np.full(9, k * 0.036) + 0.002,
                                np.linspace(0.036, 0.078, 9),
                                np.linspace(0.02 - 0.02 * j, -0.03 - 0.02 * j, 9),
                            ]
                        ),
                        0.0042,
                        8,
                    )
                    for k in (-1, 1)
                    for j in range(3)
                )
            ),
        )
    )
    return parts


def sneakers() -> Model:
    """A pair of knit running shoes."""
    out = Model("Sneakers")
    for node, material, mesh in one_shoe():
        out.add(f"Left {node.lower()}", material, mesh.turn("y", 14).at(0.075, 0, 0.02))
        out.add(f"Right {node.lower()}", material, mesh.scale(x=-1).turn("y", -6).at(-0.075, 0, -0.015))
    return out
