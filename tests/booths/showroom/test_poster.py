"""Where the machine has no Chromium, the uploader's browser makes the poster."""

import hashlib
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
from booths.showroom.poster import keep_poster
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

    nothing = client.put(f"/api/models/{model.id}/poster", data=b"")
    for data in (b"no picture", drawn):
        assert client.put(f"/api/models/{model.id}/poster", data=data).status_code == 202
        keep_poster(context, str(model.id), f"uploads/poster-{hashlib.sha256(data).hexdigest()}")
    again = client.put(f"/api/models/{model.id}/poster", data=drawn)
    finish_model(context, str(model.id))

    session.rollback()
    session.refresh(model)
    posters = [v for v in model.manifest["variants"] if v["name"].startswith("poster")]
    sizes = {v["name"]: (v["width"], v["height"]) for v in posters}
    assert (nothing.status_code, nothing.get_json()["code"]) == (422, "invalid")
    assert (again.status_code, again.get_json()["code"]) == (409, "poster_not_wanted")
    assert sizes == {"poster": (1200, 900), "poster_small": (480, 360), "poster_wide": (1200, 630)}
    assert list(context.store.list("uploads/poster-")) == []


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
