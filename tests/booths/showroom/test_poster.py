"""Where the machine has no Chromium, the uploader's browser makes the poster."""

import io
from collections.abc import Callable

import pytest
from flask.testing import FlaskClient
from PIL import Image
from sqlalchemy.orm import Session

from booths.companies.models import Company
from booths.companies.service import as_owner
from booths.showroom.jobs import finish_model, process_model
from booths.showroom.models import Model
from exhibition.kernel.actor import Actor
from exhibition.kernel.work import JobContext


@pytest.fixture
def drawn() -> bytes:
    """What a canvas gives."""
    out = io.BytesIO()
    Image.new("RGB", (1200, 900), "#d9c8b0").save(out, "WEBP")
    return out.getvalue()


def test_a_browsers_drawing_becomes_the_poster_once(
    session: Session,
    context: JobContext,
    uploaded: Callable[[bytes], Model],
    box: bytes,
    drawn: bytes,
    act_as: Callable[[Actor], FlaskClient],
    exhibitor: Actor,
    company: Company,
) -> None:
    model = uploaded(box)
    process_model(context, str(model.id))
    client = act_as(as_owner(exhibitor, company))

    nonsense = client.put(f"/api/models/{model.id}/poster", data=b"no picture")
    first = client.put(f"/api/models/{model.id}/poster", data=drawn)
    again = client.put(f"/api/models/{model.id}/poster", data=drawn)

    finish_model(context, str(model.id))

    session.rollback()
    session.refresh(model)
    sizes = {v["name"]: v["width"] for v in model.manifest["variants"] if v["name"].startswith("poster")}
    assert (nonsense.status_code, nonsense.get_json()["code"]) == (422, "invalid")
    assert first.status_code == 204
    assert (again.status_code, again.get_json()["code"]) == (409, "poster_not_wanted")
    assert sizes == {"poster": 1200, "poster_small": 480}


def test_a_stranger_does_not_learn_that_the_model_exists(
    context: JobContext,
    uploaded: Callable[[bytes], Model],
    box: bytes,
    drawn: bytes,
    act_as: Callable[[Actor], FlaskClient],
    stranger: Actor,
) -> None:
    model = uploaded(box)

    response = act_as(stranger).put(f"/api/models/{model.id}/poster", data=drawn)

    assert response.status_code == 404
