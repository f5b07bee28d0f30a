"""The venue's own rooms, listed: each feature's API, pages, sockets, workflows and set-up."""

from collections.abc import Mapping, Sequence
from typing import Any

from flask import Flask
from flask_socketio import SocketIO

from exhibition.accounts import models as accounts
from exhibition.accounts import setup as accounts_setup
from exhibition.accounts.api import accounts_api
from exhibition.accounts.pages import accounts_pages
from exhibition.audit import models as audit
from exhibition.chat import models as chat
from exhibition.chat import sockets as chat_sockets
from exhibition.chat.api import chat_api
from exhibition.chat.conduct_pages import conduct_pages
from exhibition.chat.desk import Desk
from exhibition.chat.help import HelpRooms
from exhibition.chat.help_pages import help_pages
from exhibition.chat.merging import merge_guest as merge_chats
from exhibition.chat.moderation_api import moderation_api
from exhibition.chat.pages import chat_pages
from exhibition.chat.translating import make_translator
from exhibition.config import Settings
from exhibition.console.event_pages import event_pages as console_event_pages
from exhibition.console.help_pages import console_help_pages
from exhibition.console.moderation_pages import console_moderation_pages
from exhibition.console.pages import console_pages
from exhibition.events import models as events
from exhibition.events import site as events_site
from exhibition.events.api import events_api
from exhibition.events.hall_pages import hall_pages
from exhibition.events.pages import event_pages
from exhibition.events.rooms import EventRooms
from exhibition.halls import models as halls
from exhibition.halls import site as halls_site
from exhibition.halls.api import halls_api
from exhibition.halls.rooms import HallRooms
from exhibition.kernel.work import Workflow
from exhibition.live.presence import make_presence
from exhibition.me import models as me
from exhibition.me.api import me_api
from exhibition.me.pages import me_pages
from exhibition.me.service import merge_favourites
from exhibition.notices import jobs as notices
from exhibition.notices.api import notices_api
from exhibition.notices.pages import notice_pages
from exhibition.notify import jobs as mails
from exhibition.notify import models as notify
from exhibition.ports import Exhibitors, RoomPolicy
from exhibition.search import models as search
from exhibition.search.api import search_api
from exhibition.search.pages import search_pages
from exhibition.together import setup as together
from exhibition.uploads import models as uploads
from exhibition.uploads.api import uploads_api
from exhibition.web import models as web
from exhibition.web.docs import docs_pages
from exhibition.web.health import health_pages

# Every module with tables: naming them here is what makes the metadata whole.
TABLES = (accounts, audit, chat, events, halls, me, notify, search, uploads, web)


def api_blueprints() -> Sequence[Any]:
    """REST blueprints of the venue."""
    return (
        accounts_api,
        me_api,
        uploads_api,
        chat_api,
        moderation_api,
        halls_api,
        events_api,
        search_api,
        notices_api,
    )


def page_blueprints() -> Sequence[Any]:
    """Blueprints of server-rendered pages of the venue."""
    return (
        chat_pages,
        conduct_pages,
        notice_pages,
        help_pages,
        accounts_pages,
        me_pages,
        search_pages,
        hall_pages,
        event_pages,
        docs_pages,
        health_pages,
        console_pages,
        console_event_pages,
        console_help_pages,
        console_moderation_pages,
    )


def install_features(app: Flask) -> None:
    """Set up features that hook into the application itself (accounts, limits, metrics)."""
    accounts_setup.install(app, merges=(merge_favourites, merge_chats))
    halls_site.install(app)
    events_site.install(app)
    app.extensions["maru_translator"] = make_translator(app.extensions["maru"].settings)


def register_sockets(socketio: SocketIO, app: Flask) -> None:
    """Register the Socket.IO handlers of the venue."""
    joined = app.extensions["maru"]
    parts = joined.extension
    policies = (*parts.room_policies, *own_room_policies(parts.exhibitors))
    desk = Desk(joined.database, joined.clock, policies, parts.message_stored, parts.content_checks)
    chat_sockets.register(socketio, desk, make_presence(joined.settings.redis_url), app)
    together.install(socketio, app)


def own_room_policies(exhibitors: Exhibitors | None) -> Sequence[RoomPolicy]:
    """Who talks in the venue's own rooms."""
    return (EventRooms(exhibitors), HallRooms(exhibitors), HelpRooms())


def workflows(settings: Settings) -> Mapping[str, Workflow]:
    """Durable work of the venue by name."""
    return {**mails.workflows(settings), **notices.workflows(settings)}
