"""Machinery: a milling spindle, a planetary reducer, a robot arm, a control valve and a ball-screw drive."""

from __future__ import annotations

import numpy as np

from booths.demo.modelling import materials as m
from booths.demo.modelling.canvas import Canvas
from booths.demo.modelling.mesh import Mesh, around, join
from booths.demo.modelling.model import Model
from booths.demo.modelling.shapes import circle, gear, helix, rounded_rect, smooth
from booths.demo.modelling.solids import cylinder, label, lathe, panel, pipe, rounded_box, sphere, turned
from booths.demo.modelling.sweeps import extrude, frame, loft, tube
from booths.demo.products.parts import SILVER, bar, bolts, cable, plate, ring

STEEL = m.brushed_metal("Ground steel", "#c4c8ce")
BLACK = m.metal("Black oxide", "#2b2d31", 0.45)
BRASS = m.metal("Brass", "#cfa75a", 0.28)


def nameplate(title: str, lines: list[str], colour: str) -> m.Material:
    """An anodised rating plate."""
    c = Canvas(512, 256, "#e4e6e8")
    c.rect(0, 0, 512, 74, colour)
    c.text(24, 37, title, 44, "#ffffff", "Black", "lm", fit=460)
    for i, line in enumerate(lines):
        c.text(24, 112 + 44 * i, line, 31, "#22262b", "Medium", "lm", fit=460)
    c.rect(4, 4, 504, 248, None, 10, "#7c8288", 3)
    return m.printed(f"Plate {title}", c.texture(), 0.4, 0.3)


def spindle() -> Model:
    """A high-speed milling spindle on its display foot, an end mill in its nose; the tool spins."""
    out = Model("Spindle")
    body = [(0.0, 0.15), (0.04, 0.15), (0.046, 0.165), (0.0625, 0.165), (0.0625, 0.36), (0.058, 0.366), (0.058, 0.378), (0.0625, 0.384), (0.0625, 0.42), (0.05, 0.432), (0, 0.432)]
    out.add("Housing", STEEL, turned(body, 0.002, 96).uv(1, 4))
    blue = m.lacquer("Steel-blue lacquer", "#2f5f8a")
    out.add("Housing", blue, pipe(0.0632, 0.06, 0.075, 0.001, segments=96).at(0, 0.3))
    out.add("Housing", BLACK, pipe(0.0634, 0.06, 0.006, 0.001, segments=72).at(0, 0.2), bolts(8, 0.052, 0.008).at(0, 0.431))
    flange = [(0.04, 0.176), (0.078, 0.176), (0.078, 0.194), (0.06, 0.194)]
    out.add("Flange", STEEL, turned(flange, 0.0015, 96), bolts(8, 0.07, 0.009).at(0, 0.194))
    out.node("Tool", (0, 0.1, 0))
    nose = [(0, 0.105), (0.018, 0.105), (0.021, 0.112), (0.021, 0.128), (0.027, 0.13), (0.027, 0.148), (0, 0.148)]
    out.add("Tool", m.brushed_metal("Tool holder", "#a9aeb5"), turned(nose, 0.001, 64))
    out.add("Tool", BLACK, frame(gear(24, 0.0252, 0.0238), circle(0.0235, 96), 0.011).turn("x", 90).at(0, 0.117))
    flute = np.column_stack([[0.0048, 0.0012, -0.0012, -0.0048, -0.0012, 0.0012], [0, 0.0013, 0.0045, 0, -0.0045, -0.0013]])
    rows = []
    for t in np.linspace(0, 1, 60):
        a = 5.2 * t
        x = flute[:, 0] * np.cos(a) - flute[:, 1] * np.sin(a)
        z = flute[:, 0] * np.sin(a) + flute[:, 1] * np.cos(a)
        rows.append(np.column_stack([x, np.full(6, 0.045 + 0.04 * t), z]))
    carbide = m.metal("Coated carbide", "#7d6a8f", 0.22)
    out.add("Tool", carbide, loft(rows, crease=30), cylinder(0.005, 0.025, 0.0005, segments=32).at(0, 0.096))
    for k, colour in ((-1, "#1f6fb2"), (1, "#c8402f")):
        out.add("Coolant", BRASS, cylinder(0.008, 0.016, 0.001, segments=6).at(0.022 * k, 0.44, -0.02))
        hose = m.plastic(f"Hose {'in' if k < 0 else 'out'}", colour, 0.35)
        out.add("Coolant", hose, cable([(0.022 * k, 0.445, -0.02), (0.024 * k, 0.48, -0.026), (0.032 * k, 0.505, -0.06), (0.036 * k, 0.5, -0.1)], 0.006))
    out.add("Connector", BLACK, turned([(0, 0), (0.014, 0), (0.014, 0.01), (0.012, 0.012), (0.012, 0.034), (0, 0.034)], 0.001).at(0, 0.431, 0.025))
    out.add("Connector", BRASS, ring(0.0143, 0.003, 0.005).at(0, 0.437, 0.025))
    out.add("Housing", nameplate("HANBIT HS-120", ["24,000 rpm · 15 kW · BT30", "한빛정공 고속 스핀들"], "#2f5f8a"), label(0.0638, 0.045, 68).at(0, 0.3))
    stand = m.plastic("Stand", "#e9e7e3", 0.4)
    out.add("Stand", stand, rounded_box(0.2, 0.02, 0.2, 0.008).at(0, 0.01))
    for k in range(3):
        out.add("Stand", BLACK, bar((0.0, 0, 0), (0, 0.166, 0), 0.006).at(0, 0.012, 0.072).turn("y", 60 + 120 * k))
    out.spin("Cut", "Tool", "y", 1.2, -2)
    return out


def toothed(teeth: int, module: float, thick: float, bore: float) -> Mesh:
    """A spur gear lying round the z axis."""
    radius = teeth * module / 2
    outline = gear(teeth, radius + module * 0.9, radius - module * 1.1)
    hole = circle(bore, len(outline))
    return frame(outline, np.roll(hole, 0, axis=0), thick, module * 0.15)


def reducer() -> Model:
    """A planetary reducer, cut open so that its gears show; they turn."""
    out = Model("Reducer")
    shell = m.paint("Reducer paint", "#3c6f9c")
    housing = [(0.048, -0.06), (0.06, -0.06), (0.062, -0.05), (0.062, 0.04), (0.066, 0.044), (0.066, 0.055), (0.054, 0.055), (0.052, 0.05)]
    up = 0.075
    out.add("Housing", shell, turned(housing, 0.002, 96, "z").at(0, up))
    flange = frame(rounded_rect(0.13, 0.13, 0.02, 11), circle(0.05, 48), 0.016, 0.002)
    out.add("Housing", shell, flange.at(0, up, -0.068))
    out.add("Housing", BLACK, bolts(4, 0.0785, 0.012, "z").turn("z", 45).at(0, up, -0.06), bolts(12, 0.06, 0.006, "z").at(0, up, 0.055))
    fins = around(rounded_box(0.003, 0.004, 0.075, 0.001).at(0, 0.063), 40, "z")
    out.add("Housing", shell, fins.at(0, up))
    inner = frame(circle(0.055, 168), gear(42, 0.0505, 0.0465), 0.03)
    out.add("Ring gear", m.metal("Nitrided steel", "#8f949b", 0.3), inner.at(0, up, 0.036))
    module = 0.0022
    out.node("Carrier", (0, up, 0.03))
    out.add("Carrier", STEEL, cylinder(0.046, 0.01, 0.002, "z", 72).at(0, up, 0.012))
    for k in range(3):
        a = np.radians(90 + 120 * k)
        x, y = 0.0315 * np.cos(a), up + 0.0315 * np.sin(a)
        name = f"Planet {k + 1}"
        out.node(name, (float(x), float(y), 0.036), "Carrier")
        out.add(name, BRASS, toothed(14, module, 0.024, 0.007).turn("z", 12 + 120 * k).at(x, y, 0.036))
        out.add("Carrier", STEEL, cylinder(0.0068, 0.036, 0.001, "z", 32).at(x, y, 0.034))
        out.swing("Turn", name, "z", [0, 1.5, 3, 4.5, 6], [0, -90, -180, -270, -360])
    out.node("Sun", (0, up, 0.036), "Carrier")
    out.add("Sun", STEEL, toothed(14, module, 0.026, 0.006).at(0, up, 0.036), cylinder(0.0062, 0.05, 0.001, "z", 32).at(0, up, 0.04))
    out.swing("Turn", "Sun", "z", [0, 1.5, 3, 4.5, 6], [0, 90, 180, 270, 360])
    out.swing("Turn", "Carrier", "z", [0, 1.5, 3, 4.5, 6], [0, 30, 60, 90, 120])
    out.add("Output shaft", STEEL, turned([(0, -0.14), (0.0155, -0.14), (0.0155, -0.1), (0.022, -0.098), (0.03, -0.076), (0, -0.076)], 0.0015, 64, "z").at(0, up))
    out.add("Output shaft", BLACK, rounded_box(0.006, 0.006, 0.028, 0.002).at(0, up + 0.0155, -0.12))
    base = m.plastic("Stand", "#e9e7e3", 0.4)
    out.add("Stand", base, rounded_box(0.15, 0.012, 0.13, 0.004).at(0, 0.006), rounded_box(0.09, 0.03, 0.05, 0.004).at(0, 0.02, -0.02))
    out.add("Housing", nameplate("GEORYONG PL-62", ["i = 1:10 · ≤ 3 arcmin", "정밀 유성 감속기"], "#3c6f9c"), panel(0.06, 0.03).turn("x", -60).at(0, 0.0122, 0.054))
    return out


def limb(length: float, base: float, tip: float, depth: float) -> Mesh:
    """A robot link rising from its joint: a rounded paddle that narrows towards the next one."""
    rows = []
    for t in np.linspace(0, 1, 14):
        width = base + (tip - base) * t - 0.25 * base * np.sin(np.pi * t)
        line = rounded_rect(width, depth * (1 - 0.18 * np.sin(np.pi * t)), min(width, depth) * 0.35)
        rows.append(np.column_stack([line[:, 0], np.full(len(line), length * t), -line[:, 1]]))
    return loft(rows, crease=60)


def joint(out: Model, node: str, paint: m.Material, radius: float, width: float, at: tuple[float, float, float]) -> None:
    """A joint's drum along x with dark caps and bolts."""
    out.add(node, paint, cylinder(radius, width, radius * 0.15, "x", 56).at(*at))
    cap = cylinder(radius * 0.78, width + 0.014, radius * 0.06, "x", 48)
    heads = bolts(8, radius * 0.6, radius * 0.13, "x", 0.004).at(width / 2 + 0.006)
    out.add(node, BLACK, cap.at(*at), heads.mirrored().at(*at))


def robot_arm() -> Model:
    """A six-axis robot with a parallel gripper; it bows, turns and grips."""
    out = Model("Robot arm")
    orange = m.lacquer("Robot orange", "#f07a1a", 0.32)
    foot = [(0, 0), (0.19, 0), (0.19, 0.028), (0.14, 0.04), (0.125, 0.1), (0.125, 0.14), (0, 0.14)]
    out.add("Base", m.plastic("Base grey", "#43474d", 0.5), turned(foot, 0.012, 72), bolts(8, 0.168, 0.022).at(0, 0.028))
    out.add("Base", BLACK, rounded_box(0.13, 0.08, 0.12, 0.012).at(0, 0.075, -0.17))
    out.node("Turret", (0, 0.14, 0))
    out.add("Turret", orange, turned([(0, 0.142), (0.13, 0.142), (0.135, 0.16), (0.125, 0.21), (0.09, 0.25), (0, 0.26)], 0.02, 72))
    out.add("Turret", orange, extrude(smooth([(-0.09, 0.2), (0.1, 0.2), (0.12, 0.33), (0.06, 0.41), (-0.03, 0.41), (-0.1, 0.3)], 5, True), 0.05, 0.012, 3).turn("y", 90).at(0.105).mirrored())
    shoulder = (0.0, 0.33, 0.02)
    out.node("Lower arm", shoulder, "Turret")
    joint(out, "Lower arm", orange, 0.088, 0.262, shoulder)
    out.add("Lower arm", orange, limb(0.46, 0.17, 0.13, 0.125).at(*shoulder).turn("x", -12, shoulder))
    elbow = (0.0, 0.33 + 0.46 * np.cos(np.radians(12)), 0.02 - 0.46 * np.sin(np.radians(12)))
    out.node("Forearm", elbow, "Lower arm")
    joint(out, "Forearm", orange, 0.075, 0.2, elbow)
    drum = rounded_box(0.15, 0.15, 0.2, 0.04, 4).at(elbow[0], elbow[1] + 0.05, elbow[2] - 0.02)
    out.add("Forearm", orange, drum, limb(0.42, 0.13, 0.085, 0.12).turn("x", 90).at(0, elbow[1] + 0.05, elbow[2] + 0.05))
    motors = join(*(cylinder(0.03, 0.07, 0.006, "z", 36).at(x, elbow[1] + 0.06, elbow[2] - 0.14) for x in (-0.036, 0.036)))
    out.add("Forearm", BLACK, motors)
    wrist = (0.0, float(elbow[1]) + 0.05, float(elbow[2]) + 0.5)
    out.node("Wrist", wrist, "Forearm")
    joint(out, "Wrist", orange, 0.046, 0.11, wrist)
    down = ("x", 90.0, wrist)
    out.add("Wrist", STEEL, turned([(0, 0.03), (0.036, 0.03), (0.036, 0.075), (0.032, 0.085), (0, 0.085)], 0.002).at(*wrist).turn(*down))
    out.add("Wrist", BLACK, rounded_box(0.11, 0.045, 0.06, 0.008).at(0, 0.105).at(*wrist).turn(*down))
    for name, k in (("Left finger", -1), ("Right finger", 1)):
        out.node(name, wrist, "Wrist")
        finger = join(rounded_box(0.02, 0.05, 0.03, 0.004).at(0.038 * k, 0.145), rounded_box(0.012, 0.06, 0.022, 0.004).at(0.03 * k, 0.18))
        out.add(name, STEEL, finger.at(*wrist).turn(*down))
        out.slide("Work", name, [0, 2, 2.5, 4, 6], [(0, 0, 0), (0, 0, 0), (-0.012 * k, 0, 0), (-0.012 * k, 0, 0), (0, 0, 0)])
    out.add("Forearm", m.rubber("Dress pack"), cable([(0.075, 0.36, -0.1), (0.12, 0.55, -0.18), (0.1, elbow[1] + 0.1, elbow[2] - 0.14), (0.085, elbow[1] + 0.11, elbow[2] + 0.1), (0.06, elbow[1] + 0.1, elbow[2] + 0.36)], 0.013))
    logo = Canvas(512, 160, "#f07a1a")
    logo.text(256, 80, "DAON 다온로봇", 70, "#ffffff", "Black", fit=480)
    sign = m.printed("Logo", logo.texture(), 0.35)
    spot = (0.0685, float(elbow[1]) + 0.05, float(elbow[2]) + 0.06)
    out.add("Forearm", sign, panel(0.16, 0.05).turn("y", 90).at(spot[0] + 0.0075, spot[1], spot[2] - 0.08))
    for node, degrees in (("Turret", (0, 35, 35, -30, 0)), ("Lower arm", (0, 18, 18, 6, 0)), ("Forearm", (0, -8, -8, 14, 0)), ("Wrist", (0, 12, 12, -20, 0))):
        out.swing("Work", node, "y" if node == "Turret" else "x", [0, 2, 2.5, 4, 6], degrees)
    return out


def control_valve() -> Model:
    """A globe control valve with diaphragm actuator and smart positioner."""
    out = Model("Control valve")
    iron = m.paint("Valve body paint", "#6d7f8f", 0.45)
    up = 0.11
    body = smooth([(-0.13, 0.04), (-0.09, 0.042), (-0.05, 0.062), (0, 0.07), (0.05, 0.062), (0.09, 0.042), (0.13, 0.04)], 6)
    out.add("Body", iron, lathe([(0, -0.13), *[(r, x) for x, r in body.tolist()], (0, 0.13)], 64).turn("z", -90).at(0, up))
    flange = turned([(0.03, -0.011), (0.08, -0.011), (0.08, 0.011), (0.048, 0.011), (0.03, 0.008), (0.03, -0.011)], 0.002, 64, "x")
    for k in (-1, 1):
        out.add("Body", iron, flange.scale(x=k).at(0.134 * k, up))
        out.add("Body", BLACK, bolts(8, 0.064, 0.014, "x").scale(x=-k).at(0.123 * k, up), cylinder(0.03, 0.002, 0, "x").at(0.1455 * k, up))
    out.add("Bonnet", iron, turned([(0.045, 0.15), (0.066, 0.178), (0.066, 0.2), (0.03, 0.205), (0.026, 0.24), (0, 0.24)], 0.003), bolts(6, 0.054, 0.013).at(0, 0.2))
    yoke = smooth([(0.03, 0.235), (0.055, 0.26), (0.06, 0.31), (0.056, 0.37), (0.03, 0.4)], 6)
    out.add("Yoke", iron, tube(np.column_stack([yoke, np.zeros(len(yoke))]), 0.012, 16).mirrored())
    out.add("Stem", STEEL, cylinder(0.007, 0.19, 0, segments=24).at(0, 0.32), ring(0.016, 0.008, 0.012).at(0, 0.31))
    red = m.lacquer("Actuator red", "#b8241f", 0.3)
    dome = smooth([(0.12, 0.446), (0.116, 0.47), (0.085, 0.5), (0.04, 0.514), (0, 0.516)], 5)
    bowl = smooth([(0.03, 0.392), (0.06, 0.398), (0.105, 0.42), (0.12, 0.434)], 5)
    out.add("Actuator", red, lathe([(0, 0.392), *bowl.tolist(), (0.137, 0.436), (0.137, 0.4395)], 80), lathe([(0.137, 0.4405), (0.137, 0.444), *dome.tolist()], 80))
    out.add("Actuator", BLACK, bolts(16, 0.129, 0.01).at(0, 0.444), cylinder(0.014, 0.03, 0.003).at(0, 0.525))
    face = Canvas(256, 256, "#14171b")
    face.circle(128, 128, 112, "#f4f4f0")
    for i in range(21):
        a = np.radians(150 + 12 * i)
        face.line([(128 + 100 * np.cos(a), 128 + 100 * np.sin(a)), (128 + (80 if i % 5 == 0 else 90) * np.cos(a), 128 + (80 if i % 5 == 0 else 90) * np.sin(a))], "#111111", 3)
    face.text(128, 170, "% OPEN", 24, "#111111", "Bold")
    face.line([(128, 128), (186, 84)], "#c8201a", 7)
    face.circle(128, 128, 11, "#111111")
    dial = m.printed("Dial", face.texture(), 0.3)
    box = m.plastic("Positioner", "#2e3238", 0.4)
    out.add("Positioner", box, rounded_box(0.1, 0.11, 0.06, 0.01, 3).at(0, 0.32, 0.062))
    out.add("Positioner", STEEL, ring(0.034, 0.004, 0.008, "z").at(0, 0.335, 0.094))
    out.add("Positioner", dial, extrude(circle(0.031, 48), 0.004).at(0, 0.335, 0.0935))
    lcd = Canvas(256, 96, "#b9d6a4")
    lcd.text(128, 48, "62.5 %", 62, "#1d2b17", "Bold")
    out.add("Positioner", m.screen("Positioner display", lcd.texture(), 0.8), plate(0.052, 0.018, 0.002, 0.002).at(0, 0.286, 0.0926))
    pipe_line = [(0.05, 0.34, 0.06), (0.09, 0.35, 0.06), (0.1, 0.39, 0.05), (0.095, 0.43, 0.03), (0.06, 0.41, 0.01)]
    out.add("Positioner", BRASS, cable(pipe_line, 0.004))
    out.add("Bonnet", nameplate("SEOHAE GV-50", ["DN50 · PN40 · Cv 46"], "#6d7f8f"), label(0.0668, 0.02, 70).at(0, 0.189))
    return out


def ball_screw() -> Model:
    """A ball-screw drive on its base; the screw turns and carries the table."""
    out = Model("Ball screw")
    anodised = m.metal("Anodised base", "#3b3f46", 0.42)
    out.add("Base", anodised, rounded_box(0.56, 0.018, 0.12, 0.003).at(0, 0.009))
    rail_shape = [(-0.009, 0), (0.009, 0), (0.009, 0.006), (0.006, 0.009), (0.009, 0.012), (0.009, 0.017), (-0.009, 0.017), (-0.009, 0.012), (-0.006, 0.009), (-0.009, 0.006)]
    rail = extrude(rail_shape, 0.52, 0.0006, 1, 20).turn("y", 90)
    for z in (-0.042, 0.042):
        out.add("Rails", STEEL, rail.tiled(0.2).at(0, 0.018, z))
        holes = [cylinder(0.0045, 0.001, 0, segments=20).at(-0.225 + 0.075 * i, 0.0352, z) for i in range(7)]
        out.add("Rails", BLACK, *holes)
    for x in (-0.255, 0.255):
        out.add("Supports", anodised, rounded_box(0.038, 0.062, 0.06, 0.004).at(x, 0.049))
        out.add("Supports", BRASS, ring(0.018, 0.007, 0.042, "x").at(x, 0.055))
        out.add("Supports", BLACK, bolts(4, 0.023, 0.007, "x").at(0.019).turn("x", 45).scale(x=1 if x > 0 else -1).at(x, 0.055))
    out.node("Screw", (0, 0.055, 0))
    core = turned([(0, -0.3), (0.006, -0.3), (0.006, -0.26), (0.0085, -0.258), (0.0085, 0.262), (0.006, 0.264), (0.006, 0.28), (0, 0.28)], 0.0006, 32, "x")
    thread = tube(helix(0.0092, 0.01, 46, 20), 0.0024, 7).at(0, -0.23).turn("z", -90)
    out.add("Screw", STEEL, core.at(0, 0.055))
    out.add("Screw", m.metal("Thread", "#e3e6ea", 0.15), thread.at(0, 0.055))
    out.node("Table", (-0.09, 0.05, 0))
    out.add("Table", STEEL, turned([(0.012, -0.012), (0.026, -0.012), (0.026, 0.0), (0.019, 0.002), (0.019, 0.045), (0.012, 0.045)], 0.001, 56, "x").at(-0.15, 0.055))
    blue = m.lacquer("Bearing blue", "#2f5f8a", 0.35)
    for z in (-0.042, 0.042):
        for x in (-0.13, -0.05):
            out.add("Table", blue, rounded_box(0.056, 0.026, 0.036, 0.003).at(x, 0.045, z))
            out.add("Table", m.plastic("End cap", "#d84a1b", 0.4), rounded_box(0.061, 0.022, 0.034, 0.002).at(x, 0.0435, z))
    out.add("Table", m.brushed_metal("Table plate", "#d5d8dc"), rounded_box(0.16, 0.014, 0.124, 0.002).at(-0.09, 0.087))
    out.add("Table", BLACK, *(cylinder(0.004, 0.003, 0.0005, segments=6).at(-0.09 + x, 0.095, z) for x in (-0.065, -0.022, 0.022, 0.065) for z in (-0.042, 0.042)))
    out.add("Motor", BLACK, rounded_box(0.1, 0.06, 0.06, 0.004).at(0.345, 0.055), rounded_box(0.014, 0.062, 0.062, 0.002).at(0.29, 0.055))
    out.add("Motor", STEEL, cylinder(0.014, 0.03, 0.002, "x").at(0.276, 0.055))
    out.add("Motor", nameplate("MIRINAE BS-16", ["Ø16 · lead 10 · C3", "볼스크루 구동부"], "#2f5f8a"), panel(0.07, 0.04).at(0.35, 0.056, 0.0303))
    out.slide("Travel", "Table", [0, 3, 6], [(0, 0, 0), (0.22, 0, 0), (0, 0, 0)])
    degrees = [90.0 * i for i in range(25)]
    out.swing("Travel", "Screw", "x", [3 * i / 24 for i in range(25)] + [3 + 3 * i / 24 for i in range(1, 25)], [*degrees, *degrees[-2::-1]])
    return out


