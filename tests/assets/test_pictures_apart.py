"""What a browser drew before changes no later picture: its canvas, scene and programs are shared by all."""

from pathlib import Path
from typing import Any

import pytest

from assets.variants import PosterRenderer
from assets.variants.poster import Picture
from tests.assets.models import Builder, write
from tests.assets.shapes import add_mesh, knob

GLASS: dict[str, Any] = {
    "doubleSided": True,
    "extensions": {"KHR_materials_transmission": {"transmissionFactor": 1}},
    "pbrMetallicRoughness": {"baseColorFactor": [0.4, 0.8, 0.6, 1], "roughnessFactor": 0.1},
}
BRASS: dict[str, Any] = {
    "pbrMetallicRoughness": {"baseColorFactor": [0.9, 0.7, 0.2, 1], "roughnessFactor": 0.3}
}


POSTER = Picture("poster", 480, 360)


def rings(*materials: dict[str, Any]) -> bytes:
    """A ring of each material, one beside the other."""
    builder = Builder()
    builder.doc["materials"] = list(materials)
    builder.doc["extensionsUsed"] = ["KHR_materials_transmission"]
    for at in range(len(materials)):
        mesh = add_mesh(builder, *knob(around=40, along=40), material=at)
        builder.node(mesh=mesh, translation=[0.6 * at, 0, 0.3 * at])
    return builder.bytes()


def bare() -> bytes:
    """A ring of no material, its vertices coloured."""
    builder = Builder()
    spots, normals, faces = knob(around=40, along=40)
    mesh = add_mesh(builder, spots, normals, faces)
    colours = builder.accessor([[0.8, 0.3, 0.1]] * len(spots), 5126, "VEC3")
    builder.doc["meshes"][mesh]["primitives"][0]["attributes"]["COLOR_0"] = colours
    builder.node(mesh=mesh)
    return builder.bytes()


def pictures(renderer: PosterRenderer, folder: Path, model: bytes) -> dict[str, bytes]:
    """A poster and all shots of a model: views on the whole canvas, close-ups in a corner of it."""
    folder.mkdir()
    path = write(folder, model, "model.glb")
    posters = renderer.render(path, folder, [POSTER])
    shots = renderer.shoot(path, folder, None, keep=True)
    taken = {shot["name"]: (folder / f"{shot['name']}.rgb").read_bytes() for shot in shots}
    return {**taken, **{poster.name: poster.read_bytes() for poster in posters}}


def test_pictures_do_not_depend_on_what_was_drawn_before(tmp_path: Path) -> None:
    if PosterRenderer().chromium is None:
        pytest.skip("no Chromium to render with")
    lamp, bowl = rings(BRASS, GLASS), rings(GLASS)
    with PosterRenderer() as renderer:
        first = pictures(renderer, tmp_path / "first", lamp)
        pictures(renderer, tmp_path / "other", bowl)
        pictures(renderer, tmp_path / "bare", bare())
        again = pictures(renderer, tmp_path / "again", lamp)
    with PosterRenderer() as renderer:
        pictures(renderer, tmp_path / "bowl", bowl)
        afresh = pictures(renderer, tmp_path / "afresh", lamp)

    assert {"view0", "view3", "close0"} < set(first)
    assert first == again
    assert first == afresh
