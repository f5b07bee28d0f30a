"""Console pages about booths and companies: deciding on submissions, stands, suspending."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from flask import flash, redirect, request, url_for
from flask.typing import ResponseReturnValue

from booths.booth import review
from booths.booth.models import SUBMITTED, Booth
from booths.booth.placement import free_stands, placements_of, stand_of
from booths.booth.public import all_booths
from booths.companies.service import all_companies
from booths.studio import service
from booths.studio.forms import Form, attempt, typed, version
from booths.studio.look import looked_at
from exhibition.console.frame import console_blueprint, console_page
from exhibition.events.models import CLOSED
from exhibition.events.service import all_events
from exhibition.halls.service import all_halls, find_hall
from exhibition.kernel.ids import parse_id
from exhibition.web.context import actor, db, now, runtime
from exhibition.web.pages import say

console_booth_pages = console_blueprint("console_booth_pages", __name__)


def number_of_page() -> int:
    """The page of a list that was asked for, from 1."""
    text = request.args.get("page", "1")
    return int(text) if text.isdecimal() and len(text) < 7 else 1


@console_booth_pages.get("/booths")
def booths() -> str:
    """Every booth, with its state."""
    state, hall = request.args.get("state", ""), request.args.get("hall", "")
    page = all_booths(db(), state, hall, number_of_page())
    stands = {booth.id: stand_of(db(), booth.id, now()) for booth in page.items}
    return console_page(
        "booths", "booths", page=page, stands=stands, state=state, hall=hall, halls=all_halls(db())
    )


@console_booth_pages.get("/companies")
def companies() -> str:
    """Every company."""
    query = request.args.get("q", "")[:100]
    return console_page(
        "companies", "companies", page=all_companies(db(), query, number_of_page()), query=query
    )


@console_booth_pages.get("/booths/<uuid:booth_id>")
def booth(booth_id: UUID) -> str:
    """One booth: what was submitted, and what to decide."""
    return _page(booth_id, Form())


@console_booth_pages.post("/booths/<uuid:booth_id>/publish")
def publish(booth_id: UUID) -> ResponseReturnValue:
    """Make the submission public."""
    stand_id, store = parse_id(typed("stand_id")), runtime().store
    return _act(
        booth_id,
        lambda: service.publish(db(), store, actor(), booth_id, now(), stand_id, version()),
        "console-published",
    )


@console_booth_pages.post("/booths/<uuid:booth_id>/return")
def send_back(booth_id: UUID) -> ResponseReturnValue:
    """Return the submission with a reason."""
    reason = typed("reason")
    return _act(
        booth_id,
        lambda: review.send_back(db(), actor(), booth_id, reason, now(), version()),
        "console-returned",
    )


@console_booth_pages.post("/booths/<uuid:booth_id>/suspend")
def suspend(booth_id: UUID) -> ResponseReturnValue:
    """Hide the booth at once."""
    reason = typed("suspend_reason")
    return _act(booth_id, lambda: review.suspend(db(), actor(), booth_id, reason, now()), "console-suspended")


@console_booth_pages.post("/booths/<uuid:booth_id>/unsuspend")
def unsuspend(booth_id: UUID) -> ResponseReturnValue:
    """Show the booth again."""
    store = runtime().store
    return _act(
        booth_id, lambda: service.unsuspend(db(), store, actor(), booth_id, now()), "console-unsuspended"
    )


@console_booth_pages.post("/booths/<uuid:booth_id>/stand")
def move(booth_id: UUID) -> ResponseReturnValue:
    """Give a booth another stand, all year or in a fair."""
    stand_id, event = parse_id(typed("stand_id")), typed("event")
    return _act(
        booth_id,
        lambda: review.assign_stand(db(), actor(), booth_id, now(), stand_id, event or None),
        "console-moved",
    )


def _act(booth_id: UUID, act: Callable[[], Any], done: str) -> ResponseReturnValue:
    form, status = attempt(act, {name: typed(name) for name in ("reason", "suspend_reason")})
    if form:
        return _page(booth_id, form), status
    flash(say(done), "success")
    return redirect(url_for("console_booth_pages.booth", booth_id=booth_id), 303)


def _page(booth_id: UUID, form: Form) -> str:
    found = review.booth_for_organizer(db(), actor(), booth_id)
    document = service.submitted_document(db(), found)
    free = free_stands(db(), found.hall_slug, now(), found.id)
    return console_page(
        "booth",
        "booths",
        booth=found,
        form=form,
        view=looked_at(document) if document else None,
        is_waiting=found.state == SUBMITTED,
        stand=stand_of(db(), found.id, now()),
        placements=placements_of(db(), found.id, now()),
        free=free,
        plan=_plan(found),
        events=[e for e in all_events(db(), drafts=True) if e.state(now()) != CLOSED],
    )


def _plan(found: Booth) -> dict[str, Any]:
    """The hall from above: every stand, and which are free."""
    hall = find_hall(db(), found.hall_slug)
    free = {stand.id for stand in free_stands(db(), found.hall_slug, now(), found.id)}
    stands = sorted(hall.stands, key=lambda stand: stand.number)
    reach = [abs(s.x) + s.width for s in stands] + [abs(s.z) + s.depth for s in stands]
    half = max(reach, default=10.0)
    depth = max((abs(s.z) + s.depth for s in stands), default=10.0)
    return {
        "hall": hall,
        "stands": [(stand, stand.id in free) for stand in stands],
        "box": f"{-half:g} {-depth:g} {2 * half:g} {2 * depth:g}",
    }
