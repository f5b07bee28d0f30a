"""The page of a model's points of interest: where they are, what they say, what they show."""

from typing import Any
from uuid import UUID

from flask import flash, redirect, request, url_for
from flask.typing import ResponseReturnValue

from booths.booth.service import require_booth
from booths.catalog.brochures import brochures_of
from booths.catalog.models import READY
from booths.catalog.service import products_of
from booths.showroom import points
from booths.showroom.drafts import places_of
from booths.showroom.models import Hotspot, Model
from booths.showroom.service import ItemNotFound, hotspots_of
from booths.studio.forms import Form, attempt, number, typed, typed_text, whole_number
from booths.studio.frame import booth_page, studio_pages
from booths.studio.model_pages import member_model
from exhibition.kernel.ids import parse_id
from exhibition.web.context import actor, db, now
from exhibition.web.pages import say

# A list for choosing from; more are chosen on the picture.
MOST_PARTS = 300


@studio_pages.get("/models/<uuid:model_id>/points")
def model_points(model_id: UUID) -> str:
    """The model with its points, and a form for one more."""
    return _page(member_model(model_id), Form())


@studio_pages.post("/models/<uuid:model_id>/points")
def add_point(model_id: UUID) -> ResponseReturnValue:
    """Add a point where it was tapped, or at a part's own origin."""
    found = member_model(model_id)
    place = next(iter(places_of(db(), found)), None)
    if place is None:
        raise ItemNotFound
    at = [_metres(axis) for axis in ("x", "y", "z")]
    node = whole_number("node")
    data = {**_typed(), "node": node if isinstance(node, int) else -1, "point": at}
    form, status = attempt(lambda: points.label_item(db(), actor(), place.id, data, now()), data)
    return (_page(found, form), status) if form else _back(model_id, "studio-point-added")


@studio_pages.post("/points/<uuid:point_id>")
def change_point(point_id: UUID) -> ResponseReturnValue:
    """Change what a point says and shows."""
    found, data = points.model_of(db(), actor(), point_id), _typed()
    form, status = attempt(
        lambda: points.change_hotspot(db(), actor(), point_id, data, now()), {**data, "id": point_id}
    )
    return (_page(found, form), status) if form else _back(found.id, "studio-saved")


@studio_pages.post("/points/<uuid:point_id>/remove")
def remove_point(point_id: UUID) -> ResponseReturnValue:
    """Take a point away."""
    model_id = points.model_of(db(), actor(), point_id).id
    points.remove_hotspot(db(), actor(), point_id, now())
    return _back(model_id, "studio-point-removed")


def _typed() -> dict[str, Any]:
    return {
        "title": typed_text("title"),
        "text": typed_text("text"),
        "brochure_id": parse_id(typed("brochure_id")),
        "product_id": parse_id(typed("product_id")),
        "video": typed("video").strip(),
    }


def _metres(name: str) -> float:
    value = number(name)
    return value if isinstance(value, float) and abs(value) < 1e6 else 0.0


def _back(model_id: UUID, words: str) -> ResponseReturnValue:
    flash(say(words), "success")
    return redirect(url_for("studio_pages.model_points", model_id=model_id), 303)


def _page(found: Model, form: Form) -> str:
    booth = require_booth(db(), actor(), found.booth_id)
    listed = hotspots_of(db(), [place.id for place in places_of(db(), found)])
    return booth_page(
        "points",
        booth,
        "models",
        model=found,
        form=form,
        points=listed,
        parts=_parts(found),
        shown=[_shown(point) for point in listed],
        brochures=[row for row in brochures_of(db(), booth.id) if row.state == READY],
        products=products_of(db(), booth.id),
        chosen=request.form,
    )


def _parts(model: Model) -> list[tuple[str, str]]:
    """(node, name) of the parts that have a name, for choosing one without a picture."""
    nodes = model.manifest.get("nodes", {})
    return [(at, node["name"]) for at, node in nodes.items() if node.get("name")][:MOST_PARTS]


def _shown(point: Hotspot) -> dict[str, Any]:
    return {
        "id": str(point.id), "item": str(point.item_id), "node": point.node, "point": point.point,
        "title": point.title, "text": point.text,
    }  # fmt: skip
