"""What was said may be edited, deleted and given signs; who comes back hears of it by change number."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import func, select

from exhibition.audit.models import AuditEntry
from exhibition.chat.amending import Amendments
from exhibition.chat.changing import MessageDeleted, MessageNotFound, NotYours, TooLateToEdit, TooManySigns
from exhibition.chat.desk import Desk
from exhibition.chat.models import Reaction, Wording
from exhibition.chat.service import MayNotWrite, MessageEmpty, Saying
from exhibition.chat.signs import SignUnknown
from exhibition.kernel.actor import Actor
from exhibition.kernel.clock import FrozenClock
from exhibition.kernel.database import Database

ROOM = "counter:open"


@pytest.fixture
def amendments(desk: Desk) -> Amendments:
    return Amendments(desk)


def say(desk: Desk, who: Actor, number: int, body: str = "안녕하세요") -> None:
    desk.say(who, ROOM, Saying(f"client-{number:04}", body))


def test_a_changed_message_keeps_its_number_and_its_former_words(
    desk: Desk, amendments: Amendments, guest: Actor, database: Database
) -> None:
    say(desk, guest, 1, "얼마에요?")

    changed = amendments.edit(guest, ROOM, 1, "얼마예요?")

    assert (changed["seq"], changed["body"], changed["change"]) == (1, "얼마예요?", 1)
    assert changed["edited"]
    with database.reading() as session:
        assert session.scalars(select(Wording.body)).all() == ["얼마에요?"]


def test_who_comes_back_hears_what_changed_in_the_order_of_the_changes(
    desk: Desk, amendments: Amendments, guest: Actor, other: Actor
) -> None:
    for number in range(1, 4):
        say(desk, guest, number)
    amendments.edit(guest, ROOM, 3, "셋")
    amendments.react(other, ROOM, 1, "👍", True)
    amendments.delete(guest, ROOM, 2)

    everything = desk.join(other, ROOM, 3, 0)
    later = desk.join(other, ROOM, 3, 2)
    nothing = desk.join(other, ROOM, 3, 3)

    assert [(m["seq"], m["change"]) for m in everything["changed"]] == [(3, 1), (1, 2), (2, 3)]
    assert [m["seq"] for m in later["changed"]] == [2]
    assert (nothing["changed"], nothing["change"], nothing["last"]) == ([], 3, 3)


def test_words_are_their_authors_alone_and_for_fifteen_minutes(
    desk: Desk, amendments: Amendments, guest: Actor, other: Actor, clock: FrozenClock
) -> None:
    say(desk, guest, 1)

    with pytest.raises(NotYours):
        amendments.edit(other, ROOM, 1, "!")
    with pytest.raises(MessageEmpty):
        amendments.edit(guest, ROOM, 1, " ")
    with pytest.raises(MessageNotFound):
        amendments.edit(guest, ROOM, 2, "!")
    clock.instant += timedelta(minutes=15, seconds=1)
    with pytest.raises(TooLateToEdit):
        amendments.edit(guest, ROOM, 1, "!")


def test_a_deleted_message_leaves_its_number_and_nothing_else(
    desk: Desk, amendments: Amendments, guest: Actor, other: Actor, database: Database
) -> None:
    say(desk, guest, 1)
    amendments.react(other, ROOM, 1, "👍", True)

    first, again = amendments.delete(guest, ROOM, 1), amendments.delete(guest, ROOM, 1)
    say(desk, guest, 2)

    assert (first["body"], first["deleted"], first["reactions"]) == ("", True, [])
    assert again["change"] == first["change"]
    assert [m["seq"] for m in desk.join(other, ROOM, None)["messages"]] == [1, 2]
    with pytest.raises(MessageDeleted):
        amendments.edit(guest, ROOM, 1, "!")
    with database.reading() as session:
        assert session.scalar(select(func.count()).select_from(AuditEntry)) == 0


def test_who_moderates_deletes_what_others_said_and_that_is_journalled(
    desk: Desk, amendments: Amendments, guest: Actor, other: Actor, database: Database
) -> None:
    say(desk, guest, 1)
    moderator = replace(other, account_id=1)

    with pytest.raises(NotYours):
        amendments.delete(other, ROOM, 1)
    amendments.delete(moderator, ROOM, 1)

    with database.reading() as session:
        [entry] = session.scalars(select(AuditEntry)).all()
    assert (entry.act, entry.details) == ("message.delete", {"room": ROOM, "seq": 1})


def test_a_sign_is_one_for_each_person_and_can_be_taken_back(
    desk: Desk, amendments: Amendments, guest: Actor, other: Actor, database: Database
) -> None:
    say(desk, guest, 1)
    for who in (guest, other, other):
        amendments.react(who, ROOM, 1, "👍", True)
    both = amendments.react(guest, ROOM, 1, "👩‍🚀", True)
    amendments.react(guest, ROOM, 1, "👍", False)
    left = desk.join(guest, ROOM, None)["messages"][0]["reactions"]

    people = sorted([str(guest.visitor_id), str(other.visitor_id)])
    assert both["reactions"][0] == {"sign": "👍", "count": 2, "by": people}
    assert {(r["sign"], r["count"]) for r in left} == {("👍", 1), ("👩‍🚀", 1)}
    with database.reading() as session:
        assert session.scalar(select(func.count()).select_from(Reaction)) == 2


@pytest.mark.parametrize("sign", ["👍", "❤️", "👩🏽‍🚀", "1️⃣", "🇰🇷", "🏴󠁧󠁢󠁳󠁣󠁴󠁿", "🫠"])
def test_an_emoji_is_a_sign(desk: Desk, amendments: Amendments, guest: Actor, sign: str) -> None:
    say(desk, guest, 1)

    assert amendments.react(guest, ROOM, 1, sign, True)["reactions"][0]["sign"] == sign


@pytest.mark.parametrize(
    "sign", ["", "a", "좋아요", "\u202e👍", "👍 ", "\u200d", "12", "<b>", "\x00", "👍" * 17]
)
def test_anything_else_is_none(desk: Desk, amendments: Amendments, guest: Actor, sign: str) -> None:
    say(desk, guest, 1)

    with pytest.raises(SignUnknown):
        amendments.react(guest, ROOM, 1, sign, True)


def test_a_message_bears_twelve_signs(desk: Desk, amendments: Amendments, guest: Actor) -> None:
    say(desk, guest, 1)
    for number in range(12):
        amendments.react(guest, ROOM, 1, chr(0x1F400 + number), True)

    with pytest.raises(TooManySigns):
        amendments.react(guest, ROOM, 1, "👍", True)
    assert amendments.react(guest, ROOM, 1, chr(0x1F400), True)["change"] == 12


def test_nothing_is_changed_where_one_may_only_read(amendments: Amendments, guest: Actor) -> None:
    for act in (
        lambda: amendments.edit(guest, "counter:quiet", 1, "!"),
        lambda: amendments.react(guest, "counter:quiet", 1, "👍", True),
    ):
        with pytest.raises(MayNotWrite):
            act()
