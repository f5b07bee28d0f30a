"""What a model draws again at one place costs no look at it, as long as the picture is the same."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from assets.optimize.quality import Pixels, Shot, pixels
from assets.variants import PosterRenderer
from tests.assets.models import Builder, write
from tests.assets.shapes import add_mesh, knob

SOLID: dict[str, Any] = {"pbrMetallicRoughness": {"baseColorFactor": [0.7, 0.2, 0.1, 1]}}
GLASS: dict[str, Any] = {
    "alphaMode": "BLEND",
    "pbrMetallicRoughness": {"baseColorFactor": [0.7, 0.2, 0.1, 0.2]},
}
MANY = 120  # rings: more triangles than are drawn with antialiasing


def rings(times: int, material: dict[str, Any], *, turning: bool = False) -> bytes:
    """A ring written several times: a mesh of two parts, in nodes that stand in one place."""
    builder = Builder()
    mesh = add_mesh(builder, *knob(around=80, along=80), material=0)
    builder.doc["meshes"][mesh]["primitives"] *= 2 if times > 1 else 1
    builder.doc["materials"] = [material]
    for _ in range(max(1, times // 2)):
        builder.node(mesh=mesh, translation=[0.5, 0, 0])
    if turning:
        moments = builder.accessor([0.0, 1.0], 5126, "SCALAR", min=[0.0], max=[1.0])
        turns = builder.accessor([[0, 0, 0, 1], [0, 0.6, 0, 0.8]], 5126, "VEC4")
        channel = {"sampler": 0, "target": {"node": 1, "path": "rotation"}}
        builder.doc["animations"] = [
            {"samplers": [{"input": moments, "output": turns}], "channels": [channel]}
        ]
    return builder.bytes()


def looked(renderer: PosterRenderer, folder: Path, model: bytes) -> tuple[list[dict[str, Any]], list[bytes]]:
    """The shots of a model, and their pixels."""
    folder.mkdir()
    shots = renderer.shoot(write(folder, model, "model.glb"), folder, None, keep=True)
    return shots, [(folder / f"{shot['name']}.rgb").read_bytes() for shot in shots]


def test_what_is_drawn_many_times_is_drawn_once_and_looks_the_same(
    tmp_path: Path, renderer: PosterRenderer
) -> None:
    shots, pixels = looked(renderer, tmp_path / "many", rings(MANY, SOLID))

    assert {shot["samples"] for shot in shots} == {4}
    assert (shots, pixels) == looked(renderer, tmp_path / "one", rings(1, SOLID))


@pytest.mark.parametrize(("material", "turning"), [(GLASS, False), (SOLID, True)])
def test_what_shows_through_or_moves_is_drawn_as_often_as_it_is_there(
    tmp_path: Path, renderer: PosterRenderer, material: dict[str, Any], turning: bool
) -> None:
    shots, _ = looked(renderer, tmp_path / "many", rings(MANY, material, turning=turning))

    assert {shot["samples"] for shot in shots} == {0}


def test_a_picture_has_the_same_colours_with_and_without_antialiasing(
    tmp_path: Path, renderer: PosterRenderer
) -> None:
    few, _ = looked(renderer, tmp_path / "few", rings(4, SOLID, turning=True))
    many, _ = looked(renderer, tmp_path / "many", rings(MANY, SOLID, turning=True))

    smooth, coarse = whole(tmp_path / "few", few[0]), whole(tmp_path / "many", many[0])
    inside = (smooth < 255).any(axis=-1) & (coarse < 255).any(axis=-1)
    assert (few[0]["samples"], many[0]["samples"]) == (4, 0)
    assert inside.sum() > 10_000
    assert np.abs(smooth[inside].astype(int) - coarse[inside]).mean() < 2


def whole(folder: Path, shot: Shot) -> Pixels:
    """A shot's picture with the white around its box."""
    x, y, width, height = shot["box"]
    picture = np.full((shot["side"], shot["side"], 3), 255, np.uint8)
    picture[y : y + height, x : x + width] = pixels(folder, shot)
    return picture
