"""Somebody asks to be forgotten: words, names, signs and pictures go, numbers stay without a gap."""

from collections.abc import Callable

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import func, select

from assets.store import LocalStore
from exhibition.accounts.models import Visitor
from exhibition.chat import words_kept
from exhibition.chat.amending import Amendments
from exhibition.chat.desk import Desk
from exhibition.chat.held_words import MessageHeld
from exhibition.chat.models import ChatPicture, HeldMessage, Reaction, ReadPointer, Room, Wording
from exhibition.chat.service import Saying
from exhibition.kernel.actor import VENUE, Actor
from exhibition.kernel.database import Database
from tests.conftest import NOON
from tests.exhibition.chat.chat_site import Booth

Become = Callable[[Actor], FlaskClient]
KEY = "chat/picture.webp"


@pytest.fixture
def desk(
    app: Flask, booth: Booth, guest: Actor, other: Actor, organizer: Actor, database: Database,
    store: LocalStore,
) -> Desk:  # fmt: skip
    """A conversation of two with everything in it that is kept about one of them."""
    desk: Desk = app.extensions["maru_chat"]
    for number, who in enumerate((guest, other, guest)):
        desk.say(who, booth.room, Saying(f"client-{number:04}", f"내 번호는 010-{number}"))
    Amendments(desk).edit(guest, booth.room, 1, "내 번호는 비밀")
    Amendments(desk).react(guest, booth.room, 2, "👍", True)
    Amendments(desk).react(other, booth.room, 1, "👍", True)
    with database.writing() as session:
        words_kept.add_word(session, desk, organizer, VENUE, "casino", NOON)
        room = session.scalars(select(Room)).one()
        session.add(ChatPicture(
            room_id=room.id, visitor_id=guest.visitor_id, key=KEY, width=1, height=1, bytes=1, brought_at=NOON
        ))  # fmt: skip
    with pytest.raises(MessageHeld):
        desk.say(guest, booth.room, Saying("client-held", "casino 010-9"))
    store.put(KEY, b"x", "image/webp")
    return desk


def test_a_guest_who_asks_is_forgotten(
    desk: Desk, act_as: Become, booth: Booth, guest: Actor, other: Actor, database: Database,
    store: LocalStore,
) -> None:  # fmt: skip
    before = desk.join(other, booth.room, None)["change"]

    answer = act_as(guest).post("/me/forget")

    seen = desk.join(other, booth.room, None, before)
    assert answer.status_code == 303
    assert [(m["seq"], m["body"], m["author"], m["deleted"]) for m in seen["messages"]] == [
        (1, "", "", True), (2, "내 번호는 010-1", other.display_name, False), (3, "", "", True),
    ]  # fmt: skip
    assert [m["seq"] for m in seen["changed"]] == [1, 2, 3]
    assert seen["messages"][1]["reactions"] == []
    with database.reading() as session:
        left = [
            session.scalar(select(func.count()).select_from(kind))
            for kind in (Wording, HeldMessage, Reaction)
        ]
        pointers = session.scalars(select(ReadPointer.visitor_id)).all()
        name = session.get_one(Visitor, guest.visitor_id).display_name
    assert (left, pointers, name) == ([0, 0, 0], [other.visitor_id], "")
    assert not store.exists(KEY)


def test_the_next_message_takes_the_next_number(
    desk: Desk, act_as: Become, booth: Booth, guest: Actor, other: Actor
) -> None:
    act_as(guest).post("/me/forget")

    assert desk.say(other, booth.room, Saying("client-next", "!")).shown["seq"] == 4


def test_forgetting_is_asked_of_guests_alone(desk: Desk, act_as: Become, guest: Actor, staff: Actor) -> None:
    asked, account = act_as(guest).get("/me/forget"), act_as(staff).get("/me/forget")

    assert "010" not in asked.get_data(as_text=True)
    assert (asked.status_code, account.status_code) == (200, 303)
    assert act_as(Actor()).post("/me/forget").status_code == 303
