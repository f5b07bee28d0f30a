"""A box with a painted texture in each slot."""

import io

import numpy as np
from PIL import Image

from tests.assets.models import Builder, box_model

SIDE = 256


def painted_model(shift: int = 0, *, glow: int = 0, shaded: bool = False) -> bytes:
    """A GLB: a colour picture (`shift` steps lighter), a normal map, and a roughness and metalness map.

    With `glow` it has a fourth, of that many texels a side, by which it glows. With `shaded` the map of
    roughness is stored twice, and once read for occlusion.
    """
    builder = _mapped()
    pictures = [_colour(shift), _normal(), _factors()]
    if glow:
        pictures.append(np.random.default_rng(4).integers(0, 9, (glow, glow, 3)))
    builder.doc["images"] = [
        {"bufferView": builder.view(_png(one)), "mimeType": "image/png"} for one in pictures
    ]
    builder.doc["textures"] = [{"source": at} for at in range(len(pictures))]
    rough = {"baseColorTexture": {"index": 0}, "metallicRoughnessTexture": {"index": 2}}
    material = {"pbrMetallicRoughness": rough, "normalTexture": {"index": 1}}
    glows = {"emissiveTexture": {"index": 3}, "emissiveFactor": [1, 1, 1]} if glow else {}
    shade = {}
    if shaded:
        builder.doc["images"].append({"bufferView": builder.view(_png(_factors())), "mimeType": "image/png"})
        builder.doc["textures"].append({"source": len(pictures)})
        rough["metallicRoughnessTexture"] = {"index": len(pictures)}
        shade = {"occlusionTexture": {"index": 2}}
    builder.doc["materials"] = [{**material, **glows, **shade}]
    return builder.bytes()


def plain_coloured_model(colour: tuple[int, ...], *, blended: bool = False) -> bytes:
    """A GLB of nearly one colour, as moulded plastic is; a fourth number is its alpha, at most."""
    builder = _mapped()
    grain = np.random.default_rng(7).normal(0, 0.8, (SIDE, SIDE, 1))
    picture = np.clip(np.array(colour) + np.round(grain), 0, 255)
    if len(colour) == 4:
        picture[..., 3] = colour[3] * (0.5 + 0.5 * _waves((1, 1)))
    builder.doc["images"] = [{"bufferView": builder.view(_png(picture)), "mimeType": "image/png"}]
    builder.doc["textures"] = [{"source": 0}]
    material = {"pbrMetallicRoughness": {"baseColorTexture": {"index": 0}}}
    builder.doc["materials"] = [{**material, "alphaMode": "BLEND"} if blended else material]
    return builder.bytes()


def _mapped() -> Builder:
    builder = box_model()
    uv = builder.accessor([[x, y] for x in (0, 1) for y in (0, 1) for _ in (0, 1)], 5126, "VEC2")
    primitive = builder.doc["meshes"][0]["primitives"][0]
    primitive["attributes"]["TEXCOORD_0"] = uv
    primitive["material"] = 0
    return builder


def _waves(*parts: tuple[float, float]) -> np.ndarray:
    y, x = np.mgrid[0:SIDE, 0:SIDE] / SIDE * 2 * np.pi
    return sum(np.sin(a * x + b * y) for a, b in parts) / len(parts)


def _colour(shift: int) -> np.ndarray:
    noise = np.random.default_rng(5).normal(0, 6, (SIDE, SIDE, 1))
    base = np.stack([_waves((3, 1)), _waves((1, 4)), _waves((2, 2), (7, 3))], -1)
    return np.clip(120 + 60 * base + noise + shift, 0, 255)


def _normal() -> np.ndarray:
    x, y = 0.3 * _waves((9, 2)), 0.3 * _waves((2, 9))
    return np.stack([x, y, np.sqrt(1 - x**2 - y**2)], -1) * 127.5 + 127.5


def _factors() -> np.ndarray:
    flat = np.full((SIDE, SIDE), 255.0)
    return np.stack([flat, 140 + 80 * _waves((5, 5)), 40 + 40 * _waves((1, 1))], -1)


def _png(picture: np.ndarray) -> bytes:
    file = io.BytesIO()
    Image.fromarray(picture.astype(np.uint8)).save(file, "PNG")
    return file.getvalue()
