"""Joins the venue's rooms and the exhibitors' extension into one Flask application."""

from typing import Any

from flask import Flask
from flask_wtf import CSRFProtect
from werkzeug.middleware.proxy_fix import ProxyFix

from assets.store import ObjectStore
from exhibition.config import Settings
from exhibition.kernel.clock import Clock, SystemClock
from exhibition.kernel.database import Database
from exhibition.ports import Extension
from exhibition.rooms import api_blueprints, install_features, page_blueprints, register_sockets
from exhibition.web import compress, errors, limits, objects, pages, requests, security, sockets
from exhibition.web.api import API_OPTIONS, MaruApi
from exhibition.web.context import Runtime
from exhibition.web.i18n import LOCALES, Words
from exhibition.web.pages import DIST

TEMPLATES = LOCALES.parent / "templates"
LONGEST_BODY = 2 * 1024 * 1024


def create(
    settings: Settings,
    database: Database,
    store: ObjectStore,
    extension: Extension,
    *,
    clock: Clock | None = None,
    async_mode: str = "threading",
    testing: bool = False,
) -> Flask:
    """Make the application. Nothing is read from the environment here, and nothing is global."""
    app = Flask(
        "exhibition", template_folder=str(TEMPLATES), static_folder=str(DIST), static_url_path="/static"
    )
    app.config.update(_flask_options(settings), TESTING=testing)
    app.extensions["maru"] = Runtime(settings, database, store, clock or SystemClock(), Words(), extension)
    if int(settings.trusted_proxies):
        hops = int(settings.trusted_proxies)
        app.wsgi_app = ProxyFix(app.wsgi_app, x_for=hops, x_proto=hops, x_host=hops)  # type: ignore[method-assign]
    for part in (requests, security, pages, errors, compress):
        part.install(app)
    app.extensions["maru_csrf"] = CSRFProtect(app)
    limits.install(app, settings)
    objects.install(app)
    install_features(app)
    api = MaruApi(app)
    for blueprint in (*api_blueprints(), *extension.api_blueprints):
        api.register_blueprint(blueprint)
    for blueprint in (*page_blueprints(), *extension.page_blueprints):
        app.register_blueprint(blueprint)
    register_sockets(sockets.make(app, settings, async_mode), app)
    return app


def _flask_options(settings: Settings) -> dict[str, Any]:
    return {
        **API_OPTIONS,
        "SECRET_KEY": settings.secret_key,
        "MAX_CONTENT_LENGTH": LONGEST_BODY,
        "SESSION_COOKIE_NAME": "maru_session",
        "SESSION_COOKIE_HTTPONLY": True,
        "SESSION_COOKIE_SAMESITE": "Lax",
        "SESSION_COOKIE_SECURE": settings.is_secure,
        "SEND_FILE_MAX_AGE_DEFAULT": 31536000,
        "WTF_CSRF_TIME_LIMIT": None,
        "WTF_CSRF_SSL_STRICT": False,
        "JSON_AS_ASCII": False,
        "JSON_SORT_KEYS": False,
    }
