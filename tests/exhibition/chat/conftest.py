"""A chat with one public room, policies of the tests, and people."""

from collections.abc import Sequence
from datetime import datetime

import pytest
from sqlalchemy.orm import Session

from exhibition.accounts.models import Visitor
from exhibition.chat.desk import Desk
from exhibition.kernel.actor import Actor
from exhibition.kernel.clock import FrozenClock
from exhibition.kernel.database import Database
from exhibition.kernel.errors import NotFound
from exhibition.kernel.text import Localized
from exhibition.ports import RoomRights


class Counter:
    """A policy of the tests: `open` is for everyone, `quiet` may only be read, staff has account 1."""

    kind = "counter"

    def rights(self, session: Session, actor: Actor, ref: str, at: datetime) -> RoomRights:
        if ref not in ("open", "quiet"):
            raise NotFound
        return RoomRights(True, ref == "open", actor.account_id == 1, {"en": ref})

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
