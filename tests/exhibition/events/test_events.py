"""Fairs: made by organizers, opened and closed by the clock, checked where clocks jump."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from flask.testing import FlaskClient
from sqlalchemy import select
from sqlalchemy.orm import Session

from assets.store import LocalStore
from exhibition.accounts.models import Account
from exhibition.audit.models import AuditEntry
from exhibition.events import service
from exhibition.events.models import CLOSED, OPEN, UPCOMING, Event
from exhibition.halls.service import find_hall, seed_permanent_halls
from exhibition.kernel.actor import Actor
from exhibition.kernel.clock import FrozenClock
from exhibition.kernel.database import Database
from tests.venue import add_booth

MINUTE = timedelta(minutes=1)
BODY: dict[str, Any] = {
    "slug": "spring-fair",
    "title": {"ko": "봄 박람회", "en": "Spring fair"},
    "time_zone": "Asia/Seoul",
    "opens_at": "2026-11-25T10:00:00",
    "closes_at": "2026-11-27T18:00:00",
    "halls": ["beauty", "home"],
}


@pytest.fixture
def organizer(database: Database, clock: FrozenClock) -> Actor:
    """Someone who runs the venue, in a venue with its halls."""
    with database.writing() as session:
        seed_permanent_halls(session, clock.now())
        account = Account(email="o@example.com", fs_uniquifier="o")
        session.add(account)
        session.flush()
        return Actor(account_id=account.id, grants=frozenset({("organizer", "venue")}))


@pytest.fixture
def office(organizer: Actor, act_as: Callable[[Actor], FlaskClient]) -> FlaskClient:
    """The organizer's browser."""
    return act_as(organizer)


def test_clock_times_are_read_in_the_fairs_own_zone(office: FlaskClient) -> None:
    made = office.post("/api/events", json=BODY)

    assert made.status_code == 201
    assert made.json is not None
    assert made.json["opens_at"] == "2026-11-25T01:00:00+00:00"
    assert made.json["published"] is False
    assert made.headers["ETag"] == '"1"'


def test_a_draft_is_seen_by_organizers_alone(office: FlaskClient, client: FlaskClient, app: Any) -> None:
    office.post("/api/events", json=BODY)
    app.extensions["maru"].load_actor = lambda _session: Actor()

    assert client.get("/api/events/spring-fair").status_code == 404
    assert client.get("/events/spring-fair").status_code == 404
    assert client.get("/api/events").json == {"events": []}


def test_a_fair_opens_and_closes_at_the_minute(
    office: FlaskClient, client: FlaskClient, clock: FrozenClock
) -> None:
    office.post("/api/events", json=BODY)
    office.post("/api/events/spring-fair/publish")
    opens, closes = datetime(2026, 11, 25, 1, 0, tzinfo=UTC), datetime(2026, 11, 27, 9, 0, tzinfo=UTC)
    seen = []

    for instant in (opens - MINUTE, opens, closes - MINUTE, closes):
        clock.instant = instant
        event = client.get("/api/events/spring-fair").json
        seen.append(event["state"] if event else None)

    assert seen == [UPCOMING, OPEN, OPEN, CLOSED]


def test_every_page_announces_the_open_fair_and_no_other(
    office: FlaskClient, client: FlaskClient, clock: FrozenClock
) -> None:
    office.post("/api/events", json=BODY)
    office.post("/api/events/spring-fair/publish")

    before = client.get("/halls?lang=en").text
    clock.instant = datetime(2026, 11, 25, 1, 0, tzinfo=UTC)
    during = client.get("/halls?lang=en").text

    assert 'class="event-bar"' not in before
    assert 'class="event-bar"' in during
    assert "Spring fair" in during


@pytest.mark.parametrize(
    ("change", "field", "code"),
    [
        ({"closes_at": "2026-11-25T10:00:00"}, "closes_at", "closes_before_opening"),
        ({"time_zone": "Mars/Olympus"}, "time_zone", "unknown_time_zone"),
        ({"time_zone": "../etc/passwd"}, "time_zone", "unknown_time_zone"),
        ({"halls": []}, "halls", "required"),
        ({"halls": ["nowhere"]}, "halls", "hall_not_found"),
        ({"title": {"ko": " "}}, "title", "required"),
        ({"slug": "Spring Fair"}, "slug", "invalid_slug"),
        (
            {
                "time_zone": "America/New_York",
                "opens_at": "2027-03-14T02:30:00",
                "closes_at": "2027-03-15T09:00:00",
            },
            "opens_at",
            "time_skipped",
        ),
    ],
)
def test_what_does_not_fit_is_named_by_field(
    office: FlaskClient, change: dict[str, Any], field: str, code: str
) -> None:
    answer = office.post("/api/events?lang=en", json={**BODY, **change})

    assert answer.status_code == 422
    assert answer.json is not None
    assert answer.json["errors"][field]["code"] == code
    assert not answer.json["errors"][field]["detail"].startswith("Something went wrong that")


def test_a_time_that_comes_twice_means_the_first() -> None:
    zone = ZoneInfo("America/New_York")

    assert service.to_instant(datetime(2026, 11, 1, 1, 30), zone) == datetime(2026, 11, 1, 5, 30, tzinfo=UTC)
    assert service.to_instant(datetime(2027, 3, 14, 2, 30), zone) is None


def test_an_edit_over_a_newer_one_is_refused(office: FlaskClient) -> None:
    office.post("/api/events", json=BODY)
    later = {**BODY, "closes_at": "2026-11-28T18:00:00"}

    without = office.put("/api/events/spring-fair", json=later)
    first = office.put("/api/events/spring-fair", json=later, headers={"If-Match": '"1"'})
    second = office.put("/api/events/spring-fair", json=BODY, headers={"If-Match": '"1"'})

    assert (without.status_code, first.status_code, second.status_code) == (428, 200, 412)
    assert first.headers["ETag"] == '"2"'


def test_a_slug_belongs_to_one_fair(office: FlaskClient) -> None:
    office.post("/api/events", json=BODY)

    assert office.post("/api/events", json=BODY).json["code"] == "event_slug_taken"  # type: ignore[index]


def test_only_organizers_make_fairs(act_as: Callable[[Actor], FlaskClient]) -> None:
    assert act_as(Actor()).post("/api/events", json=BODY).status_code == 401
    assert act_as(Actor(account_id=7)).post("/api/events", json=BODY).status_code == 403


def test_the_work_of_opening_is_done_once(
    office: FlaskClient, database: Database, clock: FrozenClock
) -> None:
    office.post("/api/events", json=BODY)
    office.post("/api/events/spring-fair/publish")
    told: list[tuple[str, str, dict[str, Any]]] = []
    indexed: list[Session] = []

    for instant in ("2026-11-25T01:00:00+00:00", "2026-11-25T01:01:00+00:00", "2026-11-27T09:00:00+00:00"):
        clock.instant = datetime.fromisoformat(instant)
        with database.writing() as session:
            service.turn_due(session, clock.now(), lambda *item: told.append(item), indexed.append)

    with database.reading() as session:
        acts = session.scalars(
            select(AuditEntry.act).where(AuditEntry.act.in_(("event.opened", "event.closed")))
        )
        assert sorted(acts) == ["event.closed", "event.opened"]
    assert [event for _, event, _ in told] == ["event.opened", "event.closed"]
    assert len(indexed) == 2


def test_the_hall_document_has_what_the_3d_hall_needs(
    office: FlaskClient, client: FlaskClient, database: Database, clock: FrozenClock, store: LocalStore
) -> None:
    with database.writing() as session:
        hall = find_hall(session, "home")
        add_booth(session, store, hall, "robot", {"ko": "로봇", "en": "Robot"}, 0, clock.now(), [])
        session.add(
            Event(
                slug="now",
                title={"en": "Now"},
                time_zone="UTC",
                published=True,
                halls=[hall],
                opens_at=clock.now() - MINUTE,
                closes_at=clock.now() + MINUTE,
            )
        )

    answer = client.get("/api/halls/home/scene")
    scene = answer.json

    assert scene is not None
    assert scene["schema"] == 2
    assert set(scene["hall"]) == {"slug", "title", "summary", "accent"}
    assert {"version", "width", "depth", "height", "stands", "zones", "gates", "spawn", "furniture"} <= set(
        scene["plan"]
    )
    assert set(scene["plan"]["stands"][0]) == {"number", "x", "z", "width", "depth", "rotation"}
    assert set(scene["plan"]["gates"][0]) == {"hall", "title", "accent", "x", "z", "rotation", "url"}
    (booth,) = scene["booths"]
    assert set(booth) == {"slug", "stand", "title", "company", "url", "open", "items"}
    assert booth["open"] is True
    details = client.get(scene["details"]["url"])
    assert details.json is not None
    assert details.json["booths"]["robot"]["poster"].startswith("/o/")
    assert "max-age=31536000" in details.headers["Cache-Control"]
    assert client.get("/api/halls/home/scene/details?v=old").headers["Cache-Control"] == "no-cache"
    assert scene["event"]["slug"] == "now"
    again = client.get("/api/halls/home/scene", headers={"If-None-Match": answer.headers["ETag"]})
    assert again.status_code == 304
    assert client.get("/api/halls/home/scene?event=none").status_code == 404


def test_a_fair_page_carries_its_data_for_search_engines(office: FlaskClient, client: FlaskClient) -> None:
    office.post("/api/events", json=BODY)
    office.post("/api/events/spring-fair/publish")

    text = client.get("/events/spring-fair?lang=ko").text

    assert '"@type": "ExhibitionEvent"' in text
    assert "봄 박람회" in text
    assert 'data-zone="Asia/Seoul"' in text
