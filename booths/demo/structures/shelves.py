"""Shelf wall: a long wall of lit shelves with boxes, jars and books, under a deep header."""

from __future__ import annotations

from booths.demo.modelling.solids import cylinder, panel, rounded_box, sphere, turned
from booths.demo.structures import props
from booths.demo.structures.kit import Booth, Dress


def _filled(booth: Booth, x: float, y: float, z: float, kind: int) -> None:
    """Something to look at on one shelf."""
    if kind == 0:
        for i, tall in enumerate((0.24, 0.2, 0.26, 0.18)):
            stuff = ("accent", "wall", "wood", "accent")[i]
            booth.put(
                stuff, rounded_box(0.07, tall, 0.18, 0.008, 1).at(x - 0.14 + 0.085 * i, y + tall / 2, z)
            )
    elif kind == 1:
        jar = [(0, 0), (0.07, 0), (0.11, 0.09), (0.09, 0.2), (0.045, 0.24), (0.05, 0.27), (0, 0.27)]
        booth.put("accent", turned(jar, 0.02, 22, steps=2).at(x - 0.08, y, z))
        booth.put("wall", sphere(0.075, 18).at(x + 0.12, y + 0.075, z + 0.02))
    elif kind == 2:
        booth.show("badge", panel(0.2, 0.2).at(x, y + 0.15, z + 0.072))
        booth.put("wood", rounded_box(0.24, 0.28, 0.14, 0.01, 1).at(x, y + 0.14, z))
    else:
        for i in range(3):
            booth.put("wall", cylinder(0.045, 0.16, 0.012, segments=18).at(x - 0.12 + 0.12 * i, y + 0.08, z))
            booth.put("metal", cylinder(0.03, 0.04, 0.006, segments=14).at(x - 0.12 + 0.12 * i, y + 0.18, z))


def shelf_wall(dress: Dress) -> Booth:
    """Shelves over the left two thirds, the poster at the right, a runner of wood overhead."""
    booth = Booth(dress)
    level = props.floor(booth, "wood", 0.06)
    props.wall(booth, 0, -1.82, 4.7, 3.1)
    width, left, rows = 0.56, -2.2, (0.5, 1.0, 1.5, 2.0)
    for i in range(6):
        x = left + width * i
        booth.put("wood", rounded_box(0.035, 2.05, 0.32, 0.006, 1).at(x, level + 1.42, -1.6))
    for j, y in enumerate((*rows, 2.5)):
        booth.put(
            "wood", rounded_box(width * 5 + 0.035, 0.035, 0.32, 0.006, 1).at(left + width * 2.5, y, -1.6)
        )
        booth.put(
            "light",
            rounded_box(width * 5 - 0.05, 0.012, 0.02, 0.003, 1).at(left + width * 2.5, y - 0.025, -1.47),
        )
        for i in range(5 if j < 4 else 0):
            if (i * 7 + j * 3) % 5 != 4:
                _filled(booth, left + width * (i + 0.5), y + 0.018, -1.62, (i + 2 * j) % 4)
    booth.put(
        "accent", rounded_box(width * 5 + 0.035, 0.42, 0.36, 0.01, 1).at(left + width * 2.5, 0.27, -1.6)
    )
    props.fascia(booth, 0, 3.16, -1.35, 3.6, depth=0.5)
    booth.put("wood", rounded_box(4.7, 0.05, 1.0, 0.01, 1).at(0, 2.86, -1.38))
    props.poster(booth, 1.55, 1.55, -1.76, 2.0, lit=True)
    props.wall(booth, 2.3, -1.0, 1.6, 2.4, 90, "accent")
    props.screen(booth, 2.22, 1.5, -0.95, 1.15, -90)
    props.display(booth, -0.1, 0.35, level)
    props.counter(booth, 1.35, 0.5, level, 1.15, -28)
    props.plinth(booth, -1.55, 0.5, level, 0.42, 0.8)
    props.round_table(booth, -1.6, -0.65, level)
    props.stool(booth, -1.1, -0.55, level)
    props.tree(booth, 2.05, 1.45, level, 2.0)
    props.plant(booth, -2.05, 1.5, level, 1.1)
    props.spot_lamps(booth, 2.82, -1.0, [-1.8, -0.9, 0.0, 0.9, 1.8])
    return booth
