"""What the public sees of a booth: its public revision alone, at one address."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import select

from assets.store import LocalStore
from booths.booth import codes
from booths.booth.models import Booth, OldSlug
from exhibition.kernel.clock import FrozenClock
from exhibition.kernel.database import Database
from exhibition.kernel.ids import uuid7
from tests.venue import LAMP, ROBOT, furnish

ROBOT_PAGE = f"/halls/home/booths/{ROBOT}"


@pytest.fixture
def venue(app: Flask, database: Database, store: LocalStore, clock: FrozenClock) -> Database:
    """A furnished venue."""
    with database.writing() as session:
        furnish(session, store, app.extensions["maru"].extension, clock.now())
    return database


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("ko", ("로봇하우스", "최소 주문", "HS 코드", "로봇청소기 M3", "둘째 문단")),
        ("en", ("Robot House", "Minimum order", "850811", "$128.50", "350 × 96 × 350 mm")),
    ],
)
def test_the_page_says_everything_in_the_viewers_language(
    venue: Database, client: FlaskClient, lang: str, words: tuple[str, ...]
) -> None:
    page = client.get(f"{ROBOT_PAGE}?lang={lang}")

    assert page.status_code == 200
    assert f'<html lang="{lang}"' in page.text
    for word in words:
        assert word in page.text


def test_words_in_another_language_are_marked(venue: Database, client: FlaskClient) -> None:
    assert '<span lang="en">One sentence.</span>' in client.get(f"{ROBOT_PAGE}?lang=ko").text


def test_content_is_never_markup(venue: Database, client: FlaskClient) -> None:
    text = client.get(f"/halls/home/booths/{LAMP}").text

    assert "Mokdam &lt;b&gt;&amp;" in text
    assert "Mokdam <b>" not in text


def test_pages_hold_no_inline_style_or_script(venue: Database, client: FlaskClient) -> None:
    for path in (
        "/",
        "/halls",
        "/halls/home",
        ROBOT_PAGE,
        f"{ROBOT_PAGE}/products/m3",
        "/events/open-fair",
        "/search?q=a",
    ):
        text = client.get(path).text
        assert not re.search(r"\sstyle=|\son[a-z]+=|<style", text), path
        assert all("nonce=" in tag for tag in re.findall(r"<script[^>]*>", text)), path


def test_a_draft_never_shows_before_it_is_public(venue: Database, client: FlaskClient) -> None:
    with venue.writing() as session:
        booth = session.scalar(select(Booth).where(Booth.slug == ROBOT))
        assert booth is not None
        booth.title = {"en": "Secret plans"}

    assert "Secret plans" not in client.get(ROBOT_PAGE).text


def test_a_booth_that_is_not_public_is_not_there(
    venue: Database, client: FlaskClient, clock: FrozenClock
) -> None:
    with venue.writing() as session:
        booth = session.scalar(select(Booth).where(Booth.slug == ROBOT))
        assert booth is not None
        booth.suspended_at = clock.now()
        code = codes.code_of(booth.id)

    assert client.get(ROBOT_PAGE).status_code == 404
    assert client.get(f"/q/{code}").status_code == 404
    assert client.get(f"/q/{code}.png").status_code == 404


def test_old_slugs_and_wrong_halls_lead_to_the_one_address(venue: Database, client: FlaskClient) -> None:
    with venue.writing() as session:
        booth = session.scalar(select(Booth).where(Booth.slug == ROBOT))
        assert booth is not None
        session.add(OldSlug(slug="robo", booth_id=booth.id))

    for path in ("/halls/home/booths/robo", f"/halls/beauty/booths/{ROBOT}"):
        answer = client.get(f"{path}?from=x")
        assert (answer.status_code, answer.location) == (301, f"{ROBOT_PAGE}?from=x")
    assert client.get("/halls/home/booths/robo/products/m3").location == f"{ROBOT_PAGE}/products/m3"


def test_a_product_has_a_page_and_an_unknown_one_has_none(venue: Database, client: FlaskClient) -> None:
    assert "Robot vacuum M3" in client.get(f"{ROBOT_PAGE}/products/m3?lang=en").text
    assert client.get(f"{ROBOT_PAGE}/products/m4").status_code == 404


def test_search_engines_read_firm_products_and_the_way(venue: Database, client: FlaskClient) -> None:
    found = linked_data(client.get(f"{ROBOT_PAGE}?lang=en").text)

    kinds = {part["@type"]: part for part in found}
    assert kinds["Organization"]["name"] == "Robot House"
    assert kinds["Product"]["offers"] == {"@type": "Offer", "price": "128.50", "priceCurrency": "USD"}
    assert [step["name"] for step in kinds["BreadcrumbList"]["itemListElement"]] == [
        "Entrance",
        "Halls",
        "Home",
        "Robot House",
    ]


def test_the_short_link_and_its_codes(venue: Database, client: FlaskClient) -> None:
    with venue.reading() as session:
        booth = session.scalar(select(Booth).where(Booth.slug == ROBOT))
        assert booth is not None
        code = codes.code_of(booth.id)

    link = client.get(f"/q/{code.upper()}")
    png, svg = client.get(f"/q/{code}.png"), client.get(f"/q/{code}.svg")

    assert (link.status_code, link.location) == (302, f"{ROBOT_PAGE}?from=qr")
    assert png.data.startswith(b"\x89PNG")
    assert b"<svg" in svg.data
    assert client.get("/q/nonsense").status_code == 404
    assert client.get(f"/q/{code}.exe").status_code == 404


def test_a_models_code_leads_to_ar_of_it_in_its_finish(venue: Database, client: FlaskClient) -> None:
    with venue.reading() as session:
        booth = session.scalar(select(Booth).where(Booth.slug == ROBOT))
        assert booth is not None
        code = codes.code_of(booth.id)
    model = uuid7()

    link = client.get(f"/q/{code}?model={model}&finish=Oak+%26+brass")
    plain = client.get(f"/q/{code}?model=../../etc&finish=Oak")
    files = {
        query: client.get(f"/q/{code}.svg{query}").data for query in ("", f"?model={model}", "?model=no")
    }

    assert link.location == f"{ROBOT_PAGE}?from=qr&model={model}&finish=Oak+%26+brass#ar"
    assert plain.location == f"{ROBOT_PAGE}?from=qr"
    assert files[""] == files["?model=no"] != files[f"?model={model}"]


def test_codes_are_the_ids_again() -> None:
    booth_id = uuid7()

    assert codes.booth_id_of(codes.code_of(booth_id)) == booth_id
    assert codes.booth_id_of("é") is None
    assert codes.booth_id_of("aaaa") is None


def linked_data(text: str) -> list[dict[str, Any]]:
    """The JSON-LD graph of a page."""
    (script,) = re.findall(r'<script type="application/ld\+json"[^>]*>(.*?)</script>', text)
    graph: list[dict[str, Any]] = json.loads(script)["@graph"]
    return graph


def test_the_map_of_the_site_names_every_page_in_every_language(venue: Database, client: FlaskClient) -> None:
    text = client.get("/sitemap.xml").text

    for path in ("/", "/halls/beauty", ROBOT_PAGE, "/events/open-fair"):
        assert f"<loc>http://localhost{path}?lang=ko</loc>" in text
        assert f'hreflang="en" href="http://localhost{path}?lang=en"' in text
    assert "draft" not in text
    assert "Sitemap: http://localhost/sitemap.xml" in client.get("/robots.txt").text


def test_templates_lie_where_the_application_looks(app: Flask) -> None:
    assert Path(str(app.jinja_loader.searchpath[0]), "base.html").is_file()  # type: ignore[union-attr]


def test_a_guest_saves_a_booth_without_javascript_and_finds_it_again(
    venue: Database, client: FlaskClient
) -> None:
    page = client.get(f"{ROBOT_PAGE}?lang=en").text
    form = re.search(r'action="/me/favourites".*?</form>', page, re.S)
    assert form
    typed = dict(re.findall(r'name="(\w+)" value="([^"]*)"', form[0]))

    answer = client.post("/me/favourites", data=typed, headers={"Referer": f"http://localhost{ROBOT_PAGE}"})

    assert (answer.status_code, answer.location) == (303, ROBOT_PAGE)
    assert "save__button--on" in client.get(ROBOT_PAGE).text
    assert ROBOT_PAGE in client.get("/me").text
