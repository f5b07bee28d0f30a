"""A dining chair in oak with a paper-cord seat and a bent backrest."""

from __future__ import annotations

import numpy as np

from booths.demo.modelling import materials as m
from booths.demo.modelling import patterns
from booths.demo.modelling.mesh import Mesh
from booths.demo.modelling.model import Model
from booths.demo.modelling.shapes import smooth
from booths.demo.modelling.sweeps import sheet, tube
from booths.demo.products.home.common import OAK
from booths.demo.products.parts import bar


def chair() -> Model:
    """A dining chair in oak with a paper-cord seat and a bent backrest."""
    out = Model("Chair")
    legs = []
    for k in (-1, 1):
        front = [(0.205 * k, 0.0, 0.225), (0.2 * k, 0.25, 0.215), (0.195 * k, 0.46, 0.205)]
        back = [
            (0.205 * k, 0.0, -0.255),
            (0.19 * k, 0.25, -0.215),
            (0.185 * k, 0.46, -0.205),
            (0.19 * k, 0.64, -0.235),
            (0.2 * k, 0.755, -0.275),
        ]
        legs += [
            tube(smooth(front, 6), np.linspace(0.0125, 0.019, 13), 18),
            tube(
                smooth(back, 5),
                np.concatenate([np.linspace(0.0125, 0.019, 11), np.linspace(0.019, 0.014, 10)]),
                18,
            ),
        ]
        legs.append(bar((0.195 * k, 0.3, 0.205), (0.185 * k, 0.3, -0.205), 0.0095))
        legs.append(bar((0.196 * k, 0.435, 0.205), (0.186 * k, 0.435, -0.205), 0.014))
    rails = [
        bar((-0.195, 0.435, 0.205), (0.195, 0.435, 0.205), 0.014),
        bar((-0.186, 0.435, -0.205), (0.186, 0.435, -0.205), 0.014),
    ]
    rails += [
        bar((-0.197, 0.22, 0.213), (0.197, 0.22, 0.213), 0.0095),
        bar((-0.19, 0.25, -0.21), (0.19, 0.25, -0.21), 0.0095),
    ]
    out.add("Frame", OAK, *(leg.tiled(0.28) for leg in [*legs, *rails]))
    t = np.linspace(-1, 1, 25)
    rows = []
    for y, deep in ((0.7, 0.0), (0.735, 0.004), (0.77, 0.006), (0.8, 0.0)):
        x = 0.255 * t
        z = -0.272 - 0.05 * (1 - t**2) - (y - 0.7) * 0.35 + 0.09 * np.abs(t) ** 3 * 0.6 - deep
        rows.append(np.column_stack([x, y + 0.006 * np.cos(2 * t), z]))
    out.add("Backrest", OAK, sheet(rows, 0.017).tiled(0.28))
    cord = m.Material("Paper cord", "#cfae76", 0, 0.85, normal=patterns.ribs(10, strength=5), sheen="#8a744a")
    for k in range(4):
        corner = [(0, 0), (0.199 if k % 2 else 0.206, 0.199), (-0.199 if k % 2 else -0.206, 0.199)]
        a = np.array([[corner[0][0], 0.447, corner[0][1]]] * 9)
        b = np.column_stack([np.linspace(-0.203, 0.203, 9), np.full(9, 0.452), np.full(9, 0.208)])
        tri = [b, (a + b) / 2 - [0, 0.004, 0], a * 0.98 + b * 0.02]
        mesh = sheet(tri, 0.022).turn("y", 90 * k)
        flat = mesh.turn("y", -90 * k).uv(1, 1)
        uvs = np.column_stack([flat.points[:, 2] / 0.05, flat.points[:, 0] / 0.05])
        out.add("Seat", cord, Mesh(mesh.points, mesh.normals, uvs, mesh.faces))
    return out
