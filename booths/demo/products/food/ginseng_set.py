"""A gift box of red-ginseng sticks, its lid standing behind."""

from __future__ import annotations

import numpy as np

from booths.demo.modelling import materials as m
from booths.demo.modelling.canvas import Canvas
from booths.demo.modelling.model import Model
from booths.demo.modelling.solids import (
    cushion,
    panel,
    rounded_box,
)
from booths.demo.products.parts import plate


def ginseng_set() -> Model:
    """A gift box of red-ginseng sticks, its lid standing behind."""
    out = Model("Red ginseng set")
    red, gold = m.plastic("Red board", "#7c1418", 0.6), m.metal("Gold foil", "#d8b26a", 0.3)
    out.add("Tray", red, rounded_box(0.26, 0.035, 0.17, 0.002).at(0, 0.0175))
    satin = m.fabric("Satin", "#d9b98a", 8, 0.5)
    out.add("Tray", satin, rounded_box(0.25, 0.004, 0.16, 0.001).tiled(0.02).at(0, 0.036))
    out.add("Tray", gold, plate(0.2605, 0.003, 0.1705, 0.001).at(0, 0.028))
    c = Canvas(256, 1024, "#8f1a1d")
    c.shade(0, 0, 256, 1024, "#a3211f", "#6d0f14")
    c.rect(0, 0, 256, 60, "#d8b26a")
    c.rect(0, 964, 256, 60, "#d8b26a")
    for k, letter in enumerate("홍삼정"):
        c.text(128, 300 + 150 * k, letter, 120, "#f2d79a", "Bold", serif=True)
    c.text(128, 820, "10 g", 60, "#f2d79a", "Medium")
    stick_print = m.Material("Stick print", "#ffffff", 0.2, 0.35, picture=c.texture())
    stick = cushion(0.0215, 0.011, 0.14, 7, 20)
    top = panel(0.0195, 0.134).turn("x", -90).at(0, 0.0057)
    for i in range(10):
        x = -0.1125 + 0.025 * i
        out.add("Sticks", m.metal("Stick foil", "#a3211f", 0.35), stick.at(x, 0.0432))
        out.add("Sticks", stick_print, top.at(x, 0.0432))
    lid = rounded_box(0.264, 0.174, 0.03, 0.002)
    cover = Canvas(1024, 672, "#7c1418")
    cover.rect(28, 28, 968, 616, None, 12, "#d8b26a", 4)
    cover.text(640, 190, "천년뿌리", 150, "#f2d79a", "Bold", serif=True)
    cover.text(640, 310, "홍삼정 스틱 에브리데이", 56, "#f2d79a", "Medium")
    cover.spaced(640, 388, "KOREAN RED GINSENG", 42, "#f2d79a", 8)
    cover.text(640, 452, "10 g × 30", 44, "#f2d79a", "Regular")
    for k in (-1, 0, 1):
        tip = (190 + 95 * k, 560 - 30 * abs(k))
        cover.poly(
            [(165 + 20 * k, 280), (215 + 20 * k, 280), (205 + 62 * k, 430), tip, (178 + 62 * k, 430)],
            "#d8b26a",
        )
    cover.poly([(144, 300), (236, 300), (226, 190), (206, 140), (174, 140), (154, 190)], "#d8b26a")
    for a in np.linspace(-1.2, 1.2, 5):
        cover.line([(190, 140), (190 + 90 * np.sin(a), 140 - 80 * np.cos(a))], "#d8b26a", 6)
    lean = -11.0
    out.add("Lid", red, lid.turn("x", lean).at(0, 0.0885, -0.113))
    cover_mesh = panel(0.258, 0.169).at(0, 0, 0.0153)
    out.add(
        "Lid",
        m.printed("Cover print", cover.texture(), 0.5),
        cover_mesh.turn("x", lean).at(0, 0.0885, -0.113),
    )
    return out
