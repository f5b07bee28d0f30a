"""Answering one question by the signed link of a mail, without signing in: that question and nothing else."""

from uuid import UUID, uuid4

from flask import Blueprint, render_template, request
from flask.typing import ResponseReturnValue

from booths.booth.models import Booth
from booths.inbox.acting import asked_last
from booths.inbox.speaking import answer_to, told
from booths.inquiries.models import Inquiry
from booths.inquiries.service import inquiry_for
from exhibition.accounts.identity import actor_of
from exhibition.chat.posting import post
from exhibition.kernel.actor import Actor
from exhibition.kernel.errors import Denied, Exceeded, Invalid
from exhibition.notices.links import read_reply
from exhibition.web.context import db, language, runtime
from exhibition.web.errors import status_of
from exhibition.web.limits import limited
from exhibition.web.pages import say

reply_pages = Blueprint("reply_pages", __name__)


@reply_pages.get("/reply/<token>")
def reply(token: str) -> str:
    """The question, and a place to write."""
    return _page(*_meant(token))


@reply_pages.post("/reply/<token>")
@limited("chat")
def send(token: str) -> ResponseReturnValue:
    """Answer; what was typed stays while it cannot be sent."""
    who, inquiry = _meant(token)
    body, key = request.form.get("body", ""), request.form.get("key", "")
    saying = answer_to(inquiry, asked_last(db(), inquiry), key, body, language())
    room = inquiry.room
    # The message is a transaction of its own, and waits for this one.
    db().commit()
    try:
        post(who, room, saying)
    except (Invalid, Exceeded, Denied) as error:
        trouble = runtime().words.error(language(), error.code, error.params)
        return _page(who, inquiry, body=body, key=key, trouble=trouble), status_of(error)
    return _page(who, inquiry, done=say("reply-sent"))


def _meant(token: str) -> tuple[Actor, Inquiry]:
    account, ref = read_reply(db(), runtime().settings, token)
    who = actor_of(db(), account)
    return who, inquiry_for(db(), who, UUID(ref))


def _page(who: Actor, inquiry: Inquiry, **said: str) -> str:
    return render_template(
        "studio/reply.html",
        who=who,
        booth=db().get_one(Booth, inquiry.booth_id),
        inquiry=inquiry,
        messages=told(who, inquiry),
        key=said.pop("key", "") or uuid4().hex,
        said=said,
    )
