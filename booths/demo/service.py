"""Puts the demo exhibition into an installation, through the same services as real input, once."""

import hashlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, time
from zoneinfo import ZoneInfo

from sqlalchemy import select
from sqlalchemy.orm import Session

from assets.store import ObjectStore
from booths.booth.models import Booth
from booths.demo.booth_spec import BoothSpec
from booths.demo.rows import founder_account, join_event, stand_id, write_booth
from booths.demo.sign_ins import ORGANIZER_MAIL, write_sign_ins
from booths.demo.specs import EventSpec
from booths.showroom.models import REFUSED, Model
from booths.studio.service import draft_document, problems, publish, submit
from exhibition.accounts.models import Account
from exhibition.config import Settings
from exhibition.events.models import Event
from exhibition.events.service import EventDraft, create_event, publish_event
from exhibition.halls.service import seed_permanent_halls
from exhibition.kernel.actor import ORGANIZER, OWNER, VENUE, Actor, company_scope
from exhibition.kernel.clock import Clock
from exhibition.kernel.database import Database
from exhibition.search.service import replace_owner
from exhibition.search.sources import VenueSource


class DemoRefused(Exception):
    """A file of the demo did not pass the pipeline: a fault of this version."""


@dataclass(frozen=True)
class Demo:
    """Where the demo goes."""

    database: Database
    store: ObjectStore
    clock: Clock

    def prepare(self, events: Sequence[EventSpec]) -> Actor:
        """Write the halls and the fairs; returns the actor that founds and publishes the rest."""
        now = self.clock.now()
        with self.database.writing() as session:
            seed_permanent_halls(session, now)
            account = founder_account(session, now)
            actor = Actor(account_id=account.id, grants=frozenset({(ORGANIZER, VENUE)}))
            for spec in events:
                _write_event(session, actor, spec, now)
            for document in VenueSource().documents(session):
                replace_owner(session, document.owner, [document])
        return actor

    def sign_ins(self, settings: Settings, first: BoothSpec) -> str | None:
        """Make two accounts to try the demo with; returns the text with their passwords, once.

        One organizer, and one exhibitor who owns the first booth's company.
        """
        with self.database.writing() as session:
            if session.scalar(select(Account.id).where(Account.email == ORGANIZER_MAIL)):
                return None
            return write_sign_ins(session, settings, first.company.slug, self.clock.now())

    def unfinished(self) -> tuple[int, int]:
        """How many models have all their files, out of how many."""
        with self.database.reading() as session:
            shares = session.scalars(select(Model.progress).where(Model.state != REFUSED)).all()
        return sum(share >= 1 for share in shares), len(shares)

    def missing(self, specs: Sequence[BoothSpec]) -> list[BoothSpec]:
        """The booths that were not written yet."""
        with self.database.reading() as session:
            there = set(session.scalars(select(Booth.slug)))
        return [spec for spec in specs if spec.slug not in there]

    def write(self, actor: Actor, spec: BoothSpec) -> None:
        """Company, booth, products, models and brochure of one booth; their jobs begin at once."""
        # Modelling takes a second or more: it is done before the transaction.
        structure = spec.build_structure()
        products = [product.build() for product in spec.products]
        brochure = spec.brochure()
        files = {data: self._keep(data) for data in (structure.glb, brochure, *products)}
        with self.database.writing() as session:
            write_booth(session, actor, spec, structure, products, brochure, files, self.clock.now())

    def _keep(self, data: bytes) -> str:
        key = f"uploads/demo-{hashlib.sha256(data).hexdigest()}"
        if not self.store.exists(key):
            self.store.put(key, data, "application/octet-stream")
        return key

    def unpublished(self, specs: Sequence[BoothSpec]) -> list[BoothSpec]:
        """The booths that are written but not public yet."""
        with self.database.reading() as session:
            public = select(Booth.slug).where(Booth.public_revision_id.is_not(None))
            there = set(session.scalars(public))
        return [spec for spec in specs if spec.slug not in there]

    def publish_ready(
        self, actor: Actor, specs: Sequence[BoothSpec], refused: Callable[[str], None]
    ) -> Iterator[str]:
        """Submit and publish every booth whose files are ready; yields the slugs that need no more waiting.

        A booth with a refused file stays closed, and `refused` is told which file and why.
        """
        for spec in specs:
            try:
                with self.database.reading() as session:
                    ready = _is_ready(session, spec.slug)
            except DemoRefused as error:
                refused(str(error))
                yield spec.slug
                continue
            if ready:
                with self.database.writing() as session:
                    self._publish(session, actor, spec)
                yield spec.slug

    def _publish(self, session: Session, actor: Actor, spec: BoothSpec) -> None:
        now = self.clock.now()
        booth = session.scalars(select(Booth).where(Booth.slug == spec.slug)).one()
        owner = Actor(actor.account_id, grants=actor.grants | {(OWNER, company_scope(booth.company_id))})
        submit(session, owner, booth.id, now)
        publish(session, self.store, actor, booth.id, now, stand_id(session, spec.hall, spec.stand))
        for event in session.scalars(select(Event).where(Event.halls.any(slug=spec.hall))):
            join_event(session, booth, event, now)


def _write_event(session: Session, actor: Actor, spec: EventSpec, now: datetime) -> None:
    """One fair, its days relative to today; it opens at ten and closes at six by its own clock."""
    if session.scalar(select(Event.id).where(Event.slug == spec.slug)):
        return
    zone = ZoneInfo(spec.time_zone)
    opens = datetime.combine((now + spec.opens_after).astimezone(zone).date(), time(10))
    closes = datetime.combine((now + spec.closes_after).astimezone(zone).date(), time(18))
    draft = EventDraft(
        slug=spec.slug,
        title=spec.title,
        summary=spec.summary,
        venue=spec.venue,
        halls=spec.halls,
        time_zone=spec.time_zone,
        opens_at=opens,
        closes_at=closes,
    )
    create_event(session, actor, draft, now)
    publish_event(session, actor, spec.slug, now)


def _is_ready(session: Session, slug: str) -> bool:
    booth = session.scalars(select(Booth).where(Booth.slug == slug)).one()
    models = session.scalars(select(Model).where(Model.booth_id == booth.id)).all()
    for model in models:
        if model.state == REFUSED:
            raise DemoRefused(f"{slug}: {model.filename}: {model.error}")
    return bool(models) and not problems(session, booth, draft_document(session, booth))
