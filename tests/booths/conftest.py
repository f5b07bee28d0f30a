"""People, a hall with stands, a company and a booth that is complete."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from uuid import UUID, uuid4

import pytest
from sqlalchemy.orm import Session

from booths.booth.models import Booth
from booths.booth.service import create_booth
from booths.catalog.service import create_product
from booths.companies.models import Company
from booths.companies.service import as_owner, create_company
from booths.showroom.models import READY as MODEL_READY
from booths.showroom.models import Model, ShowroomItem
from exhibition.accounts.models import Account
from exhibition.halls.models import Hall, Stand
from exhibition.kernel.actor import ORGANIZER, VENUE, Actor
from exhibition.kernel.database import Database

NOW = datetime(2026, 11, 21, 3, 0, tzinfo=UTC)


@pytest.fixture
def session(database: Database) -> Iterator[Session]:
    """One session that writes; what it did is committed when a test asks for it."""
    with database.session(writes=True) as opened:
        yield opened


def make_account(session: Session, email: str) -> Actor:
    """An account, as the actor it is."""
    account = Account(email=email, fs_uniquifier=uuid4().hex, active=True)
    session.add(account)
    session.flush()
    return Actor(account_id=account.id, display_name=email.partition("@")[0])


@pytest.fixture
def exhibitor(session: Session) -> Actor:
    """Somebody with an account and nothing else."""
    return make_account(session, "owner@example.com")


@pytest.fixture
def stranger(session: Session) -> Actor:
    """Somebody who owns another company."""
    actor = make_account(session, "stranger@example.com")
    return as_owner(actor, create_company(session, actor, {"name": {"en": "Elsewhere"}}, NOW))


@pytest.fixture
def organizer(session: Session) -> Actor:
    """Who runs the venue."""
    actor = make_account(session, "organizer@example.com")
    return Actor(account_id=actor.account_id, grants=frozenset({(ORGANIZER, VENUE)}))


@pytest.fixture
def hall(session: Session) -> Hall:
    """The beauty hall with three stands."""
    hall = Hall(slug="beauty", title={"ko": "뷰티관", "en": "Beauty"}, accent="beauty")
    for index in range(1, 4):
        hall.stands.append(Stand(number=f"A-0{index}", x=index * 6.0, z=0.0, width=5.0, depth=4.0))
    session.add(hall)
    session.flush()
    return hall


@pytest.fixture
def company(session: Session, exhibitor: Actor) -> Company:
    """The exhibitor's company."""
    data = {"name": {"ko": "한빛뷰티", "en": "Hanbit Beauty"}, "contact": {"email": "hello@hanbit.example"}}
    return create_company(session, exhibitor, data, NOW)


@pytest.fixture
def owner(exhibitor: Actor, company: Company) -> Actor:
    """The exhibitor, owning the company."""
    return as_owner(exhibitor, company)


@pytest.fixture
def booth(session: Session, owner: Actor, company: Company, hall: Hall) -> Booth:
    """A draft with a title and nothing else."""
    data = {"title": {"ko": "한빛 세럼", "en": "Hanbit serum"}, "hall": hall.slug}
    return create_booth(session, owner, company.id, data, NOW)


def ready_model(session: Session, booth: Booth, product_id: UUID | None = None, **changes: Any) -> Model:
    """A processed model, placed in the booth."""
    values: dict[str, Any] = {
        "booth_id": booth.id,
        "title": {"en": "Serum bottle"},
        "filename": "serum.glb",
        "source_key": "uploads/x",
        "source_sha256": "0" * 64,
        "source_bytes": 1000,
        "state": MODEL_READY,
        "manifest": {
            "size_mm": [60.0, 140.0, 60.0],
            "bounds_m": {"min": [-0.03, 0, -0.03], "max": [0.03, 0.14, 0.03]},
            "variants": [],
        },
        "created_at": NOW,
        "changed_at": NOW,
        **changes,
    }
    model = Model(**values)
    session.add(model)
    session.flush()
    session.add(ShowroomItem(booth_id=booth.id, model_id=model.id, product_id=product_id, x=0.5, z=1.0))
    session.flush()
    return model


@pytest.fixture
def complete_booth(session: Session, owner: Actor, booth: Booth) -> Booth:
    """A draft with everything that a submission needs."""
    product = create_product(session, owner, booth.id, {"name": {"en": "Serum 30 ml"}}, NOW)
    booth.tagline = {"en": "Light in a bottle"}
    ready_model(session, booth, product.id)
    session.flush()
    return booth


@dataclass(frozen=True)
class Scene:
    """Everything, committed, for tests through the application."""

    owner: Actor
    stranger: Actor
    organizer: Actor
    company: Company
    booth: Booth
    hall: Hall


@pytest.fixture
def scene(
    session: Session,
    owner: Actor,
    stranger: Actor,
    organizer: Actor,
    company: Company,
    complete_booth: Booth,
    hall: Hall,
) -> Scene:
    """A complete booth beside a stranger's company, committed."""
    session.commit()
    return Scene(owner, stranger, organizer, company, complete_booth, hall)
