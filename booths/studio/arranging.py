"""Arranging a draft's showroom: where models stand, which product each shows, what they are called."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy.orm import Session

from booths.booth.service import editable_booth, touch
from booths.catalog.models import Product
from booths.companies.checks import SHORT, Check, localized
from booths.showroom import service as showroom
from booths.showroom.drafts import drop_model, places_of
from booths.showroom.models import Model, ShowroomItem
from exhibition.kernel.actor import Actor
from exhibition.kernel.errors import Invalid
from exhibition.kernel.text import Localized


@dataclass(frozen=True)
class Spot:
    """Where a model stands: metres from the centre of the booth's floor, degrees about +Y."""

    x: float
    z: float
    rotation_y: float
    product_id: UUID | None


def arrange(session: Session, actor: Actor, item_id: UUID, spot: Spot, now: datetime) -> ShowroomItem:
    """Move a placed model and say which product it shows.

    Raises ItemNotFound, BoothSubmitted, Invalid (outside the booth, or another booth's product).
    """
    item = showroom.find_item(session, actor, item_id)
    touch(session, editable_booth(session, actor, item.booth_id), now)
    product = session.get(Product, spot.product_id) if spot.product_id else None
    if spot.product_id and (product is None or product.booth_id != item.booth_id):
        raise Invalid({"product": "invalid"})
    showroom.move(item, x=spot.x, y=item.y, z=spot.z, rotation_y=spot.rotation_y)
    item.product_id = product.id if product else None
    session.flush()
    return item


def rename_model(session: Session, actor: Actor, model_id: UUID, title: Localized, now: datetime) -> Model:
    """Give a model another title. Raises ModelNotFound, BoothSubmitted, Invalid."""
    model = showroom.own_model(session, actor, model_id)
    checked = Check({"title": title}).field("title", localized(SHORT, required=True)).done()
    touch(session, editable_booth(session, actor, model.booth_id), now)
    model.title = checked["title"]
    session.flush()
    return model


def models_in_draft(session: Session, booth_id: UUID) -> list[Model]:
    """The models that stand in the draft, oldest first."""
    placed = {item.model_id for item in showroom.items_of(session, booth_id)}
    return [model for model in showroom.models_of(session, booth_id) if model.id in placed]


__all__ = [
    "Spot",
    "arrange",
    "drop_model",
    "models_in_draft",
    "places_of",
    "rename_model",
]
