"""Models of unusual make: the web variant is valid and loses nothing."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from assets.model import document_of, features, lost
from assets.optimize import INTENDED
from assets.validate.verify import verify
from tests.assets.models import Builder, write
from tests.assets.shapes import Scene, add_mesh, knob, web_of


def two_scenes_sharing_a_node() -> Builder:
    builder = Builder()
    for at in range(4):
        builder.node(mesh=add_mesh(builder, *knob(2 + at)), name=f"part {at}")
    builder.doc["scenes"] = [{"nodes": [0, 1, 2]}, {"nodes": [2, 3]}]
    return builder


def every_way_to_draw() -> Builder:
    builder = Builder()
    for mode in range(7):
        builder.node(mesh=add_mesh(builder, *knob(2), mode=mode), name=f"mode {mode}")
    loose = add_mesh(builder, *knob(3))
    del builder.doc["meshes"][loose]["primitives"][0]["indices"]
    builder.node(mesh=loose, name="loose")
    return builder


def a_node_outside_the_scene() -> Builder:
    builder = Builder()
    for at in range(2):
        builder.node(mesh=add_mesh(builder, *knob(2 + at)), name=f"part {at}")
    builder.doc["scenes"][0]["nodes"] = [0]
    return builder


def flattened_to_nothing() -> Builder:
    builder = Builder()
    for at, scale in enumerate(([0, 0, 0], [1, 0, 1], [1, 1, 1])):
        builder.node(mesh=add_mesh(builder, *knob(2 + at)), name=f"part {at}", scale=scale)
    return builder


def instances_of_its_own() -> Builder:
    builder = Builder()
    mesh = add_mesh(builder, *knob())
    places = builder.accessor(np.arange(27).reshape(9, 3), 5126, "VEC3")
    batch = {"EXT_mesh_gpu_instancing": {"attributes": {"TRANSLATION": places}}}
    builder.doc["extensionsUsed"] = list(batch)
    builder.node(mesh=mesh, name="many", extensions=batch)
    builder.node(mesh=mesh, name="one")
    return builder


def equal_bodies_with_different_morphs() -> Builder:
    builder = Builder()
    for at in range(2):
        mesh = add_mesh(builder, *knob())
        deltas = np.random.default_rng(at).random((128, 3)).astype("<f4")
        bounds = {"min": deltas.min(0).tolist(), "max": deltas.max(0).tolist()}
        target = {"POSITION": builder.accessor(deltas, 5126, "VEC3", **bounds)}
        builder.doc["meshes"][mesh]["primitives"][0]["targets"] = [target]
        builder.doc["meshes"][mesh]["extras"] = {"targetNames": [f"smile {at}"]}
        builder.node(mesh=mesh, name=f"face {at}")
    return builder


def nothing_to_see() -> Builder:
    builder = Builder()
    builder.node(name="only")
    for name in ("meshes", "accessors", "bufferViews", "buffers"):
        del builder.doc[name]
    return builder


def an_animated_light() -> Builder:
    builder = Builder()
    builder.node(mesh=add_mesh(builder, *knob()), name="shade")
    lights = [{"type": "point", "name": "unused"}, {"type": "spot", "spot": {}, "name": "lamp"}]
    builder.doc["extensions"] = {"KHR_lights_punctual": {"lights": lights}}
    builder.doc["extensionsUsed"] = ["KHR_lights_punctual", "KHR_animation_pointer"]
    builder.node(name="bulb", extensions={"KHR_lights_punctual": {"light": 1}})
    times = builder.accessor([0.0, 1.0], 5126, "SCALAR", min=[0.0], max=[1.0])
    values = builder.accessor([1.0, 5.0], 5126, "SCALAR")
    pointer = {"pointer": "/extensions/KHR_lights_punctual/lights/1/intensity"}
    target = {"path": "pointer", "extensions": {"KHR_animation_pointer": pointer}}
    animation = {
        "samplers": [{"input": times, "output": values}],
        "channels": [{"sampler": 0, "target": target}],
    }
    builder.doc["animations"] = [animation]
    return builder


def bent_by_eight_bones() -> Builder:
    builder, rng = Builder(), np.random.default_rng(3)
    spots, normals, faces = knob()
    mesh = add_mesh(builder, spots, normals, faces)
    weights = rng.dirichlet([0.5] * 8, len(spots)).astype("<f4")
    attributes = builder.doc["meshes"][mesh]["primitives"][0]["attributes"]
    for at in range(2):
        joints = np.tile(np.arange(4) + 4 * at, (len(spots), 1))
        attributes[f"JOINTS_{at}"] = builder.accessor(joints, 5121, "VEC4")
        attributes[f"WEIGHTS_{at}"] = builder.accessor(weights[:, 4 * at : 4 * at + 4], 5126, "VEC4")
    builder.doc["skins"] = [{"joints": list(range(8))}]
    builder.node(name="bone 0", children=list(range(1, 8)))
    builder.doc["nodes"] += [{"name": f"bone {at}"} for at in range(1, 8)]
    builder.node(mesh=mesh, name="arm", skin=0)
    return builder


MODELS = (
    bent_by_eight_bones,
    two_scenes_sharing_a_node,
    every_way_to_draw,
    a_node_outside_the_scene,
    flattened_to_nothing,
    instances_of_its_own,
    equal_bodies_with_different_morphs,
    nothing_to_see,
    an_animated_light,
)


@pytest.mark.parametrize("made", MODELS, ids=lambda made: made.__name__)
def test_it_is_valid_and_loses_nothing(made: Callable[[], Builder], tmp_path: Path) -> None:
    source = write(tmp_path, made().bytes(), "plain.glb")

    figures, _, published = web_of(source, tmp_path)

    assert verify(tmp_path / "web.glb", tmp_path) == []
    assert lost(features(document_of(source)), features(published), INTENDED) == {}
    named = [node["name"] for node in document_of(source)["nodes"]]
    assert [figures["nodes"][str(at)]["name"] for at in range(len(named))] == named


def test_weights_of_many_bones_are_a_whole_and_finer_than_bytes(tmp_path: Path) -> None:
    source = write(tmp_path, bent_by_eight_bones().bytes(), "plain.glb")

    _, after, published = web_of(source, tmp_path)

    kinds = {published["accessors"][at]["componentType"] for at in _weights_in(published)}
    given, made = _weights(Scene(source)), _weights(after)
    off = np.abs(made[:, None] - given[None]).max(axis=2).min(axis=1)

    assert kinds == {5123}
    assert np.allclose(made.sum(axis=1), 1.0, atol=1e-6)
    assert off.max() < 3 / 2047


def _weights(scene: Scene) -> Any:
    """A row of eight for each vertex."""
    return np.concatenate([scene.numbers(at) for at in _weights_in(scene.doc)], axis=1)


def _weights_in(doc: dict[str, Any]) -> list[int]:
    attributes = doc["meshes"][0]["primitives"][0]["attributes"]
    return [attributes["WEIGHTS_0"], attributes["WEIGHTS_1"]]
