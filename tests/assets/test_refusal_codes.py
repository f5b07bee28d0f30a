"""Codes that take a special case to be given; the bombs of test_refused give the others."""

import json
import struct
from importlib import import_module
from pathlib import Path

import pytest

from assets.errors import StepFailed
from assets.pipeline import check
from assets.pipeline.proof import proved, valid
from assets.sandbox import Limits, ask, python_command
from tests.assets.bombs import BOMBS
from tests.assets.bombs.archives import zipped
from tests.assets.bombs.kinds import MODEL
from tests.assets.models import box_model, glb, textured_model, write
from tests.assets.test_words import codes

_DIRECTORY, _FILE_SIZE = b"PK\x01\x02", 24
# Given by a step that could not do its work: each step has one of its own, named after it.
_OF_STEPS = "_failed"
_ELSEWHERE = {
    "machine_busy",  # tests/assets/test_sandbox.py raises it as MachineBusy
    "source_changed",
    "source_missing",
    "tool_missing",
    "variant_undecodable",
}


def codes_of(path: Path) -> list[str]:
    """What a check says of a file."""
    return [issue.code for issue in check(path).issues]


def test_a_zip_whose_entry_is_shorter_than_it_says_is_refused(tmp_path: Path) -> None:
    data = bytearray(zipped({"a.glb": MODEL}))
    struct.pack_into("<I", data, data.rindex(_DIRECTORY) + _FILE_SIZE, len(MODEL) + 64)

    assert codes_of(write(tmp_path, bytes(data), "model.zip")) == ["zip_lying_size"]


def test_a_file_beyond_the_largest_is_refused_before_it_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(import_module("assets.validate.check"), "MAX_BYTES", 100)

    assert codes_of(write(tmp_path, MODEL)) == ["too_large"]


def test_a_model_whose_data_is_nowhere_shows_nothing(tmp_path: Path) -> None:
    model = box_model()
    model.doc["buffers"][0].pop("uri", None)
    path = write(tmp_path, json.dumps(model.doc).encode(), "model.gltf")

    report = check(path)

    assert "data_missing" in [issue.code for issue in report.issues]
    assert not report.publishable


def test_many_triangles_without_an_area_are_pointed_out(tmp_path: Path) -> None:
    model = box_model()
    model.accessor([0] * 3 * 40, 5125, "SCALAR")
    primitive = model.doc["meshes"][0]["primitives"][0]
    model.doc["meshes"][0]["primitives"].append(primitive | {"indices": len(model.doc["accessors"]) - 1})

    assert "degenerate_triangles" in codes_of(write(tmp_path, glb(model.doc, model.binary)))


def test_a_job_that_takes_too_much_says_so(tmp_path: Path) -> None:
    hungry = python_command("timeit", "-n", "1000000000", "1")

    with pytest.raises(StepFailed) as failed:
        ask(hungry, read=[], write=tmp_path, limits=Limits(cpu_s=1), code="step_failed")

    assert failed.value.code == "too_demanding"


def test_a_variant_that_the_validator_refuses_is_not_kept(tmp_path: Path) -> None:
    broken = box_model()
    primitive = broken.doc["meshes"][0]["primitives"][0]
    primitive["indices"] = broken.accessor([0, 1, 9_999], 5125, "SCALAR")
    (tmp_path / "web.glb").write_bytes(broken.bytes())

    with pytest.raises(StepFailed) as failed:
        valid(tmp_path, "web.glb")

    assert failed.value.code == "variant_invalid"


def test_a_variant_that_lost_something_is_not_kept(tmp_path: Path) -> None:
    named = textured_model()
    named.doc["nodes"][0]["name"] = "lid"
    (tmp_path / "plain.glb").write_bytes(named.bytes())
    (tmp_path / "web.glb").write_bytes(textured_model().bytes())

    with pytest.raises(StepFailed) as failed:
        proved(tmp_path, "web.glb", ())

    assert failed.value.code == "variant_lost_features"


def test_every_code_of_refusal_is_given_by_some_test() -> None:
    tests = "".join(path.read_text() for path in Path(__file__).parents[1].rglob("*.py"))
    given = {bomb.code for bomb in BOMBS.values()} | _ELSEWHERE

    missing = [c for c in codes() if c not in given and not c.endswith(_OF_STEPS) and f'"{c}"' not in tests]

    assert missing == []
