"""A model as loose coloured triangles in world space, for proxies."""

import io
from dataclasses import dataclass
from typing import Any

import numpy as np
from PIL import Image

from ..model.geometry import Piece, pieces, placed
from ..model.gltf import Array, Gltf

_SAMPLE_SIDE = 256
_GLASS = 0.35  # what is left of a transmissive colour beside the light behind it


@dataclass
class Soup:
    """`corners` (n×3×3) in metres, `colours` (n×3) linear 0…1, `parts` (n) the piece each came from."""

    corners: Array
    colours: Array
    parts: Array


def soup(gltf: Gltf, limit: int) -> Soup:
    """All triangles of the model; where there are more than `limit`, an even choice of them."""
    found = list(pieces(gltf))
    total = sum(len(piece.triangles) * len(piece.matrices) for piece in found)
    step = max(1, -(-total // limit))
    baker = _Baker(gltf)
    corners, colours, parts = [], [], []
    part = 0
    for piece in found:
        chosen = piece.triangles[::step]
        colour = baker.colours(piece, chosen)
        for matrix in piece.matrices if len(chosen) else ():
            corners.append(placed(piece.positions, matrix)[chosen])
            colours.append(colour)
            parts.append(np.full(len(chosen), part))
            part += 1
    if not corners:
        return Soup(np.zeros((0, 3, 3)), np.zeros((0, 3)), np.zeros(0, int))
    return Soup(np.concatenate(corners), np.concatenate(colours), np.concatenate(parts))


class _Baker:
    """Colours of triangles from base colour, its texture, vertex colours and emission."""

    def __init__(self, gltf: Gltf) -> None:
        self.gltf = gltf
        self.pictures: dict[int, Array] = {}

    def colours(self, piece: Piece, triangles: Array) -> Array:
        """Linear RGB (m×3) at each triangle's middle."""
        material = self._material(piece.primitive)
        pbr = material.get("pbrMetallicRoughness", {})
        colour = np.tile(np.array(pbr.get("baseColorFactor", (1, 1, 1, 1))[:3], float), (len(triangles), 1))
        if "baseColorTexture" in pbr:
            colour *= self._sampled(piece, triangles, pbr["baseColorTexture"])
        if "COLOR_0" in piece.primitive["attributes"]:
            vertex = self.gltf.accessor(piece.primitive["attributes"]["COLOR_0"])[:, :3]
            colour *= vertex[triangles].mean(axis=1)
        glass = (
            material.get("extensions", {}).get("KHR_materials_transmission", {}).get("transmissionFactor", 0)
        )
        colour = colour * (1 - glass * (1 - _GLASS)) + glass * (1 - _GLASS) * 0.8
        lit: Array = np.clip(np.nan_to_num(colour + self._glow(material)), 0, 1)
        return lit

    def _glow(self, material: dict[str, Any]) -> Array:
        # An emissive texture is mostly black; without sampling it only plain emission counts.
        textured = "emissiveTexture" in material
        return np.zeros(3) if textured else np.array(material.get("emissiveFactor", (0, 0, 0)), float)

    def _material(self, primitive: dict[str, Any]) -> dict[str, Any]:
        return self.gltf.rows("materials")[primitive["material"]] if "material" in primitive else {}

    def _sampled(self, piece: Piece, triangles: Array, info: dict[str, Any]) -> Array:
        moved = info.get("extensions", {}).get("KHR_texture_transform", {})
        name = f"TEXCOORD_{moved.get('texCoord', info.get('texCoord', 0))}"
        if name not in piece.primitive["attributes"]:
            return np.ones((len(triangles), 3))
        uv = self.gltf.accessor(piece.primitive["attributes"][name])[triangles].mean(axis=1)
        uv = uv * np.array(moved.get("scale", (1, 1)))
        sin, cos = np.sin(moved.get("rotation", 0.0)), np.cos(moved.get("rotation", 0.0))
        uv = uv @ np.array([[cos, -sin], [sin, cos]]) + np.array(moved.get("offset", (0, 0)))
        picture = self._picture(self.gltf.rows("textures")[info["index"]]["source"])
        height, width = picture.shape[:2]
        at = np.nan_to_num(uv) % 1.0
        rows, columns = (at[:, 1] * height).astype(int) % height, (at[:, 0] * width).astype(int) % width
        seen: Array = picture[rows, columns]
        return seen

    def _picture(self, index: int) -> Array:
        """A small linear version of an image (h×w×3)."""
        if index not in self.pictures:
            with Image.open(io.BytesIO(self.gltf.image(index))) as image:
                image.draft("RGB", (_SAMPLE_SIDE, _SAMPLE_SIDE))
                small = image.convert("RGB")
            small.thumbnail((_SAMPLE_SIDE, _SAMPLE_SIDE), Image.Resampling.BOX)
            self.pictures[index] = linear(np.asarray(small) / 255.0)
        return self.pictures[index]


def linear(srgb: Array) -> Array:
    """sRGB values 0…1 as linear light."""
    return np.where(srgb <= 0.04045, srgb / 12.92, ((srgb + 0.055) / 1.055) ** 2.4)
