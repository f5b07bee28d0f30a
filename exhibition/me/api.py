"""Favourites for programs: booth pages and the hall save and drop by these."""

from typing import Any

from flask_smorest import Blueprint

from exhibition.accounts.identity import remember_guest
from exhibition.accounts.visitors import ensure_visitor
from exhibition.me import service
from exhibition.me.schemas import FavouriteAskSchema, FavouriteSchema
from exhibition.web.context import actor, db, now

me_api = Blueprint("me_api", __name__, url_prefix="/api/me", description="What I keep")


@me_api.get("/favourites")
@me_api.response(200, FavouriteSchema(many=True))
def listing() -> list[service.Kept]:
    """What this browser's person saved, newest first."""
    return service.favourites(db(), actor().visitor_id)


@me_api.post("/favourites")
@me_api.arguments(FavouriteAskSchema)
@me_api.response(201, FavouriteAskSchema)
def keep(body: dict[str, Any]) -> dict[str, Any]:
    """Save; a guest gets a cookie that keeps the list theirs. Again is harmless."""
    visitor = ensure_visitor(db(), actor(), "", now())
    service.keep(db(), visitor.id, body["kind"], body["ref"], now())
    remember_guest(visitor)
    return body


@me_api.delete("/favourites/<kind>/<ref>")
@me_api.response(204)
def drop(kind: str, ref: str) -> None:
    """Take off the list; what is not on it is fine."""
    visitor_id = actor().visitor_id
    if visitor_id:
        service.drop(db(), visitor_id, kind, ref)
