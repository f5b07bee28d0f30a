"""Asking for a meeting: a form without a script puts it into the booth's conversation, once."""

import re
from datetime import UTC, datetime

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import select

from assets.store import LocalStore
from booths.meetings.service import Wish, read_wish
from exhibition.chat.models import Message
from exhibition.kernel.clock import FrozenClock
from exhibition.kernel.database import Database
from exhibition.kernel.errors import Invalid
from tests.venue import ROBOT, furnish

NOW = datetime(2026, 11, 21, 3, 0, tzinfo=UTC)
PAGE = f"/halls/home/booths/{ROBOT}/meeting"


@pytest.fixture
def venue(app: Flask, database: Database, store: LocalStore, clock: FrozenClock) -> Database:
    """A furnished venue."""
    with database.writing() as session:
        furnish(session, store, app.extensions["maru"].extension, clock.now())
    return database


def form_of(client: FlaskClient, **typed: str) -> dict[str, str]:
    """The form as the page gave it, filled in."""
    page = client.get(f"{PAGE}?lang=en").text
    hidden = dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]+)"', page))
    day = {"day": "2027-01-12", "time": "10:30", "zone": "Europe/Berlin", "topic": "Samples"}
    return {**hidden, "name": "Julia Weber", **day, **typed}


def said(venue: Database) -> list[tuple[str, str]]:
    """Every message by its author."""
    with venue.reading() as session:
        return [(m.author, m.body) for m in session.scalars(select(Message).order_by(Message.seq))]


def test_the_wish_stands_in_the_conversation_in_both_clocks(
    venue: Database, client: FlaskClient, clock: FrozenClock
) -> None:
    clock.instant = NOW
    form = form_of(client)

    answer = client.post(f"{PAGE}?lang=en", data=form)
    again = client.post(f"{PAGE}?lang=en", data=form)

    assert (answer.status_code, again.status_code) == (303, 303)
    words = "I would like to meet: 2027-01-12 10:30 (Europe/Berlin), that is 2027-01-12 09:30 UTC.\nSamples"
    assert said(venue) == [("Julia Weber", words)]
    assert "is with the booth" in client.get(answer.location).text


def test_a_wish_in_utc_is_said_once(venue: Database, client: FlaskClient, clock: FrozenClock) -> None:
    clock.instant = NOW

    client.post(f"{PAGE}?lang=en", data=form_of(client, zone="UTC", topic=""))

    assert said(venue) == [("Julia Weber", "I would like to meet: 2027-01-12 10:30 UTC.")]


def test_what_is_wrong_is_said_beside_what_was_typed(
    venue: Database, client: FlaskClient, clock: FrozenClock
) -> None:
    clock.instant = NOW

    answer = client.post(f"{PAGE}?lang=en", data=form_of(client, day="2020-01-01", topic="Kept"))

    assert answer.status_code == 422
    assert "This moment has passed" in answer.text
    assert ">Kept</textarea>" in answer.text
    assert said(venue) == []


def test_a_guest_needs_a_name(venue: Database, client: FlaskClient, clock: FrozenClock) -> None:
    clock.instant = NOW

    answer = client.post(f"{PAGE}?lang=ko", data=form_of(client, name=" "))

    assert answer.status_code == 422
    assert 'id="meeting-name-error"' in answer.text


@pytest.mark.parametrize(
    ("changed", "wrong"),
    [
        ({"day": "soon"}, {"day": "unclear_day"}),
        ({"time": "25:00"}, {"time": "unclear_time"}),
        ({"zone": "../etc/passwd"}, {"zone": "unknown_time_zone"}),
        ({"day": "2029-01-01"}, {"day": "day_too_far"}),
        ({"day": "2026-11-21", "time": "03:30", "zone": "Asia/Seoul"}, {"day": "day_past"}),
        ({"topic": "x" * 501}, {"topic": "too_long"}),
    ],
)
def test_a_wish_that_cannot_be_met(changed: dict[str, str], wrong: dict[str, str]) -> None:
    typed = {"day": "2026-12-01", "time": "10:30", "zone": "UTC", "topic": "", **changed}

    with pytest.raises(Invalid) as caught:
        read_wish(Wish(**typed), NOW)

    assert caught.value.fields == wrong
