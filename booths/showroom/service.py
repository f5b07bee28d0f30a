"""Models of a booth: from the completed upload to what visitors fetch, and where each one stands."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from booths.booth.models import Booth
from booths.catalog.models import Product
from booths.showroom.models import PRODUCT, READY, STRUCTURE, WAITING, Hotspot, Model, ShowroomItem
from exhibition.kernel.actor import EDITOR, OWNER, Actor
from exhibition.kernel.errors import Invalid, NotFound
from exhibition.kernel.ids import parse_id, uuid7
from exhibition.kernel.jobs import SLOW_QUEUE, enqueue
from exhibition.kernel.text import Localized

PROCESS_MODEL = "showroom.process_model"
FINISH_MODEL = "showroom.finish_model"
REFINE_MODEL = "showroom.refine_model"
FORGET_ENCODINGS = "showroom.forget_encodings"
FORGET_FILES = "showroom.forget_files"
KEEP_POSTER = "showroom.keep_poster"
# Models of a booth without places of their own stand in a row towards the visitor, metres.
ROW = ((0.0, 0.9), (-1.4, 0.9), (1.4, 0.9), (-0.7, -0.4), (0.7, -0.4))


class ModelNotFound(NotFound):
    """There is no such model, or it is not this person's to see."""

    code = "model_not_found"


class ItemNotFound(NotFound):
    """There is no such placed model in this booth."""

    code = "item_not_found"


def own_booth(session: Session, actor: Actor, booth_id: UUID | None) -> Booth:
    """Return a booth that the actor may edit. Raises ModelNotFound for anybody else's: it is private."""
    booth = session.get(Booth, booth_id) if booth_id else None
    if booth is None or not (actor.is_organizer or actor.has_company_role(booth.company_id, OWNER, EDITOR)):
        raise ModelNotFound
    return booth


def own_model(session: Session, actor: Actor, model_id: UUID | None) -> Model:
    """Return a model that the actor may edit. Raises ModelNotFound."""
    model = session.get(Model, model_id) if model_id else None
    if model is None:
        raise ModelNotFound
    own_booth(session, actor, model.booth_id)
    return model


def target_of(session: Session, actor: Actor, target: str) -> tuple[Booth, Product | None]:
    """Read `booth:<id>` or `product:<id>` and check that the actor may add a model there."""
    kind, _, text = target.partition(":")
    wanted = parse_id(text)
    product = session.get(Product, wanted) if kind == "product" and wanted else None
    if kind not in ("booth", "structure") and product is None:
        raise ModelNotFound
    return own_booth(session, actor, product.booth_id if product else wanted), product


def add_model(
    session: Session,
    booth: Booth,
    *,
    source_key: str,
    sha256: str,
    size: int,
    filename: str,
    now: datetime,
    title: Localized | None = None,
    kind: str = PRODUCT,
    product: Product | None = None,
    upload_id: UUID | None = None,
    place: tuple[float, float, float, float] | None = None,
) -> Model:
    """Write the model's row, its place in the booth and its job, in this transaction.

    `place` is (x, y, z in metres, rotation about +Y in degrees); without it the next free spot of a row.
    """
    model = Model(
        id=uuid7(), booth_id=booth.id, title=title or (product.name if product else {"en": filename}),
        kind=kind, filename=filename, upload_id=upload_id, source_key=source_key,
        source_sha256=sha256, source_bytes=size,
        stated_size_mm=product.size_mm if product else None, state=WAITING, created_at=now, changed_at=now,
    )  # fmt: skip
    session.add(model)
    session.flush()
    _place_new(session, model, product, place)
    begin(session, model)
    return model


def begin(session: Session, model: Model) -> None:
    """Enqueue the pipeline for a model's present `build`."""
    enqueue(session, PROCESS_MODEL, f"model-{model.id}-{model.build}-quick", str(model.id))


def _place_new(
    session: Session, model: Model, product: Product | None, place: tuple[float, float, float, float] | None
) -> None:
    taken = len(items_of(session, model.booth_id))
    x, z = (0.0, 0.0) if model.kind == STRUCTURE else ROW[taken % len(ROW)]
    x, y, z, rotation = place or (x, 0.0, z, 0.0)
    session.add(
        ShowroomItem(
            booth_id=model.booth_id,
            model_id=model.id,
            product_id=product.id if product else None,
            x=x,
            y=y,
            z=z,
            rotation_y=rotation,
            position=taken,
        )
    )
    session.flush()


def models_of(session: Session, booth_id: UUID) -> Sequence[Model]:
    """All models of a booth, oldest first."""
    return session.scalars(select(Model).where(Model.booth_id == booth_id).order_by(Model.created_at)).all()


def items_of(session: Session, booth_id: UUID) -> Sequence[ShowroomItem]:
    """All placed models of a booth, in order."""
    query = select(ShowroomItem).where(ShowroomItem.booth_id == booth_id).order_by(ShowroomItem.position)
    return session.scalars(query).all()


def find_item(session: Session, actor: Actor, item_id: UUID | None) -> ShowroomItem:
    """Return a placed model that the actor may move. Raises ItemNotFound."""
    item = session.get(ShowroomItem, item_id) if item_id else None
    if item is None:
        raise ItemNotFound
    own_booth(session, actor, item.booth_id)
    return item


def move(item: ShowroomItem, *, x: float, y: float, z: float, rotation_y: float) -> None:
    """Place a model elsewhere in its booth. Raises Invalid beyond 10 m from the booth's centre."""
    if max(abs(x), abs(z)) > 10 or not 0 <= y <= 10:
        raise Invalid({"position": "outside_booth"})
    item.x, item.y, item.z, item.rotation_y = x, y, z, rotation_y % 360


def remove_model(session: Session, model: Model) -> None:
    """Take a model out of its booth; what is public stays public until the next revision."""
    company = session.get_one(Booth, model.booth_id).company_id
    session.delete(model)
    session.flush()
    enqueue(session, FORGET_ENCODINGS, f"forget-{model.id}", str(company), queue=SLOW_QUEUE)


def add_hotspot(
    session: Session, item: ShowroomItem, node: int, point: Sequence[float], title: Localized, text: Localized
) -> Hotspot:
    """Label a point on a placed model: `node` of the source model and a point in its space, metres."""
    if len(point) != 3 or node < 0:
        raise Invalid({"point": "invalid"})
    hotspot = Hotspot(item_id=item.id, node=node, point=list(point), title=title, text=text)
    session.add(hotspot)
    session.flush()
    return hotspot


def hotspots_of(session: Session, item_ids: Iterable[UUID]) -> Sequence[Hotspot]:
    """The hotspots of placed models."""
    query = select(Hotspot).where(Hotspot.item_id.in_(list(item_ids))).order_by(Hotspot.position, Hotspot.id)
    return session.scalars(query).all()


def variant(model: Model, name: str) -> Mapping[str, Any] | None:
    """One variant of the latest manifest by name, or None while there is none."""
    found = (v for v in model.manifest.get("variants", []) if v["name"] == name)
    return next(found, None)


def document_part(session: Session, booth_id: UUID) -> dict[str, Any]:
    """What a booth's frozen document says of its showroom; only models that are ready."""
    items = items_of(session, booth_id)
    ready = {m.id: m for m in models_of(session, booth_id) if m.state == READY}
    shown = [item for item in items if item.model_id in ready]
    posters = [(item, poster_key(ready[item.model_id])) for item in shown]
    first = [key for item, key in posters if key and ready[item.model_id].kind == PRODUCT]
    return {
        "showroom": [_item(item, ready[item.model_id]) for item in shown],
        "hotspots": [_hotspot(h) for h in hotspots_of(session, [item.id for item in shown])],
        "poster": next(iter(first), None) or next((key for _, key in posters if key), None),
        "pictures": {str(item.product_id): key for item, key in posters if item.product_id and key},
        "models": {str(item.product_id): str(item.model_id) for item in shown if item.product_id},
    }


def poster_key(model: Model) -> str | None:
    """Where the model's poster lies once it is published."""
    found = variant(model, "poster")
    return public_key(found["key"]) if found else None


def public_key(key: str) -> str:
    """The published twin `o/…` of a private variant `v/…`; both are named by their content."""
    return "o/" + key.removeprefix("v/") if key.startswith("v/") else key


def _item(item: ShowroomItem, model: Model) -> dict[str, Any]:
    return {
        "id": str(item.id),
        "kind": model.kind,
        "model_id": str(model.id),
        "product_id": str(item.product_id) if item.product_id else None,
        "position": [item.x, item.y, item.z],
        "rotation_y": item.rotation_y,
        "scale": item.scale,
    }


def _hotspot(hotspot: Hotspot) -> dict[str, Any]:
    return {
        "id": str(hotspot.id),
        "item": str(hotspot.item_id),
        "node": hotspot.node,
        "point": hotspot.point,
        "title": hotspot.title,
        "text": hotspot.text,
        "brochure_id": str(hotspot.brochure_id) if hotspot.brochure_id else None,
        "product_id": str(hotspot.product_id) if hotspot.product_id else None,
        "video": hotspot.video,
    }
