"""REST of inquiries: the visitor's private conversation and callback, the booth's inbox, its reply time."""

from dataclasses import asdict
from typing import Any
from uuid import UUID

from flask_smorest import Blueprint

from booths.booth.public import public_booth
from booths.inquiries import callbacks, listing, service
from booths.inquiries.card import card, show_callback
from booths.inquiries.current import staff_online, tell
from booths.inquiries.figures import reply_time
from booths.inquiries.models import Inquiry
from booths.inquiries.schemas import (
    CallbackBody,
    CallbackSchema,
    InquiryBoxQuery,
    InquiryCardSchema,
    InquiryCloseBody,
    InquiryHandBody,
    InquiryRowSchema,
    ReplyTimeSchema,
    TalkBody,
    TalkSchema,
)
from booths.inquiries.talks import open_talk
from exhibition.accounts.identity import remember_guest
from exhibition.accounts.models import Visitor
from exhibition.web.context import actor, db, now
from exhibition.web.limits import limited
from exhibition.web.preconditions import etag, expected_version

inquiries_api = Blueprint(
    "inquiries", __name__, url_prefix="/api", description="Questions to booths, and their reply clock"
)
Versioned = tuple[dict[str, Any], int, dict[str, str]]


@inquiries_api.post("/booths/<slug>/talk")
@limited("chat")
@inquiries_api.arguments(TalkBody)
@inquiries_api.response(200, TalkSchema)
@inquiries_api.alt_response(403, description="One's own booth")
@inquiries_api.alt_response(404, description="No public booth has this slug, or it has no such product")
@inquiries_api.alt_response(422, description="A guest without a name")
def talk(body: dict[str, Any], slug: str) -> dict[str, Any]:
    """Open one's private conversation with a booth; there is one, however often it is opened."""
    found = public_booth(db(), slug)
    inquiry = open_talk(db(), actor(), found, now(), name=body["name"], product=body["product"])
    remember_guest(db().get_one(Visitor, inquiry.visitor_id))
    return {"room": inquiry.room, "inquiry": inquiry.id}


@inquiries_api.get("/booths/<slug>/reply-time")
@inquiries_api.response(200, ReplyTimeSchema)
@inquiries_api.alt_response(404, description="No public booth has this slug")
def figures(slug: str) -> dict[str, Any]:
    """How long this booth takes to answer, and whether somebody is there now."""
    booth = public_booth(db(), slug).booth
    return {**asdict(reply_time(db(), booth.id, now())), "online": staff_online(booth.id)}


@inquiries_api.get("/inquiries")
@inquiries_api.arguments(InquiryBoxQuery, location="query")
@inquiries_api.response(200, InquiryRowSchema(many=True))
def box(query: dict[str, Any]) -> list[dict[str, Any]]:
    """Fifty inquiries of a box that one answers."""
    found = listing.find(db(), actor(), query["box"], query["q"], query["after"])
    return [listing.show(entry) for entry in found]


@inquiries_api.get("/inquiries/<uuid:inquiry_id>")
@inquiries_api.response(200, InquiryCardSchema)
@inquiries_api.alt_response(404, description="Not an inquiry that one answers")
def one(inquiry_id: UUID) -> Versioned:
    """An inquiry with the visitor's card; its version is in ETag."""
    inquiry = service.inquiry_for(db(), actor(), inquiry_id)
    return card(db(), actor(), inquiry), 200, etag(inquiry.version)


@inquiries_api.post("/inquiries/<uuid:inquiry_id>/take")
@inquiries_api.response(200, InquiryRowSchema)
@inquiries_api.alt_response(412, description="Somebody changed it meanwhile")
@inquiries_api.alt_response(428, description="If-Match is missing")
def take(inquiry_id: UUID) -> Versioned:
    """Answer it oneself from now on."""
    return _row(service.take(db(), _acting(), inquiry_id))


@inquiries_api.post("/inquiries/<uuid:inquiry_id>/hand")
@inquiries_api.arguments(InquiryHandBody)
@inquiries_api.response(200, InquiryRowSchema)
@inquiries_api.alt_response(412, description="Somebody changed it meanwhile")
@inquiries_api.alt_response(422, description="Not a colleague")
@inquiries_api.alt_response(428, description="If-Match is missing")
def hand(body: dict[str, Any], inquiry_id: UUID) -> Versioned:
    """Let a colleague answer it."""
    return _row(service.hand(db(), _acting(), inquiry_id, body["account"]))


@inquiries_api.post("/inquiries/<uuid:inquiry_id>/close")
@inquiries_api.arguments(InquiryCloseBody)
@inquiries_api.response(200, InquiryRowSchema)
@inquiries_api.alt_response(409, description="Nothing was asked yet")
@inquiries_api.alt_response(412, description="Somebody changed it meanwhile")
@inquiries_api.alt_response(422, description="It has neither an answer nor a reason")
@inquiries_api.alt_response(428, description="If-Match is missing")
def close(body: dict[str, Any], inquiry_id: UUID) -> Versioned:
    """End it: answered, or with a reason."""
    return _row(service.close_inquiry(db(), _acting(), inquiry_id, body["reason"], body["note"]))


@inquiries_api.post("/inquiries/<uuid:inquiry_id>/reopen")
@inquiries_api.response(200, InquiryRowSchema)
@inquiries_api.alt_response(409, description="The visitor asked again: that waits already")
@inquiries_api.alt_response(412, description="Somebody changed it meanwhile")
@inquiries_api.alt_response(428, description="If-Match is missing")
def reopen(inquiry_id: UUID) -> Versioned:
    """Open it again."""
    return _row(service.reopen(db(), _acting(), inquiry_id))


@inquiries_api.post("/inquiries/<uuid:inquiry_id>/callback")
@limited("chat")
@inquiries_api.arguments(CallbackBody)
@inquiries_api.response(201, CallbackSchema)
@inquiries_api.alt_response(404, description="Not one's own inquiry")
@inquiries_api.alt_response(422, description="No such way, address, time or zone")
def callback(body: dict[str, Any], inquiry_id: UUID) -> dict[str, Any]:
    """Ask to be called or written to; it takes the place of what one asked before."""
    wish = callbacks.Wish(body["way"], body["address"], body["at"] or "", body["zone"])
    return show_callback(callbacks.ask_callback(db(), actor(), inquiry_id, wish, now(), tell))


@inquiries_api.post("/inquiries/<uuid:inquiry_id>/callbacks/<uuid:callback_id>/done")
@inquiries_api.response(200, InquiryRowSchema)
@inquiries_api.alt_response(404, description="Not an inquiry that one answers, or no such callback")
@inquiries_api.alt_response(412, description="Somebody changed it meanwhile")
@inquiries_api.alt_response(428, description="If-Match is missing")
def callback_done(inquiry_id: UUID, callback_id: UUID) -> Versioned:
    """The visitor was reached: that is the answer."""
    return _row(callbacks.done(db(), _acting(), inquiry_id, callback_id))


def _acting() -> service.Acting:
    return service.Acting(actor(), now(), tell, expected_version())


def _row(inquiry: Inquiry) -> Versioned:
    db().flush()
    shown = listing.show(listing.entry_of(db(), actor(), inquiry))
    return shown, 200, etag(inquiry.version)
