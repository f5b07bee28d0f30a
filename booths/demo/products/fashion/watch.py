"""An automatic watch lying round its cushion: drawn dial, bezel, leather strap; the hands run."""

from __future__ import annotations

import numpy as np

from booths.demo.modelling import materials as m
from booths.demo.modelling import patterns
from booths.demo.modelling.canvas import Canvas
from booths.demo.modelling.mesh import Mesh, around, join
from booths.demo.modelling.model import Model
from booths.demo.modelling.shapes import circle, fillet, rounded_rect, smooth
from booths.demo.modelling.solids import cylinder, rounded_box, turned
from booths.demo.modelling.sweeps import extrude, frame, sweep
from booths.demo.products.fashion.common import GOLD, stitches


def watch() -> Model:
    """An automatic watch lying round its cushion: drawn dial, bezel, leather strap; the hands run."""
    out = Model("Watch")
    steel = m.metal("Polished steel", "#d5d9dd", 0.14)
    up, tilt = 0.052, ("x", -38.0, (0.0, 0.034, 0.0))

    def placed(mesh: Mesh) -> Mesh:
        return mesh.at(0, up, 0.028).turn(*tilt)

    case = [
        (0, -0.0055),
        (0.017, -0.0055),
        (0.0198, -0.003),
        (0.0198, 0.002),
        (0.0188, 0.0035),
        (0.0184, 0.0048),
        (0.0168, 0.0052),
        (0.0166, 0.0032),
        (0, 0.003),
    ]
    out.add("Case", steel, placed(turned(case, 0.0006, 96, "z")))
    lugs = [
        extrude(
            fillet([(-0.003, 0.0), (0.003, 0.0), (0.0022, 0.01), (-0.0022, 0.0115)], 0.0015, 3, True),
            0.006,
            0.001,
        )
        .turn("x", 14)
        .at(0.0118 * k, 0.0148, -0.001)
        for k in (-1, 1)
    ]
    out.add("Case", steel, *(placed(lug) for lug in lugs), *(placed(lug.scale(y=-1)) for lug in lugs))
    crown = m.Material("Crown", "#d5d9dd", 1, 0.2, normal=patterns.ribs(8, strength=4))
    out.add(
        "Crown",
        crown,
        placed(cylinder(0.0032, 0.004, 0.0005, "x", 32).uv(3, 1).at(0.0222)),
        placed(cylinder(0.0014, 0.004, 0, "x", 16).at(0.02)),
    )
    c = Canvas(1024, 1024, "#123a5a")
    for k in range(90):
        a = np.radians(4 * k)
        c.line(
            [(512 + 30 * np.cos(a), 512 + 30 * np.sin(a)), (512 + 500 * np.cos(a), 512 + 500 * np.sin(a))],
            "#16466c",
            5,
        )
    for i in range(60):
        a = np.radians(6 * i)
        c.line(
            [(512 + 488 * np.sin(a), 512 - 488 * np.cos(a)), (512 + 462 * np.sin(a), 512 - 462 * np.cos(a))],
            "#cfe0ee",
            4,
        )
    c.text(512, 300, "여울", 76, "#f1e3c0", "Medium")
    c.spaced(512, 356, "YEOUL", 30, "#f1e3c0", 10)
    c.text(512, 720, "AUTOMATIC  5 ATM", 28, "#cfe0ee", "Medium")
    c.circle(700, 512, 62, "#f4f6f8", "#cfe0ee", 6)
    c.text(700, 512, "21", 62, "#123a5a", "Bold")
    out.add(
        "Dial",
        m.Material("Dial", "#ffffff", 0.35, 0.35, picture=c.texture(92)),
        placed(extrude(circle(0.0166, 72), 0.0004).at(0, 0, 0.0031)),
    )
    marks = around(rounded_box(0.0011, 0.0034, 0.0007, 0.0002).at(0, 0.0133, 0.0036), 12, "z")
    out.add("Dial", GOLD, placed(marks))
    # The dial leans back 38 degrees: its normal, and its middle in model space.
    normal, middle = (0.0, 0.61566, 0.78801), (0.0, 0.06543, 0.01098)
    for name, length, wide, z, rest, turns in (
        ("Hour hand", 0.0085, 0.0016, 0.0039, -304, 1),
        ("Minute hand", 0.0132, 0.0012, 0.0043, -60, 4),
        ("Second hand", 0.0142, 0.0004, 0.0047, -215, 12),
    ):
        out.node(name, middle)
        shape = fillet(
            [(-wide / 2, -0.003), (wide / 2, -0.003), (wide * 0.3, length), (-wide * 0.3, length)],
            wide * 0.3,
            2,
            True,
        )
        out.add(
            name,
            GOLD,
            placed(
                join(extrude(shape, 0.0003).turn("z", rest), cylinder(0.0009, 0.0004, 0, "z", 20)).at(0, 0, z)
            ),
        )
        out.spin("Run", name, normal, 12, -turns)
    out.add(
        "Crystal",
        m.glass("Sapphire", "#ffffff", 0.01, 0.97),
        placed(turned([(0, 0.0049), (0.0167, 0.0049), (0.0162, 0.0058), (0, 0.0062)], 0.0002, 72, "z")),
    )
    strap = m.leather("Strap", "#6b3f24")
    loop = [
        (0, 0.017, 0.0265),
        (0, 0.03, 0.018),
        (0, 0.0335, -0.006),
        (0, 0.022, -0.027),
        (0, 0.0, -0.034),
        (0, -0.022, -0.027),
        (0, -0.0335, -0.006),
        (0, -0.03, 0.018),
        (0, -0.017, 0.0265),
    ]
    line = smooth(loop, 8)
    out.add(
        "Strap",
        strap,
        sweep(line, rounded_rect(0.0195, 0.0034, 0.0014), crease=60).tiled(0.02).at(0, up).turn(*tilt),
    )
    for x in (-0.0082, 0.0082):
        side = line * [1, 1.045, 1.045] + [x, 0, 0]
        out.add(
            "Strap",
            m.fabric("Thread", "#f0d9b8", 4, 1),
            stitches(side[6:30], 0.003, 0.0003).at(0, up).turn(*tilt),
            stitches(side[34:58], 0.003, 0.0003).at(0, up).turn(*tilt),
        )
    buckle = (
        frame(rounded_rect(0.027, 0.016, 0.004, 5), rounded_rect(0.0215, 0.0105, 0.002, 5), 0.0024, 0.0006)
        .at(0, -0.004, -0.0365)
        .at(0, up)
        .turn(*tilt)
    )
    out.add("Buckle", steel, buckle)
    pillow = m.fabric("Cushion", "#e9dfce", 10, 1.4)
    out.add(
        "Cushion",
        pillow,
        turned([(0, -0.026), (0.028, -0.026), (0.029, 0), (0.028, 0.026), (0, 0.026)], 0.006, 48, "x")
        .tiled(0.02)
        .at(0, up)
        .turn(*tilt),
    )
    out.add(
        "Stand",
        m.wooden("Walnut", "#8a5a38", "#4f2f1b"),
        rounded_box(0.075, 0.026, 0.085, 0.006, 3).tiled(0.1).at(0, 0.013, -0.005),
    )
    return out
