"""Halls: the eight stand by themselves, plans are versions, stands in use stay."""

from typing import Any

import pytest
from flask.testing import FlaskClient
from sqlalchemy import select

from assets.store import LocalStore
from booths.booth.models import Placement
from exhibition.halls import service
from exhibition.halls.models import HallPlan
from exhibition.halls.permanent import permanent_halls
from exhibition.kernel.clock import FrozenClock
from exhibition.kernel.database import Database
from tests.venue import add_booth


def test_the_eight_permanent_halls_stand_without_a_demo(database: Database, clock: FrozenClock) -> None:
    with database.writing() as session:
        made = service.seed_permanent_halls(session, clock.now())
        again = service.seed_permanent_halls(session, clock.now())
        slugs = [hall.slug for hall in service.all_halls(session)]

    assert (made, again) == (8, 0)
    assert slugs == ["beauty", "food", "machinery", "ict", "health", "home", "fashion", "mobility"]


@pytest.mark.parametrize("spec", permanent_halls(), ids=lambda spec: str(spec["slug"]))
def test_stands_lie_inside_their_hall_and_do_not_touch_each_other(spec: dict[str, Any]) -> None:
    plan = spec["plan"]
    boxes = [_box(stand) for stand in plan["stands"]]

    for left, right, front, back in boxes:
        assert -plan["width"] / 2 <= left < right <= plan["width"] / 2
        assert -plan["depth"] / 2 <= front < back <= plan["depth"] / 2
    for n, a in enumerate(boxes):
        assert not any(_overlap(a, b) for b in boxes[n + 1 :])


def test_every_permanent_hall_has_a_gate_to_each_of_the_others() -> None:
    for spec in permanent_halls():
        assert len({gate["hall"] for gate in spec["plan"]["gates"]} - {spec["slug"]}) == 7


def test_a_changed_plan_is_a_new_version_and_an_equal_one_is_not(
    database: Database, clock: FrozenClock
) -> None:
    spec = permanent_halls()[0]
    with database.writing() as session:
        hall = service.put_hall(session, spec, clock.now())
        service.put_hall(session, spec, clock.now())
        assert hall.plan_version == 1

        wider = {**spec, "plan": {**spec["plan"], "width": 40.0}}
        service.put_hall(session, wider, clock.now())

        assert hall.plan_version == 2
        assert len(session.scalars(select(HallPlan)).all()) == 2


def test_a_plan_cannot_drop_a_stand_that_is_taken(
    database: Database, clock: FrozenClock, store: LocalStore
) -> None:
    spec = permanent_halls()[0]
    with database.writing() as session:
        hall = service.put_hall(session, spec, clock.now())
        add_booth(session, store, hall, "here", {"en": "Here"}, 0, clock.now(), [])
        taken = service.stands_of(session, hall)[0].number
        fewer = [stand for stand in spec["plan"]["stands"] if stand["number"] != taken]

        with pytest.raises(service.StandInUse):
            service.put_hall(session, {**spec, "plan": {**spec["plan"], "stands": fewer}}, clock.now())

        assert session.scalar(select(Placement)) is not None


def test_the_api_lists_halls_with_live_counts_and_answers_304(
    database: Database, clock: FrozenClock, store: LocalStore, client: FlaskClient
) -> None:
    with database.writing() as session:
        service.seed_permanent_halls(session, clock.now())
        add_booth(
            session, store, service.find_hall(session, "food"), "jang", {"en": "Jang"}, 0, clock.now(), []
        )

    first = client.get("/api/halls")
    again = client.get("/api/halls", headers={"If-None-Match": first.headers["ETag"]})

    assert {h["slug"]: h["booths"] for h in first.json["halls"]}["food"] == 1  # type: ignore[index]
    assert again.status_code == 304


def test_a_hall_tells_its_plan_and_who_stands_there(
    database: Database, clock: FrozenClock, store: LocalStore, client: FlaskClient
) -> None:
    with database.writing() as session:
        service.seed_permanent_halls(session, clock.now())
        add_booth(
            session, store, service.find_hall(session, "food"), "jang", {"en": "Jang"}, 2, clock.now(), []
        )

    hall = client.get("/api/halls/food").json

    assert hall is not None
    assert hall["occupants"][0]["url"] == "/halls/food/booths/jang"
    assert hall["occupants"][0]["stand"] in {stand["number"] for stand in hall["plan"]["stands"]}
    assert hall["plan"]["gates"][0]["title"]["ko"]


def test_an_unknown_hall_is_a_problem_with_its_own_code(client: FlaskClient) -> None:
    answer = client.get("/api/halls/nowhere")

    assert answer.status_code == 404
    assert answer.json is not None
    assert answer.json["code"] == "hall_not_found"


def _box(stand: dict[str, Any]) -> tuple[float, float, float, float]:
    across = stand["rotation"] % 180 == 90
    width, depth = (stand["depth"], stand["width"]) if across else (stand["width"], stand["depth"])
    return (
        stand["x"] - width / 2,
        stand["x"] + width / 2,
        stand["z"] - depth / 2,
        stand["z"] + depth / 2,
    )


def _overlap(a: tuple[float, float, float, float], b: tuple[float, float, float, float]) -> bool:
    return a[0] < b[1] and b[0] < a[1] and a[2] < b[3] and b[2] < a[3]
