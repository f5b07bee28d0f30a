"""What the frame of every page asks for: the halls, links that may be absent, this page changed a little."""

from collections.abc import Sequence
from urllib.parse import urlencode

from babel import Locale
from flask import Flask, current_app, g, request, url_for
from sqlalchemy import select

from exhibition.halls.models import Hall
from exhibition.web import formats, health, linked_data, pictures
from exhibition.web.context import db
from exhibition.web.times import date_words, moment_words, time_tag


def site_halls() -> Sequence[Hall]:
    """All halls in their order, read once a request."""
    if "site_halls" not in g:
        g.site_halls = db().scalars(select(Hall).order_by(Hall.position)).all()
    found: Sequence[Hall] = g.site_halls
    return found


def link(endpoint: str) -> str:
    """URL of an endpoint; empty where this installation has none."""
    return url_for(endpoint) if endpoint in current_app.view_functions else ""


def here(**changes: str | int) -> str:
    """This page with some query arguments changed; an empty value drops one."""
    wanted = {**request.args.to_dict(), **{k: str(v) for k, v in changes.items()}}
    kept = {k: v for k, v in wanted.items() if v}
    return f"{request.path}?{urlencode(kept)}" if kept else request.path


def language_name(code: str) -> str:
    """A language in its own words: `한국어`, `English`."""
    return str(Locale.parse(code).get_display_name(code)).capitalize()


def install(app: Flask) -> None:
    """Give templates these helpers, and those they stand on."""
    for part in (formats, health, linked_data, pictures):
        part.install(app)
    app.jinja_env.globals.update(
        site_halls=site_halls,
        link=link,
        here=here,
        language_name=language_name,
        time_tag=time_tag,
        moment_words=moment_words,
        date_words=date_words,
    )
