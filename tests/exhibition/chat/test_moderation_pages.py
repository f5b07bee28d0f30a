"""Keeping order without a script: the console's page and the studio's."""

from collections.abc import Callable
from uuid import UUID

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import select

from exhibition.chat import reporting, words_kept
from exhibition.chat.desk import Desk
from exhibition.chat.held_words import MessageHeld
from exhibition.chat.models import HeldMessage, HeldWord, Report, Sanction
from exhibition.chat.sanctions import Muted
from exhibition.chat.service import Saying
from exhibition.kernel.actor import VENUE, Actor
from exhibition.kernel.database import Database
from tests.conftest import NOON
from tests.exhibition.chat.chat_site import Booth

Become = Callable[[Actor], FlaskClient]


@pytest.fixture
def desk(app: Flask, booth: Booth) -> Desk:
    found: Desk = app.extensions["maru_chat"]
    return found


@pytest.fixture
def troubled(
    desk: Desk, booth: Booth, guest: Actor, other: Actor, organizer: Actor, database: Database
) -> Desk:
    """A reported message, and one that waits."""
    desk.say(guest, booth.room, Saying("client-0001", "<b>Buy</b> my coins"))
    with database.writing() as session:
        words_kept.add_word(session, desk, organizer, VENUE, "casino", NOON)
        reporting.file(session, desk, other, booth.room, 1, "spam", "again and again", NOON)
    with pytest.raises(MessageHeld):
        desk.say(guest, booth.room, Saying("client-0002", "casino tonight"))
    return desk


def only(database: Database, kind: type) -> UUID:
    with database.reading() as session:
        found: UUID = session.scalars(select(kind)).one().id
        return found


@pytest.mark.parametrize("where", ["console", "studio"])
def test_what_waits_is_on_the_page_and_nothing_of_it_is_markup(
    where: str, act_as: Become, troubled: Desk, staff: Actor, organizer: Actor
) -> None:
    who = organizer if where == "console" else staff
    page = act_as(who).get(f"/{where}/moderation?lang=en").get_data(as_text=True)

    assert "&lt;b&gt;Buy&lt;/b&gt; my coins" in page
    assert "casino tonight" in page
    assert "again and again" in page


def test_the_company_decides_about_its_own_rooms(
    act_as: Become, troubled: Desk, staff: Actor, booth: Booth, guest: Actor, database: Database
) -> None:
    browser, url = act_as(staff), "/studio/moderation"
    answers = [
        browser.post(url, data={"act": "delete", "id": str(only(database, Report))}),
        browser.post(url, data={"act": "release", "id": str(only(database, HeldMessage))}),
        browser.post(url, data={
            "act": "sanction", "room": booth.room, "visitor": str(guest.visitor_id), "kind": "mute",
            "minutes": "60", "reach": "company", "reason": "spam",
        }),
    ]  # fmt: skip

    messages = troubled.join(guest, booth.room, None)["messages"]
    assert [answer.status_code for answer in answers] == [303, 303, 303]
    assert [(m["body"], m["deleted"]) for m in messages] == [("", True), ("casino tonight", False)]
    with pytest.raises(Muted):
        troubled.say(guest, booth.room, Saying("client-0003", "?"))
    browser.post(url, data={"act": "lift", "id": str(only(database, Sanction))})
    assert troubled.say(guest, booth.room, Saying("client-0003", "?")).is_new


def test_words_of_the_venue_are_the_organizers_to_free(
    act_as: Become, troubled: Desk, staff: Actor, organizer: Actor, database: Database
) -> None:
    word = str(only(database, HeldWord))
    act_as(staff).post("/studio/moderation", data={"act": "free-word", "id": word})
    assert only(database, HeldWord)

    act_as(organizer).post("/console/moderation", data={"act": "free-word", "id": word})

    with database.reading() as session:
        assert session.scalars(select(HeldWord)).all() == []


@pytest.mark.parametrize(
    "form", [{}, {"act": "x"}, {"act": "lift", "id": "1"}, {"act": "sanction", "minutes": "-"}]
)
def test_a_form_that_makes_no_sense_is_said_and_does_nothing(
    form: dict[str, str], act_as: Become, troubled: Desk, organizer: Actor
) -> None:
    browser = act_as(organizer)

    answer = browser.post("/console/moderation", data=form, follow_redirects=True)

    assert answer.status_code == 200
    assert "notice--bad" in answer.get_data(as_text=True)


def test_nobody_else_gets_in(act_as: Become, troubled: Desk, guest: Actor, staff: Actor) -> None:
    stranger = Actor(account_id=4711, visitor_id=guest.visitor_id, display_name="x")

    assert act_as(stranger).get("/studio/moderation").status_code == 403
    assert act_as(staff).get("/console/moderation").status_code == 403
    assert act_as(Actor()).get("/studio/moderation").status_code == 303


def test_the_consoles_first_page_tells_what_waits(act_as: Become, troubled: Desk, organizer: Actor) -> None:
    page = act_as(organizer).get("/console?lang=en").get_data(as_text=True)

    assert "Reported message" in page
    assert "Message that waits" in page


def test_rooms_are_locked_and_slowed_from_the_page(
    act_as: Become, troubled: Desk, staff: Actor, booth: Booth, guest: Actor
) -> None:
    browser, url = act_as(staff), "/studio/moderation"

    browser.post(url, data={"act": "lock", "room": booth.room, "locked": "yes"})
    browser.post(url, data={"act": "slow", "room": booth.room, "seconds": "30"})

    rules = troubled.join(guest, booth.room, None)["rules"]
    assert (rules["locked"], rules["slow_seconds"]) == (True, 30)
    assert "closed to visitors" in browser.get(f"{url}?lang=en").get_data(as_text=True)
