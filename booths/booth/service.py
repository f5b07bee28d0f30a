"""Booths as their owners edit them: making one, changing it, its address."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from booths.booth.models import DRAFT, PUBLISHED, SUBMITTED, Booth, BoothRevision, OldSlug
from booths.companies.checks import PARAGRAPH, SHORT, Check, Rule, Wrong, localized, slug
from booths.companies.service import SlugTaken, require_company, require_role
from booths.companies.slugs import free_slug, suggest_slug
from exhibition.audit.service import record_act
from exhibition.halls.models import Hall
from exhibition.kernel.actor import COMPANY_ROLES, EDITOR, OWNER, Actor
from exhibition.kernel.errors import Conflict, NotFound
from exhibition.kernel.versions import raise_version

MOST_FACTS = 12
TAGLINE = 160


class BoothNotFound(NotFound):
    """No such booth, or its existence is private to others."""

    code = "booth_not_found"


class BoothSubmitted(Conflict):
    """The booth lies with the organizer; withdraw it to go on editing."""

    code = "booth_submitted"


def create_booth(
    session: Session, actor: Actor, company_id: UUID, data: Mapping[str, Any], now: datetime
) -> Booth:
    """Make a draft booth of a company.

    `data`: title (localized, required), hall (slug, required), slug, tagline, about,
    facts [{label, value}]. Raises CompanyNotFound, RoleRequired, Invalid, SlugTaken.
    """
    company = require_company(session, actor, company_id, OWNER, EDITOR)
    values = _checked(session, data, partial=False)
    wanted = values.pop("slug", None)
    made = free_slug(suggest_slug(values["title"], "booth"), lambda name: _taken(session, name))
    values["slug"] = _own_slug(session, wanted) if wanted else made
    booth = Booth(
        company_id=company.id, **values, state=DRAFT, created_at=now, changed_at=now, version=1, reason=""
    )
    booth.company = company
    session.add(booth)
    session.flush()
    record_act(session, actor, "booth.create", f"booth:{booth.id}", now)
    return booth


def update_booth(
    session: Session,
    actor: Actor,
    booth_id: UUID,
    data: Mapping[str, Any],
    now: datetime,
    version: int | None = None,
) -> Booth:
    """Change the fields that came; a new slug leaves the old one answering 301.

    Raises BoothNotFound, RoleRequired, Invalid, SlugTaken, BoothSubmitted, Stale.
    """
    booth = editable_booth(session, actor, booth_id)
    values = _checked(session, data, partial=True)
    touch(session, booth, now, version)
    new_slug = values.pop("slug", booth.slug)
    if new_slug != booth.slug:
        _rename(session, booth, new_slug)
    for name, value in values.items():
        setattr(booth, name, value)
    record_act(session, actor, "booth.update", f"booth:{booth.id}", now, fields=sorted(data))
    session.flush()
    return booth


def require_booth(session: Session, actor: Actor, booth_id: UUID, *roles: str) -> Booth:
    """Return the booth when the actor has one of `roles` in its company (any role when none is named).

    Raises SignInRequired, BoothNotFound to strangers, RoleRequired to members without such a role.
    """
    actor.require_account()
    booth = session.get(Booth, booth_id)
    if booth is None:
        raise BoothNotFound
    require_role(actor, booth.company_id, *roles or COMPANY_ROLES, hidden=BoothNotFound)
    return booth


def editable_booth(session: Session, actor: Actor, booth_id: UUID) -> Booth:
    """The booth, for somebody who may edit it now. Raises as `require_booth`, and BoothSubmitted."""
    booth = require_booth(session, actor, booth_id, OWNER, EDITOR)
    if booth.state == SUBMITTED:
        raise BoothSubmitted
    return booth


def touch(session: Session, booth: Booth, now: datetime, version: int | None = None) -> None:
    """Mark that something of the draft changed: it differs from what is public. Raises Stale, BoothSubmitted.

    Products, brochures and the showroom call this too: they belong to the draft.
    """
    if booth.state == SUBMITTED:
        raise BoothSubmitted
    raise_version(session, booth, version)
    booth.changed_at = now
    if booth.state == PUBLISHED:
        booth.state = DRAFT


def booths_of(session: Session, company_ids: Sequence[UUID]) -> Sequence[Booth]:
    """The booths of these companies, oldest first."""
    query = select(Booth).where(Booth.company_id.in_(company_ids)).order_by(Booth.created_at)
    return session.scalars(query).all()


def last_revision(session: Session, booth_id: UUID) -> BoothRevision | None:
    """The latest submission of a booth, if there was one."""
    query = select(BoothRevision).where(BoothRevision.booth_id == booth_id)
    return session.scalar(query.order_by(BoothRevision.number.desc()).limit(1))


def next_revision_number(session: Session, booth_id: UUID) -> int:
    """The number that the next submission gets, from 1."""
    query = select(func.max(BoothRevision.number)).where(BoothRevision.booth_id == booth_id)
    return (session.scalar(query) or 0) + 1


def _checked(session: Session, data: Mapping[str, Any], *, partial: bool) -> dict[str, Any]:
    check = Check(data, partial=partial)
    check.field("title", localized(SHORT, required=True))
    check.field("hall", _hall(session))
    check.field("tagline", localized(TAGLINE), {})
    check.field("about", localized(PARAGRAPH), {})
    check.field("facts", _facts, [])
    if data.get("slug"):
        check.field("slug", slug)
    values = check.done()
    if "hall" in values:
        values["hall_slug"] = values.pop("hall")
    return values


def _hall(session: Session) -> Rule:
    def rule(value: Any) -> str:
        found = (
            session.scalar(select(Hall.slug).where(Hall.slug == value)) if isinstance(value, str) else None
        )
        if found is None:
            raise Wrong("unknown_hall")
        return found

    return rule


def _facts(value: Any) -> list[dict[str, dict[str, str]]]:
    if not isinstance(value, list):
        raise Wrong("invalid")
    if len(value) > MOST_FACTS:
        raise Wrong("too_many")
    kept = []
    for index, fact in enumerate(value):
        if not isinstance(fact, Mapping) or set(fact) - {"label", "value"}:
            raise Wrong("invalid", str(index))
        try:
            label = localized(SHORT, required=True)(fact.get("label", {}))
            words = localized(SHORT, required=True)(fact.get("value", {}))
        except Wrong as wrong:
            raise Wrong(wrong.code, str(index)) from None
        kept.append({"label": label, "value": words})
    return kept


def _taken(session: Session, name: str, ours: UUID | None = None) -> bool:
    """Whether a booth has this address, or had it before; one's own former address may be taken again."""
    live = session.scalar(select(Booth.id).where(Booth.slug == name))
    old = session.scalar(select(OldSlug.booth_id).where(OldSlug.slug == name))
    return live is not None or (old is not None and old != ours)


def _own_slug(session: Session, wanted: str, ours: UUID | None = None) -> str:
    if _taken(session, wanted, ours):
        raise SlugTaken(slug=wanted)
    return wanted


def _rename(session: Session, booth: Booth, new: str) -> None:
    old = booth.slug
    booth.slug = _own_slug(session, new, booth.id)
    returned = session.get(OldSlug, new)
    if returned is not None:
        session.delete(returned)
    session.add(OldSlug(slug=old, booth_id=booth.id))
    session.flush()
