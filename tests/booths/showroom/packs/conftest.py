"""Booths that stand in the beauty hall, and the worker that packs their proxies."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

import pytest
from sqlalchemy.orm import Session

from assets.store import LocalStore
from booths.booth.models import Booth, BoothRevision, Placement
from booths.companies.models import Company
from exhibition.events.models import Event
from exhibition.halls.models import Hall, HallPlan
from exhibition.kernel.clock import FrozenClock
from exhibition.kernel.work import JobContext
from tests.booths.conftest import NOW, ready_model
from tests.booths.showroom.packs.hall import document, manifest
from tests.booths.showroom.packs.worker import Worker


@pytest.fixture
def worker(context: JobContext, clock: FrozenClock) -> Worker:
    return Worker(context, clock)


@pytest.fixture
def stand_up(
    session: Session, store: LocalStore, company: Company, hall: Hall, tmp_path: Any
) -> Callable[..., Booth]:
    """Puts a public booth on a stand, with one model whose proxy has the shape `seed`."""
    session.add(HallPlan(hall_id=hall.id, version=1, document={}, made_at=NOW))

    def put(stand: int, seed: int, event: Event | None = None, until: datetime | None = None) -> Booth:
        booth = Booth(
            company_id=company.id, slug=f"booth-{stand}-{seed}", hall_slug=hall.slug, title={"en": "Booth"},
            created_at=NOW, changed_at=NOW,
        )  # fmt: skip
        session.add(booth)
        session.flush()
        model = ready_model(session, booth, manifest=manifest(store, tmp_path, seed))
        revision = BoothRevision(
            booth_id=booth.id, number=1, document=document(booth, str(model.id)), submitted_at=NOW
        )
        session.add(revision)
        session.flush()
        booth.public_revision_id = revision.id
        session.add(
            Placement(
                booth_id=booth.id, stand_id=hall.stands[stand].id, starts_at=NOW, ends_at=until,
                event_id=event.id if event else None,
            )
        )  # fmt: skip
        session.commit()
        return booth

    return put
