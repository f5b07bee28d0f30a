"""Booths as the public sees them: by address, by hall, for search; and what waits for the organizer."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import ColumnElement, Select, and_, func, select
from sqlalchemy.orm import Session, joinedload

from booths.booth.document import BoothDocument, read_document
from booths.booth.models import SUBMITTED, Booth, BoothRevision, OldSlug, Placement
from booths.booth.service import BoothNotFound
from exhibition.halls.models import Stand
from exhibition.kernel.paging import Page, paginate
from exhibition.kernel.text import Localized
from exhibition.ports import QueueItem, SearchDocument


@dataclass(frozen=True)
class PublicBooth:
    """A booth that everybody may see, and the document that says all of it."""

    booth: Booth
    document: BoothDocument

    @property
    def url(self) -> str:
        """Its canonical address; whoever came by another one (old slug, other hall) is redirected here."""
        return f"/halls/{self.document['hall']}/booths/{self.booth.slug}"


@dataclass(frozen=True)
class Standing:
    """A public booth on its stand; `is_open` is false before and after its time in an event."""

    booth_id: UUID
    slug: str
    stand: str
    document: BoothDocument
    is_open: bool


def public_booth(session: Session, slug: str) -> PublicBooth:
    """Find a public booth by its slug or a former one. Raises BoothNotFound."""
    booth = session.scalar(select(Booth).where(Booth.slug == slug))
    if booth is None:
        former = session.get(OldSlug, slug)
        booth = session.get(Booth, former.booth_id) if former else None
    if booth is None or booth.public_revision is None or booth.suspended_at is not None:
        raise BoothNotFound
    return PublicBooth(booth, _document(booth.public_revision, booth.slug))


def is_public() -> ColumnElement[bool]:
    """The condition for queries over Booth."""
    return and_(Booth.public_revision_id.is_not(None), Booth.suspended_at.is_(None))


def standings(session: Session, hall_id: UUID, at: datetime, event_id: UUID | None = None) -> list[Standing]:
    """The public booths of a hall by stand: those there all year, or those of an event (open or not yet)."""
    query = select(Placement, Stand.number, Booth.id, Booth.slug, BoothRevision)
    query = query.join(Stand, Stand.id == Placement.stand_id).join(Booth, Booth.id == Placement.booth_id)
    query = query.join(BoothRevision, BoothRevision.id == Booth.public_revision_id)
    query = query.where(Stand.hall_id == hall_id, Booth.suspended_at.is_(None))
    if event_id is None:
        query = query.where(Placement.event_id.is_(None), _running(at))
    else:
        query = query.where(Placement.event_id == event_id)
    return [
        Standing(booth_id, slug, number, _document(revision, slug), _is_open(placement, at))
        for placement, number, booth_id, slug, revision in session.execute(query.order_by(Stand.number))
    ]


def count_by_hall(session: Session, at: datetime) -> Mapping[UUID, int]:
    """How many public booths stand in each hall all year."""
    query = select(Stand.hall_id, func.count()).select_from(Placement)
    query = query.join(Stand, Stand.id == Placement.stand_id).join(Booth, Booth.id == Placement.booth_id)
    query = query.where(Placement.event_id.is_(None), _running(at), is_public()).group_by(Stand.hall_id)
    return {row[0]: row[1] for row in session.execute(query)}


def public_booths(session: Session) -> Iterator[PublicBooth]:
    """Every public booth."""
    for booth in session.scalars(_public_rows().order_by(Booth.created_at)):
        if booth.public_revision is not None:
            yield PublicBooth(booth, _document(booth.public_revision, booth.slug))


def booths_of_company(session: Session, company_id: UUID) -> Sequence[PublicBooth]:
    """The public booths of one company."""
    rows = session.scalars(_public_rows().where(Booth.company_id == company_id).order_by(Booth.created_at))
    return [PublicBooth(b, _document(b.public_revision, b.slug)) for b in rows if b.public_revision]


def search_documents(
    found: PublicBooth, address: Callable[[str], str] = lambda key: key
) -> Iterator[SearchDocument]:
    """What can be found of a booth and of each product. `address` makes a URL of a picture's key."""
    document, owner = found.document, f"booth:{found.booth.id}"
    company, products = document["company"], document["products"]
    text = _joined(document["about"], company["name"], company["about"], *(p["name"] for p in products))
    yield SearchDocument(
        "booth", str(found.booth.id), owner, document["hall"], document["title"], document["tagline"],
        text, found.url, _address(document["poster"], address), 2.0,
    )  # fmt: skip
    for product in products:
        words = _joined(product["description"], company["name"], {"en": product["hs_code"]})
        yield SearchDocument(
            "product", product["id"], owner, document["hall"], product["name"], product["summary"],
            words, f"{found.url}#product-{product['slug']}", _address(product["picture"], address),
        )  # fmt: skip


def all_booths(session: Session, state: str, hall: str, number: int) -> Page[Booth]:
    """Booths for the console, last changed first; `state` is a draft's state, `public` or `suspended`."""
    query = select(Booth).options(joinedload(Booth.company))
    if state == "public":
        query = query.where(is_public())
    elif state == "suspended":
        query = query.where(Booth.suspended_at.is_not(None))
    elif state:
        query = query.where(Booth.state == state)
    if hall:
        query = query.where(Booth.hall_slug == hall)
    return paginate(session, query.order_by(Booth.changed_at.desc()), number, 50)


def waiting(session: Session) -> Sequence[QueueItem]:
    """Submitted booths for the console, oldest first."""
    query = select(Booth, BoothRevision.submitted_at).join(BoothRevision, BoothRevision.booth_id == Booth.id)
    query = query.where(Booth.state == SUBMITTED, BoothRevision.state == SUBMITTED)
    rows = session.execute(query.order_by(BoothRevision.submitted_at))
    return [
        QueueItem("booth", str(b.id), b.title, b.company.name, since, f"/console/booths/{b.id}")
        for b, since in rows
    ]


def _address(key: str | None, address: Callable[[str], str]) -> str | None:
    return address(key) if key else None


def _public_rows() -> Select[Booth]:
    return select(Booth).where(is_public()).options(joinedload(Booth.public_revision))


def _document(revision: BoothRevision, slug: str) -> BoothDocument:
    return {**read_document(revision.document), "slug": slug}


def _running(at: datetime) -> ColumnElement[bool]:
    return and_(Placement.starts_at <= at, (Placement.ends_at.is_(None)) | (Placement.ends_at > at))


def _is_open(placement: Placement, at: datetime) -> bool:
    return placement.starts_at <= at and (placement.ends_at is None or at < placement.ends_at)


def _joined(*texts: Localized) -> Localized:
    languages = {language for text in texts for language in text}
    return {language: "\n".join(t[language] for t in texts if t.get(language)) for language in languages}
