"""An application with one upload purpose, and a person with an account."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy.orm import Session

from exhibition.accounts.models import Account
from exhibition.kernel.actor import Actor
from exhibition.kernel.clock import FrozenClock
from exhibition.kernel.database import Database
from exhibition.kernel.errors import NotFound
from exhibition.uploads.models import Upload


class Shelf:
    """An upload purpose of the tests: targets that begin with `own:` may be filled."""

    name = "shelf"
    max_bytes = 30_000_000
    suffixes: Sequence[str] = (".glb",)

    def __init__(self) -> None:
        self.done: list[str] = []

    def authorize(self, session: Session, actor: Actor, target: str) -> None:
        if not target.startswith("own:"):
            raise NotFound

    def completed(self, session: Session, upload: Upload) -> Mapping[str, Any]:
        self.done.append(upload.filename)
        return {"page": f"/shelf/{upload.id}"}


@pytest.fixture
def shelf(app: Flask) -> Shelf:
    runtime = app.extensions["maru"]
    purpose = Shelf()
    runtime.extension = replace(runtime.extension, upload_purposes=(purpose,))
    return purpose


@pytest.fixture
def people(database: Database, clock: FrozenClock) -> list[Actor]:
    """Two people with accounts."""
    with database.writing() as session:
        accounts = [
            Account(email=f"{name}@example.com", fs_uniquifier=name, active=True, created_at=clock.now())
            for name in ("hana", "duri")
        ]
        session.add_all(accounts)
        session.flush()
        return [Actor(account_id=account.id) for account in accounts]


@pytest.fixture
def hana(act_as: Callable[[Actor], FlaskClient], people: list[Actor], shelf: Shelf) -> FlaskClient:
    return act_as(people[0])
