"""The same upload again: in its true size, after a change, or a second time by the same company."""

import io
from collections.abc import Callable

import pytest
import trimesh
from PIL import Image
from sqlalchemy.orm import Session

from assets.store import LocalStore
from booths.booth.models import Booth
from booths.showroom.encodings import forget_encodings
from booths.showroom.jobs import finish_model, process_model, refine_model
from booths.showroom.models import Hotspot, Model
from booths.showroom.rebuild import ModelBusy, rebuild, rescale
from booths.showroom.service import items_of
from exhibition.kernel.actor import Actor
from exhibition.kernel.clock import FrozenClock
from exhibition.kernel.errors import Invalid
from exhibition.kernel.work import JobContext


def build(session: Session, context: JobContext, model: Model) -> Model:
    for workflow in (process_model, finish_model, refine_model):
        workflow(context, str(model.id))
    session.rollback()
    session.refresh(model)
    session.commit()
    return model


@pytest.fixture
def printed() -> bytes:
    """A box with a picture on it."""
    picture = Image.linear_gradient("L").resize((64, 64)).convert("RGB")
    box = trimesh.creation.box((0.1, 0.1, 0.1))
    uv = box.vertices[:, :2] * 5 + 0.5
    material = trimesh.visual.material.PBRMaterial(baseColorTexture=picture)
    box.visual = trimesh.visual.TextureVisuals(uv=uv, material=material)
    out = io.BytesIO()
    trimesh.Scene(box).export(out, file_type="glb")
    return out.getvalue()


def test_a_model_drawn_in_another_unit_is_rescaled_in_its_place_with_its_hotspots(
    session: Session, context: JobContext, clock: FrozenClock, owner: Actor, booth: Booth,
    uploaded: Callable[[bytes], Model], box: bytes,
) -> None:  # fmt: skip
    old = build(session, context, uploaded(box))
    place = items_of(session, booth.id)[0]
    session.add(Hotspot(item_id=place.id, node=0, point=[0.01, 0, 0], title={"en": "Edge"}))
    session.commit()

    new = rescale(session, owner, old.id, 0.1, clock.now())
    session.commit()
    build(session, context, new)

    assert new.manifest["size_mm"] == pytest.approx([12, 24, 6], rel=1e-3)
    assert new.manifest["size"]["file_mm"] == pytest.approx([120, 240, 60], rel=1e-3)
    assert new.scale == pytest.approx(0.1)
    session.refresh(place)
    assert (place.model_id, place.scale) == (new.id, 1.0)
    assert session.query(Hotspot).filter_by(item_id=place.id).count() == 1
    assert session.query(Model).count() == 1


@pytest.mark.parametrize("factor", [0.0, -1.0, 1e9, float("nan")])
def test_a_size_that_cannot_be_is_refused(
    session: Session, context: JobContext, clock: FrozenClock, owner: Actor,
    uploaded: Callable[[bytes], Model], box: bytes, factor: float,
) -> None:  # fmt: skip
    model = uploaded(box)

    with pytest.raises(Invalid):
        rescale(session, owner, model.id, factor, clock.now())


def test_a_rebuilt_model_stays_shown_meanwhile(
    session: Session, context: JobContext, clock: FrozenClock, owner: Actor,
    uploaded: Callable[[bytes], Model], box: bytes,
) -> None:  # fmt: skip
    model = build(session, context, uploaded(box))

    rebuild(session, owner, model.id, clock.now())
    session.commit()

    assert (model.state, model.progress, model.build) == ("ready", 0.0, 2)
    with pytest.raises(ModelBusy):
        rebuild(session, owner, model.id, clock.now())
    session.rollback()
    whole = model.manifest["variants"]
    for workflow in (process_model, finish_model):
        workflow(context, str(model.id))
        session.rollback()
        session.refresh(model)
        assert (model.state, model.manifest["variants"]) == ("ready", whole)
        session.commit()
    refine_model(context, str(model.id))
    session.rollback()
    session.refresh(model)
    assert (model.state, model.progress, model.manifest["build"]) == ("ready", 1.0, 2)


def test_the_same_upload_again_takes_the_files_that_are_there(
    session: Session, context: JobContext, uploaded: Callable[[bytes], Model], box: bytes
) -> None:
    first = build(session, context, uploaded(box))
    second = uploaded(box)

    process_model(context, str(second.id))
    session.rollback()
    session.refresh(second)

    assert (second.state, second.progress) == ("ready", 1.0)
    assert second.manifest == first.manifest


def test_a_picture_encoded_for_one_upload_is_kept_for_the_next_and_forgotten_with_the_last(
    session: Session, context: JobContext, store: LocalStore, booth: Booth,
    uploaded: Callable[[bytes], Model], printed: bytes,
) -> None:  # fmt: skip
    model = build(session, context, uploaded(printed))
    kept = list(store.list(f"encoded/{booth.company_id}/"))
    assert kept
    assert {key.split("/")[2] for key in kept} == set(model.report["images"])

    forget_encodings(context, str(booth.company_id))
    assert list(store.list("encoded/")) == kept

    session.delete(model)
    session.commit()
    forget_encodings(context, str(booth.company_id))
    assert list(store.list("encoded/")) == []
