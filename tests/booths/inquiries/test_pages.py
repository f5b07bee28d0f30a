"""Inquiries over REST and by forms: a guest's conversation, the inbox, a callback without a script."""

import re
from collections.abc import Callable
from typing import Any
from uuid import UUID

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import select

from assets.store import LocalStore
from booths.booth.models import Booth
from booths.inquiries.models import Callback, Inquiry
from exhibition.accounts.models import Visitor
from exhibition.chat.current import desk, places
from exhibition.chat.models import Message
from exhibition.chat.service import Saying
from exhibition.kernel.actor import ORGANIZER, OWNER, VENUE, Actor
from exhibition.kernel.clock import FrozenClock
from exhibition.kernel.database import Database
from tests.booths.inquiries.conftest import person
from tests.venue import ROBOT, furnish

URL = f"/halls/home/booths/{ROBOT}"
Become = Callable[[Actor], FlaskClient]


@pytest.fixture
def venue(app: Flask, database: Database, store: LocalStore, clock: FrozenClock) -> Database:
    """A furnished venue."""
    with database.writing() as session:
        furnish(session, store, app.extensions["maru"].extension, clock.now())
    return database


def owner_of(venue: Database, clock: FrozenClock) -> tuple[Actor, UUID]:
    """Who answers for the robot booth; and the booth."""
    with venue.writing() as session:
        booth = session.scalars(select(Booth).where(Booth.slug == ROBOT)).one()
        scope = f"company:{booth.company_id}"
        return person(session, "anna", OWNER, scope, clock.now()), booth.id


def rows(venue: Database, kind: Any) -> list[Any]:
    """Every row of a table."""
    with venue.reading() as session:
        return list(session.scalars(select(kind)))


def form_of(client: FlaskClient, **typed: str) -> dict[str, str]:
    """The form as the page gave it, filled in."""
    page = client.get(f"{URL}/callback?lang=en").text
    hidden = dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]+)"', page))
    wish = {"way": "phone", "address": "+49 30 1234567", "day": "2026-12-01", "time": "10:30"}
    zone = {"zone": "Europe/Berlin", "question": "Is it quiet?"}
    return {**hidden, "name": "Julia Weber", **wish, **zone, **typed}


def test_a_callback_is_asked_for_without_a_script(venue: Database, client: FlaskClient) -> None:
    form = form_of(client)

    answers = [client.post(f"{URL}/callback?lang=en", data=form) for _ in range(2)]

    assert [answer.status_code for answer in answers] == [303, 303]
    (inquiry,), (callback,), (message,) = (rows(venue, kind) for kind in (Inquiry, Callback, Message))
    assert (inquiry.state, inquiry.is_private, message.body) == ("waiting", True, "Is it quiet?")
    assert (callback.way, callback.address, callback.zone) == ("phone", "+49 30 1234567", "Europe/Berlin")
    assert callback.at.isoformat() == "2026-12-01T09:30:00+00:00"
    assert "is with the booth" in client.get(answers[0].location).text


def test_what_is_wrong_is_said_beside_what_was_typed(venue: Database, client: FlaskClient) -> None:
    form = form_of(client, address="call me", day="2020-01-01", question="  ", name="")

    answer = client.post(f"{URL}/callback?lang=ko", data=form)

    assert answer.status_code == 422
    for field in ("name", "question", "address", "at"):
        assert f'id="callback-{field}-error"' in answer.text
    assert 'value="call me"' in answer.text
    assert rows(venue, Inquiry) == []


def test_from_a_guests_question_to_an_answer_over_rest(
    app: Flask, venue: Database, act_as: Become, clock: FrozenClock
) -> None:
    anna, _ = owner_of(venue, clock)
    guest = act_as(Actor(language="ko"))
    nameless = guest.post(f"/api/booths/{ROBOT}/talk", json={})
    opened = guest.post(f"/api/booths/{ROBOT}/talk", json={"name": "하나", "product": "m3"}).get_json()
    (visitor,) = (v for v in rows(venue, Visitor) if v.display_name == "하나")
    with app.app_context():
        asker = Actor(visitor_id=visitor.id, display_name="하나")
        desk().say(
            asker, opened["room"], Saying("1" * 32, "얼마인가요?", content={"product": {"slug": "m3"}})
        )
    guest.get(URL)
    looking = act_as(asker)
    for address in (URL, URL, "/halls/home"):
        looking.get(address)

    staff = act_as(anna)
    (row,) = staff.get("/api/inquiries?box=waiting").get_json()
    card = staff.get(f"/api/inquiries/{row['id']}")
    taken = staff.post(f"/api/inquiries/{row['id']}/take", headers={"If-Match": card.headers["ETag"]})
    stale = staff.post(f"/api/inquiries/{row['id']}/take", headers={"If-Match": card.headers["ETag"]})
    refused = staff.post(
        f"/api/inquiries/{row['id']}/close", json={}, headers={"If-Match": taken.headers["ETag"]}
    )

    assert nameless.status_code == 422
    assert (row["room"], row["last"]["body"], row["unread"]) == (opened["room"], "얼마인가요?", 1)
    assert card.get_json()["visitor"]["name"] == "하나"
    assert [place["slug"] for place in card.get_json()["booths"]] == [ROBOT]
    assert [place["slug"] for place in card.get_json()["halls"]] == ["home"]
    assert (taken.status_code, stale.status_code, refused.status_code) == (200, 412, 422)
    assert refused.get_json()["code"] == "reason_required"
    assert taken.get_json()["holder"] == {"id": anna.account_id, "name": "Anna"}
    assert staff.post(f"/api/inquiries/{row['id']}/take").status_code == 428
    figures = staff.get(f"/api/booths/{ROBOT}/reply-time").get_json()
    assert figures == {"median_seconds": None, "answered": 0, "asked": 0, "online": 0, "target_minutes": 120}


def test_the_page_says_whether_somebody_is_there(
    app: Flask, venue: Database, client: FlaskClient, clock: FrozenClock
) -> None:
    _, booth_id = owner_of(venue, clock)
    nobody = client.get(f"{URL}?lang=en").text
    with app.app_context():
        places().staff.watch("socket", "anna", [f"booth:{booth_id}"])

    somebody = client.get(f"{URL}?lang=en").text

    assert "Nobody is here right now" in nobody
    assert f'href="{URL}/callback"' in nobody
    assert "means to answer within 2 hours" in nobody
    assert "Somebody is here now" in somebody
    assert "이 부스는 2시간 안에" in client.get(f"{URL}?lang=ko").text
    assert client.get(f"/api/booths/{ROBOT}/reply-time").get_json()["online"] == 1


def test_the_promise_is_changed_in_the_studio(venue: Database, act_as: Become, clock: FrozenClock) -> None:
    anna, booth_id = owner_of(venue, clock)
    client = act_as(anna)

    page = client.get(f"/studio/booths/{booth_id}?lang=en").text
    answers = [
        client.post(f"/studio/booths/{booth_id}/reply-target", data={"minutes": minutes}).status_code
        for minutes in ("30", "4", "10081", "soon")
    ]

    assert '<option value="120" selected>2 hours</option>' in page
    assert answers == [303, 422, 422, 422]
    (booth,) = (b for b in rows(venue, Booth) if b.id == booth_id)
    assert booth.reply_minutes == 30


def test_the_console_shows_what_no_booth_answered(
    app: Flask, venue: Database, act_as: Become, clock: FrozenClock, client: FlaskClient
) -> None:
    client.post(f"{URL}/callback?lang=en", data=form_of(client))
    with venue.writing() as session:
        session.query(Inquiry).update({"step": 2})
        olga = person(session, "olga", ORGANIZER, VENUE, clock.now())

    page = act_as(olga).get("/console?lang=en").text

    assert "Question without an answer" in page
    assert "/studio/inbox?inquiry=" in page
