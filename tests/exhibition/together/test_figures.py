"""Who is seen from where, what it costs, and what nonsense becomes."""

import json
import math
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exhibition.kernel.errors import Invalid
from exhibition.together.code import LETTERS, MOST, PAIRS, row, stamp
from exhibition.together.interest import NEAREST, cell_of, nearest
from exhibition.together.models import Person, Pose
from exhibition.together.room import HallFull, Room
from tests.exhibition.together.conftest import FLOOR, Kept, come, run


@given(
    st.floats(-20, 20), st.floats(-30, 30), st.floats(0, 359.9), st.integers(0, MOST - 1)
)  # fmt: skip
def test_a_row_holds_a_place_to_a_centimetre_and_a_gaze_to_three_degrees(
    x: float, z: float, heading: float, number: int
) -> None:
    text = row(Person("k", number, "w"), Pose(x, z, heading), FLOOR)

    step = 60.0 / (MOST - 1)
    assert len(text) == 7
    assert PAIRS.index(text[:2]) == number
    assert abs(PAIRS.index(text[2:4]) * step - 20 - x) <= step / 2 + 1e-9
    assert abs(PAIRS.index(text[4:6]) * step - 30 - z) <= step / 2 + 1e-9
    turned = abs(LETTERS.index(text[6]) * 360 / 64 - heading)
    assert min(turned, 360 - turned) <= 360 / 128 + 1e-9


@pytest.mark.parametrize(
    "told",
    [None, "abc", 7, {}, [], [1, 2], [1, 2, 3, 4, 5], [1, math.nan, 3], [math.inf, 2, 3], ["1", 2, 3],
     [True, 2, 3], [1e12, 0, 0], [10**400, 0, 0], [[1], 2, 3]],
)  # fmt: skip
def test_what_is_no_place_is_refused(told: Any) -> None:
    with pytest.raises(Invalid):
        FLOOR.pose(told)


def test_who_is_outside_stands_at_the_wall() -> None:
    pose = FLOOR.pose([1e8, -1e8, 725, 400])

    assert pose == Pose(20.0, -30.0, 5.0, 90.0)


def people(count: int) -> list[Person]:
    places = [Pose(-19.5 + n % 40, -29.5 + n // 40, 0.0) for n in range(count)]
    return [Person(f"k{n}", n, f"w{n}", pose=place) for n, place in enumerate(places)]


def test_of_three_hundred_the_nearest_are_seen() -> None:
    everyone = people(300)

    seen = nearest((0, -3), everyone, ())

    away = {p: math.dist((p.pose.x, p.pose.z), (4.0, -20.0)) for p in everyone if p.pose}
    assert len(seen) == NEAREST
    assert max(away[p] for p in seen) <= min(away[p] for p in everyone if p not in seen)


def test_a_small_lead_keeps_who_is_seen_from_flickering() -> None:
    everyone = people(300)
    seen = nearest((0, -3), everyone, ())
    farthest = seen[-1]
    assert farthest.pose
    x, z = farthest.pose.x - 4.0, farthest.pose.z + 20.0
    farthest.pose = Pose(4.0 + x * 1.2, -20.0 + z * 1.2, 0.0)

    assert farthest in nearest((0, -3), everyone, seen)
    assert farthest not in nearest((0, -3), everyone, ())


def test_one_sees_who_is_near_and_is_told_only_who_moved(room: Room, wire: Kept) -> None:
    hana, david = come(room, "hana", 1.0), come(room, "david", 2.0, name="David")
    come(room, "quiet")
    at = run(room, 6)
    [listed] = wire.of("hana", "s")
    wire.of("hana", "f")
    room.move(david, Pose(2.5, 0.5, 90.0), 0.0)

    run(room, 1, at)

    assert sorted((entry[1], entry[2]) for entry in listed) == [(0, ""), (0, "David")]
    assert wire.of("hana", "f") == [PAIRS[stamp(0.0)] + row(david, Pose(2.5, 0.5, 90.0), FLOOR)]
    assert wire.of("quiet", "s") == wire.of("quiet", "f") == []
    assert hana.number != david.number


def test_who_comes_goes_or_hides_is_said_so(room: Room, wire: Kept) -> None:
    come(room, "hana", 1.0)
    at = run(room, 6)
    david = come(room, "david", 3.0)
    at = run(room, 6, at)
    [[came, gone]] = wire.of("hana", "d")
    room.hide(david)
    hidden = wire.of("hana", "d")

    assert PAIRS.index(came[0][0][:2]) == david.number
    assert gone == []
    assert hidden == [[[], [david.number]]]


def test_who_walks_into_another_cell_sees_its_figures(room: Room, wire: Kept) -> None:
    hana = come(room, "hana", 1.0)
    for number in range(60):
        come(room, f"w{number}", -19.0 + number % 10, -29.0 + number // 10)
    run(room, 5)
    wire.of("hana", "s")
    room.move(hana, Pose(-15.0, -26.0, 0.0), 0.0)

    run(room, 1, 6)

    [listed] = wire.of("hana", "s")
    assert len(listed) == NEAREST
    assert wire.seats[f"beauty/{cell_of(Pose(1.0, 0.0, 0.0))[0]}.0"] == set()


def test_thirty_who_walk_all_the_time_are_about_two_kilobytes_a_second(room: Room, wire: Kept) -> None:
    walkers = [come(room, f"w{number}", float(number % 8), float(number // 8)) for number in range(31)]
    at = run(room, 6)
    for line in list(wire.heard):
        wire.heard[line] = []

    for number in range(at, at + 10):
        for walker in walkers:
            assert walker.pose
            room.move(walker, Pose(walker.pose.x, walker.pose.z + 0.2, 0.0), 0.0)
        room.tick(number, 0.0)

    told = [f"42/hall,{json.dumps([event, data])}" for event, data in wire.heard["w0"] if event == "f"]
    assert len(told) == 10
    assert sum(map(len, told)) <= 2_450


def test_who_is_silent_for_thirty_seconds_is_neither_seen_nor_counted(room: Room, wire: Kept) -> None:
    hana, david = come(room, "hana", 1.0), come(room, "david", 2.0)
    run(room, 20)
    [first] = wire.of("hana", "counts")
    room.move(hana, Pose(1.5, 0.0, 0.0), 40.0)
    run(room, 20, 21, now=39.0)

    assert first == {"here": 2, "stands": {}}
    assert wire.of("hana", "counts") == [{"here": 1, "stands": {}}]
    assert (hana.pose is None, david.pose is None) == (False, True)


def test_everyone_is_counted_once_and_at_real_stands(room: Room, wire: Kept) -> None:
    hana, phone, david = come(room, "hana", 1.0), come(room, "phone"), come(room, "david")
    phone.who = "hana"
    room.at(hana, "A-01", 0.0)
    room.at(phone, "A-01", 0.0)
    room.at(david, "<script>", 0.0)

    run(room, 20)

    assert wire.of("david", "counts") == [{"here": 2, "stands": {"A-01": 1}}]
    room.at(hana, "A-02", 0.0)
    room.at(phone, "A-02", 0.0)
    run(room, 20, 21)
    assert wire.of("david", "counts") == [{"here": 2, "stands": {"A-01": 0, "A-02": 1}}]


def test_a_hall_has_as_many_numbers_as_it_has(room: Room) -> None:
    first = come(room, "first")
    for number in range(MOST - 1):
        room.enter(f"q.{number}", "q", 0.0, line=f"q{number}")

    with pytest.raises(HallFull):
        come(room, "late")
    room.leave(first)

    assert come(room, "later").number == first.number
