"""A city helmet: lime and graphite shell with vents, visor, straps and a rear light."""

from __future__ import annotations

import numpy as np

from booths.demo.modelling import materials as m
from booths.demo.modelling.canvas import Canvas
from booths.demo.modelling.mesh import Array, Mesh
from booths.demo.modelling.model import Model
from booths.demo.modelling.shapes import rounded_rect, smooth
from booths.demo.modelling.solids import (
    grid,
    rounded_box,
)
from booths.demo.modelling.sweeps import sheet, sweep, tube
from booths.demo.products.mobility.common import BLACK, GRAPHITE, LIME
from booths.demo.products.parts import plate


def dome(scale: float, low: float = 0.0) -> Array:
    """Points (rows, columns, 3) over a helmet's shell, front to +z."""
    rows, columns = 26, 72
    v = np.linspace(0, 1, rows)[:, None]
    a = np.linspace(-np.pi, np.pi, columns + 1)[None, :]
    brim = low + 0.012 * np.cos(2 * a) - 0.02 * np.cos(a)
    lat = v * np.pi / 2
    x = 0.103 * np.cos(lat) * np.sin(a)
    z = 0.138 * np.cos(lat) * np.cos(a) * (1 - 0.05 * np.cos(a))
    y = brim * (1 - v) + 0.142 * np.sin(lat) ** 0.9
    return np.dstack([x * scale, y * scale, z * scale])


def label_on_shell(up: float) -> Mesh:
    """A small curved patch on the shell's left side."""
    rows, columns = 6, 12
    points = np.zeros((rows, columns, 3))
    for i, y in enumerate(np.linspace(0.035, 0.055, rows)):
        for j, z in enumerate(np.linspace(0.032, -0.024, columns)):
            x = 0.1036 * np.sqrt(1 - (y / 0.143) ** 2 - (z / 0.139) ** 2)
            points[i, j] = (x + 0.0014, up + y, z)
    return grid(points)


def helmet() -> Model:
    """A city helmet: lime and graphite shell with vents, visor, straps and a rear light."""
    out = Model("Helmet")
    up = 0.045
    out.add("Shell", LIME, grid(dome(1.0), 70).at(0, up))
    out.add(
        "Liner",
        m.plastic("Foam", "#26282a", 0.9),
        grid(dome(0.93)[::-1], 70).at(0, up),
        grid(np.stack([dome(0.93)[0], dome(1.0)[0]]), 70).at(0, up),
    )
    shell = dome(1.004)
    for a in (-0.62, -0.22, 0.22, 0.62):
        for z0, z1 in ((0.1, 0.055), (0.035, -0.02), (-0.045, -0.09)):
            path = []
            for z in np.linspace(z0, z1, 10):
                x = 0.103 * 0.75 * np.sin(a) * np.sqrt(max(1 - (z / 0.145) ** 2, 0.02)) * 1.4
                y = 0.142 * np.sqrt(max(1 - (x / 0.104) ** 2 - (z / 0.141) ** 2, 0.01)) - 0.0055
                path.append((x, up + y, z))
            width = np.sin(np.linspace(0.25, np.pi - 0.25, 10))
            out.add("Vents", BLACK, tube(path, 0.0085 * width, 12))
    band = shell[2]
    trim = np.column_stack([band[:-1, 0] * 1.003, band[:-1, 1] + up, band[:-1, 2] * 1.003])
    out.add("Shell", GRAPHITE, tube(trim, 0.0042, 10, True))
    rim = dome(0.968)[0]
    out.add(
        "Liner", BLACK, tube(np.column_stack([rim[:-1, 0], rim[:-1, 1] + up, rim[:-1, 2]]), 0.006, 10, True)
    )
    bend = np.linspace(-0.95, 0.95, 25)
    visor = [
        np.column_stack(
            [
                r * 0.106 * np.sin(bend),
                up + 0.012 - drop - 0.02 * np.cos(bend) + 0.018 * np.cos(bend),
                r * 0.136 * np.cos(bend),
            ]
        )
        for r, drop in ((1.0, 0.0), (1.09, 0.004), (1.2, 0.012))
    ]
    out.add("Visor", GRAPHITE, sheet(visor[::-1], 0.004))
    c = Canvas(256, 96, "#140404")
    for i in range(5):
        for j in range(2):
            c.circle(32 + 48 * i, 30 + 36 * j, 12, "#ff3b2a")
    out.add("Rear light", BLACK, rounded_box(0.062, 0.026, 0.016, 0.007, 3).at(0, up + 0.045, -0.138))
    out.add(
        "Rear light",
        m.screen("Rear light", c.texture(), 2.5),
        plate(0.05, 0.018, 0.002, 0.006).turn("y", 180).at(0, up + 0.045, -0.1462),
    )
    strap = m.fabric("Strap", "#2c2f31", 8, 2)
    for k in (-1, 1):
        for z in (0.055, -0.06):
            line = smooth(
                [(0.086 * k, up + 0.015, z), (0.085 * k, up - 0.01, z * 0.7), (0.07 * k, up - 0.03, 0.0)], 6
            )
            out.add("Straps", strap, sweep(line, rounded_rect(0.002, 0.014, 0.0008), crease=60).tiled(0.01))
    chin = smooth(
        [(-0.07, up - 0.03, 0), (-0.04, up - 0.041, 0.004), (0.04, up - 0.041, 0.004), (0.07, up - 0.03, 0)],
        6,
    )
    out.add("Straps", strap, sweep(chin, rounded_rect(0.014, 0.002, 0.0008), crease=60).tiled(0.01))
    out.add(
        "Straps",
        m.plastic("Buckle", "#a7d129", 0.4),
        rounded_box(0.034, 0.009, 0.022, 0.003).at(0.01, up - 0.0405, 0.004),
    )
    logo = Canvas(256, 96, "#a7d129")
    logo.text(128, 48, "새벽길", 60, "#22271a", "Black")
    out.add("Shell", m.printed("Logo", logo.texture(), 0.3), label_on_shell(up))
    return out
