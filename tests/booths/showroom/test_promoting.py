"""Answers about a part, shown to everyone at that part."""

from collections.abc import Callable
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient

from exhibition.accounts.identity import actor_of
from exhibition.accounts.models import Visitor
from exhibition.accounts.people import find_account
from exhibition.accounts.visitors import ensure_visitor
from exhibition.chat.desk import Desk
from exhibition.chat.service import Saying
from exhibition.kernel.actor import Actor
from exhibition.kernel.clock import FrozenClock
from exhibition.kernel.database import Database
from tests.exhibition.chat.chat_site import STAFF, Booth, seed

Become = Callable[[Actor], FlaskClient]
WORDS = {"title": {"en": "Is the cap metal?", "ko": "뚜껑은 금속인가요?"}, "text": {"en": "Aluminium."}}


@pytest.fixture
def booth(app: Flask, database: Database) -> Booth:
    return seed(database)


@pytest.fixture
def guest(database: Database, clock: FrozenClock) -> Actor:
    with database.writing() as session:
        visitor = Visitor(display_name="Maria", created_at=clock.now(), seen_at=clock.now())
        session.add(visitor)
        session.flush()
        return Actor(visitor_id=visitor.id, display_name="Maria")


@pytest.fixture
def staff(booth: Booth, database: Database, clock: FrozenClock) -> Actor:
    with database.writing() as session:
        found = actor_of(session, find_account(session, STAFF[0]))
        ensure_visitor(session, found, "", clock.now())
        return actor_of(session, find_account(session, STAFF[0]))


@pytest.fixture
def slug(booth: Booth) -> str:
    return booth.url.rpartition("/")[2]


@pytest.fixture
def asked(app: Flask, booth: Booth, guest: Actor, staff: Actor, slug: str) -> dict[str, Any]:
    """A question (1) about a part, and its answer (2)."""
    item = app.test_client().get(f"/api/booths/{slug}/showroom").json["items"][0]
    pin = {
        "model": item["model"]["id"],
        "item": item["id"],
        "node": 0,
        "point": [0.1, 0.2, 0.3],
        "label": "Cap",
    }
    desk: Desk = app.extensions["maru_chat"]
    desk.say(guest, booth.room, Saying("client-0001", "Is the cap metal?", pin=pin))
    desk.say(staff, booth.room, Saying("client-0002", "Aluminium.", content={"reply_to": 1}))
    return {"room": booth.room, "seq": 2, "question": 1, **WORDS}


def test_a_promoted_answer_is_a_hotspot_for_everyone_until_it_is_withdrawn(
    act_as: Become, staff: Actor, guest: Actor, booth: Booth, slug: str, asked: dict[str, Any]
) -> None:
    shown = act_as(staff).post(f"/api/booths/{slug}/answers", json=asked).json["hotspots"]

    visitor = act_as(guest)
    room = visitor.get(f"/api/booths/{slug}/showroom").json
    page = visitor.get(f"{booth.url}?lang=ko").get_data(as_text=True)
    assert room["hotspots"][-1:] == shown == visitor.get(f"/api/booths/{slug}/answers").json["hotspots"]
    assert (shown[0]["asked"], shown[0]["node"], shown[0]["point"]) == (True, 0, [0.1, 0.2, 0.3])
    assert "뚜껑은 금속인가요?" in page
    assert "방문객이 물었어요" in page

    act_as(staff).delete(f"/api/booths/{slug}/answers/{shown[0]['id']}")
    assert act_as(guest).get(f"/api/booths/{slug}/answers").json["hotspots"] == []


def test_only_the_company_promotes_and_only_what_is_about_a_part(
    act_as: Become, staff: Actor, guest: Actor, slug: str, asked: dict[str, Any]
) -> None:
    by_guest = act_as(guest).post(f"/api/booths/{slug}/answers", json=asked)
    no_part = act_as(staff).post(f"/api/booths/{slug}/answers", json={**asked, "question": None})
    no_words = act_as(staff).post(f"/api/booths/{slug}/answers", json={**asked, "title": {"en": " "}})
    no_message = act_as(staff).post(f"/api/booths/{slug}/answers", json={**asked, "seq": 9})
    not_theirs = act_as(guest).delete(f"/api/booths/{slug}/answers/{'0' * 8}-0000-7000-8000-{'0' * 12}")

    assert by_guest.json["code"] == not_theirs.json["code"] == "may_not_promote"
    assert no_part.json["code"] == "answer_without_part"
    assert no_words.status_code == 422
    assert no_message.json["code"] == "message_not_found"


def test_a_card_of_the_booths_catalogue_is_completed_and_another_is_refused(
    app: Flask, booth: Booth, guest: Actor, slug: str
) -> None:
    desk: Desk = app.extensions["maru_chat"]
    product = app.test_client().get(f"/api/booths/{slug}").json["products"][0]

    said = desk.say(
        guest, booth.room, Saying("client-0003", "", content={"product": {"slug": product["slug"]}})
    )

    card = said.shown["content"]["product"]
    assert card["url"] == f"{booth.url}/products/{product['slug']}"
    assert card["title"] == product["name"]
    for content in ({"product": {"slug": "nothing"}}, {"brochure": {"id": product["id"]}}):
        with pytest.raises(Exception, match="card_unknown"):
            desk.say(guest, booth.room, Saying("client-0004", "", content=content))
