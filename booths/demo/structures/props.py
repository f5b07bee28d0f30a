"""Furniture of a stand: floor, plinths, screens, posters, counters, plants, stools, lamps."""

from __future__ import annotations

import numpy as np

from booths.demo.modelling.mesh import Mesh, around, join
from booths.demo.modelling.shapes import circle, rounded_rect, smooth
from booths.demo.modelling.solids import box, cylinder, grid, panel, rounded_box, turned
from booths.demo.modelling.sweeps import extrude, tube
from booths.demo.structures.kit import Booth


def floor(booth: Booth, stuff: str = "carpet", thick: float = 0.04) -> float:
    """A raised floor over the whole stand with a metal edge; returns its height."""
    booth.put(stuff, rounded_box(4.76, thick, 3.76, 0.008, 1).at(0, thick / 2))
    booth.put("metal", box(4.8, thick * 0.5, 3.8).at(0, thick * 0.25))
    return thick


def wall(
    booth: Booth, x: float, z: float, width: float, height: float, turn: float = 0.0, stuff: str = "wall"
) -> None:
    """A wall panel 9 cm thick, standing, its face to +Z before `turn`."""
    booth.put(stuff, rounded_box(width, height, 0.09, 0.012, 1).at(0, height / 2).turn("y", turn).at(x, 0, z))


def display(booth: Booth, x: float, z: float, level: float, turn: float = 0.0) -> None:
    """The product's plinth (or podium, when the product is tall) with its sign, offered as a spot."""
    if booth.dress.tall:
        podium(booth, x, z, level, turn)
    else:
        plinth(booth, x, z, level, 0.62, 0.92, turn)


def plinth(
    booth: Booth, x: float, z: float, level: float, side: float, height: float, turn: float = 0.0
) -> None:
    """A square plinth with a wooden top, a shadow gap and a tilted sign at its front edge."""
    top = level + height
    booth.put(
        "wall",
        rounded_box(side, height - 0.1, side, 0.02)
        .at(0, level + 0.06 + (height - 0.1) / 2)
        .turn("y", turn)
        .at(x, 0, z),
    )
    booth.put("metal", box(side - 0.08, 0.06, side - 0.08).turn("y", turn).at(x, level + 0.03, z))
    booth.put("wood", rounded_box(side + 0.03, 0.04, side + 0.03, 0.012).turn("y", turn).at(x, top - 0.02, z))
    sign = panel(0.3, 0.15).turn("x", -32).at(0, top - 0.16, side / 2 + 0.055)
    back = rounded_box(0.31, 0.16, 0.014, 0.004, 1).turn("x", -32).at(0, top - 0.166, side / 2 + 0.046)
    booth.show("sign", sign.turn("y", turn).at(x, 0, z))
    booth.put("metal", back.turn("y", turn).at(x, 0, z))
    booth.spot(x, top, z, turn)


def podium(booth: Booth, x: float, z: float, level: float, turn: float = 0.0) -> None:
    """A low round podium with a lit edge, and a sign on a stem beside it."""
    booth.put(
        "wall",
        turned([(0, 0), (0.92, 0), (0.98, 0.05), (0.98, 0.12), (0, 0.12)], 0.02, 44, steps=2).at(x, level, z),
    )
    booth.put("light", cylinder(0.925, 0.014, 0, segments=36).at(x, level + 0.022, z))
    booth.put("wood", cylinder(0.94, 0.012, 0.004, segments=36).at(x, level + 0.124, z))
    sx, sz = x + 0.98, z + 0.62
    booth.put(
        "metal",
        cylinder(0.012, 0.98, 0.003, segments=14).at(sx, level + 0.49, sz),
        cylinder(0.13, 0.014, 0.005, segments=28).at(sx, level + 0.007, sz),
    )
    booth.put("metal", rounded_box(0.33, 0.18, 0.016, 0.005, 1).turn("x", -40).at(sx, level + 1.0, sz))
    booth.show("sign", panel(0.31, 0.155).turn("x", -40).at(sx, level + 1.008, sz + 0.009))
    booth.spot(x, level + 0.13, z, turn)


def screen(booth: Booth, x: float, y: float, z: float, width: float, turn: float = 0.0) -> None:
    """A display hung with its middle at (x, y, z)."""
    height = width * 9 / 16
    booth.put("metal", rounded_box(width + 0.05, height + 0.05, 0.05, 0.01, 1).turn("y", turn).at(x, y, z))
    booth.show("screen", panel(width, height).at(0, 0, 0.0262).turn("y", turn).at(x, y, z), lit=True)


def poster(
    booth: Booth, x: float, y: float, z: float, height: float, turn: float = 0.0, lit: bool = False
) -> None:
    """The drawn poster in a thin frame, its middle at (x, y, z)."""
    width = height * 430 / 610
    booth.put("metal", rounded_box(width + 0.04, height + 0.04, 0.03, 0.006, 1).turn("y", turn).at(x, y, z))
    booth.show("poster", panel(width, height).at(0, 0, 0.0162).turn("y", turn).at(x, y, z), lit)


def fascia(
    booth: Booth, x: float, y: float, z: float, width: float, turn: float = 0.0, depth: float = 0.2
) -> None:
    """A beam with the company's name on its front."""
    height = width * 150 / 1024
    booth.put("accent", rounded_box(width + 0.06, height + 0.06, depth, 0.015, 1).turn("y", turn).at(x, y, z))
    booth.show("fascia", panel(width, height).at(0, 0, depth / 2 + 0.0015).turn("y", turn).at(x, y, z))


def counter(
    booth: Booth,
    x: float,
    z: float,
    level: float,
    width: float = 1.3,
    turn: float = 0.0,
    height: float = 1.02,
) -> None:
    """A reception counter with round ends, the name on its front, a wooden top."""
    body = extrude(rounded_rect(width, 0.5, 0.22, 7), height - 0.1, 0.01, 1).turn("x", -90)
    top = extrude(rounded_rect(width + 0.08, 0.58, 0.26, 8), 0.045, 0.012).turn("x", -90)
    kick = extrude(rounded_rect(width - 0.08, 0.42, 0.18, 5), 0.07).turn("x", -90)
    booth.put("wall", body.at(0, level + 0.05 + (height - 0.1) / 2).turn("y", turn).at(x, 0, z))
    booth.put("metal", kick.turn("y", turn).at(x, level + 0.035, z))
    booth.put("wood", top.turn("y", turn).at(x, level + height - 0.02, z))
    wide = width - 0.46
    booth.show(
        "front",
        panel(wide, wide * 144 / 588).at(0, level + height * 0.56, 0.2515).turn("y", turn).at(x, 0, z),
    )


def stool(booth: Booth, x: float, z: float, level: float) -> None:
    """A bar stool with a wooden seat."""
    booth.put(
        "wood",
        turned([(0, 0), (0.17, 0), (0.18, 0.02), (0.165, 0.04), (0, 0.034)], 0.01, 28).at(x, level + 0.7, z),
    )
    leg = tube([(0.11, 0.7, 0), (0.17, 0.35, 0), (0.21, 0, 0)], 0.011, 8)
    ring = tube(
        np.column_stack(
            [
                0.165 * np.cos(np.linspace(0, 6.2832, 25)[:-1]),
                np.full(24, 0.3),
                0.165 * np.sin(np.linspace(0, 6.2832, 25)[:-1]),
            ]
        ),
        0.008,
        6,
        True,
    )
    booth.put("metal", join(around(leg, 4), ring).at(x, level, z))


def leaf(length: float, width: float, lift: float, droop: float) -> Mesh:
    """One arching leaf, growing from the origin along +Z."""
    t = np.linspace(0, 1, 6)
    across = np.array([-1.0, 0.0, 1.0])
    rows = []
    for share in t:
        half = width / 2 * np.sin(np.pi * (0.08 + 0.92 * share) ** 0.8)
        y = lift * share - droop * share**2.4
        rows.append(
            np.column_stack([across * half, y + np.abs(across) * half * 0.35, np.full(3, length * share)])
        )
    return grid(np.array(rows)[::-1], 80)


def plant(booth: Booth, x: float, z: float, level: float, tall: float = 1.3) -> None:
    """A potted plant: leaves on three storeys, each turned by the golden angle; kept inside the stand."""
    x, z = float(np.clip(x, -1.95, 1.95)), float(np.clip(z, -1.45, 1.45))
    pot = smooth([(0.14, 0), (0.19, 0.1), (0.21, 0.26), (0.2, 0.36)], 3).tolist()
    booth.put(
        "accent",
        turned([(0, 0), *pot, (0.18, 0.36), (0.17, 0.3), (0, 0.3)], 0.006, 28, steps=2).at(x, level, z),
    )
    leaves = []
    for i in range(26):
        share = i / 25
        one = leaf(
            0.4 - 0.16 * share,
            0.13 - 0.05 * share,
            tall * (0.3 + 0.4 * share) - 0.1,
            tall * 0.28 * (1 - 0.7 * share),
        )
        leaves.append(one.turn("y", 137.5 * i).at(0, 0.28 + (tall - 0.75) * 0.45 * share))
    booth.put("leaf", join(*leaves).at(x, level, z))


def tree(booth: Booth, x: float, z: float, level: float, tall: float = 2.0) -> None:
    """A slim indoor tree: bent stems and crowns of small leaves; kept inside the stand."""
    x, z = float(np.clip(x, -1.97, 1.97)), float(np.clip(z, -1.5, 1.5))
    booth.put(
        "wall",
        turned(
            [(0, 0), (0.2, 0), (0.23, 0.05), (0.23, 0.38), (0.2, 0.4), (0.19, 0.34), (0, 0.34)],
            0.015,
            28,
            steps=2,
        ).at(x, level, z),
    )
    crowns = [(0.0, tall - 0.22, 0.0), (0.16, tall - 0.5, 0.1), (-0.15, tall - 0.62, -0.06)]
    for cx, cy, cz in crowns:
        stem = smooth([(0, 0.34, 0), (cx * 0.25, 0.34 + (cy - 0.34) * 0.5, cz * 0.2), (cx, cy, cz)], 5)
        booth.put("wood", tube(stem, np.linspace(0.022, 0.012, len(stem)), 8).at(x, level, z))
        one = leaf(0.2, 0.075, 0.08, 0.1)
        tuft = [
            one.turn("x", -70 + 26.0 * (i % 6)).turn("y", 137.5 * i).at(cx, cy + 0.02 * (i % 4), cz)
            for i in range(26)
        ]
        booth.put("leaf", join(*tuft).at(x, level, z))


def spot_lamps(booth: Booth, y: float, z: float, xs: list[float], tilt: float = 28.0) -> None:
    """Spotlights under a rail along x."""
    span = max(xs) - min(xs) + 0.4
    booth.put("metal", rounded_box(span, 0.03, 0.04, 0.006, 1).at((max(xs) + min(xs)) / 2, y, z))
    for x in xs:
        body = cylinder(0.045, 0.14, 0.01, segments=18).turn("x", tilt).at(x, y - 0.1, z)
        glow = cylinder(0.037, 0.006, 0, segments=16).at(0, -0.07).turn("x", tilt).at(x, y - 0.1, z)
        booth.put("metal", body)
        booth.put("light", glow)


def pendant(booth: Booth, x: float, y: float, z: float, top: float) -> None:
    """A hanging lamp with a dome shade."""
    booth.put("metal", cylinder(0.006, top - y, 0, segments=6).at(x, (top + y) / 2, z))
    booth.put(
        "accent",
        turned([(0.17, 0), (0.165, 0.06), (0.1, 0.15), (0.03, 0.19), (0, 0.19)], 0.015, 32, steps=2).at(
            x, y - 0.15, z
        ),
    )
    booth.put("light", turned([(0, 0.0), (0.16, 0.004), (0, 0.02)], 0, 28).at(x, y - 0.146, z))


def round_table(
    booth: Booth, x: float, z: float, level: float, radius: float = 0.35, height: float = 1.05
) -> None:
    """A bar table."""
    booth.put("wood", extrude(circle(radius, 36), 0.03, 0.008).turn("x", -90).at(x, level + height, z))
    booth.put(
        "metal",
        cylinder(0.03, height, 0.004, segments=14).at(x, level + height / 2, z),
        cylinder(0.24, 0.02, 0.008, segments=28).at(x, level + 0.01, z),
    )
