"""Relief on parts that are drawn as instances: it is raised where the source raises it."""

import io
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from assets.model import document_of
from assets.variants.poster import PosterRenderer
from tests.assets.models import Builder, write
from tests.assets.shapes import add_mesh, differences_of, knob, web_of

SIDE = 128
AROUND, ALONG = 32, 16
COPIES = 8
INSTANCES = "EXT_mesh_gpu_instancing"


def studs() -> bytes:
    """A normal map, as PNG, of round studs."""
    v, u = np.mgrid[:SIDE, :SIDE] / SIDE * 8 % 1 - 0.5
    height = np.exp(-(u**2 + v**2) * 12)
    slopes = np.stack([u * height * 6, -v * height * 6, np.ones_like(u)], -1)
    slopes /= np.linalg.norm(slopes, axis=-1, keepdims=True)
    stream = io.BytesIO()
    Image.fromarray(np.uint8(np.round(slopes * 127.5 + 127.5))).save(stream, "PNG")
    return stream.getvalue()


def studded(
    folder: Path,
    *,
    mirrored: bool = False,
    inside_out: bool = False,
    times: int = 3,
    copies: int = COPIES,
    moved: dict[str, Any] | None = None,
    coat: dict[str, Any] | None = None,
) -> Path:
    """Rings whose relief has no tangents, so many `times` its picture, which is `moved` besides.

    `mirrored` lays it over each half, turned round; `inside_out` winds the triangles against the normals.
    """
    builder = Builder()
    builder.doc["images"] = [{"bufferView": builder.view(studs()), "mimeType": "image/png"}]
    builder.doc["textures"] = [{"source": 0}]
    relief = {"index": 0, "extensions": {"KHR_texture_transform": moved}} if moved else {"index": 0}
    material: dict[str, Any] = {"normalTexture": relief, "pbrMetallicRoughness": {"metallicFactor": 0}}
    if coat:
        material["extensions"] = {"KHR_materials_clearcoat": {"clearcoatFactor": 1, **coat}}
        builder.doc["extensionsUsed"] = ["KHR_materials_clearcoat"]
    if coat or moved:
        builder.doc["extensionsUsed"] = [*builder.doc.get("extensionsUsed", []), "KHR_texture_transform"]
    builder.doc["materials"] = [material]
    spots, normals, faces = knob(around=AROUND, along=ALONG)
    u, v = np.meshgrid(np.arange(AROUND) / AROUND, np.arange(ALONG) / ALONG, indexing="ij")
    u = 2 * np.abs(u - 0.5) if mirrored else u
    faces = faces[:, ::-1] if inside_out else faces
    mesh = add_mesh(builder, spots, normals, faces, material=0)
    uv = builder.accessor(np.stack([times * u.ravel(), v.ravel()], -1), 5126, "VEC2")
    builder.doc["meshes"][mesh]["primitives"][0]["attributes"]["TEXCOORD_0"] = uv
    for at in range(copies):
        builder.node(mesh=mesh, translation=[0.3 * (at % 4), 0, 0.3 * (at // 4)])
    return write(folder, builder.bytes(), "plain.glb")


def test_mirror_images_with_tangents_look_as_they_did(tmp_path: Path, renderer: PosterRenderer) -> None:
    source = studded(tmp_path, copies=0)
    builder = Builder()
    doc, data = document_of(source), source.read_bytes()
    builder.doc, builder.binary = doc, data[28 + int.from_bytes(data[12:16], "little") :]
    turns = np.repeat(np.arange(AROUND) / AROUND * 2 * np.pi, ALONG)
    around = np.stack([-np.sin(turns), 0 * turns, np.cos(turns), -np.ones_like(turns)], -1)
    tangents = builder.accessor(around, 5126, "VEC4")
    doc["meshes"][0]["primitives"][0]["attributes"]["TANGENT"] = tangents
    for at, scale in enumerate(([1, 1, 1], [-1, 1, 1], [1, 2, 0.5])):
        builder.node(mesh=0, translation=[0.3 * at, 0, 0], scale=scale)
    write(tmp_path, builder.bytes(), "plain.glb")

    figures, _, _ = web_of(source, tmp_path)

    assert figures["draw_calls"] == 1
    assert all(one.holds for one in differences_of(renderer, source, tmp_path / "web.glb", tmp_path))


@pytest.mark.parametrize("inside_out", [False, True])
@pytest.mark.parametrize("mirrored", [False, True])
def test_relief_on_instances_looks_as_it_did(
    tmp_path: Path, renderer: PosterRenderer, mirrored: bool, inside_out: bool
) -> None:
    source = studded(tmp_path, mirrored=mirrored, inside_out=inside_out)
    figures, after, published = web_of(source, tmp_path)

    assert figures["draw_calls"] == 1
    assert INSTANCES in published["extensionsUsed"]
    (primitive,) = after.doc["meshes"][0]["primitives"]
    tangents = after.numbers(primitive["attributes"]["TANGENT"])
    assert set(tangents[:, 3]) <= {-1.0, 1.0}
    assert all(one.holds for one in differences_of(renderer, source, tmp_path / "web.glb", tmp_path))


def test_relief_that_is_laid_in_two_ways_is_not_drawn_as_instances(tmp_path: Path) -> None:
    turned = {"index": 0, "extensions": {"KHR_texture_transform": {"rotation": 0.5}}}

    figures, after, published = web_of(studded(tmp_path, coat={"clearcoatNormalTexture": turned}), tmp_path)

    assert INSTANCES not in published.get("extensionsUsed", [])
    assert figures["draw_calls"] == COPIES
    assert len(after.doc["meshes"]) == 1


def test_relief_whose_picture_is_stretched_is_not_drawn_as_instances(tmp_path: Path) -> None:
    """Viewers that derive a frame make it flatter one way, which tangents cannot say."""
    figures, after, published = web_of(studded(tmp_path, times=1), tmp_path)

    assert INSTANCES not in published.get("extensionsUsed", [])
    assert figures["draw_calls"] == COPIES
    assert len(after.doc["meshes"]) == 1


def test_a_few_parts_that_cannot_be_instances_are_joined(tmp_path: Path) -> None:
    figures, _, published = web_of(studded(tmp_path, times=1, copies=3), tmp_path)

    assert INSTANCES not in published.get("extensionsUsed", [])
    assert figures["draw_calls"] == 1


def test_relief_that_is_scaled_and_turned_looks_as_it_did(tmp_path: Path, renderer: PosterRenderer) -> None:
    moved = {"scale": [3.0, 1.0], "rotation": 0.5}
    source = studded(tmp_path, times=1, moved=moved)
    figures, _, _ = web_of(source, tmp_path)

    assert figures["draw_calls"] in (1, COPIES)
    assert all(one.holds for one in differences_of(renderer, source, tmp_path / "web.glb", tmp_path))


def test_relief_of_a_coat_that_is_laid_as_the_other_is_drawn_as_instances(tmp_path: Path) -> None:
    figures, _, published = web_of(studded(tmp_path, coat={"clearcoatNormalTexture": {"index": 0}}), tmp_path)

    assert figures["draw_calls"] == 1
    assert INSTANCES in published["extensionsUsed"]
