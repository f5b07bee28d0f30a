"""Beauty: a serum, a cushion compact, a sheet-mask box, a lipstick and a cream jar."""

from __future__ import annotations

import numpy as np

from booths.demo.modelling import materials as m
from booths.demo.modelling import patterns
from booths.demo.modelling.canvas import Canvas, Texture
from booths.demo.modelling.mesh import Mesh
from booths.demo.modelling.model import Model
from booths.demo.modelling.shapes import circle, fillet, rounded_rect
from booths.demo.modelling.solids import cushion, cylinder, grid, label, panel, pipe, rounded_box, turned
from booths.demo.modelling.sweeps import extrude, loft
from booths.demo.products.parts import plate

GOLD = m.metal("Champagne gold", "#e3c299", 0.22)


def serum() -> Model:
    """A frosted bottle with a dropper, 30 ml."""
    out = Model("Serum")
    glass = m.glass("Frosted glass", "#f6dfd6", 0.32, 0.85)
    outer = [(0, 0), (0.0185, 0), (0.0185, 0.062), (0.0165, 0.0695), (0.0085, 0.073), (0.0085, 0.078)]
    inner = [(0.0075, 0.078), (0.0075, 0.0725), (0.0155, 0.0675), (0.0165, 0.061), (0.0165, 0.006), (0, 0.006)]
    out.add("Bottle", glass, turned([*outer, *inner], 0.004, 64))
    fluid = [(0, 0.0065), (0.016, 0.0065), (0.016, 0.056), (0, 0.056)]
    out.add("Bottle", m.Material("Amber serum", "#e9a06a", 0, 0.08, coat=1.0), turned(fluid, 0.003, 48))
    picture = Canvas(512, 512, "#f7ece600")
    picture.text(256, 120, "이슬결", 92, "#5a211b", "Medium")
    picture.line([(196, 190), (316, 190)], "#7a4a40", 3)
    picture.spaced(256, 232, "ISEULGYEOL", 30, "#5a211b", 8)
    picture.text(256, 330, "발효 앰풀 세럼", 40, "#5a211b", "Medium")
    picture.text(256, 380, "Ferment ampoule serum", 27, "#5a211b", "Regular")
    picture.text(256, 462, "30 ml  ·  1.0 fl. oz.", 25, "#7a4a40", "Medium")
    print_ = m.Material("Silk print", "#ffffff", 0, 0.5, alpha=0.98, picture=picture.texture())
    out.add("Label", print_, label(0.01862, 0.036, 112, 32).at(0, 0.033))
    collar = m.Material("Knurled gold", "#e3c299", 1.0, 0.25, normal=patterns.knurl(6))
    out.add("Dropper", collar, pipe(0.0112, 0.006, 0.014, 0.001, segments=64).uv(10, 2).at(0, 0.081))
    out.add("Dropper", GOLD, turned([(0, 0.088), (0.0108, 0.088), (0.0095, 0.091), (0, 0.091)], 0.001))
    bulb = [(0.0078, 0.0905), (0.0076, 0.096), (0.0066, 0.1), (0.0074, 0.108), (0.0066, 0.115), (0, 0.118)]
    out.add("Dropper", m.plastic("Ivory rubber", "#f6ece2", 0.6), turned(bulb, 0.004, 40, steps=4))
    out.add("Dropper", m.glass("Pipette", "#ffffff", 0.05), cylinder(0.003, 0.07, 0.001, segments=20).at(0, 0.046))
    return out


def cushion_compact() -> Model:
    """An open cushion compact: mirror, puff and pad; its lid closes. Comes in three colours."""
    out = Model("Cushion compact")
    case = m.lacquer("Case", "#f3d5d2")
    base = [(0, 0), (0.0345, 0), (0.0392, 0.004), (0.0392, 0.0125), (0.0345, 0.0125), (0.034, 0.0095), (0, 0.0095)]
    out.add("Base", case, turned(base, 0.0028, 96, steps=4))
    out.add("Base", GOLD, pipe(0.0396, 0.037, 0.0012, 0.0003, segments=96).at(0, 0.0118))
    out.add("Base", m.plastic("Inner tray", "#fff7f3", 0.3), pipe(0.0338, 0.027, 0.004, 0.001, segments=72).at(0, 0.0112))
    sponge = m.Material("Foundation pad", "#e2b894", 0, 0.95, normal=patterns.leather(10))
    out.add("Pad", sponge, turned([(0, 0.0095), (0.0268, 0.0095), (0.0264, 0.0125), (0, 0.0142)], 0.002).tiled(0.02))
    out.node("Lid", (0, 0.0135, -0.038))
    lid = [(0, 0.0132), (0.0345, 0.0132), (0.0345, 0.014), (0.0392, 0.014), (0.0392, 0.019), (0.034, 0.0235), (0, 0.0248)]

    def opened(mesh: Mesh) -> Mesh:
        return mesh.turn("x", -104, (0, 0.0135, -0.038))

    out.add("Lid", case, opened(turned(lid, 0.0028, 96, steps=4)))
    emblem = turned([(0, 0.0246), (0.0115, 0.0246), (0.0115, 0.0254), (0, 0.0256)], 0.0004)
    out.add("Lid", GOLD, opened(emblem), opened(pipe(0.0396, 0.037, 0.0012, 0.0003, segments=96).at(0, 0.0146)))
    mirror = turned([(0, 0.0126), (0.0325, 0.0126), (0.0325, 0.0132), (0, 0.0132)], 0.0002, 64)
    out.add("Lid", m.metal("Mirror", "#eef3f6", 0.02), opened(mirror))
    out.add("Base", GOLD, cylinder(0.0022, 0.022, 0.0006, "x").at(0, 0.0132, -0.0392))
    puff = turned([(0, 0), (0.025, 0), (0.0262, 0.004), (0.025, 0.008), (0, 0.0085)], 0.003, steps=4)
    out.add("Puff", m.fabric("Puff", "#f4f1ee", 8, 1.2), puff.tiled(0.01).turn("x", 62).at(0.006, 0.03, 0.033))
    ribbon = m.fabric("Ribbon", "#c98f93", 6, 0.8)
    out.add("Puff", ribbon, cushion(0.052, 0.0008, 0.009, 6).tiled(0.006).turn("x", 62).at(0.006, 0.0342, 0.0408))
    out.swing("Close and open", "Lid", "x", [0, 1.2, 2.2, 3.4], [0, 104, 104, 0])
    out.colours("Blush", {})
    out.colours("Ink", {"Case": case.tinted("#1d1b20", "Case ink")})
    out.colours("Jade", {"Case": case.tinted("#a9cbbd", "Case jade")})
    return out


def mask_front(width: int, height: int) -> Texture:
    """The picture on box and sachet: a calm face in leaves."""
    c = Canvas(width, height, "#e4efe6")
    c.shade(0, 0, width, height, "#f3f7ef", "#bfd9c8")
    for i in range(14):
        a = i * 2 * np.pi / 14
        x, y = width / 2 + np.cos(a) * width * 0.39, height * 0.56 + np.sin(a) * height * 0.27
        leaf = [(x + np.cos(a + t) * width * k, y + np.sin(a + t) * width * k) for t, k in ((0, 0.13), (1.7, 0.04), (3.14, 0.1), (-1.7, 0.04))]
        c.poly(leaf, "#5f9a76" if i % 2 else "#86b894")
    c.circle(width / 2, height * 0.56, width * 0.3, "#fffdf8")
    for side in (-1, 1):
        c.arc(width / 2 + side * width * 0.11, height * 0.53, width * 0.05, 20, 160, "#4d6f5d", 4)
    c.arc(width / 2, height * 0.63, width * 0.07, 30, 150, "#c47b72", 5)
    c.text(width / 2, height * 0.1, "초록숨", width * 0.17, "#245c43", "Light")
    c.spaced(width / 2, height * 0.19, "CHOROKSUM", width * 0.055, "#245c43", width * 0.015)
    c.text(width / 2, height * 0.905, "병풀 진정 마스크  10매", width * 0.068, "#245c43", "Bold")
    c.text(width / 2, height * 0.955, "Centella soothing mask · 10 sheets", width * 0.045, "#245c43", "Medium")
    return c.texture()


def sheet_mask() -> Model:
    """A carton of ten sheet masks, and one sachet leaning on it."""
    out = Model("Sheet mask")
    front = m.printed("Carton print", mask_front(512, 680), 0.45)
    out.add("Carton", m.plastic("Carton board", "#d5e6da", 0.6), rounded_box(0.135, 0.18, 0.034, 0.0012))
    out.add("Carton", front, panel(0.133, 0.178).at(0, 0, 0.01712))
    out.add("Carton", m.metal("Green foil", "#3f8463", 0.3), plate(0.1352, 0.004, 0.0343, 0.001).at(0, -0.088, 0.0001))
    t = np.linspace(-1, 1, 17)
    u, v = np.meshgrid(t, t)
    bulge = 0.005 * (1 - u**6) * (1 - v**6) * (0.8 + 0.2 * np.sin(3 * u + 2 * v))
    crimp = 0.0004 * np.cos(40 * u)
    skin = np.dstack([u * 0.05, v * 0.068, bulge + crimp])
    back = np.dstack([-u * 0.05, v * 0.068, -bulge + crimp])
    foil = m.Material("Sachet print", "#ffffff", 0.25, 0.3, picture=mask_front(384, 512))
    out.node("Sachet", (0.05, -0.09, 0.05))
    for mesh, material in ((grid(skin), foil), (grid(back), m.metal("Sachet back", "#dfe6e2", 0.35))):
        out.add("Sachet", material, mesh.turn("x", -17).turn("y", -14).at(0.052, -0.0244, 0.041))
    return out


def lipstick() -> Model:
    """A lipstick out of its case, the cap beside it; the bullet turns down and up."""
    out = Model("Lipstick")
    black = m.lacquer("Black lacquer", "#17141a", 0.2)
    out.add("Case", black, extrude(rounded_rect(0.021, 0.021, 0.004), 0.034, 0.0012, 3).turn("x", -90).at(0, 0.017))
    out.add("Case", GOLD, extrude(rounded_rect(0.0212, 0.0212, 0.004), 0.002, 0.0004).turn("x", -90).at(0, 0.0345))
    out.add("Case", GOLD, turned([(0, 0.035), (0.0085, 0.035), (0.0085, 0.05), (0.0072, 0.05), (0.0072, 0.04), (0, 0.04)], 0.0006))
    rings = [circle(0.0066 - 0.00008 * k**2, 40) for k in range(6)]
    heights = [0.046, 0.058, 0.064, 0.067, 0.069, 0.0702]
    slant = [0, 0, 0.25, 0.5, 0.65, 0.72]
    wax = [
        np.column_stack([r[:, 0], h + r[:, 1] * s, r[:, 1] * (1 - 0.1 * s)]) for r, h, s in zip(rings, heights, slant, strict=True)
    ]
    out.node("Bullet", (0, 0.05, 0))
    red = m.Material("Rouge", "#b3122e", 0, 0.32, coat=0.4, sheen="#ff8090")
    out.add("Bullet", red, loft(wax, crease=50))
    cap = extrude(rounded_rect(0.0206, 0.0206, 0.004), 0.042, 0.0012, 3).turn("x", -90)
    out.add("Cap", black, cap.turn("z", 90).turn("y", 24).at(0.036, 0.0105, 0.016))
    plate_ = extrude(rounded_rect(0.0208, 0.0208, 0.004), 0.003, 0.0006).turn("x", -90).at(0, 0.0195)
    out.add("Cap", GOLD, plate_.turn("z", 90).turn("y", 24).at(0.036, 0.0105, 0.016))
    name = Canvas(256, 256, "#17141a")
    name.text(128, 108, "단홍", 84, "#e3c299", "Light")
    name.spaced(128, 178, "DANHONG", 26, "#e3c299", 7)
    out.add("Case", m.printed("Case print", name.texture(), 0.2), panel(0.016, 0.016).at(0, 0.018, 0.01055))
    out.slide("Turn down and up", "Bullet", [0, 1.2, 1.8, 3.0], [(0, 0, 0), (0, -0.016, 0), (0, -0.016, 0), (0, 0, 0)])
    return out


def cream_jar() -> Model:
    """A thick-walled jar of cream with its lid leaning on it."""
    out = Model("Cream jar")
    glass = m.glass("Heavy glass", "#e9f1ef", 0.06, 0.92)
    wall = [(0, 0), (0.033, 0), (0.035, 0.004), (0.035, 0.036), (0.03, 0.042), (0.0272, 0.042), (0.0268, 0.012), (0, 0.011)]
    out.add("Jar", glass, turned(wall, 0.004, 72, steps=4))
    pot = [(0, 0.0115), (0.0262, 0.0125), (0.0266, 0.05), (0.0252, 0.05), (0.025, 0.04), (0, 0.04)]
    out.add("Jar", m.lacquer("Porcelain pot", "#f4efe6", 0.25), turned(pot, 0.002, 64))
    swirl = fillet([(0, 0.046), (0.006, 0.0445), (0.01, 0.041), (0.0165, 0.0415), (0.025, 0.0405), (0.025, 0.038)], 0.004)
    out.add("Cream", m.Material("Cream", "#fffaf2", 0, 0.3, coat=0.3), turned(swirl[::-1], 0, 48))
    out.add("Jar", GOLD, pipe(0.0278, 0.0262, 0.0016, 0.0005, segments=64).at(0, 0.0505))
    top = Canvas(512, 512, "#f4efe6")
    top.circle(256, 256, 236, None, "#cfae84", 4)
    top.text(256, 226, "백담", 130, "#7d5c3a", "Light")
    top.spaced(256, 326, "BAEKDAM", 38, "#7d5c3a", 10)
    lid = [(0, 0), (0.0325, 0), (0.0345, 0.003), (0.0345, 0.013), (0.031, 0.0165), (0, 0.0172)]
    lean = ("x", 68.0)
    out.add("Lid", m.lacquer("Pearl lid", "#f4efe6", 0.2), turned(lid, 0.003, 72, steps=4).turn(*lean).turn("y", 14).at(-0.034, 0.0335, 0.042))
    seal = extrude(circle(0.0265, 64), 0.0004).turn("x", -90).at(0, 0.01715)
    out.add("Lid", m.printed("Lid print", top.texture(), 0.25), seal.turn(*lean).turn("y", 14).at(-0.034, 0.0335, 0.042))
    front = Canvas(512, 200, "#ffffff00")
    front.text(256, 74, "백담 수분 크림", 62, "#7d5c3a", "Medium")
    front.text(256, 142, "Deep water cream  50 ml", 38, "#7d5c3a", "Regular")
    decal = m.Material("Jar print", "#ffffff", 0, 0.4, alpha=0.98, picture=front.texture())
    out.add("Jar", decal, label(0.03508, 0.015, 72, 24).at(0, 0.022).turn("y", 22))
    return out
