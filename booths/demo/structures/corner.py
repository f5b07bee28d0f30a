"""Corner portal: two walls, and a deep wood-lined gate that frames the way in."""

from __future__ import annotations

from booths.demo.modelling.solids import panel, rounded_box
from booths.demo.modelling.sweeps import extrude
from booths.demo.structures import props
from booths.demo.structures.kit import Booth, Dress


def corner_portal(dress: Dress) -> Booth:
    """A wall behind, a wall at the left, a portal across the front right corner."""
    booth = Booth(dress)
    level = props.floor(booth)
    props.wall(booth, 0, -1.8, 4.7, 3.0)
    props.wall(booth, -2.3, -0.4, 2.8, 3.0, 90)
    arch = [
        (-1.45, 0),
        (-1.2, 0),
        (-1.2, 3.06),
        (1.2, 3.06),
        (1.2, 0),
        (1.45, 0),
        (1.45, 3.42),
        (-1.45, 3.42),
    ]
    booth.put("accent", extrude(arch, 0.62, 0.012, 1).at(0.92, 0, 1.58))
    for k in (-1, 1):
        booth.put("wood", rounded_box(0.03, 3.0, 0.58, 0.006, 1).at(0.92 + 1.185 * k, 1.54, 1.58))
    booth.put("wood", rounded_box(2.4, 0.03, 0.58, 0.006, 1).at(0.92, 3.045, 1.58))
    booth.show("fascia", panel(2.2, 0.322).at(0.92, 3.24, 1.8915))
    booth.put("light", rounded_box(2.2, 0.02, 0.05, 0.004, 1).at(0.92, 3.02, 1.5))
    for k in range(3):
        y = 0.55 + 0.28 * k
        booth.put("wood", rounded_box(4.5, 0.03, 0.02, 0.004, 1).at(0, y - 0.24, -1.748))
    props.screen(booth, 0.95, 1.75, -1.72, 1.7)
    props.poster(booth, -2.245, 1.62, -0.42, 1.9, 90, lit=True)
    props.counter(booth, -1.1, -1.05, level, 1.3)
    props.stool(booth, -0.85, -1.45, level)
    props.display(booth, 0.55, 0.25, level)
    props.plant(booth, -2.05, 1.35, level, 1.35)
    props.plant(booth, 2.05, -1.45, level, 1.1)
    props.spot_lamps(booth, 2.98, -1.2, [-1.2, 0.0, 1.2])
    props.plinth(booth, 1.7, -0.55, level, 0.4, 0.8)
    return booth
