"""The studio's page of notices, and the way out of mails for who is not signed in."""

from flask import Blueprint, flash, redirect, render_template, request, send_from_directory
from werkzeug import Response

from exhibition.kernel.errors import NotFound
from exhibition.notices import service
from exhibition.notices.links import read_stop
from exhibition.web.context import actor, db, runtime
from exhibition.web.pages import DIST, manifest, say

notice_pages = Blueprint("notice_pages", __name__)


@notice_pages.get("/studio/notices")
def notices() -> str:
    """What tells one of questions: browsers, mails, the sound."""
    account_id = actor().require_account()
    return render_template(
        "studio/notices.html",
        wants_mail=service.wants_mail(db(), account_id),
        browsers=len(service.browsers_of(db(), [account_id])),
    )


@notice_pages.post("/studio/notices")
def change() -> Response:
    """Form: `mail` (on or absent), or `forget`: no browser tells anything any more."""
    account_id = actor().require_account()
    if request.form.get("forget"):
        service.forget_all(db(), account_id)
    else:
        service.mark_of(db(), account_id).wanted = bool(request.form.get("mail"))
    flash(say("notices-saved"), "success")
    return redirect("/studio/notices", 303)


@notice_pages.get("/studio/push-worker.js")
def push_worker() -> Response:
    """The service worker that shows news; its address never changes, and it is asked for anew each time."""
    entry = manifest().get("src/push/main.ts")
    if entry is None:
        raise NotFound
    answer = send_from_directory(DIST, entry["file"], mimetype="text/javascript", max_age=0)
    answer.headers["Cache-Control"] = "no-cache"
    return answer


@notice_pages.get("/notices/stop/<token>")
def stop(token: str) -> str:
    """Ask once: programs that look at links in mails must not change anything."""
    read_stop(runtime().settings, token)
    return render_template("studio/stop.html", token=token, is_done=False)


@notice_pages.post("/notices/stop/<token>")
def stopped(token: str) -> str:
    """No more mails; mail programs post here by themselves (RFC 8058), so the token alone is the right."""
    service.mark_of(db(), read_stop(runtime().settings, token)).wanted = False
    return render_template("studio/stop.html", token=token, is_done=True)


# The token is the right, and mail programs know no other.
notice_pages.record_once(lambda state: state.app.extensions["maru_csrf"].exempt(stopped))
