"""The page of a model's points: adding, changing, removing, and what is refused."""

from collections.abc import Callable

import pytest
from flask.testing import FlaskClient
from sqlalchemy import select
from sqlalchemy.orm import Session

from booths.booth.models import Booth
from booths.showroom.models import Hotspot, Model
from exhibition.kernel.actor import Actor
from exhibition.kernel.database import Database
from tests.assets import manifests
from tests.booths.conftest import Scene, ready_model
from tests.booths.studio.test_model_page import stored
from tests.booths.studio.test_pages import fields_of

ActAs = Callable[[Actor], FlaskClient]


@pytest.fixture
def model(session: Session, scene: Scene) -> Model:
    """A finished model with two named parts, placed in the booth."""
    manifest = {
        **stored(manifests.perfect()),
        "nodes": {"3": {"name": "Pump", "web": 0}, "5": {"name": "", "web": 1}},
    }
    made = ready_model(session, session.get_one(Booth, scene.booth.id), manifest=manifest, progress=1.0)
    session.commit()
    return made


def points_in(database: Database) -> list[tuple[int, list[float], dict[str, str], str]]:
    """What is in the draft."""
    with database.reading() as session:
        rows = session.scalars(select(Hotspot).order_by(Hotspot.position)).all()
        return [(row.node, row.point, row.title, row.video) for row in rows]


def add(client: FlaskClient, model: Model, **fields: str) -> int:
    """Send the form for a new point."""
    url = f"/studio/models/{model.id}/points"
    sent = {
        **fields_of(client, url),
        "node": "3",
        "x": "0.1",
        "y": "0.2",
        "z": "0",
        "title_en": "Pump",
        **fields,
    }
    return client.post(url, data=sent).status_code


@pytest.mark.parametrize(
    ("lang", "words"), [("ko", "아직 안내점이 없습니다"), ("en", "No point of interest yet")]
)
def test_the_page_lists_the_parts_that_have_a_name(
    act_as: ActAs, scene: Scene, model: Model, lang: str, words: str
) -> None:
    html = act_as(scene.owner).get(f"/studio/models/{model.id}/points?lang={lang}").get_data(as_text=True)

    assert words in html
    assert '<option value="3">Pump</option>' in html
    assert '<option value="5">' not in html


def test_a_point_is_added_changed_and_removed(
    act_as: ActAs, scene: Scene, model: Model, database: Database
) -> None:
    client = act_as(scene.owner)

    assert add(client, model, video="https://example.com/film") == 303
    assert points_in(database) == [(3, [0.1, 0.2, 0.0], {"en": "Pump"}, "https://example.com/film")]

    with database.reading() as session:
        point = session.scalars(select(Hotspot.id)).one()
    token = fields_of(client, f"/studio/models/{model.id}/points")
    client.post(f"/studio/points/{point}", data={**token, "title_en": "Dropper", "video": ""})
    assert points_in(database)[0][2:] == ({"en": "Dropper"}, "")

    client.post(f"/studio/points/{point}/remove", data=token)
    assert points_in(database) == []


def test_a_point_without_a_title_says_so_and_keeps_what_was_typed(
    act_as: ActAs, scene: Scene, model: Model, database: Database
) -> None:
    client = act_as(scene.owner)
    url = f"/studio/models/{model.id}/points?lang=en"
    sent = {**fields_of(client, url), "node": "3", "title_en": "", "text_en": "It never drips."}

    answer = client.post(url, data=sent)

    assert answer.status_code == 422
    assert "It never drips." in answer.get_data(as_text=True)
    assert points_in(database) == []


def test_strangers_see_no_points(act_as: ActAs, scene: Scene, model: Model) -> None:
    assert act_as(scene.stranger).get(f"/studio/models/{model.id}/points").status_code == 404
