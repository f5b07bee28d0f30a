"""What exporters write for vertices that lack something: mended, and drawn as viewers draw it."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from assets.model.gltf import Gltf
from assets.validate import Checked, check
from tests.assets.bombs.kinds import attributes
from tests.assets.models import Builder, box_model, textured_model, write

NAN = float("nan")


def checked(tmp_path: Path, model: Builder) -> Checked:
    folder = tmp_path / "work"
    folder.mkdir()
    return check(write(tmp_path, model.bytes()), folder)


def mended(tmp_path: Path, model: Builder, code: str) -> Gltf:
    found = checked(tmp_path, model)
    assert code in [one.code for one in found.report.issues], found.report.issues
    assert found.plain is not None, found.report.issues
    return Gltf.load(found.plain)


def values_of(gltf: Gltf, name: str) -> Any:
    return gltf.accessor(gltf.rows("meshes")[0]["primitives"][0]["attributes"][name])


def skinned(joints: list[int], weights: list[float]) -> Builder:
    model = box_model()
    attributes(model)["JOINTS_0"] = model.accessor([joints] * 8, 5123, "VEC4")
    attributes(model)["WEIGHTS_0"] = model.accessor([weights] * 8, 5126, "VEC4")
    model.doc["skins"] = [{"joints": [model.node(name="upper", children=[2]), 2]}]
    model.doc["nodes"].append({"name": "lower"})
    model.doc["nodes"][0]["skin"] = 0
    return model


def with_rows(name: str, kind: str, usual: list[float], odd: list[float]) -> Builder:
    model = box_model()
    if name == "TANGENT":
        attributes(model)["NORMAL"] = model.accessor([[0, 1, 0]] * 8, 5126, "VEC3")
    attributes(model)[name] = model.accessor([odd] + [usual] * 7, 5126, kind)
    return model


def test_a_bone_named_twice_pulls_as_hard_as_before(tmp_path: Path) -> None:
    gltf = mended(tmp_path, skinned([0, 1, 1, 0], [0.5, 0.25, 0.25, 0]), "repaired_joints")

    pulls = np.zeros((8, 2))
    for corner in range(4):
        joint = values_of(gltf, "JOINTS_0")[:, corner]
        pulls[np.arange(8), joint] += values_of(gltf, "WEIGHTS_0")[:, corner]

    assert pulls.tolist() == [[0.5, 0.5]] * 8


def test_bones_whose_weights_another_part_uses_too_are_left_alone(tmp_path: Path) -> None:
    model = skinned([0, 1, 1, 0], [0.5, 0.25, 0.25, 0])
    other = {**attributes(model), "JOINTS_0": model.accessor([[0, 1, 0, 0]] * 8, 5123, "VEC4")}
    model.doc["meshes"][0]["primitives"].append({"attributes": other})

    found = checked(tmp_path, model)

    assert found.plain is None
    assert found.report.issues[0].code == "ACCESSOR_JOINTS_INDEX_DUPLICATE"


def test_normals_that_are_no_numbers_become_those_of_the_faces(tmp_path: Path) -> None:
    gltf = mended(tmp_path, with_rows("NORMAL", "VEC3", [0, 1, 0], [NAN, NAN, NAN]), "repaired_normals")

    normals, corners = values_of(gltf, "NORMAL"), values_of(gltf, "POSITION")

    assert np.linalg.norm(normals[0]) == pytest.approx(1)
    assert normals[0] @ (corners[0] - [0, 0.25, 0]) > 0
    assert normals[1:].tolist() == [[0, 1, 0]] * 7


def test_tangents_that_are_no_numbers_get_a_direction(tmp_path: Path) -> None:
    gltf = mended(tmp_path, with_rows("TANGENT", "VEC4", [1, 0, 0, 1], [NAN, 0, 0, NAN]), "repaired_tangents")

    assert values_of(gltf, "TANGENT").tolist() == [[1, 0, 0, 1]] * 8


def test_corners_that_are_no_numbers_are_refused(tmp_path: Path) -> None:
    model = box_model()
    model.binary = np.float32(NAN).tobytes() + model.binary[4:]

    found = checked(tmp_path, model)

    assert found.plain is None
    assert found.report.issues[0].code == "ACCESSOR_INVALID_FLOAT"


def test_a_texture_without_coordinates_is_read_where_viewers_read_it(tmp_path: Path) -> None:
    model = textured_model()
    del attributes(model)["TEXCOORD_0"]

    gltf = mended(tmp_path, model, "repaired_coordinates")

    assert values_of(gltf, "TEXCOORD_0").tolist() == [[0, 0]] * 8


def test_coordinates_of_the_second_set_stay_the_second(tmp_path: Path) -> None:
    model = textured_model()
    attributes(model)["TEXCOORD_1"] = attributes(model).pop("TEXCOORD_0")
    model.doc["materials"][0]["pbrMetallicRoughness"]["baseColorTexture"]["texCoord"] = 1
    given = Gltf(model.doc, memoryview(model.binary)).accessor(attributes(model)["TEXCOORD_1"]).tolist()

    gltf = mended(tmp_path, model, "repaired_coordinates")

    assert values_of(gltf, "TEXCOORD_1").tolist() == given


def test_small_numbers_in_bytes_require_their_extension(tmp_path: Path) -> None:
    model = box_model()
    attributes(model)["TEXCOORD_0"] = model.accessor([[3, 4]] * 8, 5123, "VEC2")
    model.doc["extensionsUsed"] = ["KHR_mesh_quantization"]

    gltf = mended(tmp_path, model, "repaired_declarations")

    assert gltf.doc["extensionsRequired"] == ["KHR_mesh_quantization"]
