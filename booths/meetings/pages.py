"""The page on which a visitor asks a booth for a meeting: a form, so that it needs no script."""

from typing import Any
from uuid import uuid4

from flask import Blueprint, redirect, render_template, request
from werkzeug import Response

from booths.booth.public import PublicBooth, public_booth
from booths.inquiries.speaking import speak
from booths.meetings.service import Asked, Wish, read_wish
from exhibition.accounts.visitors import clean_name
from exhibition.halls.service import find_hall
from exhibition.kernel.errors import Invalid
from exhibition.web.context import actor, db, now
from exhibition.web.limits import limited
from exhibition.web.pages import say

meeting_pages = Blueprint("meetings", __name__)
FIELDS = ("day", "time", "zone", "topic")


@meeting_pages.get("/halls/<hall>/booths/<slug>/meeting")
def meeting(hall: str, slug: str) -> Response | str:
    """The form; a booth that moved is followed."""
    found = public_booth(db(), slug)
    if request.path != f"{found.url}/meeting":
        return redirect(f"{found.url}/meeting", 301)
    return _page(found, Wish(zone=actor().time_zone), actor().display_name, uuid4().hex, {})


@meeting_pages.post("/halls/<hall>/booths/<slug>/meeting")
@limited("chat")
def ask(hall: str, slug: str) -> Any:
    """Put the wish into the visitor's private conversation; what was typed stays while it is wrong."""
    found = public_booth(db(), slug)
    wish = Wish(*(request.form.get(name, "").strip() for name in FIELDS))
    name, sent = request.form.get("name", "").strip(), request.form.get("sent", "")
    try:
        asked = read_wish(wish, now())
        if not actor().is_signed_in:
            clean_name(name, "name")
    except Invalid as error:
        return _page(found, wish, name, sent, error.fields), 422
    speak(found, name, sent, _words(asked, wish.zone))
    return redirect(f"{found.url}/meeting?asked=1", 303)


def _words(asked: Asked, zone: str) -> str:
    there, at = f"{asked.there:%Y-%m-%d %H:%M}", f"{asked.at:%Y-%m-%d %H:%M}"
    is_utc = asked.there.utcoffset() == asked.at.utcoffset()
    head = say("meeting-words-utc", at=at) if is_utc else say("meeting-words", there=there, zone=zone, utc=at)
    return f"{head}\n{asked.topic}" if asked.topic else head


def _page(found: PublicBooth, wish: Wish, name: str, sent: str, wrong: dict[str, str]) -> str:
    said = {field: say(f"error-{code.replace('_', '-')}") for field, code in wrong.items()}
    return render_template(
        "booths/meeting.html",
        booth=found.document,
        url=found.url,
        hall=find_hall(db(), found.document["hall"]),
        wish=wish,
        name=name,
        sent=sent,
        wrong=said,
        today=now().date(),
        asked="asked" in request.args,
    )
