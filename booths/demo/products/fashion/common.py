"""What the products of the fashion hall share."""

from __future__ import annotations

import numpy as np

from booths.demo.modelling import materials as m
from booths.demo.modelling.mesh import Array, Mesh, join
from booths.demo.modelling.sweeps import tube

GOLD = m.metal("Gold", "#dcb66b", 0.22)


def stitches(path: Array, length: float, radius: float) -> Mesh:
    """A row of thread stitches along a 3D line."""
    steps = np.concatenate([[0], np.cumsum(np.linalg.norm(np.diff(path, axis=0), axis=1))])
    count = int(steps[-1] / length)
    ends = [
        np.array([np.interp((i + s) * length, steps, path[:, k]) for k in range(3)])
        for i in range(count)
        for s in (0.15, 0.85)
    ]
    return join(*(tube(np.linspace(a, b, 2), radius, 5) for a, b in zip(ends[::2], ends[1::2], strict=True)))
