"""Asking a booth to call back, and the call that answers."""

import pytest

from booths.inquiries import callbacks
from booths.inquiries.callbacks import Wish, read_wish
from booths.inquiries.models import ANSWERED, WAITING, Callback
from booths.inquiries.rooms import InquiryNotFound
from exhibition.kernel.errors import Invalid
from tests.booths.inquiries.conftest import Counter
from tests.conftest import NOON


def test_a_callback_is_asked_for_and_done_which_is_the_answer(counter: Counter) -> None:
    counter.staffed.append(counter.booth.id)
    guest = counter.guest("하나")
    talk = counter.talk(guest)
    counter.say(guest, talk.room)
    wish = Wish("phone", "+82 53 123 4567", "2026-11-23T10:00", "Asia/Seoul")

    with counter.database.writing() as session:
        for _ in range(2):
            made = callbacks.ask_callback(session, guest, talk.id, wish, counter.clock.now(), counter.tell)
    waits = counter.only().state
    counter.act(counter.ben, callbacks.done, talk.id, made.id)

    assert waits == WAITING
    assert made.at
    assert made.at.isoformat() == "2026-11-23T01:00:00+00:00"
    assert (counter.only().state, counter.replies()[0].account_id) == (ANSWERED, counter.ben.account_id)
    assert counter.alerted == [("callback", 2), ("callback", 2)]
    with counter.database.reading() as session:
        assert session.query(Callback).count() == 1


def test_somebody_else_asks_no_callback_here(counter: Counter) -> None:
    talk = counter.talk(counter.guest("하나"))

    with pytest.raises(InquiryNotFound), counter.database.writing() as session:
        callbacks.ask_callback(
            session, counter.guest("Eve"), talk.id, Wish("chat"), counter.clock.now(), counter.tell
        )


@pytest.mark.parametrize(
    ("wish", "wrong"),
    [
        (Wish("owl", "", "", "UTC"), {"way": "unknown_way", "address": "required", "at": "required"}),
        (Wish("mail", "", "", "UTC"), {"address": "required"}),
        (Wish("mail", "not an address", "", "UTC"), {"address": "invalid_email"}),
        (Wish("phone", "call me", "2026-11-23T10:00", "UTC"), {"address": "invalid_phone"}),
        (Wish("chat", "", "2026-11-21T02:59", "UTC"), {"at": "day_past"}),
        (Wish("chat", "", "2027-11-21T02:59", "UTC"), {"at": "slot_too_far"}),
        (Wish("chat", "", "tomorrow", "UTC"), {"at": "unclear_time"}),
        (Wish("chat", "", "0001-01-01T00:00", "Asia/Seoul"), {"at": "unclear_time"}),
        (Wish("chat", "", "2026-11-23T10:00", "../etc"), {"zone": "unknown_time_zone"}),
    ],
)
def test_a_wish_that_cannot_be_met(wish: Wish, wrong: dict[str, str]) -> None:
    with pytest.raises(Invalid) as caught:
        read_wish(wish, NOON)

    assert caught.value.fields == wrong
