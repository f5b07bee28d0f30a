"""What many say at once is stored in few transactions, in one order, and one refusal is nobody else's."""

import threading
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from sqlalchemy.exc import IntegrityError

from exhibition.accounts.claims import Claim
from exhibition.chat.desk import Desk
from exhibition.chat.scribe import Scribe
from exhibition.chat.service import MessageEmpty, NameRequired, Saying
from exhibition.chat.storing import Stored
from exhibition.kernel.actor import Actor

ROOM = "counter:open"


class Slow:
    """A desk that notes how much it was given at once, and starts when it is told to."""

    def __init__(self, desk: Desk) -> None:
        self.desk, self.sizes, self.go = desk, list[int](), threading.Event()

    def say_all(self, room: str, said: Any) -> Any:
        self.go.wait(5)
        self.sizes.append(len(said))
        return self.desk.say_all(room, said)


@pytest.fixture
def told() -> list[Mapping[str, Any]]:
    return []


@pytest.fixture
def slow(desk: Desk) -> Slow:
    return Slow(desk)


@pytest.fixture
def scribe(slow: Slow, told: list[Mapping[str, Any]]) -> Scribe:
    return Scribe(slow, lambda _room, stored: told.append(stored.shown))  # type: ignore[arg-type]


def test_what_waits_is_stored_together_and_told_in_order(
    scribe: Scribe, slow: Slow, told: list[Mapping[str, Any]], guest: Actor, other: Actor
) -> None:
    claims = [Claim(guest_id=guest.visitor_id), Claim(guest_id=other.visitor_id)]
    with ThreadPoolExecutor(40) as people:
        said = [
            people.submit(scribe.say, claims[n % 2], ROOM, Saying(f"client-{n:04}", f"{n}"))
            for n in range(40)
        ]
        threading.Timer(0.5, slow.go.set).start()
        stored = [one.result(10) for one in said]

    assert sorted(one.shown["seq"] for one in stored) == list(range(1, 41))
    assert [shown["seq"] for shown in told] == list(range(1, 41))
    assert len(slow.sizes) < 10, "forty messages that wait need few transactions"
    assert slow.desk.join(guest, ROOM, None)["read"] == max(
        shown["seq"] for shown in told if shown["by"] == str(guest.visitor_id)
    )


def test_the_same_message_twice_in_one_go_is_stored_once(
    scribe: Scribe, slow: Slow, told: list[Mapping[str, Any]], guest: Actor
) -> None:
    claim = Claim(guest_id=guest.visitor_id)
    with ThreadPoolExecutor(4) as people:
        said = [people.submit(scribe.say, claim, ROOM, Saying("client-0001", "once")) for _ in range(4)]
        threading.Timer(0.3, slow.go.set).start()
        stored = [one.result(10) for one in said]

    assert {one.shown["seq"] for one in stored} == {1}
    assert sum(one.is_new for one in stored) == 1
    assert slow.desk.join(guest, ROOM, None)["last"] == 1


def test_a_refusal_is_ones_own(scribe: Scribe, slow: Slow, guest: Actor) -> None:
    slow.go.set()
    good, nobody = Claim(guest_id=guest.visitor_id), Claim()

    results = slow.say_all(
        ROOM,
        [(good, Saying("client-0001", "first")), (nobody, Saying("client-0002", "who?")),
         (good, Saying("client-0003", "  ")), (good, Saying("client-0004", "last"))],
    )  # fmt: skip

    assert [type(one) for one in results] == [Stored, NameRequired, MessageEmpty, Stored]
    assert [results[0].shown["seq"], results[3].shown["seq"]] == [1, 2]
    with pytest.raises(NameRequired):
        scribe.say(nobody, ROOM, Saying("client-0005", "who?"))


def test_what_fails_together_goes_one_by_one(
    scribe: Scribe, slow: Slow, guest: Actor, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = slow.desk.say_all

    def fails_together(_desk: Desk, room: str, said: Any) -> Any:
        if len(said) > 1:
            raise RuntimeError("another process stored one of them")
        return whole(room, said)

    monkeypatch.setattr(Desk, "say_all", fails_together)
    claim = Claim(guest_id=guest.visitor_id)
    with ThreadPoolExecutor(6) as people:
        said = [people.submit(scribe.say, claim, ROOM, Saying(f"client-{n:04}", "!")) for n in range(6)]
        threading.Timer(0.3, slow.go.set).start()
        assert sorted(one.result(10).shown["seq"] for one in said) == [1, 2, 3, 4, 5, 6]


def test_what_another_process_stored_meanwhile_is_found(
    scribe: Scribe, slow: Slow, guest: Actor, monkeypatch: pytest.MonkeyPatch
) -> None:
    slow.go.set()
    whole, collisions = slow.desk.say_all, [IntegrityError("INSERT", {}, Exception("not unique"))] * 3

    def collides(_desk: Desk, room: str, said: Any) -> Any:
        if collisions:
            raise collisions.pop()
        return whole(room, said)

    monkeypatch.setattr(Desk, "say_all", collides)
    claim = Claim(guest_id=guest.visitor_id)
    with pytest.raises(IntegrityError):
        scribe.say(claim, ROOM, Saying("client-0001", "!"))

    assert scribe.say(claim, ROOM, Saying("client-0001", "!")).shown["seq"] == 1
