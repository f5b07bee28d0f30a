"""What a process remembers of people and rooms never outlives what the database says."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import event

from exhibition.accounts.claims import Claim
from exhibition.accounts.models import Visitor
from exhibition.chat.desk import Desk
from exhibition.chat.ground import RoomLocked, SlowMode
from exhibition.chat.models import Room, Sanction
from exhibition.chat.sanctions import Banned, Muted
from exhibition.chat.service import NameRequired, Saying
from exhibition.chat.storing import Stored
from exhibition.kernel.actor import VENUE, Actor
from exhibition.kernel.clock import FrozenClock
from exhibition.kernel.database import Database, is_postgresql
from exhibition.kernel.memory import recalled
from tests import skips

ROOM = "counter:open"


@pytest.fixture
def say(desk: Desk, database: Database, guest: Actor) -> Callable[..., Any]:
    """Say something as a guest whom the process knows, in a room that it knows; its second never ends."""
    database.memory.clock = lambda: 0.0
    desk.join(guest, ROOM, None)
    claim = Claim(guest_id=guest.visitor_id)

    def saying(number: int) -> Any:
        return desk.say_all(ROOM, [(claim, Saying(f"client-{number:04}", f"{number}"))])[0]

    assert [saying(number).shown["seq"] for number in (1, 2)] == [1, 2]
    return saying


def test_one_who_is_known_costs_one_statement_beside_the_listeners(
    desk: Desk, database: Database, say: Callable[..., Any]
) -> None:
    with database.reading() as session:
        if not is_postgresql(session):
            pytest.skip(skips.SCALED_ONLY)
    statements: list[str] = []
    event.listen(database.engine, "before_cursor_execute", lambda *a: statements.append(a[2]))

    stored = say(3)

    assert stored.shown["seq"] == 3
    assert len([one for one in statements if "chat_held_word" not in one]) == 1


def test_who_comes_costs_two_statements_while_nothing_is_said(
    desk: Desk, database: Database, guest: Actor, other: Actor, say: Callable[..., Any]
) -> None:
    first = desk.join(guest, ROOM, None)
    statements: list[str] = []
    event.listen(database.engine, "before_cursor_execute", lambda *a: statements.append(a[2]))

    second = desk.join(other, ROOM, None)

    asked = [one for one in statements if one.startswith("SELECT")]
    assert len(asked) == 2, "what keeps them out, and the room with how far they have read"
    assert second["messages"] == first["messages"] != []
    say(3)
    assert [one["seq"] for one in desk.join(other, ROOM, None)["messages"]] == [1, 2, 3]


@pytest.mark.parametrize(("kind", "error"), [("ban", Banned), ("mute", Muted)])
def test_who_is_kept_out_is_so_at_the_next_message(
    database: Database, clock: FrozenClock, guest: Actor, say: Callable[..., Any], kind: str, error: type
) -> None:
    with database.writing() as session:
        session.add(
            Sanction(visitor_id=guest.visitor_id, scope=VENUE, kind=kind, by_account=1, given_at=clock.now())
        )

    assert isinstance(say(3), error)


def test_a_room_that_is_locked_or_slow_is_so_at_the_next_message(
    database: Database, clock: FrozenClock, say: Callable[..., Any]
) -> None:
    with database.writing() as session:
        session.query(Room).one().slow_seconds = 30
    slow = say(3)
    clock.instant += timedelta(seconds=31)
    after = say(4)
    with database.writing() as session:
        session.query(Room).one().locked_at = clock.now()

    assert isinstance(slow, SlowMode)
    assert isinstance(after, Stored)
    assert isinstance(say(5), RoomLocked)


def test_a_new_name_is_on_the_next_message_and_who_is_gone_says_nothing(
    database: Database, guest: Actor, say: Callable[..., Any]
) -> None:
    with database.writing() as session:
        session.get_one(Visitor, guest.visitor_id).display_name = "하나 킴"
    renamed = say(3)
    with database.writing() as session:
        visitor = session.get_one(Visitor, guest.visitor_id)
        visitor.merged_into_id = visitor.id

    assert renamed.shown["author"] == "하나 킴"
    assert isinstance(say(4), NameRequired)


def test_sent_again_it_is_what_it_was_alone_and_beside_another(
    desk: Desk, guest: Actor, say: Callable[..., Any]
) -> None:
    again = say(2)
    claim = Claim(guest_id=guest.visitor_id)
    both = desk.say_all(ROOM, [(claim, Saying(f"client-{n:04}", "other")) for n in (2, 3, 3)])

    assert (again.is_new, again.shown["seq"], again.shown["body"]) == (False, 2, "2")
    assert [(one.is_new, one.shown["seq"]) for one in both if isinstance(one, Stored)] == [
        (False, 2), (True, 3), (False, 3),
    ]  # fmt: skip


def test_what_is_remembered_is_forgotten_with_a_change_of_this_process(
    database: Database, guest: Actor
) -> None:
    def name() -> str:
        with database.reading() as session:
            wanted = guest.visitor_id
            return recalled(
                session, "name", ["visitor"], lambda: session.get_one(Visitor, wanted).display_name
            )

    before = name()
    with database.writing() as session:
        session.get_one(Visitor, guest.visitor_id).display_name = "하나 킴"
        inside = recalled(session, "name", ["visitor"], lambda: "read by who changes it")

    assert (before, inside, name()) == ("하나 🌿", "read by who changes it", "하나 킴")
