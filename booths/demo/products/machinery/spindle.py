"""A high-speed milling spindle on its display foot, an end mill in its nose; the tool spins."""

from __future__ import annotations

import numpy as np

from booths.demo.modelling import materials as m
from booths.demo.modelling.model import Model
from booths.demo.modelling.shapes import circle, gear
from booths.demo.modelling.solids import cylinder, label, pipe, rounded_box, turned
from booths.demo.modelling.sweeps import frame, loft
from booths.demo.products.machinery.common import BLACK, BRASS, STEEL, nameplate
from booths.demo.products.parts import bar, bolts, cable, ring


def spindle() -> Model:
    """A high-speed milling spindle on its display foot, an end mill in its nose; the tool spins."""
    out = Model("Spindle")
    body = [
        (0.0, 0.15),
        (0.04, 0.15),
        (0.046, 0.165),
        (0.0625, 0.165),
        (0.0625, 0.36),
        (0.058, 0.366),
        (0.058, 0.378),
        (0.0625, 0.384),
        (0.0625, 0.42),
        (0.05, 0.432),
        (0, 0.432),
    ]
    out.add("Housing", STEEL, turned(body, 0.002, 96).uv(1, 4))
    blue = m.lacquer("Steel-blue lacquer", "#2f5f8a")
    out.add("Housing", blue, pipe(0.0632, 0.06, 0.075, 0.001, segments=96).at(0, 0.3))
    out.add(
        "Housing",
        BLACK,
        pipe(0.0634, 0.06, 0.006, 0.001, segments=72).at(0, 0.2),
        bolts(8, 0.052, 0.008).at(0, 0.431),
    )
    flange = [(0.04, 0.176), (0.078, 0.176), (0.078, 0.194), (0.06, 0.194)]
    out.add("Flange", STEEL, turned(flange, 0.0015, 96), bolts(8, 0.07, 0.009).at(0, 0.194))
    out.node("Tool", (0, 0.1, 0))
    nose = [
        (0, 0.105),
        (0.018, 0.105),
        (0.021, 0.112),
        (0.021, 0.128),
        (0.027, 0.13),
        (0.027, 0.148),
        (0, 0.148),
    ]
    out.add("Tool", m.brushed_metal("Tool holder", "#a9aeb5"), turned(nose, 0.001, 64))
    out.add(
        "Tool", BLACK, frame(gear(24, 0.0252, 0.0238), circle(0.0235, 96), 0.011).turn("x", 90).at(0, 0.117)
    )
    flute = np.column_stack(
        [[0.0048, 0.0012, -0.0012, -0.0048, -0.0012, 0.0012], [0, 0.0013, 0.0045, 0, -0.0045, -0.0013]]
    )
    rows = []
    for t in np.linspace(0, 1, 60):
        a = 5.2 * t
        x = flute[:, 0] * np.cos(a) - flute[:, 1] * np.sin(a)
        z = flute[:, 0] * np.sin(a) + flute[:, 1] * np.cos(a)
        rows.append(np.column_stack([x, np.full(6, 0.045 + 0.04 * t), z]))
    carbide = m.metal("Coated carbide", "#7d6a8f", 0.22)
    out.add("Tool", carbide, loft(rows, crease=30), cylinder(0.005, 0.025, 0.0005, segments=32).at(0, 0.096))
    for k, colour in ((-1, "#1f6fb2"), (1, "#c8402f")):
        out.add("Coolant", BRASS, cylinder(0.008, 0.016, 0.001, segments=6).at(0.022 * k, 0.44, -0.02))
        hose = m.plastic(f"Hose {'in' if k < 0 else 'out'}", colour, 0.35)
        out.add(
            "Coolant",
            hose,
            cable(
                [
                    (0.022 * k, 0.445, -0.02),
                    (0.024 * k, 0.48, -0.026),
                    (0.032 * k, 0.505, -0.06),
                    (0.036 * k, 0.5, -0.1),
                ],
                0.006,
            ),
        )
    out.add(
        "Connector",
        BLACK,
        turned([(0, 0), (0.014, 0), (0.014, 0.01), (0.012, 0.012), (0.012, 0.034), (0, 0.034)], 0.001).at(
            0, 0.431, 0.025
        ),
    )
    out.add("Connector", BRASS, ring(0.0143, 0.003, 0.005).at(0, 0.437, 0.025))
    out.add(
        "Housing",
        nameplate("HANBIT HS-120", ["24,000 rpm · 15 kW · BT30", "한빛정공 고속 스핀들"], "#2f5f8a"),
        label(0.0638, 0.045, 68).at(0, 0.3),
    )
    stand = m.plastic("Stand", "#e9e7e3", 0.4)
    out.add("Stand", stand, rounded_box(0.2, 0.02, 0.2, 0.008).at(0, 0.01))
    for k in range(3):
        out.add(
            "Stand", BLACK, bar((0.0, 0, 0), (0, 0.166, 0), 0.006).at(0, 0.012, 0.072).turn("y", 60 + 120 * k)
        )
    out.spin("Cut", "Tool", "y", 1.2, -2)
    return out
