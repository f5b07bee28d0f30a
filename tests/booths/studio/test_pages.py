"""The studio's pages work without JavaScript and keep what was typed."""

import json
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path
from uuid import uuid4

import pytest
from flask.testing import FlaskClient
from sqlalchemy import func, select

from booths.booth.models import Booth
from booths.companies.models import Company
from exhibition.kernel.actor import Actor
from exhibition.kernel.database import Database
from tests.booths.conftest import Scene

ActAs = Callable[[Actor], FlaskClient]


class Fields(HTMLParser):
    """The values of a page's inputs and text areas, as a browser would send them back."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.values: dict[str, str] = {}
        self._area: str | None = None
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an input's value; open a text area."""
        given = dict(attrs)
        name = given.get("name") or ""
        if tag == "input" and (given.get("type") not in ("radio", "checkbox") or "checked" in given):
            self.values[name] = given.get("value") or ""
        if tag == "textarea":
            self._area = name
            self.values[name] = ""

    def handle_data(self, data: str) -> None:
        """Text inside a text area."""
        if self._area is not None:
            self.values[self._area] += data

    def handle_endtag(self, tag: str) -> None:
        """Close a text area; browsers drop the first line end in it."""
        if tag == "textarea" and self._area is not None:
            self.values[self._area] = self.values[self._area].removeprefix("\n")
            self._area = None


def fields_of(client: FlaskClient, path: str) -> dict[str, str]:
    """Fetch a page and read its form."""
    answer = client.get(path)
    assert answer.status_code == 200
    return Fields(answer.get_data(as_text=True)).values


def test_a_company_and_its_booth_are_made_by_plain_forms(
    act_as: ActAs, scene: Scene, database: Database
) -> None:
    client = act_as(scene.stranger)
    form = fields_of(client, "/studio/companies/new") | {"name_ko": "종로식품", "country": "KR"}

    first = client.post("/studio/companies/new", data=form)
    again = client.post("/studio/companies/new", data=form)

    assert (first.status_code, again.status_code) == (303, 303)
    assert first.headers["Location"] == again.headers["Location"]
    with database.reading() as session:
        assert session.scalar(select(func.count()).where(Company.slug.startswith("jongno"))) == 1


def test_a_wrong_form_is_shown_again_with_everything_typed(act_as: ActAs, scene: Scene) -> None:
    client = act_as(scene.owner)
    form = {
        "name_ko": "",
        "name_en": "",
        "about_en": "Kept <b>text</b>",
        "contact_email": "nobody",
        "country": "KR",
    }

    answer = client.post("/studio/companies/new", data=form)

    page = answer.get_data(as_text=True)
    assert answer.status_code == 422
    assert Fields(page).values["about_en"] == "Kept <b>text</b>"
    assert Fields(page).values["contact_email"] == "nobody"
    assert 'aria-invalid="true"' in page


def test_an_older_form_does_not_overwrite_a_newer_edit(
    act_as: ActAs, scene: Scene, database: Database
) -> None:
    client, path = act_as(scene.owner), f"/studio/booths/{scene.booth.id}"
    mine = fields_of(client, path)
    theirs = dict(mine)

    assert client.post(path, data=theirs | {"tagline_en": "Theirs"}).status_code == 303
    refused = client.post(path, data=mine | {"tagline_en": "Mine"})

    assert refused.status_code == 412
    assert Fields(refused.get_data(as_text=True)).values["tagline_en"] == "Mine"
    with database.reading() as session:
        assert session.get_one(Booth, scene.booth.id).tagline["en"] == "Theirs"


def test_naughty_texts_survive_the_form_byte_for_byte(
    act_as: ActAs, scene: Scene, database: Database, corpus: Path
) -> None:
    texts = [t for t in json.loads((corpus / "strings" / "blns.json").read_text()) if t][::13]
    client, path = act_as(scene.owner), f"/studio/booths/{scene.booth.id}"

    for text in texts:
        form = fields_of(client, path)
        assert client.post(path, data=form | {"about_en": text}).status_code == 303
        with database.reading() as session:
            assert session.get_one(Booth, scene.booth.id).about["en"] == text
        assert fields_of(client, path)["about_en"] == text


def test_strangers_find_no_pages_of_a_booth(act_as: ActAs, scene: Scene) -> None:
    client = act_as(scene.stranger)

    for tail in ("", "/products", "/models", "/room", "/brochures", "/preview", "/submission"):
        assert client.get(f"/studio/booths/{scene.booth.id}{tail}").status_code == 404
    assert client.get(f"/studio/booths/{uuid4()}").status_code == 404


def test_submitting_and_publishing_by_forms(act_as: ActAs, scene: Scene) -> None:
    path = f"/studio/booths/{scene.booth.id}/submission"
    sent = act_as(scene.owner).post(path, data=fields_of(act_as(scene.owner), path))
    assert sent.status_code == 303

    client, path = act_as(scene.organizer), f"/console/booths/{scene.booth.id}"
    refused = client.post(f"{path}/return", data={"reason": " "})
    assert refused.status_code == 422
    assert (
        client.post(f"{path}/publish", data={"version": fields_of(client, path)["version"]}).status_code
        == 303
    )

    assert act_as(Actor()).get(f"/api/booths/{scene.booth.slug}").status_code == 200


def test_the_console_is_closed_to_exhibitors(act_as: ActAs, scene: Scene) -> None:
    client = act_as(scene.owner)

    for path in ("/console", "/console/booths", "/console/companies", "/console/people", "/console/journal"):
        assert client.get(path).status_code == 403


@pytest.mark.parametrize("lang", ["ko", "en"])
def test_every_page_has_all_its_words(act_as: ActAs, scene: Scene, lang: str) -> None:
    base = f"/studio/booths/{scene.booth.id}"
    pages = ["/studio", "/studio/companies/new", f"/studio/companies/{scene.company.id}/members", base]
    pages += [
        f"{base}/{tail}" for tail in ("products", "models", "room", "brochures", "preview", "submission")
    ]

    for path in pages:
        text = act_as(scene.owner).get(f"{path}?lang={lang}").get_data(as_text=True)
        assert ">studio-" not in text
        assert '"studio-' not in text.replace('class="studio-', "").replace('data-island="studio', "")
