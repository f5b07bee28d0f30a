"""The card on the dashboard, and the REST beside the sockets."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient

from booths.booth.models import Booth as BoothRow
from booths.booth.rooms import BoothRooms
from exhibition.accounts.identity import GUEST_COOKIE
from exhibition.chat.desk import Desk
from exhibition.chat.service import RoomNotFound, Saying
from exhibition.kernel.actor import Actor
from exhibition.kernel.database import Database
from tests.conftest import NOON
from tests.exhibition.chat.chat_site import TITLE, Booth

Become = Callable[[Actor], FlaskClient]


@pytest.fixture
def asked(app: Flask, booth: Booth, guest: Actor) -> Desk:
    """The application's chat, with one question in it."""
    desk: Desk = app.extensions["maru_chat"]
    desk.say(guest, booth.room, Saying("client-0001", "Is <b>this</b> vegan?"))
    return desk


def test_the_dashboard_counts_what_waits(act_as: Become, staff: Actor, asked: Desk) -> None:
    page = act_as(staff).get("/studio?lang=en").get_data(as_text=True)

    assert "1 message waits for an answer" in page


def test_what_waits_is_told_over_rest_too(act_as: Become, staff: Actor, asked: Desk, booth: Booth) -> None:
    [entry] = act_as(staff).get("/api/chat/unread").json or []

    assert (entry["room"], entry["unread"], entry["title"]) == (booth.room, 1, TITLE)
    assert entry["last"]["author"] == "하나 🌿"
    assert act_as(Actor()).get("/api/chat/unread").status_code == 401


def test_a_guest_gets_a_name_and_a_cookie_that_scripts_cannot_read(client: FlaskClient) -> None:
    page = client.get("/sign-in").get_data(as_text=True)
    found = re.search(r'name="csrf-token" content="([^"]+)"', page)
    assert found

    refused = client.post("/api/chat/guest", json={"name": "마리아"})
    answer = client.post(
        "/api/chat/guest", json={"name": " 마리아 "}, headers={"X-CSRFToken": found.group(1)}
    )

    assert refused.status_code == 403
    assert answer.json
    assert answer.json["name"] == "마리아"
    [cookie] = [value for value in answer.headers.getlist("Set-Cookie") if value.startswith(GUEST_COOKIE)]
    assert "HttpOnly" in cookie
    assert "SameSite=Lax" in cookie


def test_earlier_messages_come_by_fifties(
    client: FlaskClient, app: Flask, booth: Booth, guest: Actor
) -> None:
    desk: Desk = app.extensions["maru_chat"]
    for number in range(60):
        desk.say(guest, booth.room, Saying(f"client-{number:04}", str(number)))
    before = f"/api/chat/rooms/{booth.room}/before"

    pages = [(client.get(f"{before}/{seq}").json or {})["messages"] for seq in (61, 11, 1, 0)]

    assert [len(page) for page in pages] == [50, 10, 0, 0]
    assert [pages[0][0]["seq"], pages[0][-1]["seq"]] == [11, 60]
    assert client.get("/api/chat/rooms/booth:none/before/9").status_code == 404
    assert client.get("/api/chat/rooms/none/before/9").status_code == 422


def test_a_suspended_booth_is_closed_to_visitors_and_open_to_its_staff(
    asked: Desk, booth: Booth, database: Database, guest: Actor, staff: Actor
) -> None:
    with database.writing() as session:
        session.get_one(BoothRow, booth.id).suspended_at = NOON

    with pytest.raises(RoomNotFound):
        asked.join(guest, booth.room, None)

    assert asked.join(staff, booth.room, None)["staff"] is True
    assert [entry.count for entry in asked.waiting(staff)] == [1]


def test_a_draft_title_is_seen_by_staff_alone(
    booth: Booth, database: Database, guest: Actor, staff: Actor
) -> None:
    with database.writing() as session:
        session.get_one(BoothRow, booth.id).title = {"en": "Secret new name"}

    with database.reading() as session:
        seen = BoothRooms().rights(session, guest, str(booth.id), NOON)
        own = BoothRooms().rights(session, staff, str(booth.id), NOON)

    assert (seen.title, seen.is_staff) == (TITLE, False)
    assert (own.title, own.is_staff) == ({"en": "Secret new name"}, True)


def test_the_booth_page_may_ask_for_its_props(
    app: Flask, asked: Desk, booth: Booth, guest: Actor, act_as: Become
) -> None:
    asked.read(guest, booth.room, 1)
    act_as(guest)

    with app.test_request_context("/"):
        context: dict[str, Any] = {}
        app.update_template_context(context)
        props = context["chat_props"](booth.room)

    assert props == {"room": booth.room, "title": TITLE, "unread": 0, "online": 0}
