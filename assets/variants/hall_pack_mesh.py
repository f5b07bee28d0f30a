"""A proxy on a grid: whole-number positions, few colours, no flat triangle."""

from dataclasses import dataclass
from pathlib import Path

import fast_simplification
import numpy as np
from scipy.spatial import cKDTree

from ..model.geometry import pieces, placed
from ..model.gltf import Array, Gltf, GltfError
from .mesh import Mesh

MAX_COLOURS = 16
_ROUNDS = 8  # of moving each palette colour to the middle of what it stands for


@dataclass
class Grid:
    """`points` (n×3 whole numbers), `faces` (m×3), `colours` (n) rows of `palette` (sRGB 5-6-5);
    a position in metres is origin + step × point."""

    points: Array
    faces: Array
    colours: Array
    palette: list[int]
    origin: Array
    step: float


def load(path: Path) -> Mesh:
    """The triangles of a proxy GLB, corners in one place joined. Raises GltfError when there are none."""
    gltf = Gltf.load(path)
    vertices, faces, colours, count = [], [], [], 0
    for piece in pieces(gltf):
        colour = np.ones((len(piece.positions), 3))
        if "COLOR_0" in piece.primitive["attributes"]:
            colour = gltf.accessor(piece.primitive["attributes"]["COLOR_0"])[:, :3].astype(float)
        for matrix in piece.matrices:
            vertices.append(placed(piece.positions, matrix))
            faces.append(piece.triangles + count)
            colours.append(colour)
            count += len(piece.positions)
    if not faces or not sum(map(len, faces)):
        raise GltfError("a proxy without triangles")
    return Mesh(np.concatenate(vertices), np.concatenate(faces), np.concatenate(colours))


def with_fewer(mesh: Mesh, share: float) -> Mesh:
    """The mesh with `share` of its triangles, or somewhat more where they cannot be joined."""
    if share >= 1:
        return mesh
    _, first, inverse = np.unique(mesh.vertices, axis=0, return_index=True, return_inverse=True)
    faces = inverse.reshape(-1)[mesh.faces]
    points = mesh.vertices[first]
    low, kept = fast_simplification.simplify(
        points.astype(np.float32), faces.astype(np.int32), target_reduction=1 - share, agg=6
    )
    if len(kept) < 4 or not np.isfinite(low).all():
        kept, low = faces[: max(4, int(len(faces) * share))], points
    _, near = cKDTree(points).query(low)
    return Mesh(low.astype(float), kept, mesh.colours[first][near])


def snapped(mesh: Mesh, bits: int) -> Grid:
    """The mesh on a grid of 2^bits steps along its longest side."""
    used = mesh.vertices[np.unique(mesh.faces)]
    origin = used.min(axis=0).astype(np.float32).astype(float)
    step = float(np.float32(max(float(np.ptp(used, axis=0).max()), 1e-6) / ((1 << bits) - 1)))
    places = np.round((mesh.vertices - origin) / step).astype(int).clip(0)
    points, first, inverse = np.unique(places, axis=0, return_index=True, return_inverse=True)
    faces = _distinct(inverse.reshape(-1)[mesh.faces])
    kept, faces = np.unique(faces, return_inverse=True)
    palette, colours = palette_of(mesh.colours[first][kept])
    return Grid(points[kept], faces.reshape(-1, 3), colours, palette, origin, step)


def _distinct(faces: Array) -> Array:
    """Triangles with three different corners, each once; one at least."""
    flat = (faces[:, 0] == faces[:, 1]) | (faces[:, 1] == faces[:, 2]) | (faces[:, 0] == faces[:, 2])
    full = faces[~flat] if not flat.all() else faces[:1]
    lowest = full.argmin(axis=1)
    turned = np.stack([full[np.arange(len(full)), (lowest + k) % 3] for k in range(3)], axis=1)
    _, first = np.unique(turned, axis=0, return_index=True)
    return full[np.sort(first)]


def palette_of(linear: Array) -> tuple[list[int], Array]:
    """At most MAX_COLOURS colours as sRGB 5-6-5, the most used first, and the row of each."""
    srgb = np.where(linear <= 0.0031308, linear * 12.92, 1.055 * np.maximum(linear, 0) ** (1 / 2.4) - 0.055)
    seen = srgb.clip(0, 1)
    centres = _centres(seen)
    nearest = np.linalg.norm(seen[:, None] - centres[None], axis=2).argmin(axis=1)
    codes = np.round(centres * (31, 63, 31)).astype(int) @ (1 << 11, 1 << 5, 1)
    values, counts = np.unique(codes[nearest], return_counts=True)
    ranked = values[np.lexsort((values, -counts))]
    place = {int(code): row for row, code in enumerate(ranked)}
    return [int(code) for code in ranked], np.array([place[int(code)] for code in codes[nearest]])


def _centres(seen: Array) -> Array:
    """Palette colours: the farthest from all chosen so far, then each moved to the middle of its own."""
    chosen = seen[:1]
    while len(chosen) < MAX_COLOURS:
        gap = np.linalg.norm(seen[:, None] - chosen[None], axis=2).min(axis=1)
        if gap.max() < 1 / 64:
            break
        chosen = np.concatenate([chosen, seen[gap.argmax()][None]])
    for _ in range(_ROUNDS):
        mine = np.linalg.norm(seen[:, None] - chosen[None], axis=2).argmin(axis=1)
        chosen = np.array(
            [seen[mine == at].mean(axis=0) if (mine == at).any() else c for at, c in enumerate(chosen)]
        )
    return chosen
