"""A public booth with two people who answer, and a visitor who has asked something."""

from collections.abc import Callable

import pytest
from flask import Flask
from sqlalchemy import select

from booths.booth.models import Booth as BoothRow
from booths.inquiries.models import Inquiry
from exhibition.accounts.grants import grant
from exhibition.accounts.identity import actor_of
from exhibition.accounts.models import Account, Visitor
from exhibition.accounts.people import find_account
from exhibition.accounts.visitors import visitor_of
from exhibition.chat.desk import Desk
from exhibition.chat.service import Saying
from exhibition.kernel.actor import STAFF as STAFF_ROLE
from exhibition.kernel.actor import Actor, company_scope
from exhibition.kernel.clock import FrozenClock
from exhibition.kernel.database import Database
from tests.conftest import NOON
from tests.exhibition.chat.chat_site import STAFF, Booth, seed

Ask = Callable[..., Inquiry]


@pytest.fixture
def booth(app: Flask, database: Database) -> Booth:
    return seed(database)


@pytest.fixture
def staff(booth: Booth, database: Database) -> Actor:
    """Who owns the booth's company."""
    with database.writing() as session:
        account = find_account(session, STAFF[0])
        visitor_of(session, account, NOON).seen_at = NOON.replace(year=2025)
        return actor_of(session, account)


@pytest.fixture
def mate(booth: Booth, database: Database, staff: Actor) -> Actor:
    """A colleague."""
    with database.writing() as session:
        account = Account(
            email="mate@maru.test", fs_uniquifier="mate", active=True, display_name="Mate", language="en"
        )
        session.add(account)
        session.flush()
        company = session.get_one(BoothRow, booth.id).company_id
        grant(session, None, account, STAFF_ROLE, company_scope(company), NOON)
        visitor_of(session, account, NOON.replace(year=2025))
        return actor_of(session, account)


@pytest.fixture
def guest(database: Database, clock: FrozenClock) -> Actor:
    with database.writing() as session:
        visitor = Visitor(display_name="Ana <b>", language="es", created_at=clock.now(), seen_at=clock.now())
        session.add(visitor)
        session.flush()
        return Actor(visitor_id=visitor.id, display_name=visitor.display_name, language="es")


@pytest.fixture
def ask(app: Flask, booth: Booth, guest: Actor, database: Database) -> Ask:
    """The guest asks in the booth's public room; returns the inquiry that waits then."""
    desk: Desk = app.extensions["maru_chat"]

    def say(words: str = "Is <b>this</b> vegan?", number: int = 1) -> Inquiry:
        with app.app_context():
            desk.say(guest, booth.room, Saying(f"client-{number:04}", words))
        with database.reading() as session:
            return session.scalars(select(Inquiry).order_by(Inquiry.id.desc())).first()  # type: ignore[return-value]

    return say
