"""Arranging a draft's showroom: where models stand, which product each shows, in which unit it was drawn."""

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

# Metres in one unit of the file: glTF says metres, exporters sometimes write others.
UNITS = {"m": 1.0, "cm": 0.01, "mm": 0.001, "in": 0.0254}
SMALLEST_MM, LARGEST_MM = 5.0, 10_000.0
TOLERANCE = 0.05


@dataclass(frozen=True)
class Spot:
    """Where a model stands: metres from the centre of the booth's floor, degrees about +Y."""

    x: float
    z: float
    rotation_y: float
    product_id: UUID | None


@dataclass(frozen=True)
class SizeCheck:
    """What the file says and what the exhibitor says, in millimetres, and the unit that would fit better.

    `verdict`: `fits`, `differs` (from the stated size), `tiny`, `huge` or `unknown` (neither side known).
    """

    file_mm: list[float]
    shown_mm: list[float]
    stated_mm: list[float] | None
    unit: str
    suggestion: str | None
    verdict: str


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


def set_unit(session: Session, actor: Actor, model_id: UUID, unit: str, now: datetime) -> None:
    """Say which unit the file was drawn in; its places scale with it. Raises ModelNotFound, Invalid."""
    model = showroom.own_model(session, actor, model_id)
    if unit not in UNITS:
        raise Invalid({"unit": "invalid"})
    touch(session, editable_booth(session, actor, model.booth_id), now)
    for item in places_of(session, model):
        item.scale = UNITS[unit]
    session.flush()


def check_size(model: Model, scale: float, stated_mm: list[float] | None) -> SizeCheck:
    """Compare the model's size at `scale` with what the product says, and with what fits into a hall."""
    file_mm = [float(side) for side in model.manifest.get("size_mm", [])]
    shown = [side * scale for side in file_mm]
    unit = next((name for name, metres in UNITS.items() if abs(metres - scale) < 1e-9), "m")
    if not file_mm or max(file_mm) <= 0:
        return SizeCheck(file_mm, shown, stated_mm, unit, None, "unknown")
    verdict = _verdict(shown, stated_mm)
    suggestion = None if verdict == "fits" else _better_unit(file_mm, stated_mm)
    return SizeCheck(file_mm, shown, stated_mm, unit, suggestion if suggestion != unit else None, verdict)


def _verdict(shown: list[float], stated: list[float] | None) -> str:
    if stated:
        return "fits" if _deviation(shown, stated) <= TOLERANCE else "differs"
    if max(shown) < SMALLEST_MM:
        return "tiny"
    return "huge" if max(shown) > LARGEST_MM else "fits"


def _deviation(shown: list[float], stated: list[float]) -> float:
    """The largest relative difference of sides, in any order: a model may lie on another side."""
    return max(abs(a - b) / b for a, b in zip(sorted(shown), sorted(stated), strict=True))


def _better_unit(file_mm: list[float], stated: list[float] | None) -> str | None:
    for unit, scale in UNITS.items():
        if _verdict([side * scale for side in file_mm], stated) == "fits":
            return unit
    return None


__all__ = [
    "UNITS",
    "SizeCheck",
    "Spot",
    "arrange",
    "check_size",
    "drop_model",
    "models_in_draft",
    "places_of",
    "rename_model",
    "set_unit",
]
