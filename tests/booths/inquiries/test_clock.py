"""The reply clock moves what waits too long, once, and nothing ends without an answer or a reason."""

import threading
from contextlib import suppress
from datetime import timedelta
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import delete

from booths.inquiries import service
from booths.inquiries.clock import OverdueQueue, move, tidy_inquiries, turn_inquiries
from booths.inquiries.models import (
    ANSWERED,
    BOOTH,
    CLOSED,
    NEW,
    ORGANIZER,
    TEAM,
    WAITING,
    WITHDRAWN,
    Inquiry,
)
from exhibition.chat.models import Message, Room
from exhibition.chat.service import RoomNotFound
from exhibition.kernel.actor import Actor
from exhibition.kernel.errors import MaruError
from tests.booths.inquiries.conftest import Counter


def test_it_moves_to_the_team_and_then_to_the_organizer(counter: Counter) -> None:
    counter.staffed.append(counter.booth.id)
    counter.say(counter.guest("하나"), counter.room)
    steps = [(counter.wait(minutes=119), counter.only().step)]

    for minutes in (1, 119, 1, 600):
        steps.append((counter.wait(minutes=minutes), counter.only().step))

    assert steps == [(0, BOOTH), (1, TEAM), (0, TEAM), (1, ORGANIZER), (0, ORGANIZER)]
    assert counter.alerted == [("moved", 2), ("moved", 1)]
    assert [data["step"] for _, _, data in counter.told] == [TEAM, ORGANIZER]


def test_after_an_outage_the_team_still_has_its_time(counter: Counter) -> None:
    counter.say(counter.guest("하나"), counter.room)

    moved = counter.wait(days=3), counter.wait(minutes=1)

    assert moved == (1, 0)
    assert counter.only().step == TEAM


def test_an_answer_stops_it(counter: Counter) -> None:
    counter.say(counter.guest("하나"), counter.room)
    counter.say(counter.anna, counter.room, "12 dollars")

    assert counter.wait(days=3) == 0


def test_what_the_organizer_was_brought_stands_on_their_desk_and_they_may_answer(counter: Counter) -> None:
    guest = counter.guest("하나")
    talk = counter.talk(guest)
    counter.say(guest, talk.room, "Is it quiet?")
    counter.wait(hours=3)
    with pytest.raises(RoomNotFound):
        counter.desk.join(counter.organizer, talk.room, None)
    counter.wait(hours=3)

    with counter.database.reading() as session:
        (item,) = OverdueQueue().waiting(session)
    counter.say(counter.organizer, talk.room, "We ask them for you")

    assert (item.kind, item.url, item.subtitle) == (
        "inquiry", f"/studio/inbox?inquiry={talk.id}", {"en": "Is it quiet?"},
    )  # fmt: skip
    assert (counter.only().state, counter.only().holder_id) == (ANSWERED, counter.organizer.account_id)
    with counter.database.reading() as session:
        assert OverdueQueue().waiting(session) == []


def test_in_public_the_organizer_answers_only_what_was_brought_to_them(counter: Counter) -> None:
    counter.say(counter.guest("하나"), counter.room)
    before = counter.desk.join(counter.organizer, counter.room, None)["staff"]
    counter.wait(hours=3), counter.wait(hours=3)

    counter.say(counter.organizer, counter.room, "We ask them for you")

    assert before is False
    assert counter.only().state == ANSWERED


def test_two_workers_at_once_move_it_once(counter: Counter) -> None:
    counter.staffed.append(counter.booth.id)
    for number in range(5):
        counter.say(counter.guest(f"Guest {number}"), counter.room)
    counter.clock.instant = max(i.due_at for i in counter.inquiries() if i.due_at)
    moved: list[int] = []
    workers = [
        threading.Thread(target=lambda: moved.append(turn_inquiries(counter.context()))) for _ in range(3)
    ]

    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()

    assert sum(moved) == 5
    assert [inquiry.step for inquiry in counter.inquiries()] == [TEAM] * 5
    assert counter.alerted == [("moved", 2)] * 5


def test_killed_before_the_commit_it_is_moved_by_the_next_and_told_once(counter: Counter) -> None:
    counter.say(counter.guest("하나"), counter.room)
    due = counter.only().due_at
    assert due
    counter.clock.instant = due

    with counter.database.session(writes=True) as session:
        session.begin()
        move(session, counter.only().id, due, counter.tell)
        session.rollback()

    assert counter.told == []
    assert counter.wait() == 1
    assert len(counter.told) == 1


def test_what_the_visitor_took_back_ends_with_that_reason(counter: Counter) -> None:
    counter.say(counter.guest("하나"), counter.room)
    with counter.database.writing() as session:
        session.query(Message).update({"deleted_at": counter.clock.now(), "body": ""})

    counter.wait(hours=3)

    assert (counter.only().state, counter.only().reason) == (CLOSED, WITHDRAWN)


def test_what_was_answered_and_went_quiet_is_closed(counter: Counter) -> None:
    guest = counter.guest("하나")
    talk = counter.talk(guest)
    counter.say(guest, talk.room)
    counter.say(counter.ben, talk.room, "12 dollars")
    counter.talk(counter.guest("Nobody"))
    counter.clock.instant += timedelta(days=15)

    tidy_inquiries(counter.context())

    assert (counter.only().state, counter.only().reason) == (CLOSED, "")
    counter.say(guest, talk.room, "One more thing")
    assert counter.only().state == WAITING


ACTS = (
    "ask",
    "talk",
    "answer",
    "reply",
    "close",
    "reason",
    "reopen",
    "take",
    "hand",
    "withdraw",
    "turn",
    "tidy",
)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(acts=st.lists(st.tuples(st.sampled_from(ACTS), st.integers(0, 2), st.integers(0, 300)), max_size=25))
def test_whatever_happens_nothing_stops_waiting_without_an_answer_or_a_reason(
    counter: Counter, acts: list[tuple[str, int, int]]
) -> None:
    with counter.database.writing() as session:
        session.execute(delete(Inquiry))
        session.execute(delete(Room))
    guests = [counter.guest(f"Guest {number}") for number in range(3)]
    for act, number, minutes in acts:
        before = {i.id: i.state for i in counter.inquiries()}
        replies = {reply.inquiry_id for reply in counter.replies()}
        counted = len(counter.replies())
        with suppress(MaruError):
            do(counter, act, guests[number], number, minutes)
        now = {i.id: i for i in counter.inquiries()}
        ended = [i for key, i in now.items() if before.get(key) == WAITING and i.state != WAITING]
        assert set(before) - set(now) <= {key for key, state in before.items() if state == NEW}
        assert all(i.reason or i.id in {r.inquiry_id for r in counter.replies()} for i in ended)
        assert len(counter.replies()) - counted == sum(1 for i in ended if not i.reason)
        assert all((i.asked_at and i.due_at) if i.state == WAITING else not i.due_at for i in now.values())
        assert replies <= {reply.inquiry_id for reply in counter.replies()}


def do(counter: Counter, act: str, guest: Actor, number: int, minutes: int) -> None:
    """One thing that may happen."""
    chosen = _chosen(counter, guest, number)
    if act == "ask":
        counter.say(guest, counter.room)
    elif act == "talk":
        counter.say(guest, counter.talk(guest).room)
    elif act == "answer":
        counter.say((counter.anna, counter.ben, counter.organizer)[number], counter.room, "Yes")
    elif act == "turn":
        counter.wait(minutes=minutes)
    elif act == "tidy":
        counter.clock.instant += timedelta(days=minutes // 20)
        tidy_inquiries(counter.context())
    elif chosen is not None:
        _act_on(counter, act, chosen, number)


def _chosen(counter: Counter, guest: Actor, number: int) -> UUID | None:
    mine = counter.inquiries(visitor_id=guest.visitor_id)
    return mine[number % len(mine)].id if mine else None


def _act_on(counter: Counter, act: str, chosen: UUID, number: int) -> None:
    inquiry: Inquiry = counter.only(id=chosen)
    if act == "reply":
        counter.say(counter.ben, inquiry.room, "Yes", reply_to=inquiry.last_seq)
    elif act == "close":
        counter.act(counter.anna, service.close_inquiry, chosen)
    elif act == "reason":
        counter.act(counter.anna, service.close_inquiry, chosen, service.REASONS[number])
    elif act == "reopen":
        counter.act(counter.anna, service.reopen, chosen)
    elif act == "take":
        counter.act(counter.organizer if number == 2 else counter.ben, service.take, chosen)
    elif act == "hand":
        counter.act(counter.anna, service.hand, chosen, counter.ben.account_id)
    elif act == "withdraw":
        with counter.database.writing() as session:
            session.query(Message).filter_by(visitor_id=inquiry.visitor_id).update(
                {"deleted_at": counter.clock.now()}
            )
