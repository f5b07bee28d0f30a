"""Pavilion: a curved back wall, round columns and a ring roof with a lit crown."""

from __future__ import annotations

import numpy as np

from booths.demo.modelling.mesh import around
from booths.demo.modelling.solids import cylinder, label, lathe, pipe, rounded_box, turned
from booths.demo.structures import props
from booths.demo.structures.kit import PROUD, Booth, Dress


def pavilion(dress: Dress) -> Booth:
    """A round room, open in front; its ring beam carries the name."""
    booth = Booth(dress)
    level = props.floor(booth)
    step = turned([(0, 0), (1.74, 0), (1.74, 0.03), (0, 0.03)], 0.008, 72, steps=1)
    booth.put("wood", step.at(0, level, -0.05))
    level += 0.03
    radius, centre = 1.62, -0.05
    back = lathe([(radius, 0), (radius, 2.72), (radius + 0.08, 2.72), (radius + 0.08, 0)], 64, 196).turn(
        "y", 180
    )
    inside = lathe([(radius, 2.72), (radius, 0)], 64, 196).turn("y", 180)
    booth.put("wall", back.at(0, level, centre), inside.at(0, level, centre))
    for i in range(46):
        if abs(i - 22.5) < 9:
            continue
        x = (radius - 0.02) * np.cos(np.pi * (i + 0.5) / 46)
        z = -(radius - 0.02) * np.sin(np.pi * (i + 0.5) / 46)
        booth.put("wood", cylinder(0.028, 2.66, 0, segments=8).at(x, level + 1.36, z + centre))
    for a in (66, -66, 42, -42):
        x, z = radius * np.sin(np.radians(a)), radius * np.cos(np.radians(a)) + centre
        column = [
            (0, 0),
            (0.12, 0),
            (0.12, 0.05),
            (0.075, 0.09),
            (0.075, 2.6),
            (0.12, 2.68),
            (0.12, 2.72),
            (0, 2.72),
        ]
        booth.put("wall", turned(column, 0.012, 28, steps=2).at(x, level, z))
    ring = [(1.42, 0), (1.75, 0), (1.75, 0.44), (1.7, 0.48), (1.42, 0.48), (1.42, 0)]
    booth.put("accent", lathe(ring, 80).at(0, level + 2.72, centre))
    booth.put("light", pipe(1.44, 1.39, 0.06, 0.005, segments=72).at(0, level + 2.8, centre))
    booth.show("fascia", label(1.7515 + PROUD, 0.36, 80, 40).at(0, level + 2.95, centre))
    ribs = around(rounded_box(0.05, 0.09, 1.42, 0.01, 1).at(0, 0, 0.71), 10)
    booth.put("wood", ribs.at(0, level + 3.06, centre))
    booth.put("light", cylinder(0.32, 0.06, 0.01, segments=40).at(0, level + 2.98, centre))
    props.screen(booth, 0, 1.95, -1.42, 1.35)
    for k in (-1, 1):
        props.poster(booth, 1.22 * k, 1.5, -0.82, 1.25, -56.0 * k, lit=True)
    booth.put("accent", rounded_box(1.5, 0.42, 0.36, 0.06, 3).at(0, level + 0.21, -1.22))
    props.display(booth, 0, 0.25, level)
    props.plinth(booth, 1.0, 0.55, level, 0.36, 0.8, -20)
    props.counter(booth, -1.72, 1.3, 0.04, 1.0, 0)
    props.plant(booth, 2.05, 1.4, 0.04, 1.25)
    props.tree(booth, -2.05, -1.5, 0.04, 2.2)
    props.tree(booth, 2.05, -1.5, 0.04, 2.2)
    return booth
