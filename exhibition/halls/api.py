"""REST of halls."""

from flask import Response
from flask_smorest import Blueprint

from exhibition.halls import service, shown
from exhibition.halls.schemas import HallDetailSchema, HallListSchema
from exhibition.web.conditional import conditional
from exhibition.web.context import db, now, runtime

halls_api = Blueprint("halls_api", __name__, url_prefix="/api/halls", description="Halls and floor plans")


@halls_api.get("")
@halls_api.response(200, HallListSchema)
@halls_api.alt_response(304, description="Not changed")
def halls() -> Response:
    """Every hall, with how many booths stand in it now."""
    return conditional({"halls": shown.show_halls(db(), runtime().extension.occupants, now())})


@halls_api.get("/<slug>")
@halls_api.response(200, HallDetailSchema)
@halls_api.alt_response(304, description="Not changed")
@halls_api.alt_response(404, description="No such hall")
def hall(slug: str) -> Response:
    """One hall: its plan, and who stands in it now."""
    found = service.find_hall(db(), slug)
    occupants = runtime().extension.occupants.in_hall(db(), found.id, now())
    plan = service.plan_document(db(), found)
    head = shown.show_hall(found, len(occupants), len(plan["stands"]))
    return conditional({**head, "plan": plan, "occupants": shown.show_booths(slug, occupants)})
