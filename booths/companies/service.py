"""Companies: founding one, editing it, and who may do what in it."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import String, cast, select
from sqlalchemy.orm import Session

from booths.companies.checks import (
    LINE,
    PARAGRAPH,
    SHORT,
    Check,
    Wrong,
    localized,
    mail,
    one_of,
    slug,
    text,
    url,
)
from booths.companies.countries import COUNTRIES
from booths.companies.models import Company
from booths.companies.slugs import free_slug, suggest_slug
from exhibition.accounts.models import Grant
from exhibition.audit.service import record_act
from exhibition.kernel.actor import COMPANY_ROLES, OWNER, Actor, company_scope
from exhibition.kernel.errors import Conflict, Denied, NotFound
from exhibition.kernel.paging import Page, paginate
from exhibition.kernel.versions import raise_version

CONTACT = ("person", "email", "phone", "address")


class CompanyNotFound(NotFound):
    """No such company, or it is not this person's."""

    code = "company_not_found"


class RoleRequired(Denied):
    """A member asks for what their role does not include; `roles` would."""

    code = "role_required"


class SlugTaken(Conflict):
    """Somebody else has this address."""

    code = "slug_taken"


def create_company(session: Session, actor: Actor, data: Mapping[str, Any], now: datetime) -> Company:
    """Found a company; whoever founds it owns it.

    `data`: name (localized, required), slug, about, country, website, contact{person,email,phone,address}.
    Raises SignInRequired, Invalid, SlugTaken.
    """
    account_id = actor.require_account()
    values = _checked(data, partial=False)
    wanted = values.pop("slug", None)
    values["slug"] = _own_slug(session, wanted) if wanted else _made_slug(session, values["name"])
    company = Company(**values, created_at=now, version=1)
    session.add(company)
    session.flush()
    session.add(Grant(account_id=account_id, role=OWNER, scope=company_scope(company.id), granted_at=now))
    record_act(session, actor, "company.create", f"company:{company.id}", now)
    session.flush()
    return company


def as_owner(actor: Actor, company: Company) -> Actor:
    """The same person with the right that founding `company` just gave them."""
    return replace(actor, grants=actor.grants | {(OWNER, company_scope(company.id))})


def update_company(
    session: Session,
    actor: Actor,
    company_id: UUID,
    data: Mapping[str, Any],
    now: datetime,
    version: int | None = None,
) -> Company:
    """Change the fields that came. Raises CompanyNotFound, RoleRequired, Invalid, SlugTaken, Stale."""
    company = require_company(session, actor, company_id, OWNER)
    values = _checked(data, partial=True)
    if values.get("slug", company.slug) != company.slug:
        values["slug"] = _own_slug(session, values["slug"])
    raise_version(session, company, version)
    for name, value in values.items():
        setattr(company, name, value)
    record_act(session, actor, "company.update", f"company:{company.id}", now, fields=sorted(values))
    session.flush()
    return company


def require_company(session: Session, actor: Actor, company_id: UUID, *roles: str) -> Company:
    """Return the company when the actor has one of `roles` in it (any role when none is named).

    Raises SignInRequired, CompanyNotFound to strangers, RoleRequired to members without such a role.
    """
    require_role(actor, company_id, *roles)
    company = session.get(Company, company_id)
    if company is None:
        raise CompanyNotFound
    return company


def require_role(
    actor: Actor, company_id: UUID, *roles: str, hidden: type[NotFound] = CompanyNotFound
) -> None:
    """Raise `hidden` to strangers and RoleRequired to members without one of `roles`."""
    actor.require_account()
    if not actor.has_company_role(company_id):
        raise hidden
    if not actor.has_company_role(company_id, *roles):
        raise RoleRequired(roles=list(roles or COMPANY_ROLES))


def companies_of(session: Session, actor: Actor) -> Sequence[Company]:
    """The companies in which the actor has a role, oldest first."""
    query = select(Company).where(Company.id.in_(actor.company_ids())).order_by(Company.created_at)
    return session.scalars(query).all()


def company_by_slug(session: Session, name: str) -> Company:
    """Raises CompanyNotFound."""
    company = session.scalar(select(Company).where(Company.slug == name))
    if company is None:
        raise CompanyNotFound
    return company


def all_companies(session: Session, query: str, number: int) -> Page[Company]:
    """Companies for the console, newest first; `query` is part of an address or a name."""
    chosen = select(Company)
    if query:
        # Names are kept as JSON, where letters beyond ASCII are escaped.
        escaped = json.dumps(query)[1:-1]
        in_name = cast(Company.name, String).contains(escaped, autoescape=True)
        chosen = chosen.where(Company.slug.contains(query.lower(), autoescape=True) | in_name)
    return paginate(session, chosen.order_by(Company.created_at.desc()), number, 50)


def _checked(data: Mapping[str, Any], *, partial: bool) -> dict[str, Any]:
    check = Check(data, partial=partial)
    check.field("name", localized(SHORT, required=True))
    check.field("about", localized(PARAGRAPH), {})
    check.field("country", one_of(COUNTRIES, "unknown_country"), "KR")
    check.field("website", url, "")
    check.field("contact", _contact, {})
    if data.get("slug"):
        check.field("slug", slug)
    return check.done()


def _contact(value: Any) -> dict[str, str]:
    if not isinstance(value, Mapping) or any(key not in CONTACT for key in value):
        raise Wrong("invalid")
    kept: dict[str, str] = {}
    for key, given in value.items():
        try:
            checked = mail(given) if key == "email" else text(LINE)(given)
        except Wrong as wrong:
            raise Wrong(wrong.code, key) from None
        if checked:
            kept[key] = checked
    return kept


def _taken(session: Session, name: str) -> bool:
    return session.scalar(select(Company.id).where(Company.slug == name)) is not None


def _own_slug(session: Session, wanted: str) -> str:
    if _taken(session, wanted):
        raise SlugTaken(slug=wanted)
    return wanted


def _made_slug(session: Session, name: Mapping[str, str]) -> str:
    return free_slug(suggest_slug(name, "company"), lambda slug: _taken(session, slug))
