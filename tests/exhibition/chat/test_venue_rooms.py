"""Rooms of the venue: a fair's is open while the fair is, a hall's always, the help desk's for two."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from flask import Flask
from flask.testing import FlaskClient

from booths.booth.models import Placement
from exhibition.chat.desk import Desk
from exhibition.chat.help import conversations
from exhibition.chat.service import RoomNotFound, Saying
from exhibition.events.models import Event
from exhibition.events.rooms import EventRoomClosed
from exhibition.halls.models import Hall, HallPlan
from exhibition.kernel.actor import Actor
from exhibition.kernel.clock import FrozenClock
from exhibition.kernel.database import Database
from tests.conftest import NOON
from tests.exhibition.chat.chat_site import Booth

Become = Callable[[Actor], FlaskClient]


@pytest.fixture
def desk(app: Flask) -> Desk:
    found: Desk = app.extensions["maru_chat"]
    return found


@pytest.fixture
def fair(booth: Booth, database: Database) -> Event:
    """Open for an hour more; the booth stands in it."""
    with database.writing() as session:
        hall = session.query(Hall).one()
        plan = {"width": 40.0, "depth": 30.0, "height": 6.0, "zones": [], "spawn": [], "furniture": []}
        session.add(HallPlan(hall_id=hall.id, version=1, document=plan, made_at=NOON))
        hall.plan_version = 1
        event = Event(
            slug="expo", title={"en": "Expo"}, time_zone="Asia/Seoul", published=True, halls=[hall],
            opens_at=NOON - timedelta(hours=1), closes_at=NOON + timedelta(hours=1),
        )  # fmt: skip
        session.add(event)
        session.flush()
        placed = session.query(Placement).first()
        assert placed
        session.add(Placement(
            booth_id=booth.id, stand_id=placed.stand_id, event_id=event.id,
            starts_at=event.opens_at, ends_at=event.closes_at,
        ))  # fmt: skip
        return event


def say(desk: Desk, who: Actor, room: str, number: int) -> bool:
    """Say something; returns whether it is marked as staff's."""
    shown = desk.say(who, room, Saying(f"client-{number:04}", "안녕하세요")).shown
    return bool(shown["staff"])


def test_a_fairs_room_closes_with_the_fair_to_the_second(
    desk: Desk, fair: Event, guest: Actor, organizer: Actor, clock: FrozenClock
) -> None:
    room = f"event:{fair.id}"
    say(desk, guest, room, 1)

    clock.instant = fair.closes_at - timedelta(seconds=1)
    say(desk, guest, room, 2)
    clock.instant = fair.closes_at

    for act in (lambda: say(desk, guest, room, 3), lambda: desk.join(guest, room, None)):
        with pytest.raises(EventRoomClosed):
            act()
    seen = desk.join(organizer, room, None)
    assert (len(seen["messages"]), seen["may_write"]) == (2, False)


def test_exhibitors_and_organizers_are_marked_and_organizers_alone_moderate(
    desk: Desk, fair: Event, guest: Actor, staff: Actor, organizer: Actor
) -> None:
    for room in (f"event:{fair.id}", f"hall:{fair.halls[0].id}"):
        marks = [say(desk, who, room, number) for number, who in enumerate((guest, staff, organizer))]
        rules = [desk.join(who, room, None)["rules"] for who in (guest, staff, organizer)]

        assert marks == [False, True, True]
        assert [rule["may_moderate"] for rule in rules] == [False, False, True]
        assert rules[2]["scope"] == "venue"


def test_an_unpublished_fair_and_an_unknown_hall_have_no_room(
    desk: Desk, fair: Event, guest: Actor, database: Database
) -> None:
    with database.writing() as session:
        session.get_one(Event, fair.id).published = False

    for room in (f"event:{fair.id}", "event:none", f"hall:{fair.id}", "hall:none"):
        with pytest.raises(RoomNotFound):
            desk.join(guest, room, None)


def test_the_help_desk_is_between_a_visitor_and_the_organizers(
    desk: Desk, guest: Actor, other: Actor, staff: Actor, organizer: Actor, database: Database
) -> None:
    room = f"help:{guest.visitor_id}"
    say(desk, guest, room, 1)

    for stranger in (other, staff):
        with pytest.raises(RoomNotFound):
            desk.join(stranger, room, None)
    with database.reading() as session:
        before = [(one.name, one.waits) for one in conversations(session)]
    assert say(desk, organizer, room, 2) is True
    with database.reading() as session:
        after = [(one.name, one.waits) for one in conversations(session)]

    assert (before, after) == ([(guest.display_name, True)], [(guest.display_name, False)])


def test_asking_the_organizers_needs_no_script(
    client: FlaskClient, act_as: Become, organizer: Actor, desk: Desk
) -> None:
    client.get("/help?lang=en")
    token = _token(client.get("/help").get_data(as_text=True))
    empty = client.post("/help", data={"csrf_token": token, "name": "Mia", "body": " "})
    sent = client.post("/help", data={"csrf_token": token, "name": "Mia", "body": "Where is <b>A-01</b>?"})
    mine = client.get("/help").get_data(as_text=True)

    page = act_as(organizer).get("/console/help?lang=en").get_data(as_text=True)

    assert (empty.status_code, sent.status_code) == (422, 303)
    assert "Where is &lt;b&gt;A-01&lt;/b&gt;?" in mine
    assert "Mia" in page
    assert "Waits for you" in page


def test_organizers_answer_from_the_console(
    desk: Desk, act_as: Become, guest: Actor, organizer: Actor
) -> None:
    say(desk, guest, f"help:{guest.visitor_id}", 1)
    browser, url = act_as(organizer), f"/console/help/{guest.visitor_id}"
    page = browser.get(url).get_data(as_text=True)

    answer = browser.post(url, data={"csrf_token": _token(page), "sent": "a" * 32, "body": "Hall 2"})

    assert answer.status_code == 303
    assert desk.join(guest, f"help:{guest.visitor_id}", 1)["messages"][0]["body"] == "Hall 2"
    assert "안녕하세요" in page


def test_pages_of_fairs_and_halls_carry_their_room(client: FlaskClient, fair: Event) -> None:
    event, hall = client.get("/events/expo"), client.get("/halls/beauty")

    assert f"event:{fair.id}" in event.get_data(as_text=True)
    assert f"hall:{fair.halls[0].id}" in hall.get_data(as_text=True)


def _token(page: str) -> str:
    return page.split('name="csrf-token" content="')[1].split('"')[0]
