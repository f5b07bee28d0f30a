"""The eight booth structures. Each draws one stand's walls, fascia, plinths, poster, screen and plants.

A structure fits 4.8 × 3.8 m, is at most 3.6 m high, open towards +Z, origin at the floor's centre.
"""

from __future__ import annotations

from collections.abc import Callable

from booths.demo.structures.canopy import canopy_island
from booths.demo.structures.corner import corner_portal
from booths.demo.structures.counters import counter_row
from booths.demo.structures.kit import Booth, Dress, Palette, Structure
from booths.demo.structures.lightbox import light_box
from booths.demo.structures.pavilion import pavilion
from booths.demo.structures.shelves import shelf_wall
from booths.demo.structures.stage import stage
from booths.demo.structures.timber import timber_frame

STRUCTURES: dict[str, Callable[[Dress], Booth]] = {
    "corner_portal": corner_portal,
    "timber_frame": timber_frame,
    "light_box": light_box,
    "shelf_wall": shelf_wall,
    "canopy_island": canopy_island,
    "counter_row": counter_row,
    "pavilion": pavilion,
    "stage": stage,
}


def build(kind: str, dress: Dress) -> Structure:
    """One kind of structure in a company's dress, with its product spots; KeyError for no such kind."""
    return STRUCTURES[kind](dress).finished()


__all__ = ["STRUCTURES", "Dress", "Palette", "Structure", "build"]
