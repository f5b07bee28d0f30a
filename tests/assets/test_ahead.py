"""The first web file, begun while the check goes on: the same file, and nothing is left of one not wanted."""

import shutil
import tempfile
import threading
import time
from pathlib import Path

import pytest

from assets.errors import StepFailed
from assets.optimize import build_web
from assets.pipeline import STEPS, Options, run_step
from assets.pipeline.ahead import AHEAD, Ahead, taken
from assets.sandbox import SMALL_BYTES, Beside, Limits, ask, python_command, run
from tests.assets.models import box_model, png, textured_model, write
from tests.assets.painted import painted_model

_STEPS = {step.name: step for step in STEPS}


@pytest.fixture
def scratch(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where temporary folders lie in a test; not in the work folder, which is a job's own while it runs."""
    folder = tmp_path_factory.mktemp("scratch")
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


def checked(folder: Path, model: bytes) -> Path:
    """A work folder after the check of a model."""
    write(folder, model, "source.glb")
    run_step(_STEPS["check"], folder, Options())
    return folder


def test_the_file_made_ahead_is_the_one_that_the_web_step_would_make(tmp_path: Path, scratch: Path) -> None:
    folder = checked(tmp_path, painted_model())
    assert (folder / AHEAD / "web.glb").exists()
    build_web(folder / "plain.glb", folder / "alone.glb")

    result = run_step(_STEPS["web"], folder, Options())

    assert (folder / "web.glb").read_bytes() == (folder / "alone.glb").read_bytes()
    assert result.figures["triangles"] > 0
    assert list((folder / "encoded").glob("*/*"))
    assert not (folder / AHEAD).exists()
    assert not list(scratch.iterdir())


def test_without_it_the_web_step_does_the_work(tmp_path: Path) -> None:
    folder = checked(tmp_path, textured_model().bytes())
    shutil.rmtree(folder / AHEAD)

    run_step(_STEPS["web"], folder, Options())

    assert (folder / "web.glb").exists()


def test_nothing_is_kept_of_a_model_that_is_refused(tmp_path: Path, scratch: Path) -> None:
    model = box_model()
    primitive = model.doc["meshes"][0]["primitives"][0]
    primitive["indices"] = model.accessor([0, 1, 9_999], 5125, "SCALAR")
    model.doc["asset"]["extras"] = {
        "note": "x" * SMALL_BYTES
    }  # large enough to be begun before it is validated

    folder = checked(tmp_path, model.bytes())

    assert not (folder / AHEAD).exists()
    assert not (folder / "plain.glb").exists()
    assert not list(scratch.iterdir())


def test_a_model_that_is_repaired_is_built_from_what_was_repaired(tmp_path: Path) -> None:
    model = textured_model()
    model.doc["nodes"][0]["rotation"] = [0, 0, 0, 0.9]
    model.doc["asset"]["extras"] = {"note": "x" * SMALL_BYTES}
    folder = checked(tmp_path, model.bytes())
    build_web(folder / "plain.glb", folder / "alone.glb")

    assert "repaired_rotations" in (folder / "report.json").read_text()
    assert (folder / AHEAD / "web.glb").read_bytes() == (folder / "alone.glb").read_bytes()


def test_of_two_models_the_last_one_counts(tmp_path: Path, scratch: Path) -> None:
    first = write(tmp_path, textured_model().bytes(), "first.glb")
    last = write(tmp_path, painted_model(), "last.glb")
    build_web(last, tmp_path / "alone.glb")

    with Ahead(tmp_path) as ahead:
        ahead.begin(first)
        ahead.begin(last)
        ahead.keep()

    assert taken(tmp_path)
    assert (tmp_path / "web.glb").read_bytes() == (tmp_path / "alone.glb").read_bytes()
    assert not list(scratch.iterdir())


def test_a_model_that_cannot_be_built_ahead_leaves_nothing(tmp_path: Path) -> None:
    with Ahead(tmp_path) as ahead:
        ahead.begin(write(tmp_path, png(4, 4), "no_model.glb"))
        ahead.keep()

    assert taken(tmp_path) is None


def test_work_that_is_given_up_ends_at_once(tmp_path: Path) -> None:
    asleep = python_command("timeit", "-n", "1", "-r", "1", "import time; time.sleep(30)")
    limits = Limits(wall_s=40)

    def work(stop: threading.Event) -> dict[str, object]:
        return ask(asleep, read=[], write=tmp_path, limits=limits, code="step_failed", stop=stop)

    beside, started = Beside(work), time.monotonic()
    time.sleep(0.2)
    beside.give_up()

    assert time.monotonic() - started < 10
    with pytest.raises(StepFailed):
        beside.result()


def test_a_program_that_its_caller_stops_says_so(tmp_path: Path) -> None:
    stop = threading.Event()
    stop.set()

    assert run(python_command("timeit", "pass"), write=tmp_path, stop=stop).killed == "stopped"
