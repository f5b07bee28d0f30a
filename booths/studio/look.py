"""A booth's document with addresses for people who may see it before the public does."""

from typing import Any
from uuid import UUID

from booths.booth.document import BoothDocument
from booths.showroom.models import Model
from booths.studio.frame import private_picture
from exhibition.web.context import db, runtime


def looked_at(document: BoothDocument) -> dict[str, Any]:
    """The document for a preview: pictures by addresses that live a minute."""
    models = {item["model_id"]: db().get(Model, UUID(item["model_id"])) for item in document["showroom"]}
    pictures = {key: private_picture(model, "poster") for key, model in models.items() if model}
    first = [i["model_id"] for i in document["showroom"] if i["kind"] == "product"] or list(models)
    return {
        **document,
        "poster": next((pictures[key] for key in first if pictures.get(key)), ""),
        "products": [{**p, "picture": pictures.get(p["model"] or "", "")} for p in document["products"]],
        "brochures": [{**b, "cover": _cover(b["cover"])} for b in document["brochures"]],
        "model_count": len(models),
    }


def _cover(key: str | None) -> str:
    return runtime().store.sign_get("v/" + key.removeprefix("o/")) if key else ""
