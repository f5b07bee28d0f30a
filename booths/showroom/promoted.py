"""Answers that staff show to everyone, as hotspots of what stands in the booth now."""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from booths.showroom.models import PromotedAnswer

# A model with more labels than this is a thicket; the newest are shown.
MOST_SHOWN = 30


def promoted_points(
    session: Session, booth_id: UUID, items: Sequence[Mapping[str, Any]], *, for_staff: bool = False
) -> list[dict[str, Any]]:
    """Hotspots of the answers whose model stands among `items` (a document's `showroom`), oldest first.

    Staff are told `room` and `seq` of each answer, too, by which they find it again.
    """
    query = select(PromotedAnswer).where(
        PromotedAnswer.booth_id == booth_id, PromotedAnswer.withdrawn_at.is_(None)
    )
    rows = session.scalars(query.order_by(PromotedAnswer.promoted_at.desc()).limit(MOST_SHOWN)).all()
    points = ((row, item_of(row.pin, items)) for row in reversed(rows))
    return [{**_point(row, item), **(_answer(row) if for_staff else {})} for row, item in points if item]


def item_of(pin: Mapping[str, Any], items: Sequence[Mapping[str, Any]]) -> str | None:
    """The id of the item that a pin is on: the very one, else any that shows its model."""
    showing = [str(item["id"]) for item in items if item["model_id"] == pin.get("model")]
    return pin["item"] if pin.get("item") in showing else next(iter(showing), None)


def _answer(row: PromotedAnswer) -> dict[str, Any]:
    return {"room": row.room, "seq": row.answer_seq}


def _point(row: PromotedAnswer, item: str) -> dict[str, Any]:
    return {
        "id": str(row.id),
        "item": item,
        "node": row.pin["node"],
        "point": row.pin["point"],
        "title": row.title,
        "text": row.text,
        "brochure": None,
        "product": None,
        "video": None,
        "asked": True,
    }
