"""The visitor's page of the help desk. A form, so that it needs no script; with one, it is a conversation."""

from dataclasses import replace
from typing import Any
from uuid import uuid4

from flask import Blueprint, flash, redirect, render_template, request

from exhibition.accounts.identity import remember_guest
from exhibition.accounts.visitors import clean_name, ensure_visitor
from exhibition.chat.current import desk
from exhibition.chat.posting import post
from exhibition.chat.service import Saying, check_words
from exhibition.kernel.actor import Actor
from exhibition.kernel.errors import Conflict, Exceeded, Invalid, MaruError
from exhibition.web.context import actor, db, language, now, runtime
from exhibition.web.limits import limited
from exhibition.web.pages import say

help_pages = Blueprint("help", __name__)


@help_pages.get("/help")
def ask() -> str:
    """What was asked and answered, and a form to ask."""
    return _page("", {}, uuid4().hex)


@help_pages.post("/help")
@limited("chat")
def send() -> Any:
    """Put a question to the organizers; what was typed stays while something is wrong."""
    body, sent = request.form.get("body", "").strip(), request.form.get("sent", "")
    key = sent if len(sent) == 32 else uuid4().hex
    try:
        check_words(body)
        who = _named(actor(), request.form.get("name", "").strip())
        # The message is a transaction of its own, and waits for this one.
        db().commit()
        post(who, f"help:{who.visitor_id}", Saying(key, body, language()))
    except (Invalid, Exceeded, Conflict) as error:
        db().rollback()
        return _page(body, _wrong(error), key), 422
    flash(say("help-sent"), "success")
    return redirect("/help", 303)


def _named(who: Actor, name: str) -> Actor:
    """Who asks; a guest gets the name that was typed, and the cookie that keeps their questions theirs."""
    if not who.display_name:
        clean_name(name, "name")
    visitor = ensure_visitor(db(), who, "" if who.display_name else name, now())
    remember_guest(visitor)
    return replace(who, visitor_id=visitor.id, display_name=who.display_name or visitor.display_name)


def _wrong(error: MaruError) -> dict[str, str]:
    sentence = runtime().words.error(language(), error.code, error.params)
    fields = error.fields if isinstance(error, Invalid) else {}
    if "name" in fields:
        return {"name": say(f"error-{fields['name'].replace('_', '-')}")}
    return {"body": sentence}


def _page(body: str, wrong: dict[str, str], sent: str) -> str:
    who = actor()
    room = f"help:{who.visitor_id}" if who.visitor_id else ""
    messages = desk().join(who, room, None)["messages"] if room else []
    return render_template("help/show.html", room=room, messages=messages, body=body, wrong=wrong, sent=sent)
