"""What moderators do, over REST. Who is in a room is told once it is committed."""

from typing import Any
from uuid import UUID

from flask import Response, request
from flask_smorest import Blueprint

from exhibition.chat import exporting, moderating, reporting, reviewing, words_kept
from exhibition.chat.acting import act_on_held, act_on_report, tell_rules
from exhibition.chat.current import desk
from exhibition.chat.exporting import written
from exhibition.chat.models import HeldWord, Sanction
from exhibition.chat.moderation_schemas import (
    DecisionSchema,
    HeldSchema,
    PauseSchema,
    ReportedSchema,
    RulesSchema,
    SanctionSchema,
    VerdictSchema,
    WordSchema,
)
from exhibition.kernel.actor import VENUE, company_scope
from exhibition.web.context import actor, db, now, runtime
from exhibition.web.limits import limited

moderation_api = Blueprint(
    "moderation", __name__, url_prefix="/api/chat", description="Order in the chat's rooms"
)


@moderation_api.post("/rooms/<room>/lock")
@moderation_api.response(200, RulesSchema)
def lock(room: str) -> dict[str, Any]:
    """Close a room to all but its staff."""
    return tell_rules(room, moderating.set_lock(db(), desk(), actor(), room, True, now()))


@moderation_api.post("/rooms/<room>/unlock")
@moderation_api.response(200, RulesSchema)
def unlock(room: str) -> dict[str, Any]:
    """Open it again."""
    return tell_rules(room, moderating.set_lock(db(), desk(), actor(), room, False, now()))


@moderation_api.post("/rooms/<room>/slow")
@moderation_api.arguments(PauseSchema)
@moderation_api.response(200, RulesSchema)
def slow(body: dict[str, Any], room: str) -> dict[str, Any]:
    """Make visitors wait between two messages."""
    return tell_rules(room, moderating.set_pause(db(), desk(), actor(), room, body["seconds"], now()))


@moderation_api.post("/rooms/<room>/sanctions")
@limited("chat")
@moderation_api.arguments(VerdictSchema)
@moderation_api.response(201, SanctionSchema)
def sanction(body: dict[str, Any], room: str) -> Sanction:
    """Mute or ban a visitor."""
    verdict = moderating.Verdict(
        body["visitor"], body["kind"], body["minutes"], body["reason"], body["reach"]
    )
    return moderating.give(db(), desk(), actor(), room, verdict, now())


@moderation_api.delete("/sanctions/<uuid:sanction_id>")
@moderation_api.response(204)
def lift(sanction_id: UUID) -> None:
    """End a sanction before its time."""
    moderating.lift(db(), desk(), actor(), sanction_id, now())


@moderation_api.get("/rooms/<room>/export")
@limited("chat")
def export(room: str) -> Response:
    """A conversation as JSON or CSV (`?format=`), for its parties."""
    kind = request.args.get("format", "json")
    joined = runtime()
    with joined.database.writing() as session:
        exporting.open_export(session, desk(), actor(), room, kind, now())
    # It needs nothing of this request: it is read while it is written, when the request has ended.
    answer = Response(written(joined.database, room, kind, now()))
    answer.headers["Content-Type"] = exporting.FORMATS[kind]
    answer.headers["Content-Disposition"] = f'attachment; filename="conversation-{now():%Y-%m-%d}.{kind}"'
    answer.headers["Cache-Control"] = "private, no-store"
    return answer


@moderation_api.get("/held")
@moderation_api.response(200, HeldSchema(many=True))
def held() -> list[dict[str, Any]]:
    """Messages that wait for this moderator, the oldest first."""
    actor().require_account()
    return [
        {"id": str(one.id), "room": room, "visitor": str(one.visitor_id), "author": one.author,
         "body": one.body, "said_at": one.said_at}
        for one, room in reviewing.list_for(db(), desk(), actor(), now())
    ]  # fmt: skip


@moderation_api.post("/held/<uuid:held_id>")
@moderation_api.response(204)
def release(held_id: UUID) -> None:
    """Let a message through: it gets the room's next number."""
    act_on_held(held_id, reviewing.RELEASED)


@moderation_api.delete("/held/<uuid:held_id>")
@moderation_api.response(204)
def refuse(held_id: UUID) -> None:
    """Leave a message unseen."""
    act_on_held(held_id, reviewing.REFUSED)


@moderation_api.get("/held-words")
@moderation_api.response(200, WordSchema(many=True))
def words() -> list[HeldWord]:
    """The words that this moderator's lists hold."""
    actor().require_account()
    scopes = [VENUE] if actor().is_organizer else [company_scope(one) for one in actor().company_ids()]
    return list(words_kept.words_of(db(), scopes))


@moderation_api.post("/held-words")
@moderation_api.arguments(WordSchema)
@moderation_api.response(201, WordSchema)
def hold_word(body: dict[str, Any]) -> HeldWord:
    """Hold messages with this word from now on."""
    return words_kept.add_word(db(), desk(), actor(), body["scope"], body["word"], now())


@moderation_api.delete("/held-words/<uuid:word_id>")
@moderation_api.response(204)
def free_word(word_id: UUID) -> None:
    """Let messages with this word through again."""
    words_kept.drop_word(db(), desk(), actor(), word_id, now())


@moderation_api.get("/reports")
@moderation_api.response(200, ReportedSchema(many=True))
def reports() -> list[dict[str, Any]]:
    """Reports that wait for this moderator, the oldest first."""
    actor().require_account()
    return [
        {"id": str(one.report.id), "room": one.room, "seq": one.message.seq, "author": one.message.author,
         "visitor": str(one.message.visitor_id), "body": one.message.body, "before": one.before,
         "reason": one.report.reason, "words": one.report.words, "reported_at": one.report.reported_at}
        for one in reporting.undecided(db(), desk(), actor(), now())
    ]  # fmt: skip


@moderation_api.post("/reports/<uuid:report_id>")
@moderation_api.arguments(DecisionSchema)
@moderation_api.response(204)
def decide(body: dict[str, Any], report_id: UUID) -> None:
    """Dismiss a report, or delete the message."""
    act_on_report(report_id, body["decision"])
