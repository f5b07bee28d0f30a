"""Who is asking: the signed-in account, the guest of a cookie, or nobody yet. On pages, API and sockets."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Any
from uuid import UUID

from flask import Flask, Response, g, request
from flask import session as cookie_session
from flask_login import current_user
from flask_security import user_authenticated
from itsdangerous import BadSignature, URLSafeSerializer
from sqlalchemy import select
from sqlalchemy.orm import Session

from exhibition.accounts.grants import grants_of
from exhibition.accounts.models import Account, Visitor
from exhibition.accounts.visitors import merge_guest, read_guest, visitor_of
from exhibition.kernel.actor import Actor
from exhibition.kernel.ids import parse_id
from exhibition.ports import GuestMerge
from exhibition.web.context import actor, db, forget_actor, now, runtime

GUEST_COOKIE = "maru_visitor"
GUEST_SECONDS = 365 * 24 * 3600


def load_actor(session: Session) -> Actor:
    """Read who is asking from this request's cookies."""
    if current_user and current_user.is_authenticated:
        return actor_of(session, current_user)
    guest_id = guest_of_cookie()
    guest = read_guest(session, guest_id) if guest_id else None
    return guest or Actor(language=g.get("language", "en"))


def actor_of(session: Session, account: Account) -> Actor:
    """The actor that an account is; also for jobs and the command line."""
    visitor_id = session.scalar(select(Visitor.id).where(Visitor.account_id == account.id))
    return account_actor(account, visitor_id, grants_of(session, account.id))


def account_actor(account: Account, visitor_id: UUID | None, grants: frozenset[tuple[str, str]]) -> Actor:
    """The actor of an account whose visitor and grants were read."""
    return Actor(
        account_id=account.id,
        visitor_id=visitor_id,
        display_name=account.display_name or account.email.partition("@")[0],
        language=account.language,
        time_zone=account.time_zone,
        grants=grants,
    )


def for_socket(session: Session | None = None) -> Actor:
    """The actor of a Socket.IO event, inside its handler: the handshake's cookies, the grants of now."""
    forget_actor()
    if session is not None:
        g.actor = runtime().load_actor(session)
    return actor()


def guest_of_cookie() -> UUID | None:
    """The guest that the browser's cookie names, if its signature is ours."""
    value = request.cookies.get(GUEST_COOKIE, "")
    try:
        return parse_id(_signer().loads(value)) if value else None
    except BadSignature:
        return None


def remember_guest(visitor: Visitor) -> None:
    """Give the browser the cookie of a guest that was just made; accounts need none."""
    if visitor.account_id is None:
        g.guest_cookie = _signer().dumps(str(visitor.id))
        forget_actor()


def forget_cookie() -> None:
    """Take the guest's cookie from the browser."""
    g.guest_cookie = ""
    forget_actor()


def install(app: Flask, merges: Sequence[GuestMerge]) -> None:
    """Make `actor()` work, keep the guests' cookie, and merge a guest at sign-in."""
    app.extensions["maru"].load_actor = load_actor
    app.after_request(_keep_cookie)

    @user_authenticated.connect_via(app)
    def signed_in(_app: Flask, user: Any, **_rest: Any) -> None:
        _begin_anew()
        guest_id = guest_of_cookie()
        forget_actor()
        visitor_of(db(), user, now())
        if guest_id:
            merge_guest(db(), guest_id, user, (*merges, *runtime().extension.guest_merges), now())
            g.guest_cookie = ""

    # blinker holds receivers weakly
    app.extensions["maru_signed_in"] = signed_in


def _begin_anew() -> None:
    """Nothing that was put into the session before sign-in, its CSRF token least of all, outlives it."""
    kept = {name: value for name, value in cookie_session.items() if name.startswith(("_", "fs_"))}
    cookie_session.clear()
    cookie_session.update(kept)
    g.pop("csrf_token", None)


def _keep_cookie(response: Response) -> Response:
    value = g.pop("guest_cookie", None)
    if value:
        secure = runtime().settings.is_secure
        response.set_cookie(
            GUEST_COOKIE, value, max_age=GUEST_SECONDS, httponly=True, samesite="Lax", secure=secure
        )
    elif value == "":
        response.delete_cookie(GUEST_COOKIE, httponly=True, samesite="Lax")
    return response


def _signer() -> URLSafeSerializer:
    return _signer_with(runtime().settings.secret_key)


@lru_cache(maxsize=4)
def _signer_with(secret: str) -> URLSafeSerializer:
    """Made once: it tries its serializer out whenever it is made, and every event of a socket wants it."""
    return URLSafeSerializer(secret, salt="maru-guest")
