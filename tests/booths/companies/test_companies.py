"""Founding and editing a company."""

import json
from pathlib import Path

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from booths.companies.models import Company
from booths.companies.service import (
    CompanyNotFound,
    RoleRequired,
    SlugTaken,
    create_company,
    require_company,
    update_company,
)
from exhibition.accounts.models import Grant
from exhibition.audit.models import AuditEntry
from exhibition.kernel.actor import Actor, SignInRequired, company_scope
from exhibition.kernel.errors import Invalid, Stale
from tests.booths.conftest import NOW


def test_whoever_founds_a_company_owns_it(session: Session, exhibitor: Actor) -> None:
    company = create_company(session, exhibitor, {"name": {"ko": "종로식품"}}, NOW)

    grant = session.scalars(select(Grant).where(Grant.scope == company_scope(company.id))).one()
    assert (grant.account_id, grant.role) == (exhibitor.account_id, "owner")
    assert company.slug == "jongnosikpum"
    assert session.scalars(select(AuditEntry.act)).all() == ["company.create"]


def test_nobody_founds_a_company_without_an_account(session: Session) -> None:
    with pytest.raises(SignInRequired):
        create_company(session, Actor(), {"name": {"en": "Ghost"}}, NOW)


def test_every_wrong_field_is_named_at_once(session: Session, exhibitor: Actor) -> None:
    data = {
        "name": {"en": "  "},
        "country": "XX",
        "website": "javascript:alert(1)",
        "contact": {"email": "nobody"},
        "slug": "Not a slug",
    }

    with pytest.raises(Invalid) as caught:
        create_company(session, exhibitor, data, NOW)

    assert caught.value.fields == {
        "name": "required",
        "country": "unknown_country",
        "website": "invalid_url",
        "contact.email": "invalid_email",
        "slug": "invalid_slug",
    }


def test_an_address_that_somebody_has_is_refused(
    session: Session, exhibitor: Actor, company: Company
) -> None:
    with pytest.raises(SlugTaken):
        create_company(session, exhibitor, {"name": {"en": "Other"}, "slug": company.slug}, NOW)


def test_two_companies_of_one_name_get_two_addresses(
    session: Session, exhibitor: Actor, company: Company
) -> None:
    second = create_company(session, exhibitor, {"name": company.name}, NOW)

    assert second.slug == f"{company.slug}-2"


def test_an_edit_over_a_newer_one_is_refused(session: Session, owner: Actor, company: Company) -> None:
    update_company(session, owner, company.id, {"website": "https://hanbit.example"}, NOW, version=1)

    with pytest.raises(Stale):
        update_company(session, owner, company.id, {"website": "https://old.example"}, NOW, version=1)

    session.refresh(company)
    assert (company.website, company.version) == ("https://hanbit.example", 2)


def test_a_stranger_does_not_learn_that_a_company_exists(
    session: Session, stranger: Actor, company: Company
) -> None:
    with pytest.raises(CompanyNotFound):
        require_company(session, stranger, company.id)


def test_staff_may_look_but_not_edit(session: Session, exhibitor: Actor, company: Company) -> None:
    staff = Actor(account_id=exhibitor.account_id, grants=frozenset({("staff", company_scope(company.id))}))

    assert require_company(session, staff, company.id) is company
    with pytest.raises(RoleRequired):
        update_company(session, staff, company.id, {"website": ""}, NOW)


def test_texts_that_no_database_holds_are_refused(session: Session, exhibitor: Actor) -> None:
    for text in ("a\0b", "half \ud83d"):
        with pytest.raises(Invalid) as caught:
            create_company(session, exhibitor, {"name": {"en": text}}, NOW)
        assert caught.value.fields == {"name.en": "invalid_characters"}


def test_naughty_texts_are_kept_byte_for_byte(
    session: Session, owner: Actor, company: Company, corpus: Path
) -> None:
    texts = [t for t in json.loads((corpus / "strings" / "blns.json").read_text()) if t]

    for text in texts:
        update_company(session, owner, company.id, {"about": {"en": text}}, NOW)
        session.expire(company)
        assert company.about == {"en": text}
