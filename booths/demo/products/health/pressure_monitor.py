"""An upper-arm blood-pressure monitor with its cuff."""

from __future__ import annotations

import numpy as np

from booths.demo.modelling import materials as m
from booths.demo.modelling.canvas import Canvas, Texture
from booths.demo.modelling.mesh import Mesh
from booths.demo.modelling.model import Model
from booths.demo.modelling.shapes import rounded_rect
from booths.demo.modelling.sweeps import loft, sheet
from booths.demo.products.health.common import GREY, JADE, WHITE
from booths.demo.products.parts import cable, plate


def monitor_face() -> Texture:
    """The blood-pressure monitor's display."""
    c = Canvas(512, 400, "#cfdccf")
    c.rect(14, 14, 484, 372, None, 16, "#a5b5a6", 3)
    for i, (word, value) in enumerate((("최고 mmHg", "118"), ("최저 mmHg", "76"), ("맥박 /min", "64"))):
        c.text(40, 84 + 116 * i, word, 28, "#25322b", "Medium", "lm")
        c.text(470, 84 + 116 * i, value, 104, "#18221c", "SemiBold", "rm")
    c.rect(236, 40, 14, 320, "#1f9a7d", 7)
    return c.texture()


def _band(radius: float, width: float, thick: float) -> Mesh:
    """A cuff lying round the z axis, overlapping itself."""
    a = np.radians(np.linspace(-130, 250, 64))
    r = radius + thick * np.clip((a - a[0]) / 6.0 - 0.4, 0, 1)
    rows = [
        np.column_stack([r * np.cos(a), r * np.sin(a), np.full(64, z)])
        for z in np.linspace(width / 2, -width / 2, 5)
    ]
    return sheet(rows, thick)


def pressure_monitor() -> Model:
    """An upper-arm blood-pressure monitor with its cuff."""
    out = Model("Blood-pressure monitor")
    rows = []
    for z, grow, lift in ((0.055, 0.94, 0.0), (0.05, 1, 0.0), (-0.045, 1, 0.03), (-0.058, 0.95, 0.03)):
        line = rounded_rect(0.13 * grow, (0.045 + lift) * grow, 0.014, 6)
        rows.append(np.column_stack([line[:, 0], line[:, 1] + 0.0225 + lift / 2, np.full(len(line), z)]))
    out.add("Monitor", WHITE, loft(rows, crease=50))
    lean = ("x", -72.5)
    out.add(
        "Display",
        m.screen("Display", monitor_face(), 0.75),
        plate(0.082, 0.064, 0.002, 0.006).turn(*lean).at(-0.017, 0.0642, -0.008),
    )
    start = plate(0.028, 0.04, 0.004, 0.013, 0.0015).turn(*lean)
    out.add("Buttons", JADE, start.at(0.045, 0.0602, 0.004))
    out.add("Buttons", GREY, plate(0.02, 0.012, 0.004, 0.005, 0.0015).turn(*lean).at(0.045, 0.0697, -0.026))
    power = Canvas(128, 128, "#1f9a7d")
    power.arc(64, 68, 30, -50, 230, "#ffffff", 8)
    power.line([(64, 28), (64, 64)], "#ffffff", 8)
    out.add(
        "Buttons",
        m.printed("Start key", power.texture(), 0.35),
        plate(0.018, 0.018, 0.001, 0.008).turn(*lean).at(0.045, 0.0625, 0.0047),
    )
    band = m.fabric("Cuff", "#2d4a5e", 8, 2.5)
    at = (0.155, 0.0625, -0.045)
    out.add("Cuff", band, _band(0.058, 0.13, 0.007).tiled(0.012).at(*at))
    out.add(
        "Cuff",
        m.fabric("Cuff edge", "#1f9a7d", 6, 1.5),
        _band(0.0592, 0.014, 0.0072).tiled(0.012).at(at[0], at[1], at[2] + 0.05),
    )
    hose = [
        (-0.064, 0.02, -0.02),
        (-0.085, 0.014, -0.01),
        (-0.082, 0.005, 0.06),
        (-0.01, 0.004, 0.09),
        (0.08, 0.004, 0.085),
        (0.118, 0.012, 0.06),
        (0.125, 0.016, 0.02),
    ]
    out.add("Hose", m.rubber("Hose", "#6a757c"), cable(hose, 0.0035))
    return out
