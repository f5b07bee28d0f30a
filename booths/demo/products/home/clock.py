"""A wall clock on its table easel: walnut ring, hanji dial, brass hands that go round."""

from __future__ import annotations

import numpy as np

from booths.demo.modelling import materials as m
from booths.demo.modelling.canvas import Canvas
from booths.demo.modelling.mesh import Mesh
from booths.demo.modelling.model import Model
from booths.demo.modelling.shapes import circle, fillet
from booths.demo.modelling.solids import cylinder, rounded_box, turned
from booths.demo.modelling.sweeps import extrude
from booths.demo.products.home.common import BRASS, OAK, WALNUT


def clock() -> Model:
    """A wall clock on its table easel: walnut ring, hanji dial, brass hands that go round."""
    out = Model("Wall clock")
    up = 0.17

    def hung(mesh: Mesh) -> Mesh:
        return mesh.at(0, up, 0)

    out.add(
        "Ring",
        WALNUT,
        hung(
            turned(
                [
                    (0.138, -0.018),
                    (0.155, -0.018),
                    (0.155, 0.012),
                    (0.148, 0.02),
                    (0.138, 0.016),
                    (0.136, 0.0),
                ],
                0.004,
                96,
                "z",
            ).tiled(0.2)
        ),
    )
    c = Canvas(1024, 1024, "#f7f1e3")
    for i in range(60):
        a = np.radians(6 * i)
        inner = 404 if i % 5 == 0 else 432
        c.line(
            [
                (512 + 456 * np.sin(a), 512 - 456 * np.cos(a)),
                (512 + inner * np.sin(a), 512 - inner * np.cos(a)),
            ],
            "#3a2a20",
            8 if i % 5 == 0 else 3,
        )
    for i, letter in enumerate("자축인묘진사오미신유술해"):
        a = np.radians(30 * i)
        c.text(512 + 345 * np.sin(a), 512 - 345 * np.cos(a), str(i or 12), 62, "#3a2a20", "Medium")
        c.text(512 + 262 * np.sin(a), 512 - 262 * np.cos(a), letter, 30, "#b08a4e", "Regular", serif=True)
    c.text(512, 700, "나래 NARAE", 34, "#3a2a20", "Medium")
    out.add(
        "Dial",
        m.printed("Hanji dial", c.texture(), 0.85),
        hung(extrude(circle(0.137, 96), 0.003).at(0, 0, -0.002)),
    )
    out.add(
        "Ring", m.plastic("Back", "#2b211b"), hung(cylinder(0.14, 0.008, 0.001, "z", 72).at(0, 0, -0.012))
    )
    for name, length, wide, z, seconds, turns in (
        ("Hour hand", 0.07, 0.009, 0.004, 8, 1),
        ("Minute hand", 0.108, 0.0065, 0.007, 8, 4),
        ("Second hand", 0.12, 0.002, 0.01, 8, 8),
    ):
        out.node(name, (0, up, z))
        shape = fillet(
            [(-wide / 2, -0.02), (wide / 2, -0.02), (wide * 0.35, length), (-wide * 0.35, length)],
            wide * 0.3,
            3,
            True,
        )
        rest = {"Hour hand": -304.0, "Minute hand": -52.0, "Second hand": -210.0}[name]
        material = m.lacquer("Vermilion", "#c2412d") if name == "Second hand" else BRASS
        out.add(name, material, hung(extrude(shape, 0.0015, 0.0004).turn("z", rest).at(0, 0, z)))
        out.spin("Tick", name, "z", seconds, -turns)
    out.add(
        "Second hand",
        BRASS,
        hung(turned([(0, 0), (0.008, 0), (0.007, 0.006), (0, 0.007)], 0.001, 32, "z").at(0, 0, 0.009)),
    )
    out.add(
        "Glass",
        m.glass("Clock glass", "#ffffff", 0.02, 0.96),
        hung(cylinder(0.137, 0.0015, 0, "z", 72).at(0, 0, 0.0148)),
    )
    foot = rounded_box(0.17, 0.034, 0.085, 0.012, 3).tiled(0.2).at(0, 0.017)
    out.add("Foot", OAK, foot)
    return out
