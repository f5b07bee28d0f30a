"""Timber frame: posts, beams and rafters as in a Korean house, lit paper panels behind."""

from __future__ import annotations

from booths.demo.modelling.mesh import Mesh
from booths.demo.modelling.solids import panel, rounded_box, turned
from booths.demo.structures import props
from booths.demo.structures.kit import Booth, Dress


def beam(w: float, h: float, d: float) -> Mesh:
    """A planed beam with softened edges."""
    return rounded_box(w, h, d, 0.014, 1)


def timber_frame(dress: Dress) -> Booth:
    """Six posts on stone feet, a grid of rafters, lattice panels of lit paper."""
    booth = Booth(dress)
    level = props.floor(booth, "wood", 0.1)
    for x in (-2.2, 0.0, 2.2):
        for z in (-1.65, 1.45):
            if x == 0 and z > 0:
                continue
            booth.put("wood", beam(0.16, 2.86, 0.16).at(x, level + 1.43, z))
            booth.put(
                "wall",
                turned([(0, 0), (0.17, 0), (0.15, 0.08), (0, 0.09)], 0.015, 24, steps=2).at(x, level, z),
            )
    for z in (-1.65, 1.45):
        booth.put("wood", beam(4.75, 0.2, 0.18).at(0, 3.0, z))
    for x in (-2.2, 2.2):
        booth.put("wood", beam(0.16, 0.18, 3.6).at(x, 2.99, -0.05))
    for i in range(9):
        booth.put("wood", beam(0.08, 0.13, 3.75).at(-2.0 + 0.5 * i, 3.165, -0.02))
    for x in (-1.1, 1.1):
        booth.put("light", rounded_box(2.0, 2.35, 0.03, 0.004, 1).at(x, level + 1.35, -1.7))
        for i in range(9):
            booth.put("wood", beam(0.028, 2.4, 0.03).at(x - 1.0 + 0.25 * i, level + 1.35, -1.67))
        for j in range(8):
            booth.put("wood", beam(2.03, 0.028, 0.03).at(x, level + 0.2 + 0.325 * j, -1.67))
    booth.put("accent", rounded_box(2.62, 0.46, 0.07, 0.012, 1).at(0, 2.72, 1.56))
    booth.show("fascia", panel(2.5, 0.366).at(0, 2.72, 1.5965))
    for x in (-1.1, 1.1):
        booth.put("metal", rounded_box(0.02, 0.1, 0.02, 0.003, 1).at(x, 2.95, 1.56))
    props.poster(booth, 1.15, level + 1.45, -1.6, 1.75)
    props.screen(booth, -1.1, level + 1.5, -1.6, 1.5)
    props.display(booth, 0.15, 0.3, level)
    props.counter(booth, -1.35, -0.65, level, 1.2, 24)
    props.plinth(booth, 1.5, -0.7, level, 0.42, 0.78)
    props.tree(booth, -1.95, 1.05, level, 2.1)
    props.plant(booth, 1.95, 1.0, level, 1.2)
    for x in (-0.75, 0.75):
        props.pendant(booth, x, 2.5, -0.3, 3.1)
    return booth
