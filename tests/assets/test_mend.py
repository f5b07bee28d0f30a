"""What is mended: each fault is made here, named in the report, and gone from the plain model."""

import json
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from assets.model.gltf import Gltf
from assets.validate import Checked, check
from tests.assets.bombs.kinds import attributes
from tests.assets.models import Builder, box_model, data_uri, png, textured_model, write


def skinned(*sets: list[float], component: int = 5126) -> Builder:
    """A box bound to five joints, with one or more sets of weights for each vertex."""
    model = box_model()
    for at, weights in enumerate(sets):
        joints = [[0, 1, 2, 3], [4, 0, 0, 0]][at]
        attributes(model)[f"JOINTS_{at}"] = model.accessor([joints] * 8, 5123, "VEC4")
        more = {"normalized": True} if component != 5126 else {}
        attributes(model)[f"WEIGHTS_{at}"] = model.accessor([weights] * 8, component, "VEC4", **more)
    model.doc["skins"] = [{"joints": [model.node(name=f"bone {at}") for at in range(5)]}]
    model.doc["nodes"][0]["skin"] = 0
    return model


def with_vectors(name: str, values: list[float], kind: str) -> Builder:
    model = box_model()
    if name == "TANGENT":
        attributes(model)["NORMAL"] = model.accessor([[0, 1, 0]] * 8, 5126, "VEC3")
    attributes(model)[name] = model.accessor([values] * 8, 5126, kind)
    return model


def turning(quaternion: list[float]) -> Builder:
    model = box_model()
    times = model.accessor([0, 1], 5126, "SCALAR", min=[0], max=[1])
    turns = model.accessor([quaternion] * 2, 5126, "VEC4")
    channel = {"sampler": 0, "target": {"node": 0, "path": "rotation"}}
    model.doc["animations"] = [{"samplers": [{"input": times, "output": turns}], "channels": [channel]}]
    return model


def changed(place: Callable[[Builder], object]) -> Builder:
    model = textured_model()
    place(model)
    return model


def shifted() -> Builder:
    """Positions that begin at an odd byte."""
    model = box_model()
    view = model.doc["bufferViews"][0]
    data = model.binary[view["byteOffset"] : view["byteOffset"] + view["byteLength"]]
    model.view(b"\0" + data)
    model.doc["accessors"][0] |= {"bufferView": len(model.doc["bufferViews"]) - 1, "byteOffset": 1}
    return model


def with_spare() -> Builder:
    """A textured box, and before everything it uses something that it does not."""
    model = textured_model()
    model.doc["images"].insert(0, {"bufferView": model.view(png(8, 8)), "mimeType": "image/png"})
    model.doc["textures"] = [{"source": 0}, {"source": 1}]
    material = {"pbrMetallicRoughness": {"baseColorTexture": {"index": 1}}}
    model.doc["materials"] = [{"name": "spare"}, material]
    model.doc["meshes"][0]["primitives"][0]["material"] = 1
    return model


FAULTS: dict[str, tuple[Callable[[], Builder], str]] = {
    "weights": (lambda: skinned([0.9, 0, 0, 0]), "repaired_weights"),
    "weights barely off": (lambda: skinned([0.5001, 0.5, 0, 0]), "repaired_weights"),
    "weights of 0": (lambda: skinned([0, 0, 0, 0]), "repaired_weights"),
    "weights in two sets": (lambda: skinned([0.2] * 4, [0.1, 0, 0, 0]), "repaired_weights"),
    "weights in bytes": (lambda: skinned([85, 85, 84, 0], component=5121), "repaired_weights"),
    "normals": (lambda: with_vectors("NORMAL", [0, 2, 0], "VEC3"), "repaired_normals"),
    "normals of 0": (lambda: with_vectors("NORMAL", [0, 0, 0], "VEC3"), "repaired_normals"),
    "tangents": (lambda: with_vectors("TANGENT", [3, 0, 0, 1], "VEC4"), "repaired_tangents"),
    "signs of tangents": (lambda: with_vectors("TANGENT", [1, 0, 0, 0], "VEC4"), "repaired_tangents"),
    "turns": (lambda: turning([0, 0, 0, 2]), "repaired_keyframes"),
    "bounds": (lambda: changed(lambda m: m.doc["accessors"][0].update(max=[9, 9, 9])), "repaired_bounds"),
    "no bounds": (lambda: changed(lambda m: m.doc["accessors"][0].pop("min")), "repaired_bounds"),
    "a rotation": (
        lambda: changed(lambda m: m.doc["nodes"][0].update(rotation=[0, 0, 0, 0.5])),
        "repaired_rotations",
    ),
    "no scene": (lambda: changed(lambda m: m.doc.pop("scene")), "repaired_scene"),
    "a short buffer": (
        lambda: changed(lambda m: m.doc["buffers"][0].update(byteLength=len(m.binary) - 8)),
        "repaired_buffer_length",
    ),
    "an extension unnamed": (
        lambda: changed(lambda m: m.doc["materials"][0].update(extensions={"KHR_materials_unlit": {}})),
        "repaired_declarations",
    ),
    "askew data": (shifted, "repaired_alignment"),
    "spare parts": (with_spare, "repaired_unused"),
}


def checked(tmp_path: Path, model: Builder) -> Checked:
    folder = tmp_path / "work"
    folder.mkdir()
    return check(write(tmp_path, model.bytes()), folder)


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_is_mended_and_said_so(fault: str, tmp_path: Path) -> None:
    make, code = FAULTS[fault]

    found = checked(tmp_path, make())

    issue = next((one for one in found.report.issues if one.code == code), None)
    assert found.report.publishable, found.report.issues
    assert issue is not None, found.report.issues
    assert issue.severity == "info"
    assert issue.params["found"]


def test_what_was_mended_is_found_whole_the_second_time(tmp_path: Path) -> None:
    first = checked(tmp_path, skinned([0.9, 0, 0, 0]))
    assert first.plain is not None

    again = check(first.plain, tmp_path)

    assert not [issue for issue in again.report.issues if issue.code.startswith("repaired_")]


def test_lost_normals_become_those_of_the_faces(tmp_path: Path) -> None:
    found = checked(tmp_path, with_vectors("NORMAL", [0, 0, 0], "VEC3"))
    assert found.plain is not None

    gltf = Gltf.load(found.plain)
    at = gltf.rows("meshes")[0]["primitives"][0]["attributes"]
    normals, corners = gltf.accessor(at["NORMAL"]), gltf.accessor(at["POSITION"])

    outwards = np.sign(corners - [0, 0.25, 0])
    assert (np.einsum("ij,ij->i", normals, outwards) > 0).all()


def test_what_is_left_out_shifts_nothing_that_is_kept(tmp_path: Path) -> None:
    found = checked(tmp_path, with_spare())
    assert found.plain is not None

    gltf = Gltf.load(found.plain)
    material = gltf.rows("materials")[gltf.rows("meshes")[0]["primitives"][0]["material"]]
    texture = gltf.rows("textures")[material["pbrMetallicRoughness"]["baseColorTexture"]["index"]]

    assert gltf.image(texture["source"]) == png(64, 64)
    assert len(gltf.rows("images")) == len(gltf.rows("materials")) == 1
    assert [node["name"] for node in gltf.rows("nodes")] == ["box"]


def test_a_model_without_a_fault_is_left_as_it_is(tmp_path: Path) -> None:
    model = textured_model()

    found = checked(tmp_path, model)

    assert found.plain is not None
    assert found.plain.read_bytes() == model.bytes()
    assert not [one for one in found.report.issues if one.code.startswith("repaired_")], json.dumps(model.doc)


def test_a_picture_of_odd_length_beside_the_model_is_not_said_to_be_mended(tmp_path: Path) -> None:
    model = textured_model()
    picture = png(5, 3)
    model.doc["images"] = [{"uri": "picture.png"}]
    model.doc["buffers"][0]["uri"] = data_uri(model.binary)
    model.doc["cameras"] = [{"type": "perspective", "perspective": {"yfov": 1, "znear": 0.1}}]
    write(tmp_path, picture, "picture.png")
    source = write(tmp_path, json.dumps(model.doc).encode(), "model.gltf")
    folder = tmp_path / "work"
    folder.mkdir()

    checked = check(source, folder)

    assert len(picture) % 4
    assert [one.code for one in checked.report.issues if one.code.startswith("repaired")] == [
        "repaired_unused"
    ]
    assert checked.plain
    assert bytes(Gltf.load(checked.plain).image(0)) == picture
