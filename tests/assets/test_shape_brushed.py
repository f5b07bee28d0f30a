"""Brushed metal without a picture: light is stretched along tangents, or along what viewers derive."""

from pathlib import Path

import numpy as np
import pytest

from assets.variants.poster import PosterRenderer
from tests.assets.models import Builder, write
from tests.assets.shapes import add_mesh, differences_of, knob, web_of

AROUND, ALONG = 32, 16


def brushed(folder: Path, *, copies: int, tangents: bool) -> Path:
    """Lumpy rings that are brushed around; no picture reads their texture coordinates."""
    builder = Builder()
    builder.doc["extensionsUsed"] = ["KHR_materials_anisotropy"]
    builder.doc["materials"] = [
        {
            "pbrMetallicRoughness": {"baseColorFactor": [0.8, 0.4, 0.3, 1], "roughnessFactor": 0.3},
            "extensions": {"KHR_materials_anisotropy": {"anisotropyStrength": 0.8}},
        }
    ]
    spots, normals, faces = knob(around=AROUND, along=ALONG)
    u, v = np.meshgrid(np.arange(AROUND) / AROUND, np.arange(ALONG) / ALONG, indexing="ij")
    mesh = add_mesh(builder, spots, normals, faces, material=0)
    attributes = builder.doc["meshes"][mesh]["primitives"][0]["attributes"]
    uv = np.stack([2 * np.abs(u - 0.5), v], -1).reshape(-1, 2)
    attributes["TEXCOORD_0"] = builder.accessor(uv, 5126, "VEC2")
    if tangents:
        turn = u.ravel() * 2 * np.pi
        around = np.stack([-np.sin(turn), 0 * turn, np.cos(turn), np.ones_like(turn)], -1)
        attributes["TANGENT"] = builder.accessor(around, 5126, "VEC4")
    for at in range(copies):
        builder.node(mesh=mesh, translation=[0.3 * (at % 4), 0, 0.3 * (at // 4)])
    return write(folder, builder.bytes(), "plain.glb")


@pytest.mark.parametrize("copies", [1, 8])
@pytest.mark.parametrize(("tangents", "read"), [(False, "TEXCOORD_0"), (True, "TANGENT")])
def test_brushed_metal_looks_as_it_did(
    tmp_path: Path, renderer: PosterRenderer, copies: int, tangents: bool, read: str
) -> None:
    source = brushed(tmp_path, copies=copies, tangents=tangents)
    _, after, _ = web_of(source, tmp_path)

    (primitive,) = after.doc["meshes"][0]["primitives"]
    assert set(primitive["attributes"]) == {"POSITION", "NORMAL", read}
    assert all(one.holds for one in differences_of(renderer, source, tmp_path / "web.glb", tmp_path))
