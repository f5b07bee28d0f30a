"""Forms come from our own pages: a request without this session's token is refused, kindly."""

from urllib.parse import urlsplit

from flask import Flask, Response, render_template, request
from flask_wtf.csrf import CSRFError

from exhibition.web.context import runtime
from exhibition.web.errors import answer, wants_json

STATUS = 403
CODE = "csrf_failed"


def install(app: Flask) -> None:
    """Word the refusals of the application's CSRFProtect."""
    app.register_error_handler(CSRFError, refuse)


def refuse(_error: CSRFError) -> Response:
    """Tell programs by code, and lead people back to the form they came from, where a fresh token waits."""
    if wants_json():
        return answer(STATUS, CODE, {})
    page = render_template("accounts/csrf.html", back=came_from())
    return Response(page, STATUS, content_type="text/html; charset=utf-8")


def came_from() -> str:
    """The path of our own page that this form was on; the start page when that cannot be told."""
    parts = urlsplit(request.referrer or "")
    ours = urlsplit(runtime().settings.public_url).netloc
    if parts.netloc not in {ours, request.host} or not parts.path.startswith("/"):
        return "/"
    path = "/" + parts.path.lstrip("/\\")
    return f"{path}?{parts.query}" if parts.query else path
