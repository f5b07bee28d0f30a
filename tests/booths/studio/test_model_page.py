"""A model's page tells what the pipeline made of it, and its buttons mend what can be mended."""

from collections.abc import Callable
from typing import Any

import pytest
from flask.testing import FlaskClient
from sqlalchemy import select
from sqlalchemy.orm import Session

from booths.booth.models import Booth
from booths.showroom.models import PROCESSING, READY, REFUSED, Model, ShowroomItem
from booths.showroom.progress import STEP_NAMES
from exhibition.kernel.actor import Actor
from exhibition.kernel.database import Database
from exhibition.web.i18n import Words
from tests.assets import manifests
from tests.booths.conftest import Scene, ready_model
from tests.booths.studio.test_pages import fields_of

ActAs = Callable[[Actor], FlaskClient]
Added = Callable[..., Model]


@pytest.fixture
def added(session: Session, scene: Scene) -> Added:
    """Adds a model with this manifest to the scene's booth."""

    def add(manifest: dict[str, Any], **changes: Any) -> Model:
        values = {"manifest": stored(manifest), "progress": 1.0, "source_bytes": 41_200_000, **changes}
        model = ready_model(session, session.get_one(Booth, scene.booth.id), **values)
        session.commit()
        return model

    return add


def stored(manifest: dict[str, Any]) -> dict[str, Any]:
    """The manifest as it is once its files lie in the store."""
    for entry in (*manifest.get("variants", ()), *manifest.get("pictures", ())):
        entry["key"] = f"v/{entry['sha256']}.{entry.pop('path').rpartition('.')[2]}"
    return manifest


def page(client: FlaskClient, model: Model, lang: str = "en") -> str:
    """The model's page."""
    answer = client.get(f"/studio/models/{model.id}?lang={lang}")
    assert answer.status_code == 200
    return answer.get_data(as_text=True)


STATES: dict[str, tuple[Callable[[], dict[str, Any]], dict[str, Any], str]] = {
    "ready": (manifests.perfect, {}, "Ready for phones"),
    "heavy": (manifests.heavy, {}, "5 phone limits need your attention"),
    "old": (manifests.old, {}, "made the older way"),
    "refining": (manifests.quick, {"progress": 0.4, "step": "lods"}, "You can look at it now"),
    "stuck": (manifests.quick, {"progress": 0.4, "error": "step_failed"}, "Try building the other files"),
    "begun": (dict, {"state": PROCESSING, "progress": 0.1, "step": "check"}, "We are preparing your model"),
    "refused": (dict, {"state": REFUSED, "error": "zip_link"}, "link instead of a file"),
}


@pytest.mark.parametrize("state", STATES)
def test_the_page_says_how_the_model_is(act_as: ActAs, scene: Scene, added: Added, state: str) -> None:
    manifest, changes, sentence = STATES[state]
    model = added(manifest(), **changes)

    for lang in ("ko", "en"):
        text = page(act_as(scene.owner), model, lang)
        assert ">report-" not in text
        assert ">studio-" not in text
        assert '"report-' not in text.replace("report__", "")
    assert sentence in text


@pytest.mark.parametrize(("step", "waits"), [("poster", True), ("ar", False)])
def test_the_report_keeps_a_place_for_a_picture_that_is_being_drawn(
    act_as: ActAs, scene: Scene, added: Added, step: str, waits: bool
) -> None:
    manifest = manifests.quick()
    manifest["variants"] = [one for one in manifest["variants"] if not one["name"].startswith("poster")]
    model = added(manifest, progress=0.25, step=step)
    client = act_as(scene.owner)

    assert ('id="poster"' in page(client, model)) == waits
    assert client.get(f"/api/models/{model.id}/progress").get_json()["poster"] == ""


@pytest.mark.parametrize("lang", ["ko", "en"])
def test_every_step_of_the_pipeline_has_a_name(lang: str) -> None:
    words = Words()

    assert [name for name in STEP_NAMES if not words.has(lang, f"studio-pipeline-{name}")] == []


def test_the_views_stand_side_by_side_without_javascript(act_as: ActAs, scene: Scene, added: Added) -> None:
    text = page(act_as(scene.owner), added(manifests.perfect()))

    assert text.count('class="rep-compare"') == 4
    assert text.count('class="rep-compare__range" type="range"') == 4
    assert text.count(" hidden aria-label=") == 4


def test_a_unit_that_fits_is_one_button(
    act_as: ActAs, scene: Scene, added: Added, database: Database
) -> None:
    model = added(manifests.heavy())
    client = act_as(scene.owner)
    assert "Rescale as centimetres" in page(client, model)

    form = {"csrf_token": fields_of(client, f"/studio/models/{model.id}")["csrf_token"], "unit": "mm"}
    answer = client.post(f"/studio/models/{model.id}/rescale", data=form)

    assert answer.status_code == 303
    with database.reading() as session:
        made = session.scalars(select(Model).order_by(Model.created_at.desc(), Model.id.desc())).first()
        assert made is not None
        assert made.scale == pytest.approx(0.001)
        assert answer.headers["Location"].endswith(f"/studio/models/{made.id}")
        assert session.scalars(select(ShowroomItem).where(ShowroomItem.model_id == model.id)).all() == []


def test_a_unit_that_nobody_knows_is_refused(act_as: ActAs, scene: Scene, added: Added) -> None:
    model = added(manifests.perfect())

    answer = act_as(scene.owner).post(f"/studio/models/{model.id}/rescale", data={"unit": "yard"})

    assert answer.status_code == 422


def test_building_again_begins_once(act_as: ActAs, scene: Scene, added: Added, database: Database) -> None:
    model = added(manifests.old())
    path = f"/studio/models/{model.id}/rebuild"

    first, again = act_as(scene.owner).post(path), act_as(scene.owner).post(path)

    assert (first.status_code, again.status_code) == (303, 409)
    with database.reading() as session:
        row = session.get_one(Model, model.id)
        assert (row.state, row.build, row.progress) == (READY, 2, 0.0)


@pytest.mark.parametrize("tail", ["", "/rescale", "/rebuild", "/remove"])
def test_another_company_mends_nothing(act_as: ActAs, scene: Scene, added: Added, tail: str) -> None:
    model = added(manifests.perfect())

    answer = act_as(scene.stranger).post(f"/studio/models/{model.id}{tail}", data={"unit": "mm"})

    assert answer.status_code == 404


def test_the_report_as_json_says_the_same(act_as: ActAs, scene: Scene, added: Added) -> None:
    model = added(manifests.heavy())

    answer: Any = act_as(scene.owner).get(f"/api/models/{model.id}/report").json

    assert answer["summary"]["verdict"] == "attention"
    assert {b["code"]: b["state"] for b in answer["summary"]["budgets"]}["bytes"] == "fail"
    assert answer["summary"]["size"]["suggestion"]["unit"] == "cm"
    assert answer["manifest"]["schema"] == 2
