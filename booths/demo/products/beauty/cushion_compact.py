"""An open cushion compact: mirror, puff and pad; its lid closes. Comes in three colours."""

from __future__ import annotations

from booths.demo.modelling import materials as m
from booths.demo.modelling import patterns
from booths.demo.modelling.mesh import Mesh
from booths.demo.modelling.model import Model
from booths.demo.modelling.solids import cushion, cylinder, pipe, turned
from booths.demo.products.beauty.common import GOLD


def cushion_compact() -> Model:
    """An open cushion compact: mirror, puff and pad; its lid closes. Comes in three colours."""
    out = Model("Cushion compact")
    case = m.lacquer("Case", "#f3d5d2")
    base = [
        (0, 0),
        (0.0345, 0),
        (0.0392, 0.004),
        (0.0392, 0.0125),
        (0.0345, 0.0125),
        (0.034, 0.0095),
        (0, 0.0095),
    ]
    out.add("Base", case, turned(base, 0.0028, 96, steps=4))
    out.add("Base", GOLD, pipe(0.0396, 0.037, 0.0012, 0.0003, segments=96).at(0, 0.0118))
    out.add(
        "Base",
        m.plastic("Inner tray", "#fff7f3", 0.3),
        pipe(0.0338, 0.027, 0.004, 0.001, segments=72).at(0, 0.0112),
    )
    sponge = m.Material("Foundation pad", "#e2b894", 0, 0.95, normal=patterns.leather(10))
    out.add(
        "Pad",
        sponge,
        turned([(0, 0.0095), (0.0268, 0.0095), (0.0264, 0.0125), (0, 0.0142)], 0.002).tiled(0.02),
    )
    out.node("Lid", (0, 0.0135, -0.038))
    lid = [
        (0, 0.0132),
        (0.0345, 0.0132),
        (0.0345, 0.014),
        (0.0392, 0.014),
        (0.0392, 0.019),
        (0.034, 0.0235),
        (0, 0.0248),
    ]

    def opened(mesh: Mesh) -> Mesh:
        return mesh.turn("x", -104, (0, 0.0135, -0.038))

    out.add("Lid", case, opened(turned(lid, 0.0028, 96, steps=4)))
    emblem = turned([(0, 0.0246), (0.0115, 0.0246), (0.0115, 0.0254), (0, 0.0256)], 0.0004)
    out.add(
        "Lid", GOLD, opened(emblem), opened(pipe(0.0396, 0.037, 0.0012, 0.0003, segments=96).at(0, 0.0146))
    )
    mirror = turned([(0, 0.0126), (0.0325, 0.0126), (0.0325, 0.0132), (0, 0.0132)], 0.0002, 64)
    out.add("Lid", m.metal("Mirror", "#eef3f6", 0.02), opened(mirror))
    out.add("Base", GOLD, cylinder(0.0022, 0.022, 0.0006, "x").at(0, 0.0132, -0.0392))
    puff = turned([(0, 0), (0.025, 0), (0.0262, 0.004), (0.025, 0.008), (0, 0.0085)], 0.003, steps=4)
    out.add(
        "Puff", m.fabric("Puff", "#f4f1ee", 8, 1.2), puff.tiled(0.01).turn("x", 62).at(0.006, 0.03, 0.033)
    )
    ribbon = m.fabric("Ribbon", "#c98f93", 6, 0.8)
    out.add(
        "Puff", ribbon, cushion(0.052, 0.0008, 0.009, 6).tiled(0.006).turn("x", 62).at(0.006, 0.0342, 0.0408)
    )
    out.swing("Close and open", "Lid", "x", [0, 1.2, 2.2, 3.4], [0, 104, 104, 0])
    out.colours("Blush", {})
    out.colours("Ink", {"Case": case.tinted("#1d1b20", "Case ink")})
    out.colours("Jade", {"Case": case.tinted("#a9cbbd", "Case jade")})
    return out
