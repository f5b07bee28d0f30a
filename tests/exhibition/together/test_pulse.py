"""The clock of the halls: it runs while somebody is there, survives a failure, and closes what has closed."""

from collections.abc import Callable
from threading import RLock

import pytest

from exhibition.together.bus import NoBus
from exhibition.together.halls import Halls
from exhibition.together.pulse import DOORS_SECONDS, Pulse
from tests.exhibition.together.conftest import FLOOR, Kept


class Hours:
    """A clock of the tests: sleeping moves it on."""

    now = 0.0

    def __call__(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.now += seconds


@pytest.fixture
def hours() -> Hours:
    return Hours()


@pytest.fixture
def halls(wire: Kept, hours: Hours) -> Halls:
    return Halls(wire, NoBus(), hours)


def test_it_runs_once_while_somebody_is_there_and_then_ends(halls: Halls) -> None:
    started: list[Callable[[], None]] = []
    pulse = Pulse(halls, RLock(), lambda _room: True, started.append, lambda _seconds: halls.leave("hana"))
    halls.enter("hana", "beauty", FLOOR, "hana")
    pulse.wake()
    pulse.wake()
    [run] = started

    run()
    halls.enter("hana", "beauty", FLOOR, "hana")
    pulse.wake()

    assert started == [pulse.run, pulse.run]


def test_a_fair_that_closes_puts_its_visitors_out_and_nobody_else(
    halls: Halls, hours: Hours, wire: Kept
) -> None:
    pulse = Pulse(halls, RLock(), lambda room: "@" not in room, lambda _run: None, hours.sleep)
    halls.enter("hana", "beauty@fair", FLOOR, "hana")
    halls.enter("david", "beauty", FLOOR, "david")
    pulse.beat()
    before = wire.of("hana", "closed")
    hours.now += DOORS_SECONDS

    pulse.beat()

    assert before == []
    assert wire.of("hana", "closed") == [{"code": "event_not_open"}]
    assert halls.of("hana") is None
    assert halls.of("david")


def test_a_failed_tick_is_followed_by_the_next(halls: Halls, hours: Hours) -> None:
    halls.enter("hana", "beauty@fair", FLOOR, "hana")
    asked: list[str] = []

    def is_open(room: str) -> bool:
        asked.append(room)
        if len(asked) == 1:
            raise RuntimeError("the database rests")
        halls.leave("hana")
        return True

    Pulse(halls, RLock(), is_open, lambda _run: None, hours.sleep).run()

    assert asked == ["beauty@fair", "beauty@fair"]
    assert hours.now < 3 * DOORS_SECONDS
