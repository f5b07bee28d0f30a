"""Showrooms as visitors get them: manifests with addresses, the booth's room, the hall's items."""

from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from assets.store import ObjectStore
from assets.variants import VIEWS
from booths.booth.models import Booth
from booths.showroom.models import READY, Model
from booths.showroom.promoted import promoted_points
from booths.showroom.service import ModelNotFound, public_key
from exhibition.kernel.actor import Actor

LEVELS = ("lod0", "lod1", "lod2", "lod3")
NEAR_AND_FAR = ("proxy", *LEVELS, *(f"{level}_ktx2" for level in LEVELS), "web")
# Hex digits at the end of a model's id, which are chance: two models of a hall with a thousand share them
# once in half a billion halls.
_NAME = 12
_SHOWN = (
    "bytes", "triangles", "draw_calls", "texture_bytes_gpu",
    "media_type", "width", "height", "tier", "textures",
)  # fmt: skip


def publish_variants(store: ObjectStore, model: Model) -> None:
    """Give every file that pages show its public twin. Content-addressed: again is harmless."""
    for entry in (*model.manifest.get("variants", []), *_sides(model).values()):
        key = public_key(entry["key"])
        if key != entry["key"] and not store.exists(key):
            store.copy(entry["key"], key)


def is_public(session: Session, model: Model) -> bool:
    """Whether the model stands in its booth's public revision."""
    booth = session.get(Booth, model.booth_id)
    if booth is None or booth.suspended_at or booth.public_revision is None:
        return False
    shown = booth.public_revision.document.get("showroom", [])
    return any(item["model_id"] == str(model.id) for item in shown)


def may_see(session: Session, actor: Actor, model: Model) -> bool:
    """Whether the actor may fetch the model: everyone once it is public, else its company and organizers."""
    booth = session.get(Booth, model.booth_id)
    inside = booth is not None and (actor.is_organizer or actor.has_company_role(booth.company_id))
    return inside or is_public(session, model)


def show_model(store: ObjectStore, model: Model, *, public: bool) -> dict[str, Any]:
    """A model for a viewer: its size and its variants with addresses, signed for 60 s unless public."""
    manifest = model.manifest
    return {
        "id": str(model.id),
        "title": model.title,
        "size_mm": manifest.get("size_mm", [0, 0, 0]),
        "bounds_m": manifest.get("bounds_m", {"min": [0, 0, 0], "max": [0, 0, 0]}),
        "has_animation": bool(manifest.get("stats", {}).get("animations")),
        "nodes": manifest.get("nodes", {}),
        "variants": {
            entry["name"]: _file(store, entry, public=public) for entry in manifest.get("variants", [])
        },
    }


def _file(store: ObjectStore, entry: Mapping[str, Any], *, public: bool) -> dict[str, Any]:
    key = entry["key"]
    url = store.public_url(public_key(key)) if public else store.sign_get(key)
    return {"url": url, **{name: entry[name] for name in _SHOWN if entry.get(name) is not None}}


def _sides(model: Model) -> dict[str, Mapping[str, Any]]:
    """The pictures of the model from its named sides."""
    named = {entry["name"]: entry for entry in model.manifest.get("pictures", [])}
    return {v.name: named[f"from_{v.name}"] for v in VIEWS if f"from_{v.name}" in named}


def show_sides(session: Session, store: ObjectStore, model_id: str) -> dict[str, str]:
    """Addresses of a public model's pictures by the side seen; empty before they are made."""
    model = session.get(Model, UUID(model_id))
    found = _sides(model) if model else {}
    return {name: store.public_url(public_key(entry["key"])) for name, entry in found.items()}


def find_model(session: Session, actor: Actor, model_id: UUID | None) -> Model:
    """Return a model that the actor may see. Raises ModelNotFound."""
    model = session.get(Model, model_id) if model_id else None
    if model is None or not may_see(session, actor, model):
        raise ModelNotFound
    return model


def show_room(
    session: Session, store: ObjectStore, document: Mapping[str, Any], *, url: str, public: bool = True
) -> dict[str, Any]:
    """A booth's showroom from its document: placed models with addresses, products, hotspots.

    What is public has the answers that staff show to everyone among its hotspots, marked `asked`.
    """
    models = _models(session, (item["model_id"] for item in document["showroom"]))
    products = {product["id"]: product for product in document["products"]}
    items = [
        {
            **{name: item[name] for name in ("id", "kind", "position", "rotation_y", "scale")},
            "model": show_model(store, models[item["model_id"]], public=public),
            "product": _product(products.get(item["product_id"])),
        }
        for item in document["showroom"]
        if item["model_id"] in models
    ]
    booth = {"slug": document["slug"], "title": document["title"], "url": url}
    spots = [_hotspot(store, spot, document, url) for spot in document["hotspots"]]
    if public:
        spots += promoted_points(session, UUID(document["id"]), document["showroom"])
    return {"booth": booth, "items": items, "hotspots": spots}


def _hotspot(
    store: ObjectStore, spot: Mapping[str, Any], document: Mapping[str, Any], url: str
) -> dict[str, Any]:
    """A hotspot with addresses of what it shows; documents of before there was any have none."""
    brochures = {part["id"]: part for part in document["brochures"]}
    products = {part["id"]: part for part in document["products"]}
    brochure, product = brochures.get(spot.get("brochure_id")), products.get(spot.get("product_id"))
    return {
        **{name: spot[name] for name in ("id", "item", "node", "point", "title", "text")},
        "brochure": _linked(store, brochure["title"], f"/brochures/{brochure['id']}", brochure["cover"])
        if brochure
        else None,
        "product": _linked(store, product["name"], f"{url}#product-{product['slug']}", product["picture"])
        if product
        else None,
        "video": spot.get("video") or None,
    }


def _linked(store: ObjectStore, title: Mapping[str, str], url: str, picture: str | None) -> dict[str, Any]:
    return {"title": title, "url": url, "picture": store.public_url(picture) if picture else None}


def _product(product: Mapping[str, Any] | None) -> dict[str, Any] | None:
    if product is None:
        return None
    return {"slug": product["slug"], "title": product["name"], "size_mm": product["size_mm"]}


def _models(session: Session, ids: Iterable[str]) -> dict[str, Model]:
    wanted = [UUID(text) for text in set(ids)]
    rows = session.scalars(select(Model).where(Model.id.in_(wanted), Model.state == READY)).all()
    return {str(model.id): model for model in rows}


def scene_items(
    session: Session, store: ObjectStore, documents: Mapping[UUID, Mapping[str, Any]]
) -> dict[UUID, list[dict[str, Any]]]:
    """Each booth's placed models as the hall draws them: proxy, lods and web with addresses.

    `documents` are public revisions' documents by booth id; one query for all models.
    """
    models = _models(session, (i["model_id"] for d in documents.values() for i in d["showroom"]))
    return {
        booth_id: [
            _scene_item(store, item, models[item["model_id"]])
            for item in document["showroom"]
            if item["model_id"] in models
        ]
        for booth_id, document in documents.items()
    }


def _scene_item(store: ObjectStore, item: Mapping[str, Any], model: Model) -> dict[str, Any]:
    files = {entry["name"]: entry for entry in model.manifest.get("variants", [])}
    return {
        **{name: item[name] for name in ("kind", "position", "rotation_y", "scale")},
        "model": model.id.hex[-_NAME:],
        **{n: _file(store, files[n], public=True) if n in files else None for n in NEAR_AND_FAR},
    }
