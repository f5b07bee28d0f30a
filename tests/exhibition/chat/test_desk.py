"""Messages are numbered without a gap, never doubled, and refused in words that a client can show."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from exhibition.chat.desk import Desk
from exhibition.chat.merging import merge_guest
from exhibition.chat.service import (
    MayNotWrite,
    MessageEmpty,
    MessageTooLong,
    NameRequired,
    Saying,
)
from exhibition.kernel.actor import Actor
from exhibition.kernel.database import Database
from exhibition.kernel.errors import Invalid, NotFound

ROOM = "counter:open"


def saying(number: int, body: str = "안녕하세요") -> Saying:
    return Saying(f"client-{number:04}", body)


def test_numbers_follow_each_other_from_one(desk: Desk, guest: Actor, other: Actor) -> None:
    for number in range(5):
        desk.say(guest if number % 2 else other, ROOM, saying(number))

    seen = desk.join(guest, ROOM, None)

    assert [message["seq"] for message in seen["messages"]] == [1, 2, 3, 4, 5]
    assert seen["last"] == 5


def test_sending_again_is_harmless(desk: Desk, guest: Actor) -> None:
    first = desk.say(guest, ROOM, saying(1))
    again = desk.say(guest, ROOM, saying(1, "changed"))

    assert (first.is_new, again.is_new) == (True, False)
    assert first.shown == again.shown
    assert desk.join(guest, ROOM, None)["last"] == 1


def test_catching_up_gives_what_came_after(desk: Desk, guest: Actor, other: Actor) -> None:
    for number in range(1, 8):
        desk.say(guest, ROOM, saying(number))

    missed = desk.join(other, ROOM, 4)["messages"]

    assert [message["seq"] for message in missed] == [5, 6, 7]


@pytest.mark.parametrize(
    ("body", "error"),
    [("x" * 10_000, MessageTooLong), ("  \n ", MessageEmpty), ("a\x00b", Invalid), ("\ud800", Invalid)],
)
def test_a_message_that_cannot_be_kept_is_refused_and_spends_no_number(
    desk: Desk, guest: Actor, body: str, error: type[Exception]
) -> None:
    with pytest.raises(error):
        desk.say(guest, ROOM, saying(1, body))

    desk.say(guest, ROOM, saying(2))

    assert desk.join(guest, ROOM, None)["last"] == 1


def test_naughty_strings_come_back_as_they_were_or_are_refused(
    desk: Desk, guest: Actor, corpus: Path
) -> None:
    strings = json.loads((corpus / "strings" / "blns.json").read_text())
    kept: dict[int, str] = {}

    for number, text in enumerate(strings):
        try:
            message = desk.say(guest, ROOM, saying(number, text)).shown
            kept[message["seq"]] = text
        except Invalid:
            assert not text.strip() or "\x00" in text

    stored: dict[int, str] = {}
    while len(stored) < len(kept):
        stored |= {m["seq"]: m["body"] for m in desk.join(guest, ROOM, len(stored))["messages"]}
    assert stored == kept


def test_nobody_writes_where_they_may_only_read(desk: Desk, guest: Actor) -> None:
    assert desk.join(guest, "counter:quiet", None)["may_write"] is False
    with pytest.raises(MayNotWrite):
        desk.say(guest, "counter:quiet", saying(1))


def test_a_room_of_nothing_and_a_kind_of_nobody_do_not_exist(desk: Desk, guest: Actor) -> None:
    for name in ("counter:none", "cellar:open"):
        with pytest.raises(NotFound):
            desk.join(guest, name, None)


def test_a_guest_without_a_name_is_asked_for_one(desk: Desk) -> None:
    with pytest.raises(NameRequired):
        desk.say(Actor(), ROOM, saying(1))


def test_staff_are_marked_and_see_what_they_have_not_read(desk: Desk, guest: Actor, other: Actor) -> None:
    staff = replace(other, account_id=1)
    for number in range(3):
        desk.say(guest, ROOM, saying(number))

    before = desk.waiting(staff)
    desk.read(staff, ROOM, 2)
    after = desk.waiting(staff)
    answer = desk.say(staff, ROOM, saying(9)).shown

    assert [entry.count for entry in before] == [3]
    assert [entry.count for entry in after] == [1]
    assert answer["staff"] is True
    assert [entry.count for entry in desk.waiting(staff)] == [0]
    assert desk.waiting(guest) == []


def test_a_read_pointer_never_moves_back_nor_past_the_end(desk: Desk, guest: Actor) -> None:
    for number in range(3):
        desk.say(guest, ROOM, saying(number))

    assert desk.read(guest, ROOM, 99) == (3, False)
    assert desk.read(guest, ROOM, 1) == (3, False)


def test_what_a_guest_said_goes_with_them_into_their_account(
    desk: Desk, database: Database, guest: Actor, other: Actor
) -> None:
    desk.say(guest, ROOM, saying(1))
    assert guest.visitor_id
    assert other.visitor_id

    with database.writing() as session:
        merge_guest(session, guest.visitor_id, other.visitor_id)

    assert desk.join(other, ROOM, None)["messages"][0]["by"] == str(other.visitor_id)
