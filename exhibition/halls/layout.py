"""Draws the floor plan of a permanent hall: a nave, stand columns back to back beside it, a plaza in front.

Hall space: metres, origin at the hall's centre, entrance at +Z. Along X: nave 7 m, stands 4 m deep facing it,
stands 4 m deep behind them facing the side aisles of 4 m. Along Z: plaza 14 m, blocks of two stands, cross
aisles of 4 m.
"""

from collections.abc import Iterator
from typing import Any

WIDTH, HEIGHT = 32.0, 9.0
NAVE, STAND_DEPTH, STAND_WIDTH = 7.0, 4.0, 5.0
PLAZA, CROSS, ROWS_A_BLOCK = 14.0, 4.0, 2
# letter, centre x, rotation about +Y in degrees: which way the front faces
COLUMNS = (("A", -5.5, 90.0), ("B", 5.5, 270.0), ("C", -9.5, 270.0), ("D", 9.5, 90.0))


def depth_of(blocks: int) -> float:
    """Depth of a hall with so many blocks of stands, in metres."""
    return PLAZA + blocks * (ROWS_A_BLOCK * STAND_WIDTH + CROSS)


def make_plan(slug: str, others: list[str], blocks: int = 2) -> dict[str, Any]:
    """Return the plan document of hall `slug`, with a gate to each of the `others`."""
    depth = depth_of(blocks)
    return {
        "version": 1,
        "width": WIDTH,
        "depth": depth,
        "height": HEIGHT,
        "stands": list(_stands(depth, blocks)),
        "zones": list(_zones(depth, blocks)),
        "gates": list(_gates(depth, others)),
        "spawn": [{"x": x, "z": depth / 2 - 4.0, "heading": 0.0} for x in (0.0, -2.0, 2.0)],
        "furniture": list(_furniture(depth, blocks)),
    }


def _block_front(depth: float, block: int) -> float:
    return depth / 2 - PLAZA - block * (ROWS_A_BLOCK * STAND_WIDTH + CROSS)


def _stands(depth: float, blocks: int) -> Iterator[dict[str, Any]]:
    for letter, x, rotation in COLUMNS:
        for index in range(blocks * ROWS_A_BLOCK):
            block, row = divmod(index, ROWS_A_BLOCK)
            z = _block_front(depth, block) - (row + 0.5) * STAND_WIDTH
            yield {
                "number": f"{letter}-{index + 1:02d}",
                "x": x,
                "z": z,
                "width": STAND_WIDTH,
                "depth": STAND_DEPTH,
                "rotation": rotation,
            }


def _zone(kind: str, x: float, z: float, width: float, depth: float) -> dict[str, Any]:
    return {"kind": kind, "x": x, "z": z, "width": width, "depth": depth}


def _zones(depth: float, blocks: int) -> Iterator[dict[str, Any]]:
    yield _zone("plaza", 0.0, depth / 2 - PLAZA / 2, WIDTH, PLAZA)
    length = depth - PLAZA
    middle = -PLAZA / 2
    yield _zone("aisle", 0.0, middle, NAVE, length)
    side = WIDTH / 2 - (NAVE / 2 + 2 * STAND_DEPTH)
    for sign in (-1, 1):
        yield _zone("aisle", sign * (WIDTH / 2 - side / 2), middle, side, length)
    for block in range(blocks):
        z = _block_front(depth, block) - ROWS_A_BLOCK * STAND_WIDTH - CROSS / 2
        yield _zone("aisle", 0.0, z, WIDTH, CROSS)


def _gates(depth: float, others: list[str]) -> Iterator[dict[str, Any]]:
    """Three gates in each side wall of the plaza, the rest in the back wall, all facing inwards."""
    front = depth / 2
    places = [(sign * WIDTH / 2, front - 3.5 - 4.0 * n, 90.0 * -sign) for n in range(3) for sign in (-1, 1)]
    rest = len(others) - len(places)
    places += [((n - (rest - 1) / 2) * 4.0, -front, 0.0) for n in range(max(0, rest))]
    for slug, (x, z, rotation) in zip(others, places, strict=False):
        yield {"hall": slug, "x": x, "z": z, "rotation": rotation % 360}


def _furniture(depth: float, blocks: int) -> Iterator[dict[str, Any]]:
    front = depth / 2
    for sign in (-1, 1):
        yield {"kind": "bench", "x": sign * 6.0, "z": front - 7.0, "rotation": 90.0 * -sign % 360}
        yield {"kind": "plant", "x": sign * 9.5, "z": front - 4.5, "rotation": 0.0}
        yield {"kind": "plant", "x": sign * 9.5, "z": front - 9.5, "rotation": 0.0}
        yield {"kind": "plant", "x": sign * 6.0, "z": -front + 1.2, "rotation": 0.0}
    yield {"kind": "sign", "x": 0.0, "z": front - PLAZA + 0.5, "rotation": 0.0}
    for block in range(blocks - 1):
        z = _block_front(depth, block) - ROWS_A_BLOCK * STAND_WIDTH - CROSS / 2
        yield {"kind": "sign", "x": 0.0, "z": z, "rotation": 0.0}
        for sign in (-1, 1):
            yield {"kind": "bench", "x": sign * 7.5, "z": z, "rotation": 0.0}
