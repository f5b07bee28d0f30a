"""Home: a moon-jar lamp, a pan set, a woven chair, a water purifier and a wall clock."""

from __future__ import annotations

import numpy as np

from booths.demo.modelling import materials as m
from booths.demo.modelling import patterns
from booths.demo.modelling.canvas import Canvas
from booths.demo.modelling.mesh import Mesh, around, join
from booths.demo.modelling.model import Model
from booths.demo.modelling.shapes import circle, fillet, rounded_rect, smooth
from booths.demo.modelling.solids import cylinder, lathe, panel, pipe, rounded_box, sphere, turned
from booths.demo.modelling.sweeps import extrude, frame, loft, sheet, sweep, tube
from booths.demo.products.parts import bar, cable, plate, ring

BRASS = m.metal("Brass", "#cfa75a", 0.28)
OAK = m.wooden("Oak", "#d8b07c", "#a97b48")
WALNUT = m.wooden("Walnut", "#96633f", "#54321d")


def lamp() -> Model:
    """A table lamp: a white moon jar under a lit paper shade."""
    out = Model("Moon-jar lamp")
    jar = smooth([(0.05, 0.018), (0.062, 0.022), (0.1, 0.06), (0.122, 0.115), (0.118, 0.165), (0.092, 0.212), (0.052, 0.236), (0.048, 0.246)], 7)
    out.add("Moon jar", m.Material("White porcelain", "#f3f1ea", 0, 0.2, coat=0.8), lathe([(0, 0.018), *jar.tolist(), (0, 0.246)], 80))
    out.add("Base", WALNUT, turned([(0, 0), (0.075, 0), (0.078, 0.006), (0.07, 0.018), (0, 0.019)], 0.004, 72).tiled(0.12))
    out.add("Stem", BRASS, cylinder(0.007, 0.18, 0.001).at(0, 0.33), turned([(0, 0.245), (0.046, 0.245), (0.046, 0.25), (0.012, 0.256), (0, 0.262)], 0.001))
    c = Canvas(1024, 256, "#fff3da")
    for i in range(160):
        x, y = (i * 379) % 1024, (i * 131) % 256
        c.line([(x + t, y + 6 * np.sin(t / 20 + i)) for t in range(0, 60, 6)], "#f3e0ba", 1.5)
    paper = c.texture(90)
    shade = m.Material("Hanji shade", "#fff6e6", 0, 0.9, picture=paper, glow="#ffd9a0", glow_picture=paper, glow_strength=1.3, two_sided=True)
    out.add("Shade", shade, lathe([(0.165, 0.33), (0.115, 0.52)], 80))
    out.add("Shade", BRASS, ring(0.167, 0.003, 0.005, segments=72).at(0, 0.331), ring(0.117, 0.003, 0.005, segments=72).at(0, 0.519))
    arms = around(bar((0, 0.5, 0), (0.115, 0.517, 0), 0.0016, 8), 3)
    out.add("Shade", BRASS, arms, sphere(0.009, 20).at(0, 0.537), cylinder(0.003, 0.03).at(0, 0.52))
    out.add("Bulb", m.lamp("Bulb", "#ffe6bd", 4.0), sphere(0.035, 28).at(0, 0.43))
    out.add("Stem", m.fabric("Cord", "#8a3d2a", 6, 2), cable([(0, 0.01, -0.07), (0.02, 0.006, -0.13), (0.1, 0.005, -0.15), (0.15, 0.005, -0.12)], 0.003))
    out.add("Stem", BRASS, cable([(0.0, 0.4, 0.0), (0.03, 0.395, 0.02), (0.04, 0.36, 0.03), (0.04, 0.3, 0.03)], 0.0012), sphere(0.005, 14).at(0.04, 0.297, 0.03))
    return out


def vessel(radius: float, height: float, base: float, thick: float = 0.004) -> Mesh:
    """A pan's wall with a rolled rim, standing on y = 0."""
    outer = smooth([(base, 0), (base + (radius - base) * 0.7, height * 0.25), (radius, height * 0.9)], 8).tolist()
    inner = smooth([(radius - thick, height * 0.9), (base + (radius - base) * 0.7 - thick, height * 0.27), (base - thick, thick)], 8).tolist()
    return lathe([(0, 0), *outer, (radius + 0.003, height * 0.97), (radius + 0.002, height), (radius - thick, height * 0.98), *inner, (0, thick)], 80)


def handle(length: float) -> Mesh:
    """A wooden handle along +z from the origin."""
    rows = []
    for t in np.linspace(0, 1, 16):
        w = 0.01 + 0.005 * np.sin(np.pi * (0.15 + 0.8 * t))
        a = np.linspace(0, 2 * np.pi, 20, endpoint=False)
        rows.append(np.column_stack([w * 1.15 * np.cos(a), 0.016 * t**2 * 2 + w * 0.75 * np.sin(a), np.full(20, length * t)]))
    return loft(rows, crease=60)


def pan_set() -> Model:
    """A frying pan, a sauce pot with a glass lid, and a spatula; cream enamel and ash."""
    out = Model("Pan set")
    cream, inside = m.lacquer("Cream enamel", "#efe3cc", 0.35), m.Material("Stone coating", "#3a3735", 0.1, 0.55)
    ash = m.wooden("Ash", "#dcb98a", "#a87d4d")
    pan = (-0.13, 0.0, 0.03)
    out.add("Frying pan", cream, vessel(0.14, 0.05, 0.105).at(*pan))
    out.add("Frying pan", inside, turned([(0, 0.0045), (0.104, 0.0045), (0.1335, 0.042), (0.1325, 0.043), (0.103, 0.0065), (0, 0.0065)], 0, 80).at(*pan))
    out.add("Frying pan", BRASS, rounded_box(0.022, 0.012, 0.04, 0.004).at(pan[0], 0.042, pan[2] + 0.152))
    out.add("Frying pan", ash, handle(0.16).tiled(0.1).at(pan[0], 0.043, pan[2] + 0.165))
    pot = (0.13, 0.0, -0.02)
    out.add("Sauce pot", cream, vessel(0.1, 0.11, 0.09).at(*pot))
    out.add("Sauce pot", inside, lathe([(0, 0.0045), (0.085, 0.0045), (0.0955, 0.1)][::-1], 64).at(pot[0], 0.001, pot[2]))
    for k in (-1, 1):
        out.add("Sauce pot", BRASS, rounded_box(0.02, 0.012, 0.03, 0.004).at(pot[0] + 0.104 * k, 0.086, pot[2]))
        grip = sweep(smooth([(0.102 * k, 0.086, -0.032), (0.138 * k, 0.092, -0.026), (0.142 * k, 0.093, 0.026), (0.102 * k, 0.086, 0.032)], 7), circle(0.008, 16))
        out.add("Sauce pot", ash, grip.tiled(0.08).at(pot[0], 0, pot[2]))
    dome = smooth([(0.098, 0.113), (0.08, 0.126), (0.045, 0.137), (0.014, 0.141)], 6)
    out.add("Glass lid", m.glass("Lid glass", "#f2f7f5", 0.04), lathe([*dome.tolist(), (0, 0.141), (0, 0.139), *(dome - [0.001, 0.003])[::-1].tolist()], 72).at(*pot))
    out.add("Glass lid", BRASS, ring(0.1015, 0.005, 0.005, segments=72).at(pot[0], 0.1125, pot[2]), cylinder(0.008, 0.012, 0.002).at(pot[0], 0.147, pot[2]))
    out.add("Glass lid", ash, turned([(0, 0.15), (0.014, 0.15), (0.021, 0.162), (0.016, 0.17), (0, 0.172)], 0.004).tiled(0.08).at(*pot))
    blade = extrude(fillet([(-0.032, 0), (0.032, 0), (0.026, 0.1), (-0.026, 0.1)], 0.014, 5, True), 0.004, 0.001).turn("x", -90)
    shaft = tube([(0, 0, -0.09), (0, 0, -0.18), (0, 0, -0.28)], np.array([0.006, 0.008, 0.009]), 14)
    out.add("Spatula", ash, join(blade, shaft).tiled(0.1).turn("x", -6).turn("y", 168).at(0.05, 0.0135, 0.0).at(0.0, 0.0, 0.03))
    return out


def chair() -> Model:
    """A dining chair in oak with a paper-cord seat and a bent backrest."""
    out = Model("Chair")
    legs = []
    for k in (-1, 1):
        front = [(0.205 * k, 0.0, 0.225), (0.2 * k, 0.25, 0.215), (0.195 * k, 0.46, 0.205)]
        back = [(0.205 * k, 0.0, -0.255), (0.19 * k, 0.25, -0.215), (0.185 * k, 0.46, -0.205), (0.19 * k, 0.64, -0.235), (0.2 * k, 0.755, -0.275)]
        legs += [tube(smooth(front, 6), np.linspace(0.0125, 0.019, 13), 18), tube(smooth(back, 5), np.concatenate([np.linspace(0.0125, 0.019, 11), np.linspace(0.019, 0.014, 10)]), 18)]
        legs.append(bar((0.195 * k, 0.3, 0.205), (0.185 * k, 0.3, -0.205), 0.0095))
        legs.append(bar((0.196 * k, 0.435, 0.205), (0.186 * k, 0.435, -0.205), 0.014))
    rails = [bar((-0.195, 0.435, 0.205), (0.195, 0.435, 0.205), 0.014), bar((-0.186, 0.435, -0.205), (0.186, 0.435, -0.205), 0.014)]
    rails += [bar((-0.197, 0.22, 0.213), (0.197, 0.22, 0.213), 0.0095), bar((-0.19, 0.25, -0.21), (0.19, 0.25, -0.21), 0.0095)]
    out.add("Frame", OAK, *(leg.tiled(0.28) for leg in [*legs, *rails]))
    t = np.linspace(-1, 1, 25)
    rows = []
    for y, deep in ((0.7, 0.0), (0.735, 0.004), (0.77, 0.006), (0.8, 0.0)):
        x = 0.255 * t
        z = -0.272 - 0.05 * (1 - t**2) - (y - 0.7) * 0.35 + 0.09 * np.abs(t) ** 3 * 0.6 - deep
        rows.append(np.column_stack([x, y + 0.006 * np.cos(2 * t), z]))
    out.add("Backrest", OAK, sheet(rows, 0.017).tiled(0.28))
    cord = m.Material("Paper cord", "#cfae76", 0, 0.85, normal=patterns.ribs(10, strength=5), sheen="#8a744a")
    for k in range(4):
        corner = [(0, 0), (0.199 if k % 2 else 0.206, 0.199), (-0.199 if k % 2 else -0.206, 0.199)]
        a = np.array([[corner[0][0], 0.447, corner[0][1]]] * 9)
        b = np.column_stack([np.linspace(-0.203, 0.203, 9), np.full(9, 0.452), np.full(9, 0.208)])
        tri = [b, (a + b) / 2 - [0, 0.004, 0], a * 0.98 + b * 0.02]
        mesh = sheet(tri, 0.022).turn("y", 90 * k)
        flat = mesh.turn("y", -90 * k).uv(1, 1)
        uvs = np.column_stack([flat.points[:, 2] / 0.05, flat.points[:, 0] / 0.05])
        out.add("Seat", cord, Mesh(mesh.points, mesh.normals, uvs, mesh.faces))
    return out


def purifier() -> Model:
    """A slim counter-top water purifier pouring into a glass."""
    out = Model("Water purifier")
    white, sand = m.lacquer("Soft white", "#f3f1ec", 0.3), m.plastic("Sand", "#cbbba4", 0.45)
    body = extrude(rounded_rect(0.17, 0.36, 0.06, 8), 0.36, 0.008, 3).turn("x", -90)
    out.add("Body", white, body.at(0, 0.19, -0.06))
    head = extrude(rounded_rect(0.17, 0.47, 0.06, 8), 0.12, 0.01, 3).turn("x", -90)
    out.add("Head", white, head.at(0, 0.375, -0.005))
    out.add("Base", sand, extrude(rounded_rect(0.168, 0.47, 0.06, 8), 0.014, 0.003).turn("x", -90).at(0, 0.007, -0.005))
    out.add("Tray", m.metal("Tray steel", "#b9bdc1", 0.3), rounded_box(0.13, 0.006, 0.09, 0.003).at(0, 0.0165, 0.17))
    slots = [rounded_box(0.1, 0.001, 0.003, 0.0005).at(0, 0.0198, 0.14 + 0.01 * i) for i in range(7)]
    out.add("Tray", m.plastic("Tray slots", "#3d3f42"), *slots)
    out.add("Tap", m.metal("Chrome", "#dfe3e6", 0.12), turned([(0, 0), (0.012, 0), (0.012, 0.02), (0.016, 0.03), (0.016, 0.045), (0, 0.045)], 0.002).at(0, 0.272, 0.172))
    out.add("Tap", m.lamp("Water light", "#6fd3ff", 2.0), ring(0.019, 0.003, 0.003).at(0, 0.3135, 0.172))
    c = Canvas(512, 768, "#101418")
    c.circle(256, 250, 150, None, "#24323c", 14)
    c.arc(256, 250, 150, -90, 190, "#59c7f5", 14)
    c.text(256, 232, "120", 130, "#ffffff", "Light")
    c.text(256, 320, "ml  정수", 46, "#9fdcf5", "Medium")
    for i, (word, colour) in enumerate((("냉수", "#59a8f5"), ("정수", "#f2f2f2"), ("온수", "#ff8a5c"))):
        c.circle(110 + 146 * i, 570, 52, None, colour, 5)
        c.text(110 + 146 * i, 570, word, 38, colour, "Bold")
    c.text(256, 700, "필터 92 %", 36, "#7f8c95", "Medium")
    out.add("Display", m.screen("Display", c.texture()), plate(0.08, 0.12, 0.001, 0.012).turn("x", -90).at(0, 0.4353, 0.14))
    front = Canvas(512, 256, "#f3f1ec")
    front.text(256, 110, "맑은샘", 96, "#4a6b7c", "Medium")
    front.spaced(256, 190, "MALGEUNSAEM", 34, "#4a6b7c", 8)
    out.add("Head", m.printed("Logo", front.texture(), 0.35), panel(0.06, 0.03).at(0, 0.382, 0.23015))
    glass = [(0, 0), (0.026, 0), (0.031, 0.1), (0.0295, 0.1), (0.025, 0.006), (0, 0.006)]
    out.add("Glass", m.glass("Tumbler", "#ffffff", 0.02, 0.95), turned(glass, 0.001, 48).at(0, 0.02, 0.172))
    out.add("Glass", m.glass("Water", "#d6f0fb", 0.02, 0.9), turned([(0, 0.007), (0.0248, 0.007), (0.0282, 0.07), (0, 0.07)], 0.001, 48).at(0, 0.02, 0.172))
    return out


def clock() -> Model:
    """A wall clock on its table easel: walnut ring, hanji dial, brass hands that go round."""
    out = Model("Wall clock")
    up = 0.17

    def hung(mesh: Mesh) -> Mesh:
        return mesh.at(0, up, 0)

    out.add("Ring", WALNUT, hung(turned([(0.138, -0.018), (0.155, -0.018), (0.155, 0.012), (0.148, 0.02), (0.138, 0.016), (0.136, 0.0)], 0.004, 96, "z").tiled(0.2)))
    c = Canvas(1024, 1024, "#f7f1e3")
    for i in range(60):
        a = np.radians(6 * i)
        inner = 404 if i % 5 == 0 else 432
        c.line([(512 + 456 * np.sin(a), 512 - 456 * np.cos(a)), (512 + inner * np.sin(a), 512 - inner * np.cos(a))], "#3a2a20", 8 if i % 5 == 0 else 3)
    for i, letter in enumerate("자축인묘진사오미신유술해"):
        a = np.radians(30 * i)
        c.text(512 + 345 * np.sin(a), 512 - 345 * np.cos(a), str(i or 12), 62, "#3a2a20", "Medium")
        c.text(512 + 262 * np.sin(a), 512 - 262 * np.cos(a), letter, 30, "#b08a4e", "Regular", serif=True)
    c.text(512, 700, "나래 NARAE", 34, "#3a2a20", "Medium")
    out.add("Dial", m.printed("Hanji dial", c.texture(), 0.85), hung(extrude(circle(0.137, 96), 0.003).at(0, 0, -0.002)))
    out.add("Ring", m.plastic("Back", "#2b211b"), hung(cylinder(0.14, 0.008, 0.001, "z", 72).at(0, 0, -0.012)))
    for name, length, wide, z, seconds, turns in (("Hour hand", 0.07, 0.009, 0.004, 8, 1), ("Minute hand", 0.108, 0.0065, 0.007, 8, 4), ("Second hand", 0.12, 0.002, 0.01, 8, 8)):
        out.node(name, (0, up, z))
        shape = fillet([(-wide / 2, -0.02), (wide / 2, -0.02), (wide * 0.35, length), (-wide * 0.35, length)], wide * 0.3, 3, True)
        rest = {"Hour hand": -304.0, "Minute hand": -52.0, "Second hand": -210.0}[name]
        material = m.lacquer("Vermilion", "#c2412d") if name == "Second hand" else BRASS
        out.add(name, material, hung(extrude(shape, 0.0015, 0.0004).turn("z", rest).at(0, 0, z)))
        out.spin("Tick", name, "z", seconds, -turns)
    out.add("Second hand", BRASS, hung(turned([(0, 0), (0.008, 0), (0.007, 0.006), (0, 0.007)], 0.001, 32, "z").at(0, 0, 0.009)))
    out.add("Glass", m.glass("Clock glass", "#ffffff", 0.02, 0.96), hung(cylinder(0.137, 0.0015, 0, "z", 72).at(0, 0, 0.0148)))
    foot = rounded_box(0.17, 0.034, 0.085, 0.012, 3).tiled(0.2).at(0, 0.017)
    out.add("Foot", OAK, foot)
    return out


