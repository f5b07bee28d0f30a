"""Where the parts of a web variant stand: few digits, far from the origin, pressed, below small scales."""

import json
from pathlib import Path

import numpy as np

from tests.assets.models import Builder, write
from tests.assets.shapes import Scene, add_mesh, knob, off_by, turn, web_of

CLOSE = 5e-5  # of a model about a metre wide: half a step of 14 bits


def test_where_nodes_stand_is_told_in_as_many_digits_as_a_float_has(tmp_path: Path) -> None:
    builder = Builder()
    place = [float(np.float32(value)) for value in (0.1, -2.345678, 1e-7)]
    builder.node(mesh=add_mesh(builder, *knob()), name="knob", translation=place)
    source = write(tmp_path, builder.bytes(), "plain.glb")

    _, _, published = web_of(source, tmp_path)

    (node,) = (one for one in published["nodes"] if one.get("name") == "knob")
    assert node["translation"] == [0.1, -2.345678, 1e-7]
    assert [float(np.float32(value)) for value in node["translation"]] == place


def test_where_nothing_is_drawn_any_more_few_digits_do(tmp_path: Path) -> None:
    builder, rng = Builder(), np.random.default_rng(4)
    meshes = [add_mesh(builder, *knob(bumps)) for bumps in (2, 3)]
    turns = rng.normal(size=(2, 4))
    turns /= np.linalg.norm(turns, axis=1, keepdims=True)
    for at, quaternion in enumerate(turns.tolist()):
        place = [float(np.float32(value)) for value in rng.random(3)]
        builder.node(mesh=meshes[at], name=f"part {at}", translation=place, rotation=quaternion)
    source = write(tmp_path, builder.bytes(), "plain.glb")

    figures, after, published = web_of(source, tmp_path)

    assert figures["draw_calls"] == 1
    parts = [one for one in published["nodes"] if one.get("name", "").startswith("part")]
    assert len(parts) == 2
    assert len(json.dumps(parts)) < 250
    for before, part in zip(Scene(source).doc["nodes"], parts, strict=True):
        assert np.allclose(before["translation"], part["translation"], rtol=1e-5)
        assert np.allclose(before["rotation"], part["rotation"], atol=1e-5)
    assert max(off_by(Scene(source), after, figures, node) for node in range(2)) < CLOSE


def test_what_stands_far_from_its_origin_keeps_its_form(tmp_path: Path) -> None:
    builder = Builder()
    meshes = [add_mesh(builder, *knob(bumps)) for bumps in (2, 3, 4)]
    for at, mesh in enumerate([*meshes, *meshes[:1] * 6]):
        place = [200_000.3 + 0.3 * at, 17.25, -90_000.7]
        turned = [0.0, float(np.sin(at)), 0.0, float(np.cos(at))]
        builder.node(mesh=mesh, name=f"part {at}", translation=place, rotation=turned)
    source = write(tmp_path, builder.bytes(), "plain.glb")

    figures, after, _ = web_of(source, tmp_path)

    assert figures["draw_calls"] == 2
    off = [off_by(Scene(source), after, figures, node) for node in range(9)]
    assert max(off) < 4 * CLOSE  # of a model four metres long


def test_what_is_pressed_to_nothing_stays_and_the_others_are_joined(tmp_path: Path) -> None:
    builder = Builder()
    for bumps, scale in ((2, [1, 1, 1]), (3, [1, 0, 1]), (4, [-1, 1, 1])):
        builder.node(mesh=add_mesh(builder, *knob(bumps)), name=f"part {bumps}", scale=scale)
    source = write(tmp_path, builder.bytes(), "plain.glb")

    figures, _, published = web_of(source, tmp_path)

    (pressed,) = (one for one in published["nodes"] if "mesh" in one and one.get("name"))
    assert pressed["scale"] == [1, 0, 1]
    assert figures["draw_calls"] == 2


def test_copies_below_a_small_scale_leave_every_part_its_steps(tmp_path: Path) -> None:
    builder, rng = Builder(), np.random.default_rng(5)
    spots, normals, faces = knob()
    millimetres = 1000 * spots
    for _ in range(30):
        matrix, place = turn(rng), 1000 * rng.random(3)
        mesh = add_mesh(builder, millimetres @ matrix.T + place, normals @ matrix.T, faces)
        builder.doc["nodes"].append({"mesh": mesh, "name": "bolt"})
    builder.doc["materials"] = [{"doubleSided": True}]
    plate = add_mesh(builder, *knob(bumps=5), material=0)
    builder.node(mesh=plate, name="plate")
    builder.node(name="drawing", scale=[0.001] * 3, children=list(range(30)))
    source = write(tmp_path, builder.bytes(), "plain.glb")

    figures, after, published = web_of(source, tmp_path)

    assert "EXT_mesh_gpu_instancing" in published["extensionsUsed"]
    assert max(off_by(Scene(source), after, figures, node) for node in range(31)) < CLOSE
