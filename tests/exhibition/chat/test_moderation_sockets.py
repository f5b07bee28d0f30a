"""Order in rooms as connections hear of it: bans end listening, held messages are acknowledged."""

from collections.abc import Callable
from dataclasses import replace

from flask import Flask

from exhibition.chat import moderating, words_kept
from exhibition.chat.desk import Desk
from exhibition.chat.moderating import Verdict
from exhibition.kernel.actor import VENUE, Actor
from exhibition.kernel.clock import FrozenClock
from exhibition.kernel.database import Database
from tests.exhibition.chat.chat_client import Client, ask, heard

ROOM = "counter:open"
Come = Callable[[Actor], Client]


def test_who_is_banned_hears_no_more_and_is_told_why(
    site: Flask, come: Come, guest: Actor, other: Actor, organizer: Actor, database: Database,
    clock: FrozenClock,
) -> None:  # fmt: skip
    desk: Desk = site.extensions["maru_chat"]
    one, two = come(guest), come(other)
    for client in (one, two):
        ask(client, "join", room=ROOM)
    site.extensions["maru_places"].sweep()
    assert guest.visitor_id
    with database.writing() as session:
        moderating.give(session, desk, organizer, ROOM, Verdict(guest.visitor_id, "ban", None), clock.now())

    said = ask(one, "say", room=ROOM, id="client-0001", body="아직 있어요")
    site.extensions["maru_places"].sweep()
    ask(two, "say", room=ROOM, id="client-0002", body="조용하네요")

    assert (said["ok"], said["code"]) == (False, "banned")
    received = one.get_received()
    assert [entry["name"] for entry in received if entry["name"] != "presence"] == ["removed"]
    assert ask(one, "join", room=ROOM)["code"] == "banned"
    assert ask(two, "here", room=ROOM)["present"] == 1


def test_a_held_message_is_acknowledged_and_told_to_nobody(
    site: Flask, come: Come, guest: Actor, other: Actor, organizer: Actor, database: Database,
    clock: FrozenClock,
) -> None:  # fmt: skip
    desk: Desk = site.extensions["maru_chat"]
    one, two = come(guest), come(other)
    for client in (one, two):
        ask(client, "join", room=ROOM)
    with database.writing() as session:
        words_kept.add_word(session, desk, organizer, VENUE, "casino", clock.now())

    answer = ask(one, "say", room=ROOM, id="client-0001", body="casino!")

    assert answer == {"ok": True, "held": True, "id": "client-0001"}
    assert heard(two, "message") == []


def test_a_report_is_taken_once_and_refused_for_no_reason(come: Come, guest: Actor, other: Actor) -> None:
    one, two = come(guest), come(other)
    for client in (one, two):
        ask(client, "join", room=ROOM)
    ask(one, "say", room=ROOM, id="client-0001", body="?")

    answers = [ask(two, "report", room=ROOM, seq=1, reason=reason) for reason in ("spam", "spam", "because")]
    missing = ask(two, "report", room=ROOM, seq=9, reason="spam")

    assert [answer["ok"] for answer in answers] == [True, True, False]
    assert missing["code"] == "message_not_found"


def test_a_room_hears_that_it_is_locked(site: Flask, come: Come, guest: Actor, organizer: Actor) -> None:
    client = come(guest)
    ask(client, "join", room=ROOM)
    people = site.extensions["maru"].load_actor
    site.extensions["maru"].load_actor = lambda _session: replace(organizer)
    site.config["WTF_CSRF_ENABLED"] = False

    locked = site.test_client().post(f"/api/chat/rooms/{ROOM}/lock")
    site.extensions["maru"].load_actor = people

    assert locked.status_code == 200
    assert heard(client, "rules") == [{"room": ROOM, "locked": True, "slow_seconds": 0}]
    assert ask(client, "say", room=ROOM, id="client-0001", body="?")["code"] == "room_locked"
