"""What the pipeline made of a model, as its report tells it: the latest files beside the upload."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from sqlalchemy.orm import Session

from assets.report import Summary, summarize
from booths.catalog.models import Product
from booths.showroom.drafts import places_of
from booths.showroom.models import PROCESSING, REFUSED, WAITING, Model
from booths.showroom.progress import PUBLISH, VERIFY, progress_of


def summary_of(session: Session, model: Model) -> Summary:
    """The summary of a model's latest manifest, or of the check's report while there is none."""
    places = places_of(session, model)
    products = (session.get(Product, place.product_id) for place in places if place.product_id)
    stated = next((product.size_mm for product in products if product and product.size_mm), None)
    found = summarize(
        _document(model),
        stated or model.stated_size_mm,
        making=making(model),
        placed=places[0].scale if places else 1.0,
    )
    return replace(found, verdict="refused") if model.state == REFUSED else found


def making(model: Model) -> list[str]:
    """Names of the steps whose files are still to come; none for a model that is done, refused or stuck."""
    busy = model.state in (WAITING, PROCESSING) or model.progress < 1
    if not busy or model.error or model.state == REFUSED:
        return []
    steps = progress_of(model, lambda code, params: code)["steps"]
    unfinished = [step["name"] for step in steps if step["state"] != "done"]
    return [name for name in unfinished if name not in (VERIFY, PUBLISH)]


def _document(model: Model) -> Mapping[str, Any]:
    if model.manifest:
        return model.manifest
    stats = {**(model.report.get("stats") or {}), "bytes": model.source_bytes}
    return {"schema": 0, "issues": model.report.get("issues") or [], "stats": stats}
