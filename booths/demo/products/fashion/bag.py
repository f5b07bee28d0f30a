"""A top-handle bag in pebbled leather with a turn lock; three colours."""

from __future__ import annotations

import numpy as np

from booths.demo.modelling import materials as m
from booths.demo.modelling.canvas import Canvas
from booths.demo.modelling.mesh import join
from booths.demo.modelling.model import Model
from booths.demo.modelling.shapes import circle, fillet, rounded_rect, smooth
from booths.demo.modelling.solids import rounded_box
from booths.demo.modelling.sweeps import extrude, frame, loft, sheet, tube
from booths.demo.products.fashion.common import GOLD, stitches
from booths.demo.products.parts import ring


def bag() -> Model:
    """A top-handle bag in pebbled leather with a turn lock; three colours."""
    out = Model("Handbag")
    hide = m.leather("Leather", "#a5472f")
    dark = m.leather("Edge leather", "#5e2518")
    rows = []
    for y, w, d in (
        (0.004, 0.27, 0.105),
        (0.0, 0.262, 0.097),
        (0.012, 0.284, 0.116),
        (0.06, 0.286, 0.117),
        (0.13, 0.272, 0.1),
        (0.185, 0.252, 0.074),
        (0.2, 0.246, 0.066),
        (0.2, 0.236, 0.056),
        (0.17, 0.236, 0.056),
    ):
        line = rounded_rect(w, d, d * 0.36, 7)
        rows.append(np.column_stack([line[:, 0], np.full(len(line), y), -line[:, 1]]))
    out.add("Body", hide, loft(rows[1:], crease=50).tiled(0.05))
    flap_path = smooth(
        [
            (0.202, -0.034),
            (0.214, -0.02),
            (0.2165, 0.0),
            (0.213, 0.024),
            (0.195, 0.041),
            (0.15, 0.0535),
            (0.112, 0.0595),
        ],
        6,
    )
    t = np.linspace(-1, 1, 21)
    flap = []
    for i, (y, z) in enumerate(flap_path):
        share = i / (len(flap_path) - 1)
        half = 0.124 * (1 - 0.32 * max(share - 0.55, 0) ** 1.5 / 0.3)
        drop = -0.012 * np.cos(t * np.pi / 2) * max(share - 0.6, 0) / 0.4
        flap.append(np.column_stack([half * t, y + drop, np.full(21, z)]))
    out.add("Flap", hide, sheet(flap, 0.0035).tiled(0.05))
    edge = np.concatenate(
        [np.array([row[0] for row in flap[8:]]), flap[-1], np.array([row[-1] for row in flap[::-1][:-8]])]
    )
    inner = edge * np.array([0.955, 1, 1]) + np.array([0, 0.004, 0.0016])
    out.add("Flap", m.fabric("Thread", "#f0d9b8", 4, 1), stitches(inner, 0.006, 0.0006))
    out.add("Flap", dark, tube(edge + np.array([0, 0, -0.0015]), 0.0022, 8))
    lock = join(
        extrude(rounded_rect(0.036, 0.026, 0.006), 0.006, 0.0015),
        rounded_box(0.008, 0.018, 0.008, 0.003).at(0, 0, 0.006),
    )
    out.add("Lock", GOLD, lock.turn("x", -6).at(0, 0.114, 0.0645))
    for z in (-0.022, 0.03):
        line = smooth(
            [
                (-0.07, 0.2, z),
                (-0.072, 0.235, z),
                (-0.05, 0.29, z * 0.9),
                (0, 0.312, z * 0.8),
                (0.05, 0.29, z * 0.9),
                (0.072, 0.235, z),
                (0.07, 0.2, z),
            ],
            7,
        )
        out.add("Handles", dark, tube(line, 0.0068, 14).uv(1, 14))
        for x in (-0.07, 0.07):
            out.add(
                "Handles",
                GOLD,
                ring(0.0115, 0.003, 0.004, "z", 28).at(x, 0.208, z),
                extrude(
                    fillet(
                        [(-0.011, -0.02), (0.011, -0.02), (0.011, 0.012), (-0.011, 0.012)], 0.006, 4, True
                    ),
                    0.003,
                    0.0006,
                ).at(x, 0.192, z + (0.008 if z > 0 else -0.012)),
            )
    chain = [
        frame(rounded_rect(0.014, 0.008, 0.004, 5), rounded_rect(0.009, 0.0035, 0.0017, 5), 0.0024, 0.0006)
        .turn("x", 90 * (i % 2))
        .at(-0.15 + 0.0113 * i)
        for i in range(9)
    ]
    out.add("Charm", GOLD, *(link.turn("z", -74).at(0.172, 0.03, 0.0) for link in chain))
    knot = Canvas(128, 128, "#dcb66b")
    knot.text(64, 66, "결", 76, "#5e2518", "Bold", serif=True)
    out.add(
        "Charm",
        m.printed("Charm print", knot.texture(), 0.3, 0.7),
        extrude(circle(0.015, 40), 0.004, 0.001).turn("y", 70).at(0.157, 0.074, 0.004),
    )
    out.colours("Terracotta", {})
    out.colours(
        "Ink",
        {
            "Leather": hide.tinted("#26262c", "Leather ink"),
            "Edge leather": dark.tinted("#0f0f12", "Edge ink"),
        },
    )
    out.colours(
        "Celadon",
        {
            "Leather": hide.tinted("#8fb3a2", "Leather celadon"),
            "Edge leather": dark.tinted("#4e6f60", "Edge celadon"),
        },
    )
    return out
