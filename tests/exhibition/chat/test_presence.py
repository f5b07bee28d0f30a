"""Presence is leased and told sparingly; one address holds a bounded number of connections."""

from collections.abc import Callable
from typing import Any

import pytest

from exhibition.live.flow import Buckets
from exhibition.live.gate import Gate, address_of, guard
from exhibition.live.places import Places
from exhibition.live.presence import LEASE_SECONDS, MemoryPresence, Presence, RedisPresence
from tests import skips
from tests.conftest import REDIS

NOWHERE = "redis://127.0.0.1:1/0"


@pytest.fixture(params=["memory", "redis", "redis that is away"])
def presence(request: pytest.FixtureRequest) -> Presence:
    if request.param == "memory":
        return MemoryPresence()
    if request.param == "redis" and not REDIS:
        pytest.skip(skips.SCALED_ONLY)
    return RedisPresence(REDIS if request.param == "redis" else NOWHERE)


def test_one_person_with_two_devices_is_one_and_leases_run_out(presence: Presence) -> None:
    place = f"test:{id(presence)}"
    presence.hold(place, "hana", "phone", 1000.0)
    presence.hold(place, "david", "desk-2", 1000.0)
    presence.hold(place, "hana", "desk", 1010.0)

    assert presence.count(place, 1001.0) == 2
    assert presence.count(place, 1000.0 + LEASE_SECONDS) == 1

    presence.leave(place, "hana", "desk")

    assert presence.count(place, 1031.0) == 0


class Hours:
    now = 1000.0

    def __call__(self) -> float:
        return self.now


def test_a_place_is_told_at_most_once_a_second_and_only_of_changes() -> None:
    clock, told = Hours(), list[int]()
    places = Places(MemoryPresence(), lambda _place, count: told.append(count), clock)

    for number in range(50):
        places.enter(f"c{number}", "booth:1", f"p{number}")
    at_once = list(told)
    clock.now += 1.0
    places.sweep()
    places.sweep()
    for number in range(50):
        places.renew(f"c{number}", "booth:1")

    assert at_once == [1]
    assert told == [1, 50]


def test_a_newcomer_given_another_count_than_the_room_was_told_hears_the_right_one() -> None:
    clock, told, presence = Hours(), list[int](), MemoryPresence()
    places = Places(presence, lambda _place, count: told.append(count), clock)
    presence.hold("booth:1", "elsewhere", "x", clock.now)
    places.enter("c1", "booth:1", "hana")
    presence.leave("booth:1", "elsewhere", "x")
    places.end("c1")

    given = places.enter("c2", "booth:1", "david")
    presence.hold("booth:1", "elsewhere", "y", clock.now)
    places.renew("c2", "booth:1")
    clock.now += 1.0
    places.sweep()

    assert given == 1
    assert told == [2, 2]


def test_who_was_killed_elsewhere_is_gone_from_the_count_within_the_lease() -> None:
    clock, told, presence = Hours(), list[int](), MemoryPresence()
    places = Places(presence, lambda _place, count: told.append(count), clock)
    presence.hold("booth:1", "elsewhere", "x", clock.now)
    places.enter("c1", "booth:1", "hana")

    for _ in range(4):
        clock.now += 10.0
        places.renew("c1", "booth:1")
        places.sweep()

    assert told == [2, 1]


def test_naming_oneself_does_not_count_one_twice() -> None:
    places = Places(MemoryPresence(), lambda _place, _count: None)

    places.enter("c1", "booth:1", "c1")

    assert places.enter("c1", "booth:1", "hana") == 1
    places.end("c1")
    assert places.of("c1") == frozenset()


def test_a_bucket_gives_its_burst_then_as_much_as_refills() -> None:
    clock = Hours()
    bucket = Buckets(3, 0.5, clock)

    assert [bucket.take("a") for _ in range(4)] == [0.0, 0.0, 0.0, 2.0]
    assert bucket.take("b") == 0.0
    clock.now += 2.0
    assert bucket.take("a") == 0.0


def test_the_gate_lets_an_address_hold_so_many_and_counts_those_who_leave() -> None:
    gate = Gate(limit=2)

    assert [gate.admit(name, "10.0.0.1") for name in ("a", "b", "c")] == [True, True, False]
    assert gate.admit("d", "10.0.0.2")
    gate.leave("c")
    gate.leave("a")

    assert gate.admit("e", "10.0.0.1")
    assert not gate.admit("f", "10.0.0.1")


@pytest.mark.parametrize(
    ("header", "proxies", "address"),
    [
        ("6.6.6.6, 1.2.3.4", 1, "1.2.3.4"),
        ("6.6.6.6, 1.2.3.4, 10.0.0.9", 2, "1.2.3.4"),
        ("6.6.6.6", 0, "127.0.0.1"),
        ("", 1, "127.0.0.1"),
    ],
)
def test_an_address_is_believed_only_from_trusted_proxies(header: str, proxies: int, address: str) -> None:
    environ = {"HTTP_X_FORWARDED_FOR": header, "REMOTE_ADDR": "127.0.0.1"}

    assert address_of(environ, proxies) == address


def test_the_guard_stands_before_the_handlers_there_are() -> None:
    engine = Engine()
    guard(engine, Gate(limit=1), 0)
    here = {"REMOTE_ADDR": "10.0.0.1"}

    answers = [engine.handlers["connect"](name, here) for name in ("a", "b")]
    engine.handlers["disconnect"]("a", "gone")

    assert answers == ["welcome a", False]
    assert engine.left == ["a"]
    assert engine.handlers["connect"]("c", here) == "welcome c"


class Engine:
    """As much of an Engine.IO server as the guard touches."""

    def __init__(self) -> None:
        self.left: list[str] = []
        self.handlers: dict[str, Callable[..., Any]] = {
            "connect": lambda sid, _environ: f"welcome {sid}",
            "disconnect": lambda sid, _reason: self.left.append(sid),
        }

    def on(self, event: str, handler: Callable[..., Any]) -> None:
        self.handlers[event] = handler
