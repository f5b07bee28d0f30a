"""How often one may knock: sign-in, registration and mails, per browser's address and per e-mail address."""

from collections.abc import Callable, Mapping
from typing import Any

from flask import Flask, request
from flask_security import views, webauthn

from exhibition.web.limits import LIMITS, limiter

# However many addresses a guesser comes from, one mailbox's password is tried this often.
PER_MAILBOX = "30 per hour"


def _mailbox() -> str:
    body = request.get_json(silent=True) if request.is_json else request.form
    email = body.get("email", "") if isinstance(body, Mapping) else ""
    return f"mailbox:{str(email).strip().casefold()[:255]}"


def _limited(view: Callable[..., Any], kind: str) -> Callable[..., Any]:
    by_address = limiter.shared_limit(LIMITS[kind], scope=kind, methods=["POST"])
    return by_address(view)


def _limited_twice(view: Callable[..., Any], kind: str) -> Callable[..., Any]:
    by_mailbox = limiter.shared_limit(
        PER_MAILBOX, scope=f"{kind}-mailbox", key_func=_mailbox, methods=["POST"]
    )
    return by_mailbox(_limited(view, kind))


# Wrapped once: the limiter keeps a list of what it has wrapped.
GUARDED = {
    "security.login": _limited_twice(views.login, "sign-in"),
    "security.wan_signin": _limited(webauthn.webauthn_signin, "sign-in"),
    "security.wan_signin_response": _limited(webauthn.webauthn_signin_response, "sign-in"),
    "security.verify": _limited(views.verify, "sign-in"),
    "security.register": _limited_twice(views.register, "register"),
    "security.forgot_password": _limited_twice(views.forgot_password, "mail"),
    "security.send_confirmation": _limited_twice(views.send_confirmation, "mail"),
    "security.reset_password": _limited(views.reset_password, "mail"),
    "security.change_password": _limited(views.change_password, "sign-in"),
}


def guard(app: Flask) -> None:
    """Put the limits in front of Flask-Security's views."""
    app.view_functions.update(GUARDED)
