"""ICT: a Wi-Fi router, a rugged tablet, a bullet camera, a rack server and studio headphones."""

from __future__ import annotations

import numpy as np

from booths.demo.modelling import materials as m
from booths.demo.modelling import patterns
from booths.demo.modelling.canvas import Canvas, Texture
from booths.demo.modelling.mesh import around, join
from booths.demo.modelling.model import Model
from booths.demo.modelling.shapes import circle, fillet, rounded_rect, smooth
from booths.demo.modelling.solids import cushion, cylinder, panel, rounded_box, sphere, torus, turned
from booths.demo.modelling.sweeps import extrude, frame, loft, sweep
from booths.demo.products.parts import bolts, cable, keys, plate, ring, screws

BLACK = m.plastic("Matt black", "#1b1d21", 0.5)


def router() -> Model:
    """A tri-band router with six antennas and lit status icons."""
    out = Model("Router")
    rows = []
    for y, grow in ((0.012, 0.9), (0.016, 0.97), (0.026, 1.0), (0.036, 0.985), (0.043, 0.93), (0.046, 0.84)):
        line = rounded_rect(0.24 * grow, 0.16 * grow, 0.05, 8)
        rows.append(np.column_stack([line[:, 0], np.full(len(line), y + 0.06 * (y - 0.012) / 0.034 * 0), -line[:, 1]]))
    shell = m.plastic("Warm white", "#f1efeb", 0.38)
    out.add("Body", shell, loft(rows, crease=60))
    out.add("Body", BLACK, extrude(rounded_rect(0.2, 0.12, 0.04), 0.014, 0.002).turn("x", 90).at(0, 0.007))
    slots = [rounded_box(0.16 - 0.012 * abs(i - 4), 0.002, 0.003, 0.001).at(0, 0.0462, -0.05 + 0.011 * i) for i in range(9)]
    out.add("Body", BLACK, *slots)
    icons = Canvas(512, 64, "#16181c")
    for i, colour in enumerate(("#53e08c", "#53e08c", "#5aa9ff", "#53e08c", "#ffb84d")):
        icons.circle(76 + 90 * i, 32, 9, colour)
        for k in (1, 2):
            icons.arc(76 + 90 * i, 32, 10 + 8 * k, 225, 315, colour, 3)
    out.add("Status lights", m.screen("Status lights", icons.texture(), 2.0), plate(0.1, 0.0125, 0.002, 0.004).at(0, 0.025, 0.0795))
    joints = [(-0.11, -0.05), (-0.11, 0.02), (0.11, -0.05), (0.11, 0.02), (-0.05, -0.075), (0.05, -0.075)]
    for i, (x, z) in enumerate(joints):
        lean = 16.0 if x < 0 else -16.0
        if abs(x) < 0.1:
            lean *= 0.35
        blade = rounded_box(0.017, 0.15, 0.009, 0.0042, 3).at(0, 0.09)
        hinge = join(cylinder(0.0075, 0.02, 0.002, "z", 28).at(0, 0.006), cylinder(0.006, 0.02, 0.001).at(0, 0.014))
        out.add("Antennas", shell, blade.turn("z", lean).at(x, 0.03, z))
        out.add("Antennas", BLACK, hinge.turn("z", lean).at(x, 0.03, z))
    out.add("Ports", BLACK, rounded_box(0.15, 0.02, 0.01, 0.002).at(0, 0.026, -0.0765))
    jack = m.plastic("Jack yellow", "#e9b83a", 0.4)
    out.add("Ports", jack, *(rounded_box(0.014, 0.012, 0.004, 0.001).at(-0.055 + 0.022 * i, 0.026, -0.081) for i in range(5)))
    logo = Canvas(256, 64, "#f1efeb")
    logo.text(128, 32, "nuri·net", 44, "#3d3bb0", "Bold")
    out.add("Body", m.printed("Logo", logo.texture(), 0.4), panel(0.05, 0.0125).turn("x", -90).at(0, 0.04615, 0.058))
    return out


def tablet_screen() -> Texture:
    """A site map with work orders."""
    c = Canvas(1024, 640, "#0e1526")
    c.rect(0, 0, 1024, 58, "#1b2740")
    c.text(28, 29, "현장지킴이  ·  제3공구", 28, "#ffffff", "Bold", "lm")
    c.text(996, 29, "09:41   LTE   87 %", 22, "#b9c7e6", "Medium", "rm")
    c.rect(20, 78, 640, 542, "#16233d", 14)
    for i in range(12):
        y = 110 + 42 * i
        c.line([(40 + t, y + 26 * np.sin(t / 90 + i * 0.6)) for t in range(0, 601, 20)], "#2c4f7d", 3)
    c.line([(90, 540), (180, 430), (300, 440), (380, 300), (520, 260), (600, 150)], "#ffb347", 8)
    for x, y, colour in ((180, 430, "#53e08c"), (380, 300, "#ff6b5e"), (600, 150, "#53e08c")):
        c.circle(x, y, 20, colour, "#ffffff", 4)
    for i, (word, share, colour) in enumerate((("터널 굴착", 0.82, "#53e08c"), ("배수 설비", 0.46, "#ffb347"), ("안전 점검", 1.0, "#5aa9ff"), ("자재 반입", 0.3, "#ff6b5e"))):
        y = 78 + 138 * i
        c.rect(680, y, 324, 126, "#16233d", 14)
        c.text(704, y + 34, word, 30, "#ffffff", "Bold", "lm")
        c.text(980, y + 34, f"{share:.0%}", 30, colour, "Bold", "rm")
        c.rect(704, y + 76, 276, 20, "#2a3a5c", 10)
        c.rect(704, y + 76, 276 * share, 20, colour, 10)
    return c.texture()


def rugged_tablet() -> Model:
    """A shock-proof tablet on its kick-stand."""
    out = Model("Rugged tablet")
    grey, orange = m.plastic("Armour grey", "#2c3138", 0.5), m.rubber("Bumper orange", "#e8622a")
    parts = [
        ("Body", grey, plate(0.27, 0.182, 0.018, 0.016, 0.004)),
        ("Display", m.dark_glass(), plate(0.248, 0.16, 0.002, 0.006, 0.0008).at(0, 0, 0.0092)),
        ("Display", m.screen("Display", tablet_screen(), 1.1), plate(0.226, 0.1412, 0.001, 0.002).at(0, 0, 0.0101)),
        ("Body", m.metal("Screws", "#9aa0a8"), screws([(sx * 0.129, y) for sx in (-1, 1) for y in (-0.04, 0.04)], 0.0092, 0.006)),
        ("Buttons", orange, keys(3, 1, (0.024, 0), (0.017, 0.0052, 0.003)).at(0.0, -0.0853, 0.009)),
    ]
    leg = [(0.0, 0.0), (0.0, -0.05), (-0.014, -0.05), (-0.015, -0.02), (-0.02, -0.015), (-0.056, -0.014), (-0.056, 0.0)]
    corner = extrude(fillet(leg, 0.014, 4, closed=True), 0.026, 0.004).at(0.142, 0.0975).mirrored()
    parts.append(("Bumpers", orange, join(corner, corner.scale(y=-1))))
    strap = sweep(smooth([(-0.09, -0.04, -0.01), (-0.03, -0.03, -0.026), (0.03, -0.03, -0.026), (0.09, -0.04, -0.01)], 6), rounded_rect(0.003, 0.028, 0.001))
    parts.append(("Hand strap", m.fabric("Strap", "#3a3f47", 8, 2), strap.tiled(0.01)))
    stand = extrude(rounded_rect(0.1, 0.115, 0.012), 0.004, 0.001).at(0, -0.0575)
    for node, material, mesh in parts:
        out.add(node, material, mesh.at(0, 0.1, 0).turn("x", -20))
    out.add("Stand", m.metal("Stand steel", "#8e949c", 0.35), stand.turn("x", 27).at(0, 0.106, -0.048))
    return out


def ip_camera() -> Model:
    """A bullet camera with infrared ring and sun shield on a wall bracket; it pans."""
    out = Model("IP camera")
    white = m.lacquer("Camera white", "#f3f4f4", 0.3)
    out.add("Bracket", white, turned([(0, 0), (0.05, 0), (0.05, 0.008), (0.036, 0.014), (0, 0.015)], 0.003, 56), bolts(3, 0.04, 0.007).at(0, 0.009))
    out.add("Bracket", white, cylinder(0.016, 0.06, 0.004).at(0, 0.04), sphere(0.022, 32).at(0, 0.078))
    out.node("Camera", (0, 0.078, 0))
    up = 0.128
    out.add("Camera", white, cylinder(0.011, 0.036, 0.002).at(0, 0.096))
    barrel = [(0, -0.085), (0.028, -0.085), (0.034, -0.078), (0.034, 0.078), (0.0335, 0.082), (0.029, 0.082), (0.029, 0.074), (0, 0.074)]
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
    out.add("Lens", m.dark_glass("Front glass", "#0a0c10"), cylinder(0.0288, 0.003, 0.0005, "z", 48).at(0, up, 0.0755))
    out.add("Lens", m.metal("Lens ring", "#3a3d42", 0.3), ring(0.0135, 0.004, 0.006, "z").at(0, up, 0.0785))
    out.add("Lens", m.Material("Lens coating", "#23123f", 0.3, 0.04, coat=1.0), sphere(0.0115, 32, 0, 90).turn("x", 90).scale(z=0.35).at(0, up, 0.0775))
    leds = around(sphere(0.0021, 12).at(0.0205, 0, 0), 14, "z")
    out.add("Infrared ring", m.lamp("Infrared", "#ff3b30", 1.6), leds.at(0, up, 0.0775))
    for name in ("Lens", "Infrared ring"):
        out.nodes[name].parent, out.nodes[name].pivot = "Camera", (0.0, up, 0.0)
    logo = Canvas(512, 128, "#f3f4f4")
    logo.text(256, 64, "BOMI vision", 70, "#3d3bb0", "Bold")
    out.add("Camera", m.printed("Logo", logo.texture(), 0.35), panel(0.06, 0.015).turn("y", 90).at(0.0344, up - 0.006, 0.02))
    out.add("Camera", m.rubber("Lead"), cable([(0, up, -0.084), (0, up, -0.1), (0.01, up - 0.03, -0.108), (0.012, up - 0.06, -0.1)], 0.004))
    out.swing("Pan", "Camera", "y", [0, 2, 4, 6], [0, 38, -38, 0])
    return out


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
        grip = sweep(smooth([(0, -0.03, 0), (0, -0.024, 0.026), (0, 0.024, 0.026), (0, 0.03, 0)], 6), circle(0.005, 14))
        out.add("Handles", steel, grip.at(side * 0.2295, 0.0435, 0.308))
    out.add("Handles", m.lamp("Power light", "#53e08c", 3.0), cylinder(0.004, 0.004, 0.001, "z", 20).at(0.212, 0.06, 0.312))
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
            fans.line([(64 + 128 * i, 64), (64 + 128 * i + 48 * np.cos(a), 64 + 48 * np.sin(a))], "#3b4048", 9)
        fans.circle(64 + 128 * i, 64, 16, "#3b4048")
    out.add("Fans", m.printed("Fan wall", fans.texture(), 0.5, 0.4), panel(0.3, 0.075).turn("y", 180).at(0.05, 0.0435, -0.3302))
    psu = [rounded_box(0.05, 0.04, 0.01, 0.002).at(-0.17, 0.022 + 0.042 * i, -0.332) for i in range(2)]
    out.add("Fans", dark, *psu)
    return out


def headphones() -> Model:
    """Wired studio headphones on a walnut stand."""
    out = Model("Headphones")
    shell, pad = m.lacquer("Ink shell", "#23253a", 0.3), m.leather("Ear leather", "#2a2422")
    brass = m.metal("Copper", "#c98a5e", 0.25)
    top = 0.245
    band = [(0.078 * np.cos(a) * (1 + 0.06 * np.cos(2 * a)), top - 0.085 + 0.085 * np.sin(a)) for a in np.radians(np.linspace(-4, 184, 40))]
    line = np.array([(x, y, 0.0) for x, y in band])
    out.add("Headband", brass, sweep(line, rounded_rect(0.0018, 0.022, 0.0008)))
    cushion_line = np.array([(x * 0.97, y - 0.0035, 0.0) for x, y in band[6:-6]])
    out.add("Headband", pad, sweep(cushion_line, rounded_rect(0.008, 0.028, 0.004)).tiled(0.04))
    for side, name in ((-1, "Left cup"), (1, "Right cup")):
        at = (side * 0.074, 0.125, 0.0)
        cup = turned([(0, 0), (0.036, 0), (0.041, 0.006), (0.041, 0.018), (0.036, 0.026), (0, 0.028)], 0.005, 64, steps=4).scale(z=0.86).turn("z", -90 * side)
        out.add(name, shell, cup.turn("x", 90).at(*at))
        rim = torus(0.033, 0.0115, "x", 56, 20).scale(y=1.06, z=0.94).at(at[0] - side * 0.006, at[1], at[2])
        out.add(name, pad, rim.uv(10, 3))
        mesh = m.Material("Driver cloth", "#15151a", 0, 0.95, normal=patterns.weave(10))
        out.add(name, mesh, cylinder(0.028, 0.002, 0, "x").tiled(0.02).at(at[0] - side * 0.004, at[1]))
        disc = turned([(0, 0.027), (0.024, 0.0275), (0.024, 0.0295), (0.0215, 0.0305), (0.02, 0.0295), (0, 0.0295)], 0.0006, 56)
        out.add(name, brass, disc.turn("z", -90 * side).at(*at))
        yoke = smooth([(side * 0.078, 0.166, 0), (side * 0.092, 0.16, 0.02), (side * 0.094, 0.126, 0.036), (side * 0.09, 0.124, 0.037)], 6)
        fork = sweep(yoke, circle(0.0028, 12))
        out.add(name, brass, fork, fork.scale(z=-1), cylinder(0.005, 0.036, 0.001).at(side * 0.0775, 0.17))
    walnut = m.wooden("Walnut", "#8a5a38", "#4f2f1b")
    out.add("Stand", walnut, extrude(circle(0.07, 64), 0.016, 0.004).turn("x", -90).tiled(0.14).at(0, 0.008))
    out.add("Stand", walnut, rounded_box(0.02, 0.22, 0.014, 0.005).tiled(0.14).at(0, 0.118), cushion(0.07, 0.016, 0.03, 3).tiled(0.1).at(0, 0.231))
    out.add("Cable", m.rubber("Cable"), cable([(-0.074, 0.086, 0.006), (-0.076, 0.05, 0.02), (-0.06, 0.012, 0.06), (-0.01, 0.005, 0.085), (0.05, 0.005, 0.075), (0.075, 0.005, 0.05)], 0.0022))
    out.add("Cable", brass, cylinder(0.0035, 0.026, 0.0008, "z").turn("y", 60).at(0.083, 0.005, 0.044))
    return out
