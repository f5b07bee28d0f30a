"""What people and programs send that nobody expects: kept byte for byte, or refused; never half."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient

from exhibition.chat.amending import Amendments
from exhibition.chat.desk import Desk
from exhibition.chat.service import MessageUnstorable, RoomNotFound, Saying
from exhibition.kernel.actor import OWNER, Actor, company_scope
from exhibition.kernel.clock import FrozenClock
from exhibition.kernel.ids import uuid7
from tests.exhibition.chat.chat_client import Client, ask, heard
from tests.exhibition.chat.chat_site import Booth

ROOM = "counter:open"
Come = Callable[[Actor], Client]
KEPT = {
    "right to left": "שלום مرحبا 안녕 \u200fabc",
    "marks of direction": "\u202eevil\u202c \u2066isolated\u2069",
    "joined emoji": "👩‍👩‍👧‍👦 🏳️‍🌈 👍🏽 🇰🇷 🏴󠁧󠁢󠁳󠁣󠁴󠁿",
    "decomposed Hangul": "\u1112\u1161\u11ab\u1100\u1173\u11af is not 한글",
    "many marks": "Z" + "\u0351\u0320\u0334" * 40,
    "no width": "a\u200bb\u200cc\u200dd\ufeffe",
    "marks of byte order": "\ufeffwords\ufffe",
    "homoglyphs": "раypal аdmin Ηanbit",
    "terminal": "\x1b[31mred\x1b]0;title\x07 \x08\x7f\x9b",
    "SQL": "'; DROP TABLE message; -- \" ; SELECT pg_sleep(9)",
    "HTML": "<script>alert(1)</script><img src=x onerror=alert(1)>&lt;&amp;amp;",
    "templates": "{{ 7*7 }} {% raw %} ${7*7} #{7} { $name } {-brand} { NUMBER(1) }",
    "formats": "%s %n %(x)s {0} {0.__class__} \\u0041 \\0",
    "JSON": '{"ok":true,"__proto__":{"staff":true}} 42["say"]',
    "line breaks": "one\r\ntwo\rthree\u2028four\u2029five\vsix\fseven\x85",
    "blanks inside": "\u3000\u00a0a \t b\u2003",
    "not characters": "\U0010ffff\ufdd0\ufffd\ue000",
    "numbers": "NaN Infinity -0 1e309 0x0 null undefined",
    "paths": "../../etc/passwd file:///etc/passwd C:\\CON",
    "4,000 signs": "가" * 4_000,
    "4,000 signs off the plane": "𝔘" * 4_000,
}
NAN = float("nan")
REFUSED = {
    "10,000 characters": "x" * 10_000, "nothing": "", "blanks": " \n\t\u3000", "NUL": "a\x00b",
    "half a pair": "\ud83d", "the other half": "\ude00x", "a pair reversed": "\ude00\ud83d",
}  # fmt: skip


@pytest.mark.parametrize("name", KEPT)
def test_words_come_back_as_they_were(name: str, come: Come, guest: Actor, other: Actor) -> None:
    one, two = come(guest), come(other)
    for client in (one, two):
        ask(client, "join", room=ROOM)

    assert ask(one, "say", room=ROOM, id="client-0001", body=KEPT[name])["ok"]

    assert [m["body"] for m in heard(two, "message")] == [KEPT[name]]
    assert [m["body"] for m in ask(two, "join", room=ROOM, after=0)["messages"]] == [KEPT[name]]


@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_be_kept_is_refused_and_changes_nothing(name: str, come: Come, guest: Actor) -> None:
    client = come(guest)
    ask(client, "join", room=ROOM)
    ask(client, "say", room=ROOM, id="client-0001", body="first")
    client.get_received()

    said = ask(client, "say", room=ROOM, id="client-0002", body=REFUSED[name])
    edited = ask(client, "edit", room=ROOM, seq=1, body=REFUSED[name])

    codes = {"message_too_long", "message_empty", "message_unstorable"}
    assert said["code"] in codes
    assert edited["code"] == said["code"]
    assert [m["body"] for m in ask(client, "join", room=ROOM, after=0)["messages"]] == ["first"]


@pytest.mark.parametrize("text", ["a\x00", "\ud800"])
def test_a_pin_is_held_to_the_same(text: str, desk: Desk, guest: Actor) -> None:
    pin = {"model": "m", "node": 1, "point": [0.0, 0.0, 0.0], "label": text}

    with pytest.raises(MessageUnstorable):
        desk.say(guest, ROOM, Saying("client-0001", "?", pin=pin))


@pytest.mark.parametrize(
    "body",
    [
        {}, {"room": 1}, {"room": ROOM}, {"room": ROOM, "id": "client-0001", "body": ["x"]},
        {"room": ROOM, "id": "client-0001", "body": {"$ne": 1}}, {"room": ROOM, "id": "short", "body": "x"},
        {"room": ROOM, "id": "x" * 65, "body": "x"},
        {"room": "counter:../open", "id": "client-0001", "body": "x"},
        {"room": ROOM, "id": "client\n0001", "body": "x"},
        {"room": ROOM, "id": "client-0001", "body": "x", "pin": {"model": "m", "point": [1, 2, NAN]}},
        {"room": ROOM, "id": "client-0001", "body": "x", "content": {"reply_to": 1}},
        {"room": ROOM, "id": "client-0001", "body": "x", "content": {"reply_to": -1}},
        {"room": ROOM, "id": "client-0001", "body": "x", "content": {"picture": {"id": "../x"}}},
        {"room": ROOM, "id": "client-0001", "body": "x", "content": "picture"},
    ],
)  # fmt: skip
def test_a_message_of_another_shape_is_refused(body: dict[str, Any], come: Come, guest: Actor) -> None:
    client = come(guest)
    ask(client, "join", room=ROOM)

    answer = ask(client, "say", **body)

    assert (answer["ok"], answer["code"]) == (False, "invalid")
    assert ask(client, "here", room=ROOM)["last"] == 0


def test_events_in_no_order_are_answered_and_the_connection_lives(come: Come, guest: Actor) -> None:
    client = come(guest)

    answers = [
        ask(client, "edit", room=ROOM, seq=1, body="x"), ask(client, "delete", room=ROOM, seq=1),
        ask(client, "react", room=ROOM, seq=1, sign="👍"), ask(client, "here", room=ROOM),
        ask(client, "typing", room=ROOM), ask(client, "report", room=ROOM, seq=1, reason="spam"),
        ask(client, "leave", room=ROOM), ask(client, "read", room=ROOM, seq=9),
    ]  # fmt: skip
    client.emit("explode", {"room": ROOM})
    client.emit("message", "x")
    client.emit("say", "not an object")
    client.emit("join", None, {"room": ROOM})

    assert [answer.get("code", "") for answer in answers] == [
        "room_not_found", "room_not_found", "room_not_found", "not_joined", "not_joined", "room_not_found",
        "", "",
    ]  # fmt: skip
    assert [ask(client, "join", room=ROOM)["ok"] for _ in range(2)] == [True, True]
    assert ask(client, "say", room=ROOM, id="client-0001", body="!")["seq"] == 1


def test_time_is_the_servers_and_order_is_by_number_even_when_its_clock_goes_back(
    desk: Desk, guest: Actor, clock: FrozenClock
) -> None:
    for number, hours in enumerate((0, -5, 3)):
        clock.instant += timedelta(hours=hours)
        desk.say(guest, ROOM, Saying(f"client-{number:04}", str(number)))

    assert [m["body"] for m in desk.join(guest, ROOM, None)["messages"]] == ["0", "1", "2"]
    clock.instant -= timedelta(days=400)
    assert Amendments(desk).edit(guest, ROOM, 1, "00")["change"] == 1


def test_another_companys_rooms_are_no_rooms(app: Flask, booth: Booth, guest: Actor, other: Actor) -> None:
    desk: Desk = app.extensions["maru_chat"]
    stranger = Actor(
        account_id=9, visitor_id=other.visitor_id, display_name="x",
        grants=frozenset({(OWNER, company_scope(uuid7()))}),
    )  # fmt: skip
    desk.say(guest, f"help:{guest.visitor_id}", Saying("client-0001", "?"))

    assert desk.join(stranger, booth.room, None)["rules"]["may_moderate"] is False
    for room in (f"help:{guest.visitor_id}", f"talk:{uuid7()}", f"booth:{uuid7()}", "booth:x", "venue:1"):
        with pytest.raises(RoomNotFound):
            desk.join(stranger, room, None)
        with pytest.raises(RoomNotFound):
            desk.say(stranger, room, Saying("client-0002", "!"))


@pytest.mark.parametrize("name", ["\ud800", "a\ud83d", "x" * 61, " \n "])
def test_a_name_that_cannot_be_kept_is_refused(name: str, act_as: Callable[[Actor], FlaskClient]) -> None:
    assert act_as(Actor()).post("/api/chat/guest", json={"name": name}).status_code == 422
