"""Materials, bones, shapes, cameras and lights as exporters get them wrong: mended, drawn as they were."""

import math
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from tests.assets.models import Builder, box_model
from tests.assets.test_mend_layout import checked, mended, skinned

GLOW = "KHR_materials_emissive_strength"
LIGHTS = "KHR_lights_punctual"


def painted(**material: Any) -> Builder:
    model = box_model()
    model.doc["materials"] = [material]
    model.doc["meshes"][0]["primitives"][0]["material"] = 0
    return model


def torn() -> Builder:
    """A skin of two bones that hang from nothing in common."""
    model = skinned()
    del model.doc["nodes"][1]["children"]
    model.doc["scenes"][0]["nodes"].append(2)
    return model


def in_two_scenes() -> Builder:
    model = torn()
    model.doc["scenes"] = [{"nodes": [0, 1]}, {"nodes": [2]}]
    return model


def bound(last: float) -> Builder:
    """Matrices of bones that end in this number, where 1 belongs."""
    model = skinned()
    matrices = np.tile(np.eye(4).ravel(), (2, 1))
    matrices[:, 15] = last
    model.doc["skins"][0]["inverseBindMatrices"] = model.accessor(matrices, 5126, "MAT4")
    return model


def shaped(mesh: list[float], node: list[float]) -> Builder:
    """A box of one morph target, with these weights."""
    model = box_model()
    target = model.accessor(np.full((8, 3), 0.1), 5126, "VEC3", min=[0.1] * 3, max=[0.1] * 3)
    model.doc["meshes"][0]["weights"] = mesh
    model.doc["meshes"][0]["primitives"][0]["targets"] = [{"POSITION": target}]
    model.doc["nodes"][0]["weights"] = node
    return model


def weighed(*paths: str) -> Builder:
    """A box without targets, with an animation of each of these paths."""
    model = box_model()
    clock = model.accessor([0, 1], 5126, "SCALAR", min=[0], max=[1])
    outputs = {"weights": model.accessor([0, 1], 5126, "SCALAR")}
    outputs["translation"] = model.accessor([[0, 0, 0], [1, 0, 0]], 5126, "VEC3")
    samplers = [{"input": clock, "output": outputs[path]} for path in paths]
    channels = [{"sampler": at, "target": {"node": 0, "path": path}} for at, path in enumerate(paths)]
    model.doc["animations"] = [{"samplers": samplers, "channels": channels}]
    return model


def filmed(kind: str, **lens: float) -> Builder:
    model = box_model()
    model.doc["cameras"] = [{"type": kind, kind: lens}]
    model.node(camera=0)
    return model


def lit(**spot: float) -> Builder:
    model = box_model()
    model.doc["extensionsUsed"] = [LIGHTS]
    model.doc["extensions"] = {LIGHTS: {"lights": [{"type": "spot", "spot": spot}]}}
    model.node(extensions={LIGHTS: {"light": 0}})
    return model


FAULTS: dict[str, tuple[Callable[[], Builder], str]] = {
    "a glow above 1": (lambda: painted(emissiveFactor=[4, 2, 1]), "repaired_glow"),
    "a colour a bit above 1": (
        lambda: painted(pbrMetallicRoughness={"baseColorFactor": [1.0000001, 1, 0.5, 1]}),
        "repaired_rounding",
    ),
    "a share a bit below 0": (
        lambda: painted(pbrMetallicRoughness={"metallicFactor": -1e-9}),
        "repaired_rounding",
    ),
    "bones that hang apart": (torn, "repaired_roots"),
    "matrices of bones that end a bit off": (lambda: bound(1.000001), "repaired_binds"),
    "a weight too many": (lambda: shaped([0.5, 1.0], [0.5]), "repaired_morphs"),
    "a weight of a node too many": (lambda: shaped([0.5], [0.5, 1.0]), "repaired_morphs"),
    "weights that move nothing": (lambda: weighed("weights"), "repaired_morphs"),
    "a view that ends before it begins": (
        lambda: filmed("perspective", yfov=0.7, znear=10, zfar=1),
        "repaired_cameras",
    ),
    "a view from within the lens": (
        lambda: filmed("perspective", yfov=0.7, znear=0, zfar=100),
        "repaired_cameras",
    ),
    "a plan that ends before it begins": (
        lambda: filmed("orthographic", xmag=1, ymag=1, znear=10, zfar=1),
        "repaired_cameras",
    ),
    "a spot of a hard edge": (lambda: lit(innerConeAngle=0.7, outerConeAngle=0.7), "repaired_lights"),
    "a spot a bit too wide": (lambda: lit(outerConeAngle=math.pi / 2 + 1e-4), "repaired_lights"),
}
# What is meant by these nobody can tell.
REFUSED: dict[str, tuple[Callable[[], Builder], str]] = {
    "a colour far above 1": (
        lambda: painted(pbrMetallicRoughness={"baseColorFactor": [3, 1, 1, 1]}),
        "VALUE_NOT_IN_RANGE",
    ),
    "a glow below 0": (lambda: painted(emissiveFactor=[-1, 2, 1]), "VALUE_NOT_IN_RANGE"),
    "bones in scenes apart": (in_two_scenes, "SKIN_NO_COMMON_ROOT"),
    "matrices of bones that end elsewhere": (lambda: bound(2.0), "ACCESSOR_INVALID_IBM"),
    "a spot all around": (lambda: lit(outerConeAngle=2.0), "VALUE_NOT_IN_RANGE"),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_of_an_exporter_is_mended_and_said_so(fault: str, tmp_path: Path) -> None:
    make, code = FAULTS[fault]

    found = checked(tmp_path, make())

    assert found.report.publishable, found.report.issues
    assert code in [one.code for one in found.report.issues]


@pytest.mark.parametrize("fault", REFUSED)
def test_what_could_mean_anything_is_refused_with_the_validators_code(fault: str, tmp_path: Path) -> None:
    make, code = REFUSED[fault]

    found = checked(tmp_path, make())

    assert found.plain is None
    assert found.report.issues[0].code == code


def test_a_glow_is_as_bright_as_it_was(tmp_path: Path) -> None:
    strong = {"extensions": {GLOW: {"emissiveStrength": 3}}, "emissiveFactor": [4, 2, 1]}
    model = painted(**strong)
    model.doc["extensionsUsed"] = [GLOW]

    material = mended(tmp_path, model).rows("materials")[0]

    strength = material["extensions"][GLOW]["emissiveStrength"]
    assert [value * strength for value in material["emissiveFactor"]] == [12, 6, 3]
    assert max(material["emissiveFactor"]) == 1


def test_a_colour_that_may_be_above_1_stays(tmp_path: Path) -> None:
    specular = {"specularColorFactor": [1.0005, 1, 1]}
    model = painted(emissiveFactor=[1.0000001, 0, 0], extensions={"KHR_materials_specular": specular})
    model.doc["extensionsUsed"] = ["KHR_materials_specular"]

    material = mended(tmp_path, model).rows("materials")[0]

    assert material["extensions"] == {"KHR_materials_specular": specular}
    assert material["emissiveFactor"] == [1, 0, 0]


def test_bones_get_one_node_above_them_and_stay_where_they_are(tmp_path: Path) -> None:
    model = torn()
    model.doc["nodes"][2]["translation"] = [0, 1, 0]

    gltf = mended(tmp_path, model)

    assert gltf.rows("nodes")[-1] == {"children": [1, 2]}
    assert gltf.rows("nodes")[:3] == model.doc["nodes"]
    assert gltf.rows("scenes")[0]["nodes"] == [0, 3]


def test_a_target_without_a_weight_gets_none_of_it(tmp_path: Path) -> None:
    model = shaped([0.5], [0.5])
    primitive = model.doc["meshes"][0]["primitives"][0]
    primitive["targets"] *= 2

    gltf = mended(tmp_path, model)

    assert gltf.rows("meshes")[0]["weights"] == gltf.rows("nodes")[0]["weights"] == [0.5, 0]


def test_of_an_animation_stays_what_moves(tmp_path: Path) -> None:
    gltf = mended(tmp_path, weighed("weights", "translation"))

    channels = [one["target"]["path"] for one in gltf.rows("animations")[0]["channels"]]

    assert channels == ["translation"]


def test_a_glow_that_is_animated_is_refused(tmp_path: Path) -> None:
    """Its values would be multiplied by a strength that was meant for the one at rest."""
    model = weighed("translation")
    model.doc["materials"] = [{"emissiveFactor": [4, 2, 1]}]
    model.doc["meshes"][0]["primitives"][0]["material"] = 0
    pointer = {"KHR_animation_pointer": {"pointer": "/materials/0/emissiveFactor"}}
    model.doc["animations"][0]["channels"][0]["target"] = {"path": "pointer", "extensions": pointer}
    model.doc["extensionsUsed"] = ["KHR_animation_pointer"]

    found = checked(tmp_path, model)

    assert found.plain is None
    assert found.report.issues[0].code == "VALUE_NOT_IN_RANGE"
