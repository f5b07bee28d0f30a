"""Pages of halls. They live above `events` because a hall shows its fair's booths during a fair."""

from flask import Blueprint, render_template, request

from exhibition.audit.viewed import note_view
from exhibition.events.models import Event
from exhibition.events.scene import standing_in
from exhibition.events.service import find_event, open_event_in
from exhibition.halls import service, shown
from exhibition.halls.catalogue import Wish, choose_booths, countries_of
from exhibition.web.context import actor, db, now, runtime
from exhibition.web.linked_data import breadcrumbs, public

hall_pages = Blueprint("halls", __name__)


@hall_pages.get("/halls")
def halls() -> str:
    """Every hall."""
    return render_template(
        "halls/index.html", halls=shown.show_halls(db(), runtime().extension.occupants, now())
    )


@hall_pages.get("/halls/<slug>")
def hall(slug: str) -> str:
    """One hall: its catalogue with search and filters, its floor plan, the way into 3D."""
    found = service.find_hall(db(), slug)
    note_view(db(), runtime().database, actor().visitor_id, "hall", found.id, now())
    event = _asked_event()
    booths = shown.show_booths(slug, standing_in(db(), runtime().extension.occupants, found, event, now()))
    wish = Wish(
        request.args.get("q", "").strip()[:100],
        request.args.get("country", "").upper()[:2],
        request.args.get("in_3d") == "1",
    )
    return render_template(
        "halls/show.html",
        hall=found,
        event=event,
        running=open_event_in(db(), found, now()),
        plan=service.plan_document(db(), found),
        booths=booths,
        chosen=choose_booths(booths, wish),
        wish=wish,
        countries=countries_of(booths),
        linked=[
            {"@type": "CollectionPage", "name": found.title, "description": found.summary,
             "url": public(f"/halls/{slug}")},
            breadcrumbs(("site-halls", "/halls"), (found.title, f"/halls/{slug}")),
        ],
    )  # fmt: skip


def _asked_event() -> Event | None:
    asked = request.args.get("event", "")
    return find_event(db(), asked, drafts=actor().is_organizer) if asked else None
