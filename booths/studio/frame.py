"""The studio's blueprint and what its pages share: signing in first, the booth's tabs, names of countries."""

from typing import Any
from uuid import UUID

from babel import Locale
from flask import Blueprint, current_app, redirect, render_template, request, url_for
from werkzeug import Response

from booths.booth.models import SUBMITTED, Booth
from booths.booth.service import require_booth
from booths.catalog.currencies import CURRENCIES, OFFERED_FIRST
from booths.companies.countries import COUNTRIES, OFFERED
from booths.showroom.models import STRUCTURE, Model
from booths.showroom.service import models_of, variant
from exhibition.kernel.actor import EDITOR, OWNER
from exhibition.web.context import SAFE_METHODS, actor, db, language, runtime

studio_pages = Blueprint("studio_pages", __name__, url_prefix="/studio")
TABS = ("booth", "products", "models", "room", "brochures", "preview", "submission")


@studio_pages.before_request
def sign_in_first() -> Response | None:
    """Lead people without an account to the sign-in page, and back afterwards."""
    has_page = "security.login" in current_app.view_functions
    if actor().is_signed_in or request.method not in SAFE_METHODS or not has_page:
        return None
    return redirect(url_for("security.login", next=request.full_path.rstrip("?")), 303)


def booth_page(template: str, booth: Booth, tab: str, **values: Any) -> str:
    """A page of one booth, below its title, state and tabs."""
    may_edit = actor().has_company_role(booth.company_id, OWNER, EDITOR)
    return render_template(
        f"studio/{template}.html",
        booth=booth,
        company=booth.company,
        tab=tab,
        tabs=TABS,
        may_edit=may_edit,
        is_locked=booth.state == SUBMITTED,
        can_edit=may_edit and booth.state != SUBMITTED,
        **values,
    )


def my_booth(booth_id: UUID) -> Booth:
    """The booth of the address, for its company. Raises SignInRequired, BoothNotFound."""
    return require_booth(db(), actor(), booth_id)


def private_picture(model: Model, name: str = "poster_small") -> str:
    """The address of a draft model's picture, good for a minute; empty while there is none."""
    found = variant(model, name)
    return runtime().store.sign_get(found["key"]) if found else ""


def booth_picture(booth: Booth) -> str:
    """A picture of the draft: its first product's, else its structure's; empty while there is none."""
    models = sorted(models_of(db(), booth.id), key=lambda model: model.kind == STRUCTURE)
    return next((found for found in map(private_picture, models) if found), "")


def country_names() -> list[tuple[str, str]]:
    """(code, name) of every country in the viewer's language: larger trading partners first."""
    names = Locale.parse(language()).territories
    rest = sorted(COUNTRIES - set(OFFERED), key=lambda code: str(names.get(code, code)))
    return [(code, str(names.get(code, code))) for code in (*OFFERED, *rest)]


def currency_names() -> list[tuple[str, str]]:
    """(code, name) of every currency in the viewer's language: the usual ones first."""
    names = Locale.parse(language()).currencies
    rest = sorted(CURRENCIES - set(OFFERED_FIRST))
    return [(code, f"{code} · {names.get(code, code)}") for code in (*OFFERED_FIRST, *rest)]
