"""When a hall is packed: as it changes, at most once a minute; and for how long a pack is kept."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from flask.testing import FlaskClient
from sqlalchemy.orm import Session

from assets.errors import StepFailed
from assets.store import LocalStore
from booths.booth.models import Booth
from exhibition.kernel.clock import FrozenClock
from tests.booths.conftest import NOW
from tests.booths.showroom.packs.hall import scene_of
from tests.booths.showroom.packs.worker import MINUTE, Worker


def test_nothing_is_made_while_nothing_changes(stand_up: Callable[..., Booth], worker: Worker) -> None:
    stand_up(0, 1)
    stand_up(1, 2)

    made = [worker.look() for _ in range(3)]

    assert made == [1, 0, 0]
    assert len(worker.rows()) == 1


def test_it_looks_once_a_minute(stand_up: Callable[..., Booth], worker: Worker) -> None:
    worker.look()
    stand_up(0, 1)
    stand_up(1, 2)

    assert worker.look(timedelta(seconds=10)) == 0
    assert worker.look(timedelta(seconds=50)) == 1


def test_time_alone_changes_who_stands_there(
    stand_up: Callable[..., Booth], worker: Worker, client: FlaskClient, clock: FrozenClock
) -> None:
    stand_up(0, 1)
    stand_up(1, 2)
    stand_up(2, 3, until=clock.instant + timedelta(hours=1))
    worker.look()

    made = worker.look(timedelta(hours=1))

    assert made == 1
    assert scene_of(client)["packs"][0]["keys"] == 2


def test_a_pack_that_no_hall_wants_is_gone_after_a_day(
    stand_up: Callable[..., Booth], worker: Worker, session: Session, store: LocalStore
) -> None:
    for seed in range(3):
        booth = stand_up(seed, seed)
    worker.look()
    (old,) = worker.rows()
    booth.suspended_at = NOW
    session.commit()
    worker.look()

    worker.look(timedelta(hours=23))
    assert store.exists(old.key)
    worker.look(timedelta(hours=2))

    (kept,) = worker.rows()
    assert kept.inputs != old.inputs
    assert store.exists(kept.key)
    assert not store.exists(old.key)


def test_what_cannot_be_packed_is_tried_again_each_hour_only(
    stand_up: Callable[..., Booth], worker: Worker, monkeypatch: pytest.MonkeyPatch
) -> None:
    stand_up(0, 1)
    stand_up(1, 2)
    monkeypatch.setattr("booths.showroom.packing.pack_hall", _refuse)

    made = [worker.look(later) for later in (MINUTE, MINUTE, timedelta(hours=1), MINUTE)]

    assert made == [1, 0, 1, 0]
    assert worker.rows() == []


def _refuse(*_paths: object) -> None:
    raise StepFailed("pack_failed")
