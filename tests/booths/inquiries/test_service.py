"""Taking, handing over, closing, opening again; callbacks; honest figures; what a sign-in brings together."""

from datetime import timedelta

import pytest

from booths.inbox.acting import desk_of
from booths.inquiries import callbacks, service
from booths.inquiries.callbacks import Wish
from booths.inquiries.erasing import forget_visitor
from booths.inquiries.figures import reply_time
from booths.inquiries.listing import find, show
from booths.inquiries.merging import MergeInquiries
from booths.inquiries.models import ANSWERED, CLOSED, WAITING, Callback
from booths.inquiries.rooms import InquiryNotFound
from booths.inquiries.service import AlreadyWaiting, NothingAsked, ReasonRequired
from exhibition.accounts.models import Account
from exhibition.chat.merging import merge_guest as merge_chats
from exhibition.kernel.actor import Actor
from exhibition.kernel.errors import Invalid, Stale
from tests.booths.inquiries.conftest import Counter


def test_nothing_is_closed_without_an_answer_or_a_reason(counter: Counter) -> None:
    counter.say(counter.guest("하나"), counter.room)
    inquiry = counter.only()

    for reason, note in (("", ""), ("other", " ")):
        with pytest.raises(ReasonRequired):
            counter.act(counter.anna, service.close_inquiry, inquiry.id, reason, note)
    with pytest.raises(Invalid):
        counter.act(counter.anna, service.close_inquiry, inquiry.id, "bored")

    assert counter.only().state == WAITING
    counter.act(counter.anna, service.close_inquiry, inquiry.id, "spam")
    assert (counter.only().state, counter.only().reason, counter.only().due_at) == (CLOSED, "spam", None)


def test_what_was_answered_is_closed_without_a_reason_and_opened_again_as_it_was(counter: Counter) -> None:
    counter.say(counter.guest("하나"), counter.room)
    counter.say(counter.anna, counter.room, "12 dollars")
    inquiry = counter.only()

    closed = counter.act(counter.ben, service.close_inquiry, inquiry.id)
    again = counter.act(counter.ben, service.reopen, inquiry.id)

    assert (closed.reason, again.state, len(counter.replies())) == ("", ANSWERED, 1)


def test_what_is_opened_again_waits_since_it_was_first_asked(counter: Counter) -> None:
    guest = counter.guest("하나")
    counter.say(guest, counter.room)
    inquiry = counter.only()
    counter.wait(minutes=30)
    counter.act(counter.anna, service.close_inquiry, inquiry.id, "duplicate")
    counter.wait(minutes=30)

    again = counter.act(counter.anna, service.reopen, inquiry.id)

    assert (again.state, again.asked_at) == (WAITING, inquiry.asked_at)
    assert again.due_at == counter.clock.now() + timedelta(minutes=counter.booth.reply_minutes)


def test_what_was_asked_again_is_not_opened_twice(counter: Counter) -> None:
    guest = counter.guest("하나")
    counter.say(guest, counter.room)
    inquiry = counter.only()
    counter.act(counter.anna, service.close_inquiry, inquiry.id, "duplicate")
    counter.say(guest, counter.room)

    with pytest.raises(AlreadyWaiting):
        counter.act(counter.anna, service.reopen, inquiry.id)


def test_who_cannot_sign_in_is_neither_offered_nor_given_a_question(counter: Counter) -> None:
    counter.say(counter.guest("하나"), counter.room)
    inquiry, ben = counter.only(), counter.ben.account_id
    assert ben is not None
    with counter.database.writing() as session:
        session.get_one(Account, ben).active = False

    with pytest.raises(Invalid):
        counter.act(counter.anna, service.hand, inquiry.id, ben)
    with counter.database.reading() as session:
        assert ben not in [person["id"] for person in desk_of(session, inquiry)["team"]]


def test_an_older_version_changes_nothing(counter: Counter) -> None:
    counter.say(counter.guest("하나"), counter.room)
    seen = counter.only()
    counter.act(counter.anna, service.take, seen.id, version=seen.version)

    with pytest.raises(Stale):
        counter.act(counter.ben, service.take, seen.id, version=seen.version)

    assert counter.only().holder_id == counter.anna.account_id


def test_it_is_handed_to_a_colleague_who_is_told_and_to_nobody_else(counter: Counter) -> None:
    counter.staffed.append(counter.booth.id)
    counter.say(counter.guest("하나"), counter.room)

    counter.act(counter.anna, service.hand, counter.only().id, counter.ben.account_id)
    with pytest.raises(Invalid):
        counter.act(counter.anna, service.hand, counter.only().id, counter.organizer.account_id)

    assert counter.only().holder_id == counter.ben.account_id
    assert counter.alerted == [("handed", 1)]


def test_others_do_not_know_of_it(counter: Counter) -> None:
    counter.say(counter.guest("하나"), counter.room)

    for stranger in (counter.organizer, Actor(99, display_name="Eve")):
        with pytest.raises(InquiryNotFound):
            counter.act(stranger, service.take, counter.only().id)


def test_a_conversation_without_a_question_is_not_closed(counter: Counter) -> None:
    talk = counter.talk(counter.guest("하나"))

    with pytest.raises(NothingAsked):
        counter.act(counter.anna, service.close_inquiry, talk.id, "spam")


def test_boxes_hold_what_their_names_say(counter: Counter) -> None:
    hana, david, eve = (counter.guest(name) for name in ("하나", "David", "Eve"))
    talk = counter.talk(hana)
    counter.say(hana, talk.room, "Is the vacuum quiet?")
    counter.wait(minutes=1)
    asked = counter.say(david, counter.room, "The weight?")
    counter.say(eve, counter.room, "Buy my goods")
    counter.say(counter.ben, counter.room, "2 kg", reply_to=asked)
    spam = counter.only(visitor_id=eve.visitor_id)
    counter.act(counter.anna, service.close_inquiry, spam.id, "spam")

    def names(who: Actor, box: str, words: str = "") -> list[str]:
        with counter.database.reading() as session:
            return [entry.visitor.display_name for entry in find(session, who, box, words)]

    assert names(counter.anna, "waiting") == ["하나"]
    assert names(counter.ben, "mine") == ["David"]
    assert names(counter.anna, "open") == ["David", "하나"]
    assert names(counter.anna, "closed") == ["Eve"]
    assert names(counter.anna, "open", "QUIET") == names(counter.anna, "open", "하나") == ["하나"]
    assert names(counter.organizer, "waiting") == []
    with counter.database.reading() as session:
        (row,) = [show(entry) for entry in find(session, counter.anna, "waiting")]
    assert (row["unread"], row["last"]["body"], row["visitor"]["is_guest"]) == (
        1,
        "Is the vacuum quiet?",
        True,
    )


def test_a_box_is_read_a_page_at_a_time(counter: Counter, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("booths.inquiries.listing.PAGE", 2)
    for number in range(5):
        counter.say(counter.guest(f"Guest {number}"), counter.room)
        counter.clock.instant += timedelta(seconds=number % 2)

    for box in ("waiting", "open"):
        seen, last = [], None
        while True:
            with counter.database.reading() as session:
                page = find(session, counter.anna, box, after=last)
            if not page:
                break
            seen += [entry.inquiry.id for entry in page]
            last = seen[-1]
        assert sorted(seen) == sorted(inquiry.id for inquiry in counter.inquiries())


def test_the_reply_time_is_told_from_five_replies_on(counter: Counter) -> None:
    figures = []
    for minutes in (1, 2, 30, 4, 50, 60):
        guest = counter.guest("하나")
        asked = counter.say(guest, counter.room)
        counter.wait(minutes=minutes)
        counter.say(counter.ben, counter.room, "Yes", reply_to=asked)
        with counter.database.reading() as session:
            figures.append(reply_time(session, counter.booth.id, counter.clock.now()))
    counter.say(counter.guest("Nobody hears me"), counter.room)
    counter.say(counter.guest("Spam"), counter.room)
    spam = counter.inquiries(state=WAITING)[-1]
    counter.act(counter.anna, service.close_inquiry, spam.id, "spam")
    counter.wait(hours=3)

    with counter.database.reading() as session:
        last = reply_time(session, counter.booth.id, counter.clock.now())
        later = reply_time(session, counter.booth.id, counter.clock.now() + timedelta(days=91))

    assert [f.median_seconds for f in figures] == [None, None, None, None, 240, 17 * 60]
    assert (last.answered, last.asked, last.median_minutes) == (6, 7, 17)
    assert (later.median_seconds, later.answered) == (None, 0)


def sign_in(counter: Counter, guest: Actor, account: Actor) -> None:
    """What a guest did becomes the account's, in the order that the application has."""
    assert guest.visitor_id
    assert account.visitor_id
    with counter.database.writing() as session:
        for merge in (merge_chats, MergeInquiries(counter.clock.now)):
            merge(session, guest.visitor_id, account.visitor_id)


def test_a_sign_in_makes_two_conversations_one_in_their_order(counter: Counter) -> None:
    guest, account = counter.guest("하나"), counter.guest("Hana")
    mine, theirs = counter.talk(account), counter.talk(guest)
    for words in ("one", "two"):
        counter.say(account, mine.room, words)
    counter.say(counter.ben, mine.room, "an answer")
    counter.wait(minutes=5)
    counter.say(guest, theirs.room, "three")

    sign_in(counter, guest, account)

    inquiry = counter.only()
    told = counter.desk.join(account, mine.room, None)["messages"]
    assert [(m["seq"], m["body"], m["by"] == str(account.visitor_id)) for m in told] == [
        (1, "one", True), (2, "two", True), (3, "an answer", False), (4, "three", True),
    ]  # fmt: skip
    assert (inquiry.id, inquiry.state, inquiry.first_seq, inquiry.last_seq) == (mine.id, WAITING, 4, 4)
    assert counter.say(account, mine.room, "five") == 5


def test_a_sign_in_keeps_the_longer_waiting_in_public(counter: Counter) -> None:
    guest, account = counter.guest("하나"), counter.guest("Hana")
    counter.say(guest, counter.room)
    asked_at = counter.only().asked_at
    counter.wait(minutes=5)
    counter.say(account, counter.room)

    sign_in(counter, guest, account)

    assert (counter.only().visitor_id, counter.only().asked_at) == (account.visitor_id, asked_at)
    assert (counter.only().first_seq, counter.only().last_seq) == (1, 2)


def test_who_is_forgotten_is_not_called_and_nobody_waits_for_them(counter: Counter) -> None:
    guest = counter.guest("하나")
    talk = counter.talk(guest)
    counter.say(guest, talk.room)
    assert guest.visitor_id
    with counter.database.writing() as session:
        wish = Wish("mail", "hana@example.com")
        callbacks.ask_callback(session, guest, talk.id, wish, counter.clock.now(), counter.tell)

    with counter.database.writing() as session:
        forget_visitor(session, guest.visitor_id, counter.clock.now())

    assert (counter.only().state, counter.only().reason) == (CLOSED, "erased")
    with counter.database.reading() as session:
        assert session.query(Callback).count() == 0
