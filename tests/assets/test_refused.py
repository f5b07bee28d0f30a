"""Hostile and broken files: each is refused or made safe, in 5 seconds and 512 MB, and leaves nothing."""

import json
import resource
import tempfile
import time
from pathlib import Path
from urllib.parse import quote

import pytest

from assets import sandbox
from assets.pipeline import check
from assets.sandbox import Outcome, jobs
from tests.assets.bombs import BOMBS
from tests.assets.bombs.archives import zipped
from tests.assets.models import png, textured_model, write

SECONDS, MEGABYTES = 5.0, 512.0
_OVERSHOOT = 24.0  # what a job can take between two looks of the watch, 10 ms apart


@pytest.fixture
def outcomes(monkeypatch: pytest.MonkeyPatch) -> list[Outcome]:
    """What every sandboxed job of the test came to."""
    found: list[Outcome] = []
    run = sandbox.run

    def noting(*args: object, **more: object) -> Outcome:
        found.append(run(*args, **more))  # type: ignore[arg-type]  # handed on as they came
        return found[-1]

    monkeypatch.setattr(jobs, "run", noting)
    return found


def cpu_seconds() -> float:
    """CPU time of all ended children of this process."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


@pytest.mark.parametrize("kind", BOMBS)
def test_a_bomb_gets_its_code_in_time_and_leaves_nothing(
    kind: str, tmp_path: Path, outcomes: list[Outcome], monkeypatch: pytest.MonkeyPatch
) -> None:
    bomb = BOMBS[kind]
    path = write(tmp_path, bomb.make(), bomb.name)
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(scratch))
    started, cpu = time.monotonic(), cpu_seconds()

    report = check(path)

    assert bomb.code in ["", *(issue.code for issue in report.issues)], report.issues
    assert report.ok or not report.publishable
    assert min(cpu_seconds() - cpu, time.monotonic() - started) <= SECONDS
    assert max((outcome.peak_rss_mb for outcome in outcomes), default=0) <= MEGABYTES + _OVERSHOOT
    assert not list(scratch.iterdir())


def test_a_bomb_that_is_refused_has_an_error_or_nothing_to_show() -> None:
    safe = {kind for kind, bomb in BOMBS.items() if not bomb.code}

    assert len(BOMBS) >= 150
    assert len(safe) <= 10


def test_the_worker_goes_on_after_a_bomb(tmp_path: Path) -> None:
    bomb = BOMBS["half a million keys"]
    check(write(tmp_path, bomb.make(), bomb.name))

    assert check(write(tmp_path, textured_model().bytes())).publishable


def test_a_zip_with_its_files_is_taken(tmp_path: Path) -> None:
    model = textured_model()
    model.doc["buffers"][0]["uri"] = "geometry.bin"
    model.doc["images"] = [{"uri": "pictures/red%20one.png"}]
    files = {
        "seat/model.gltf": json.dumps(model.doc).encode(),
        "seat/geometry.bin": model.binary,
        "seat/pictures/red one.png": png(16, 16),
        "__MACOSX/._model.gltf": b"litter",
    }

    report = check(write(tmp_path, zipped(files), "a.zip"))

    assert report.publishable, report.issues
    assert report.stats.textures == 1


def test_a_zip_of_an_older_windows_may_hold_korean_names(tmp_path: Path) -> None:
    model = textured_model()
    model.doc["buffers"][0]["uri"] = quote("의자.bin")
    data = zipped({"model.gltf": json.dumps(model.doc).encode(), "NAME.bin": model.binary})
    korean = "의자".encode("cp949")  # as long as NAME, and nothing says how it is written

    report = check(write(tmp_path, data.replace(b"NAME.bin", korean + b".bin"), "a.zip"))

    assert report.publishable, report.issues


def test_every_limit_is_held_with_512_mb(tmp_path: Path) -> None:
    from assets.sandbox import limits_for

    assert limits_for(1000).rss_mb == 512
    assert limits_for(1000).cpu_s <= 5
