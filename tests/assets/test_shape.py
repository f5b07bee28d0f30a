"""What the web variant's structure keeps: parts in their places, nodes, abilities; and what it saves."""

import json
from pathlib import Path

import numpy as np
import pytest

from assets.model import document_of, features, lost
from assets.optimize import INTENDED
from tests.assets.models import Builder, textured_model, write
from tests.assets.shapes import Scene, add_mesh, knob, off_by, turn, web_of
from tests.corpus import MODELS, needs_corpus

CLOSE = 5e-5  # of a model about a metre wide: half a step of 14 bits


def test_baked_copies_become_instances_where_they_were(tmp_path: Path) -> None:
    builder, rng = Builder(), np.random.default_rng(5)
    spots, normals, faces = knob()
    for _ in range(30):
        matrix, place = turn(rng), rng.random(3)
        builder.node(mesh=add_mesh(builder, spots @ matrix.T + place, normals @ matrix.T, faces), name="bolt")
    builder.doc["materials"] = [{"doubleSided": True}]
    builder.node(mesh=add_mesh(builder, *knob(bumps=5), material=0), name="plate")
    source = write(tmp_path, builder.bytes(), "plain.glb")

    figures, after, published = web_of(source, tmp_path)

    assert "EXT_mesh_gpu_instancing" in published["extensionsUsed"]
    assert figures["draw_calls"] == 2
    before = Scene(source)
    assert max(off_by(before, after, figures, node) for node in range(31)) < CLOSE
    assert {figures["nodes"][str(node)]["parts"][0].get("instance") for node in range(30)} == set(range(30))


def test_parts_that_the_source_repeats_are_not_written_out(tmp_path: Path) -> None:
    builder, rng = Builder(), np.random.default_rng(6)
    meshes = [add_mesh(builder, *knob(bumps, around=48, along=24)) for bumps in (2, 3, 4)]
    for at in range(24):
        builder.node(mesh=meshes[at % 3], name=f"part {at}", translation=rng.random(3).tolist())
    source = write(tmp_path, builder.bytes(), "plain.glb")

    figures, after, published = web_of(source, tmp_path)

    assert "EXT_mesh_gpu_instancing" in published["extensionsUsed"]
    assert figures["draw_calls"] == 3
    assert (tmp_path / "web.glb").stat().st_size < source.stat().st_size / 3
    assert max(off_by(Scene(source), after, figures, node) for node in range(24)) < CLOSE


def test_a_mirror_image_is_no_copy_but_stays_in_its_place(tmp_path: Path) -> None:
    builder = Builder()
    spots, normals, faces = knob()
    flip = np.array([-1.0, 1.0, 1.0])
    builder.node(mesh=add_mesh(builder, spots, normals, faces), name="left")
    right = add_mesh(builder, spots * flip + (1, 0, 0), normals * flip, faces[:, ::-1])
    builder.node(mesh=right, name="right")
    source = write(tmp_path, builder.bytes(), "plain.glb")

    figures, after, _ = web_of(source, tmp_path)

    assert figures["draw_calls"] == 1
    assert max(off_by(Scene(source), after, figures, node) for node in range(2)) < CLOSE


def test_joined_parts_stay_apart_in_the_map_and_nodes_keep_their_space(tmp_path: Path) -> None:
    builder = Builder()
    mesh = [add_mesh(builder, *knob(bumps)) for bumps in (2, 3, 4)]
    half = float(np.sqrt(0.5))
    builder.node(mesh=mesh[0], name="seat", translation=[0.2, 0.1, 0], scale=[1, 2, 0.5])
    builder.node(mesh=mesh[1], name="back", rotation=[0, half, 0, half], scale=[-1, 1, 1])
    builder.doc["nodes"].append({"mesh": mesh[2], "name": "screw", "translation": [0, 0.3, 0]})
    builder.doc["nodes"][1]["children"] = [2]
    source = write(tmp_path, builder.bytes(), "plain.glb")

    figures, after, _ = web_of(source, tmp_path)

    before = Scene(source)
    assert figures["draw_calls"] == 1
    for node in range(3):
        now = figures["nodes"][str(node)]["web"]
        assert after.doc["nodes"][now]["name"] == before.doc["nodes"][node]["name"]
        assert np.allclose(after.world(now), before.world(node), atol=CLOSE / 2)
        assert off_by(before, after, figures, node) < CLOSE
    ranges = sorted(
        (part["first"], part["count"]) for at in range(3) for part in figures["nodes"][str(at)]["parts"]
    )
    assert [first for first, _ in ranges] == [0, *np.cumsum([count for _, count in ranges])[:-1]]


def test_unnamed_nodes_that_go_leave_a_matrix(tmp_path: Path) -> None:
    builder = Builder()
    for at in range(20):
        builder.node(mesh=add_mesh(builder, *knob(2 + at % 7, 12 + at, 6)), translation=[at * 0.05, 0, 0.3])
    source = write(tmp_path, builder.bytes(), "plain.glb")

    figures, after, _ = web_of(source, tmp_path)

    before = Scene(source)
    assert len(after.doc["nodes"]) == 1
    for node in range(20):
        entry = figures["nodes"][str(node)]
        led = after.world(entry["web"]) @ np.array(entry["matrix"]).reshape(4, 4).T
        assert np.allclose(led, before.world(node), atol=1e-6)
        assert off_by(before, after, figures, node) < CLOSE


def test_one_picture_under_two_names_is_one_material(tmp_path: Path) -> None:
    builder = textured_model()
    doc = builder.doc
    doc["images"] = [{**doc["images"][0], "name": name} for name in ("skin", "skin.png")]
    doc["textures"] = [{"source": 0}, {"source": 1}]
    doc["materials"] = [{"pbrMetallicRoughness": {"baseColorTexture": {"index": at}}} for at in (0, 1)]
    second = {**doc["meshes"][0]["primitives"][0], "material": 1}
    doc["meshes"].append({"primitives": [second]})
    builder.node(mesh=len(doc["meshes"]) - 1, name="other", translation=[1, 0, 0])
    source = write(tmp_path, builder.bytes(), "plain.glb")

    figures, _, published = web_of(source, tmp_path)

    assert figures["draw_calls"] == 1
    assert len(published["images"]) == 1


def test_what_moves_by_itself_keeps_its_parts(tmp_path: Path) -> None:
    builder = Builder()
    for at, name in enumerate(("body", "wheel", "hub", "lamp")):
        builder.node(mesh=add_mesh(builder, *knob(2 + at)), name=name, translation=[0.1 * at, 0, 0])
    builder.doc["nodes"][1]["children"] = [2]
    builder.doc["scenes"][0]["nodes"].remove(2)
    times = builder.accessor([0.0, 1.0], 5126, "SCALAR", min=[0.0], max=[1.0])
    turns = builder.accessor([[0, 0, 0, 1], [0, 1, 0, 0]], 5126, "VEC4")
    builder.doc["animations"] = [
        {
            "samplers": [{"input": times, "output": turns}],
            "channels": [{"sampler": 0, "target": {"node": 1, "path": "rotation"}}],
        }
    ]
    source = write(tmp_path, builder.bytes(), "plain.glb")

    figures, after, published = web_of(source, tmp_path)

    nodes = {name: figures["nodes"][str(at)] for at, name in enumerate(("body", "wheel", "hub", "lamp"))}
    carrier = after.drawing(nodes["hub"]["web"], nodes["hub"]["parts"][0]["mesh"])
    assert after.parents[carrier] == nodes["wheel"]["web"]
    assert nodes["body"]["parts"][0]["mesh"] == nodes["lamp"]["parts"][0]["mesh"]
    assert nodes["body"]["parts"][0]["mesh"] != nodes["hub"]["parts"][0]["mesh"]
    assert published["animations"][0]["channels"][0]["target"]["node"] == nodes["wheel"]["web"]
    assert max(off_by(Scene(source), after, figures, node) for node in range(4)) < CLOSE


def test_a_pointer_follows_its_material(tmp_path: Path) -> None:
    builder = Builder()
    builder.doc["materials"] = [
        {"name": "unused"},
        {"name": "twin"},
        {"name": "glow", "emissiveFactor": [1, 1, 1]},
    ]
    for at, material in enumerate((1, 2)):
        builder.node(mesh=add_mesh(builder, *knob(2 + at), material=material), name=f"part {at}")
    times = builder.accessor([0.0, 1.0], 5126, "SCALAR", min=[0.0], max=[1.0])
    colours = builder.accessor([[0, 0, 0], [1, 0.5, 0]], 5126, "VEC3")
    aim = {"KHR_animation_pointer": {"pointer": "/materials/2/emissiveFactor"}}
    target = {"path": "pointer", "extensions": aim}
    channels = [{"sampler": 0, "target": target}]
    builder.doc["animations"] = [{"samplers": [{"input": times, "output": colours}], "channels": channels}]
    builder.doc["extensionsUsed"] = ["KHR_animation_pointer"]
    source = write(tmp_path, builder.bytes(), "plain.glb")

    _, _, published = web_of(source, tmp_path)

    names = [material["name"] for material in published["materials"]]
    target = published["animations"][0]["channels"][0]["target"]
    pointer = target["extensions"]["KHR_animation_pointer"]["pointer"]
    assert "unused" not in names
    assert pointer == f"/materials/{names.index('glow')}/emissiveFactor"
    assert lost(features(document_of(source)), features(published), INTENDED) == {}


def test_parts_that_change_differently_in_variants_are_not_joined(tmp_path: Path) -> None:
    builder = Builder()
    builder.doc["materials"] = [{"name": name, "alphaCutoff": at / 9} for at, name in enumerate("abc")]
    name = "KHR_materials_variants"
    builder.doc["extensions"] = {name: {"variants": [{"name": "day"}, {"name": "night"}]}}
    builder.doc["extensionsUsed"] = [name]
    for at, other in enumerate((1, 2, 1)):
        mappings = [{"material": 0, "variants": [0]}, {"material": other, "variants": [1]}]
        mesh = add_mesh(builder, *knob(2 + at), material=0, extensions={name: {"mappings": mappings}})
        builder.node(mesh=mesh, name=f"part {at}")
    source = write(tmp_path, builder.bytes(), "plain.glb")

    figures, after, published = web_of(source, tmp_path)

    assert figures["draw_calls"] == 2
    assert lost(features(document_of(source)), features(published), INTENDED) == {}
    assert max(off_by(Scene(source), after, figures, node) for node in range(3)) < CLOSE


@needs_corpus
@pytest.mark.parametrize("name", ["Fox", "MorphStressTest", "MaterialsVariantsShoe", "Sunglasses"])
def test_real_models_lose_nothing(name: str, tmp_path: Path) -> None:
    source = MODELS / f"{name}.glb"

    figures, _, published = web_of(source, tmp_path)

    assert lost(features(document_of(source)), features(published), INTENDED) == {}
    assert len(json.dumps(figures["nodes"])) < 100_000


def test_a_corner_written_once_for_each_triangle_is_one_vertex(tmp_path: Path) -> None:
    builder, rng = Builder(), np.random.default_rng(9)
    spots, normals, faces = knob(around=24, along=12)
    loose, turned = spots[faces.ravel()], normals[faces.ravel()]
    loose = loose + rng.normal(0, 1e-7, loose.shape)
    turned = turned + rng.normal(0, 1e-5, turned.shape)
    mesh = add_mesh(builder, loose, turned, np.arange(len(loose)).reshape(-1, 3))
    builder.node(mesh=mesh, name="knob")
    source = write(tmp_path, builder.bytes(), "plain.glb")

    figures, after, published = web_of(source, tmp_path)

    position = published["meshes"][0]["primitives"][0]["attributes"]["POSITION"]
    assert published["accessors"][position]["count"] < 1.2 * len(spots)
    assert off_by(Scene(source), after, figures, 0) < CLOSE


def test_what_a_converter_notes_of_every_material_keeps_none_apart(tmp_path: Path) -> None:
    builder = Builder()
    note = {"converter": {"shading": "Phong"}}
    colours = np.random.default_rng(8).random((6, 3)).tolist()
    builder.doc["materials"] = [
        {"name": f"paint {at}", "pbrMetallicRoughness": {"baseColorFactor": [*one, 1]}, "extras": note}
        for at, one in enumerate(colours)
    ]
    for at in range(6):
        builder.node(mesh=add_mesh(builder, *knob(2 + at), material=at), name=f"part {at}")
    source = write(tmp_path, builder.bytes(), "plain.glb")

    figures, _, published = web_of(source, tmp_path)

    assert figures["draw_calls"] == 1
    assert [one["extras"] for one in published["materials"]] == [note]
    assert lost(features(document_of(source)), features(published), INTENDED) == {}
