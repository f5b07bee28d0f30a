"""The events of the chat, as a client in the same process sends them."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from flask import Flask
from itsdangerous import URLSafeSerializer
from sqlalchemy import select

from exhibition.accounts.claims import Claim
from exhibition.accounts.identity import GUEST_COOKIE
from exhibition.accounts.models import Visitor
from exhibition.chat import sockets
from exhibition.chat.models import Message
from exhibition.kernel.actor import Actor
from exhibition.kernel.database import Database
from exhibition.web.sockets import socketio_of
from tests.exhibition.chat.chat_client import Client, ask, heard

ROOM = "counter:open"


def test_a_message_reaches_everybody_in_the_room_and_its_author_gets_the_number(
    come: Callable[[Actor], Client], guest: Actor, other: Actor
) -> None:
    one, two = come(guest), come(other)
    ask(one, "join", room=ROOM)
    assert ask(two, "join", room=ROOM)["present"] == 2
    two.get_received()

    answer = ask(one, "say", room=ROOM, id="client-0001", body="안녕 <script>alert(1)</script> 🌿")

    [message] = heard(two, "message")
    assert answer == {"ok": True, "seq": 1, "id": "client-0001", "at": message["at"]}
    assert (message["seq"], message["room"], message["author"]) == (1, ROOM, "하나 🌿")
    assert message["body"] == "안녕 <script>alert(1)</script> 🌿"


def test_a_forged_author_number_and_mark_are_ignored(
    come: Callable[[Actor], Client], guest: Actor, other: Actor
) -> None:
    client = come(guest)
    ask(client, "join", room=ROOM)

    ask(
        client, "say", room=ROOM, id="client-0001", body="나야", by=str(other.visitor_id), author="사장",
        staff=True, seq=99, at="2000-01-01T00:00:00Z",
    )  # fmt: skip

    [message] = heard(client, "message")
    assert message["by"] == str(guest.visitor_id)
    assert (message["author"], message["staff"], message["seq"]) == ("하나 🌿", False, 1)


def test_unknown_events_and_shapeless_bodies_change_nothing(
    come: Callable[[Actor], Client], guest: Actor, database: Database
) -> None:
    client = come(guest)
    ask(client, "join", room=ROOM)

    client.emit("drop_tables", {"room": ROOM})
    codes = [
        client.emit("say", body, callback=True)["code"]
        for body in (None, [], "x", 7, {"room": ROOM}, {"room": "x" * 200, "id": "client-0001", "body": "a"})
    ]

    assert codes == ["invalid"] * 6
    assert ask(client, "join", room=ROOM, after=-1)["code"] == "invalid"
    with database.reading() as session:
        assert session.scalars(select(Message)).all() == []


def test_a_pin_keeps_its_known_fields_and_nothing_else(come: Callable[[Actor], Client], guest: Actor) -> None:
    client = come(guest)
    ask(client, "join", room=ROOM)
    pin = {"model": "m-1", "node": 3, "point": [0.1, 0.2, 0.3], "evil": "x" * 9_000}

    ask(client, "say", room=ROOM, id="client-0001", body="이 부분이요?", pin=pin)
    refused = ask(client, "say", room=ROOM, id="client-0002", body="?", pin={"model": "m", "point": [1, 2]})

    [message] = heard(client, "message")
    known = {"model", "item", "node", "point", "camera", "variant", "view", "label"}
    assert set(message["pin"]) == known
    assert refused["code"] == "invalid"


def test_ten_thousand_characters_are_refused_with_their_number(
    come: Callable[[Actor], Client], guest: Actor
) -> None:
    client = come(guest)
    ask(client, "join", room=ROOM)

    answer = ask(client, "say", room=ROOM, id="client-0001", body="가" * 10_000)

    assert answer == {"ok": False, "code": "message_too_long", "params": {"limit": 4000, "length": 10_000}}


def test_who_floods_is_told_how_long_to_wait(come: Callable[[Actor], Client], guest: Actor) -> None:
    client = come(guest)
    ask(client, "join", room=ROOM)

    answers = [ask(client, "say", room=ROOM, id=f"client-{n:04}", body="!") for n in range(12)]

    refused = [answer for answer in answers if not answer["ok"]]
    assert refused
    assert refused[0]["code"] == "too_fast"
    assert refused[0]["params"]["seconds"] >= 1
    assert answers[:8] == [a for a in answers if a["ok"]][:8]


def test_a_second_connection_does_not_double_what_a_person_may_say(
    come: Callable[[Actor], Client], guest: Actor
) -> None:
    one, two = come(guest), come(guest)
    for client in (one, two):
        ask(client, "join", room=ROOM)

    answers = [ask((one, two)[n % 2], "say", room=ROOM, id=f"client-{n:04}", body="!") for n in range(14)]

    assert sum(answer["ok"] for answer in answers) < 12


def test_a_person_holds_so_many_connections_and_others_come_in(
    site: Flask, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sockets, "claim_of_socket", lambda: Claim("one"))
    socketio = socketio_of(site)
    mine = [socketio.test_client(site) for _ in range(sockets.CONNECTIONS_PER_PERSON)]

    one_more = socketio.test_client(site)
    monkeypatch.setattr(sockets, "claim_of_socket", lambda: Claim("another"))
    another = socketio.test_client(site)
    mine[0].disconnect()
    monkeypatch.setattr(sockets, "claim_of_socket", lambda: Claim("one"))

    assert [client.is_connected() for client in (mine[-1], one_more, another)] == [True, False, True]
    assert socketio.test_client(site).is_connected()


def test_leaving_and_losing_the_connection_end_presence(
    come: Callable[[Actor], Client], guest: Actor, other: Actor
) -> None:
    one, two = come(guest), come(other)
    ask(one, "join", room=ROOM)
    ask(two, "join", room=ROOM)

    two.disconnect()

    assert ask(one, "here", room=ROOM)["present"] == 1
    assert ask(one, "leave", room=ROOM) == {"ok": True}
    assert ask(one, "here", room=ROOM)["code"] == "not_joined"


def test_the_lease_renewal_tells_what_one_has_missed(
    come: Callable[[Actor], Client], guest: Actor, other: Actor
) -> None:
    one, two = come(guest), come(other)
    ask(one, "join", room=ROOM)
    ask(two, "say", room=ROOM, id="client-0001", body="여기요")

    assert ask(one, "here", room=ROOM)["last"] == 1


def test_staff_watch_their_rooms_without_being_in_them(
    come: Callable[[Actor], Client], guest: Actor, other: Actor
) -> None:
    visitor, staff = come(guest), come(replace(other, account_id=1))
    ask(visitor, "join", room=ROOM)

    watched = ask(staff, "watch")["rooms"]
    ask(visitor, "say", room=ROOM, id="client-0001", body="계세요?")

    assert [(room["room"], room["unread"]) for room in watched] == [(ROOM, 0)]
    assert [message["body"] for message in heard(staff, "inbox")] == ["계세요?"]
    assert ask(visitor, "here", room=ROOM)["present"] == 1
    assert ask(visitor, "watch")["rooms"] == []


def test_a_room_that_may_not_be_read_is_neither_entered_nor_heard(
    come: Callable[[Actor], Client], guest: Actor
) -> None:
    client = come(guest)

    answers = [ask(client, "join", room=name) for name in ("counter:none", "cellar:open")]

    assert [answer["code"] for answer in answers] == ["room_not_found"] * 2
    assert ask(client, "here", room="counter:none")["code"] == "not_joined"


def test_events_leave_no_database_session_open(
    come: Callable[[Actor], Client], guest: Actor, database: Database
) -> None:
    client = come(guest)
    ask(client, "join", room=ROOM)
    for number in range(5):
        ask(client, "say", room=ROOM, id=f"client-{number:04}", body="!")
        ask(client, "here", room=ROOM)

    assert database.engine.pool.checkedout() == 0  # type: ignore[attr-defined]


def test_a_name_changed_meanwhile_is_the_name_of_the_next_message(
    site: Flask, database: Database, guest: Actor
) -> None:
    signer = URLSafeSerializer(site.secret_key, salt="maru-guest")
    browser = site.test_client()
    browser.set_cookie(GUEST_COOKIE, str(signer.dumps(str(guest.visitor_id))))
    client = socketio_of(site).test_client(site, flask_test_client=browser)
    ask(client, "join", room=ROOM)
    with database.writing() as session:
        session.get_one(Visitor, guest.visitor_id).display_name = "하나 (새 이름)"

    ask(client, "say", room=ROOM, id="client-0001", body="저예요")

    assert [message["author"] for message in heard(client, "message")] == ["하나 (새 이름)"]
