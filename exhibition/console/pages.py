"""Pages of the console: what waits, people, the journal."""

from flask import flash, redirect, request, url_for
from flask.typing import ResponseReturnValue

from exhibition.accounts.grants import LastOwner
from exhibition.chat.help import HelpQueue
from exhibition.chat.overview import ModerationQueue
from exhibition.console import service
from exhibition.console.frame import console_blueprint, console_page
from exhibition.web.context import actor, db, language, now, runtime
from exhibition.web.pages import say

console_pages = console_blueprint("console_pages", __name__)


@console_pages.get("")
def queue() -> str:
    """What waits for a decision."""
    items = service.waiting(db(), (*runtime().extension.queue_sources, HelpQueue(), ModerationQueue()))
    return console_page("queue", "queue", items=items)


@console_pages.get("/people")
def people() -> str:
    """Accounts and their roles."""
    query = request.args.get("q", "")[:100]
    page = service.people(db(), query, _number())
    return console_page("people", "people", page=page, query=query)


@console_pages.post("/people/<int:account_id>/organizer")
def set_organizer(account_id: int) -> ResponseReturnValue:
    """Make somebody organizer, or take it back."""
    wanted = request.form.get("organizer") == "yes"
    try:
        account = service.set_organizer(db(), actor(), account_id, wanted, now())
        flash(
            say("console-organizer-made" if wanted else "console-organizer-taken", name=account.email),
            "success",
        )
    except LastOwner as error:
        db().rollback()
        flash(runtime().words.error(language(), error.code, error.params), "error")
    return redirect(url_for("console_pages.people", q=request.form.get("q", "")), 303)


@console_pages.get("/journal")
def journal() -> str:
    """What was done by those who have power."""
    act, subject = request.args.get("act", "")[:64], request.args.get("subject", "")[:120]
    page = service.journal(db(), act, subject, _number())
    return console_page("journal", "journal", page=page, act=act, subject=subject, acts=service.acts(db()))


def _number() -> int:
    text = request.args.get("page", "1")
    return int(text) if text.isdecimal() and len(text) < 7 else 1
