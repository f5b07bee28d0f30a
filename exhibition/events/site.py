"""The fair that every page announces while it is open."""

from flask import Flask, g
from sqlalchemy import select

from exhibition.events.models import Event
from exhibition.web.context import db, now


def site_event() -> Event | None:
    """The open fair that closes first; None when none is open. Read once a request."""
    if "site_event" not in g:
        g.site_event = db().scalar(
            select(Event)
            .where(Event.published, Event.opens_at <= now(), Event.closes_at > now())
            .order_by(Event.closes_at)
            .limit(1)
        )
    found: Event | None = g.site_event
    return found


def install(app: Flask) -> None:
    """Give templates this helper."""
    app.jinja_env.globals["site_event"] = site_event
