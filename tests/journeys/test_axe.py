"""axe-core finds nothing on any page, whoever is signed in: both languages, both lights, both devices."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from flask import Flask
from playwright.sync_api import Browser

from tests.frontend.axe import violations
from tests.journeys.browsers import DEVICES
from tests.journeys.opened import ORGANIZER, OWNER, Opened, open_booth, set_up
from tests.journeys.person import Person, link_in_mail
from tests.servers import Site

pytestmark = [pytest.mark.journey, pytest.mark.timeout(900)]

# Each page is seen in both languages, both lights and on both devices, though not in every mixture of them.
LOOKS = (
    ("ko", "light", "phone"),
    ("ko", "dark", "desktop"),
    ("en", "dark", "phone"),
    ("en", "light", "desktop"),
)
GUEST = "staff@example.com"
# What a script draws once it has asked the server is looked at too.
DRAWN_LATER = ("/api/docs", "?room=", "/booths/")
FAIR = {
    "slug": "spring-fair",
    "title_ko": "봄 박람회",
    "title_en": "Spring fair",
    "venue_en": "EXCO, Daegu",
    "time_zone": "Asia/Seoul",
    "opens_at": "2026-01-01T09:00",
    "closes_at": "2030-01-01T18:00",
    "halls": "beauty",
}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory, frontend: Path) -> Iterator[Site]:
    """A running installation."""
    with Site(tmp_path_factory.mktemp("axe")) as running:
        set_up(running)
        running.start_web()
        running.start_worker()
        yield running


@pytest.fixture(scope="module")
def opened(site: Site) -> Opened:
    """A public booth, a second one that waits for the organizer, a fair."""
    made = open_booth(site)
    made.organizer.submit("/console/events/new", **FAIR)
    made.organizer.submit(f"/console/events/{FAIR['slug']}/publish", page="/console/events")
    booth = made.owner.booth(made.owner.company("Second"), "Second Booth", "food")
    made.owner.product(booth, "Lamp")
    refused = made.owner.ask(b"<html>not a model</html>", f"booth:{booth}", "page.glb")
    made.owner.put_parts(refused, b"<html>not a model</html>")
    made.owner.complete(refused)
    made.owner.submit(
        f"/studio/companies/{listed(made.owner, '/api/studio/companies')[0]['id']}/members",
        email=GUEST,
        role="staff",
    )
    link_in_mail(made.owner.data, GUEST)
    version = made.owner.call("GET", f"/api/studio/booths/{made.booth}")["version"]
    made.owner.call(
        "PATCH",
        f"/api/studio/booths/{made.booth}",
        {"tagline": {"en": "Look again."}},
        **{"If-Match": f'"{version}"'},
    )
    made.owner.submit_booth(made.booth)
    company = listed(made.owner, "/api/studio/companies")[0]["id"]
    made.owner.submit("/studio/answers/new", company=company, title="Time", body_en="Within two weeks.")
    made.owner.submit("/help", name="Kim Maru", body="Where may we unload?")
    return made


def public_pages(opened: Opened) -> list[str]:
    """What anybody may open."""
    return [
        "/", "/halls", "/halls/beauty", "/halls/mobility", opened.path, product_of(opened), "/events",
        f"{opened.path}/meeting", f"{opened.path}/callback", "/help", "/conduct", "/me/forget",
        f"/events/{FAIR['slug']}", "/search", "/search?q=helmets", "/search?q=zzz", "/api/docs", "/nowhere",
        "/sign-in", "/register", "/register/check-mail", "/reset", "/confirm",
        link_in_mail(opened.owner.data, GUEST),
    ]  # fmt: skip


def product_of(opened: Opened) -> str:
    """The page of the booth's product."""
    found = opened.owner.call("GET", f"/api/booths/{opened.slug}")["products"][0]["slug"]
    return f"{opened.path}/products/{found}"


def own_pages(opened: Opened) -> list[str]:
    """What the owner of a company opens: their own pages and the studio."""
    owner = opened.owner
    pages = ["/me", "/me/profile", "/me/data", "/me/delete", "/me/password", "/me/passkeys", "/verify"]
    pages += ["/studio", "/studio/companies/new", "/studio/booths/new", "/studio/inbox"]
    pages += ["/studio/inbox?box=closed", "/studio/answers", "/studio/answers/new", "/studio/moderation"]
    pages += [f"/studio/answers/{answer['id']}" for answer in listed(owner, "/api/canned-answers")]
    pages.append("/studio/notices")
    for company in listed(owner, "/api/studio/companies"):
        pages += [f"/studio/companies/{company['id']}", f"/studio/companies/{company['id']}/members"]
    for booth in listed(owner, "/api/studio/booths"):
        tabs = ("", "/products", "/models", "/room", "/brochures", "/preview", "/submission", "/products/new")
        pages += [f"/studio/booths/{booth['id']}{tab}" for tab in tabs]
        products = listed(owner, f"/api/studio/booths/{booth['id']}/products")
        pages += [f"/studio/products/{product['id']}" for product in products]
    pages.append(f"/studio/inbox?room=booth:{opened.booth}")
    model = f"/studio/models/{opened.model.rsplit('/', 1)[1]}"
    return [*pages, model, f"{model}/points"]


def organizer_pages(opened: Opened) -> list[str]:
    """What the organizer opens."""
    pages = ["", "/booths", "/companies", "/events", "/people", "/journal", "/events/new"]
    pages += [f"/booths/{opened.booth}", f"/events/{FAIR['slug']}", "/help", "/moderation"]
    asked = opened.organizer.session.get(f"{opened.organizer.url}/console/help", timeout=60).text
    pages += [
        f"/help/{visitor}" for visitor in sorted(set(re.findall(r"/console/help/([0-9a-f-]{36})", asked)))
    ]
    return [f"/console{page}" for page in pages]


def listed(person: Person, path: str) -> Sequence[dict[str, Any]]:
    """A list of the API."""
    answer = person.session.get(person.url + path, timeout=30)
    answer.raise_for_status()
    return list(answer.json())


@pytest.mark.parametrize(("language", "light", "device"), LOOKS)
@pytest.mark.parametrize("who", ["anybody", OWNER, ORGANIZER])
def test_axe_finds_nothing(
    site: Site,
    opened: Opened,
    chromium: Browser,
    shots: Path,
    who: str,
    language: str,
    light: Any,
    device: str,
) -> None:
    pages = {"anybody": public_pages, OWNER: own_pages, ORGANIZER: organizer_pages}[who](opened)
    context = chromium.new_context(locale=language, color_scheme=light, **DEVICES[device])
    context.set_default_timeout(90_000)
    if who != "anybody":
        context.add_cookies(cookies_of(site, opened.owner if who == OWNER else opened.organizer))
    context.add_cookies([{"name": "maru_lang", "value": language, "url": site.url}])
    page = context.new_page()
    wrong: dict[str, list[str]] = {}

    for number, path in enumerate(pages):
        answer = page.goto(site.url + path, wait_until="load")
        assert answer is not None
        if any(part in path for part in DRAWN_LATER):
            page.wait_for_load_state("networkidle")
        found = violations(page)
        if answer.status >= 400 and path != "/nowhere":
            found.append(f"status {answer.status}")
        wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        if wide > 0:
            found.append(f"{wide} px wider than the screen")
        if found:
            wrong[path] = found
            page.screenshot(path=shots / f"axe-{language}-{device}-{who.split('@')[0]}-{number}.png")

    context.close()
    assert wrong == {}


def cookies_of(site: Site, person: Person) -> list[Any]:
    """The session of somebody who signed in without a browser."""
    return [{"name": c.name, "value": c.value or "", "url": site.url} for c in person.session.cookies]


# Files, programs' addresses, redirects, and pages that only a link with a fresh signature opens.
NO_PAGES = re.compile(
    r"/api/(?!docs$)|/static/|/o/|/store/|/q/|/brochures/|/(healthz|readyz|metrics|robots.txt|sitemap.xml"
    r"|favicon.svg|favicon.ico|manifest.webmanifest|sign-out|me/data.json|studio/push-worker.js)$"
    r"|/(confirm|reset|reply|stop)/<|/tf-select$|/passkey|/me/passkeys/"
)


def test_the_lists_above_name_every_page(app: Flask, opened: Opened) -> None:
    adapter = app.url_map.bind("localhost")
    paths = {*public_pages(opened), *own_pages(opened), *organizer_pages(opened)} - {"/nowhere"}
    seen = {adapter.match(urlsplit(path).path)[0] for path in paths}

    rules = [
        r for r in app.url_map.iter_rules() if "GET" in (r.methods or ()) and not NO_PAGES.search(r.rule)
    ]

    assert {f"{rule.rule} ({rule.endpoint})" for rule in rules if rule.endpoint not in seen} == set()
