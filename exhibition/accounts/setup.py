"""Joins Flask-Security to the application: sessions, words, mails, passwords, passkeys, limits."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any

from flask import Flask, Response, abort, flash, jsonify, redirect, request, url_for
from flask_security import Security, SQLAlchemySessionUserDatastore
from werkzeug.local import LocalProxy

from exhibition.accounts import identity
from exhibition.accounts.forms import PasskeyForm, RegisterForm
from exhibition.accounts.letters import AccountMail
from exhibition.accounts.limits import guard
from exhibition.accounts.messages import FluentDomain, message_options, said
from exhibition.accounts.models import Account, Passkey, Role
from exhibition.accounts.options import security_options
from exhibition.accounts.passkeys import Passkeys
from exhibition.accounts.passwords import OffLoop, Policy
from exhibition.kernel.actor import SignInRequired
from exhibition.ports import GuestMerge
from exhibition.web import csrf
from exhibition.web.context import actor, db, language, runtime
from exhibition.web.errors import answer, handle_domain, wants_json
from exhibition.web.times import date_words


def install(app: Flask, merges: Sequence[GuestMerge] = ()) -> None:
    """Set up accounts. `merges`: how the venue's own features move what a guest keeps, at sign-in."""
    joined = app.extensions["maru"]
    app.config.update(security_options(joined.settings, joined.clock), **message_options())
    security = Security(
        app,
        SQLAlchemySessionUserDatastore(_session_proxy(), Account, Role, Passkey),
        register_form=RegisterForm,
        wan_register_form=PasskeyForm,
        mail_util_cls=AccountMail,
        password_util_cls=Policy,
        webauthn_util_cls=Passkeys,
    )
    security.i18n_domain = FluentDomain()  # type: ignore[assignment]
    security.pwd_context = OffLoop(security.pwd_context)
    security.render_json(_json)
    # No tokens in headers or addresses: browsers have cookies, programs are not signed in yet.
    security.login_manager.request_loader(lambda _request: None)
    # Choosing a second factor is asked of nobody: passkeys stand alone.
    app.view_functions["security.tf_select"] = lambda: abort(404)
    app.jinja_env.filters["said"] = said
    app.context_processor(
        lambda: {"has_mail_server": bool(runtime().settings.smtp_url), "short_date": _short_date}
    )
    app.register_error_handler(SignInRequired, ask_to_sign_in)
    csrf.install(app)
    identity.install(app, merges)
    guard(app)


def ask_to_sign_in(error: SignInRequired) -> Any:
    """Lead people who only look to the sign-in and back; programs and forms get the error."""
    if wants_json() or request.method != "GET":
        return handle_domain(error)
    flash(said("security-unauthenticated"), "info")
    asked = request.full_path if request.query_string else request.path
    return redirect(url_for("security.login", next=asked))


def _short_date(instant: str) -> str:
    """The day of an ISO instant on the reader's calendar."""
    return date_words(datetime.fromisoformat(instant), actor().time_zone, language())


def _session_proxy() -> Any:
    ask: Callable[[], Any] = db
    return LocalProxy(ask)


def _json(payload: dict[str, Any], code: int, headers: dict[str, str] | None, _user: Any) -> Response:
    """Flask-Security's answers to programs: the payload itself, or our problem document."""
    if code >= 400:
        response = _problem(payload, code)
    else:
        response = jsonify(payload)
        response.status_code = code
    response.headers.extend(headers or {})
    return response


def _problem(payload: dict[str, Any], code: int) -> Response:
    if code in {401, 403}:
        name = "reauthentication_required" if payload.get("reauth_required") else "sign_in_required"
        return answer(code, name if code == 401 else "denied", {})
    fields = payload.get("field_errors") or {}
    response = answer(422 if fields else code, "invalid", {})
    body = response.get_json()
    said_errors = [said(text) for texts in fields.values() for text in texts]
    body["errors"] = {
        str(name or "form"): {"code": "invalid", "detail": said(texts[0])}
        for name, texts in fields.items()
        if texts
    }
    body["detail"] = " ".join(said_errors) or body["detail"]
    changed = jsonify(body)
    changed.status_code, changed.content_type = response.status_code, "application/problem+json"
    return changed
