"""A 2U server with twelve drive trays, its lid's inside seen through a window."""

from __future__ import annotations

import numpy as np

from booths.demo.modelling import materials as m
from booths.demo.modelling.canvas import Canvas, Texture
from booths.demo.modelling.model import Model
from booths.demo.modelling.shapes import circle, smooth
from booths.demo.modelling.solids import cylinder, panel, rounded_box
from booths.demo.modelling.sweeps import sweep
from booths.demo.products.parts import plate


def server_label(index: int) -> Texture:
    """A drive tray's front."""
    c = Canvas(128, 512, "#23262b")
    for i in range(9):
        for j in range(3):
            c.circle(34 + 30 * j + (15 if i % 2 else 0), 90 + 36 * i, 11, "#0d0e10")
    c.rect(20, 430, 88, 44, "#3d3bb0" if index else "#c8402f", 8)
    c.text(64, 452, "NVMe", 26, "#ffffff", "Bold")
    c.circle(34, 34, 9, "#53e08c")
    c.circle(64, 34, 9, "#5aa9ff")
    return c.texture()


def rack_server() -> Model:
    """A 2U server with twelve drive trays, its lid's inside seen through a window."""
    out = Model("Rack server")
    steel, dark = m.brushed_metal("Galvanised steel", "#b4b9c0"), m.metal("Dark bezel", "#24272c", 0.45)
    out.add("Chassis", steel, rounded_box(0.435, 0.086, 0.62, 0.0015).at(0, 0.0435, -0.02))
    out.add("Bezel", dark, rounded_box(0.437, 0.087, 0.022, 0.003).at(0, 0.0435, 0.3))
    tray = plate(0.03, 0.076, 0.008, 0.002, 0.001)
    picture = m.screen("Tray print", server_label(1), 0.9)
    handle = m.metal("Latch", "#5a5fd0", 0.35)
    for i in range(12):
        x = -0.1705 + 0.031 * i
        out.add("Drives", dark, tray.at(x, 0.0435, 0.313))
        out.add("Drives", picture.named("Tray print"), panel(0.025, 0.07).at(x, 0.0435, 0.3172))
        out.add("Drives", handle, rounded_box(0.024, 0.006, 0.006, 0.002).at(x, 0.0145, 0.3195))
    for side in (-1, 1):
        out.add("Handles", dark, plate(0.022, 0.087, 0.012, 0.003, 0.002).at(side * 0.2295, 0.0435, 0.302))
        grip = sweep(
            smooth([(0, -0.03, 0), (0, -0.024, 0.026), (0, 0.024, 0.026), (0, 0.03, 0)], 6), circle(0.005, 14)
        )
        out.add("Handles", steel, grip.at(side * 0.2295, 0.0435, 0.308))
    out.add(
        "Handles",
        m.lamp("Power light", "#53e08c", 3.0),
        cylinder(0.004, 0.004, 0.001, "z", 20).at(0.212, 0.06, 0.312),
    )
    c = Canvas(1024, 768, "#aeb4bb")
    c.rect(60, 60, 904, 500, "#12151a", 18)
    for i in range(4):
        c.rect(120 + 210 * i, 110, 160, 250, "#1f5a3d", 8)
        c.rect(145 + 210 * i, 150, 110, 170, "#8f979f", 6)
        c.text(200 + 210 * i, 235, "CPU" if i < 2 else "AI", 44, "#20252b", "Black")
    for i in range(24):
        c.rect(110 + 34 * i, 400, 18, 130, "#2c7a52" if i % 2 else "#256646", 3)
    c.text(512, 650, "GAON GS-2120", 90, "#20252b", "Black")
    c.text(512, 720, "가온데이터  2U AI 서버", 40, "#20252b", "Medium")
    lid = m.Material("Lid print", "#ffffff", 0.4, 0.35, picture=c.texture(90))
    out.add("Lid", lid, panel(0.42, 0.315).turn("x", -90).at(0, 0.0868, 0.1))
    fans = Canvas(512, 128, "#6d737b")
    for i in range(4):
        fans.circle(64 + 128 * i, 64, 54, "#16181c")
        for k in range(7):
            a = k * 0.8976
            fans.line(
                [(64 + 128 * i, 64), (64 + 128 * i + 48 * np.cos(a), 64 + 48 * np.sin(a))], "#3b4048", 9
            )
        fans.circle(64 + 128 * i, 64, 16, "#3b4048")
    out.add(
        "Fans",
        m.printed("Fan wall", fans.texture(), 0.5, 0.4),
        panel(0.3, 0.075).turn("y", 180).at(0.05, 0.0435, -0.3302),
    )
    psu = [rounded_box(0.05, 0.04, 0.01, 0.002).at(-0.17, 0.022 + 0.042 * i, -0.332) for i in range(2)]
    out.add("Fans", dark, *psu)
    return out
