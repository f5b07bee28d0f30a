"""The console's pages: organizers only, others are led to the sign-in page or turned away."""

from typing import Any

from flask import Blueprint, current_app, redirect, render_template, request, url_for
from werkzeug import Response

from exhibition.console.service import require_organizer
from exhibition.web.context import SAFE_METHODS, actor

# Name of the tab, its address. Rooms of the exhibitors' side stand beside the venue's own.
TABS = (
    ("queue", "/console"),
    ("booths", "/console/booths"),
    ("companies", "/console/companies"),
    ("events", "/console/events"),
    ("help", "/console/help"),
    ("moderation", "/console/moderation"),
    ("people", "/console/people"),
    ("journal", "/console/journal"),
)


def organizers_only() -> Response | None:
    """Before every request of a console blueprint. Raises ConsoleDenied."""
    has_page = "security.login" in current_app.view_functions
    if not actor().is_signed_in and request.method in SAFE_METHODS and has_page:
        return redirect(url_for("security.login", next=request.full_path.rstrip("?")), 303)
    require_organizer(actor())
    return None


def console_blueprint(name: str, module: str) -> Blueprint:
    """A blueprint below `/console` that is closed to everyone else."""
    blueprint = Blueprint(name, module, url_prefix="/console")
    blueprint.before_request(organizers_only)
    return blueprint


def console_page(template: str, tab: str, **values: Any) -> str:
    """A page of the console with its tabs."""
    return render_template(f"console/{template}.html", tab=tab, tabs=TABS, **values)
