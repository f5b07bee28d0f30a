"""Files that a newer manifest replaced leave the store, unless something else names them."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from sqlalchemy.orm import Session

from assets.store import LocalStore
from booths.booth.models import Booth, BoothRevision
from booths.catalog.models import Brochure
from booths.showroom.model_job import ModelJob
from booths.showroom.models import Model
from booths.showroom.service import FORGET_FILES
from booths.showroom.superseded import forget_files, replaced
from exhibition.kernel.database import Database
from exhibition.kernel.work import JobContext
from tests.booths.conftest import NOW
from tests.booths.showroom.conftest import Waiting

OLD, NEW, SEEN = (f"v/{digit * 64}.{suffix}" for digit, suffix in (("1", "glb"), ("2", "glb"), ("3", "webp")))


def manifest(*keys: str, pictures: tuple[str, ...] = ()) -> dict[str, Any]:
    """A manifest of which nothing matters but its keys."""
    variants = [{"name": "web", "key": key, "sha256": key[2:66]} for key in keys]
    return {"variants": variants, "pictures": [{"key": key} for key in pictures]}


@pytest.fixture
def model(session: Session, uploaded: Callable[[bytes], Model], store: LocalStore) -> Model:
    """A model whose manifest names NEW, with OLD, NEW and an unrelated file in the store."""
    found = uploaded(b"the upload")
    found.manifest = manifest(NEW)
    session.commit()
    for key in (OLD, NEW, SEEN):
        store.put(key, key.encode(), "application/octet-stream")
    return found


def test_what_one_manifest_names_and_the_next_does_not_is_replaced() -> None:
    before = manifest(OLD, NEW, "o/public.webp", pictures=(SEEN,))

    assert replaced(before, manifest(NEW)) == sorted([OLD, SEEN])
    assert replaced({}, before) == []


def test_publishing_asks_once_for_what_it_replaced(
    session: Session, context: JobContext, model: Model
) -> None:
    waiting = Waiting()
    job = ModelJob(replace(context, database=Database(context.database.engine, waiting)), model.id)

    for _ in range(2):  # a worker that died behind its commit does the step again
        job._change(manifest=manifest(SEEN))

    (asked,) = waiting.jobs
    assert asked == (FORGET_FILES, f"files-{model.id}-1-last", (model.source_sha256, [NEW]))


def test_a_file_that_nothing_names_is_gone_and_again_is_harmless(
    context: JobContext, model: Model, store: LocalStore
) -> None:
    for _ in range(2):
        forget_files(context, model.source_sha256, [OLD])

    assert list(store.list("v/")) == sorted([NEW, SEEN])


def test_a_file_that_this_model_names_again_stays(
    context: JobContext, model: Model, store: LocalStore
) -> None:
    forget_files(context, model.source_sha256, [OLD, NEW])

    assert list(store.list("v/")) == sorted([NEW, SEEN])


def test_a_file_that_a_twin_names_stays(
    session: Session, context: JobContext, model: Model, uploaded: Callable[[bytes], Model], store: LocalStore
) -> None:
    uploaded(b"the upload").manifest = manifest(pictures=(OLD,))
    session.commit()

    forget_files(context, model.source_sha256, [OLD])

    assert store.exists(OLD)


@pytest.mark.parametrize("state", ["submitted", "published", "returned"])
def test_a_picture_that_a_frozen_document_names_stays(
    session: Session, context: JobContext, booth: Booth, model: Model, store: LocalStore, state: str
) -> None:
    document = {"poster": "o/" + SEEN.removeprefix("v/")}
    session.add(BoothRevision(booth_id=booth.id, number=7, document=document, state=state, submitted_at=NOW))
    session.commit()

    forget_files(context, model.source_sha256, [OLD, SEEN])

    assert list(store.list("v/")) == sorted([NEW, SEEN])


def test_a_brochures_cover_stays(
    session: Session, context: JobContext, booth: Booth, model: Model, store: LocalStore
) -> None:
    session.add(
        Brochure(booth_id=booth.id, title={"en": "Lamps"}, filename="a.pdf", cover_key=SEEN, created_at=NOW)
    )
    session.commit()

    forget_files(context, model.source_sha256, [SEEN])

    assert store.exists(SEEN)
