"""Food: a rice cooker, a ramen cup, a kimchi jar, a red-ginseng set and a tea tin."""

from __future__ import annotations

import numpy as np

from booths.demo.modelling import materials as m
from booths.demo.modelling import patterns
from booths.demo.modelling.canvas import Canvas, Texture
from booths.demo.modelling.mesh import Array, Mesh, join
from booths.demo.modelling.model import Model
from booths.demo.modelling.shapes import ellipse, smooth
from booths.demo.modelling.solids import cushion, cylinder, label, lathe, panel, pipe, rounded_box, sphere, turned
from booths.demo.modelling.sweeps import extrude, loft, sheet, tube
from booths.demo.products.parts import plate


def rings(levels: list[tuple[float, float, float]], power: float, shift: float = 0.0) -> list[Array]:
    """Superellipse sections at (height, width, depth), each moved back by `shift` × height."""
    out = []
    for y, w, d in levels:
        line = ellipse(w, d, 72, power)
        out.append(np.column_stack([line[:, 0], np.full(len(line), y), -line[:, 1] - shift * y]))
    return out


def cooker_panel() -> Texture:
    """The cooker's screen and its touch keys."""
    c = Canvas(512, 300, "#0c0d10")
    c.text(256, 92, "백미", 54, "#ffd9a0", "Medium")
    c.text(256, 172, "00:18", 92, "#fff4e2", "Light")
    for x, word in ((92, "취소"), (256, "취사"), (420, "보온")):
        c.circle(x, 250, 30, None, "#e0b070", 2)
        c.text(x, 250, word, 22, "#ffe9c8", "Medium")
    return c.texture()


def rice_cooker() -> Model:
    """A pressure rice cooker whose lid opens on steaming rice."""
    out = Model("Rice cooker")
    white = m.lacquer("White enamel", "#f1ede6", 0.3)
    dark = m.plastic("Graphite", "#2a2724", 0.35)
    body = [(0.012, 0.2, 0.25), (0.02, 0.228, 0.282), (0.06, 0.252, 0.31), (0.12, 0.262, 0.322), (0.155, 0.26, 0.32)]
    out.add("Body", white, loft(rings([*body, (0.16, 0.255, 0.315), (0.16, 0.19, 0.2)], 3.2), crease=50))
    out.add("Body", dark, loft(rings([(0, 0.19, 0.24), (0.004, 0.21, 0.26), (0.022, 0.224, 0.276)], 3.2)))
    gold = m.metal("Rose gold", "#d9a585", 0.25)
    out.add("Body", gold, loft(rings([(0.158, 0.262, 0.322), (0.1605, 0.265, 0.325), (0.165, 0.265, 0.325), (0.167, 0.262, 0.322)], 3.2)))
    pot = [(0.094, 0.12), (0.098, 0.1665), (0.088, 0.1665), (0.084, 0.13)]
    out.add("Inner pot", m.brushed_metal("Inner pot", "#d8cbb8"), lathe(pot, 64))
    grains = [sphere(0.0062, 8).scale(1, 0.6, 0.7).turn("y", i * 137.5).at(0.0052 * np.sqrt(i) * np.cos(i * 2.4) * 1.1, 0.15 + 0.003 * np.cos(i), 0.0052 * np.sqrt(i) * np.sin(i * 2.4) * 1.1) for i in range(210)]
    out.add("Rice", m.Material("Rice", "#fffaf0", 0, 0.45, coat=0.2), cylinder(0.084, 0.02, 0.003).at(0, 0.14), *grains)
    hinge = (0.0, 0.168, -0.152)
    out.node("Lid", hinge)
    lid = [(0.168, 0.255, 0.315), (0.176, 0.262, 0.322), (0.195, 0.256, 0.314), (0.215, 0.232, 0.282), (0.226, 0.19, 0.225), (0.229, 0.12, 0.14)]
    out.add("Lid", white, loft(rings(lid, 3.0), crease=60))
    out.add("Lid", dark, loft(rings([(0.225, 0.168, 0.2), (0.231, 0.164, 0.196), (0.2325, 0.15, 0.18)], 3.0)))
    out.add("Lid", m.brushed_metal("Lid liner", "#d0cdc8", True), turned([(0, 0.162), (0.085, 0.163), (0.092, 0.168), (0, 0.1685)], 0.002))
    out.add("Lid", gold, turned([(0, 0.231), (0.024, 0.231), (0.024, 0.239), (0.02, 0.243), (0, 0.244)], 0.002).at(0, 0, -0.035))
    out.add("Lid", dark, rounded_box(0.016, 0.012, 0.03, 0.005).at(0, 0.246, -0.035))
    out.add("Lid", gold, rounded_box(0.07, 0.018, 0.014, 0.006).at(0, 0.183, 0.158))
    face = plate(0.13, 0.078, 0.012, 0.018, 0.0015)
    out.add("Panel", dark, face.at(0, 0.104, 0.1585))
    out.add("Panel", m.screen("Touch display", cooker_panel()), plate(0.118, 0.068, 0.001, 0.014).at(0, 0.104, 0.1644))
    handle = tube(smooth([(-0.136, 0.15, -0.02), (-0.142, 0.2, -0.03), (-0.12, 0.248, -0.04), (0, 0.262, -0.045), (0.12, 0.248, -0.04), (0.142, 0.2, -0.03), (0.136, 0.15, -0.02)], 6), 0.0065)
    out.add("Handle", gold, handle)
    out.swing("Open the lid", "Lid", "x", [0, 1.5, 3.0, 4.2], [0, -72, -72, 0])
    return out


def cup_wrap() -> Texture:
    """The ramen cup's sleeve, all the way round."""
    c = Canvas(1024, 512, "#b81f1f")
    c.shade(0, 0, 1024, 512, "#d8301f", "#8e1016")
    for k in range(3):
        x = 171 + 341 * k
        c.circle(x, 240, 118, "#fff3d9")
        c.circle(x, 240, 106, None, "#b81f1f", 4)
        c.text(x, 214, "불볕", 100, "#b81f1f", "Black")
        c.text(x, 300, "라면", 62, "#2b1a14", "Black")
        c.text(x, 408, "BULBYEOT RAMEN", 30, "#ffe2a8", "ExtraBold")
        c.text(x, 448, "110 g", 26, "#ffe2a8", "Medium")
        flame = [(x - 170, 512), (x - 150, 420), (x - 130, 470), (x - 112, 396), (x - 96, 512)]
        c.poly(flame, "#f4a21b")
    c.rect(0, 0, 1024, 26, "#2b1a14")
    c.rect(0, 488, 1024, 24, "#f4a21b")
    return c.texture(90)


def noodles(radius: float) -> Mesh:
    """A nest of wavy noodles."""
    strands = []
    for k in range(16):
        t = np.linspace(0, 1, 40)
        a = t * 5.2 + k * 0.9
        r = radius * (0.35 + 0.6 * ((k * 0.37) % 1)) * (0.85 + 0.15 * np.sin(9 * t + k))
        y = 0.003 * np.sin(26 * t + k) + 0.004 * ((k * 0.61) % 1)
        strands.append(tube(np.column_stack([r * np.cos(a), y, r * np.sin(a)]), 0.0017, 7))
    return join(*strands)


def ramen_cup() -> Model:
    """An instant-noodle cup, its lid peeled, with egg, scallion and chopsticks."""
    out = Model("Ramen cup")
    sleeve = m.printed("Sleeve", cup_wrap(), 0.5)
    paper = m.plastic("Paper", "#fdf7ea", 0.75)
    out.add("Cup", sleeve, lathe([(0.0385, 0.004), (0.0488, 0.1)], 72))
    out.add("Cup", paper, lathe([(0, 0.006), (0.0375, 0.006), (0.0375, 0), (0.0388, 0), (0.0388, 0.005)], 64))
    rim = [(0.0484, 0.0985), (0.0505, 0.0995), (0.0508, 0.1015), (0.0492, 0.103), (0.0476, 0.1015), (0.0465, 0.085), (0.045, 0.07)]
    out.add("Cup", paper, lathe(rim, 72))
    out.add("Noodles", m.Material("Broth", "#a8330f", 0, 0.12, coat=1.0), turned([(0, 0.08), (0.0462, 0.08), (0.0462, 0.084), (0, 0.084)], 0.0005))
    out.add("Noodles", m.Material("Noodles", "#f2cf7c", 0, 0.4, coat=0.3), noodles(0.042).at(0, 0.0855))
    egg = sphere(0.016, 28, -90, 6).scale(1.25, 0.8, 1)
    out.add("Egg", m.plastic("Egg white", "#fffdf6", 0.3), egg.turn("x", 14).at(0.014, 0.093, 0.012))
    yolk = sphere(0.0092, 24).scale(1.15, 0.45, 1)
    out.add("Egg", m.Material("Yolk", "#f5920f", 0, 0.25, coat=0.6), yolk.turn("x", 14).at(0.014, 0.0935, 0.0122))
    scallion = [pipe(0.0034, 0.0022, 0.003, 0.0004, segments=14).turn("x", 30 * (i % 5) - 40).turn("y", 70 * i).at(0.03 * np.cos(i * 2.2 + 2.6) * (0.5 + 0.06 * (i % 5)), 0.0925, 0.03 * np.sin(i * 2.2 + 2.6) * (0.5 + 0.06 * (i % 5))) for i in range(9)]
    out.add("Noodles", m.plastic("Scallion", "#57a345", 0.45), *scallion)
    rows = []
    for t in np.linspace(0, 1, 14):
        width = np.sqrt(max(1 - (2 * t - 1) ** 2, 0.003)) * 0.05
        bend = np.radians(96 * max(t - 0.16, 0))
        z, y = -0.05 + 0.1 * min(t, 0.16) + 0.075 * np.sin(bend) * 0.55, 0.1025 + 0.085 * (1 - np.cos(bend))
        rows.append(np.column_stack([np.linspace(-width, width, 15), np.full(15, y), np.full(15, z)]))
    out.node("Lid", (0, 0.103, -0.05))
    out.add("Lid", m.metal("Foil lid", "#e6e2d8", 0.38), sheet(rows[::-1], 0.0006))
    stick = tube([(0, 0, -0.11), (0, 0, 0), (0, 0, 0.11)], np.array([0.0018, 0.0028, 0.0034]), 10).tiled(0.1)
    wood = m.wooden("Chopsticks", "#e6c594", "#b98a55")
    out.add("Chopsticks", wood, stick.turn("y", 62).at(0.004, 0.1065, 0.028), stick.turn("y", 68).at(0.004, 0.1065, 0.036))
    return out


def onggi_glaze() -> Texture:
    """Brown glaze with the wavy finger lines potters draw."""
    c = Canvas(1024, 512, "#4a2a18")
    c.shade(0, 0, 1024, 512, "#59341d", "#34190d")
    for k, level in enumerate((150, 178, 206)):
        for x0 in range(0, 1024, 128):
            line = [(x0 + t, level + 26 * np.sin(2 * np.pi * t / 128 + k * 0.5)) for t in range(0, 129, 4)]
            c.line(line, "#7d5230", 7)
    c.line([(0, 112), (1024, 112)], "#6d4527", 5)
    c.line([(0, 250), (1024, 250)], "#6d4527", 5)
    return c.texture(90)


def kimchi_jar() -> Model:
    """An onggi jar with lid and paper tag, and a dish of cabbage kimchi."""
    out = Model("Kimchi jar")
    glaze = m.Material("Onggi glaze", "#ffffff", 0, 0.32, coat=0.9, picture=onggi_glaze())
    shape = smooth([(0.055, 0), (0.082, 0.035), (0.1, 0.085), (0.1, 0.125), (0.084, 0.165), (0.07, 0.182), (0.07, 0.19)], 6)
    out.add("Jar", glaze, lathe([(0, 0), *shape.tolist(), (0.078, 0.194), (0.078, 0.2), (0.066, 0.2), (0.064, 0.18)], 72))
    lid = smooth([(0.088, 0.198), (0.09, 0.206), (0.07, 0.222), (0.036, 0.232), (0.018, 0.235)], 5)
    brown = m.Material("Lid glaze", "#4a2a18", 0, 0.3, coat=0.9)
    knob = [(0.014, 0.24), (0.02, 0.248), (0.014, 0.256), (0, 0.258)]
    out.add("Lid", brown, lathe([(0, 0.198), *lid.tolist(), *smooth(knob, 5).tolist()], 72))
    rope = m.fabric("Straw rope", "#c9a666", 6, 3)
    out.add("Jar", rope, *(tube(np.column_stack([0.0745 * np.cos(np.linspace(0, 6.2832, 60)), np.full(60, y), 0.0745 * np.sin(np.linspace(0, 6.2832, 60))]), 0.0036, 10).uv(40, 2) for y in (0.1805, 0.187)))
    tag = Canvas(256, 384, "#f3e8d0")
    tag.rect(12, 12, 232, 360, None, 0, "#8f2a1e", 4)
    tag.text(128, 112, "묵은", 84, "#8f2a1e", "Bold", serif=True)
    tag.text(128, 206, "김치", 84, "#8f2a1e", "Bold", serif=True)
    tag.text(128, 306, "2년 숙성 · 1 kg", 30, "#4a2a18", "Medium")
    tag.text(128, 342, "Aged kimchi", 26, "#4a2a18", "Medium")
    band = [(r + 0.0009, y) for r, y in shape.tolist() if 0.05 < y < 0.142]
    out.add("Tag", m.printed("Paper tag", tag.texture(), 0.85), lathe(band, 16, 42))
    dish = [(0, 0), (0.03, 0), (0.034, 0.004), (0.056, 0.012), (0.06, 0.018), (0.057, 0.018), (0.034, 0.009), (0, 0.008)]
    at = (0.065, 0.0, 0.125)
    out.add("Dish", m.lacquer("White porcelain", "#f4f6f4", 0.15), turned(dish, 0.003, 64).at(*at))
    for i in range(7):
        t = np.linspace(-1, 1, 9)
        leaf = np.array([[(0.019 * u, 0.006 * np.sin(3 * u + i) + 0.003 * np.cos(5 * v + i), 0.028 * v) for u in t] for v in t])
        mesh = sheet(list(leaf), 0.003).turn("z", 62 + 6 * np.sin(i * 2.0)).turn("y", 8 * np.sin(i))
        name, colour = (("Kimchi red", "#c8321a"), ("Kimchi leaf", "#e8a35a"))[i % 2]
        out.add("Dish", m.Material(name, colour, 0, 0.3, coat=0.6), mesh.at(at[0] - 0.027 + 0.009 * i, 0.026, at[2]))
    return out


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
        cover.poly([(165 + 20 * k, 280), (215 + 20 * k, 280), (205 + 62 * k, 430), tip, (178 + 62 * k, 430)], "#d8b26a")
    cover.poly([(144, 300), (236, 300), (226, 190), (206, 140), (174, 140), (154, 190)], "#d8b26a")
    for a in np.linspace(-1.2, 1.2, 5):
        cover.line([(190, 140), (190 + 90 * np.sin(a), 140 - 80 * np.cos(a))], "#d8b26a", 6)
    lean = -11.0
    out.add("Lid", red, lid.turn("x", lean).at(0, 0.0885, -0.113))
    cover_mesh = panel(0.258, 0.169).at(0, 0, 0.0153)
    out.add("Lid", m.printed("Cover print", cover.texture(), 0.5), cover_mesh.turn("x", lean).at(0, 0.0885, -0.113))
    return out


def tea_wrap() -> Texture:
    """The tea tin's paper: hills in mist."""
    c = Canvas(1024, 512, "#e9efe2")
    c.shade(0, 0, 1024, 512, "#f4f2e4", "#cfdfc4")
    for k, colour in enumerate(("#b9cfae", "#8fb489", "#5f8f66", "#37694a")):
        hill = [(x, 330 + 45 * k + 40 * np.sin(2 * np.pi * x / 512 + k * 1.7) + 14 * np.sin(2 * np.pi * x / 128 + k)) for x in range(0, 1025, 16)]
        c.poly([*hill, (1024, 512), (0, 512)], colour)
    for x in (256, 768):
        c.rect(x - 62, 40, 124, 270, "#fbf8ee", 8, "#37694a", 3)
        for k, letter in enumerate("우전차"):
            c.text(x, 96 + 76 * k, letter, 66, "#234d36", "Bold", serif=True)
        c.text(x, 298, "First flush green tea 80 g", 15, "#234d36", "Medium")
    return c.texture(90)


def tea_tin() -> Model:
    """A tin of green tea, a celadon cup of tea, and loose leaves on a wooden scoop."""
    out = Model("Tea tin")
    tin = m.metal("Tin", "#cfd3c9", 0.25)
    out.add("Tin", m.printed("Tin paper", tea_wrap(), 0.6), lathe([(0.0392, 0.006), (0.0392, 0.1)], 72))
    out.add("Tin", tin, turned([(0, 0), (0.0385, 0), (0.0395, 0.002), (0.0395, 0.006), (0.0388, 0.006)], 0.0006, 64))
    lid = [(0.0388, 0.1), (0.0402, 0.1), (0.0402, 0.132), (0.037, 0.1345), (0.034, 0.1335), (0, 0.1335)]
    out.add("Lid", m.lacquer("Green lid", "#2f5b43", 0.3), turned(lid, 0.0015, 72))
    out.add("Lid", tin, pipe(0.0405, 0.0385, 0.002, 0.0005, segments=64).at(0, 0.1015))
    cup = smooth([(0.016, 0.0), (0.018, 0.004), (0.03, 0.016), (0.036, 0.032), (0.037, 0.044)], 5)
    inner = smooth([(0.0355, 0.044), (0.034, 0.032), (0.028, 0.017), (0.012, 0.008)], 5)
    at = (0.072, 0.0, 0.035)
    celadon = m.Material("Celadon", "#a8c7b5", 0, 0.18, coat=1.0)
    out.add("Cup", celadon, lathe([(0, 0.002), *cup.tolist(), *inner.tolist(), (0, 0.007)], 64).at(*at))
    out.add("Cup", m.Material("Tea", "#c9c35a", 0, 0.05, coat=1.0), turned([(0, 0.03), (0.0335, 0.031), (0, 0.0315)], 0, 40).at(*at))
    scoop = loft([np.column_stack([0.012 * w * np.cos(a), 0.005 + 0.004 * w * np.sin(a), np.full(24, z)]) for a in [np.linspace(0, 2 * np.pi, 24, endpoint=False)] for z, w in ((-0.04, 0.25), (-0.02, 0.35), (0.0, 0.45), (0.015, 0.9), (0.03, 1.0), (0.04, 0.7))])
    out.add("Scoop", m.wooden("Bamboo", "#e2c48b", "#b58a4b"), scoop.tiled(0.05).turn("y", 70).at(0.0, 0, 0.072))
    leaves = [cushion(0.0022, 0.0016, 0.012, 2, 8).turn("x", 20 * np.sin(i)).turn("y", 51.0 * i).at(0.032 + 0.004 * np.sin(i * 2.4) * np.sqrt(i / 6), 0.0115 + 0.0007 * (i % 4), 0.083 + 0.005 * np.cos(i * 2.4) * np.sqrt(i / 6)) for i in range(26)]
    out.add("Scoop", m.plastic("Tea leaf", "#3d5a2b", 0.7), *leaves)
    return out


