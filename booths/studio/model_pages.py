"""Pages of a booth's 3D models: the list with its upload, one model's report, the room they stand in."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from flask import flash, redirect, request, url_for
from flask.typing import ResponseReturnValue

from assets.report import UNITS
from assets.report.tell import Tell
from booths.booth.models import Booth
from booths.booth.placement import stand_of
from booths.booth.service import require_booth
from booths.catalog.service import products_of
from booths.showroom import service as showroom
from booths.showroom.models import STRUCTURE, Model
from booths.showroom.poster import wants_poster
from booths.showroom.progress import progress_of
from booths.showroom.rebuild import rebuild, rescale
from booths.showroom.reported import summary_of
from booths.showroom.uploads import ModelUpload
from booths.studio import arranging
from booths.studio.forms import Form, attempt, number, typed, typed_text
from booths.studio.frame import booth_page, my_booth, private_picture, studio_pages
from booths.studio.plan import DEEPEST, WIDEST, drawing
from exhibition.kernel.ids import parse_id
from exhibition.web.context import actor, db, language, now, runtime
from exhibition.web.pages import say


@studio_pages.get("/booths/<uuid:booth_id>/models")
def models(booth_id: UUID) -> str:
    """The models, and where to upload one."""
    booth = my_booth(booth_id)
    props = {
        "purpose": ModelUpload.name,
        "accept": list(ModelUpload.suffixes),
        "max_bytes": ModelUpload.max_bytes,
    }
    chosen = parse_id(request.args.get("product", ""))
    listed = [{"row": m, "picture": private_picture(m)} for m in arranging.models_in_draft(db(), booth.id)]
    products = products_of(db(), booth.id)
    return booth_page("models", booth, "models", models=listed, products=products, props=props, chosen=chosen)


@studio_pages.get("/models/<uuid:model_id>")
def model(model_id: UUID) -> str:
    """The report of one model."""
    return _page(member_model(model_id), Form())


@studio_pages.post("/models/<uuid:model_id>")
def save_model(model_id: UUID) -> ResponseReturnValue:
    """Change its title."""
    found = member_model(model_id)
    title = typed_text("title")
    form, status = attempt(
        lambda: arranging.rename_model(db(), actor(), model_id, title, now()), {"title": title}
    )
    if form:
        return _page(found, form), status
    flash(say("studio-saved"), "success")
    return redirect(url_for("studio_pages.model", model_id=model_id), 303)


@studio_pages.post("/models/<uuid:model_id>/rescale")
def rescale_model(model_id: UUID) -> ResponseReturnValue:
    """Read the file in the unit that fits; a model in its true size takes this one's place."""
    found, made = member_model(model_id), list[Model]()
    factor = UNITS.get(typed("unit"), 0.0) / summary_of(db(), found).size.factor
    form, status = attempt(lambda: made.append(rescale(db(), actor(), model_id, factor, now())), {})
    if form:
        return _page(found, form), status
    flash(say("studio-rescaled"), "success")
    return redirect(url_for("studio_pages.model", model_id=made[0].id), 303)


@studio_pages.post("/models/<uuid:model_id>/rebuild")
def rebuild_model(model_id: UUID) -> ResponseReturnValue:
    """Make every file anew; what is shown stays until then."""
    found = member_model(model_id)
    form, status = attempt(lambda: rebuild(db(), actor(), model_id, now()), {})
    if form:
        return _page(found, form), status
    flash(say("studio-rebuilt"), "success")
    return redirect(url_for("studio_pages.model", model_id=model_id), 303)


@studio_pages.post("/models/<uuid:model_id>/remove")
def remove_model(model_id: UUID) -> ResponseReturnValue:
    """Take the model out of the draft."""
    booth_id = member_model(model_id).booth_id
    arranging.drop_model(db(), actor(), model_id, now())
    flash(say("studio-model-removed"), "success")
    return redirect(url_for("studio_pages.models", booth_id=booth_id), 303)


@studio_pages.get("/booths/<uuid:booth_id>/room")
def room(booth_id: UUID) -> str:
    """Where the models stand, from above."""
    return _room_page(my_booth(booth_id), Form())


@studio_pages.post("/items/<uuid:item_id>")
def arrange(item_id: UUID) -> ResponseReturnValue:
    """Move one model."""
    found = showroom.find_item(db(), actor(), item_id)
    booth_id = found.booth_id
    spot = arranging.Spot(_metres("x"), _metres("z"), _metres("rotation_y"), parse_id(typed("product_id")))
    form, status = attempt(lambda: arranging.arrange(db(), actor(), item_id, spot, now()), {"id": item_id})
    if form:
        return _room_page(my_booth(booth_id), form), status
    flash(say("studio-saved"), "success")
    return redirect(url_for("studio_pages.room", booth_id=booth_id), 303)


def _metres(name: str) -> float:
    value = number(name)
    # Beyond every booth: the service refuses it with its own words.
    return value if isinstance(value, float) and abs(value) < 1e6 else 1e6


def member_model(model_id: UUID) -> Model:
    """A model of a booth that the actor belongs to. Raises SignInRequired, ModelNotFound."""
    actor().require_account()
    found = db().get(Model, model_id)
    if found is None or not actor().has_company_role(db().get_one(Booth, found.booth_id).company_id):
        raise showroom.ModelNotFound
    return found


def _page(found: Model, form: Form) -> str:
    booth = require_booth(db(), actor(), found.booth_id)
    places = arranging.places_of(db(), found)
    product = next(
        (p for p in products_of(db(), booth.id) if any(i.product_id == p.id for i in places)), None
    )
    words = runtime().words
    return booth_page(
        "model",
        booth,
        "models",
        model=found,
        form=form,
        product=product,
        poster=private_picture(found, "poster"),
        wants_poster=wants_poster(found),
        progress=progress_of(found, lambda code, params: words.error(language(), code, params)),
        summary=summary_of(db(), found),
        tell=Tell(say),
        address=_address,
    )


def _address(picture: Mapping[str, Any]) -> str:
    """A private picture of the manifest, good for a minute."""
    return runtime().store.sign_get(picture["key"]) if "key" in picture else ""


def _room_page(booth: Booth, form: Form) -> str:
    stand = stand_of(db(), booth.id, now())
    rows = {m.id: m for m in showroom.models_of(db(), booth.id)}
    items = [(item, rows[item.model_id]) for item in showroom.items_of(db(), booth.id)]
    width, depth = (stand.width, stand.depth) if stand else (WIDEST, DEEPEST)
    return booth_page(
        "room",
        booth,
        "room",
        form=form,
        items=items,
        products=products_of(db(), booth.id),
        plan=drawing(width, depth, items),
        structure=STRUCTURE,
    )
