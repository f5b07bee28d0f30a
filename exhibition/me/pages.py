"""One's own pages: favourites, profile, a copy of one's data, and the way out."""

from collections.abc import Sequence
from typing import Any

from flask import Blueprint, Response, flash, jsonify, make_response, redirect, render_template, request
from flask_security import auth_required, logout_user
from werkzeug.wrappers import Response as Answer

from exhibition.accounts.identity import forget_cookie, remember_guest
from exhibition.accounts.models import Account
from exhibition.accounts.visitors import ensure_visitor, find_guest
from exhibition.kernel.errors import Conflict, Invalid
from exhibition.me import service
from exhibition.me.erasure import Erasure
from exhibition.web.context import actor, db, now, runtime
from exhibition.web.csrf import came_from
from exhibition.web.pages import say
from exhibition.web.requests import LANGUAGE_COOKIE

me_pages = Blueprint("me", __name__)


def _account() -> Account:
    return db().get_one(Account, actor().require_account())


@me_pages.app_context_processor
def helpers() -> dict[str, Any]:
    """`is_saved(kind, ref)` for templates of booths and products."""
    return {"is_saved": lambda kind, ref: service.is_kept(db(), actor().visitor_id, kind, ref)}


@me_pages.get("/me")
def favourites() -> str:
    """What one saved; guests have this page too."""
    return render_template("me/favourites.html", kept=service.favourites(db(), actor().visitor_id))


@me_pages.post("/me/favourites")
def change_favourites() -> Answer:
    """Save or drop without JavaScript, then back to where one was. Form: kind, ref, drop."""
    kind, ref = request.form.get("kind", ""), request.form.get("ref", "")
    if request.form.get("drop"):
        visitor_id = actor().visitor_id
        if visitor_id:
            service.drop(db(), visitor_id, kind, ref)
        return redirect(came_from(), 303)
    visitor = ensure_visitor(db(), actor(), "", now())
    service.keep(db(), visitor.id, kind, ref, now())
    remember_guest(visitor)
    return redirect(came_from(), 303)


@me_pages.get("/me/profile")
def profile() -> str:
    """Name, language, time zone."""
    account = _account()
    typed = {name: getattr(account, name) for name in ("display_name", "language", "time_zone")}
    return _profile_page(typed, {})


@me_pages.post("/me/profile")
def save_profile() -> Any:
    """Change them; what was typed stays when something is wrong."""
    typed = {name: request.form.get(name, "").strip() for name in ("display_name", "language", "time_zone")}
    joined = runtime()
    try:
        service.change_profile(db(), _account(), joined.words.languages, *typed.values())
    except Invalid as error:
        return _profile_page(typed, error.fields), 422
    flash(joined.words.say(typed["language"], "me-saved"), "success")
    response = redirect("/me/profile", 303)
    response.set_cookie(
        LANGUAGE_COOKIE,
        typed["language"],
        max_age=31536000,
        samesite="Lax",
        httponly=True,
        secure=joined.settings.is_secure,
    )
    return response


def _profile_page(typed: dict[str, str], wrong: dict[str, str]) -> str:
    said = {field: say(f"error-{code.replace('_', '-')}") for field, code in wrong.items()}
    zones = service.time_zones()
    return render_template("me/profile.html", typed=typed, wrong=said, zones=zones, email=_account().email)


@me_pages.get("/me/data")
def data() -> str:
    """What is kept about me, and how to have it deleted."""
    actor().require_account()
    return render_template("me/data.html")


@me_pages.get("/me/data.json")
def download() -> Response:
    """A copy of everything that is kept about me."""
    response = make_response(jsonify(service.export(db(), _account())))
    response.headers["Content-Disposition"] = 'attachment; filename="maru-my-data.json"'
    response.headers["Cache-Control"] = "private, no-store"
    return response


@me_pages.get("/me/delete")
@auth_required("session", within=60, grace=30)
def ask_to_delete() -> str:
    """Ask once more, of somebody who has just shown who they are."""
    return render_template("me/delete.html", problem="")


@me_pages.post("/me/delete")
@auth_required("session", within=60, grace=30)
def delete_account() -> Any:
    """Delete the account for good."""
    account = _account()
    if request.form.get("email", "").strip().casefold() != account.email.casefold():
        return render_template("me/delete.html", problem=say("me-delete-mismatch")), 422
    try:
        keys = _erasure().account(actor(), account, runtime().words)
    except Conflict as error:
        problem = runtime().words.error(actor().language, error.code, error.params)
        return render_template("me/delete.html", problem=problem), 409
    logout_user()
    _clear_away(keys)
    flash(say("me-deleted"), "success")
    return redirect("/", 303)


@me_pages.get("/me/forget")
def ask_to_forget() -> Any:
    """Ask a guest once more; an account is deleted on a page of its own."""
    return redirect("/me/delete", 303) if actor().is_signed_in else render_template("me/forget.html")


@me_pages.post("/me/forget")
def forget_guest() -> Any:
    """Forget what this browser's guest wrote and kept, and the guest."""
    who = actor()
    if who.is_signed_in:
        return redirect("/me/delete", 303)
    guest = find_guest(db(), who.visitor_id) if who.visitor_id else None
    keys = _erasure().visitor(guest) if guest else []
    forget_cookie()
    _clear_away(keys)
    flash(say("me-forgotten"), "success")
    return redirect("/", 303)


def _erasure() -> Erasure:
    return Erasure(db(), runtime().extension.erasures, now())


def _clear_away(keys: Sequence[str]) -> None:
    """Files go after the commit: were it undone, their rows would be left without them."""
    db().commit()
    for key in keys:
        runtime().store.delete(key)
