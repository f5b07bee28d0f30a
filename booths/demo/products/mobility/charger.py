"""A DC fast charger with drawn screen, light band and holstered plug."""

from __future__ import annotations

from booths.demo.modelling import materials as m
from booths.demo.modelling.canvas import Canvas
from booths.demo.modelling.model import Model
from booths.demo.modelling.shapes import rounded_rect, smooth
from booths.demo.modelling.solids import (
    cylinder,
    panel,
    rounded_box,
    turned,
)
from booths.demo.modelling.sweeps import extrude, frame, tube
from booths.demo.products.mobility.common import BLACK, GRAPHITE, LIME
from booths.demo.products.parts import cable, plate


def charger() -> Model:
    """A DC fast charger with drawn screen, light band and holstered plug."""
    out = Model("EV charger")
    white = m.lacquer("Charger white", "#eef0ee", 0.32)
    out.add("Cabinet", BLACK, extrude(rounded_rect(0.62, 0.44, 0.05), 0.08, 0.01).turn("x", -90).at(0, 0.04))
    body = extrude(rounded_rect(0.6, 1.72, 0.07, 8), 0.4, 0.03, 4)
    out.add("Cabinet", white, body.at(0, 0.93))
    front = extrude(rounded_rect(0.5, 1.6, 0.06, 8), 0.03, 0.01, 3)
    out.add("Cabinet", GRAPHITE, front.at(0, 0.94, 0.195))
    rim = frame(rounded_rect(0.53, 1.63, 0.072, 8), rounded_rect(0.506, 1.606, 0.062, 8), 0.016, 0.004)
    out.add("Light band", m.lamp("Light band", "#b8f04a", 2.2), rim.at(0, 0.94, 0.2))
    c = Canvas(512, 768, "#0b1210")
    c.text(256, 70, "번개샘  급속 충전", 46, "#eaffd0", "Bold")
    c.arc(256, 320, 168, 0, 360, "#1d2a20", 26)
    c.arc(256, 320, 168, -90, 190, "#b8f04a", 26)
    c.text(256, 300, "78", 170, "#ffffff", "SemiBold")
    c.text(256, 400, "%", 56, "#b8f04a", "Medium")
    for i, (word, value) in enumerate((("출력", "142 kW"), ("충전량", "38.4 kWh"), ("남은 시간", "9분"))):
        c.text(50, 560 + 64 * i, word, 36, "#9fb39a", "Medium", "lm")
        c.text(462, 560 + 64 * i, value, 40, "#ffffff", "Bold", "rm")
    out.add("Screen", m.screen("Screen", c.texture(), 1.3), plate(0.3, 0.45, 0.004, 0.02).at(0, 1.36, 0.2105))
    logo = Canvas(512, 192, "#33373b")
    logo.text(256, 76, "번개샘", 96, "#b8f04a", "Black")
    logo.spaced(256, 152, "BEONGAESAEM", 34, "#e8ebe4", 8)
    out.add("Cabinet", m.printed("Logo", logo.texture(), 0.35, 0.3), panel(0.3, 0.1125).at(0, 0.6, 0.2105))
    out.add("Card reader", BLACK, plate(0.12, 0.16, 0.016, 0.016, 0.005).at(0, 1.02, 0.213))
    card = Canvas(128, 160, "#16181a")
    for k in range(3):
        card.arc(50, 76, 16 + 14 * k, -50, 50, "#b8f04a", 6)
    card.text(64, 138, "카드", 26, "#e8ebe4", "Bold")
    out.add(
        "Card reader", m.screen("Card sign", card.texture(), 1.0), panel(0.09, 0.1125).at(0, 1.02, 0.2215)
    )
    out.add(
        "Stop",
        m.plastic("Stop red", "#d22a1e", 0.35),
        turned([(0, 0), (0.032, 0), (0.034, 0.012), (0.028, 0.022), (0, 0.024)], 0.005, 40, "z").at(
            0.19, 1.02, 0.21
        ),
    )
    out.add(
        "Stop",
        m.plastic("Stop yellow", "#f2c61f", 0.4),
        cylinder(0.045, 0.006, 0.002, "z").at(0.19, 1.02, 0.211),
    )
    vents = [rounded_box(0.3, 0.008, 0.01, 0.003).at(0, 0.24 + 0.03 * i, 0.209) for i in range(8)]
    out.add("Cabinet", BLACK, *vents)
    for k, name in ((-1, "Left plug"), (1, "Right plug")):
        x = 0.312 * k
        out.add(name, BLACK, rounded_box(0.03, 0.2, 0.16, 0.012, 3).at(x, 1.05, 0.05))
        hand = [
            (x + 0.035 * k, 1.1, 0.06),
            (x + 0.06 * k, 1.06, 0.11),
            (x + 0.06 * k, 0.97, 0.15),
            (x + 0.05 * k, 0.9, 0.16),
        ]
        out.add(
            name,
            BLACK,
            tube(smooth(hand, 6), 0.024, 20),
            rounded_box(0.07, 0.1, 0.08, 0.022, 3).at(x + 0.04 * k, 1.1, 0.06),
        )
        out.add(name, LIME, rounded_box(0.074, 0.02, 0.084, 0.009).at(x + 0.04 * k, 1.085, 0.06))
        line = [
            (x + 0.05 * k, 0.9, 0.16),
            (x + 0.055 * k, 0.7, 0.2),
            (x + 0.075 * k, 0.36, 0.19),
            (x + 0.06 * k, 0.2, 0.06),
            (x + 0.06 * k, 0.36, -0.06),
            (x + 0.03 * k, 0.8, -0.1),
            (x - 0.012 * k, 0.9, -0.1),
        ]
        out.add(name, m.rubber("Cable"), cable(line, 0.016, 14))
    return out
