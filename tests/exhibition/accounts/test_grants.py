"""Roles: who may give and take them, and what never goes away."""

from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import select

from exhibition.accounts.grants import LastOwner, NoSuchGrant, grant, grants_of, revoke
from exhibition.accounts.identity import actor_of
from exhibition.accounts.models import Account
from exhibition.audit.models import AuditEntry
from exhibition.kernel.actor import VENUE, Actor, company_scope
from exhibition.kernel.clock import FrozenClock
from exhibition.kernel.database import Database
from exhibition.kernel.errors import Denied, Invalid
from tests.exhibition.accounts.conftest import People

HERE, ELSEWHERE = (company_scope(UUID(int=number)) for number in (1, 2))


@pytest.fixture
def people(database: Database, clock: FrozenClock, person: People) -> dict[str, Account]:
    """An owner and an editor here, an owner elsewhere, an organizer, a visitor."""
    roles = {
        "owner": ("owner", HERE),
        "editor": ("editor", HERE),
        "other": ("owner", ELSEWHERE),
        "organizer": ("organizer", VENUE),
    }
    made = {name: person(f"{name}@example.com") for name in (*roles, "visitor")}
    with database.writing() as session:
        for name, (role, scope) in roles.items():
            grant(session, None, made[name], role, scope, clock.now())
    return made


def asking(session: Any, account: Account) -> Actor:
    """The account as an actor."""
    return actor_of(session, account)


@pytest.mark.parametrize(
    ("who", "may"),
    [("owner", True), ("organizer", True), ("editor", False), ("other", False), ("visitor", False)],
)
def test_owners_and_organizers_give_roles_in_a_company(
    database: Database, clock: FrozenClock, people: dict[str, Account], who: str, may: bool
) -> None:
    with database.writing() as session:
        actor = asking(session, people[who])
        if not may:
            with pytest.raises(Denied):
                grant(session, actor, people["visitor"], "staff", HERE, clock.now())
            return
        grant(session, actor, people["visitor"], "staff", HERE, clock.now())

        assert grants_of(session, people["visitor"].id) == {("staff", HERE)}


def test_a_new_role_in_a_company_takes_the_old_ones_place_and_is_journalled(
    database: Database, clock: FrozenClock, people: dict[str, Account]
) -> None:
    with database.writing() as session:
        grant(session, asking(session, people["owner"]), people["editor"], "staff", HERE, clock.now())

    with database.reading() as session:
        assert grants_of(session, people["editor"].id) == {("staff", HERE)}
        acts = session.scalars(
            select(AuditEntry).where(AuditEntry.subject == f"account:{people['editor'].id}")
        )
        last = list(acts)[-1]
        assert (last.act, last.account_id) == ("grant.give", people["owner"].id)
        assert last.details == {"role": "staff", "scope": HERE}


def test_the_last_owner_stays(database: Database, clock: FrozenClock, people: dict[str, Account]) -> None:
    with database.writing() as session:
        owner = asking(session, people["owner"])
        with pytest.raises(LastOwner):
            revoke(session, owner, people["owner"], HERE, clock.now())
        with pytest.raises(LastOwner):
            grant(session, owner, people["owner"], "staff", HERE, clock.now())


def test_an_owner_leaves_when_there_is_another(
    database: Database, clock: FrozenClock, people: dict[str, Account]
) -> None:
    with database.writing() as session:
        owner = asking(session, people["owner"])
        grant(session, owner, people["editor"], "owner", HERE, clock.now())

        revoke(session, owner, people["owner"], HERE, clock.now())

        assert grants_of(session, people["owner"].id) == frozenset()


def test_the_last_organizer_stays(database: Database, clock: FrozenClock, people: dict[str, Account]) -> None:
    with database.writing() as session, pytest.raises(LastOwner):
        revoke(session, None, people["organizer"], VENUE, clock.now())


def test_anyone_leaves_by_themselves_but_takes_nobody_else_out(
    database: Database, clock: FrozenClock, people: dict[str, Account]
) -> None:
    with database.writing() as session:
        editor = asking(session, people["editor"])
        with pytest.raises(Denied):
            revoke(session, editor, people["owner"], HERE, clock.now())

        revoke(session, editor, people["editor"], HERE, clock.now())

        with pytest.raises(NoSuchGrant):
            revoke(session, editor, people["editor"], HERE, clock.now())


@pytest.mark.parametrize(("role", "scope"), [("king", HERE), ("organizer", HERE), ("owner", VENUE)])
def test_roles_that_do_not_exist_are_not_given(
    database: Database, clock: FrozenClock, people: dict[str, Account], role: str, scope: str
) -> None:
    with database.writing() as session, pytest.raises(Invalid):
        grant(session, None, people["visitor"], role, scope, clock.now())
