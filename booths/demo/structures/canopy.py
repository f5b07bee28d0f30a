"""Island with canopy: open on all sides, a round roof on a tree-like column, its rim carries the name."""

from __future__ import annotations

import numpy as np

from booths.demo.modelling.mesh import around
from booths.demo.modelling.shapes import smooth
from booths.demo.modelling.solids import cylinder, label, lathe, pipe, rounded_box, turned
from booths.demo.modelling.sweeps import tube
from booths.demo.structures import props
from booths.demo.structures.kit import PROUD, Booth, Dress


def canopy_island(dress: Dress) -> Booth:
    """A column that opens into branches, a disc roof with a lit underside, a curved desk."""
    booth = Booth(dress)
    level = props.floor(booth)
    booth.put(
        "wood", turned([(0, 0), (1.72, 0), (1.72, 0.02), (0, 0.021)], 0.006, 72, steps=1).at(0, level, -0.1)
    )
    middle = -0.75
    booth.put(
        "wall",
        turned([(0, 0), (0.3, 0), (0.22, 0.3), (0.16, 1.2), (0.15, 2.2), (0, 2.25)], 0.06, 40).at(
            0, level, middle
        ),
    )
    branch = smooth([(0.05, 1.9, 0), (0.2, 2.35, 0), (0.6, 2.7, 0), (1.1, 2.86, 0)], 6)
    booth.put("wood", around(tube(branch, np.linspace(0.06, 0.03, len(branch)), 9), 9).at(0, level, middle))
    top = 2.98
    roof = -0.2
    booth.put(
        "wall",
        turned(
            [(0, 0.0), (1.58, 0.0), (1.66, 0.04), (1.66, 0.4), (1.6, 0.44), (0, 0.5)], 0.02, 80, steps=2
        ).at(0, top, roof),
    )
    booth.put(
        "light",
        pipe(1.45, 1.3, 0.02, 0.004, segments=56).at(0, top - 0.004, roof),
        cylinder(0.55, 0.012, 0, segments=40).at(0, top - 0.004, roof),
    )
    booth.show("fascia", label(1.6615 + PROUD, 0.36, 84, 40).at(0, top + 0.22, roof))
    for turn in (-120, 120):
        booth.show("fascia", label(1.6615 + PROUD, 0.36, 84, 40).turn("y", turn).at(0, top + 0.22, roof))
    booth.put(
        "accent",
        pipe(1.67, 1.64, 0.03, 0.004, segments=56).at(0, top + 0.025, roof),
        pipe(1.67, 1.64, 0.03, 0.004, segments=56).at(0, top + 0.415, roof),
    )
    desk = lathe([(0.86, 0), (0.86, 0.94), (0.5, 0.94)], 40, 150)
    booth.put("accent", desk.turn("y", 180).at(0, level, middle - 0.05))
    booth.put(
        "wood",
        lathe([(0.9, 0.94), (0.9, 0.985), (0.48, 0.985), (0.48, 0.94), (0.9, 0.94)], 40, 154)
        .turn("y", 180)
        .at(0, level, middle - 0.05),
    )
    for k in (-1, 1):
        x = 1.88 * k
        booth.put(
            "wood", rounded_box(0.94, 0.06, 0.4, 0.012, 1).turn("y", -24 * k).at(x, level + 0.03, -1.25)
        )
        props.wall(booth, x, -1.25, 0.9, 2.3, -24 * k)
    props.poster(booth, -1.855, 1.28, -1.195, 1.2, 24, lit=True)
    props.poster(booth, 1.855, 1.28, -1.195, 1.2, -24, lit=True)
    booth.put("metal", rounded_box(0.08, 0.5, 0.06, 0.01, 1).at(0, 1.62, middle + 0.17))
    props.screen(booth, 0, 1.7, middle + 0.24, 1.1)
    props.display(booth, 0, 0.72, level)
    for k in (-1, 1):
        props.plinth(booth, 1.4 * k, 0.25, level, 0.42, 0.82, 14.0 * k)
        props.plant(booth, 2.05 * k, 1.5, level, 1.15)
    props.stool(booth, 0.75, -1.6, level)
    props.stool(booth, -0.75, -1.6, level)
    return booth
