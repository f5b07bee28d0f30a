"""Fashion: a leather bag, sneakers, a hanbok-inspired jacket, a watch and sunglasses."""

from __future__ import annotations

import numpy as np

from booths.demo.modelling import materials as m
from booths.demo.modelling import patterns
from booths.demo.modelling.canvas import Canvas, Texture
from booths.demo.modelling.mesh import Array, Mesh, around, join
from booths.demo.modelling.model import Model
from booths.demo.modelling.shapes import circle, ellipse, fillet, rounded_rect, smooth
from booths.demo.modelling.solids import cylinder, grid, lathe, panel, rounded_box, sphere, turned
from booths.demo.modelling.sweeps import extrude, frame, loft, sheet, sweep, tube
from booths.demo.products.parts import bar, ring

GOLD = m.metal("Gold", "#dcb66b", 0.22)


def stitches(path: Array, length: float, radius: float) -> Mesh:
    """A row of thread stitches along a 3D line."""
    steps = np.concatenate([[0], np.cumsum(np.linalg.norm(np.diff(path, axis=0), axis=1))])
    count = int(steps[-1] / length)
    ends = [np.array([np.interp((i + s) * length, steps, path[:, k]) for k in range(3)]) for i in range(count) for s in (0.15, 0.85)]
    return join(*(tube(np.linspace(a, b, 2), radius, 5) for a, b in zip(ends[::2], ends[1::2], strict=True)))


def bag() -> Model:
    """A top-handle bag in pebbled leather with a turn lock; three colours."""
    out = Model("Handbag")
    hide = m.leather("Leather", "#a5472f")
    dark = m.leather("Edge leather", "#5e2518")
    rows = []
    for y, w, d in ((0.004, 0.27, 0.105), (0.0, 0.262, 0.097), (0.012, 0.284, 0.116), (0.06, 0.286, 0.117), (0.13, 0.272, 0.1), (0.185, 0.252, 0.074), (0.2, 0.246, 0.066), (0.2, 0.236, 0.056), (0.17, 0.236, 0.056)):
        line = rounded_rect(w, d, d * 0.36, 7)
        rows.append(np.column_stack([line[:, 0], np.full(len(line), y), -line[:, 1]]))
    out.add("Body", hide, loft(rows[1:], crease=50).tiled(0.05))
    flap_path = smooth([(0.202, -0.034), (0.214, -0.02), (0.2165, 0.0), (0.213, 0.024), (0.195, 0.041), (0.15, 0.0535), (0.112, 0.0595)], 6)
    t = np.linspace(-1, 1, 21)
    flap = []
    for i, (y, z) in enumerate(flap_path):
        share = i / (len(flap_path) - 1)
        half = 0.124 * (1 - 0.32 * max(share - 0.55, 0) ** 1.5 / 0.3)
        drop = -0.012 * np.cos(t * np.pi / 2) * max(share - 0.6, 0) / 0.4
        flap.append(np.column_stack([half * t, y + drop, z - 0.0 * t]))
    out.add("Flap", hide, sheet(flap, 0.0035).tiled(0.05))
    edge = np.concatenate([np.array([row[0] for row in flap[8:]]), flap[-1], np.array([row[-1] for row in flap[::-1][:-8]])])
    inner = edge * np.array([0.955, 1, 1]) + np.array([0, 0.004, 0.0016])
    out.add("Flap", m.fabric("Thread", "#f0d9b8", 4, 1), stitches(inner, 0.006, 0.0006))
    out.add("Flap", dark, tube(edge + [0, 0, -0.0015], 0.0022, 8))
    lock = join(extrude(rounded_rect(0.036, 0.026, 0.006), 0.006, 0.0015), rounded_box(0.008, 0.018, 0.008, 0.003).at(0, 0, 0.006))
    out.add("Lock", GOLD, lock.turn("x", -6).at(0, 0.114, 0.0645))
    for z in (-0.022, 0.03):
        line = smooth([(-0.07, 0.2, z), (-0.072, 0.235, z), (-0.05, 0.29, z * 0.9), (0, 0.312, z * 0.8), (0.05, 0.29, z * 0.9), (0.072, 0.235, z), (0.07, 0.2, z)], 7)
        out.add("Handles", dark, tube(line, 0.0068, 14).uv(1, 14))
        for x in (-0.07, 0.07):
            out.add("Handles", GOLD, ring(0.0115, 0.003, 0.004, "z", 28).at(x, 0.208, z + 0.0 * x), extrude(fillet([(-0.011, -0.02), (0.011, -0.02), (0.011, 0.012), (-0.011, 0.012)], 0.006, 4, True), 0.003, 0.0006).at(x, 0.192, z + (0.008 if z > 0 else -0.012)))
    chain = [frame(rounded_rect(0.014, 0.008, 0.004, 5), rounded_rect(0.009, 0.0035, 0.0017, 5), 0.0024, 0.0006).turn("x", 90 * (i % 2)).at(-0.15 + 0.0113 * i) for i in range(9)]
    out.add("Charm", GOLD, *(link.turn("z", -74).at(0.172, 0.03, 0.0) for link in chain))
    knot = Canvas(128, 128, "#dcb66b")
    knot.text(64, 66, "결", 76, "#5e2518", "Bold", serif=True)
    out.add("Charm", m.printed("Charm print", knot.texture(), 0.3, 0.7), extrude(circle(0.015, 40), 0.004, 0.001).turn("y", 70).at(0.157, 0.074, 0.004))
    out.colours("Terracotta", {})
    out.colours("Ink", {"Leather": hide.tinted("#26262c", "Leather ink"), "Edge leather": dark.tinted("#0f0f12", "Edge ink")})
    out.colours("Celadon", {"Leather": hide.tinted("#8fb3a2", "Leather celadon"), "Edge leather": dark.tinted("#4e6f60", "Edge celadon")})
    return out


def shoe_rows(levels: list[tuple[float, float, float, float, float]]) -> list[Array]:
    """Sections across a shoe at (z, half width, floor, height, power)."""
    out = []
    a = np.linspace(0, 2 * np.pi, 40, endpoint=False)
    for z, w, low, high, power in levels:
        c, s = np.cos(a), np.sin(a)
        x = np.sign(c) * np.abs(c) ** (2 / power) * w
        y = (np.sign(s) * np.abs(s) ** (2 / power) * 0.5 + 0.5) * (high - low) + low
        out.append(np.column_stack([x + 0.012 * np.sin((z + 0.13) * 9), y, np.full(40, z)]))
    return out


def one_shoe() -> list[tuple[str, m.Material, Mesh]]:
    """The left sneaker, toe to +z."""
    knit = m.fabric("Knit upper", "#e9e4da", 12, 2.6)
    sole = m.plastic("Foam sole", "#fbfaf7", 0.65)
    accent = m.lacquer("Plum", "#8a3f73", 0.45)
    out_rubber = m.Material("Outsole", "#c98a4a", 0, 0.8, normal=patterns.tread())
    outline = smooth([(0.0, 0.148), (0.034, 0.13), (0.05, 0.08), (0.046, 0.02), (0.036, -0.04), (0.039, -0.1), (0.028, -0.138), (0, -0.146), (-0.028, -0.138), (-0.036, -0.1), (-0.031, -0.03), (-0.036, 0.04), (-0.04, 0.09), (-0.028, 0.13)], 5, True)
    outline = outline[:, :1] * np.array([[1, 0]]) + outline[:, 1:] * np.array([[0, 1]])
    layers = []
    for share, grow in ((0, 0.95), (0.12, 1.0), (0.5, 1.03), (0.85, 1.0), (1, 0.95)):
        z = outline[:, 1]
        base = 0.004 + 0.016 * np.clip((z - 0.075) / 0.07, 0, 1) ** 2 + 0.006 * np.clip((-z - 0.11) / 0.03, 0, 1) ** 2
        top = 0.026 + 0.014 * np.clip((-z + 0.02) / 0.15, 0, 1) + 0.012 * np.clip((z - 0.09) / 0.05, 0, 1) ** 2
        layers.append(np.column_stack([outline[:, 0] * grow, base + (top - base) * share, z * grow]))
    foot = [np.column_stack([outline[:, 0] * g, layers[0][:, 1] - d, outline[:, 1] * g]) for g, d in ((0.94, 0.004), (0.965, 0.0))]
    upper = shoe_rows([(0.139, 0.006, 0.036, 0.05, 2), (0.134, 0.02, 0.03, 0.058, 2.2), (0.115, 0.036, 0.024, 0.068, 2.5), (0.08, 0.044, 0.02, 0.079, 2.6), (0.045, 0.0425, 0.02, 0.092, 2.4), (0.01, 0.037, 0.022, 0.108, 2.3), (-0.02, 0.034, 0.024, 0.118, 2.4)])
    collar = shoe_rows([(-0.02, 0.034, 0.024, 0.118, 2.4), (-0.05, 0.0335, 0.026, 0.104, 2.6), (-0.085, 0.034, 0.026, 0.1, 2.6), (-0.115, 0.0315, 0.028, 0.108, 2.5), (-0.133, 0.022, 0.03, 0.118, 2.3), (-0.14, 0.008, 0.036, 0.112, 2)])
    parts = [
        ("Sole", out_rubber, loft(foot).tiled(0.05)),
        ("Sole", sole, loft(layers, crease=60)),
        ("Upper", knit, loft([*upper, *collar[1:]], crease=70).tiled(0.012)),
    ]
    hole = [np.column_stack([ellipse(0.05 * g, 0.106 * g, 40, 2.4)[:, 0], 0.1095 - d - 0.0 * ellipse(1, 1, 40)[:, 0] + 0.11 * np.clip(-ellipse(0.05, 0.106 * g, 40, 2.4)[:, 1] - 0.03, 0, 1) + 0.12 * np.clip(ellipse(0.05, 0.106 * g, 40, 2.4)[:, 1] - 0.02, 0, 1), -0.07 - 0.0 + ellipse(0.05, 0.106 * g, 40, 2.4)[:, 1]]) for g, d in ((1.06, 0.006), (1.1, 0.0), (1.0, -0.003), (0.86, 0.002))]
    parts.append(("Collar", accent, loft([h + [0.004, 0, 0] for h in hole], caps=True, crease=70)))
    lining = np.column_stack([hole[-1][:, 0] + 0.004, hole[-1][:, 1] + 0.0005, hole[-1][:, 2]])
    parts.append(("Collar", m.fabric("Lining", "#2d2430", 10, 2), loft([lining - [0, 0.004, 0], lining]).tiled(0.012)))
    tongue = [np.column_stack([np.linspace(-0.02, 0.02, 9) + 0.006, y - 40 * np.linspace(-0.02, 0.02, 9) ** 2 * 0.25, np.full(9, z)]) for y, z in smooth([(0.1, 0.05), (0.112, 0.02), (0.126, -0.006), (0.142, -0.024)], 5)]
    parts.append(("Tongue", m.fabric("Tongue", "#f4f0e8", 12, 2), sheet(tongue, 0.006).tiled(0.012)))
    for i in range(5):
        z, y = 0.058 - 0.016 * i, 0.0985 + 0.0062 * i
        wide = 0.021 + 0.0006 * i
        lace = smooth([(-wide, y - 0.009, z + 0.004), (-wide * 0.6, y, z), (wide * 0.6, y, z - 0.002), (wide, y - 0.009, z - 0.006)], 6)
        parts.append(("Laces", accent, sweep(lace + [0.007, 0.0012, 0], rounded_rect(0.003, 0.006, 0.0012), crease=60)))
    stripe = smooth([(-0.03, 0.06, 0.0), (-0.0375, 0.05, -0.03), (-0.036, 0.078, -0.07)], 5)
    parts.append(("Upper", accent, join(*(tube(np.column_stack([np.full(9, k * 0.036) + 0.002, np.linspace(0.036, 0.078, 9), np.linspace(0.02 - 0.02 * j, -0.03 - 0.02 * j, 9)]), 0.0042, 8).scale(1, 1, 1) for k in (-1, 1) for j in range(3)))))
    _ = stripe
    return parts


def sneakers() -> Model:
    """A pair of knit running shoes."""
    out = Model("Sneakers")
    for node, material, mesh in one_shoe():
        out.add(f"Left {node.lower()}", material, mesh.turn("y", 14).at(0.075, 0, 0.02))
        out.add(f"Right {node.lower()}", material, mesh.scale(x=-1).turn("y", -6).at(-0.075, 0, -0.015))
    return out


def torso(levels: list[tuple[float, float, float, float]], power: float = 2.4) -> list[Array]:
    """Body sections at (height, width, depth, shift forward)."""
    rows = []
    for y, w, d, shift in levels:
        line = ellipse(w, d, 64, power)
        rows.append(np.column_stack([line[:, 0], np.full(64, y), shift - line[:, 1]]))
    stack = np.array(rows).reshape(len(rows), -1)
    return list(smooth(stack, 4).reshape(-1, 64, 3))


def jacket() -> Model:
    """A hanbok-inspired cropped jacket on a tailor's form, tied with a goreum ribbon."""
    out = Model("Jacket")
    linen, wood = m.fabric("Linen form", "#d8cbb2", 12, 2), m.wooden("Walnut", "#8a5a38", "#4f2f1b")
    out.add("Form", linen, loft(torso([(0.82, 0.31, 0.22, 0.0), (0.9, 0.33, 0.235, 0.0), (1.0, 0.27, 0.19, 0.0), (1.12, 0.33, 0.22, 0.01), (1.26, 0.37, 0.2, 0.0), (1.33, 0.2, 0.14, -0.01), (1.37, 0.115, 0.115, -0.01), (1.43, 0.11, 0.11, -0.01)]), crease=60).tiled(0.02))
    out.add("Stand", wood, turned([(0, 1.43), (0.058, 1.43), (0.06, 1.44), (0.03, 1.452), (0.012, 1.47), (0.018, 1.49), (0, 1.505)], 0.004).tiled(0.2).at(0, 0, -0.01))
    out.add("Stand", wood, turned([(0, 0.1), (0.024, 0.1), (0.018, 0.3), (0.022, 0.6), (0.03, 0.82), (0, 0.82)], 0.006).tiled(0.2))
    legs = [tube(smooth([(0, 0.16, 0), (0.1, 0.12, 0), (0.2, 0.03, 0), (0.235, 0.012, 0)], 6), np.linspace(0.018, 0.012, 19), 14).tiled(0.2).turn("y", 30 + 120 * k) for k in range(3)]
    out.add("Stand", wood, *legs)
    silk = m.Material("Plum silk", "#7b3b6b", 0, 0.42, normal=patterns.weave(16, strength=0.8), sheen="#d79cc8")
    body = torso([(0.985, 0.37, 0.26, 0.005), (1.02, 0.372, 0.262, 0.006), (1.12, 0.38, 0.258, 0.012), (1.22, 0.41, 0.24, 0.006), (1.29, 0.42, 0.19, 0.0), (1.335, 0.27, 0.155, -0.008), (1.358, 0.165, 0.148, -0.012)])
    out.add("Jacket", silk, loft(body, caps=False, crease=60).tiled(0.03))
    hem = loft([r * [0.97, 1, 0.97] for r in body[:2]][::-1], crease=60)
    out.add("Jacket", m.plastic("Lining", "#4a2340", 0.7), hem.tiled(0.03))
    arm = smooth([(0.17, 1.285, 0), (0.235, 1.25, 0.005), (0.31, 1.14, 0.02), (0.35, 1.0, 0.045), (0.36, 0.9, 0.07)], 6)
    size = np.interp(np.linspace(0, 1, len(arm)), [0, 0.15, 0.5, 0.85, 1], [0.07, 0.085, 0.1, 0.092, 0.078])
    sleeve = sweep(arm, ellipse(1.5, 2.0, 36), size, crease=70)
    out.add("Sleeves", silk, sleeve.tiled(0.03).mirrored())
    cuff = sweep(arm[-4:] + [0.0, -0.008, 0.0], ellipse(1.5, 2.0, 36), size[-4:] + 0.0035)
    ivory = m.fabric("Ivory trim", "#f6efe2", 12, 1.2)
    out.add("Sleeves", ivory, cuff.tiled(0.02).mirrored())
    neck = [(0.085, 1.365, -0.05), (0.098, 1.35, 0.0), (0.07, 1.3, 0.085), (0.02, 1.215, 0.128), (-0.045, 1.13, 0.143), (-0.09, 1.06, 0.135)]
    other = [(-0.085, 1.365, -0.05), (-0.098, 1.35, 0.0), (-0.07, 1.3, 0.082), (-0.012, 1.22, 0.12), (0.02, 1.18, 0.128)]
    band = rounded_rect(0.01, 0.036, 0.004)
    for line in (other, neck):
        out.add("Collar", silk.tinted("#5b2750", "Deep plum silk"), sweep(smooth(line, 6), band, crease=60).tiled(0.03))
        out.add("Collar", ivory, sweep(smooth(np.array(line) * [0.94, 1.0, 0.98] + [0, 0.012, 0.002], 6), rounded_rect(0.008, 0.014, 0.003), crease=60).tiled(0.02))
    back = [(0.085, 1.365, -0.05), (0.055, 1.378, -0.092), (0, 1.382, -0.105), (-0.055, 1.378, -0.092), (-0.085, 1.365, -0.05)]
    out.add("Collar", ivory, sweep(smooth(back, 6), rounded_rect(0.008, 0.03, 0.003)).tiled(0.02))
    red = m.Material("Goreum silk", "#c5403f", 0, 0.45, normal=patterns.weave(16, strength=0.6), sheen="#ff9b8a")
    flat = rounded_rect(0.034, 0.004, 0.0018)
    tails = [[(-0.05, 1.135, 0.152), (-0.045, 1.05, 0.172), (-0.06, 0.9, 0.178), (-0.052, 0.7, 0.17)], [(-0.05, 1.135, 0.154), (-0.085, 1.06, 0.17), (-0.1, 0.92, 0.165), (-0.094, 0.76, 0.16)]]
    for line in tails:
        curve = smooth(line, 8)
        t = np.linspace(-0.017, 0.017, 7)
        rows = [np.column_stack([p[0] + t, np.full(7, p[1]), p[2] + 0.004 * np.sin(t * 120 + p[1] * 18)]) for p in curve]
        out.add("Goreum", red, sheet(rows[::-1], 0.0025).tiled(0.02))
    loop = smooth([(-0.05, 1.135, 0.15), (0.02, 1.165, 0.17), (0.085, 1.15, 0.165), (0.07, 1.12, 0.17), (0.0, 1.125, 0.172), (-0.05, 1.135, 0.16)], 7)
    out.add("Goreum", red, sweep(loop, flat[:, ::-1], crease=60).tiled(0.02), rounded_box(0.034, 0.036, 0.022, 0.009, 3).tiled(0.02).at(-0.05, 1.135, 0.156))
    return out


def watch() -> Model:
    """An automatic watch lying round its cushion: drawn dial, bezel, leather strap; the hands run."""
    out = Model("Watch")
    steel = m.metal("Polished steel", "#d5d9dd", 0.14)
    up, tilt = 0.052, ("x", -38.0, (0.0, 0.034, 0.0))

    def placed(mesh: Mesh) -> Mesh:
        return mesh.at(0, up, 0.028).turn(*tilt)

    case = [(0, -0.0055), (0.017, -0.0055), (0.0198, -0.003), (0.0198, 0.002), (0.0188, 0.0035), (0.0184, 0.0048), (0.0168, 0.0052), (0.0166, 0.0032), (0, 0.003)]
    out.add("Case", steel, placed(turned(case, 0.0006, 96, "z")))
    lugs = [extrude(fillet([(-0.003, 0.0), (0.003, 0.0), (0.0022, 0.01), (-0.0022, 0.0115)], 0.0015, 3, True), 0.006, 0.001).turn("x", 14 * s).at(0.0118 * k, 0.0148, -0.001).scale(y=s) for k in (-1, 1) for s in (1,)]
    out.add("Case", steel, *(placed(lug) for lug in lugs), *(placed(lug.scale(y=-1)) for lug in lugs))
    crown = m.Material("Crown", "#d5d9dd", 1, 0.2, normal=patterns.ribs(8, strength=4))
    out.add("Crown", crown, placed(cylinder(0.0032, 0.004, 0.0005, "x", 32).uv(3, 1).at(0.0222)), placed(cylinder(0.0014, 0.004, 0, "x", 16).at(0.02)))
    c = Canvas(1024, 1024, "#123a5a")
    for k in range(90):
        a = np.radians(4 * k)
        c.line([(512 + 30 * np.cos(a), 512 + 30 * np.sin(a)), (512 + 500 * np.cos(a), 512 + 500 * np.sin(a))], "#16466c", 5)
    for i in range(60):
        a = np.radians(6 * i)
        c.line([(512 + 488 * np.sin(a), 512 - 488 * np.cos(a)), (512 + 462 * np.sin(a), 512 - 462 * np.cos(a))], "#cfe0ee", 4)
    c.text(512, 300, "여울", 76, "#f1e3c0", "Medium")
    c.spaced(512, 356, "YEOUL", 30, "#f1e3c0", 10)
    c.text(512, 720, "AUTOMATIC  5 ATM", 28, "#cfe0ee", "Medium")
    c.circle(700, 512, 62, "#f4f6f8", "#cfe0ee", 6)
    c.text(700, 512, "21", 62, "#123a5a", "Bold")
    out.add("Dial", m.Material("Dial", "#ffffff", 0.35, 0.35, picture=c.texture(92)), placed(extrude(circle(0.0166, 72), 0.0004).at(0, 0, 0.0031)))
    marks = around(rounded_box(0.0011, 0.0034, 0.0007, 0.0002).at(0, 0.0133, 0.0036), 12, "z")
    out.add("Dial", GOLD, placed(marks))
    for name, length, wide, z, rest, turns in (("Hour hand", 0.0085, 0.0016, 0.0039, -304, 1), ("Minute hand", 0.0132, 0.0012, 0.0043, -60, 4), ("Second hand", 0.0142, 0.0004, 0.0047, -215, 12)):
        shape = fillet([(-wide / 2, -0.003), (wide / 2, -0.003), (wide * 0.3, length), (-wide * 0.3, length)], wide * 0.3, 2, True)
        out.add(name, GOLD, placed(join(extrude(shape, 0.0003).turn("z", rest), cylinder(0.0009, 0.0004, 0, "z", 20)).at(0, 0, z)))
    out.add("Crystal", m.glass("Sapphire", "#ffffff", 0.01, 0.97), placed(turned([(0, 0.0049), (0.0167, 0.0049), (0.0162, 0.0058), (0, 0.0062)], 0.0002, 72, "z")))
    strap = m.leather("Strap", "#6b3f24")
    loop = [(0, 0.017, 0.0265), (0, 0.03, 0.018), (0, 0.0335, -0.006), (0, 0.022, -0.027), (0, 0.0, -0.034), (0, -0.022, -0.027), (0, -0.0335, -0.006), (0, -0.03, 0.018), (0, -0.017, 0.0265)]
    line = smooth(loop, 8)
    out.add("Strap", strap, sweep(line, rounded_rect(0.0195, 0.0034, 0.0014), crease=60).tiled(0.02).at(0, up).turn(*tilt))
    for x in (-0.0082, 0.0082):
        side = line * [1, 1.045, 1.045] + [x, 0, 0]
        out.add("Strap", m.fabric("Thread", "#f0d9b8", 4, 1), stitches(side[6:30], 0.003, 0.0003).at(0, up).turn(*tilt), stitches(side[34:58], 0.003, 0.0003).at(0, up).turn(*tilt))
    buckle = frame(rounded_rect(0.027, 0.016, 0.004, 5), rounded_rect(0.0215, 0.0105, 0.002, 5), 0.0024, 0.0006).at(0, -0.004, -0.0365).at(0, up).turn(*tilt)
    out.add("Buckle", steel, buckle)
    pillow = m.fabric("Cushion", "#e9dfce", 10, 1.4)
    out.add("Cushion", pillow, turned([(0, -0.026), (0.028, -0.026), (0.029, 0), (0.028, 0.026), (0, 0.026)], 0.006, 48, "x").tiled(0.02).at(0, up).turn(*tilt))
    out.add("Stand", m.wooden("Walnut", "#8a5a38", "#4f2f1b"), rounded_box(0.075, 0.026, 0.085, 0.006, 3).tiled(0.1).at(0, 0.013, -0.005))
    return out


def sunglasses() -> Model:
    """Acetate sunglasses with graded lenses, temples open."""
    out = Model("Sunglasses")
    acetate = m.Material("Tortoise acetate", "#ffffff", 0, 0.18, coat=1.0, picture=_tortoise())
    outer = smooth([(-0.033, 0.012), (-0.03, 0.024), (-0.01, 0.0275), (0.016, 0.026), (0.0315, 0.021), (0.033, 0.006), (0.026, -0.015), (0.008, -0.0245), (-0.014, -0.0235), (-0.028, -0.008)], 6, True)
    inner = outer * np.array([0.83, 0.8]) + np.array([0.0005, -0.0005])
    lens = outer * np.array([0.85, 0.82])
    glass = m.Material("Graded lens", "#2a3440", 0.1, 0.04, alpha=0.82, coat=1.0)
    wrap = 6.0
    up = 0.0265

    def placed(mesh: Mesh) -> Mesh:
        return mesh.turn("y", wrap).at(0.0375, up, 0.07)

    rim = placed(frame(outer, inner, 0.0046, 0.0012).tiled(0.05))
    pane = placed(extrude(lens, 0.0016, 0.0003))
    out.add("Frame", acetate, rim.mirrored())
    out.add("Lenses", glass, pane.mirrored())
    bridge = sweep(smooth([(-0.008, up + 0.013, 0.0715), (0, up + 0.0155, 0.0735), (0.008, up + 0.013, 0.0715)], 6), rounded_rect(0.006, 0.0048, 0.0018))
    out.add("Frame", acetate, bridge.tiled(0.05))
    pads = sphere(0.0045, 16).scale(0.4, 1.3, 0.7).turn("y", 30).at(0.0085, up - 0.003, 0.067)
    out.add("Frame", m.glass("Nose pads", "#f3efe6", 0.2), pads.mirrored())
    temple = smooth([(0.0715, up + 0.0165, 0.064), (0.0735, up + 0.0165, 0.04), (0.073, up + 0.016, -0.02), (0.07, up + 0.012, -0.05), (0.067, up - 0.006, -0.068), (0.064, up - 0.022, -0.075)], 7)
    size = np.interp(np.linspace(0, 1, len(temple)), [0, 0.2, 0.75, 1], [1.15, 0.95, 0.8, 1.0])
    out.add("Temples", acetate, sweep(temple, rounded_rect(0.0042, 0.0085, 0.0016), size, crease=60).tiled(0.05).mirrored())
    out.add("Hinges", GOLD, rounded_box(0.006, 0.0055, 0.007, 0.001).at(0.0692, up + 0.0165, 0.0645).mirrored(), rounded_box(0.0006, 0.0025, 0.012, 0.0003).at(0.0758, up + 0.0165, 0.04).mirrored())
    return out


def _tortoise() -> Texture:
    """Tortoise shell, drawn as overlapping amber and umber patches."""
    c = Canvas(256, 256, "#8a4a1c")
    for i in range(70):
        x, y, r = (i * 97) % 256, (i * 173) % 256, 8 + (i * 7) % 22
        for dx in (-256, 0, 256):
            for dy in (-256, 0, 256):
                c.circle(x + dx, y + dy, r, ("#3a1c0c", "#5b2d12", "#b26a2a", "#2a140a")[i % 4])
    c.blurred(4)
    return c.texture(90)


