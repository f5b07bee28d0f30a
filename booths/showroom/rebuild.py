"""Running the pipeline once more on an upload that is here: in its true size, or after a change of ours."""

from datetime import datetime
from uuid import UUID

from sqlalchemy.orm import Session

from booths.booth.service import editable_booth, touch
from booths.showroom.drafts import places_of
from booths.showroom.models import PROCESSING, WAITING, Model
from booths.showroom.service import begin, own_model, remove_model
from booths.showroom.shown import is_public
from exhibition.kernel.actor import Actor
from exhibition.kernel.errors import Conflict, Invalid
from exhibition.kernel.ids import uuid7

# From a file in micrometres to one in kilometres.
SMALLEST, LARGEST = 1e-6, 1e3


class ModelBusy(Conflict):
    """The pipeline is at work on this model."""

    code = "model_busy"


def rebuild(session: Session, actor: Actor, model_id: UUID | None, now: datetime) -> Model:
    """Make every file of a model anew; what is shown stays until then. Raises ModelNotFound, ModelBusy."""
    model = own_model(session, actor, model_id)
    if model.state in (WAITING, PROCESSING) or (model.error is None and model.progress < 1):
        raise ModelBusy
    model.build += 1
    model.progress, model.step, model.error, model.changed_at = 0.0, "", None, now
    if not model.manifest:
        model.state = WAITING
    session.flush()
    begin(session, model)
    return model


def rescale(session: Session, actor: Actor, model_id: UUID | None, factor: float, now: datetime) -> Model:
    """The same upload, `factor` times as large as it is shown now, in its place in the draft.

    It is a model of its own: a public booth keeps showing the old one until its next revision. Hotspots stay
    where they are. Raises ModelNotFound, BoothSubmitted, Invalid.
    """
    old = own_model(session, actor, model_id)
    touch(session, editable_booth(session, actor, old.booth_id), now)
    places = places_of(session, old)
    scale = old.scale * (places[0].scale if places else 1.0) * factor
    if not SMALLEST <= scale <= LARGEST:
        raise Invalid({"unit": "invalid"})
    new = _twin(old, scale, now)
    session.add(new)
    session.flush()
    for place in places:
        place.model_id, place.scale = new.id, 1.0
    session.flush()
    if not is_public(session, old):
        remove_model(session, old)
    begin(session, new)
    return new


def _twin(old: Model, scale: float, now: datetime) -> Model:
    return Model(
        id=uuid7(), booth_id=old.booth_id, title=dict(old.title), kind=old.kind, filename=old.filename,
        source_key=old.source_key, source_sha256=old.source_sha256, source_bytes=old.source_bytes,
        stated_size_mm=old.stated_size_mm, scale=scale, state=WAITING, created_at=now, changed_at=now,
    )  # fmt: skip
