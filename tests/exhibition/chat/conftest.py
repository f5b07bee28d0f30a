"""A chat with one public room, policies of the tests, and people."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from uuid import UUID

import pytest
from flask import Flask, request
from flask_socketio import SocketIO
from sqlalchemy.orm import Session

from assets.store import LocalStore
from exhibition.accounts.identity import actor_of
from exhibition.accounts.models import Visitor
from exhibition.accounts.people import find_account
from exhibition.accounts.visitors import visitor_of
from exhibition.app import create
from exhibition.chat import desk as desks
from exhibition.chat import sockets
from exhibition.chat.desk import Desk
from exhibition.config import Settings
from exhibition.kernel.actor import ORGANIZER, VENUE, Actor
from exhibition.kernel.clock import FrozenClock
from exhibition.kernel.database import Database
from exhibition.kernel.errors import NotFound
from exhibition.kernel.text import Localized
from exhibition.ports import Extension, RoomRights
from exhibition.web.sockets import socketio_of
from tests.conftest import NOON
from tests.exhibition.chat.chat_client import Client, Nobody, claim_of
from tests.exhibition.chat.chat_site import STAFF, Booth, seed

COMPANY = UUID(int=7)


class Counter:
    """A policy of the tests: `open` is for everyone, `quiet` may only be read, staff has account 1.

    `private` tells how far the others have read.
    """

    kind = "counter"

    def rights(self, session: Session, actor: Actor, ref: str, at: datetime) -> RoomRights:
        if ref not in ("open", "quiet", "private"):
            raise NotFound
        is_staff = actor.account_id == 1
        return RoomRights(
            True, ref != "quiet", is_staff, {"en": ref},
            is_private=ref == "private", company_id=COMPANY, may_moderate=is_staff or actor.is_organizer,
        )  # fmt: skip

    def rooms_for_staff(self, session: Session, actor: Actor) -> Sequence[tuple[str, Localized]]:
        return [("open", {"en": "Open"})] if actor.account_id == 1 else []


@pytest.fixture
def desk(database: Database, clock: FrozenClock) -> Desk:
    return Desk(database, clock, [Counter()])


@pytest.fixture
def guest(database: Database, clock: FrozenClock) -> Actor:
    return _person(database, clock, "하나 🌿")


@pytest.fixture
def other(database: Database, clock: FrozenClock) -> Actor:
    return _person(database, clock, "דוד")


def _person(database: Database, clock: FrozenClock, name: str) -> Actor:
    with database.writing() as session:
        visitor = Visitor(display_name=name, created_at=clock.now(), seen_at=clock.now())
        session.add(visitor)
        session.flush()
        return Actor(visitor_id=visitor.id, display_name=name)


@pytest.fixture
def site(settings: Settings, database: Database, store: LocalStore, clock: FrozenClock) -> Flask:
    parts = Extension(occupants=Nobody(), room_policies=[Counter()])
    return create(replace(settings, redis_url=""), database, store, parts, clock=clock, testing=True)


@pytest.fixture
def come(site: Flask, monkeypatch: pytest.MonkeyPatch) -> Callable[[Actor], Client]:
    """A connected client for whom this actor asks, at the time of each of its events."""
    people: dict[str, Actor] = {}

    def asking() -> str:
        return str(request.sid)  # type: ignore[attr-defined]

    site.extensions["maru"].load_actor = lambda _session: people[asking()]
    monkeypatch.setattr(sockets, "claim_of_socket", lambda: claim_of(people.get(asking(), Actor())))
    monkeypatch.setattr(desks, "actors_of", lambda _session, claims: {
        claim: next(who for who in people.values() if claim_of(who) == claim) for claim in claims
    })  # fmt: skip
    socketio: SocketIO = socketio_of(site)

    def connect(actor: Actor) -> Client:
        client = socketio.test_client(site)
        people[socketio.server.manager.sid_from_eio_sid(client.eio_sid, "/")] = actor
        return client

    return connect


@pytest.fixture
def booth(app: Flask, database: Database) -> Booth:
    return seed(database)


@pytest.fixture
def staff(booth: Booth, database: Database) -> Actor:
    with database.writing() as session:
        account = find_account(session, STAFF[0])
        visitor_of(session, account, NOON)
        return actor_of(session, account)


@pytest.fixture
def organizer(database: Database, clock: FrozenClock) -> Actor:
    """Who runs the venue."""
    who = _person(database, clock, "주최")
    return replace(who, account_id=4712, grants=frozenset({(ORGANIZER, VENUE)}))
