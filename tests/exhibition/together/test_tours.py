"""Leading and following, within a process and between two."""

from collections.abc import Iterator

import pytest

from exhibition.together.bus import Note
from exhibition.together.code import stamp
from exhibition.together.halls import Halls
from exhibition.together.models import STAFF, Pose
from exhibition.together.room import Room
from exhibition.together.tours import AT_ONCE, TourOver
from tests.exhibition.together.conftest import FLOOR, Kept, come, run


def test_who_follows_sees_what_the_leader_sees(room: Room, wire: Kept) -> None:
    leader = come(room, "leader", 1.0, name="김하늘", role=STAFF, company={"en": "Hanbit"})
    guest = come(room, "guest")
    room.lead(leader, None, 0.0)
    at = run(room, 5)
    [tours] = wire.of("guest", "tours")
    room.follow(guest, leader.number)
    room.move(leader, Pose(2.0, 3.0, 90.0, -10.0), 0.0)

    run(room, 5, at)

    assert tours == [
        {"id": leader.number, "name": "김하늘", "role": STAFF, "company": {"en": "Hanbit"}, "followers": 0}
    ]
    assert wire.of("guest", "v") == [
        [leader.number, AT_ONCE, 100, 0, 0.0, 0.0],
        [leader.number, stamp(0.0), 200, 300, 90.0, -10.0],
    ]
    assert wire.of("leader", "tours")[-1][0]["followers"] == 1


def test_who_steps_out_is_not_led_any_more_and_may_come_back(room: Room, wire: Kept) -> None:
    leader, guest = come(room, "leader", 1.0), come(room, "guest")
    room.lead(leader, None, 0.0)
    room.follow(guest, leader.number)
    room.follow(guest, None)
    wire.of("guest", "v")
    room.move(leader, Pose(2.0, 3.0, 90.0), 0.0)
    at = run(room, 1)
    stepped_out = wire.of("guest", "v")

    room.follow(guest, leader.number)
    room.move(leader, Pose(2.0, 4.0, 90.0), 0.0)
    run(room, 1, at)

    assert stepped_out == []
    assert [view[3] for view in wire.of("guest", "v")] == [300, 400]


def test_a_tour_ends_with_its_leader(room: Room, wire: Kept) -> None:
    leader, guest = come(room, "leader", 1.0), come(room, "guest")
    room.lead(leader, None, 0.0)
    room.follow(guest, leader.number)
    at = run(room, 5)
    room.leave(leader)

    run(room, 5, at)

    assert wire.of("guest", "tours")[-1] == []
    assert guest.follows == ""


def test_a_leader_who_falls_silent_leads_no_more_after_fifteen_seconds(room: Room, wire: Kept) -> None:
    leader, guest = come(room, "leader", 1.0), come(room, "guest")
    room.lead(leader, None, 0.0)
    room.follow(guest, leader.number)

    run(room, 5, 1, now=14.0)
    still = leader.leads
    run(room, 5, 6, now=15.1)

    assert (still, leader.leads, guest.follows) == (True, False, "")


def test_nobody_can_be_followed_who_does_not_lead(room: Room) -> None:
    guest, other = come(room, "guest", 1.0), come(room, "other", 2.0)
    room.lead(guest, None, 0.0)

    for number in (other.number, guest.number, 4_000, -1):
        with pytest.raises(TourOver):
            room.follow(guest, number)


def test_who_shows_no_figure_leads_nobody(room: Room) -> None:
    leader = come(room, "leader")
    room.lead(leader, None, 0.0)
    nowhere = leader.leads
    room.lead(leader, Pose(1.0, 1.0, 0.0), 0.0)
    somewhere = leader.leads
    room.hide(leader)

    assert (nowhere, somewhere, leader.leads) == (False, True, False)


class Shared:
    """A bus of the tests: both sides read every note."""

    is_needed = True

    def __init__(self, notes: dict[int, list[Note]], side: int) -> None:
        self.notes, self.side = notes, side

    def follow(self, rooms: frozenset[str]) -> None: ...

    def publish(self, room: str, note: Note) -> None:
        for notes in self.notes.values():
            notes.append(note)

    def read(self) -> Iterator[Note]:
        found, self.notes[self.side] = self.notes[self.side], []
        return iter(found)


class Pair:
    """Two processes with a clock of the tests."""

    def __init__(self) -> None:
        self.now = 0.0
        notes: dict[int, list[Note]] = {0: [], 1: []}
        self.wires = Kept(), Kept()
        self.sides = [
            Halls(wire, Shared(notes, side), lambda: self.now) for side, wire in enumerate(self.wires)
        ]

    def pass_time(self, ticks: int, *sides: int) -> None:
        for _ in range(ticks):
            self.now += 0.1
            for side in sides or (0, 1):
                self.sides[side].tick()


def test_figures_counts_and_tours_reach_the_other_process() -> None:
    pair = Pair()
    hana = pair.sides[0].enter("hana", "beauty", FLOOR, "hana", name="하나", role=STAFF)
    david = pair.sides[1].enter("david", "beauty", FLOOR, "david")
    hana.room.move(hana.person, Pose(1.0, 2.0, 0.0), pair.now)
    david.room.move(david.person, Pose(3.0, 2.0, 0.0), pair.now)
    hana.room.lead(hana.person, None, pair.now)
    pair.pass_time(45)
    tour = pair.wires[1].of("david", "tours")[-1][0]
    david.room.follow(david.person, tour["id"])
    hana.room.lead(hana.person, Pose(5.0, 2.0, 0.0), pair.now)

    pair.pass_time(45)

    seen = {entry[2] for told in pair.wires[1].of("david", "s") for entry in told}
    came = {entry[2] for listed, _ in pair.wires[1].of("david", "d") for entry in listed}
    assert "하나" in seen | came
    assert pair.wires[1].of("david", "v")[-1][2:4] == [500, 200]
    assert pair.wires[0].of("hana", "tours")[-1][0]["followers"] == 1
    assert pair.wires[0].of("hana", "counts")[-1]["here"] == 2


def test_a_process_that_dies_takes_its_people_and_tours_with_it_within_the_lease() -> None:
    pair = Pair()
    hana = pair.sides[0].enter("hana", "beauty", FLOOR, "hana")
    david = pair.sides[1].enter("david", "beauty", FLOOR, "david")
    hana.room.lead(hana.person, Pose(1.0, 2.0, 0.0), pair.now)
    david.room.move(david.person, Pose(3.0, 2.0, 0.0), pair.now)
    pair.pass_time(45)
    david.room.follow(david.person, pair.wires[1].of("david", "tours")[-1][0]["id"])
    pair.pass_time(1)

    for _ in range(16):
        david.room.move(david.person, Pose(3.0, 2.0, 0.0), pair.now)
        pair.pass_time(10, 1)

    assert pair.wires[1].of("david", "tours")[-1] == []
    assert pair.wires[1].of("david", "counts")[-1]["here"] == 1
    assert list(david.room.people) == [david.person.key]


def test_who_leaves_one_process_leaves_the_other_too() -> None:
    pair = Pair()
    pair.sides[0].enter("hana", "beauty", FLOOR, "hana")
    david = pair.sides[1].enter("david", "beauty", FLOOR, "david")
    pair.pass_time(45)
    both = len(david.room.people)
    pair.sides[0].leave("hana")

    pair.pass_time(2)

    assert (both, len(david.room.people)) == (2, 1)
    assert pair.sides[0].is_empty


def test_when_the_fair_closes_everyone_is_told_and_out() -> None:
    pair = Pair()
    pair.sides[0].enter("hana", "beauty@fair", FLOOR, "hana")

    pair.sides[0].close("beauty@fair", "event_not_open")

    assert pair.wires[0].of("hana", "closed") == [{"code": "event_not_open"}]
    assert pair.sides[0].is_empty
