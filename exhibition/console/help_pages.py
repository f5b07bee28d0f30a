"""The organizers' side of the help desk: who asked, and answering."""

from uuid import UUID, uuid4

from flask import flash, redirect, request
from flask.typing import ResponseReturnValue

from exhibition.chat.current import desk
from exhibition.chat.help import conversations
from exhibition.chat.posting import post
from exhibition.chat.service import Saying
from exhibition.console.frame import console_blueprint, console_page
from exhibition.kernel.errors import MaruError
from exhibition.web.context import actor, db, language, now, runtime

console_help_pages = console_blueprint("console_help", __name__)


@console_help_pages.get("/help")
def conversations_page() -> str:
    """Everyone who asked, those who wait on top."""
    return console_page("help", "help", conversations=conversations(db()))


@console_help_pages.get("/help/<uuid:visitor_id>")
def conversation(visitor_id: UUID) -> str:
    """One conversation. Raises RoomNotFound."""
    return _page(visitor_id, "", uuid4().hex)


@console_help_pages.post("/help/<uuid:visitor_id>")
def answer(visitor_id: UUID) -> ResponseReturnValue:
    """Answer; what was typed stays while something is wrong."""
    body, sent, who = request.form.get("body", "").strip(), request.form.get("sent", ""), actor()
    # The message is a transaction of its own, and waits for this one.
    db().rollback()
    try:
        post(who, f"help:{visitor_id}", Saying(sent or uuid4().hex, body, language()))
    except MaruError as error:
        flash(runtime().words.error(language(), error.code, error.params), "error")
        return _page(visitor_id, body, sent), 422
    return redirect(f"/console/help/{visitor_id}", 303)


def _page(visitor_id: UUID, body: str, sent: str) -> str:
    seen = desk().join(actor(), f"help:{visitor_id}", None)
    return console_page("help_one", "help", seen=seen, visitor_id=visitor_id, body=body, sent=sent, at=now())
