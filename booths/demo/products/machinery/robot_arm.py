"""A six-axis robot with a parallel gripper; it bows, turns and grips."""

from __future__ import annotations

import numpy as np

from booths.demo.modelling import materials as m
from booths.demo.modelling.canvas import Canvas
from booths.demo.modelling.mesh import Mesh, join
from booths.demo.modelling.model import Model
from booths.demo.modelling.shapes import rounded_rect, smooth
from booths.demo.modelling.solids import cylinder, panel, rounded_box, turned
from booths.demo.modelling.sweeps import extrude, loft
from booths.demo.products.machinery.common import BLACK, STEEL
from booths.demo.products.parts import bolts, cable


def limb(length: float, base: float, tip: float, depth: float) -> Mesh:
    """A robot link rising from its joint: a rounded paddle that narrows towards the next one."""
    rows = []
    for t in np.linspace(0, 1, 14):
        width = base + (tip - base) * t - 0.25 * base * np.sin(np.pi * t)
        line = rounded_rect(width, depth * (1 - 0.18 * np.sin(np.pi * t)), min(width, depth) * 0.35)
        rows.append(np.column_stack([line[:, 0], np.full(len(line), length * t), -line[:, 1]]))
    return loft(rows, crease=60)


def joint(
    out: Model, node: str, paint: m.Material, radius: float, width: float, at: tuple[float, float, float]
) -> None:
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
    out.add(
        "Base",
        m.plastic("Base grey", "#43474d", 0.5),
        turned(foot, 0.012, 72),
        bolts(8, 0.168, 0.022).at(0, 0.028),
    )
    out.add("Base", BLACK, rounded_box(0.13, 0.08, 0.12, 0.012).at(0, 0.075, -0.17))
    out.node("Turret", (0, 0.14, 0))
    out.add(
        "Turret",
        orange,
        turned([(0, 0.142), (0.13, 0.142), (0.135, 0.16), (0.125, 0.21), (0.09, 0.25), (0, 0.26)], 0.02, 72),
    )
    out.add(
        "Turret",
        orange,
        extrude(
            smooth(
                [(-0.09, 0.2), (0.1, 0.2), (0.12, 0.33), (0.06, 0.41), (-0.03, 0.41), (-0.1, 0.3)], 5, True
            ),
            0.05,
            0.012,
            3,
        )
        .turn("y", 90)
        .at(0.105)
        .mirrored(),
    )
    shoulder = (0.0, 0.33, 0.02)
    out.node("Lower arm", shoulder, "Turret")
    joint(out, "Lower arm", orange, 0.088, 0.262, shoulder)
    out.add("Lower arm", orange, limb(0.46, 0.17, 0.13, 0.125).at(*shoulder).turn("x", -12, shoulder))
    elbow = (0.0, 0.33 + 0.46 * np.cos(np.radians(12)), 0.02 - 0.46 * np.sin(np.radians(12)))
    out.node("Forearm", elbow, "Lower arm")
    joint(out, "Forearm", orange, 0.075, 0.2, elbow)
    drum = rounded_box(0.15, 0.15, 0.2, 0.04, 4).at(elbow[0], elbow[1] + 0.05, elbow[2] - 0.02)
    out.add(
        "Forearm",
        orange,
        drum,
        limb(0.42, 0.13, 0.085, 0.12).turn("x", 90).at(0, elbow[1] + 0.05, elbow[2] + 0.05),
    )
    motors = join(
        *(
            cylinder(0.03, 0.07, 0.006, "z", 36).at(x, elbow[1] + 0.06, elbow[2] - 0.14)
            for x in (-0.036, 0.036)
        )
    )
    out.add("Forearm", BLACK, motors)
    wrist = (0.0, float(elbow[1]) + 0.05, float(elbow[2]) + 0.5)
    out.node("Wrist", wrist, "Forearm")
    joint(out, "Wrist", orange, 0.046, 0.11, wrist)
    down = ("x", 90.0, wrist)
    out.add(
        "Wrist",
        STEEL,
        turned([(0, 0.03), (0.036, 0.03), (0.036, 0.075), (0.032, 0.085), (0, 0.085)], 0.002)
        .at(*wrist)
        .turn(*down),
    )
    out.add("Wrist", BLACK, rounded_box(0.11, 0.045, 0.06, 0.008).at(0, 0.105).at(*wrist).turn(*down))
    for name, k in (("Left finger", -1), ("Right finger", 1)):
        out.node(name, wrist, "Wrist")
        finger = join(
            rounded_box(0.02, 0.05, 0.03, 0.004).at(0.038 * k, 0.145),
            rounded_box(0.012, 0.06, 0.022, 0.004).at(0.03 * k, 0.18),
        )
        out.add(name, STEEL, finger.at(*wrist).turn(*down))
        out.slide(
            "Work",
            name,
            [0, 2, 2.5, 4, 6],
            [(0, 0, 0), (0, 0, 0), (-0.012 * k, 0, 0), (-0.012 * k, 0, 0), (0, 0, 0)],
        )
    out.add(
        "Forearm",
        m.rubber("Dress pack"),
        cable(
            [
                (0.075, 0.36, -0.1),
                (0.12, 0.55, -0.18),
                (0.1, elbow[1] + 0.1, elbow[2] - 0.14),
                (0.085, elbow[1] + 0.11, elbow[2] + 0.1),
                (0.06, elbow[1] + 0.1, elbow[2] + 0.36),
            ],
            0.013,
        ),
    )
    logo = Canvas(512, 160, "#f07a1a")
    logo.text(256, 80, "DAON 다온로봇", 70, "#ffffff", "Black", fit=480)
    sign = m.printed("Logo", logo.texture(), 0.35)
    spot = (0.0685, float(elbow[1]) + 0.05, float(elbow[2]) + 0.06)
    out.add("Forearm", sign, panel(0.16, 0.05).turn("y", 90).at(spot[0] + 0.0075, spot[1], spot[2] - 0.08))
    for node, degrees in (
        ("Turret", (0, 35, 35, -30, 0)),
        ("Lower arm", (0, 18, 18, 6, 0)),
        ("Forearm", (0, -8, -8, 14, 0)),
        ("Wrist", (0, 12, 12, -20, 0)),
    ):
        out.swing("Work", node, "y" if node == "Turret" else "x", [0, 2, 2.5, 4, 6], degrees)
    return out
