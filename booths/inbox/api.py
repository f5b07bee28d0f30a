"""REST of the inbox: answers kept at hand, how much lies in each box, what staff need to act."""

from typing import Any
from uuid import UUID

from flask_smorest import Blueprint

from booths.inbox import answers
from booths.inbox.acting import desk_of
from booths.inbox.schemas import (
    CannedAnswerBody,
    CannedAnswerSchema,
    CountsSchema,
    DeskSchema,
    NewCannedAnswer,
)
from booths.inquiries.listing import count_boxes
from booths.inquiries.models import CannedAnswer
from booths.inquiries.service import inquiry_for
from exhibition.web.context import actor, db, now
from exhibition.web.preconditions import etag, expected_version, idempotent

answers_api = Blueprint(
    "canned-answers", __name__, url_prefix="/api/canned-answers", description="Answers kept at hand"
)
inbox_api = Blueprint("inbox", __name__, url_prefix="/api/inbox", description="The staff's inbox")
Versioned = tuple[CannedAnswer, int, dict[str, str]]


@answers_api.get("")
@answers_api.response(200, CannedAnswerSchema(many=True))
def listed() -> Any:
    """Those of one's companies, in their order."""
    actor().require_account()
    return answers.answers_of(db(), actor())


@answers_api.post("")
@idempotent
@answers_api.arguments(NewCannedAnswer)
@answers_api.response(201, CannedAnswerSchema)
def add(body: dict[str, Any]) -> Versioned:
    """Keep another one."""
    actor().require_account()
    return _versioned(answers.add_answer(db(), actor(), body["company"], body, now()), 201)


@answers_api.put("/<uuid:answer_id>")
@answers_api.arguments(CannedAnswerBody)
@answers_api.response(200, CannedAnswerSchema)
@answers_api.alt_response(412, description="A colleague changed it since")
def change(body: dict[str, Any], answer_id: UUID) -> Versioned:
    """Write it anew; wants If-Match."""
    actor().require_account()
    return _versioned(answers.change_answer(db(), actor(), answer_id, body, now(), expected_version()))


@answers_api.delete("/<uuid:answer_id>")
@answers_api.response(204)
def remove(answer_id: UUID) -> None:
    """Keep it no longer."""
    actor().require_account()
    answers.remove_answer(db(), actor(), answer_id, now())


def _versioned(answer: CannedAnswer, status: int = 200) -> Versioned:
    return answer, status, etag(answer.version)


@inbox_api.get("/counts")
@inbox_api.response(200, CountsSchema)
def counts() -> dict[str, int]:
    """How many inquiries lie in each box of one's own."""
    return count_boxes(db(), actor())


@inbox_api.get("/inquiries/<uuid:inquiry_id>")
@inbox_api.response(200, DeskSchema)
@inbox_api.alt_response(404, description="Not an inquiry that one answers")
def desk(inquiry_id: UUID) -> dict[str, Any]:
    """Colleagues to hand it to, reasons to close it, the message to reply to."""
    return desk_of(db(), inquiry_for(db(), actor(), inquiry_id))
