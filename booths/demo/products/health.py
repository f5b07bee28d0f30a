"""Health: a massage chair, a blood-pressure monitor, an ultrasound cart, a wheelchair and a thermometer."""

from __future__ import annotations

import numpy as np

from booths.demo.modelling import materials as m
from booths.demo.modelling import patterns
from booths.demo.modelling.canvas import Canvas, Texture
from booths.demo.modelling.mesh import Array, Mesh, around, join
from booths.demo.modelling.model import Model
from booths.demo.modelling.shapes import Line, circle, fillet, rounded_rect, smooth
from booths.demo.modelling.solids import cushion, cylinder, grid, panel, rounded_box, sphere, torus, turned
from booths.demo.modelling.sweeps import extrude, frame, loft, sheet, sweep, tube
from booths.demo.products.parts import bar, cable, caster, keys, plate, ring

WHITE = m.lacquer("Clinic white", "#f4f6f6", 0.32)
GREY = m.plastic("Clinic grey", "#8d979d", 0.45)
JADE = m.lacquer("Jade", "#1f9a7d", 0.35)
CHROME = m.metal("Chrome", "#dfe3e6", 0.12)


def pads(path: Line, width: float, thick: float, count: int, gap: float = 0.006) -> Mesh:
    """Stuffed cross rolls along a curve in the YZ plane (points y, z)."""
    line = smooth(path, 10)
    along = np.concatenate([[0], np.cumsum(np.linalg.norm(np.diff(line, axis=0), axis=1))])
    length = along[-1] / count
    rolls = []
    for i in range(count):
        y, z = (float(np.interp((i + 0.5) * length, along, line[:, k])) for k in (0, 1))
        y1, z1 = (float(np.interp((i + 0.6) * length, along, line[:, k])) for k in (0, 1))
        lean = float(np.degrees(np.arctan2(z1 - z, y1 - y)))
        rolls.append(cushion(width, length - gap + 0.012, thick, 3.6, 24).turn("x", lean).at(0, y, z))
    return join(*rolls)


def massage_chair() -> Model:
    """A shell-shaped massage chair with stitched rolls, arm pods and a foot rest."""
    out = Model("Massage chair")
    shell, cream = m.lacquer("Espresso shell", "#3a2a24", 0.3), m.leather("Cream leather", "#e6d6bf", 0.45)
    side = smooth([(-0.62, 0.1), (-0.3, 0.04), (0.25, 0.05), (0.5, 0.16), (0.52, 0.4), (0.38, 0.56), (0.1, 0.6), (-0.16, 0.68), (-0.36, 0.98), (-0.54, 1.16), (-0.7, 1.12), (-0.74, 0.8), (-0.7, 0.4)], 6, True)
    wing = extrude(np.column_stack([-side[:, 0], side[:, 1]]), 0.1, 0.045, 4, 70).turn("y", 90)
    out.add("Shell", shell, wing.at(0.34).mirrored())
    back = [(0.06, -0.62), (0.4, -0.69), (0.8, -0.74), (1.1, -0.66)]
    rows = [np.column_stack([np.linspace(-0.32, 0.32, 9), np.full(9, y), np.full(9, z) - 0.05 * np.cos(np.linspace(-1.4, 1.4, 9))]) for y, z in smooth(back, 6)]
    out.add("Shell", shell, sheet(rows, 0.03))
    trim = np.column_stack([np.full(len(side), 0.3895), (side[:, 1] - 0.5) * 0.89 + 0.5, (side[:, 0] + 0.2) * 0.89 - 0.2])
    out.add("Trim", m.metal("Rose gold", "#d9a585", 0.25), tube(trim, 0.006, 10, True).mirrored())
    out.add("Backrest", cream, pads([(0.44, -0.2), (0.52, -0.36), (0.8, -0.5), (1.08, -0.62)], 0.54, 0.16, 7).tiled(0.12))
    out.add("Headrest", cream, cushion(0.44, 0.17, 0.13, 3).turn("x", -22).tiled(0.12).at(0, 1.07, -0.52))
    out.add("Seat", cream, pads([(0.4, 0.33), (0.385, 0.1), (0.39, -0.16)], 0.54, 0.17, 4).tiled(0.12))
    out.node("Foot rest", (0, 0.36, 0.42))
    calf = smooth([(0.05, 0.62), (0.12, 0.52), (0.36, 0.46), (0.41, 0.52), (0.3, 0.62), (0.2, 0.74), (0.08, 0.76)], 6, True)
    leg = extrude(np.column_stack([-calf[:, 1], calf[:, 0]]), 0.05, 0.022, 3, 70).turn("y", 90)
    for x in (-0.25, 0.0, 0.25):
        out.add("Foot rest", shell, leg.at(x))
    for x in (-0.125, 0.125):
        out.add("Foot rest", cream, pads([(0.36, 0.5), (0.2, 0.57), (0.11, 0.66)], 0.2, 0.12, 3).tiled(0.12).at(x))
    out.add("Armrests", cream, cushion(0.12, 0.1, 0.5, 4).tiled(0.12).at(0.34, 0.6, 0.08).mirrored())
    c = Canvas(384, 512, "#0b0d10")
    c.text(192, 80, "쉼 프로그램", 44, "#e6d6bf", "Bold")
    c.arc(192, 250, 110, 120, 420, "#2a2f36", 18)
    c.arc(192, 250, 110, 120, 320, "#d9a585", 18)
    c.text(192, 238, "15:00", 76, "#ffffff", "Light")
    c.text(192, 300, "어깨 집중", 32, "#d9a585", "Medium")
    for i, word in enumerate(("세기", "온열", "에어")):
        c.rect(28 + 114 * i, 410, 100, 64, "#1c2128", 14)
        c.text(78 + 114 * i, 442, word, 30, "#e6d6bf", "Medium")
    pod = rounded_box(0.11, 0.15, 0.02, 0.009, 3)
    out.add("Remote", shell, join(pod, cylinder(0.012, 0.12, 0.003).at(0, -0.1, -0.02)).turn("y", -28).at(0.36, 0.77, 0.27))
    out.add("Remote", m.screen("Remote display", c.texture()), panel(0.095, 0.128).at(0, 0, 0.0108).turn("y", -28).at(0.36, 0.77, 0.27))
    out.swing("Raise the foot rest", "Foot rest", "x", [0, 2, 3.5, 5.5], [0, -38, -38, 0])
    return out


def monitor_face() -> Texture:
    """The blood-pressure monitor's display."""
    c = Canvas(512, 400, "#cfdccf")
    c.rect(14, 14, 484, 372, None, 16, "#a5b5a6", 3)
    for i, (word, value) in enumerate((("최고 mmHg", "118"), ("최저 mmHg", "76"), ("맥박 /min", "64"))):
        c.text(40, 84 + 116 * i, word, 28, "#25322b", "Medium", "lm")
        c.text(470, 84 + 116 * i, value, 104, "#18221c", "SemiBold", "rm")
    c.rect(236, 40, 14, 320, "#1f9a7d", 7)
    return c.texture()


def pressure_monitor() -> Model:
    """An upper-arm blood-pressure monitor with its cuff."""
    out = Model("Blood-pressure monitor")
    rows = []
    for z, grow, lift in ((0.055, 0.94, 0.0), (0.05, 1, 0.0), (-0.045, 1, 0.03), (-0.058, 0.95, 0.03)):
        line = rounded_rect(0.13 * grow, (0.045 + lift) * grow, 0.014, 6)
        rows.append(np.column_stack([line[:, 0], line[:, 1] + 0.0225 + lift / 2, np.full(len(line), z)]))
    out.add("Monitor", WHITE, loft(rows, crease=50))
    lean = ("x", -72.5)
    out.add("Display", m.screen("Display", monitor_face(), 0.75), plate(0.082, 0.064, 0.002, 0.006).turn(*lean).at(-0.017, 0.0642, -0.008))
    start = plate(0.028, 0.04, 0.004, 0.013, 0.0015).turn(*lean)
    out.add("Buttons", JADE, start.at(0.045, 0.0602, 0.004))
    out.add("Buttons", GREY, plate(0.02, 0.012, 0.004, 0.005, 0.0015).turn(*lean).at(0.045, 0.0697, -0.026))
    power = Canvas(128, 128, "#1f9a7d")
    power.arc(64, 68, 30, -50, 230, "#ffffff", 8)
    power.line([(64, 28), (64, 64)], "#ffffff", 8)
    out.add("Buttons", m.printed("Start key", power.texture(), 0.35), plate(0.018, 0.018, 0.001, 0.008).turn(*lean).at(0.045, 0.0625, 0.0047))
    band = m.fabric("Cuff", "#2d4a5e", 8, 2.5)
    at = (0.155, 0.0625, -0.045)
    out.add("Cuff", band, _band(0.058, 0.13, 0.007).tiled(0.012).at(*at))
    out.add("Cuff", m.fabric("Cuff edge", "#1f9a7d", 6, 1.5), _band(0.0592, 0.014, 0.0072).tiled(0.012).at(at[0], at[1], at[2] + 0.05))
    hose = [(-0.064, 0.02, -0.02), (-0.085, 0.014, -0.01), (-0.082, 0.005, 0.06), (-0.01, 0.004, 0.09), (0.08, 0.004, 0.085), (0.118, 0.012, 0.06), (0.125, 0.016, 0.02)]
    out.add("Hose", m.rubber("Hose", "#6a757c"), cable(hose, 0.0035))
    return out


def _band(radius: float, width: float, thick: float) -> Mesh:
    """A cuff lying round the z axis, overlapping itself."""
    a = np.radians(np.linspace(-130, 250, 64))
    r = radius + thick * np.clip((a - a[0]) / 6.0 - 0.4, 0, 1)
    rows = [np.column_stack([r * np.cos(a), r * np.sin(a), np.full(64, z)]) for z in np.linspace(width / 2, -width / 2, 5)]
    return sheet(rows, thick)


def scan_picture() -> Texture:
    """An ultrasound screen: a fan of layered echoes, drawn by formula, and its readings."""
    c = Canvas(1024, 640, "#05080b")
    for k in range(64):
        r = 60 + 8 * k
        shade = int(40 + 110 * abs(np.sin(k * 0.55)) * (1 - k / 90))
        for j in range(28):
            start = 50 + 80 * j / 28
            tone = max(int(shade * (0.55 + 0.45 * np.sin(0.35 * j * (1 + k / 40) + k))), 8)
            c.arc(512, 0, r, start, start + 3, f"#{tone:02x}{tone:02x}{min(tone + 10, 255):02x}", 9)
    c.circle(500, 330, 74, "#0a0d11")
    c.circle(500, 330, 76, None, "#f2c14e", 2)
    c.rect(0, 0, 1024, 50, "#0f2a2a")
    c.text(24, 25, "온빛메디  OB-700", 26, "#a8f0dc", "Bold", "lm")
    c.text(1000, 25, "Abdomen · C5-2 · 3.5 MHz", 22, "#d4e6e2", "Medium", "rm")
    for i, line in enumerate(("Gain 54", "Depth 16 cm", "FR 38 Hz", "MI 0.9", "D1 31.4 mm")):
        c.text(24, 100 + 40 * i, line, 24, "#8fd8c6", "Medium", "lm")
    c.rect(980, 90, 22, 400, None, 0, "#777777", 1)
    c.shade(981, 91, 20, 398, "#eeeeee", "#101010")
    return c.texture(90)


def ultrasound() -> Model:
    """An ultrasound scanner on its cart: monitor, drawn control desk, three probes."""
    out = Model("Ultrasound scanner")
    for i in range(4):
        parts = caster(0.055)
        x, z = 0.2 * (-1) ** i, 0.24 if i < 2 else -0.24
        out.add("Casters", m.rubber("Wheel"), parts["wheel"].at(x, 0, z))
        out.add("Casters", GREY, parts["fork"].at(x, 0, z))
    out.add("Base", WHITE, extrude(rounded_rect(0.5, 0.62, 0.12), 0.09, 0.035, 4).turn("x", -90).at(0, 0.155))
    rows = []
    for y, w, d, back in ((0.18, 0.3, 0.36, -0.03), (0.36, 0.27, 0.3, -0.06), (0.6, 0.2, 0.2, -0.1), (0.84, 0.2, 0.18, -0.08)):
        line = rounded_rect(w, d, 0.05, 6)
        rows.append(np.column_stack([line[:, 0], np.full(len(line), y), back - line[:, 1]]))
    smooth_rows = smooth(np.array(rows).reshape(4, -1), 5).reshape(-1, len(rows[0]), 3)
    out.add("Column", WHITE, loft(list(smooth_rows), crease=60))
    out.add("Column", JADE, rounded_box(0.018, 0.3, 0.016, 0.006).turn("x", -20.5).at(0, 0.46, 0.054))
    desk = extrude(rounded_rect(0.5, 0.36, 0.09), 0.05, 0.02, 3).turn("x", -78).at(0, 0.9, 0.1)
    out.add("Console", WHITE, desk)
    keyface = Canvas(1024, 700, "#2b3238")
    for r in range(4):
        for i in range(14):
            keyface.rect(52 + 66 * i, 40 + 62 * r, 54, 48, "#4c565e", 8)
    for i, colour in enumerate(("#1f9a7d", "#f2c14e", "#5aa9ff", "#e66a5e")):
        keyface.rect(80 + 110 * i, 320, 90, 56, colour, 14)
        keyface.text(125 + 110 * i, 348, ("B", "C", "PW", "M")[i], 32, "#ffffff", "Black")
    for i in range(8):
        keyface.rect(620 + 46 * i, 320, 12, 130, "#14181b", 6)
        keyface.rect(610 + 46 * i, 345 + 40 * (i % 3), 32, 22, "#c9d2d6", 5)
    for i in range(3):
        keyface.circle(150 + 150 * i, 510, 46, "#3a434a", "#7f8b93", 4)
    keyface.circle(760, 570, 84, "#14181b", "#1f9a7d", 6)
    tilt = ("x", -78.0)
    out.add("Console", m.printed("Control desk", keyface.texture(), 0.4), plate(0.44, 0.3, 0.004, 0.05, 0.001).at(0, 0, 0.0265).turn(*tilt).at(0, 0.9, 0.1))
    out.add("Console", m.lacquer("Trackball", "#d9f3ea", 0.15), sphere(0.032, 32).at(0.107, -0.094, 0.022).turn(*tilt).at(0, 0.9, 0.1))
    knobs = [cylinder(0.016, 0.02, 0.003, "z", 28).at(-0.155 + 0.0645 * i, -0.0685, 0.034).turn(*tilt).at(0, 0.9, 0.1) for i in range(3)]
    out.add("Console", GREY, *knobs)
    grip = sweep(smooth([(-0.2, 0.86, 0.24), (-0.21, 0.85, 0.31), (0, 0.84, 0.335), (0.21, 0.85, 0.31), (0.2, 0.86, 0.24)], 6), circle(0.013, 16))
    out.add("Console", GREY, grip)
    out.add("Monitor arm", GREY, tube(smooth([(0, 0.86, -0.1), (0, 1.0, -0.13), (0, 1.12, -0.08)], 6), 0.026, 20))
    out.add("Monitor", m.plastic("Monitor shell", "#23282d", 0.4), plate(0.52, 0.335, 0.03, 0.016, 0.006).turn("x", -6).at(0, 1.2, -0.045))
    out.add("Monitor", m.screen("Scan picture", scan_picture(), 1.2), plate(0.496, 0.31, 0.002, 0.006).turn("x", -6).at(0, 1.2016, -0.0295))
    for i in range(3):
        x = 0.285
        z = 0.02 + 0.075 * i
        holder = frame(circle(0.028, 32), circle(0.02, 32), 0.03, 0.003).turn("x", 90)
        out.add("Probes", GREY, holder.at(x, 0.89, z))
        head = loft([np.column_stack([0.017 * w * np.cos(a), np.full(28, y), 0.013 * d * np.sin(a)]) for a in [-np.linspace(0, 2 * np.pi, 28, endpoint=False)] for y, w, d in ((0, 0.7, 0.8), (0.05, 0.9, 1), (0.075, 1.5, 1.1), (0.095, 1.6, 1.1), (0.1, 1.45, 0.9))])
        out.add("Probes", WHITE, head.at(x, 0.865, z))
        out.add("Probes", m.rubber("Probe lead", "#59636a"), cable([(x, 0.866, z), (x + 0.01, 0.7, z), (x - 0.02, 0.55 + 0.03 * i, z - 0.05), (x - 0.12, 0.5, z - 0.1), (0.1, 0.6, -0.06)], 0.006))
    return out


def spoked(radius: float, count: int, rim: float, hub: float) -> Mesh:
    """Thin crossed spokes of a wheel round the x axis."""
    spokes = []
    for i in range(count):
        a = 2 * np.pi * i / count
        b = a + (0.5 if i % 2 else -0.5)
        side = 0.018 if i % 4 < 2 else -0.018
        spokes.append(bar((side, hub * np.cos(b), hub * np.sin(b)), (0, rim * np.cos(a), rim * np.sin(a)), 0.0012, 6))
    return join(*spokes)


def wheelchair() -> Model:
    """A light folding wheelchair with tilted wheels and jade upholstery."""
    out = Model("Wheelchair")
    steel = m.paint("Frame graphite", "#3d444c", 0.35)
    for k, name in ((-1, "Left wheel"), (1, "Right wheel")):
        centre = (0.275 * k, 0.305, -0.08)
        out.node(name, centre)
        out.add(name, m.rubber("Tyre"), torus(0.29, 0.0145, "x", 72, 14).at(*centre))
        out.add(name, m.metal("Rim", "#c3c8cd", 0.25), torus(0.272, 0.008, "x", 72, 10).at(*centre), spoked(0.29, 28, 0.27, 0.024).at(*centre), cylinder(0.026, 0.06, 0.006, "x", 28).at(*centre))
        out.add(name, CHROME, torus(0.262, 0.0085, "x", 72, 12).at(centre[0] + 0.036 * k, centre[1], centre[2]))
        out.spin("Roll", name, "x", 4, 1)
        front = caster(0.075)
        out.add("Casters", m.rubber("Tyre"), front["wheel"].scale(x=0.7).at(0.2 * k, 0, 0.36))
        out.add("Casters", steel, front["fork"].at(0.2 * k, 0, 0.36))
        x = 0.225 * k
        tubes = [
            [(x, 0.9, -0.33), (x, 0.9, -0.27), (x, 0.84, -0.25), (x, 0.52, -0.22), (x, 0.3, -0.2)],
            [(x, 0.5, -0.22), (x, 0.5, 0.2), (x, 0.46, 0.28), (x, 0.16, 0.36), (x * 0.9, 0.12, 0.42)],
            [(x, 0.3, -0.2), (x, 0.24, -0.1), (x, 0.24, 0.26), (x, 0.3, 0.32)],
            [(x, 0.6, -0.22), (x, 0.7, -0.2), (x, 0.71, 0.08), (x, 0.68, 0.13), (x, 0.5, 0.15)],
        ]
        for path in tubes:
            out.add("Frame", steel, tube(smooth(path, 7), 0.0125, 14))
        out.add("Grips", m.rubber("Grip"), cylinder(0.017, 0.11, 0.005, "z").at(x, 0.9, -0.36))
        out.add("Armrests", m.leather("Arm pad", "#23272b"), rounded_box(0.055, 0.03, 0.27, 0.012, 3).tiled(0.06).at(x, 0.732, -0.03))
        guard = extrude(fillet([(-0.17, 0.51), (0.14, 0.51), (0.12, 0.66), (-0.17, 0.68)], 0.04, 5, True), 0.004, 0.001).turn("y", 90)
        out.add("Guards", JADE, guard.scale(z=-1).at(x + 0.016 * k))
        out.add("Footplates", m.plastic("Footplate", "#2a2e33"), rounded_box(0.17, 0.012, 0.16, 0.005).turn("x", -10).at(0.11 * k, 0.105, 0.47))
    cross = [bar((-0.22, 0.24, z), (0.22, 0.5, z), 0.011) for z in (0.0, 0.12)] + [bar((0.22, 0.24, z), (-0.22, 0.5, z), 0.011) for z in (0.02, 0.14)]
    out.add("Frame", steel, *cross)
    jade = m.fabric("Jade cloth", "#2a8f78", 10, 2.2)
    t = np.linspace(-1, 1, 13)
    seat = [np.column_stack([0.215 * t, 0.505 - 0.03 * (1 - t**2), np.full(13, z)]) for z in np.linspace(0.2, -0.2, 7)]
    back = [np.column_stack([0.215 * t, np.full(13, y), -0.225 - 0.07 * (y - 0.52) - 0.04 * (1 - t**2)]) for y in np.linspace(0.52, 0.83, 7)]
    out.add("Seat", jade, sheet(seat, 0.008).tiled(0.02), cushion(0.4, 0.06, 0.4, 5).tiled(0.02).at(0, 0.522, 0.0))
    out.add("Backrest", jade, sheet(back, 0.012).tiled(0.02))
    return out


def thermometer() -> Model:
    """A non-contact thermometer standing in its charging base."""
    out = Model("Thermometer")
    head = extrude(smooth([(-0.045, 0.118), (0.03, 0.112), (0.052, 0.128), (0.05, 0.152), (0.02, 0.164), (-0.04, 0.162), (-0.056, 0.142)], 6, True), 0.042, 0.014, 4, 70)
    grip = extrude(smooth([(-0.03, 0.125), (0.012, 0.125), (0.01, 0.08), (0.018, 0.03), (-0.012, 0.024), (-0.03, 0.07)], 6, True), 0.034, 0.013, 4, 70)
    turn = ("y", 50.0)
    out.add("Body", WHITE, head.turn(*turn))
    out.add("Handle", GREY, grip.turn(*turn))
    out.add("Handle", JADE, rounded_box(0.011, 0.026, 0.014, 0.005, 3).turn("z", 4).at(0.013, 0.103).turn(*turn))
    out.add("Sensor", m.metal("Sensor ring", "#c9ced2", 0.25), ring(0.014, 0.004, 0.012, "x").at(0.05, 0.139).turn(*turn))
    out.add("Sensor", m.dark_glass("Sensor window"), cylinder(0.0108, 0.004, 0.001, "x").at(0.0535, 0.139).turn(*turn))
    c = Canvas(384, 256, "#1f9a7d")
    c.text(192, 120, "36.5", 150, "#f2fff9", "SemiBold")
    c.text(330, 60, "℃", 50, "#f2fff9", "Medium")
    c.text(192, 220, "정상  ·  Normal", 30, "#f2fff9", "Medium")
    out.add("Display", m.dark_glass("Display glass", "#101416"), plate(0.04, 0.034, 0.003, 0.006, 0.001).turn("y", -90).turn("z", -8).at(-0.0548, 0.143).turn(*turn))
    out.add("Display", m.screen("Display", c.texture(), 1.0), plate(0.034, 0.026, 0.001, 0.004).turn("y", -90).turn("z", -8).at(-0.0564, 0.1432).turn(*turn))
    side = Canvas(512, 128, "#f4f6f6")
    side.text(256, 64, "따숨 SAFE-T", 70, "#14705b", "Bold")
    out.add("Body", m.printed("Logo", side.texture(), 0.35), panel(0.05, 0.0125).at(-0.002, 0.138, 0.02115).turn(*turn))
    out.add("Base", WHITE, turned([(0, 0), (0.046, 0), (0.048, 0.006), (0.042, 0.016), (0.03, 0.026), (0.024, 0.034), (0, 0.034)], 0.008, 64, steps=4).scale(z=0.9))
    out.add("Base", m.lamp("Charge light", "#3fe0b0", 2.5), cylinder(0.0025, 0.003, 0.001, "z", 16).at(0, 0.014, 0.0385))
    return out


