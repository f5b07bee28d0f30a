"""The console: closed to others, fairs by form, roles, the journal."""

from collections.abc import Callable
from uuid import uuid4

import pytest
from flask.testing import FlaskClient

from exhibition.accounts.models import Account, Grant
from exhibition.events.models import Event
from exhibition.halls.models import Hall
from exhibition.kernel.actor import ORGANIZER, VENUE, Actor
from exhibition.kernel.database import Database
from tests.conftest import NOON

ActAs = Callable[[Actor], FlaskClient]
FAIR = {
    "title_ko": "겨울 박람회",
    "title_en": "",
    "slug": "winter",
    "time_zone": "Asia/Seoul",
    "opens_at": "2026-12-01T09:00",
    "closes_at": "2026-12-03T18:00",
    "halls": "beauty",
}


@pytest.fixture
def organizer(database: Database) -> Actor:
    """Who runs the venue, with one hall in it."""
    with database.writing() as session:
        account = Account(email="organizer@example.com", fs_uniquifier=uuid4().hex, active=True)
        session.add_all([account, Hall(slug="beauty", title={"en": "Beauty"}, accent="beauty")])
        session.flush()
        session.add(Grant(account_id=account.id, role=ORGANIZER, scope=VENUE, granted_at=NOON))
        return Actor(account_id=account.id, time_zone="Asia/Seoul", grants=frozenset({(ORGANIZER, VENUE)}))


@pytest.mark.parametrize(
    "path", ["", "/events", "/events/new", "/people", "/journal", "/booths", "/companies"]
)
def test_every_page_opens_for_the_organizer_alone(act_as: ActAs, organizer: Actor, path: str) -> None:
    assert act_as(organizer).get(f"/console{path}").status_code == 200
    assert act_as(Actor(account_id=organizer.account_id)).get(f"/console{path}").status_code == 403
    assert act_as(Actor()).get(f"/console{path}").status_code in (303, 401)


def test_a_fair_is_made_on_the_clock_of_its_zone_and_published(
    act_as: ActAs, organizer: Actor, database: Database
) -> None:
    client = act_as(organizer)

    assert client.post("/console/events/new", data=FAIR).status_code == 303
    assert client.post("/console/events/winter/publish").status_code == 303

    with database.reading() as session:
        fair = session.query(Event).one()
        assert (fair.opens_at.isoformat(), fair.published) == ("2026-12-01T00:00:00+00:00", True)
    assert "2026-12-01T09:00" in client.get("/console/events/winter").get_data(as_text=True)


def test_a_fair_that_does_not_fit_is_shown_again_as_typed(act_as: ActAs, organizer: Actor) -> None:
    wrong = FAIR | {"closes_at": "2026-11-30T09:00", "slug": "Winter Fair"}

    answer = act_as(organizer).post("/console/events/new", data=wrong)

    assert answer.status_code == 422
    assert 'value="Winter Fair"' in answer.get_data(as_text=True)
    closes = act_as(organizer).post("/console/events/new", data=wrong | {"slug": "winter"})
    assert closes.status_code == 422


def test_an_older_form_of_a_fair_does_not_overwrite_a_newer_one(act_as: ActAs, organizer: Actor) -> None:
    client = act_as(organizer)
    client.post("/console/events/new", data=FAIR)

    assert client.post("/console/events/winter", data=FAIR | {"version": "1"}).status_code == 303
    assert client.post("/console/events/winter", data=FAIR | {"version": "1"}).status_code == 412


def test_the_last_organizer_stays_and_acts_are_journalled(
    act_as: ActAs, organizer: Actor, database: Database
) -> None:
    with database.writing() as session:
        second = Account(email="second@example.com", fs_uniquifier=uuid4().hex, active=True)
        session.add(second)
        session.flush()
        second_id = second.id
    client = act_as(organizer)

    client.post(f"/console/people/{organizer.account_id}/organizer", data={"organizer": "no"})
    client.post(f"/console/people/{second_id}/organizer", data={"organizer": "yes"})

    with database.reading() as session:
        assert session.query(Grant).filter_by(role=ORGANIZER).count() == 2
    assert "grant.give" in client.get("/console/journal").get_data(as_text=True)
    assert "second@example.com" in client.get("/console/people?q=second").get_data(as_text=True)
