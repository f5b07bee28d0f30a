"""The studio's inbox, complete without a script: boxes, rows, a conversation, a form to answer, acts."""

from typing import Any
from uuid import UUID, uuid4

from flask import Blueprint, current_app, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from booths.inbox.acting import asked_last, desk_of
from booths.inbox.speaking import answer_to, told
from booths.inquiries import listing, service
from booths.inquiries.card import card
from booths.inquiries.current import tell
from booths.inquiries.models import Inquiry
from exhibition.chat.current import desk
from exhibition.chat.posting import post
from exhibition.kernel.actor import Actor
from exhibition.kernel.errors import Conflict, Denied, Exceeded, Invalid, MaruError, NotFound, Stale
from exhibition.kernel.ids import parse_id
from exhibition.web.context import actor, db, language, now, runtime
from exhibition.web.limits import limited
from exhibition.web.pages import say

inbox_pages = Blueprint("inbox_pages", __name__)
TALK = "talk:"


class StaffOnly(Denied):
    """This person answers in no room."""

    code = "staff_only"


@inbox_pages.get("/studio/inbox")
def inbox() -> ResponseReturnValue:
    """A box and the chosen conversation: `?box=`, `q`, `after`, `inquiry` or `room`."""
    who = actor()
    if not who.is_signed_in and "security.login" in current_app.view_functions:
        return redirect(url_for("security.login", next=request.full_path.rstrip("?")), 303)
    who.require_account()
    if not who.company_ids() and not who.is_organizer:
        raise StaffOnly
    box = request.args.get("box", "")
    box = box if box in listing.BOXES else listing.OPEN
    rows = listing.find(db(), who, box, _words(), parse_id(request.args.get("after", "")))
    return render_template(
        "studio/inbox.html",
        box=box,
        boxes=listing.BOXES,
        counts=listing.count_boxes(db(), who),
        rows=[listing.show(entry) for entry in rows],
        is_full=len(rows) == listing.PAGE,
        query=_words(),
        rooms=[entry for entry in desk().waiting(who) if entry.kind != "talk"],
        **_chosen(who),
    )


@inbox_pages.post("/studio/inbox/<uuid:inquiry_id>/answer")
@limited("chat")
def answer(inquiry_id: UUID) -> ResponseReturnValue:
    """Say something in an inquiry's room by a form."""
    who = actor()
    inquiry = service.inquiry_for(db(), who, inquiry_id)
    room = inquiry.room
    typed, key = request.form.get("body", ""), request.form.get("key", "")
    saying = answer_to(inquiry, asked_last(db(), inquiry), key, typed, language())
    # The message is a transaction of its own, and waits for this one.
    db().commit()
    return _done(inquiry_id, lambda: post(who, room, saying))


@inbox_pages.post("/studio/inbox/<uuid:inquiry_id>/act")
def act(inquiry_id: UUID) -> ResponseReturnValue:
    """Take, hand over, close or open again by a form. Form: act, account, reason, note, version."""
    actor().require_account()
    version = request.form.get("version", "")
    acting = service.Acting(actor(), now(), tell, int(version) if version.isdecimal() else None)
    wanted, form = request.form.get("act", ""), request.form
    account = form.get("account", "")
    acts: dict[str, Any] = {
        "take": lambda: service.take(db(), acting, inquiry_id),
        "hand": lambda: service.hand(db(), acting, inquiry_id, int(account) if account.isdecimal() else 0),
        "close": lambda: service.close_inquiry(
            db(), acting, inquiry_id, form.get("reason", ""), form.get("note", "")
        ),
        "reopen": lambda: service.reopen(db(), acting, inquiry_id),
    }
    if wanted not in acts:
        raise NotFound
    return _done(inquiry_id, acts[wanted])


def _done(inquiry_id: UUID, act: Any) -> ResponseReturnValue:
    """Do it, and show the conversation again with what came of it."""
    try:
        act()
    except (Invalid, Conflict, Exceeded, Stale, Denied) as error:
        db().rollback()
        flash(_why(error), "error")
    return redirect(
        url_for("inbox_pages.inbox", inquiry=inquiry_id, box=request.form.get("box") or None), 303
    )


def _why(error: MaruError) -> str:
    return runtime().words.error(language(), error.code, error.params) if error.code else say("error-unknown")


def _words() -> str:
    return request.args.get("q", "").strip()[:100]


def _chosen(who: Actor) -> dict[str, Any]:
    """What of the page shows one conversation; a private room's name carries its inquiry's."""
    room = request.args.get("room", "")
    named = request.args.get("inquiry", "") or (room.removeprefix(TALK) if room.startswith(TALK) else "")
    inquiry_id = parse_id(named)
    if inquiry_id is None:
        return {"inquiry": None, "room": room}
    inquiry = service.inquiry_for(db(), who, inquiry_id)
    return {"inquiry": inquiry, "room": "", **_conversation(who, inquiry)}


def _conversation(who: Actor, inquiry: Inquiry) -> dict[str, Any]:
    return {
        "card": card(db(), who, inquiry),
        "desk": desk_of(db(), inquiry),
        "messages": told(who, inquiry),
        "key": uuid4().hex,
    }
