"""A shell-shaped massage chair with stitched rolls, arm pods and a foot rest."""

from __future__ import annotations

import numpy as np

from booths.demo.modelling import materials as m
from booths.demo.modelling.canvas import Canvas
from booths.demo.modelling.mesh import Mesh, join
from booths.demo.modelling.model import Model
from booths.demo.modelling.shapes import Line, smooth
from booths.demo.modelling.solids import cushion, cylinder, panel, rounded_box
from booths.demo.modelling.sweeps import extrude, sheet, tube


def pads(path: Line, width: float, thick: float, count: int, gap: float = 0.006) -> Mesh:
    """Stuffed cross rolls along a curve in the YZ plane (points y, z)."""
    line = smooth(path, 10)
    along = np.concatenate([[0], np.cumsum(np.linalg.norm(np.diff(line, axis=0), axis=1))])
    length = along[-1] / count
    rolls = []
    for i in range(count):
        y, z = (float(np.interp((i + 0.5) * length, along, line[:, k])) for k in (0, 1))
        y1, z1 = (float(np.interp((i + 0.6) * length, along, line[:, k])) for k in (0, 1))
        lean = float(np.degrees(np.arctan2(z1 - z, y1 - y)))
        rolls.append(cushion(width, length - gap + 0.012, thick, 3.6, 24).turn("x", lean).at(0, y, z))
    return join(*rolls)


def massage_chair() -> Model:
    """A shell-shaped massage chair with stitched rolls, arm pods and a foot rest."""
    out = Model("Massage chair")
    shell, cream = m.lacquer("Espresso shell", "#3a2a24", 0.3), m.leather("Cream leather", "#e6d6bf", 0.45)
    side = smooth(
        [
            (-0.62, 0.1),
            (-0.3, 0.04),
            (0.25, 0.05),
            (0.5, 0.16),
            (0.52, 0.4),
            (0.38, 0.56),
            (0.1, 0.6),
            (-0.16, 0.68),
            (-0.36, 0.98),
            (-0.54, 1.16),
            (-0.7, 1.12),
            (-0.74, 0.8),
            (-0.7, 0.4),
        ],
        6,
        True,
    )
    wing = extrude(np.column_stack([-side[:, 0], side[:, 1]]), 0.1, 0.045, 4, 70).turn("y", 90)
    out.add("Shell", shell, wing.at(0.34).mirrored())
    back = [(0.06, -0.62), (0.4, -0.69), (0.8, -0.74), (1.1, -0.66)]
    rows = [
        np.column_stack(
            [
                np.linspace(-0.32, 0.32, 9),
                np.full(9, y),
                np.full(9, z) - 0.05 * np.cos(np.linspace(-1.4, 1.4, 9)),
            ]
        )
        for y, z in smooth(back, 6)
    ]
    out.add("Shell", shell, sheet(rows, 0.03))
    trim = np.column_stack(
        [np.full(len(side), 0.3895), (side[:, 1] - 0.5) * 0.89 + 0.5, (side[:, 0] + 0.2) * 0.89 - 0.2]
    )
    out.add("Trim", m.metal("Rose gold", "#d9a585", 0.25), tube(trim, 0.006, 10, True).mirrored())
    out.add(
        "Backrest",
        cream,
        pads([(0.44, -0.2), (0.52, -0.36), (0.8, -0.5), (1.08, -0.62)], 0.54, 0.16, 7).tiled(0.12),
    )
    out.add("Headrest", cream, cushion(0.44, 0.17, 0.13, 3).turn("x", -22).tiled(0.12).at(0, 1.07, -0.52))
    out.add("Seat", cream, pads([(0.4, 0.33), (0.385, 0.1), (0.39, -0.16)], 0.54, 0.17, 4).tiled(0.12))
    out.node("Foot rest", (0, 0.36, 0.42))
    calf = smooth(
        [(0.05, 0.62), (0.12, 0.52), (0.36, 0.46), (0.41, 0.52), (0.3, 0.62), (0.2, 0.74), (0.08, 0.76)],
        6,
        True,
    )
    leg = extrude(np.column_stack([-calf[:, 1], calf[:, 0]]), 0.05, 0.022, 3, 70).turn("y", 90)
    for x in (-0.25, 0.0, 0.25):
        out.add("Foot rest", shell, leg.at(x))
    for x in (-0.125, 0.125):
        out.add(
            "Foot rest", cream, pads([(0.36, 0.5), (0.2, 0.57), (0.11, 0.66)], 0.2, 0.12, 3).tiled(0.12).at(x)
        )
    out.add("Armrests", cream, cushion(0.12, 0.1, 0.5, 4).tiled(0.12).at(0.34, 0.6, 0.08).mirrored())
    c = Canvas(384, 512, "#0b0d10")
    c.text(192, 80, "쉼 프로그램", 44, "#e6d6bf", "Bold")
    c.arc(192, 250, 110, 120, 420, "#2a2f36", 18)
    c.arc(192, 250, 110, 120, 320, "#d9a585", 18)
    c.text(192, 238, "15:00", 76, "#ffffff", "Light")
    c.text(192, 300, "어깨 집중", 32, "#d9a585", "Medium")
    for i, word in enumerate(("세기", "온열", "에어")):
        c.rect(28 + 114 * i, 410, 100, 64, "#1c2128", 14)
        c.text(78 + 114 * i, 442, word, 30, "#e6d6bf", "Medium")
    pod = rounded_box(0.11, 0.15, 0.02, 0.009, 3)
    out.add(
        "Remote",
        shell,
        join(pod, cylinder(0.012, 0.12, 0.003).at(0, -0.1, -0.02)).turn("y", -28).at(0.36, 0.77, 0.27),
    )
    out.add(
        "Remote",
        m.screen("Remote display", c.texture()),
        panel(0.095, 0.128).at(0, 0, 0.0108).turn("y", -28).at(0.36, 0.77, 0.27),
    )
    out.swing("Raise the foot rest", "Foot rest", "x", [0, 2, 3.5, 5.5], [0, -38, -38, 0])
    return out
