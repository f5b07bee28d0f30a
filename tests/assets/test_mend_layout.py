"""How data lies and what is said of it, as exporters get it wrong: mended, and drawn as it was."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from assets.model.gltf import Gltf, local_matrix
from assets.validate import Checked, check
from tests.assets.models import Builder, Document, box_model, png, textured_model, write

TURNED = [0.0, 0.0, 0.6, 0.8]


def changed(model: Builder, place: Callable[[Document], object]) -> Builder:
    place(model.doc)
    return model


def spread(values: Any, stride: int) -> bytes:
    """Rows of floats at a distance of so many bytes."""
    rows = np.asarray(values, "<f4")
    found = np.full((len(rows), stride), 255, np.uint8)
    found[:, : rows[0].nbytes] = rows.view(np.uint8).reshape(len(rows), -1)
    return found.tobytes()


def moving(times: list[float], places: Any, **sampler: Any) -> Builder:
    """A box that stands at these places at these times."""
    model = box_model()
    clock = model.accessor(times, 5126, "SCALAR", min=[min(times)], max=[max(times)])
    path = model.accessor(places, 5126, "VEC3")
    channel = {"sampler": 0, "target": {"node": 0, "path": "translation"}}
    samplers = [{"input": clock, "output": path, **sampler}]
    model.doc["animations"] = [{"samplers": samplers, "channels": [channel]}]
    return model


def skinned() -> Builder:
    model = box_model()
    attributes = model.doc["meshes"][0]["primitives"][0]["attributes"]
    attributes["JOINTS_0"] = model.accessor([[0, 1, 0, 0]] * 8, 5123, "VEC4")
    attributes["WEIGHTS_0"] = model.accessor([[0.5, 0.5, 0, 0]] * 8, 5126, "VEC4")
    bind = model.accessor([np.eye(4).ravel()] * 2, 5126, "MAT4")
    bones = [model.node(name="upper", children=[2]), 2]
    model.doc["nodes"].append({"name": "lower"})
    model.doc["skins"] = [{"joints": bones, "inverseBindMatrices": bind}]
    model.doc["nodes"][0]["skin"] = 0
    return model


def view_of(doc: Document, accessor: int) -> Document:
    found: Document = doc["bufferViews"][doc["accessors"][accessor]["bufferView"]]
    return found


def marked(model: Builder, accessor: int, **said: int) -> Builder:
    """A model that says this of the view an accessor lies on."""
    view_of(model.doc, accessor).update(said)
    return model


def wide(model: Builder, values: Any, accessor: int, stride: int) -> Builder:
    """A model in which rows of an accessor lie apart, where they may not."""
    model.doc["accessors"][accessor]["bufferView"] = model.view(spread(values, stride), byteStride=stride)
    return model


def in_one_view() -> Builder:
    """Corners and indices in one view."""
    model = box_model()
    first, second = model.doc["bufferViews"][:2]
    first["byteLength"] = second["byteOffset"] + second["byteLength"]
    model.doc["accessors"][1] |= {"bufferView": 0, "byteOffset": second["byteOffset"]}
    return model


def named(kind: str) -> Builder:
    return changed(textured_model(), lambda doc: doc["images"][0].update(mimeType=kind))


def with_matrix(**more: Any) -> Builder:
    model = moving([0, 1], [[0, 0, 0], [1, 0, 0]])
    turned = {"translation": [1, 2, 3], "rotation": TURNED, "scale": [1, 2, -3]}
    model.doc["nodes"][0] |= {"matrix": local_matrix(turned).T.ravel().tolist()} | more
    return model


JUMP = [[0, 0, 0], [1, 0, 0], [5, 0, 0], [6, 0, 0]]
FAULTS: dict[str, tuple[Callable[[], Builder], str]] = {
    "times with a distance": (lambda: marked(moving([0, 1], JUMP[:2]), 2, byteStride=4), "repaired_strides"),
    "places with a distance": (
        lambda: marked(moving([0, 1], JUMP[:2]), 3, byteStride=12),
        "repaired_strides",
    ),
    "places apart": (lambda: wide(moving([0, 1], JUMP[:2]), JUMP[:2], 3, 20), "repaired_alignment"),
    "bones' matrices with a distance": (lambda: marked(skinned(), 4, byteStride=64), "repaired_strides"),
    "bones' matrices apart": (
        lambda: wide(skinned(), [np.eye(4).ravel()] * 2, 4, 80),
        "repaired_alignment",
    ),
    "indices with a distance": (lambda: marked(box_model(), 1, byteStride=2), "repaired_strides"),
    "corners with a distance of 0": (lambda: marked(box_model(), 0, byteStride=0), "repaired_strides"),
    "a picture with a distance": (
        lambda: changed(textured_model(), lambda doc: doc["bufferViews"][-1].update(byteStride=4)),
        "repaired_strides",
    ),
    "a picture marked as corners": (
        lambda: changed(textured_model(), lambda doc: doc["bufferViews"][-1].update(target=34962)),
        "repaired_targets",
    ),
    "indices marked as corners": (lambda: marked(box_model(), 1, target=34962), "repaired_targets"),
    "corners marked as indices": (lambda: marked(box_model(), 0, target=34963), "repaired_targets"),
    "corners and indices in one view": (in_one_view, "repaired_targets"),
    "a PNG that is called a JPEG": (lambda: named("image/jpeg"), "repaired_texture_format"),
    "a PNG by a name that is none": (lambda: named("image/jpg"), "repaired_texture_format"),
    "keyframes twice": (lambda: moving([0, 1, 1, 2], JUMP), "repaired_times"),
    "keyframes thrice": (
        lambda: moving([0, 1, 1, 1, 2], [*JUMP[:2], [9, 9, 9], *JUMP[2:]]),
        "repaired_times",
    ),
    "lists of nothing": (
        lambda: changed(box_model(), lambda doc: doc.update(animations=[])),
        "repaired_empty",
    ),
    "no children": (
        lambda: changed(box_model(), lambda doc: doc["nodes"][0].update(children=[])),
        "repaired_empty",
    ),
    "an extension named twice": (
        lambda: changed(box_model(), lambda doc: doc.update(extensionsUsed=["KHR_materials_unlit"] * 2)),
        "repaired_declarations",
    ),
    "floats said to be normalized": (
        lambda: changed(textured_model(), lambda doc: doc["accessors"][2].update(normalized=True)),
        "repaired_normalized",
    ),
    "a matrix that moves": (with_matrix, "repaired_matrices"),
    "a matrix and a place": (lambda: with_matrix(translation=[9, 9, 9]), "repaired_matrices"),
    "a root that is none": (
        lambda: changed(skinned(), lambda doc: doc["skins"][0].update(skeleton=2)),
        "repaired_skeleton",
    ),
}


def checked(tmp_path: Path, model: Builder) -> Checked:
    folder = tmp_path / "work"
    folder.mkdir()
    return check(write(tmp_path, model.bytes()), folder)


def mended(tmp_path: Path, model: Builder) -> Gltf:
    found = checked(tmp_path, model)
    assert found.plain is not None, found.report.issues
    return Gltf.load(found.plain)


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_of_an_exporter_is_mended_and_said_so(fault: str, tmp_path: Path) -> None:
    make, code = FAULTS[fault]

    found = checked(tmp_path, make())

    said = [one.code for one in found.report.issues]
    assert found.report.publishable, found.report.issues
    assert code in said


def test_values_that_lay_apart_are_the_same_side_by_side(tmp_path: Path) -> None:
    gltf = mended(tmp_path, wide(moving([0, 1], JUMP[:2]), JUMP[:2], 3, 20))

    sampler = gltf.rows("animations")[0]["samplers"][0]

    assert gltf.accessor(sampler["output"]).tolist() == JUMP[:2]


def test_corners_and_indices_of_one_view_are_still_those(tmp_path: Path) -> None:
    gltf, plain = mended(tmp_path, in_one_view()), box_model()
    whole = Gltf(plain.doc, memoryview(plain.binary))

    primitive = gltf.rows("meshes")[0]["primitives"][0]

    for mine, theirs in ((primitive["attributes"]["POSITION"], 0), (primitive["indices"], 1)):
        assert gltf.accessor(mine).tolist() == whole.accessor(theirs).tolist()


def test_rows_that_lie_among_each_other_keep_their_distance(tmp_path: Path) -> None:
    model = box_model()
    corners = np.frombuffer(model.binary[:96], "<f4").reshape(8, 3)
    both = model.view(np.concatenate([corners, corners], axis=1).tobytes(), byteStride=24)
    model.doc["accessors"][0]["bufferView"] = both
    model.doc["accessors"].append(model.doc["accessors"][0] | {"byteOffset": 12})
    model.doc["meshes"][0]["primitives"][0]["attributes"]["_SECOND"] = 2

    gltf = mended(tmp_path, marked(model, 1, byteStride=2))

    assert {view.get("byteStride") for view in gltf.rows("bufferViews")} == {24, None}
    assert gltf.accessor(0).tolist() == gltf.accessor(2).tolist() == corners.tolist()


def keyframes(gltf: Gltf) -> tuple[list[float], list[list[float]]]:
    sampler = gltf.rows("animations")[0]["samplers"][0]
    clock, places = (gltf.accessor(sampler[name]).tolist() for name in ("input", "output"))
    return [time for (time,) in clock], places


def test_a_jump_stays_a_jump(tmp_path: Path) -> None:
    times, places = keyframes(mended(tmp_path, moving([0, 1, 1, 2], JUMP)))

    assert places == JUMP
    assert times == pytest.approx([0, 1, 1, 2])
    assert times[1] < times[2] == 1.0


def test_a_value_that_holds_is_kept_once(tmp_path: Path) -> None:
    held = [[0, 0, 0], [1, 0, 0], [1, 0, 0], [2, 0, 0]]

    assert keyframes(mended(tmp_path, moving([0, 1, 1, 2], held))) == ([0, 1, 2], [held[0], *held[2:]])


def test_tangents_of_a_spline_go_with_their_keyframe(tmp_path: Path) -> None:
    frames = [[[at, 0, 0], [at, 1, 0], [at, 2, 0]] for at in (0, 1, 1, 2)]
    rows = [row for frame in frames for row in frame]

    gltf = mended(tmp_path, moving([0, 1, 1, 2], rows, interpolation="CUBICSPLINE"))

    assert keyframes(gltf)[1] == [*rows[:3], *rows[6:]]


def test_times_that_run_backwards_are_refused(tmp_path: Path) -> None:
    found = checked(tmp_path, moving([0, 2, 1, 1], JUMP))

    assert found.plain is None
    assert found.report.issues[0].code == "ACCESSOR_ANIMATION_INPUT_NON_INCREASING"


def test_a_node_that_moves_stands_where_its_matrix_put_it(tmp_path: Path) -> None:
    model = with_matrix()
    stood = local_matrix(model.doc["nodes"][0])

    node = mended(tmp_path, model).rows("nodes")[0]

    assert "matrix" not in node
    assert np.allclose(local_matrix(node), stood, atol=1e-6)


def test_a_matrix_goes_before_what_is_said_beside_it(tmp_path: Path) -> None:
    model = with_matrix(translation=[9, 9, 9])
    del model.doc["animations"]

    node = mended(tmp_path, model).rows("nodes")[0]

    assert "translation" not in node
    assert node["matrix"] == model.doc["nodes"][0]["matrix"]


def test_a_moving_node_that_is_skewed_is_refused(tmp_path: Path) -> None:
    model = with_matrix()
    model.doc["nodes"][0]["matrix"] = [1, 0, 0, 0, 1, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1]

    found = checked(tmp_path, model)

    assert found.plain is None


@pytest.mark.parametrize("place", ["roughnessFactor", "metallicFactor"])
def test_a_number_out_of_its_range_elsewhere_is_refused(place: str, tmp_path: Path) -> None:
    model = textured_model()
    model.doc["materials"][0]["pbrMetallicRoughness"][place] = 7

    found = checked(tmp_path, model)

    assert found.plain is None, json.dumps(model.doc)
    assert found.report.issues[0].code == "VALUE_NOT_IN_RANGE"


def test_a_picture_of_a_wrong_name_is_the_same_picture(tmp_path: Path) -> None:
    gltf = mended(tmp_path, named("image/jpeg"))

    assert gltf.rows("images")[0]["mimeType"] == "image/png"
    assert gltf.image(0) == png(64, 64)
