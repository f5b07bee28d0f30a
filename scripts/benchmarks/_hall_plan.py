"""A hall of any number of stands: rows back to back beside a nave, cross aisles, a plaza in front; metres."""

from collections.abc import Iterator
from typing import Any

NAVE, AISLE, DEPTH, WIDTH, PLAZA, BLOCK, CROSS = 7.0, 4.0, 4.0, 5.0, 14.0, 5, 4.0


def wide_plan(count: int) -> dict[str, Any]:
    """The plan document of a hall with `count` stands, twice as deep as wide."""
    pairs = max(1, round((count / 25) ** 0.5 / 1.15))
    columns = [*_columns(pairs)]
    rows = -(-count // len(columns))
    length = rows * WIDTH + (rows - 1) // BLOCK * CROSS
    width = NAVE + 2 * pairs * (2 * DEPTH + AISLE)
    depth = PLAZA + length + AISLE
    front = depth / 2 - PLAZA
    places = [
        {
            "number": f"{_letters(at)}-{row + 1:02d}",
            "x": x,
            "z": front - (row + 0.5) * WIDTH - row // BLOCK * CROSS,
            "width": WIDTH,
            "depth": DEPTH,
            "rotation": rotation,
        }
        for row in range(rows)
        for at, (x, rotation) in enumerate(columns)
    ]
    signs = [front - block * (BLOCK * WIDTH + CROSS) + CROSS / 2 for block in range(-(-rows // BLOCK))]
    return {
        "width": width,
        "depth": depth,
        "height": 9.0,
        "stands": places[:count],
        "zones": [
            _zone("plaza", depth / 2 - PLAZA / 2, width, PLAZA),
            _zone("aisle", -PLAZA / 2, NAVE, length),
        ],
        "gates": [],
        "spawn": [{"x": 0.0, "z": depth / 2 - 4.0, "heading": 0.0}],
        "furniture": [{"kind": "sign", "x": 0.0, "z": z, "rotation": 0.0} for z in signs]
        + [{"kind": "plant", "x": x, "z": depth / 2 - 5.0, "rotation": 0.0} for x in (-9.5, 9.5)],
    }


def _columns(pairs: int) -> Iterator[tuple[float, float]]:
    """Centre and rotation of each column, the nave's first."""
    for pair in range(pairs):
        inner = NAVE / 2 + pair * (2 * DEPTH + AISLE) + DEPTH / 2
        yield from ((-inner, 90.0), (inner, 270.0), (-inner - DEPTH, 270.0), (inner + DEPTH, 90.0))


def _zone(kind: str, z: float, width: float, depth: float) -> dict[str, Any]:
    return {"kind": kind, "x": 0.0, "z": z, "width": width, "depth": depth}


def _letters(at: int) -> str:
    return (chr(64 + at // 26) if at >= 26 else "") + chr(65 + at % 26)
