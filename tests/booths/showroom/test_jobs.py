"""A model's way through the pipeline: shown soon, whole later, refused with reason, resumed after a crash."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import pytest
from sqlalchemy.orm import Session

from assets.store import LocalStore
from booths.showroom.jobs import finish_model, process_model, refine_model
from booths.showroom.models import Model
from booths.showroom.progress import progress_of
from booths.showroom.service import FORGET_FILES
from booths.showroom.superseded import forget_files
from exhibition.kernel.clock import FrozenClock
from exhibition.kernel.database import Database
from exhibition.kernel.work import JobContext
from tests.booths.showroom.conftest import Heard, Waiting, make_context

T = TypeVar("T")


class Crash(BaseException):
    """The process dies here."""


class CrashingSteps:
    """Remembers answers as a durable runner does, and dies before the named step."""

    def __init__(self, before: str) -> None:
        self.before: str | None = before
        self.answers: dict[str, object] = {}
        self.ran: list[str] = []

    def run(self, name: str, function: Callable[[], T]) -> T:
        if name in self.answers:
            return self.answers[name]  # type: ignore[return-value]
        if name == self.before:
            self.before = None
            raise Crash
        self.ran.append(name)
        answer = function()
        self.answers[name] = answer
        return answer


def names(model: Model) -> set[str]:
    return {variant["name"] for variant in model.manifest["variants"]}


def build(context: JobContext, model: Model) -> None:
    for workflow in (process_model, finish_model, refine_model):
        workflow(context, str(model.id))


def fresh(session: Session, model: Model) -> Model:
    session.rollback()
    session.refresh(model)
    # A session of these tests writes: it must not hold the lock while a job runs.
    session.commit()
    return model


def test_a_model_shows_after_the_quick_steps_and_is_whole_after_the_others(
    session: Session, context: JobContext, heard: Heard, uploaded: Callable[[bytes], Model], box: bytes
) -> None:
    model = uploaded(box)

    process_model(context, str(model.id))
    quick = fresh(session, model)
    assert (quick.state, quick.error) == ("ready", None)
    assert {"web", "proxy"} <= names(quick)
    assert quick.progress < 1

    finish_model(context, str(model.id))
    assert {"web", "proxy", "ar", "lod1", "usdz"} <= names(fresh(session, model))
    assert model.progress < 1

    refine_model(context, str(model.id))
    whole = fresh(session, model)

    assert {"web", "proxy", "ar", "lod1", "usdz"} <= names(whole)
    assert whole.progress == 1
    assert whole.manifest["size_mm"] == pytest.approx([120, 240, 60], rel=1e-3)
    assert {step["state"] for step in progress_of(whole, lambda code, params: code)["steps"]} == {"done"}
    assert (f"model:{model.id}", "model") in heard.told


def test_a_model_shows_before_its_picture_is_drawn(
    session: Session, context: JobContext, uploaded: Callable[[bytes], Model], box: bytes
) -> None:
    model = uploaded(box)

    with pytest.raises(Crash):
        process_model(replace(context, steps=CrashingSteps("poster")), str(model.id))

    shown = fresh(session, model)
    assert (shown.state, shown.error) == ("ready", None)
    assert names(shown) == {"web"}
    assert 0 < shown.progress < 1


def test_nothing_is_left_behind(
    session: Session, context: JobContext, store: LocalStore, uploaded: Callable[[bytes], Model], box: bytes
) -> None:
    model, waiting = uploaded(box), Waiting()

    build(replace(context, database=Database(context.database.engine, waiting)), model)
    for name, _, args in waiting.jobs:
        if name == FORGET_FILES:
            forget_files(context, *args)

    manifest = fresh(session, model).manifest
    assert list(store.list("work/")) == []
    assert list(context.folder.iterdir()) == []
    assert set(store.list("v/")) == {e["key"] for e in (*manifest["variants"], *manifest["pictures"])}


@pytest.mark.parametrize(
    ("data", "code"),
    [(b"<!doctype html><p>hello", "html_not_model"), (b"glTF\x02\x00\x00\x00", None), (b"x" * 50, None)],
)
def test_a_file_that_is_no_model_is_refused_with_its_code(
    session: Session, context: JobContext, uploaded: Callable[[bytes], Model], data: bytes, code: str | None
) -> None:
    model = uploaded(data)

    process_model(context, str(model.id))

    refused = fresh(session, model)
    assert refused.state == "refused"
    assert refused.error
    if code:
        assert refused.error == code


def test_bytes_other_than_announced_are_refused(
    session: Session, context: JobContext, uploaded: Callable[[bytes, str], Model], box: bytes
) -> None:
    model = uploaded(box, "0" * 64)

    process_model(context, str(model.id))

    assert (fresh(session, model).state, model.error) == ("refused", "checksum_mismatch")


@pytest.mark.parametrize("before", ["check", "web", "publish_first", "proxy", "publish_quick"])
def test_a_worker_that_dies_is_followed_by_one_that_goes_on_at_that_step_on_another_machine(
    session: Session,
    database: Database,
    store: LocalStore,
    clock: FrozenClock,
    heard: Heard,
    tmp_path: Path,
    uploaded: Callable[[bytes], Model],
    box: bytes,
    before: str,
) -> None:
    model = uploaded(box)
    steps = CrashingSteps(before)
    (tmp_path / "first").mkdir()
    (tmp_path / "second").mkdir()
    first = make_context(database, store, clock, heard, tmp_path / "first", steps)
    second = make_context(database, store, clock, heard, tmp_path / "second", steps)

    with pytest.raises(Crash):
        process_model(first, str(model.id))
    process_model(second, str(model.id))

    assert fresh(session, model).state == "ready"
    assert len(steps.ran) == len(set(steps.ran))


def test_a_model_removed_meanwhile_ends_its_job_quietly(
    session: Session, context: JobContext, uploaded: Callable[[bytes], Model], box: bytes
) -> None:
    model = uploaded(box)
    model_id = str(model.id)
    session.delete(model)
    session.commit()

    process_model(context, model_id)

    assert list(context.store.list("work/")) == []
