"""The venue's own rooms, listed: each feature's API, pages, sockets, workflows and set-up."""

from collections.abc import Mapping, Sequence
from typing import Any

from flask import Flask
from flask_socketio import SocketIO

from exhibition.accounts import models as accounts
from exhibition.audit import models as audit
from exhibition.chat import models as chat
from exhibition.config import Settings
from exhibition.events import models as events
from exhibition.events import site as events_site
from exhibition.halls import models as halls
from exhibition.halls import site as halls_site
from exhibition.kernel.work import Workflow
from exhibition.live import models as live
from exhibition.me import models as me
from exhibition.notify import models as notify
from exhibition.search import models as search
from exhibition.uploads import models as uploads
from exhibition.uploads.api import uploads_api
from exhibition.web import models as web

# Every module with tables: naming them here is what makes the metadata whole.
TABLES = (accounts, audit, chat, events, halls, live, me, notify, search, uploads, web)


def api_blueprints() -> Sequence[Any]:
    """REST blueprints of the venue."""
    return (uploads_api,)


def page_blueprints() -> Sequence[Any]:
    """Blueprints of server-rendered pages of the venue."""
    return ()


def install_features(app: Flask) -> None:
    """Set up features that hook into the application itself (accounts, limits, metrics)."""
    halls_site.install(app)
    events_site.install(app)


def register_sockets(socketio: SocketIO, app: Flask) -> None:
    """Register the Socket.IO handlers of the venue."""


def workflows(settings: Settings) -> Mapping[str, Workflow]:
    """Durable work of the venue by name."""
    return {}
