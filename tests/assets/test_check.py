"""The verdict on models: Khronos's own samples, real models, and ones mended or measured here."""

import json
import struct
import unicodedata
from pathlib import Path
from typing import Any
from urllib.parse import quote

import numpy as np
import pytest

from assets.model import Report, document_of
from assets.pipeline import check
from assets.validate import check as check_into
from tests.assets.models import Builder, box_model, data_uri, textured_model, write
from tests.corpus import CORPUS, MODELS, needs_corpus

SAMPLES = sorted((CORPUS / "gltf-validator-sample").rglob("*.report.json"))
PLAIN = {"image/png", "image/jpeg", "image/webp"}


def codes(report: Report) -> list[str]:
    return [issue.code for issue in report.issues]


@needs_corpus
@pytest.mark.parametrize("expected", SAMPLES, ids=lambda path: path.name.removesuffix(".report.json"))
def test_the_verdict_is_that_of_the_published_report(expected: Path) -> None:
    published = json.loads(expected.read_text())["issues"]["messages"]
    errors = [message["code"] for message in published if message["severity"] == 0]

    report = check(expected.with_name(expected.name.removesuffix(".report.json")))

    assert report.ok is (not errors), codes(report)
    assert [issue.code for issue in report.issues if issue.severity == "error"][:1] == errors[:1]


@needs_corpus
@pytest.mark.parametrize(
    ("name", "triangles", "draw_calls"),
    [
        ("FlightHelmet512", 94722, 6),
        ("Fox", 576, 1),
        ("MaterialsVariantsShoe", 22700, 1),
        ("ChessBoard", 178848, 8),
        ("JetFighter", 36446, 9),
    ],
)
def test_real_models_are_publishable(name: str, triangles: int, draw_calls: int) -> None:
    report = check(MODELS / f"{name}.glb")

    assert report.publishable, codes(report)
    assert (report.stats.triangles, report.stats.draw_calls) == (triangles, draw_calls)


@needs_corpus
def test_ktx2_that_is_named_as_a_plain_picture_is_mended(tmp_path: Path) -> None:
    checked = check_into(MODELS / "AnisotropyBarnLamp.glb", tmp_path)

    assert checked.report.publishable, codes(checked.report)
    assert codes(checked.report)[0] == "repaired_texture_format"
    assert {image["mimeType"] for image in document_of(tmp_path / "plain.glb")["images"]} <= PLAIN


def test_sizes_are_measured_in_the_world(tmp_path: Path) -> None:
    model = Builder()
    box = model.box((1, 1, 1))
    child = len(model.doc["nodes"])
    model.doc["nodes"].append({"mesh": box, "scale": [0.2, 0.5, 0.3]})
    model.node(children=[child], scale=[2, 2, 2], translation=[0, 1, 0])

    stats = check(write(tmp_path, model.bytes())).stats

    assert stats.size_mm == [400.0, 1000.0, 600.0]
    assert stats.bounds_m == {"min": [-0.2, 1.0, -0.3], "max": [0.2, 2.0, 0.3]}


def test_instances_are_counted_as_they_are_drawn(tmp_path: Path) -> None:
    model = box_model()
    places = model.accessor(np.arange(30).reshape(10, 3), 5126, "VEC3")
    model.doc["nodes"][0]["extensions"] = {"EXT_mesh_gpu_instancing": {"attributes": {"TRANSLATION": places}}}
    model.doc["extensionsUsed"] = ["EXT_mesh_gpu_instancing"]

    stats = check(write(tmp_path, model.bytes())).stats

    assert (stats.triangles, stats.draw_calls) == (120, 1)


def test_what_is_fit_becomes_a_plain_glb(tmp_path: Path) -> None:
    source = write(tmp_path, textured_model().bytes())
    folder = tmp_path / "work"
    folder.mkdir()

    checked = check_into(source, folder)

    assert checked.plain == folder / "plain.glb"
    assert checked.plain.read_bytes() == source.read_bytes()


def test_a_gltf_with_its_buffer_inside_is_joined_to_a_glb(tmp_path: Path) -> None:
    model = box_model()
    model.doc["buffers"][0]["uri"] = data_uri(model.binary)

    report = check(write(tmp_path, json.dumps(model.doc).encode(), "model.gltf"))

    assert report.publishable, codes(report)
    assert report.stats.size_mm == [200.0, 500.0, 300.0]


def with_points(value: Any) -> Any:
    """The same document, each whole number written as 3.0."""
    if isinstance(value, dict):
        return {key: with_points(one) for key, one in value.items()}
    if isinstance(value, list):
        return [with_points(one) for one in value]
    return float(value) if isinstance(value, int) else value


@pytest.mark.parametrize("name", ["model.glb", "model.gltf"])
def test_whole_numbers_may_be_written_with_a_point(name: str, tmp_path: Path) -> None:
    model = textured_model()
    model.doc = with_points(model.doc)
    if name.endswith("gltf"):
        model.doc["buffers"][0]["uri"] = data_uri(model.binary)
    data = model.bytes() if name.endswith("glb") else json.dumps(model.doc).encode()

    report = check(write(tmp_path, data, name))

    assert report.publishable, codes(report)
    assert (report.stats.triangles, report.stats.textures) == (12, 1)


def beside(folder: Path, uri: str, name: str) -> Path:
    """A .gltf whose buffer is the file `name` beside it, written as `uri`."""
    model = box_model()
    model.doc["buffers"][0]["uri"] = uri
    write(folder, model.binary, name)
    return write(folder, json.dumps(model.doc, ensure_ascii=False).encode(), "model.gltf")


@pytest.mark.parametrize(
    ("uri", "name"),
    [
        ("의자.bin", "의자.bin"),
        (quote("의자.bin"), "의자.bin"),
        ("의자.bin", unicodedata.normalize("NFD", "의자.bin")),
        (quote(unicodedata.normalize("NFD", "의자.bin")), "의자.bin"),
        ("./chair%20one.bin", "chair one.bin"),
        ("Chair.BIN", "chair.bin"),
        ("chair%231.bin", "chair#1.bin"),
        ("100%.bin", "100%.bin"),
    ],
)
def test_a_file_beside_the_model_is_found_however_its_name_is_written(
    uri: str, name: str, tmp_path: Path
) -> None:
    report = check(beside(tmp_path, uri, name))

    assert report.publishable, codes(report)


def test_a_file_is_found_by_a_name_in_escapes(tmp_path: Path) -> None:
    path = beside(tmp_path, "의자.bin", "의자.bin")
    path.write_text(json.dumps(json.loads(path.read_text())))

    assert "\\u" in path.read_text()
    assert check(path).publishable


def test_a_count_with_a_point_is_held_to_the_budgets(tmp_path: Path) -> None:
    model = box_model()
    model.doc["accessors"][0]["count"] = 1e9

    report = check(write(tmp_path, model.bytes()))

    assert "accessors_too_large" in codes(report)


def test_a_valid_model_without_triangles_is_ok_but_not_publishable(tmp_path: Path) -> None:
    report = check(write(tmp_path, b'{"asset": {"version": "2.0"}}', "empty.gltf"))

    assert (report.ok, report.publishable) == (True, False)
    assert "nothing_to_show" in codes(report)


def test_an_extension_we_cannot_show_keeps_a_model_from_being_published(tmp_path: Path) -> None:
    model = box_model()
    model.doc["extensionsUsed"] = model.doc["extensionsRequired"] = ["ACME_hologram"]

    report = check(write(tmp_path, model.bytes()))

    assert (report.ok, report.publishable) == (True, False)
    assert "extension_required_unknown" in codes(report)


@pytest.mark.parametrize(
    ("size", "code"), [((900, 900, 900), "size_unlikely"), ((1e-4, 1e-4, 1e-4), "size_unlikely")]
)
def test_a_size_that_is_no_product_is_pointed_out(
    tmp_path: Path, size: tuple[float, float, float], code: str
) -> None:
    assert code in codes(check(write(tmp_path, box_model(size).bytes())))


@pytest.mark.parametrize("size", [1e-6, 5e6])
def test_a_size_that_nothing_could_show_is_not_published(size: float, tmp_path: Path) -> None:
    report = check(write(tmp_path, box_model((size, size, size)).bytes()))

    assert "size_impossible" in codes(report)
    assert not report.publishable


@pytest.mark.parametrize("scale", [0.0, -1.0, float("nan"), float("inf")])
def test_a_scale_that_is_none_is_refused(scale: float, tmp_path: Path) -> None:
    checked = check_into(write(tmp_path, box_model().bytes()), tmp_path, scale=scale)

    assert codes(checked.report) == ["scale_failed"]


def test_a_model_without_a_scene_gets_one_and_can_be_scaled(tmp_path: Path) -> None:
    model = box_model()
    del model.doc["scenes"], model.doc["scene"]

    checked = check_into(write(tmp_path, model.bytes()), tmp_path, scale=2.0)

    assert "repaired_scene" in codes(checked.report)
    assert checked.report.stats.size_mm == [400.0, 1000.0, 600.0]
    assert document_of(tmp_path / "plain.glb")["scene"] == 0


@pytest.mark.parametrize(
    ("total", "code"), [(None, "GLB_CHUNK_TOO_BIG"), (0xFFFFFFF0, "GLB_UNEXPECTED_END_OF_CHUNK_DATA")]
)
def test_a_chunk_that_claims_a_gigabyte_is_named_as_the_validator_would(
    total: int | None, code: str, tmp_path: Path
) -> None:
    data = bytearray(box_model().bytes())
    binary = data.index(b"BIN\0") - 4
    struct.pack_into("<I", data, binary, 0x3F000000)
    if total:
        struct.pack_into("<I", data, 8, total)

    report = check(write(tmp_path, bytes(data)))

    assert codes(report)[0] == code
    assert report.issues[0].pointer


@pytest.mark.parametrize(("tail", "code"), [(b"\xc0mz\xc0", "repaired"), (b"\0MZ\x90", "trailing_bytes")])
def test_what_an_exporter_left_behind_a_model_is_no_program_by_chance(
    tail: bytes, code: str, tmp_path: Path
) -> None:
    report = check(write(tmp_path, box_model().bytes() + tail * 1000))

    assert report.ok is (code == "repaired")
    assert any(one.startswith(code) for one in codes(report)), codes(report)


def fan(triangles: int) -> Builder:
    """A disc of many triangles that meet in its middle, as no program draws one."""
    turn = np.linspace(0, 2 * np.pi, triangles)
    rim = np.stack([np.cos(turn), np.sin(turn), np.zeros(triangles)], axis=1)
    spots = np.concatenate([[[0, 0, 0]], rim])
    corners = np.stack(
        [np.zeros(triangles - 1), np.arange(1, triangles), np.arange(2, triangles + 1)], axis=1
    )
    model = Builder()
    position = model.accessor(spots, 5126, "VEC3", min=[-1, -1, 0], max=[1, 1, 0])
    indices = model.accessor(corners.ravel(), 5125, "SCALAR")
    model.doc["meshes"] = [{"primitives": [{"attributes": {"POSITION": position}, "indices": indices}]}]
    model.node(mesh=0)
    return model


def test_more_triangles_in_one_point_than_tools_can_order_are_not_published(tmp_path: Path) -> None:
    usual = write(tmp_path, fan(20_000).bytes(), "usual.glb")

    report = check(write(tmp_path, fan(90_000).bytes()))

    assert "points_crowded" in codes(report)
    assert not report.publishable
    assert check(usual).publishable
