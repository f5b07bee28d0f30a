"""Booth structures and products for hall tests: plain GLBs made here, as the pipeline publishes them."""

from collections.abc import Iterable
from typing import Any

import numpy as np
import trimesh
from PIL import Image
from trimesh.visual import material, texture

# trimesh types these only in part.
MATERIAL: Any = material.PBRMaterial
VISUALS: Any = texture.TextureVisuals

Part = tuple[trimesh.Trimesh, str]

WOOD, WHITE, DARK, GLASS = "#c9a274", "#f7f4ee", "#3a3330", "#cfe0e4"


def rgb(color: str) -> tuple[float, float, float]:
    """sRGB hex to linear 0…1."""
    parts = [int(color[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    r, g, b = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return r, g, b


def box(x: float, y: float, z: float, width: float, height: float, depth: float) -> trimesh.Trimesh:
    """A box standing on `y`, centred on x and z."""
    made = trimesh.creation.box((width, height, depth))
    made.apply_translation((x, y + height / 2, z))
    return made


def column(x: float, y: float, z: float, radius: float, height: float) -> trimesh.Trimesh:
    """A standing cylinder with ten sides."""
    made = trimesh.creation.cylinder(radius, height, sections=10)
    made.apply_transform(trimesh.transformations.rotation_matrix(np.pi / 2, (1, 0, 0)))
    made.apply_translation((x, y + height / 2, z))
    return made


def timber_frame(tint: str) -> list[Part]:
    """Posts and beams in wood around a tinted back wall."""
    posts = [(box(x, 0, z, 0.14, 3.1, 0.14), WOOD) for x in (-2.25, 2.25) for z in (-1.7, 1.7)]
    beams = [(box(0, 3.1, z, 4.7, 0.2, 0.14), WOOD) for z in (-1.7, -0.6, 0.6, 1.7)]
    wall = [(box(0, 0, -1.8, 4.5, 2.8, 0.1), tint), (box(0, 0, 0, 4.7, 0.06, 3.7), WHITE)]
    counter = [(box(-1.3, 0.06, 1, 1.4, 0.95, 0.5), WHITE), (box(-1.3, 1, 1, 1.5, 0.05, 0.6), WOOD)]
    return posts + beams + wall + counter + plinth()


def light_box(tint: str) -> list[Part]:
    """A white corner with a tinted portal and a shelf."""
    walls = [(box(0, 0, -1.8, 4.7, 3.2, 0.12), WHITE), (box(-2.3, 0, 0, 0.12, 3.2, 3.6), WHITE)]
    portal = [(box(0, 2.8, 1.75, 4.7, 0.5, 0.2), tint), (box(2.25, 0, 1.75, 0.2, 2.8, 0.2), tint)]
    shelves = [(box(1, y, -1.6, 2, 0.05, 0.3), WOOD) for y in (0.8, 1.3, 1.8)]
    goods = [(column(0.3 + 0.3 * i, y + 0.05, -1.6, 0.07, 0.25), tint) for i in range(5) for y in (0.8, 1.3)]
    return [*walls, *portal, *shelves, *goods, (box(0, 0, 0, 4.7, 0.05, 3.7), "#e9e2d6"), *plinth()]


def canopy(tint: str) -> list[Part]:
    """An island: a round canopy on four columns."""
    roof = [(column(0, 3, 0, 2.2, 0.3), tint), (column(0, 2.95, 0, 2.05, 0.06), WHITE)]
    legs = [(column(x, 0, z, 0.09, 3), WHITE) for x in (-1.4, 1.4) for z in (-1.2, 1.2)]
    back = [(box(0, 0.05, -1.5, 2.6, 2, 0.12), DARK), (box(0, 0.9, -1.42, 2.2, 1, 0.02), GLASS)]
    return [*roof, *legs, *back, (column(0, 0, 0, 2.3, 0.05), WHITE), *plinth()]


def plinth() -> list[Part]:
    """What the product stands on."""
    return [(box(0.6, 0.05, 0.3, 0.8, 0.85, 0.8), WHITE)]


def bottle(tint: str) -> list[Part]:
    """A bottle with a cap, on its own floor."""
    return [(column(0, 0, 0, 0.22, 0.6), tint), (column(0, 0.6, 0, 0.08, 0.2), DARK)]


def device(tint: str) -> list[Part]:
    """A box of a machine with a screen."""
    return [(box(0, 0, 0, 0.6, 0.5, 0.5), WHITE), (box(0, 0.12, 0.26, 0.45, 0.28, 0.02), tint)]


STRUCTURES = (timber_frame, light_box, canopy)
PRODUCTS = (bottle, device)


def proxy(parts: Iterable[Part]) -> bytes:
    """One mesh with vertex colours and no textures."""
    meshes = []
    for mesh, color in parts:
        flat = unmerged(mesh)
        shade = np.clip(0.82 + 0.18 * flat.vertex_normals[:, 1], 0, 1)[:, None]
        linear = np.hstack([np.array([rgb(color)]) * shade, np.ones((len(flat.vertices), 1))])
        flat.visual = trimesh.visual.ColorVisuals(flat, vertex_colors=(linear * 255).astype(np.uint8))
        meshes.append(flat)
    return glb(trimesh.Scene([trimesh.util.concatenate(meshes)]))


def detailed(parts: Iterable[Part], pixels: int) -> bytes:
    """One mesh per part with a PBR material, the first with a drawn texture of this size."""
    scene = trimesh.Scene()
    for i, (mesh, color) in enumerate(parts):
        flat = unmerged(mesh)
        factor = [*rgb(color), 1.0]
        picture = Image.new("RGB", (pixels, pixels), "#ffffff") if i == 0 else None
        worn = MATERIAL(
            baseColorFactor=factor, roughnessFactor=0.6, metallicFactor=0.0, baseColorTexture=picture
        )
        flat.visual = VISUALS(uv=flat.vertices[:, :2], material=worn)
        scene.add_geometry(flat)
    return glb(scene)


def unmerged(mesh: trimesh.Trimesh) -> trimesh.Trimesh:
    """Corners of their own for every face, so that edges stay sharp."""
    faces = np.arange(len(mesh.faces) * 3).reshape(-1, 3)
    return trimesh.Trimesh(vertices=mesh.triangles.reshape(-1, 3), faces=faces, process=False)


def glb(scene: Any) -> bytes:
    """The scene as a GLB with normals."""
    data = scene.export(file_type="glb", include_normals=True)
    assert isinstance(data, bytes)
    return data
