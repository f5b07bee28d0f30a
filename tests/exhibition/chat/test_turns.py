"""A line before something scarce: nobody waits for a failure."""

import gevent
import pytest
from gevent.lock import BoundedSemaphore

from exhibition.live import turns
from exhibition.live.turns import Busy, Turns


@pytest.fixture(autouse=True)
def _greenlets_wait(monkeypatch: pytest.MonkeyPatch) -> None:
    """Tests run without monkey patching; a web process has this semaphore by it."""
    monkeypatch.setattr(turns.threading, "BoundedSemaphore", BoundedSemaphore)


def test_no_more_than_so_many_have_their_turn_together() -> None:
    line, inside, most = Turns(2), 0, 0

    def work() -> None:
        nonlocal inside, most
        with line.turn():
            inside += 1
            most = max(most, inside)
            gevent.sleep(0.01)
            inside -= 1

    gevent.joinall([gevent.spawn(work) for _ in range(10)], raise_error=True)

    assert most == 2
    assert line.wait == 0.0


def test_who_would_wait_too_long_is_told_at_once_when_to_come_again() -> None:
    line = Turns(1, patience=0.2)

    def work() -> str:
        try:
            with line.turn():
                gevent.sleep(0.05)
            return "done"
        except Busy as busy:
            return "busy" if str(busy.params["seconds"]) >= "1" else "at once"

    gevent.spawn(work).get()
    for _ in range(40):
        gevent.spawn(work).get()
    crowd = [gevent.spawn(work) for _ in range(30)]
    gevent.sleep(0.01)
    at_once = [one.value for one in crowd].count("busy")
    gevent.joinall(crowd, raise_error=True)
    answers = [one.value for one in crowd]

    assert at_once == answers.count("busy") > 15
    assert answers.count("done") >= 3


def test_a_turn_ends_with_an_error_too() -> None:
    line = Turns(1)

    with pytest.raises(ValueError), line.turn():
        raise ValueError
    with line.turn():
        inside = True

    assert inside
