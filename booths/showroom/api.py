"""REST of models and showrooms: what visitors fetch, and what exhibitors arrange."""

from typing import Any

from flask import request
from flask_smorest import Blueprint

from booths.booth.models import Booth
from booths.booth.public import PublicBooth, public_booth
from booths.showroom import drafts, points, poster, promoting, service, shown
from booths.showroom.models import Hotspot
from booths.showroom.progress import progress_of
from booths.showroom.promoted import promoted_points
from booths.showroom.report_schemas import ReportSchema
from booths.showroom.reported import summary_of
from booths.showroom.schemas import (
    AnswersSchema,
    HotspotSchema,
    ModelSchema,
    PlaceSchema,
    ProgressSchema,
    PromotionSchema,
    ShowroomSchema,
)
from exhibition.chat.current import desk
from exhibition.kernel.ids import parse_id
from exhibition.web.context import actor, db, language, now, runtime
from exhibition.web.preconditions import idempotent
from exhibition.web.sockets import socketio_of

showroom_api = Blueprint("showroom", __name__, url_prefix="/api", description="Models and showrooms")


@showroom_api.get("/models/<model_id>")
@showroom_api.response(200, ModelSchema)
def model(model_id: str) -> dict[str, Any]:
    """A model's size and files. Before its booth is published, only its company sees it."""
    found = shown.find_model(db(), actor(), parse_id(model_id))
    return shown.show_model(runtime().store, found, public=shown.is_public(db(), found))


@showroom_api.get("/models/<model_id>/progress")
@showroom_api.response(200, ProgressSchema)
def progress(model_id: str) -> dict[str, Any]:
    """Where the pipeline is, step by step, and what went wrong in words."""
    found = service.own_model(db(), actor(), parse_id(model_id))
    words, store = runtime().words, runtime().store
    return progress_of(found, lambda code, params: words.error(language(), code, params), store.sign_get)


@showroom_api.get("/models/<model_id>/report")
@showroom_api.response(200, ReportSchema)
def report(model_id: str) -> dict[str, Any]:
    """The check's findings and the manifest as they are, for tools; and in short what they mean."""
    found = service.own_model(db(), actor(), parse_id(model_id))
    return {"report": found.report, "manifest": found.manifest, "summary": summary_of(db(), found)}


@showroom_api.put("/models/<model_id>/poster")
@showroom_api.response(202)
def draw(model_id: str) -> None:
    """Hand in the poster that this browser drew (WebP, PNG or JPEG, at most 2 MB), where none was made.

    A worker decodes it in the sandbox; the model's files name it soon after.
    """
    found = service.own_model(db(), actor(), parse_id(model_id))
    poster.hand_in(db(), runtime().store, found, request.get_data())


@showroom_api.delete("/models/<model_id>")
@showroom_api.response(204)
def remove(model_id: str) -> None:
    """Take a model out of its booth's draft."""
    drafts.drop_model(db(), actor(), parse_id(model_id), now())


@showroom_api.get("/booths/<slug>/showroom")
@showroom_api.response(200, ShowroomSchema)
def showroom(slug: str) -> dict[str, Any]:
    """The public showroom of a booth."""
    booth = db().query(Booth).filter(Booth.slug == slug).one_or_none()
    if booth is None or booth.suspended_at or booth.public_revision is None:
        raise service.ModelNotFound
    document = booth.public_revision.document
    url = f"/halls/{document['hall']}/booths/{booth.slug}"
    room = shown.show_room(db(), runtime().store, document, url=url)
    return {**room, "booth": {**room["booth"], "room": f"booth:{booth.id}"}}


@showroom_api.get("/booths/<slug>/answers")
@showroom_api.response(200, AnswersSchema)
def answers(slug: str) -> dict[str, Any]:
    """The answers that staff show to everyone, as hotspots; pages that are open ask for them anew."""
    found = public_booth(db(), slug)
    is_staff = actor().has_company_role(found.booth.company_id)
    return {"hotspots": promoted_points(db(), found.booth.id, found.document["showroom"], for_staff=is_staff)}


@showroom_api.post("/booths/<slug>/answers")
@showroom_api.arguments(PromotionSchema)
@showroom_api.response(201, AnswersSchema)
def promote(body: dict[str, Any], slug: str) -> dict[str, Any]:
    """Show an answer about a part to everyone; what is shown then."""
    found = public_booth(db(), slug)
    promoting.promote(db(), desk().policies, actor(), found, promoting.Promotion(**body), now())
    return _tell_points(found)


@showroom_api.delete("/booths/<slug>/answers/<answer_id>")
@showroom_api.response(200, AnswersSchema)
def withdraw(slug: str, answer_id: str) -> dict[str, Any]:
    """Take an answer off the model; what is shown then."""
    found = public_booth(db(), slug)
    promoting.withdraw(db(), actor(), found, parse_id(answer_id), now())
    return _tell_points(found)


def _tell_points(found: PublicBooth) -> dict[str, Any]:
    """Say to everyone in the booth's room what is shown now, once it is kept."""
    now_shown = {"hotspots": promoted_points(db(), found.booth.id, found.document["showroom"])}
    room = f"booth:{found.booth.id}"
    db().commit()
    socketio_of().emit("points", {"room": room, **now_shown}, to=f"chat:{room}")
    return now_shown


@showroom_api.put("/showroom/items/<item_id>")
@showroom_api.arguments(PlaceSchema)
@showroom_api.response(204)
def place(body: dict[str, Any], item_id: str) -> None:
    """Move a model in its booth's draft."""
    drafts.move_item(db(), actor(), parse_id(item_id), now(), **body)


@showroom_api.post("/showroom/items/<item_id>/hotspots")
@idempotent
@showroom_api.arguments(HotspotSchema)
@showroom_api.response(201, HotspotSchema)
def label(body: dict[str, Any], item_id: str) -> Hotspot:
    """Add a hotspot to a placed model."""
    return points.label_item(db(), actor(), parse_id(item_id), body, now())


@showroom_api.put("/showroom/hotspots/<hotspot_id>")
@showroom_api.arguments(HotspotSchema(exclude=("node", "point")))
@showroom_api.response(200, HotspotSchema)
def relabel(body: dict[str, Any], hotspot_id: str) -> Hotspot:
    """Change what a hotspot says and shows; it stays where it is."""
    return points.change_hotspot(db(), actor(), parse_id(hotspot_id), body, now())


@showroom_api.delete("/showroom/hotspots/<hotspot_id>")
@showroom_api.response(204)
def unlabel(hotspot_id: str) -> None:
    """Take a hotspot out of the draft."""
    points.remove_hotspot(db(), actor(), parse_id(hotspot_id), now())
