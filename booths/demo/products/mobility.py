"""Mobility: an electric scooter, a fast charger, a city helmet, a dash cam and an alloy wheel."""

from __future__ import annotations

import numpy as np

from booths.demo.modelling import materials as m
from booths.demo.modelling import patterns
from booths.demo.modelling.canvas import Canvas
from booths.demo.modelling.mesh import Array, Mesh, around, join
from booths.demo.modelling.model import Model
from booths.demo.modelling.shapes import circle, fillet, rounded_rect, smooth
from booths.demo.modelling.solids import cylinder, grid, lathe, panel, pipe, rounded_box, sphere, torus, turned
from booths.demo.modelling.sweeps import extrude, frame, loft, sheet, sweep, tube
from booths.demo.products.parts import bar, bolts, cable, plate, ring, tyre

GRAPHITE = m.paint("Graphite", "#33373b", 0.35)
LIME = m.lacquer("Lime", "#a7d129", 0.32)
BLACK = m.plastic("Matt black", "#1a1c1e", 0.55)
TREAD = m.Material("Tyre", "#191a1b", 0, 0.85, normal=patterns.tread(), normal_scale=1.2)


def small_wheel(out: Model, name: str, centre: tuple[float, float, float]) -> None:
    """A scooter's air tyre on a five-armed rim."""
    out.node(name, centre)
    x, y, z = centre
    out.add(name, TREAD, tyre(0.125, 0.056, 0.045, 64).uv(14, 1).at(x, y, z))
    out.add(name, GRAPHITE, pipe(0.086, 0.072, 0.05, 0.004, "x", 56).at(x, y, z), cylinder(0.034, 0.06, 0.006, "x").at(x, y, z))
    spoke = rounded_box(0.03, 0.05, 0.022, 0.007).at(0, 0.053)
    out.add(name, GRAPHITE, around(spoke, 5, "x").at(x, y, z))
    out.add(name, m.metal("Axle", "#c9ccd1"), cylinder(0.01, 0.1, 0.002, "x", 6).at(x, y, z))
    out.spin("Ride", name, "x", 1.5, 1)


def scooter() -> Model:
    """A commuter scooter: long deck, lit stem, drum brake; comes in three colours."""
    out = Model("E-scooter")
    deck = extrude(fillet([(-0.085, -0.42), (0.085, -0.42), (0.092, 0.1), (0.07, 0.34), (-0.07, 0.34), (-0.092, 0.1)], 0.06, 6, True), 0.055, 0.018, 3).turn("x", 90).scale(z=1)
    out.add("Deck", GRAPHITE, deck.at(0, 0.155, 0.0))
    c = Canvas(256, 512, "#1d1f21")
    for i in range(22):
        for j in range(9):
            c.poly([(18 + 27 * j, 20 + 22 * i), (30 + 27 * j, 14 + 22 * i), (42 + 27 * j, 20 + 22 * i), (30 + 27 * j, 26 + 22 * i)], "#2c2f32")
    c.text(128, 300, "바람결", 64, "#a7d129", "Black")
    c.text(128, 352, "BARAMGYEOL", 26, "#e8ebe4", "Bold")
    mat = extrude(fillet([(-0.07, -0.39), (0.07, -0.39), (0.076, 0.09), (0.058, 0.3), (-0.058, 0.3), (-0.076, 0.09)], 0.05, 6, True), 0.004, 0.001).turn("x", -90)
    out.add("Deck", m.printed("Grip mat", c.texture(), 0.9), mat.scale(z=-1).at(0, 0.1838, 0.0))
    out.add("Deck", LIME, *(rounded_box(0.006, 0.012, 0.5, 0.003).at(0.0915 * k, 0.16, -0.12) for k in (-1, 1)))
    small_wheel(out, "Front wheel", (0.0, 0.127, 0.5))
    small_wheel(out, "Rear wheel", (0.0, 0.127, -0.52))
    for k in (-1, 1):
        out.add("Deck", GRAPHITE, extrude(fillet([(-0.4, 0.12), (-0.55, 0.115), (-0.55, 0.14), (-0.4, 0.175)], 0.012, 4, True), 0.014, 0.004).turn("y", -90).at(0.05 * k))
        fork = smooth([(0.042 * k, 0.127, 0.5), (0.044 * k, 0.24, 0.475), (0.03 * k, 0.3, 0.455), (0, 0.32, 0.45)], 6)
        out.add("Fork", LIME, tube(fork, 0.0135, 16))
    neck = smooth([(0, 0.165, 0.25), (0, 0.2, 0.36), (0, 0.28, 0.425), (0, 0.38, 0.43)], 6)
    out.add("Deck", GRAPHITE, sweep(neck, rounded_rect(0.07, 0.045, 0.018), np.linspace(1.4, 0.9, len(neck)), crease=60))
    stem = [(0, 0.34, 0.447), (0, 0.7, 0.38), (0, 1.1, 0.305)]
    out.add("Stem", GRAPHITE, sweep(stem, rounded_rect(0.05, 0.058, 0.02, 6), crease=60))
    out.add("Stem", LIME, ring(0.036, 0.01, 0.03).turn("x", -10.5).at(0, 0.4, 0.436))
    out.add("Stem light", m.lamp("Stem light", "#eaffc0", 2.5), sweep([(0, 0.5, 0.447), (0, 0.75, 0.4), (0, 0.98, 0.3575)], rounded_rect(0.01, 0.006, 0.002)))
    out.add("Handlebar", BLACK, tube(smooth([(-0.27, 1.11, 0.25), (-0.2, 1.115, 0.28), (0, 1.12, 0.302), (0.2, 1.115, 0.28), (0.27, 1.11, 0.25)], 6), 0.013, 16))
    grip = m.Material("Grips", "#26282a", 0, 0.85, normal=patterns.knurl(10))
    for k in (-1, 1):
        out.add("Handlebar", grip, cylinder(0.019, 0.125, 0.006, "x", 28).uv(2, 2).turn("y", 24 * k).at(0.245 * k, 1.1125, 0.261))
        lever = smooth([(0.15 * k, 1.112, 0.32), (0.2 * k, 1.105, 0.325), (0.29 * k, 1.1, 0.282)], 5)
        out.add("Handlebar", GRAPHITE, tube(lever, 0.0055, 10))
    dash = Canvas(384, 512, "#0a0c0a")
    dash.text(192, 180, "24", 200, "#e8ffc0", "SemiBold")
    dash.text(192, 300, "km/h", 46, "#a7d129", "Medium")
    for i in range(6):
        dash.rect(58 + 46 * i, 400, 36, 52, "#a7d129" if i < 5 else "#2b3020", 6)
    out.add("Display", BLACK, rounded_box(0.062, 0.03, 0.085, 0.012, 3).turn("x", 32).at(0, 1.137, 0.295))
    out.add("Display", m.screen("Display", dash.texture(), 1.4), plate(0.048, 0.064, 0.001, 0.006).turn("x", -122).turn("y", 180).at(0, 1.15, 0.287))
    lens = cylinder(0.028, 0.02, 0.004, "z", 36)
    out.add("Headlight", BLACK, cylinder(0.033, 0.03, 0.006, "z", 36).turn("x", 0).at(0, 1.03, 0.352))
    out.add("Headlight", m.lamp("Headlight", "#fffbe8", 3.5), lens.at(0, 1.03, 0.36))
    fender = lathe([(0.137, -0.034), (0.141, -0.03), (0.142, 0), (0.141, 0.03), (0.137, 0.034)], 32, 150)
    out.add("Fenders", m.Material("Fender", "#1a1c1e", 0, 0.5, two_sided=True), fender.turn("z", -90).turn("x", -60).at(0, 0.127, 0.5), fender.turn("z", -90).turn("x", -110).at(0, 0.127, -0.52))
    out.add("Tail light", m.lamp("Tail light", "#ff2b20", 2.5), rounded_box(0.05, 0.02, 0.012, 0.005).at(0, 0.2, -0.655))
    out.add("Kick stand", GRAPHITE, bar((0.06, 0.13, -0.05), (0.16, 0.004, -0.02), 0.008, 12))
    out.add("Handlebar", m.rubber("Brake line"), cable([(0.12, 1.11, 0.31), (0.06, 1.08, 0.4), (0.03, 0.95, 0.4), (0.02, 0.6, 0.42), (0.04, 0.3, 0.48)], 0.0035))
    for name, colour in (("Lime", "#a7d129"), ("Coral", "#f26a4f"), ("Sky", "#4fa8e0")):
        out.colours(name, {"Lime": LIME if name == "Lime" else LIME.tinted(colour, name)})
    return out


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
    out.add("Card reader", m.screen("Card sign", card.texture(), 1.0), panel(0.09, 0.1125).at(0, 1.02, 0.2215))
    out.add("Stop", m.plastic("Stop red", "#d22a1e", 0.35), turned([(0, 0), (0.032, 0), (0.034, 0.012), (0.028, 0.022), (0, 0.024)], 0.005, 40, "z").at(0.19, 1.02, 0.21))
    out.add("Stop", m.plastic("Stop yellow", "#f2c61f", 0.4), cylinder(0.045, 0.006, 0.002, "z").at(0.19, 1.02, 0.211))
    vents = [rounded_box(0.3, 0.008, 0.01, 0.003).at(0, 0.24 + 0.03 * i, 0.209) for i in range(8)]
    out.add("Cabinet", BLACK, *vents)
    for k, name in ((-1, "Left plug"), (1, "Right plug")):
        x = 0.312 * k
        out.add(name, BLACK, rounded_box(0.03, 0.2, 0.16, 0.012, 3).at(x, 1.05, 0.05))
        hand = [(x + 0.035 * k, 1.1, 0.06), (x + 0.06 * k, 1.06, 0.11), (x + 0.06 * k, 0.97, 0.15), (x + 0.05 * k, 0.9, 0.16)]
        out.add(name, BLACK, tube(smooth(hand, 6), 0.024, 20), rounded_box(0.07, 0.1, 0.08, 0.022, 3).at(x + 0.04 * k, 1.1, 0.06))
        out.add(name, LIME, rounded_box(0.074, 0.02, 0.084, 0.009).at(x + 0.04 * k, 1.085, 0.06))
        line = [(x + 0.05 * k, 0.9, 0.16), (x + 0.055 * k, 0.7, 0.2), (x + 0.075 * k, 0.36, 0.19), (x + 0.06 * k, 0.2, 0.06), (x + 0.06 * k, 0.36, -0.06), (x + 0.03 * k, 0.8, -0.1), (x - 0.012 * k, 0.9, -0.1)]
        out.add(name, m.rubber("Cable"), cable(line, 0.016, 14))
    return out


def dome(scale: float, low: float = 0.0) -> Array:
    """Points (rows, columns, 3) over a helmet's shell, front to +z."""
    rows, columns = 26, 72
    v = np.linspace(0, 1, rows)[:, None]
    a = np.linspace(-np.pi, np.pi, columns + 1)[None, :]
    brim = low + 0.012 * np.cos(2 * a) - 0.02 * np.cos(a)
    lat = v * np.pi / 2
    x = 0.103 * np.cos(lat) * np.sin(a)
    z = 0.138 * np.cos(lat) * np.cos(a) * (1 - 0.05 * np.cos(a))
    y = brim * (1 - v) + 0.16 * np.sin(lat) ** 0.92
    return np.dstack([x * scale, y * scale, z * scale])


def helmet() -> Model:
    """A city helmet: lime and graphite shell with vents, visor, straps and a rear light."""
    out = Model("Helmet")
    up = 0.045
    out.add("Shell", LIME, grid(dome(1.0), 70).at(0, up))
    out.add("Liner", m.plastic("Foam", "#26282a", 0.9), grid(dome(0.93)[::-1], 70).at(0, up), grid(np.stack([dome(0.93)[0], dome(1.0)[0]]), 70).at(0, up))
    shell = dome(1.004)
    for a in (-0.62, -0.22, 0.22, 0.62):
        for z0, z1 in ((0.1, 0.055), (0.035, -0.02), (-0.045, -0.09)):
            path = []
            for z in np.linspace(z0, z1, 10):
                x = 0.103 * 0.75 * np.sin(a) * np.sqrt(max(1 - (z / 0.145) ** 2, 0.02)) * 1.4
                y = 0.16 * np.sqrt(max(1 - (x / 0.104) ** 2 - (z / 0.141) ** 2, 0.01)) + 0.001
                path.append((x, up + y, z))
            width = np.sin(np.linspace(0.25, np.pi - 0.25, 10))
            out.add("Vents", BLACK, tube(path, 0.0085 * width, 12).scale(1, 1, 1))
    band = shell[2]
    trim = np.column_stack([band[:-1, 0] * 1.003, band[:-1, 1] + up, band[:-1, 2] * 1.003])
    out.add("Shell", GRAPHITE, tube(trim, 0.0042, 10, True))
    rim = dome(0.968)[0]
    out.add("Liner", BLACK, tube(np.column_stack([rim[:-1, 0], rim[:-1, 1] + up, rim[:-1, 2]]), 0.006, 10, True))
    a = np.linspace(-0.95, 0.95, 25)
    visor = [np.column_stack([r * 0.106 * np.sin(a), up + 0.012 - drop - 0.02 * np.cos(a) + 0.018 * np.cos(a), r * 0.136 * np.cos(a)]) for r, drop in ((1.0, 0.0), (1.09, 0.004), (1.2, 0.012))]
    out.add("Visor", GRAPHITE, sheet(visor[::-1], 0.004))
    c = Canvas(256, 96, "#140404")
    for i in range(5):
        for j in range(2):
            c.circle(32 + 48 * i, 30 + 36 * j, 12, "#ff3b2a")
    out.add("Rear light", BLACK, rounded_box(0.062, 0.026, 0.016, 0.007, 3).at(0, up + 0.045, -0.138))
    out.add("Rear light", m.screen("Rear light", c.texture(), 2.5), plate(0.05, 0.018, 0.002, 0.006).turn("y", 180).at(0, up + 0.045, -0.1462))
    strap = m.fabric("Strap", "#2c2f31", 8, 2)
    for k in (-1, 1):
        for z in (0.055, -0.06):
            line = smooth([(0.086 * k, up + 0.015, z), (0.085 * k, up - 0.01, z * 0.7), (0.07 * k, up - 0.03, 0.0)], 6)
            out.add("Straps", strap, sweep(line, rounded_rect(0.002, 0.014, 0.0008), crease=60).tiled(0.01))
    chin = smooth([(-0.07, up - 0.03, 0), (-0.04, up - 0.041, 0.004), (0.04, up - 0.041, 0.004), (0.07, up - 0.03, 0)], 6)
    out.add("Straps", strap, sweep(chin, rounded_rect(0.014, 0.002, 0.0008), crease=60).tiled(0.01))
    out.add("Straps", m.plastic("Buckle", "#a7d129", 0.4), rounded_box(0.034, 0.009, 0.022, 0.003).at(0.01, up - 0.0405, 0.004))
    logo = Canvas(256, 96, "#a7d129")
    logo.text(128, 48, "새벽길", 60, "#22271a", "Black")
    out.add("Shell", m.printed("Logo", logo.texture(), 0.3), label_on_shell(up))
    return out


def label_on_shell(up: float) -> Mesh:
    """A small curved patch on the shell's left side."""
    rows, columns = 6, 12
    points = np.zeros((rows, columns, 3))
    for i, y in enumerate(np.linspace(0.035, 0.055, rows)):
        for j, z in enumerate(np.linspace(0.032, -0.024, columns)):
            x = 0.1036 * np.sqrt(1 - (y / 0.161) ** 2 - (z / 0.139) ** 2)
            points[i, j] = (x + 0.0014, up + y, z)
    return grid(points)


def dash_cam() -> Model:
    """A dash cam on its windscreen mount, with screen and heat-sink ribs."""
    out = Model("Dash cam")
    up = 0.035
    out.add("Body", BLACK, rounded_box(0.096, 0.054, 0.03, 0.012, 4).at(0, up))
    out.add("Body", GRAPHITE, plate(0.09, 0.048, 0.004, 0.011, 0.0015).at(0, up, 0.0155))
    lens = [(0, 0.012), (0.021, 0.012), (0.0225, 0.022), (0.0205, 0.03), (0.017, 0.031), (0.015, 0.027), (0, 0.026)]
    out.add("Lens", m.metal("Lens barrel", "#2b2e31", 0.35), turned(lens, 0.0012, 72, "z").at(-0.016, up))
    out.add("Lens", LIME, ring(0.0212, 0.0025, 0.0016, "z", 64).at(-0.016, up, 0.0302))
    out.add("Lens", m.Material("Lens coating", "#1a1440", 0.4, 0.03, coat=1.0), turned([(0, 0.024), (0.0148, 0.024), (0.011, 0.0285), (0, 0.0302)], 0.001, 48, "z").at(-0.016, up))
    out.add("Lens", m.metal("Lens ring inner", "#5b3f8f", 0.2), ring(0.0112, 0.001, 0.001, "z").at(-0.016, up, 0.0288))
    grille = [cylinder(0.0011, 0.001, 0, "z", 10).at(0.022 + 0.005 * i, up + 0.01 - 0.005 * j, 0.0176) for i in range(4) for j in range(5)]
    out.add("Body", BLACK, *grille)
    logo = Canvas(256, 64, "#33373b")
    logo.text(128, 32, "길눈이", 46, "#e8ebe4", "Bold")
    out.add("Body", m.printed("Logo", logo.texture(), 0.4, 0.3), panel(0.024, 0.006).at(0.029, up + 0.018, 0.0176))
    fins = [rounded_box(0.0018, 0.004, 0.024, 0.0006).at(-0.03 + 0.005 * i, up + 0.0285, 0) for i in range(13)]
    out.add("Body", GRAPHITE, *fins)
    c = Canvas(512, 288, "#8db7d9")
    c.shade(0, 0, 512, 150, "#6ea6d6", "#dcebf5")
    c.poly([(0, 150), (512, 150), (512, 288), (0, 288)], "#56604f")
    c.poly([(226, 150), (286, 150), (440, 288), (72, 288)], "#3c4044")
    for k in range(4):
        y = 160 + 32 * k
        c.poly([(254, y), (258, y), (258 + 2 * k, y + 14 + 4 * k), (254 - 2 * k, y + 14 + 4 * k)], "#f2f2f2")
    c.rect(222, 138, 68, 40, None, 4, "#a7d129", 4)
    c.text(20, 26, "● REC  4K", 24, "#ff4a3a", "Bold", "lm")
    c.text(492, 26, "72 km/h", 24, "#ffffff", "Bold", "rm")
    c.text(256, 264, "앞차 간격 34 m", 26, "#eaffc0", "Bold")
    out.add("Screen", m.screen("Screen", c.texture(), 1.1), plate(0.078, 0.042, 0.001, 0.004).turn("y", 180).at(0, up, -0.0154))
    out.add("Mount", BLACK, cylinder(0.008, 0.018, 0.001).at(0, up + 0.034), sphere(0.0105, 28).at(0, up + 0.044))
    mount = extrude(rounded_rect(0.05, 0.044, 0.01), 0.006, 0.0015)
    out.add("Mount", BLACK, mount.turn("x", -52).at(0, up + 0.057, 0.006), cylinder(0.013, 0.012, 0.002).at(0, up + 0.05, 0.002))
    stand = m.glass("Acrylic stand", "#eef4ee", 0.03, 0.9)
    out.add("Stand", stand, rounded_box(0.11, 0.006, 0.06, 0.0025).at(0, 0.003), rounded_box(0.006, 0.1, 0.03, 0.002).at(0.06, 0.05, -0.02).scale(x=0.0 + 1))
    out.add("Stand", stand, rounded_box(0.0662, 0.006, 0.03, 0.002).at(0.03, 0.1015, -0.002).scale(1, 1, 1))
    return out


def alloy_wheel() -> Model:
    """A forged alloy wheel with its tyre, brake disc and caliper, on a floor cradle; it turns."""
    out = Model("Alloy wheel")
    up = 0.345
    out.node("Wheel", (0, up, 0))
    rubber = tyre(0.33, 0.225, 0.09, 96, 0.22).turn("y", 90)
    out.add("Wheel", TREAD, rubber.uv(26, 1).at(0, up))
    silver = m.Material("Diamond-cut alloy", "#cfd3d6", 1.0, 1.0, surface=patterns.brushed(True, 0.25), coat=0.6)
    dark = m.paint("Rim graphite", "#3a3e42", 0.3)
    barrel = [(0.232, -0.1), (0.244, -0.1), (0.24, -0.085), (0.215, -0.06), (0.212, 0.06), (0.238, 0.09), (0.246, 0.1), (0.232, 0.1), (0.228, 0.085), (0.205, 0.06), (0.204, -0.06), (0.232, -0.1)]
    out.add("Wheel", dark, lathe(barrel, 96).turn("x", 90).at(0, up))
    out.add("Wheel", silver, ring(0.247, 0.017, 0.008, "z", 96).at(0, up, 0.098))
    half = [(0.0, 0.04), (0.02, 0.05), (0.022, 0.09), (0.012, 0.15), (0.03, 0.232), (0.0, 0.238)]
    outline = np.array(half + [(-x, y) for x, y in half[::-1] if x > 0])
    spoke = extrude(fillet(outline, 0.012, 3, True), 0.03, 0.006, 3)
    fork = [extrude(fillet([(0.006, 0.12), (0.02, 0.115), (0.062, 0.222), (0.04, 0.236)], 0.008, 3, True), 0.024, 0.005, 2).scale(x=k) for k in (-1, 1)]
    star = around(spoke.turn("x", -3), 5, "z")
    out.add("Wheel", silver, star.at(0, up, 0.07))
    out.add("Wheel", dark, around(join(*fork), 5, "z").at(0, up, 0.066))
    out.add("Wheel", silver, turned([(0, 0.04), (0.07, 0.04), (0.066, 0.078), (0.05, 0.086), (0.034, 0.084), (0, 0.084)], 0.004, 64, "z").at(0, up))
    out.add("Wheel", m.metal("Lug nuts", "#2a2c2e", 0.3), bolts(5, 0.054, 0.017, "z", 0.012).turn("z", 36).at(0, up, 0.078))
    cap = Canvas(256, 256, "#22271a")
    cap.circle(128, 128, 116, None, "#a7d129", 8)
    cap.text(128, 128, "굴림", 84, "#eaffc0", "Black")
    out.add("Wheel", m.printed("Cap print", cap.texture(), 0.25), extrude(circle(0.03, 48), 0.004, 0.001).at(0, up, 0.0865))
    holes = [cylinder(0.005, 0.0242, 0, "z", 14).at((0.1 + 0.022 * (i % 4)) * np.cos(i * 0.2618), (0.1 + 0.022 * (i % 4)) * np.sin(i * 0.2618)) for i in range(24)]
    out.add("Brake disc", m.brushed_metal("Cast disc", "#a9adb1", True), pipe(0.188, 0.08, 0.024, 0.002, "z", 80).at(0, up, 0.0))
    out.add("Brake disc", m.plastic("Disc holes", "#2a2c2e"), *(hole.at(0, up, 0) for hole in holes))
    a = np.radians(np.linspace(25, 85, 16))
    arc = np.concatenate([np.column_stack([0.2 * np.cos(a), 0.2 * np.sin(a)]), np.column_stack([0.13 * np.cos(a[::-1]), 0.13 * np.sin(a[::-1])])])
    out.add("Caliper", LIME, extrude(fillet(arc, 0.02, 3, True), 0.07, 0.01, 3).at(0, up, 0.005))
    out.spin("Spin", "Wheel", "z", 4, -1)
    cradle = m.wooden("Cradle oak", "#d8b07c", "#a97b48")
    for k in (-1, 1):
        out.add("Cradle", cradle, rounded_box(0.06, 0.075, 0.26, 0.01, 2).tiled(0.3).at(0.2 * k, 0.0375, 0), rounded_box(0.42, 0.03, 0.04, 0.008).tiled(0.3).at(0, 0.015, 0.1 * k))
    return out


