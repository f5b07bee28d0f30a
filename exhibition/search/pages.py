"""The entrance, the search page, and the list of all addresses for search engines."""

from collections.abc import Sequence

from flask import Blueprint, Response, render_template, request
from sqlalchemy import select

from exhibition.events.models import CLOSED, OPEN, Event
from exhibition.events.service import all_events
from exhibition.halls import shown
from exhibition.kernel.paging import Page
from exhibition.kernel.text import LANGUAGES
from exhibition.search.models import SearchEntry
from exhibition.search.service import LONGEST_QUERY, Results, find
from exhibition.web.context import db, language, now, runtime
from exhibition.web.linked_data import public

search_pages = Blueprint("search", __name__)
STRIP = 8


@search_pages.get("/")
def home() -> str:
    """The entrance: fairs, halls, a few booths, how it works."""
    events = [event for event in all_events(db()) if event.state(now()) != CLOSED]
    return render_template(
        "home/index.html",
        events=sorted(events, key=_soonest),
        halls=shown.show_halls(db(), runtime().extension.occupants, now()),
        booths=_some_booths(),
        linked=[
            {"@type": "WebSite", "name": "Maru", "url": public("/"),
             "potentialAction": {"@type": "SearchAction", "target": public("/search?q={q}"),
                                 "query-input": "required name=q"}},
        ],
    )  # fmt: skip


def _soonest(event: Event) -> tuple[bool, object]:
    is_open = event.state(now()) == OPEN
    return (not is_open, event.closes_at if is_open else event.opens_at)


def _some_booths() -> Sequence[SearchEntry]:
    """Booths with a picture, one of each hall before a second of any."""
    query = select(SearchEntry).where(
        SearchEntry.kind == "booth", SearchEntry.visible, SearchEntry.picture.is_not(None)
    )
    versions: dict[str, SearchEntry] = {}
    for entry in db().scalars(query.order_by(SearchEntry.ref).limit(400)):
        if entry.ref not in versions or entry.language == language():
            versions[entry.ref] = entry
    seen: dict[str, int] = {}
    turns: list[tuple[int, str, SearchEntry]] = []
    for entry in versions.values():
        seen[entry.hall] = seen.get(entry.hall, 0) + 1
        turns.append((seen[entry.hall], entry.ref, entry))
    return [entry for _, _, entry in sorted(turns, key=lambda turn: turn[:2])[:STRIP]]


@search_pages.get("/search")
def search() -> str:
    """What was found, with the kinds and halls to narrow it."""
    asked = request.args.get("q", "").strip()
    number = request.args.get("page", 1, type=int)
    kind, hall = request.args.get("kind", ""), request.args.get("hall", "")
    empty = Results(Page([], 1, 1, 0), {})
    results = find(db(), asked, language(), number, kind=kind, hall=hall) if asked else empty
    return render_template(
        "search/index.html", q=asked[:LONGEST_QUERY], results=results, page=results.page, kind=kind, hall=hall
    )


@search_pages.get("/sitemap.xml")
def sitemap() -> Response:
    """Every public page in every language."""
    fixed = ["/", "/halls", "/events"]
    urls = db().scalars(
        select(SearchEntry.url).where(SearchEntry.visible).distinct().order_by(SearchEntry.url)
    )
    pages = [*fixed, *(url for url in urls if "#" not in url)]
    text = render_template("search/sitemap.xml", pages=list(dict.fromkeys(pages)), languages=LANGUAGES)
    return Response(text, mimetype="application/xml")


@search_pages.get("/robots.txt")
def robots() -> Response:
    """What crawlers may read: all pages, not the rooms behind a sign-in."""
    closed = "".join(f"Disallow: {path}\n" for path in ("/studio", "/console", "/me", "/search", "/api/"))
    return Response(f"User-agent: *\n{closed}Sitemap: {public('/sitemap.xml')}\n", mimetype="text/plain")
