"""A stand holds one booth at a time."""

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from sqlalchemy.orm import Session

from booths.booth.models import Booth, Placement
from booths.booth.placement import StandElsewhere, StandTaken, free_stands, place, stand_of
from booths.booth.service import create_booth
from booths.companies.models import Company
from exhibition.events.models import Event
from exhibition.halls.models import Hall, Stand
from exhibition.kernel.actor import Actor
from exhibition.kernel.errors import Invalid
from tests.booths.conftest import NOW

DAY = timedelta(days=1)
MakeBooth = Callable[[str], Booth]


@pytest.fixture
def make_booth(session: Session, owner: Actor, company: Company, hall: Hall) -> MakeBooth:
    """Makes a booth by its title."""

    def make(title: str) -> Booth:
        return create_booth(session, owner, company.id, {"title": {"en": title}, "hall": hall.slug}, NOW)

    return make


@pytest.fixture
def fair(session: Session, hall: Hall) -> Event:
    """A fair that opens in ten days for three days."""
    event = Event(
        slug="fair",
        title={"en": "Fair"},
        time_zone="Asia/Seoul",
        opens_at=NOW + 10 * DAY,
        closes_at=NOW + 13 * DAY,
    )
    event.halls.append(hall)
    session.add(event)
    session.flush()
    return event


@pytest.mark.parametrize(
    ("starts", "ends", "is_free"),
    [
        (NOW + 13 * DAY, None, True),
        (NOW, NOW + 10 * DAY, True),
        (NOW, NOW + 10 * DAY + timedelta(seconds=1), False),
        (NOW + 11 * DAY, NOW + 12 * DAY, False),
        (NOW, None, False),
        (NOW, NOW + 20 * DAY, False),
    ],
)
def test_a_stand_held_in_a_fair_is_free_before_and_after(
    session: Session,
    hall: Hall,
    fair: Event,
    make_booth: MakeBooth,
    starts: datetime,
    ends: datetime | None,
    is_free: bool,
) -> None:
    stand = hall.stands[0]
    place(session, make_booth("Guest"), stand, fair.opens_at, fair.closes_at, fair)

    if is_free:
        place(session, make_booth("Second"), stand, starts, ends)
    else:
        with pytest.raises(StandTaken):
            place(session, make_booth("Second"), stand, starts, ends)


def test_a_booth_takes_part_in_a_fair_on_the_stand_it_holds_all_year(
    session: Session, hall: Hall, fair: Event, make_booth: MakeBooth
) -> None:
    booth = make_booth("Resident")

    place(session, booth, hall.stands[0], NOW)
    place(session, booth, hall.stands[0], fair.opens_at, fair.closes_at, fair)

    assert session.query(Placement).filter_by(booth_id=booth.id).count() == 2


def test_moving_to_another_stand_frees_the_first(session: Session, hall: Hall, make_booth: MakeBooth) -> None:
    booth = make_booth("Mover")
    place(session, booth, hall.stands[0], NOW)

    place(session, booth, hall.stands[1], NOW + DAY)

    assert stand_of(session, booth.id, NOW) is hall.stands[0]
    assert stand_of(session, booth.id, NOW + DAY) is hall.stands[1]
    assert [s.number for s in free_stands(session, hall.slug, NOW + DAY)] == ["A-01", "A-03"]


def test_a_stand_of_another_hall_is_refused(session: Session, make_booth: MakeBooth) -> None:
    other = Hall(slug="food", title={"en": "Food"}, accent="food")
    other.stands.append(Stand(number="F-01", x=0, z=0, width=5, depth=4))
    session.add(other)
    session.flush()

    with pytest.raises(StandElsewhere):
        place(session, make_booth("Lost"), other.stands[0], NOW)


def test_a_time_that_ends_before_it_starts_is_refused(
    session: Session, hall: Hall, make_booth: MakeBooth
) -> None:
    with pytest.raises(Invalid):
        place(session, make_booth("Backwards"), hall.stands[0], NOW, NOW)
