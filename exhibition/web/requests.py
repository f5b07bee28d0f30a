"""The life of one request: its language, its database session, its log line."""

from flask import Flask, Response, g, request
from flask import session as cookie_session

from exhibition.web.context import SAFE_METHODS, actor, runtime
from exhibition.web.i18n import negotiate

LANGUAGE_COOKIE = "maru_lang"


def _choose_language() -> None:
    runtime_ = runtime()
    g.language = negotiate(
        request.args.get("lang"),
        request.cookies.get(LANGUAGE_COOKIE),
        _account_language(),
        request.accept_languages,
        runtime_.words.languages,
        runtime_.settings.default_language,
    )


def _account_language() -> str | None:
    """The language of a signed-in account, unless a choice of now outranks it and spares the look-up."""
    chosen = request.args.get("lang") or request.cookies.get(LANGUAGE_COOKIE)
    if chosen or "_user_id" not in cookie_session or request.endpoint == "static":
        return None
    return actor().language


def _finish(response: Response) -> Response:
    session = g.get("db")
    if session is not None:
        if response.status_code < 400:
            session.commit()
        else:
            session.rollback()
    if response.mimetype == "text/html":
        response.vary.update(("Accept-Language", "Cookie"))
        response.headers.setdefault("Content-Language", g.language)
        response.headers.setdefault("Cache-Control", "private, no-cache")
    _remember_language(response)
    return response


def _remember_language(response: Response) -> None:
    asked = request.args.get("lang")
    if asked and asked == g.language and asked != request.cookies.get(LANGUAGE_COOKIE):
        response.set_cookie(
            LANGUAGE_COOKIE, asked, max_age=31536000, samesite="Lax", httponly=True, secure=request.is_secure
        )


def _close(_error: BaseException | None) -> None:
    session = g.pop("db", None)
    if session is not None:
        session.close()


def install(app: Flask) -> None:
    """Hook the three moments of a request."""
    app.before_request(_choose_language)
    app.after_request(_finish)
    app.teardown_request(_close)


__all__ = ["LANGUAGE_COOKIE", "SAFE_METHODS", "install"]
