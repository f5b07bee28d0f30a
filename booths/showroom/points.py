"""Hotspots of a draft: labelling a model, binding a label to what is in the booth's catalogue."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from booths.booth.service import editable_booth, touch
from booths.catalog.models import Brochure, Product
from booths.companies.checks import SHORT, Check, localized, url
from booths.showroom.models import Hotspot, Model, ShowroomItem
from booths.showroom.service import add_hotspot, find_item
from exhibition.kernel.actor import Actor
from exhibition.kernel.errors import Exceeded, Invalid, NotFound

MOST_HOTSPOTS = 30
LONGEST = 500


class HotspotNotFound(NotFound):
    """There is no such hotspot in this booth."""

    code = "hotspot_not_found"


class TooManyHotspots(Exceeded):
    """A placed model holds at most MOST_HOTSPOTS."""

    code = "too_many_hotspots"


def label_item(
    session: Session, actor: Actor, item_id: UUID | None, data: Mapping[str, Any], now: datetime
) -> Hotspot:
    """Label a point: `node`, `point` and what `change_hotspot` takes.

    Raises ItemNotFound, BoothSubmitted, TooManyHotspots, Invalid.
    """
    item = find_item(session, actor, item_id)
    checked = _checked(session, item, data)
    touch(session, editable_booth(session, actor, item.booth_id), now)
    count = session.scalar(select(func.count()).where(Hotspot.item_id == item.id)) or 0
    if count >= MOST_HOTSPOTS:
        raise TooManyHotspots(limit=MOST_HOTSPOTS)
    made = add_hotspot(session, item, data["node"], data["point"], checked["title"], checked["text"])
    made.position = count
    _bind(made, checked)
    session.flush()
    return made


def change_hotspot(
    session: Session, actor: Actor, hotspot_id: UUID | None, data: Mapping[str, Any], now: datetime
) -> Hotspot:
    """Change its `title`, `text`, `brochure_id`, `product_id`, `video`; the point stays.

    Raises HotspotNotFound, BoothSubmitted, Invalid.
    """
    found, item = _own(session, actor, hotspot_id)
    checked = _checked(session, item, data)
    touch(session, editable_booth(session, actor, item.booth_id), now)
    found.title, found.text = checked["title"], checked["text"]
    _bind(found, checked)
    session.flush()
    return found


def remove_hotspot(session: Session, actor: Actor, hotspot_id: UUID | None, now: datetime) -> None:
    """Take a hotspot out of the draft. Raises HotspotNotFound, BoothSubmitted."""
    found, item = _own(session, actor, hotspot_id)
    touch(session, editable_booth(session, actor, item.booth_id), now)
    session.delete(found)
    session.flush()


def model_of(session: Session, actor: Actor, hotspot_id: UUID | None) -> Model:
    """The model that a hotspot of this person's booth is on. Raises HotspotNotFound."""
    _, item = _own(session, actor, hotspot_id)
    return session.get_one(Model, item.model_id)


def _own(session: Session, actor: Actor, hotspot_id: UUID | None) -> tuple[Hotspot, ShowroomItem]:
    found = session.get(Hotspot, hotspot_id) if hotspot_id else None
    if found is None:
        raise HotspotNotFound
    try:
        return found, find_item(session, actor, found.item_id)
    except NotFound:
        raise HotspotNotFound from None


def _checked(session: Session, item: ShowroomItem, data: Mapping[str, Any]) -> dict[str, Any]:
    """What was typed, by its rules. Raises Invalid, also for what stands in another booth's catalogue."""
    checked = (
        Check(data)
        .field("title", localized(SHORT, required=True))
        .field("text", localized(LONGEST), {})
        .field("video", url, "")
        .done()
    )
    brochure = session.get(Brochure, data["brochure_id"]) if data.get("brochure_id") else None
    product = session.get(Product, data["product_id"]) if data.get("product_id") else None
    for name, found in (("brochure_id", brochure), ("product_id", product)):
        if data.get(name) and (found is None or found.booth_id != item.booth_id):
            raise Invalid({name: "invalid"})
        checked[name] = found.id if found else None
    return checked


def _bind(hotspot: Hotspot, checked: Mapping[str, Any]) -> None:
    hotspot.brochure_id, hotspot.product_id = checked["brochure_id"], checked["product_id"]
    hotspot.video = checked["video"]
