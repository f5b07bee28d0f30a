"""Few triangles from many: decimation where it keeps the shape, boxes where it does not."""

import fast_simplification
import numpy as np
from scipy.spatial import cKDTree

from ..model.gltf import Array
from .mesh import Mesh
from .soup import Soup
from .wrap import wrap

_SMALL_PART = 0.03  # of the model's diagonal: what is smaller is not seen from afar
_KEPT_SIZE = 0.85  # of each side of the bounds, or the shape counts as lost
_NEIGHBOURS = 6
_CELLS = (32, 22, 14)  # along the longest side, for a skin around a model of many loose shells
_EXACT = 1e-5  # of the longest side: corners closer than this are one
_BOX_TRIANGLES = 12
_SQUARES = ((0, 2, 1, 0, 3, 2), (4, 5, 6, 4, 6, 7), (0, 1, 5, 0, 5, 4), (1, 2, 6, 1, 6, 5))
_FACES = np.array([*_SQUARES, (2, 3, 7, 2, 7, 6), (3, 0, 4, 3, 4, 7)]).reshape(-1, 3)


def reduced(soup: Soup, limit: int) -> tuple[Mesh, str]:
    """A mesh of at most `limit` triangles, and how it was made: 'whole', 'decimated',
    'wrapped' (a closed skin around it, decimated) or 'boxes'."""
    big = _without_small_parts(soup)
    whole = _welded(big)
    if len(whole.faces) <= limit:
        return whole, "whole"
    skins = (("decimated", whole), *(("wrapped", wrap(big.corners, cells)) for cells in _CELLS))
    for how, skin in skins:
        smaller = _decimated(skin, limit)
        if smaller is not None and _keeps_size(smaller.vertices, soup.corners.reshape(-1, 3)):
            smaller.colours = _colours_near(smaller.vertices, big)
            return smaller, how
    return boxes(soup, limit), "boxes"


def _colours_near(vertices: Array, soup: Soup) -> Array:
    """The mean colour of the triangles next to each vertex."""
    _, near = cKDTree(soup.corners.mean(axis=1)).query(vertices, k=min(_NEIGHBOURS, len(soup.corners)))
    colours: Array = soup.colours[near.reshape(len(vertices), -1)].mean(axis=1)
    return colours


def _without_small_parts(soup: Soup) -> Soup:
    diagonal = float(np.linalg.norm(np.ptp(soup.corners.reshape(-1, 3), axis=0)))
    kept = []
    for part in np.unique(soup.parts):
        mine = soup.parts == part
        size = float(np.linalg.norm(np.ptp(soup.corners[mine].reshape(-1, 3), axis=0)))
        kept.append(mine if size >= _SMALL_PART * diagonal else np.zeros_like(mine))
    chosen = np.any(kept, axis=0)
    if not chosen.any():
        return soup
    return Soup(soup.corners[chosen], soup.colours[chosen], soup.parts[chosen])


def _welded(soup: Soup) -> Mesh:
    """Corners in one place become one vertex; faces they flatten go."""
    points = soup.corners.reshape(-1, 3)
    grid = max(float(np.ptp(points, axis=0).max()), 1e-9) * _EXACT
    _, first, inverse = np.unique(np.round(points / grid), axis=0, return_index=True, return_inverse=True)
    faces = inverse.reshape(-1, 3)
    vertices = points[first]
    colours = np.zeros_like(vertices)
    np.add.at(colours, inverse.ravel(), np.repeat(soup.colours, 3, axis=0))
    colours /= np.bincount(inverse.ravel())[:, None]
    flat = (faces[:, 0] == faces[:, 1]) | (faces[:, 1] == faces[:, 2]) | (faces[:, 0] == faces[:, 2])
    faces = faces[~flat]
    _, once = np.unique(np.sort(faces, axis=1), axis=0, return_index=True)
    return Mesh(vertices, faces[np.sort(once)], colours)


def _decimated(mesh: Mesh, limit: int) -> Mesh | None:
    points, faces = mesh.vertices.astype(np.float32), mesh.faces.astype(np.int32)
    for aggression in (5, 8):
        low, found = fast_simplification.simplify(points, faces, target_count=limit - 10, agg=aggression)
        if 4 <= len(found) <= limit and np.isfinite(low).all():
            return Mesh(low.astype(float), found, np.zeros((len(low), 3)))
    return None


def _keeps_size(vertices: Array, original: Array) -> bool:
    before, after = np.ptp(original, axis=0), np.ptp(vertices, axis=0)
    return bool((after >= before * _KEPT_SIZE - 1e-9).all())


def boxes(soup: Soup, limit: int) -> Mesh:
    """A box for each of the largest parts, in its mean colour."""
    parts, counts = np.unique(soup.parts, return_counts=True)
    found = []
    for part in parts[np.argsort(-counts)][:2000]:
        mine = soup.parts == part
        points = soup.corners[mine].reshape(-1, 3)
        low, high = points.min(axis=0), points.max(axis=0)
        found.append((float(np.linalg.norm(high - low)), low, high, soup.colours[mine].mean(axis=0)))
    found = sorted(found, key=lambda box: -box[0])[: limit // _BOX_TRIANGLES]
    vertices = np.concatenate([_box(low, high) for _, low, high, _ in found])
    faces = np.concatenate([_FACES + 8 * at for at in range(len(found))])
    return Mesh(vertices, faces, np.repeat([colour for *_, colour in found], 8, axis=0))


def _box(low: Array, high: Array) -> Array:
    (x, y, z), (a, b, c) = low, high
    return np.array([[x, y, z], [a, y, z], [a, b, z], [x, b, z], [x, y, c], [a, y, c], [a, b, c], [x, b, c]])
