"""What a view may ask for: the runtime, this request's session, who is asking, in which language, when."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import cast

from flask import current_app, g, request
from sqlalchemy.orm import Session

from assets.store import ObjectStore
from exhibition.config import Settings
from exhibition.kernel.actor import Actor
from exhibition.kernel.clock import Clock
from exhibition.kernel.database import Database
from exhibition.ports import Extension
from exhibition.web.i18n import Words

SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})


@dataclass
class Runtime:
    """The collaborators of one running application, joined in `exhibition.app.create`."""

    settings: Settings
    database: Database
    store: ObjectStore
    clock: Clock
    words: Words
    extension: Extension
    load_actor: Callable[[Session], Actor] = field(default=lambda session: Actor())


def runtime() -> Runtime:
    """Return this application's collaborators."""
    return cast(Runtime, current_app.extensions["maru"])


def db() -> Session:
    """Return this request's session. It is committed after a view that answers below 400, else rolled back.

    Safe methods read; the link of the confirmation mail alone changes something on GET.
    """
    if "db" not in g:
        writes = request.method not in SAFE_METHODS or request.endpoint == "security.confirm_email"
        g.db = runtime().database.session(writes=writes)
    return cast(Session, g.db)


def actor() -> Actor:
    """Return who is asking, read once a request."""
    if "actor" not in g:
        g.actor = runtime().load_actor(db())
    return cast(Actor, g.actor)


def forget_actor() -> None:
    """Read the actor anew: their grants or identity changed in this request."""
    g.pop("actor", None)


def now() -> datetime:
    """Return the present time in UTC, the same through one request."""
    if "now" not in g:
        g.now = runtime().clock.now()
    return cast(datetime, g.now)


def language() -> str:
    """Return the language this answer is written in."""
    return cast(str, g.language)
