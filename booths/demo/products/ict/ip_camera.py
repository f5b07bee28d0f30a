"""A bullet camera with infrared ring and sun shield on a wall bracket; it pans."""

from __future__ import annotations

import numpy as np

from booths.demo.modelling import materials as m
from booths.demo.modelling.canvas import Canvas
from booths.demo.modelling.mesh import around
from booths.demo.modelling.model import Model
from booths.demo.modelling.solids import cylinder, panel, sphere, turned
from booths.demo.modelling.sweeps import loft
from booths.demo.products.parts import bolts, cable, ring


def ip_camera() -> Model:
    """A bullet camera with infrared ring and sun shield on a wall bracket; it pans."""
    out = Model("IP camera")
    white = m.lacquer("Camera white", "#f3f4f4", 0.3)
    out.add(
        "Bracket",
        white,
        turned([(0, 0), (0.05, 0), (0.05, 0.008), (0.036, 0.014), (0, 0.015)], 0.003, 56),
        bolts(3, 0.04, 0.007).at(0, 0.009),
    )
    out.add("Bracket", white, cylinder(0.016, 0.06, 0.004).at(0, 0.04), sphere(0.022, 32).at(0, 0.078))
    out.node("Camera", (0, 0.078, 0))
    up = 0.128
    out.add("Camera", white, cylinder(0.011, 0.036, 0.002).at(0, 0.096))
    barrel = [
        (0, -0.085),
        (0.028, -0.085),
        (0.034, -0.078),
        (0.034, 0.078),
        (0.0335, 0.082),
        (0.029, 0.082),
        (0.029, 0.074),
        (0, 0.074),
    ]
    out.add("Camera", white, turned(barrel, 0.002, 64, "z", 4).at(0, up))
    rows = []
    for z in (-0.075, -0.07, 0.09, 0.108):
        a = np.radians(np.linspace(18, 162, 25))
        r = 0.0385 if z < 0.1 else 0.0383
        outer = np.column_stack([r * np.cos(a), r * np.sin(a)])
        inner = np.column_stack([(r - 0.002) * np.cos(a[::-1]), (r - 0.002) * np.sin(a[::-1])])
        rows.append(np.column_stack([np.concatenate([outer, inner]), np.full(50, z)]))
    out.add("Sun shield", white, loft(rows, crease=30).at(0, up))
    out.nodes["Sun shield"].parent, out.nodes["Sun shield"].pivot = "Camera", (0.0, up, 0.0)
    out.add(
        "Lens",
        m.dark_glass("Front glass", "#0a0c10"),
        cylinder(0.0288, 0.003, 0.0005, "z", 48).at(0, up, 0.0755),
    )
    out.add("Lens", m.metal("Lens ring", "#3a3d42", 0.3), ring(0.0135, 0.004, 0.006, "z").at(0, up, 0.0785))
    out.add(
        "Lens",
        m.Material("Lens coating", "#23123f", 0.3, 0.04, coat=1.0),
        sphere(0.0115, 32, 0, 90).turn("x", 90).scale(z=0.35).at(0, up, 0.0775),
    )
    leds = around(sphere(0.0021, 12).at(0.0205, 0, 0), 14, "z")
    out.add("Infrared ring", m.lamp("Infrared", "#ff3b30", 1.6), leds.at(0, up, 0.0775))
    for name in ("Lens", "Infrared ring"):
        out.nodes[name].parent, out.nodes[name].pivot = "Camera", (0.0, up, 0.0)
    logo = Canvas(512, 128, "#f3f4f4")
    logo.text(256, 64, "BOMI vision", 70, "#3d3bb0", "Bold")
    out.add(
        "Camera",
        m.printed("Logo", logo.texture(), 0.35),
        panel(0.06, 0.015).turn("y", 90).at(0.0344, up - 0.006, 0.02),
    )
    out.add(
        "Camera",
        m.rubber("Lead"),
        cable([(0, up, -0.084), (0, up, -0.1), (0.01, up - 0.03, -0.108), (0.012, up - 0.06, -0.1)], 0.004),
    )
    out.swing("Pan", "Camera", "y", [0, 2, 4, 6], [0, 38, -38, 0])
    return out
