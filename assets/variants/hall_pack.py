"""All proxies of a hall in one small file, which `frontend/src/hall/stream/pack.ts` reads.

    figures = pack([("a1", folder / "a1.glb"), …], target)

The format, little-endian, version 1:

    header      magic "MHPK", u16 version, u16 entries, u32 length of the whole file
    tables      for each of 14 contexts: u8 symbols, then their u16 frequencies, 4096 in all
    directory   for each entry: u8 length of its key, the key in UTF-8, u16 length of its body
    bodies      one after the other:
        u16 vertices, u16 triangles, u8 predictor, u8 colours, f32 × 3 origin, f32 step,
        u16 colours in sRGB 5-6-5, u16 length of the coded symbols, those, the raw bits

Symbols are coded with rANS (hall_pack_rans), triangles by a walk over their edges (hall_pack_walk); raw bits
are written highest first. Positions are origin + step × whole numbers. Normals are not stored: the reader
makes them, and an edge sharper than 40° stays sharp.
"""

import struct
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from .hall_pack_mesh import Grid, load, snapped, with_fewer
from .hall_pack_rans import Tables, encode, packed_bits
from .hall_pack_walk import Walk, best_walk
from .hall_packing import LIMIT
from .mesh import Mesh

MAGIC, VERSION = b"MHPK", 1
# Bits of a position, share of the triangles: the first that fits is taken.
_STEPS = ((9, 1), (8, 1), (8, 0.85), (8, 0.7), (8, 0.55), (7, 0.45), (7, 0.36), (6, 0.25), (6, 0.15))
_HEAD = struct.Struct("<HHBB4f")


class PackError(ValueError):
    """A key is too long or appears twice, there are too many proxies, or one cannot be made to fit."""


def pack(proxies: Sequence[tuple[str, Path]], target: Path, limit: int = LIMIT) -> dict[str, Any]:
    """Write `target` from (key, proxy GLB) pairs, in that order; the same input gives the same bytes.

    Gives {"bytes", "entries": [{"key", "triangles", "vertices", "bytes", "bounds": [low, high] in metres}]}.
    No entry takes more than `limit` bytes: what would is thinned; a large hall may want less than LIMIT.
    Raises PackError, GltfError.
    """
    keys = [key.encode() for key, _ in proxies]
    if len(set(keys)) != len(keys) or len(keys) > 0xFFFF or any(len(key) > 255 for key in keys):
        raise PackError("keys are at most 255 bytes, each once, at most 65,535")
    meshes = [load(path) for _, path in proxies]
    walks, bodies, tables = _fitting(meshes, [limit - len(key) - 3 for key in keys])
    data = _file(keys, bodies, tables)
    target.write_bytes(data)
    entries = [_entry(*row) for row in zip(proxies, keys, walks, bodies, strict=True)]
    return {"bytes": len(data), "entries": entries}


def _fitting(meshes: Sequence[Mesh], limits: Sequence[int]) -> tuple[list[Walk], list[bytes], Tables]:
    """The finest walks whose bodies keep to their limits. What is too large goes one step coarser, until
    nothing is: the tables are everybody's, so each change may move others over their limit."""
    walks = [best_walk(snapped(mesh, _STEPS[0][0])) for mesh in meshes]
    taken = [0] * len(meshes)
    while True:
        tables = Tables.of([walk.symbols for walk in walks])
        bodies = [_body(walk, tables) for walk in walks]
        large = [at for at, body in enumerate(bodies) if len(body) > limits[at]]
        if not large:
            return walks, bodies, tables
        for at in large:
            taken[at] += 1
            if taken[at] == len(_STEPS):
                raise PackError("a proxy does not fit")
            bits, share = _STEPS[taken[at]]
            walks[at] = best_walk(snapped(with_fewer(meshes[at], share), bits))


def _body(walk: Walk, tables: Tables) -> bytes:
    grid: Grid = walk.grid
    coded = encode(walk.symbols, tables)
    head = _HEAD.pack(
        len(grid.points), len(grid.faces), walk.predictor, len(grid.palette), *grid.origin, grid.step
    )
    palette = struct.pack(f"<{len(grid.palette)}H", *grid.palette)
    return head + palette + struct.pack("<H", len(coded)) + coded + packed_bits(walk.raw)


def _file(keys: Sequence[bytes], bodies: Sequence[bytes], tables: Tables) -> bytes:
    lines = [
        bytes([len(key)]) + key + struct.pack("<H", len(body)) for key, body in zip(keys, bodies, strict=True)
    ]
    rest = tables.bytes() + b"".join(lines) + b"".join(bodies)
    return MAGIC + struct.pack("<HHI", VERSION, len(keys), 12 + len(rest)) + rest


def _entry(proxy: tuple[str, Path], key: bytes, walk: Walk, body: bytes) -> dict[str, Any]:
    grid = walk.grid
    low, high = (grid.origin + grid.step * limit(grid.points, axis=0) for limit in (np.min, np.max))
    return {
        "key": proxy[0],
        "triangles": len(grid.faces),
        "vertices": len(grid.points),
        "bytes": len(body) + len(key) + 3,
        "bounds": [low.tolist(), high.tolist()],
    }
