"""Asking to be called or written to when nobody is there: a form, so that it needs no script."""

from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

from babel.dates import format_timedelta
from flask import Blueprint, redirect, render_template, request
from werkzeug import Response

from booths.booth.public import PublicBooth, public_booth
from booths.inquiries.callbacks import FARTHEST, MAIL, WAYS, Wish, ask_callback, read_wish
from booths.inquiries.current import staff_online, tell
from booths.inquiries.figures import reply_time
from booths.inquiries.speaking import speak
from exhibition.accounts.visitors import clean_name
from exhibition.chat.service import check_words
from exhibition.halls.service import find_hall
from exhibition.kernel.errors import Invalid, MaruError
from exhibition.web.context import actor, db, language, now
from exhibition.web.limits import limited
from exhibition.web.pages import say

inquiry_pages = Blueprint("inquiries_pages", __name__)
LONGEST_QUESTION = 1_000


@dataclass(frozen=True)
class Typed:
    """What stands in the form."""

    name: str = ""
    question: str = ""
    day: str = ""
    time: str = ""
    wish: Wish = field(default_factory=lambda: Wish(way=MAIL))
    sent: str = field(default_factory=lambda: uuid4().hex)


@inquiry_pages.get("/halls/<hall>/booths/<slug>/callback")
def callback(hall: str, slug: str) -> Response | str:
    """The form; a booth that moved is followed."""
    found = public_booth(db(), slug)
    if request.path != f"{found.url}/callback":
        return redirect(f"{found.url}/callback", 301)
    who = actor()
    return _page(found, Typed(who.display_name, wish=Wish(way=MAIL, zone=who.time_zone)), {})


@inquiry_pages.post("/halls/<hall>/booths/<slug>/callback")
@limited("chat")
def ask(hall: str, slug: str) -> Any:
    """Put the question into the visitor's private conversation, and the wish beside it."""
    found, typed = public_booth(db(), slug), _typed()
    wrong = _faults(typed)
    if wrong:
        return _page(found, typed, wrong), 422
    inquiry = speak(found, typed.name, typed.sent, typed.question)
    who = replace(actor(), visitor_id=inquiry.visitor_id)
    ask_callback(db(), who, inquiry.id, typed.wish, now(), tell)
    return redirect(f"{found.url}/callback?asked=1", 303)


def _typed() -> Typed:
    form = {name: request.form.get(name, "").strip() for name in FIELDS}
    at = f"{form['day']}T{form['time']}" if form["day"] or form["time"] else ""
    wish = Wish(form["way"], form["address"], at, form["zone"])
    question = form["question"].replace("\r\n", "\n")
    return Typed(form["name"], question, form["day"], form["time"], wish, form["sent"])


FIELDS = ("name", "question", "way", "address", "day", "time", "zone", "sent")


def _faults(typed: Typed) -> dict[str, str]:
    """A code for each field that is wrong."""
    wrong: dict[str, str] = {}
    try:
        read_wish(typed.wish, now())
    except Invalid as error:
        wrong |= error.fields
    try:
        if not actor().is_signed_in:
            clean_name(typed.name, "name")
    except Invalid as error:
        wrong |= error.fields
    try:
        check_words(typed.question)
    except MaruError as error:
        wrong["question"] = "required" if error.code == "message_empty" else error.code
    if len(typed.question) > LONGEST_QUESTION:
        wrong["question"] = "too_long"
    return wrong


def _page(found: PublicBooth, typed: Typed, wrong: dict[str, str]) -> str:
    return render_template(
        "booths/callback.html",
        booth=found.document,
        booth_id=str(found.booth.id),
        url=found.url,
        hall=find_hall(db(), found.document["hall"]),
        typed=typed,
        ways=WAYS,
        wrong={name: say(f"error-{code.replace('_', '-')}") for name, code in wrong.items()},
        today=now().date(),
        last=(now() + FARTHEST - timedelta(days=1)).date(),
        asked="asked" in request.args,
    )


def span_words(minutes: int) -> str:
    """`25 minutes`, `3 hours`, `2 days`: a length of time as one says it, in the page's language."""
    # 90 minutes say more than 2 hours; a whole hour or day is said as such.
    least = 0.9 if minutes in (60, 1440) else 1.6
    span = timedelta(minutes=minutes)
    return format_timedelta(span, granularity="minute", threshold=least, locale=language())


def reply_clock(booth_id: str) -> dict[str, Any]:
    """What a page says of a booth's answers: its figures, and how many of its staff are there."""
    wanted = UUID(booth_id)
    return {"time": reply_time(db(), wanted, now()), "online": staff_online(wanted)}


@inquiry_pages.app_context_processor
def helpers() -> dict[str, Any]:
    """What templates of other features call."""
    return {"reply_clock": reply_clock, "span_words": span_words}
