"""Counter row: three demonstration counters under hanging lamps, slats behind."""

from __future__ import annotations

from booths.demo.modelling.solids import panel, rounded_box
from booths.demo.structures import props
from booths.demo.structures.kit import Booth, Dress


def counter_row(dress: Dress) -> Booth:
    """A slatted wall, a long canopy beam with the name, counters that one can walk round."""
    booth = Booth(dress)
    level = props.floor(booth)
    props.wall(booth, 0, -1.83, 4.7, 3.0, stuff="accent")
    for i in range(38):
        x = -2.31 + 0.125 * i
        if -1.0 < x < 1.06:
            continue
        booth.put("wood", rounded_box(0.055, 2.7, 0.05, 0.008, 1).at(x, 1.45, -1.76))
    booth.put("wall", rounded_box(2.1, 2.7, 0.06, 0.01, 1).at(0.03, 1.45, -1.76))
    props.screen(booth, 0.03, 1.95, -1.71, 1.75)
    booth.show("graphic", panel(1.9, 0.47).at(0.03, 0.95, -1.728))
    for k in (-1, 1):
        booth.put("metal", rounded_box(0.1, 3.1, 0.1, 0.012, 1).at(2.28 * k, 1.55, 0.9))
        booth.put("metal", rounded_box(0.08, 0.08, 2.7, 0.01, 1).at(2.28 * k, 3.06, -0.45))
        booth.put("wall", rounded_box(0.09, 2.4, 1.1, 0.012, 1).at(2.28 * k, 1.24, -1.2))
    props.fascia(booth, 0, 3.2, 0.95, 4.2, depth=0.26)
    booth.put("metal", rounded_box(4.6, 0.08, 0.08, 0.01, 1).at(0, 3.02, -0.35))
    props.poster(booth, -2.22, 1.45, -1.18, 1.4, 90, lit=True)
    props.poster(booth, 2.22, 1.45, -1.18, 1.4, -90, lit=True)
    for x in (-1.5, 1.5):
        props.counter(booth, x, -0.35, level, 1.25)
        booth.spot(x, level + 1.02, -0.35)
        props.pendant(booth, x - 0.3, 2.3, -0.35, 3.02)
        props.pendant(booth, x + 0.3, 2.3, -0.35, 3.02)
    booth.spots.clear()
    props.display(booth, 0.0, 0.5, level)
    booth.spot(-1.5, level + 1.025, -0.35)
    booth.spot(1.5, level + 1.025, -0.35)
    props.stool(booth, -1.5, 0.25, level)
    props.stool(booth, -0.95, 0.2, level)
    props.plant(booth, -2.0, 1.4, level, 1.2)
    props.plant(booth, 2.0, 1.4, level, 1.2)
    return booth
