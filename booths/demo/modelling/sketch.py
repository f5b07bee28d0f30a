"""Pictures of models without a graphics card: triangles scanned row by row on numpy, shaded where seen."""

from __future__ import annotations

import io
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from PIL import Image

from booths.demo.modelling.canvas import Texture
from booths.demo.modelling.materials import Material, linear
from booths.demo.modelling.mesh import Array, Faces, Mesh, join, rotation
from booths.demo.modelling.model import Model

KEY, FILL = np.array([0.45, 0.75, 0.55]), np.array([-0.75, 0.25, 0.45])


@dataclass
class Sheet:
    """The picture being made: linear colour, coverage and depth."""

    colour: Array
    cover: Array
    depth: Array


def render(model: Model, turn: float, rise: float, size: int, fine: int = 2) -> Image.Image:
    """A square RGBA picture of the model from `turn` degrees to the right of its front and `rise` above.

    Orthographic; the model fills the square but for a margin of 4 %.
    """
    view = rotation("x", rise) @ rotation("y", -turn)
    pieces = [
        (model.materials[name], join(*meshes))
        for node in model.nodes.values()
        for name, meshes in node.parts.items()
    ]
    points = [mesh.points @ view.T for _, mesh in pieces]
    low, high = (f([f(p, axis=0) for p in points], axis=0) for f in (np.min, np.max))
    side = size * fine
    scale = side * 0.92 / float((high - low)[:2].max())
    shift = np.array([side / 2, side / 2, 0]) - (low + high) / 2 * np.array([scale, -scale, 0])
    sheet = Sheet(np.zeros((side * side, 3)), np.zeros(side * side), np.full(side * side, -np.inf))
    solid = [i for i, (m, _) in enumerate(pieces) if not _clear(m)]
    for i in [*solid, *(i for i in range(len(pieces)) if i not in solid)]:
        material, mesh = pieces[i]
        flat = points[i] * np.array([scale, -scale, scale]) + shift
        _draw(sheet, side, flat, mesh.normals @ view.T, mesh, material)
    return _picture(sheet, side, size)


def _clear(material: Material) -> bool:
    return material.transmission > 0.3 or material.alpha < 1


def _draw(sheet: Sheet, side: int, flat: Array, normals: Array, mesh: Mesh, material: Material) -> None:
    """Find the nearest point of the mesh in each pixel, and shade those that are in front."""
    faces = mesh.faces
    a, b, c = (flat[faces[:, k]] for k in range(3))
    area = (b[:, 0] - a[:, 0]) * (c[:, 1] - a[:, 1]) - (b[:, 1] - a[:, 1]) * (c[:, 0] - a[:, 0])
    seen = np.abs(area) > 1e-9 if material.two_sided else area < -1e-9
    face, x, y = scanned(a[seen], b[seen], c[seen], side)
    if not len(face):
        return
    corner = faces[seen][face]
    weights = _weights(flat[corner], x.astype(float) + 0.5, y.astype(float) + 0.5, area[seen][face])
    depth = (flat[corner][:, :, 2] * weights).sum(axis=1)
    pixel = y * side + x
    order = np.argsort(depth, kind="stable")
    last = np.full(side * side, -1)
    last[pixel[order]] = order
    spots = np.flatnonzero(last >= 0)
    rows = last[spots]
    front = depth[rows] > sheet.depth[spots] - (0.5 if _clear(material) else 0)
    spots, rows = spots[front], rows[front]
    corner, weights = corner[rows], weights[rows][:, :, None]
    normal = (normals[corner] * weights).sum(axis=1)
    normal /= np.maximum(np.linalg.norm(normal, axis=1, keepdims=True), 1e-9)
    if material.two_sided:
        normal = np.where(normal[:, 2:] < 0, -normal, normal)
    base, share = _base(material, (mesh.uvs[corner] * weights).sum(axis=1))
    _settle(sheet, spots, depth[rows], _lit(material, base, normal), share, _clear(material))


def scanned(a: Array, b: Array, c: Array, side: int) -> tuple[Faces, Faces, Faces]:
    """Every pixel whose middle lies in a triangle: (triangle, x, y), row by row."""
    ys = np.stack([a[:, 1], b[:, 1], c[:, 1]])
    first = np.clip(np.ceil(ys.min(axis=0) - 0.5), 0, side).astype(np.int64)
    after = np.clip(np.floor(ys.max(axis=0) - 0.5) + 1, 0, side).astype(np.int64)
    tall = np.maximum(after - first, 0)
    face = np.repeat(np.arange(len(a)), tall)
    y = np.arange(len(face)) - np.repeat(np.cumsum(tall) - tall, tall) + first[face]
    left, right = np.full(len(face), np.inf), np.full(len(face), -np.inf)
    for p, q in ((a, b), (b, c), (c, a)):
        share = (y + 0.5 - p[face, 1]) / np.where(q[face, 1] == p[face, 1], np.inf, q[face, 1] - p[face, 1])
        hit = (share >= 0) & (share <= 1) & (q[face, 1] != p[face, 1])
        at = p[face, 0] + share * (q[face, 0] - p[face, 0])
        left, right = np.where(hit, np.minimum(left, at), left), np.where(hit, np.maximum(right, at), right)
    found = np.isfinite(left)
    face, y, left, right = face[found], y[found], left[found], right[found]
    start = np.clip(np.ceil(left - 0.5), 0, side).astype(np.int64)
    wide = np.maximum(np.clip(np.floor(right - 0.5) + 1, 0, side).astype(np.int64) - start, 0)
    row = np.repeat(np.arange(len(face)), wide)
    x = np.arange(len(row)) - np.repeat(np.cumsum(wide) - wide, wide) + start[row]
    return face[row], x, y[row]


def _weights(corners: Array, x: Array, y: Array, area: Array) -> Array:
    """Barycentric weights of the points (x, y) in their triangles."""
    a, b, c = (corners[:, k, :2] for k in range(3))
    u = ((b[:, 0] - x) * (c[:, 1] - y) - (b[:, 1] - y) * (c[:, 0] - x)) / area
    v = ((c[:, 0] - x) * (a[:, 1] - y) - (c[:, 1] - y) * (a[:, 0] - x)) / area
    return np.column_stack([u, v, 1 - u - v])


def _base(material: Material, uv: Array) -> tuple[Array, Array]:
    """Linear base colour and opacity at each point, textures looked up."""
    colour = np.broadcast_to(np.array(linear(material.color)), (len(uv), 3))
    share = np.full(len(uv), 0.22 if material.transmission > 0.3 else material.alpha)
    if material.picture:
        texel = _texels(material.picture, uv)
        colour = colour * texel[:, :3] ** 2.2
        share = share * texel[:, 3]
    if material.glow_picture:
        colour = colour * 0.2 + _texels(material.glow_picture, uv)[:, :3] ** 2.2
    elif material.glow:
        colour = colour + np.array(linear(material.glow)) * 0.6
    return colour, share


def _texels(texture: Texture, uv: Array) -> Array:
    image = np.asarray(Image.open(io.BytesIO(texture.data)).convert("RGBA"), dtype=float) / 255
    high, wide = image.shape[:2]
    x, y = (np.floor(uv[:, 0] % 1 * wide).astype(int), np.floor(uv[:, 1] % 1 * high).astype(int))
    return np.asarray(image[np.clip(y, 0, high - 1), np.clip(x, 0, wide - 1)])


def _lit(material: Material, base: Array, normal: Array) -> Array:
    """Two soft lamps, a sky, and a highlight as sharp as the surface is smooth."""
    key, fill = (unit / np.linalg.norm(unit) for unit in (KEY, FILL))
    diffuse = (
        0.38 + 0.2 * normal[:, 1] + 0.62 * np.clip(normal @ key, 0, 1) + 0.16 * np.clip(normal @ fill, 0, 1)
    )
    rough = 0.12 if material.coat else material.rough
    half = key + np.array([0, 0, 1.0])
    half /= np.linalg.norm(half)
    shine = np.clip(normal @ half, 0, 1) ** (4 + 220 * (1 - rough) ** 3) * (1 - rough) * 0.8
    up = 2 * normal[:, 2] * normal[:, 1]
    sky = np.clip(0.42 + 0.5 * up + 0.22 * np.sin(6 * up + 2 * normal[:, 0]), 0.05, 1.2)
    metal = material.metal
    body = base * (diffuse * (1 - metal) + sky * metal * 1.15)[:, None]
    edge = (1 - np.clip(normal[:, 2], 0, 1)) ** 4 * (0.25 if rough < 0.5 else 0.08)
    return np.asarray(body + shine[:, None] * (base * metal + 1 - metal) + edge[:, None])


def _settle(sheet: Sheet, spots: Faces, depth: Array, colour: Array, share: Array, clear: bool) -> None:
    """Put shaded points down; clear ones are laid over what is there."""
    alpha = share[:, None] if clear else np.ones((len(spots), 1))
    sheet.colour[spots] = sheet.colour[spots] * (1 - alpha) + colour * alpha
    sheet.cover[spots] = np.maximum(
        sheet.cover[spots], alpha[:, 0] + (1 - alpha[:, 0]) * 0.2 * (alpha[:, 0] > 0)
    )
    if not clear:
        sheet.depth[spots] = depth


def _picture(sheet: Sheet, side: int, size: int) -> Image.Image:
    colour, cover = sheet.colour.reshape(side, side, 3), sheet.cover.reshape(side, side)
    shown = np.clip(colour, 0, 1.6)
    shown = np.where(shown > 0.8, 0.8 + 0.2 * np.tanh((shown - 0.8) / 0.4), shown) ** (1 / 2.2)
    picture: npt.NDArray[np.uint8] = np.round(np.dstack([shown, cover]) * 255).astype(np.uint8)
    return Image.fromarray(picture).resize((size, size), Image.Resampling.BOX)
