"""What is drawn again at one place, as some exporters write it, is drawn once; every node still finds it."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from assets.variants import ar, lods
from tests.assets.models import Builder, write
from tests.assets.shapes import Scene, add_mesh, knob, off_by, web_of

CLOSE = 5e-5  # half a step of 14 bits
BLEND = {"alphaMode": "BLEND", "pbrMetallicRoughness": {"baseColorFactor": [1, 0, 0, 0.5]}}


def repeated(times: int, material: dict[str, Any] | None = None) -> Builder:
    """A mesh whose one part is written several times, with materials that differ by name alone."""
    builder = Builder()
    mesh = builder.doc["meshes"][add_mesh(builder, *knob())]
    mesh["primitives"] = [{**mesh["primitives"][0], "material": at} for at in range(times)]
    builder.doc["materials"] = [{**(material or {}), "name": f"paint {at}"} for at in range(times)]
    builder.node(mesh=0, name="statue", translation=[0.1, 0.2, 0.3])
    return builder


def test_a_part_that_is_written_many_times_is_drawn_once(tmp_path: Path) -> None:
    source = write(tmp_path, repeated(5).bytes(), "plain.glb")

    figures, after, _ = web_of(source, tmp_path)

    assert figures["triangles"] == len(knob()[2])
    assert off_by(Scene(source), after, figures, 0) < CLOSE


@pytest.mark.parametrize("count", [2, 40])
def test_nodes_that_draw_the_same_keep_their_places_in_the_map(tmp_path: Path, count: int) -> None:
    builder = Builder()
    plain, other = add_mesh(builder, *knob()), add_mesh(builder, *knob(5))
    for _ in range(count):  # so many that those without a name are left out
        builder.node(mesh=plain, translation=[0.1, 0, 0])
    builder.node(mesh=other, name="other", translation=[0, 0.2, 0])
    source = write(tmp_path, builder.bytes(), "plain.glb")

    figures, after, published = web_of(source, tmp_path)

    assert figures["triangles"] == 2 * len(knob()[2])
    assert len(published["nodes"]) < 5 or count < 16
    check_places(source, after, figures, count + 1)


@pytest.mark.parametrize("count", [2, 40])
def test_nodes_that_draw_the_same_alone_keep_their_places_in_the_map(tmp_path: Path, count: int) -> None:
    builder = Builder()
    plain = add_mesh(builder, *knob())
    for _ in range(count):
        builder.node(mesh=plain, translation=[0.1, 0, 0], scale=[2, 2, 2])
    source = write(tmp_path, builder.bytes(), "plain.glb")

    figures, after, _ = web_of(source, tmp_path)

    assert figures["triangles"] == len(knob()[2])
    check_places(source, after, figures, count)


def check_places(source: Path, after: Scene, figures: dict[str, Any], count: int) -> None:
    before = Scene(source)
    for node in range(count):
        entry = figures["nodes"][str(node)]
        own = np.array(entry.get("matrix", np.eye(4))).reshape(4, 4).T
        assert np.allclose(after.world(entry["web"]) @ own, before.world(node), atol=1e-6)
        assert off_by(before, after, figures, node) < CLOSE


def test_what_one_sees_through_is_drawn_as_often_as_it_was(tmp_path: Path) -> None:
    source = write(tmp_path, repeated(3, BLEND).bytes(), "plain.glb")

    figures, _, _ = web_of(source, tmp_path)

    assert figures["triangles"] == 3 * len(knob()[2])


def test_what_moves_by_itself_is_nobodys_twin(tmp_path: Path) -> None:
    builder = Builder()
    mesh = add_mesh(builder, *knob())
    for name in ("body", "wheel"):
        builder.node(mesh=mesh, name=name)
    times = builder.accessor([0.0, 1.0], 5126, "SCALAR", min=[0.0], max=[1.0])
    turns = builder.accessor([[0, 0, 0, 1], [0, 1, 0, 0]], 5126, "VEC4")
    channel = {"sampler": 0, "target": {"node": 1, "path": "rotation"}}
    builder.doc["animations"] = [{"samplers": [{"input": times, "output": turns}], "channels": [channel]}]
    source = write(tmp_path, builder.bytes(), "plain.glb")

    figures, _, _ = web_of(source, tmp_path)

    assert figures["triangles"] == 2 * len(knob()[2])


def test_a_part_that_is_written_many_times_is_once_in_every_variant(tmp_path: Path) -> None:
    builder = repeated(5)
    for primitive in builder.doc["meshes"][0]["primitives"]:
        primitive["material"] = 0
    source = write(tmp_path, builder.bytes(), "plain.glb")

    near = ar(source, tmp_path / "ar.glb", tmp_path / "ar_plain.glb")
    far = lods(source, tmp_path)

    assert {near["triangles"], far["lod0"]["triangles"]} == {len(knob()[2])}
