"""Order in the rooms of one's own companies, for who runs them."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from flask import Blueprint, current_app, redirect, render_template, request, url_for
from werkzeug import Response

from booths.companies.service import companies_of
from exhibition.chat.moderating import MayNotModerate
from exhibition.chat.moderation_pages import Frame, add_moderation
from exhibition.kernel.actor import EDITOR, OWNER, company_scope
from exhibition.kernel.text import Localized
from exhibition.web.context import SAFE_METHODS, actor, db

studio_moderation_pages = Blueprint("studio_moderation", __name__, url_prefix="/studio")


@studio_moderation_pages.before_request
def runners_only() -> Response | None:
    """Owners and editors of a company; people without an account sign in first. Raises MayNotModerate."""
    has_page = "security.login" in current_app.view_functions
    if not actor().is_signed_in and request.method in SAFE_METHODS and has_page:
        return redirect(url_for("security.login", next=request.full_path.rstrip("?")), 303)
    actor().require_account()
    if not _lists():
        raise MayNotModerate
    return None


@studio_moderation_pages.app_context_processor
def helpers() -> dict[str, Callable[[], bool]]:
    """`may_moderate()` for pages that lead here."""
    return {"may_moderate": lambda: any(role in (OWNER, EDITOR) for role, _ in actor().grants)}


def _lists() -> Sequence[tuple[str, Localized]]:
    who = actor()
    return [
        (company_scope(company.id), company.name)
        for company in companies_of(db(), who)
        if who.has_company_role(company.id, OWNER, EDITOR)
    ]


def _render(values: Mapping[str, Any]) -> str:
    return render_template("studio/moderation.html", reaches=("room", "company"), **values)


add_moderation(studio_moderation_pages, Frame("/studio/moderation", _render, _lists))
