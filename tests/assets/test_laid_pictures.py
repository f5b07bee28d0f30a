"""Pictures laid by KHR_texture_transform: scaled first, then turned, by the coordinates that it names."""

import io
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from assets.model.gltf import Gltf
from assets.variants.poster import PosterRenderer
from assets.variants.soup import soup
from tests.assets.models import Builder, write
from tests.assets.shapes import add_mesh, differences_of, knob, web_of
from tests.assets.test_shape_relief import studs

LAID_DB = 35.0  # the quick file's pictures are lossy; elsewhere on it there were 10 dB
TURNED = {"offset": [0.1, 0.2], "rotation": 0.5, "scale": [2.0, 0.7]}


def laid(folder: Path, moved: dict[str, Any]) -> Path:
    """Rings with a picture that is laid so; of two texture coordinates."""
    builder = Builder()
    builder.doc["extensionsUsed"] = ["KHR_texture_transform"]
    builder.doc["images"] = [{"bufferView": builder.view(studs()), "mimeType": "image/png"}]
    builder.doc["textures"] = [{"source": 0}]
    picture = {"index": 0, "extensions": {"KHR_texture_transform": moved}}
    rough = {"baseColorTexture": picture, "metallicFactor": 0}
    builder.doc["materials"] = [{"pbrMetallicRoughness": rough}]
    spots, normals, faces = knob(around=32, along=16)
    u, v = np.meshgrid(np.arange(32) / 16, np.arange(16) / 16, indexing="ij")
    mesh = add_mesh(builder, spots, normals, faces, material=0)
    attributes = builder.doc["meshes"][mesh]["primitives"][0]["attributes"]
    for number, column in enumerate(([u.ravel(), v.ravel()], [v.ravel(), 0.5 * u.ravel()])):
        attributes[f"TEXCOORD_{number}"] = builder.accessor(np.stack(column, -1), 5126, "VEC2")
    for at in range(3):
        builder.node(mesh=mesh, translation=[0.3 * at, 0, 0])
    return write(folder, builder.bytes(), "plain.glb")


def test_a_model_looks_like_itself(tmp_path: Path, renderer: PosterRenderer) -> None:
    source = laid(tmp_path, TURNED)

    differences = differences_of(renderer, source, source, tmp_path)

    assert max(one.flip for one in differences) < 1e-6


@pytest.mark.parametrize("moved", [TURNED, {**TURNED, "texCoord": 1}, {"texCoord": 1}])
def test_pictures_lie_where_they_lay(tmp_path: Path, renderer: PosterRenderer, moved: dict[str, Any]) -> None:
    source = laid(tmp_path, moved)
    _, after, _ = web_of(source, tmp_path)

    (primitive,) = after.doc["meshes"][0]["primitives"]
    assert f"TEXCOORD_{moved.get('texCoord', 0)}" in primitive["attributes"]
    differences = differences_of(renderer, source, tmp_path / "web.glb", tmp_path)
    assert min(one.psnr for one in differences) > LAID_DB


def test_proxies_take_their_colours_where_pictures_lie(tmp_path: Path) -> None:
    builder = Builder()
    squares = np.zeros((4, 4, 3), np.uint8)
    squares[2:, 2:] = (0, 255, 0)  # right, below
    stream = io.BytesIO()
    Image.fromarray(squares).save(stream, "PNG")
    builder.doc["images"] = [{"bufferView": builder.view(stream.getvalue()), "mimeType": "image/png"}]
    builder.doc["textures"] = [{"source": 0}]
    moved = {"KHR_texture_transform": {"rotation": float(np.pi / 2)}}
    rough = {"baseColorTexture": {"index": 0, "extensions": moved}}
    builder.doc["materials"] = [{"pbrMetallicRoughness": rough}]
    mesh = builder.box(material=0)
    uv = builder.accessor(np.tile([0.25, 0.75], (8, 1)), 5126, "VEC2")  # left, below: turned, it is right
    builder.doc["meshes"][mesh]["primitives"][0]["attributes"]["TEXCOORD_0"] = uv
    builder.node(mesh=mesh)

    colours = soup(Gltf.load(write(tmp_path, builder.bytes())), 100).colours

    assert np.allclose(colours, (0, 1, 0))
