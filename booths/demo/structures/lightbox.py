"""Light box: white walls, a glowing ceiling rim, one big backlit picture."""

from __future__ import annotations

from booths.demo.modelling.shapes import rounded_rect
from booths.demo.modelling.solids import panel, rounded_box
from booths.demo.modelling.sweeps import extrude, frame
from booths.demo.structures import props
from booths.demo.structures.kit import Booth, Dress


def light_box(dress: Dress) -> Booth:
    """Three walls, a floating roof with a lit rim, backlit graphics."""
    booth = Booth(dress)
    level = props.floor(booth)
    props.wall(booth, 0, -1.8, 4.7, 3.0)
    for k in (-1, 1):
        props.wall(booth, 2.3 * k, -1.05, 1.5, 3.0, 90)
        booth.put("accent", rounded_box(0.1, 3.0, 0.06, 0.01, 1).at(2.3 * k, 1.5, -0.28))
    roof = frame(rounded_rect(4.72, 3.2, 0.35, 8), rounded_rect(3.9, 2.4, 0.3, 8), 0.24, 0.02).turn("x", 90)
    booth.put("wall", roof.at(0, 3.14, -0.22))
    rim = frame(rounded_rect(3.98, 2.48, 0.3, 8), rounded_rect(3.84, 2.34, 0.28, 8), 0.1).turn("x", 90)
    booth.put("light", rim.at(0, 3.1, -0.22))
    outer = frame(rounded_rect(4.74, 3.22, 0.35, 8), rounded_rect(4.66, 3.14, 0.32, 8), 0.025).turn("x", 90)
    booth.put("light", outer.at(0, 3.0, -0.22))
    booth.show("fascia", panel(1.58, 0.2315).at(0, 3.14, 1.3815))
    for x in (-2.1, 2.1):
        booth.put("metal", rounded_box(0.06, 3.0, 0.06, 0.008, 1).at(x, 1.52, 1.1))
    booth.put("metal", rounded_box(2.64, 2.04, 0.06, 0.01, 1).at(-0.85, 1.65, -1.73))
    booth.show("graphic", panel(2.6, 0.645).at(-0.85, 0.97, -1.698), lit=True)
    booth.show("screen", panel(2.6, 1.33).at(-0.85, 1.97, -1.698), lit=True)
    props.poster(booth, 1.45, 1.65, -1.74, 2.0, lit=True)
    bench = extrude(rounded_rect(1.5, 0.45, 0.1, 5), 0.42, 0.02).turn("x", -90)
    booth.put("accent", bench.at(-1.35, level + 0.21, -1.1))
    props.display(booth, 0.25, 0.2, level)
    props.counter(booth, 1.55, 0.55, level, 1.15, -20)
    props.plinth(booth, -1.45, 0.45, level, 0.42, 0.85)
    props.plant(booth, -2.0, 1.35, level, 1.2)
    props.plant(booth, 2.0, -1.3, level, 1.4)
    props.spot_lamps(booth, 2.96, -0.9, [-1.3, -0.4, 0.5, 1.4])
    return booth
