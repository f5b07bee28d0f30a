"""Hotspots: what they may show, who may change them, and how visitors get them."""

from typing import Any
from uuid import uuid4

import pytest
from sqlalchemy.orm import Session

from booths.booth.models import Booth
from booths.catalog.models import READY, Brochure, Product
from booths.showroom import points
from booths.showroom.models import Hotspot, ShowroomItem
from booths.showroom.shown import show_room
from booths.studio.service import draft_document
from exhibition.kernel.errors import Invalid
from exhibition.kernel.ids import uuid7
from tests.booths.conftest import Scene, ready_model


@pytest.fixture
def item(session: Session, scene: Scene) -> ShowroomItem:
    """A placed model of the scene's booth."""
    booth = session.get_one(Booth, scene.booth.id)
    product = session.query(Product).filter(Product.booth_id == booth.id).first()
    model = ready_model(session, booth, product.id if product else None)
    session.flush()
    return session.query(ShowroomItem).filter(ShowroomItem.model_id == model.id).one()


def data(**changes: Any) -> dict[str, Any]:
    """A hotspot as the API takes it."""
    return {"node": 0, "point": [0.0, 0.1, 0.0], "title": {"ko": "펌프", "en": "Pump"}, "text": {}, **changes}


def brochure_of(session: Session, booth: Booth, scene: Scene) -> Brochure:
    """A readable brochure."""
    made = Brochure(
        id=uuid7(), booth_id=booth.id, title={"en": "Data sheet"}, filename="sheet.pdf", state=READY,
        key="v/sheet.pdf", cover_key="v/cover.webp", size=10, pages=2, created_at=booth.created_at,
    )  # fmt: skip
    session.add(made)
    session.flush()
    return made


def test_a_point_shows_a_brochure_a_product_and_a_video(
    session: Session, scene: Scene, item: ShowroomItem, store: Any
) -> None:
    booth = session.get_one(Booth, scene.booth.id)
    sheet = brochure_of(session, booth, scene)
    bound = data(brochure_id=sheet.id, product_id=item.product_id, video="https://example.com/film")

    points.label_item(session, scene.owner, item.id, bound, booth.created_at)

    document = draft_document(session, booth)
    room = show_room(session, store, document, url="/halls/beauty/booths/x")
    (spot,) = room["hotspots"]
    assert spot["brochure"]["url"] == f"/brochures/{sheet.id}"
    assert spot["brochure"]["picture"].endswith("/o/cover.webp")
    assert spot["product"]["url"].startswith("/halls/beauty/booths/x#product-")
    assert spot["video"] == "https://example.com/film"


def test_what_is_gone_from_the_catalogue_is_left_out(
    session: Session, scene: Scene, item: ShowroomItem, store: Any
) -> None:
    booth = session.get_one(Booth, scene.booth.id)
    sheet = brochure_of(session, booth, scene)
    points.label_item(session, scene.owner, item.id, data(brochure_id=sheet.id), booth.created_at)
    sheet.removed_at = booth.created_at
    session.flush()

    (spot,) = show_room(session, store, draft_document(session, booth), url="/x")["hotspots"]

    assert spot["brochure"] is None
    assert spot["title"] == {"ko": "펌프", "en": "Pump"}


@pytest.mark.parametrize(
    "changes",
    [{"title": {}}, {"video": "javascript:alert(1)"}, {"brochure_id": uuid4()}, {"product_id": uuid4()}],
)
def test_what_does_not_fit_is_refused(
    session: Session, scene: Scene, item: ShowroomItem, changes: dict[str, Any]
) -> None:
    with pytest.raises(Invalid):
        points.label_item(session, scene.owner, item.id, data(**changes), scene.booth.created_at)


def test_a_point_is_changed_and_removed_by_its_company_alone(
    session: Session, scene: Scene, item: ShowroomItem
) -> None:
    now = scene.booth.created_at
    made = points.label_item(session, scene.owner, item.id, data(), now)

    points.change_hotspot(session, scene.owner, made.id, data(title={"en": "Dropper"}), now)
    assert made.title == {"en": "Dropper"}
    with pytest.raises(points.HotspotNotFound):
        points.change_hotspot(session, scene.stranger, made.id, data(), now)

    points.remove_hotspot(session, scene.owner, made.id, now)
    assert session.get(Hotspot, made.id) is None


def test_a_model_holds_so_many_points(
    session: Session, scene: Scene, item: ShowroomItem, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(points, "MOST_HOTSPOTS", 1)
    points.label_item(session, scene.owner, item.id, data(), scene.booth.created_at)

    with pytest.raises(points.TooManyHotspots):
        points.label_item(session, scene.owner, item.id, data(), scene.booth.created_at)
