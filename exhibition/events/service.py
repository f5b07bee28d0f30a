"""Make, change and publish events; what goes with their opening and closing."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from exhibition.audit.service import record_act
from exhibition.events.models import CLOSED, OPEN, Event
from exhibition.halls.models import Hall
from exhibition.kernel.actor import Actor
from exhibition.kernel.errors import Conflict, Denied, Invalid, NotFound
from exhibition.kernel.text import Localized, is_complete
from exhibition.kernel.versions import raise_version

Tell = Callable[[str, str, dict[str, Any]], None]
EVERYONE = "site"


class EventNotFound(NotFound):
    """There is no such event, or it is not published."""

    code = "event_not_found"


class EventSlugTaken(Conflict):
    """Another event has this address."""

    code = "event_slug_taken"


class OrganizersOnly(Denied):
    """Only organizers make events."""

    code = "organizers_only"


@dataclass(frozen=True)
class EventDraft:
    """What an organizer writes. Times are instants, or clock times in `time_zone` when they are naive."""

    slug: str
    title: Localized
    time_zone: str
    opens_at: datetime
    closes_at: datetime
    halls: Sequence[str]
    summary: Localized = field(default_factory=dict)
    venue: Localized = field(default_factory=dict)


def all_events(session: Session, *, drafts: bool = False) -> Sequence[Event]:
    """Return events, the latest to close first; drafts too when they are asked for."""
    query = select(Event).order_by(Event.closes_at.desc(), Event.slug)
    return session.scalars(query if drafts else query.where(Event.published)).all()


def find_event(session: Session, slug: str, *, drafts: bool = False) -> Event:
    """Return one event. Raises EventNotFound."""
    event = session.scalar(select(Event).where(Event.slug == slug))
    if event is None or not (event.published or drafts):
        raise EventNotFound(event=slug)
    return event


def open_event_in(session: Session, hall: Hall, now: datetime) -> Event | None:
    """The open event that holds this hall and closes first."""
    query = (
        select(Event)
        .join(Event.halls)
        .where(Hall.id == hall.id, Event.published, Event.opens_at <= now, Event.closes_at > now)
        .order_by(Event.closes_at)
        .limit(1)
    )
    return session.scalar(query)


def to_instant(clock: datetime, zone: ZoneInfo) -> datetime | None:
    """A clock time in a zone as an instant in UTC; None when clocks skip it (spring forward).

    A time that comes twice (autumn) means the first. An aware time is taken as it is.
    """
    if clock.tzinfo is not None:
        return clock.astimezone(UTC)
    instant = clock.replace(tzinfo=zone).astimezone(UTC)
    exists = instant.astimezone(zone).replace(tzinfo=None) == clock
    return instant if exists else None


def create_event(session: Session, actor: Actor, draft: EventDraft, now: datetime) -> Event:
    """Write a new event, unpublished. Raises OrganizersOnly, Invalid, EventSlugTaken."""
    _require_organizer(actor)
    values = _checked(session, draft)
    event = Event(**values)
    session.add(event)
    _flush(session, draft.slug)
    record_act(session, actor, "event.create", f"event:{event.id}", now, slug=event.slug)
    return event


def change_event(
    session: Session, actor: Actor, slug: str, draft: EventDraft, expected: int, now: datetime
) -> Event:
    """Replace an event's contents. Raises OrganizersOnly, EventNotFound, Invalid, Stale, EventSlugTaken."""
    _require_organizer(actor)
    event = find_event(session, slug, drafts=True)
    values = _checked(session, draft)
    raise_version(session, event, expected)
    for name, value in values.items():
        setattr(event, name, value)
    _flush(session, draft.slug)
    record_act(session, actor, "event.change", f"event:{event.id}", now, slug=event.slug)
    return event


def publish_event(session: Session, actor: Actor, slug: str, now: datetime) -> Event:
    """Show an event to everyone; from now on it opens and closes by its times. Again is harmless."""
    _require_organizer(actor)
    event = find_event(session, slug, drafts=True)
    if not event.published:
        raise_version(session, event)
        event.published = True
        record_act(session, actor, "event.publish", f"event:{event.id}", now, slug=event.slug)
    return event


def on_open(
    session: Session, event: Event, now: datetime, tell: Tell, reindex: Callable[[Session], None]
) -> None:
    """Do what goes with an opening: index, journal, news to every open page."""
    _turn(session, event, now, "event.opened", tell, reindex)


def on_close(
    session: Session, event: Event, now: datetime, tell: Tell, reindex: Callable[[Session], None]
) -> None:
    """Do what goes with a closing: index, journal, news to every open page."""
    _turn(session, event, now, "event.closed", tell, reindex)


def turn_due(session: Session, now: datetime, tell: Tell, reindex: Callable[[Session], None]) -> list[str]:
    """Open and close what is due at `now`, each once; return the acts done. Safe to call at any time."""
    done = []
    for event in session.scalars(select(Event).where(Event.published)):
        state = event.state(now)
        if state == event.handled_state:
            continue
        if state in (OPEN, CLOSED):
            (on_open if state == OPEN else on_close)(session, event, now, tell, reindex)
            done.append(f"{state}:{event.slug}")
        event.handled_state = state
    return done


def _turn(
    session: Session, event: Event, now: datetime, act: str, tell: Tell, reindex: Callable[[Session], None]
) -> None:
    reindex(session)
    record_act(session, None, act, f"event:{event.id}", now, slug=event.slug)
    tell(EVERYONE, act, {"event": event.slug, "title": event.title, "at": now.isoformat()})


def _require_organizer(actor: Actor) -> None:
    actor.require_account()
    if not actor.is_organizer:
        raise OrganizersOnly


def _checked(session: Session, draft: EventDraft) -> Mapping[str, Any]:
    """Return the columns of a draft. Raises Invalid naming each field that does not fit."""
    faults: dict[str, str] = {}
    if not is_complete(draft.title):
        faults["title"] = "required"
    opens, closes = _times(draft, faults)
    halls = session.scalars(select(Hall).where(Hall.slug.in_(draft.halls))).all()
    if not draft.halls:
        faults["halls"] = "required"
    elif len(halls) != len(set(draft.halls)):
        faults["halls"] = "hall_not_found"
    if faults:
        raise Invalid(faults)
    return {
        "slug": draft.slug,
        "title": draft.title,
        "summary": draft.summary,
        "venue": draft.venue,
        "time_zone": draft.time_zone,
        "opens_at": opens,
        "closes_at": closes,
        "halls": list(halls),
    }


def _times(draft: EventDraft, faults: dict[str, str]) -> tuple[datetime | None, datetime | None]:
    try:
        zone = ZoneInfo(draft.time_zone)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        faults["time_zone"] = "unknown_time_zone"
        return None, None
    opens, closes = to_instant(draft.opens_at, zone), to_instant(draft.closes_at, zone)
    if opens is None:
        faults["opens_at"] = "time_skipped"
    if closes is None:
        faults["closes_at"] = "time_skipped"
    if opens and closes and closes <= opens:
        faults["closes_at"] = "closes_before_opening"
    return opens, closes


def _flush(session: Session, slug: str) -> None:
    try:
        session.flush()
    except IntegrityError as error:
        raise EventSlugTaken(slug=slug) from error
