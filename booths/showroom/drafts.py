"""Changes of a draft's showroom: each one makes the draft differ from what is public."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from booths.booth.service import editable_booth, touch
from booths.showroom.models import Model, ShowroomItem
from booths.showroom.service import find_item, move, own_model, remove_model
from booths.showroom.shown import is_public
from exhibition.kernel.actor import Actor


def drop_model(session: Session, actor: Actor, model_id: UUID | None, now: datetime) -> None:
    """Take a model out of the draft; one that is public stays so until the next revision.

    Raises ModelNotFound, BoothSubmitted.
    """
    model = own_model(session, actor, model_id)
    touch(session, editable_booth(session, actor, model.booth_id), now)
    if not is_public(session, model):
        remove_model(session, model)
        return
    for item in places_of(session, model):
        session.delete(item)
    session.flush()


def move_item(
    session: Session,
    actor: Actor,
    item_id: UUID | None,
    now: datetime,
    *,
    x: float,
    y: float,
    z: float,
    rotation_y: float,
) -> ShowroomItem:
    """Place a model elsewhere in its booth. Raises ItemNotFound, BoothSubmitted, Invalid."""
    item = find_item(session, actor, item_id)
    touch(session, editable_booth(session, actor, item.booth_id), now)
    move(item, x=x, y=y, z=z, rotation_y=rotation_y)
    session.flush()
    return item


def places_of(session: Session, model: Model) -> list[ShowroomItem]:
    """Where this model stands."""
    return list(session.scalars(select(ShowroomItem).where(ShowroomItem.model_id == model.id)))
