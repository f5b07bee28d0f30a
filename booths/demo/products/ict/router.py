"""A tri-band router with six antennas and lit status icons."""

from __future__ import annotations

import numpy as np

from booths.demo.modelling import materials as m
from booths.demo.modelling.canvas import Canvas
from booths.demo.modelling.mesh import join
from booths.demo.modelling.model import Model
from booths.demo.modelling.shapes import rounded_rect
from booths.demo.modelling.solids import cylinder, panel, rounded_box
from booths.demo.modelling.sweeps import extrude, loft
from booths.demo.products.parts import plate

BLACK = m.plastic("Matt black", "#1b1d21", 0.5)


def router() -> Model:
    """A tri-band router with six antennas and lit status icons."""
    out = Model("Router")
    rows = []
    for y, grow in ((0.012, 0.9), (0.016, 0.97), (0.026, 1.0), (0.036, 0.985), (0.043, 0.93), (0.046, 0.84)):
        line = rounded_rect(0.24 * grow, 0.16 * grow, 0.05, 8)
        rows.append(np.column_stack([line[:, 0], np.full(len(line), y), -line[:, 1]]))
    shell = m.plastic("Warm white", "#f1efeb", 0.38)
    out.add("Body", shell, loft(rows, crease=60))
    out.add("Body", BLACK, extrude(rounded_rect(0.2, 0.12, 0.04), 0.014, 0.002).turn("x", 90).at(0, 0.007))
    slots = [
        rounded_box(0.16 - 0.012 * abs(i - 4), 0.002, 0.003, 0.001).at(0, 0.0462, -0.05 + 0.011 * i)
        for i in range(9)
    ]
    out.add("Body", BLACK, *slots)
    icons = Canvas(512, 64, "#16181c")
    for i, colour in enumerate(("#53e08c", "#53e08c", "#5aa9ff", "#53e08c", "#ffb84d")):
        icons.circle(76 + 90 * i, 32, 9, colour)
        for k in (1, 2):
            icons.arc(76 + 90 * i, 32, 10 + 8 * k, 225, 315, colour, 3)
    out.add(
        "Status lights",
        m.screen("Status lights", icons.texture(), 2.0),
        plate(0.1, 0.0125, 0.002, 0.004).at(0, 0.025, 0.0795),
    )
    joints = [(-0.11, -0.05), (-0.11, 0.02), (0.11, -0.05), (0.11, 0.02), (-0.05, -0.075), (0.05, -0.075)]
    for x, z in joints:
        lean = 16.0 if x < 0 else -16.0
        if abs(x) < 0.1:
            lean *= 0.35
        blade = rounded_box(0.017, 0.15, 0.009, 0.0042, 3).at(0, 0.09)
        hinge = join(
            cylinder(0.0075, 0.02, 0.002, "z", 28).at(0, 0.006), cylinder(0.006, 0.02, 0.001).at(0, 0.014)
        )
        out.add("Antennas", shell, blade.turn("z", lean).at(x, 0.03, z))
        out.add("Antennas", BLACK, hinge.turn("z", lean).at(x, 0.03, z))
    out.add("Ports", BLACK, rounded_box(0.15, 0.02, 0.01, 0.002).at(0, 0.026, -0.0765))
    jack = m.plastic("Jack yellow", "#e9b83a", 0.4)
    out.add(
        "Ports",
        jack,
        *(rounded_box(0.014, 0.012, 0.004, 0.001).at(-0.055 + 0.022 * i, 0.026, -0.081) for i in range(5)),
    )
    logo = Canvas(256, 64, "#f1efeb")
    logo.text(128, 32, "nuri·net", 44, "#3d3bb0", "Bold")
    out.add(
        "Body",
        m.printed("Logo", logo.texture(), 0.4),
        panel(0.05, 0.0125).turn("x", -90).at(0, 0.04615, 0.058),
    )
    return out
