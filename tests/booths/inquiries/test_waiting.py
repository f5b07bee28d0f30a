"""A visitor's message waits until an answer ends it, in public and in private."""

from datetime import timedelta

import pytest
from sqlalchemy import event

from booths.inquiries.models import ANSWERED, NEW, WAITING
from booths.inquiries.talks import OwnBooth
from exhibition.accounts.claims import Claim
from exhibition.chat.service import RoomNotFound, Saying
from tests.booths.inquiries.conftest import Counter


def test_a_question_waits_since_it_was_asked_until_it_is_due(counter: Counter) -> None:
    guest = counter.guest("하나")

    counter.say(guest, counter.room)

    inquiry = counter.only()
    assert (inquiry.state, inquiry.visitor_id, inquiry.room) == (WAITING, guest.visitor_id, counter.room)
    assert inquiry.asked_at == counter.clock.now()
    assert inquiry.due_at == counter.clock.now() + timedelta(minutes=counter.booth.reply_minutes)


def test_who_asks_again_waits_since_the_first_time(counter: Counter) -> None:
    guest = counter.guest("하나")
    counter.say(guest, counter.room, "How much?")
    asked_at = counter.only().asked_at
    counter.wait(minutes=10)

    last = counter.say(guest, counter.room, "Hello?")

    assert counter.only().asked_at == asked_at
    assert (counter.only().first_seq, counter.only().last_seq) == (1, last)


def test_an_answer_in_private_ends_the_waiting_and_is_counted(counter: Counter) -> None:
    guest = counter.guest("하나")
    talk = counter.talk(guest)
    counter.say(guest, talk.room)
    counter.wait(minutes=10)

    seq = counter.say(counter.ben, talk.room, "12 dollars")

    inquiry, (reply,) = counter.only(), counter.replies()
    assert (inquiry.state, inquiry.answer_seq, inquiry.holder_id) == (ANSWERED, seq, counter.ben.account_id)
    assert (inquiry.asked_at, inquiry.due_at) == (None, None)
    assert (reply.seconds, reply.account_id) == (600, counter.ben.account_id)


def test_a_further_question_in_private_waits_anew(counter: Counter) -> None:
    guest = counter.guest("하나")
    talk = counter.talk(guest)
    counter.say(guest, talk.room)
    counter.say(counter.ben, talk.room, "12 dollars")
    counter.wait(days=1)

    seq = counter.say(guest, talk.room, "And for a hundred?")

    inquiry = counter.only()
    assert (inquiry.state, inquiry.first_seq, inquiry.asked_at) == (WAITING, seq, counter.clock.now())
    assert inquiry.holder_id == counter.ben.account_id


def test_in_public_the_only_one_who_waits_is_answered(counter: Counter) -> None:
    counter.say(counter.guest("하나"), counter.room)

    counter.say(counter.anna, counter.room, "12 dollars")

    assert counter.only().state == ANSWERED


def test_in_public_a_reply_says_whose_question_it_answers(counter: Counter) -> None:
    hana, david = counter.guest("하나"), counter.guest("דוד")
    counter.say(hana, counter.room)
    asked = counter.say(david, counter.room, "And the weight?")

    counter.say(counter.anna, counter.room, "Hello all")
    unclear = [inquiry.state for inquiry in counter.inquiries()]
    counter.say(counter.anna, counter.room, "2 kg", reply_to=asked)

    assert unclear == [WAITING, WAITING]
    assert counter.only(visitor_id=hana.visitor_id).state == WAITING
    assert counter.only(visitor_id=david.visitor_id).state == ANSWERED


def test_a_reply_to_a_colleague_answers_nobody(counter: Counter) -> None:
    said = counter.say(counter.ben, counter.room, "Welcome")
    counter.say(counter.guest("하나"), counter.room)

    counter.say(counter.anna, counter.room, "Yes, welcome", reply_to=said)

    assert counter.only().state == WAITING


def test_what_is_asked_after_an_answer_in_the_same_batch_waits(counter: Counter) -> None:
    hana = counter.guest("하나")
    claims = [Claim(guest_id=hana.visitor_id), Claim("anna"), Claim(guest_id=hana.visitor_id)]
    said = [(claim, Saying(f"{place:032}", f"words {place}")) for place, claim in enumerate(claims)]

    counter.desk.say_all(counter.room, said)

    assert [inquiry.state for inquiry in counter.inquiries()] == [ANSWERED, WAITING]


def test_a_batch_of_a_crowd_costs_two_statements(counter: Counter) -> None:
    guests = [counter.guest(f"Guest {number}") for number in range(20)]
    said = [(Claim(guest_id=g.visitor_id), Saying(f"{n:032}", "Hello")) for n, g in enumerate(guests * 3)]
    counter.say(guests[0], counter.room)
    statements: list[str] = []
    event.listen(
        counter.database.engine, "before_cursor_execute", lambda *a: statements.append(a[2].split("\n")[0])
    )

    counter.desk.say_all(counter.room, said)

    ours = [s for s in statements if "inquiry" in s or "reply_minutes" in s]
    assert len(ours) == 2
    assert len(counter.inquiries(state=WAITING)) == 20
    assert max(inquiry.last_seq for inquiry in counter.inquiries()) == 61


def test_one_private_conversation_however_often_it_is_opened(counter: Counter) -> None:
    guest = counter.guest("하나")

    opened = {counter.talk(guest).id for _ in range(3)}

    assert len(opened) == 1
    assert counter.only().state == NEW


def test_own_staff_do_not_ask_their_booth(counter: Counter) -> None:
    with pytest.raises(OwnBooth):
        counter.talk(counter.ben)


def test_nobody_else_reads_a_private_conversation(counter: Counter) -> None:
    talk = counter.talk(counter.guest("하나"))

    for stranger in (counter.guest("Eve"), counter.organizer):
        with pytest.raises(RoomNotFound):
            counter.desk.join(stranger, talk.room, None)


def test_staff_hear_how_an_inquiry_stands_after_the_commit(counter: Counter) -> None:
    guest = counter.guest("하나")
    talk = counter.talk(guest)

    counter.say(guest, talk.room)
    counter.say(counter.ben, talk.room, "12 dollars")

    rooms = {room for room, _, _ in counter.told}
    assert rooms == {f"staff:booth:{counter.booth.id}"}
    assert [(name, data["state"]) for _, name, data in counter.told] == [
        ("inquiry", WAITING), ("inquiry", ANSWERED),
    ]  # fmt: skip
    assert counter.told[-1][2]["holder"] == {"id": counter.ben.account_id, "name": "Ben"}
    assert counter.told[-1][2]["version"] == counter.only().version
