"""Stage: a raised deck before a wide lit wall, under a truss of spotlights."""

from __future__ import annotations

from booths.demo.modelling.mesh import Mesh, join
from booths.demo.modelling.solids import cylinder, panel, rounded_box
from booths.demo.modelling.sweeps import tube
from booths.demo.structures import props
from booths.demo.structures.kit import Booth, Dress


def truss(length: float, side: float = 0.22) -> Mesh:
    """A square truss along x: four chords and zigzag webs."""
    half = side / 2
    parts = [cylinder(0.022, length, 0, "x", 8).at(0, y, z) for y in (-half, half) for z in (-half, half)]
    bays = int(length / 0.3)
    for i in range(bays):
        x0, x1 = -length / 2 + length * i / bays, -length / 2 + length * (i + 1) / bays
        up = half if i % 2 else -half
        for z in (-half, half):
            parts.append(tube([(x0, up, z), ((x0 + x1) / 2, 0, z), (x1, -up, z)], 0.01, 5))
        for y in (-half, half):
            parts.append(tube([(x0, y, up), ((x0 + x1) / 2, y, 0), (x1, y, -up)], 0.01, 5))
    return join(*parts)


def stage(dress: Dress) -> Booth:
    """Two steps up, the picture wall four metres wide, the product in the light."""
    booth = Booth(dress)
    level = props.floor(booth)
    booth.put("wood", rounded_box(4.3, 0.16, 2.3, 0.012, 1).at(0, level + 0.08, -0.65))
    booth.put("light", rounded_box(4.24, 0.016, 0.012, 0.003, 1).at(0, level + 0.03, 0.505))
    booth.put("wood", rounded_box(1.9, 0.08, 0.4, 0.01, 1).at(0, level + 0.04, 0.68))
    deck = level + 0.16
    booth.put("metal", rounded_box(4.1, 2.45, 0.12, 0.012, 1).at(0, 1.62, -1.78))
    booth.show("screen", panel(4.0, 2.25).at(0, 1.65, -1.718), lit=True)
    for k in (-1, 1):
        booth.put(
            "metal",
            truss(3.1).turn("z", 90).at(2.22 * k, 1.58, -1.72),
            truss(3.1).turn("z", 90).at(2.22 * k, 1.58, 0.55),
        )
        booth.put("metal", rounded_box(0.34, 0.03, 0.34, 0.006, 1).at(2.22 * k, 0.055, 0.55))
        booth.put("metal", truss(2.5).turn("y", 90).at(2.22 * k, 3.2, -0.6))
    booth.put("metal", truss(4.66).at(0, 3.2, 0.55), truss(4.66).at(0, 3.2, -1.72))
    props.fascia(booth, 0, 3.26, 0.76, 3.4, depth=0.08)
    for x in (-1.6, -0.8, 0.8, 1.6):
        booth.put("metal", cylinder(0.075, 0.2, 0.015, segments=20).turn("x", -34).at(x, 2.93, 0.5))
        booth.put("light", cylinder(0.066, 0.01, 0, segments=18).at(0, -0.1).turn("x", 34).at(x, 2.93, 0.5))
    props.display(booth, 0.2, -0.35, deck)
    props.counter(booth, -1.55, 1.2, level, 1.15, 12)
    props.poster(booth, 1.75, 0.98, 1.2, 1.5, -18, lit=True)
    booth.put("metal", rounded_box(1.1, 0.04, 0.4, 0.01, 1).turn("y", -18).at(1.75, level + 0.02, 1.2))
    props.plinth(booth, -1.5, -0.9, deck, 0.42, 0.8, 12)
    props.plant(booth, 1.9, -1.2, deck, 1.2)
    props.plant(booth, -2.1, 0.8, level, 1.1)
    return booth
