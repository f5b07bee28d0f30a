"""Small models, and the means to run their jobs at once."""

import hashlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import trimesh
from sqlalchemy.orm import Session

from assets.store import LocalStore
from booths.booth.models import Booth
from booths.showroom.models import Model
from booths.showroom.service import add_model
from exhibition.kernel.clock import FrozenClock
from exhibition.kernel.database import Database
from exhibition.kernel.work import JobContext, PlainSteps, Steps
from tests.booths.showroom.built import Built


class Heard:
    """News that were told, in order."""

    def __init__(self) -> None:
        self.told: list[tuple[str, str]] = []

    def tell(self, room: str, event: str, data: dict[str, Any]) -> None:
        self.told.append((room, event))


class Waiting:
    """A queue that only remembers."""

    def __init__(self) -> None:
        self.jobs: list[tuple[str, str, tuple[Any, ...]]] = []

    def enqueue(self, session: Session, name: str, workflow_id: str, *args: Any, queue: str = "") -> None:
        self.jobs.append((name, workflow_id, args))


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """What steps made in this run."""
    return Built(tmp_path_factory.mktemp("built"))


@pytest.fixture(autouse=True)
def each_step_once(built: Built, monkeypatch: pytest.MonkeyPatch) -> None:
    """Jobs take what a step made before of the very same files."""
    monkeypatch.setattr("booths.showroom.model_job.run_step", built.run)


@pytest.fixture
def heard() -> Heard:
    return Heard()


@pytest.fixture
def context(
    database: Database, store: LocalStore, clock: FrozenClock, heard: Heard, tmp_path: Path
) -> JobContext:
    """What a worker gives its workflows, every step done at once."""
    return make_context(database, store, clock, heard, tmp_path, PlainSteps())


def make_context(
    database: Database, store: LocalStore, clock: FrozenClock, heard: Heard, tmp_path: Path, steps: Steps
) -> JobContext:
    folder = tmp_path / "work"
    folder.mkdir(exist_ok=True)
    return JobContext(database, store, clock, heard, steps, folder)


@pytest.fixture
def box() -> bytes:
    """A box of 120 × 240 × 60 mm."""
    exported = trimesh.Scene(trimesh.creation.box((0.12, 0.24, 0.06))).export(file_type="glb")
    return bytes(exported)


@pytest.fixture
def uploaded(
    session: Session, booth: Booth, store: LocalStore, clock: FrozenClock
) -> Callable[[bytes, str], Model]:
    """Adds a model of these bytes to the booth, as a completed upload does."""

    def add(data: bytes, sha256: str = "") -> Model:
        digest = hashlib.sha256(data).hexdigest()
        store.put(f"uploads/{digest}", data, "application/octet-stream")
        model = add_model(
            session, booth, source_key=f"uploads/{digest}", sha256=sha256 or digest, size=len(data),
            filename="box.glb", now=clock.now(), title={"en": "Box"},
        )  # fmt: skip
        session.commit()
        return model

    return add
