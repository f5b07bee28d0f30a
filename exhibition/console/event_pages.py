"""Pages of events: the list, making one, changing one, publishing it."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import uuid4
from zoneinfo import ZoneInfo

from flask import flash, redirect, request, url_for
from flask.typing import ResponseReturnValue

from exhibition.console.frame import console_blueprint, console_page
from exhibition.events import service
from exhibition.events.models import Event
from exhibition.events.service import EventDraft
from exhibition.halls.service import all_halls
from exhibition.kernel.errors import Conflict, Invalid, MaruError, Stale
from exhibition.kernel.text import LANGUAGES, Localized
from exhibition.search.service import replace_owner
from exhibition.search.sources import VenueSource
from exhibition.web.context import actor, db, language, now, runtime
from exhibition.web.errors import status_of
from exhibition.web.pages import say
from exhibition.web.preconditions import idempotent

event_pages = console_blueprint("console_events", __name__)
# Offered while typing; any IANA name works.
ZONES = (
    "Asia/Seoul", "Asia/Tokyo", "Asia/Shanghai", "Asia/Taipei", "Asia/Hong_Kong", "Asia/Singapore",
    "Asia/Ho_Chi_Minh", "Asia/Bangkok", "Asia/Jakarta", "Asia/Kolkata", "Asia/Dubai", "Asia/Riyadh",
    "Asia/Almaty", "Europe/Istanbul", "Europe/Berlin", "Europe/Paris", "Europe/London", "Africa/Cairo",
    "Africa/Lagos", "America/New_York", "America/Chicago", "America/Los_Angeles", "America/Mexico_City",
    "America/Sao_Paulo", "Australia/Sydney", "UTC",
)  # fmt: skip


@dataclass
class EventForm:
    """What stands in the form's fields, and what was wrong with it in words."""

    values: dict[str, Any] = field(default_factory=dict)
    errors: dict[str, str] = field(default_factory=dict)
    message: str = ""
    is_stale: bool = False
    key: str = field(default_factory=lambda: str(uuid4()))

    def error(self, name: str) -> str:
        """The sentence for one field; empty when it is right."""
        return self.errors.get(name, "")


@event_pages.get("/events")
def events() -> str:
    """All events, drafts too."""
    return console_page("events", "events", events=service.all_events(db(), drafts=True))


@event_pages.get("/events/new")
def new_event() -> str:
    """An empty form."""
    return _page(None, EventForm({"time_zone": actor().time_zone, "halls": []}))


@event_pages.post("/events/new")
@idempotent
def make_event() -> ResponseReturnValue:
    """Write a draft."""
    values = _typed()
    try:
        made = service.create_event(db(), actor(), _draft(values), now())
    except (Invalid, Conflict) as error:
        return _again(None, values, error)
    flash(say("console-event-made"), "success")
    return redirect(url_for("console_events.event", slug=made.slug), 303)


@event_pages.get("/events/<slug>")
def event(slug: str) -> str:
    """One event's form."""
    found = service.find_event(db(), slug, drafts=True)
    return _page(found, EventForm(_values(found)))


@event_pages.post("/events/<slug>")
def save_event(slug: str) -> ResponseReturnValue:
    """Change an event."""
    values = _typed()
    version = request.form.get("version", "0")
    try:
        expected = int(version) if version.isdecimal() else 0
        changed = service.change_event(db(), actor(), slug, _draft(values), expected, now())
    except (Invalid, Conflict, Stale) as error:
        return _again(slug, values, error)
    _index(changed.slug, slug)
    flash(say("console-saved"), "success")
    return redirect(url_for("console_events.event", slug=changed.slug), 303)


@event_pages.post("/events/<slug>/publish")
def publish_event(slug: str) -> ResponseReturnValue:
    """Show an event to everyone."""
    service.publish_event(db(), actor(), slug, now())
    _index(slug)
    flash(say("console-event-published"), "success")
    return redirect(url_for("console_events.event", slug=slug), 303)


def _index(slug: str, before: str = "") -> None:
    """Bring what search knows of an event up to date; `before` is the slug it had."""
    for owner in {f"event:{slug}", f"event:{before or slug}"}:
        replace_owner(db(), owner, (d for d in VenueSource().documents(db()) if d.owner == owner))


def _again(slug: str | None, values: dict[str, Any], error: MaruError) -> ResponseReturnValue:
    db().rollback()
    words, lang = runtime().words, language()
    fields = error.fields if isinstance(error, Invalid) else {}
    form = EventForm(
        values,
        {name: words.error(lang, code, {}) for name, code in fields.items()},
        words.error(lang, error.code, error.params),
        isinstance(error, Stale),
    )
    found = service.find_event(db(), slug, drafts=True) if slug else None
    return _page(found, form), status_of(error)


def _page(found: Event | None, form: EventForm) -> str:
    return console_page("event", "events", event=found, form=form, halls=all_halls(db()), zones=ZONES)


def _values(found: Event) -> dict[str, Any]:
    zone = ZoneInfo(found.time_zone)
    clock = "%Y-%m-%dT%H:%M"
    return {
        **{name: getattr(found, name) for name in ("slug", "title", "summary", "venue", "time_zone")},
        "opens_at": found.opens_at.astimezone(zone).strftime(clock),
        "closes_at": found.closes_at.astimezone(zone).strftime(clock),
        "halls": [hall.slug for hall in found.halls],
    }


def _typed() -> dict[str, Any]:
    form = request.form
    return {
        **{name: _text(name) for name in ("title", "summary", "venue")},
        **{name: form.get(name, "").strip() for name in ("slug", "time_zone", "opens_at", "closes_at")},
        "halls": form.getlist("halls"),
    }


def _text(name: str) -> Localized:
    found = {code: request.form.get(f"{name}_{code}", "").replace("\r\n", "\n") for code in LANGUAGES}
    return {code: words for code, words in found.items() if words}


def _draft(values: dict[str, Any]) -> EventDraft:
    """The typed values as the service wants them. Raises Invalid for what is no date or no address."""
    faults: dict[str, str] = {}
    times = {name: _clock(values[name], name, faults) for name in ("opens_at", "closes_at")}
    slug = values["slug"]
    if not (2 <= len(slug) <= 64 and slug.replace("-", "a").isascii() and slug.replace("-", "a").isalnum()):
        faults["slug"] = "invalid_slug"
    if faults or slug != slug.lower():
        raise Invalid(faults or {"slug": "invalid_slug"})
    return EventDraft(**{**values, **times})


def _clock(text: str, name: str, faults: dict[str, str]) -> datetime | None:
    """A clock time without a zone: the event's zone is put to it by the service."""
    try:
        return datetime.fromisoformat(text).replace(tzinfo=None)
    except ValueError:
        faults[name] = "required" if not text else "invalid_time"
        return None
