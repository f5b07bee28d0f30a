"""Brochures: PDFs that are taken in, looked at in the sandbox, cleaned, and shown once their booth is."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import PurePosixPath
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from booths.booth.document import BrochurePart
from booths.booth.models import Booth
from booths.booth.service import editable_booth, require_booth, touch
from booths.catalog.models import PENDING, READY, REFUSED, Brochure
from booths.companies.checks import SHORT, Check, localized
from exhibition.kernel.actor import Actor
from exhibition.kernel.errors import Exceeded, NotFound
from exhibition.kernel.ids import uuid7
from exhibition.kernel.jobs import enqueue
from exhibition.kernel.text import Localized

PROCESS_BROCHURE = "catalog.process_brochure"
MOST_BROCHURES = 20


class BrochureNotFound(NotFound):
    """No such brochure, or it is not public."""

    code = "brochure_not_found"


class TooManyBrochures(Exceeded):
    """A booth holds at most MOST_BROCHURES."""

    code = "too_many_brochures"


def add_brochure(
    session: Session,
    booth: Booth,
    *,
    source_key: str,
    filename: str,
    size: int,
    now: datetime,
    title: Localized | None = None,
    upload_id: UUID | None = None,
) -> Brochure:
    """Write the row and its job, in this transaction. `source_key` is where the uploaded bytes lie."""
    count = len(brochures_of(session, booth.id))
    if count >= MOST_BROCHURES:
        raise TooManyBrochures(limit=MOST_BROCHURES)
    brochure = Brochure(
        id=uuid7(), booth_id=booth.id, title=title or {"en": PurePosixPath(filename).stem[:SHORT] or "PDF"},
        filename=filename, upload_id=upload_id, state=PENDING, key=source_key, size=size, position=count,
        created_at=now,
    )  # fmt: skip
    session.add(brochure)
    session.flush()
    enqueue(session, PROCESS_BROCHURE, f"brochure-{brochure.id}", str(brochure.id))
    return brochure


@dataclass(frozen=True)
class Finding:
    """What the worker made of a PDF: its cleaned file and cover by key, or the code of why not."""

    key: str | None = None
    cover_key: str | None = None
    pages: int = 0
    error: str | None = None


def settle_brochure(session: Session, brochure_id: UUID, found: Finding) -> Brochure:
    """Write the worker's result: READY with its files, or REFUSED with the code."""
    brochure = session.get_one(Brochure, brochure_id)
    brochure.state, brochure.error = (REFUSED, found.error) if found.error else (READY, None)
    if not found.error:
        brochure.key, brochure.cover_key, brochure.pages = found.key, found.cover_key, found.pages
    session.flush()
    return brochure


def rename_brochure(
    session: Session, actor: Actor, brochure_id: UUID, title: Localized, now: datetime
) -> Brochure:
    """Give a brochure another title. Raises BrochureNotFound, BoothSubmitted, Invalid."""
    brochure = require_brochure(session, actor, brochure_id)
    checked = Check({"title": title}).field("title", localized(SHORT, required=True)).done()
    touch(session, editable_booth(session, actor, brochure.booth_id), now)
    brochure.title = checked["title"]
    session.flush()
    return brochure


def remove_brochure(session: Session, actor: Actor, brochure_id: UUID, now: datetime) -> None:
    """Take a brochure out of the draft. Raises BrochureNotFound, BoothSubmitted."""
    brochure = require_brochure(session, actor, brochure_id)
    touch(session, editable_booth(session, actor, brochure.booth_id), now)
    brochure.removed_at = now
    session.flush()


def require_brochure(session: Session, actor: Actor, brochure_id: UUID) -> Brochure:
    """A brochure of a booth that the actor belongs to. Raises SignInRequired, BrochureNotFound."""
    brochure = session.get(Brochure, brochure_id)
    actor.require_account()
    if brochure is None or brochure.removed_at is not None:
        raise BrochureNotFound
    try:
        require_booth(session, actor, brochure.booth_id)
    except NotFound:
        raise BrochureNotFound from None
    return brochure


def brochures_of(session: Session, booth_id: UUID) -> Sequence[Brochure]:
    """The draft's brochures in their order, whatever their state."""
    query = select(Brochure).where(Brochure.booth_id == booth_id, Brochure.removed_at.is_(None))
    return session.scalars(query.order_by(Brochure.position, Brochure.created_at)).all()


def unfinished(session: Session, booth_id: UUID) -> int:
    """How many brochures the worker still has to look at."""
    query = select(func.count()).select_from(Brochure).where(Brochure.booth_id == booth_id)
    return session.scalar(query.where(Brochure.state == PENDING, Brochure.removed_at.is_(None))) or 0


def downloadable(session: Session, actor: Actor, brochure_id: UUID | None) -> tuple[str, str]:
    """(key, file name) for whoever may have it: everyone once it is public, before that its company.

    Raises BrochureNotFound.
    """
    brochure = session.get(Brochure, brochure_id) if brochure_id else None
    if brochure is None or brochure.state != READY or brochure.key is None:
        raise BrochureNotFound
    booth = session.get_one(Booth, brochure.booth_id)
    is_inside = actor.is_organizer or actor.has_company_role(booth.company_id)
    if not is_inside and not _is_public(booth, brochure):
        raise BrochureNotFound
    return brochure.key, brochure.filename


def brochure_parts(session: Session, booth_id: UUID) -> list[BrochurePart]:
    """The draft's readable brochures as the frozen document says them."""
    return [
        {
            "id": str(b.id),
            "title": dict(b.title),
            "filename": b.filename,
            "size": b.size or 0,
            "pages": b.pages or 0,
            "cover": public_cover(b.cover_key),
            "key": b.key or "",
        }
        for b in brochures_of(session, booth_id)
        if b.state == READY
    ]


def public_cover(cover_key: str | None) -> str | None:
    """The published twin of a cover; it is made when the booth is published."""
    return "o/" + cover_key.removeprefix("v/") if cover_key else None


def _is_public(booth: Booth, brochure: Brochure) -> bool:
    if booth.suspended_at is not None or booth.public_revision is None:
        return False
    shown = booth.public_revision.document.get("brochures", [])
    return any(part["id"] == str(brochure.id) for part in shown)
