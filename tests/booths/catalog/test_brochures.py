"""A brochure from the upload to the download."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from flask.testing import FlaskClient
from PIL import Image
from sqlalchemy.orm import Session

from assets.store import LocalStore
from booths.booth.models import Booth
from booths.booth.service import BoothNotFound
from booths.catalog.brochures import add_brochure, brochures_of, remove_brochure
from booths.catalog.jobs import process_brochure
from booths.catalog.models import READY, REFUSED
from booths.catalog.uploads import BrochureUpload
from exhibition.kernel.actor import Actor
from exhibition.kernel.clock import FrozenClock
from exhibition.kernel.database import Database
from exhibition.kernel.work import JobContext, PlainSteps
from tests.booths.conftest import NOW, Scene


class Silent:
    """News that nobody hears."""

    def tell(self, room: str, event: str, data: dict[str, object]) -> None:
        """Do nothing."""


@pytest.fixture
def context(database: Database, store: LocalStore, clock: FrozenClock, tmp_path: Path) -> JobContext:
    """What the worker gives a job."""
    folder = tmp_path / "work"
    folder.mkdir()
    return JobContext(database, store, clock, Silent(), PlainSteps(), folder)


def pdf() -> bytes:
    """A PDF of one page."""
    out = BytesIO()
    Image.new("RGB", (400, 560), "white").save(out, "PDF")
    return out.getvalue()


def processed(context: JobContext, scene: Scene, content: bytes) -> str:
    """Add a brochure with these bytes and let the worker look at it; returns its id."""
    context.store.put("uploads/one", content, "application/pdf")
    with context.database.writing() as session:
        booth = session.get_one(Booth, scene.booth.id)
        brochure = add_brochure(
            session, booth, source_key="uploads/one", filename="카탈로그 2026.pdf", size=len(content), now=NOW
        )
    process_brochure(context, str(brochure.id))
    process_brochure(context, str(brochure.id))
    return str(brochure.id)


def test_a_pdf_becomes_ready_with_cover_and_is_private_until_published(
    context: JobContext, scene: Scene, act_as: Callable[[Actor], FlaskClient]
) -> None:
    brochure_id = processed(context, scene, pdf())

    with context.database.reading() as session:
        row = brochures_of(session, scene.booth.id)[0]
        assert (row.state, row.pages, row.error) == (READY, 1, None)
        assert row.cover_key is not None
    assert list(context.folder.iterdir()) == []
    assert act_as(Actor()).get(f"/brochures/{brochure_id}").status_code == 404
    sent = act_as(scene.owner).get(f"/brochures/{brochure_id}")
    assert sent.status_code == 303
    assert "private" in sent.headers["Cache-Control"]


def test_what_is_no_pdf_is_refused_with_a_reason(context: JobContext, scene: Scene) -> None:
    processed(context, scene, b"<html>not a pdf</html>")

    with context.database.reading() as session:
        row = brochures_of(session, scene.booth.id)[0]
        assert (row.state, row.error) == (REFUSED, "pdf_invalid")


def test_a_removed_brochure_leaves_the_draft(session: Session, owner: Actor, booth: Booth) -> None:
    brochure = add_brochure(session, booth, source_key="uploads/x", filename="a.pdf", size=1, now=NOW)

    remove_brochure(session, owner, brochure.id, NOW)

    assert brochures_of(session, booth.id) == []


def test_only_the_company_uploads(session: Session, owner: Actor, stranger: Actor, booth: Booth) -> None:
    purpose = BrochureUpload(lambda: NOW)

    purpose.authorize(session, owner, f"booth:{booth.id}")
    for target in (f"booth:{booth.id}", "booth:", "nothing"):
        with pytest.raises(BoothNotFound):
            purpose.authorize(session, stranger, target)
