"""Shapes of what moderators send and fetch."""

from marshmallow import Schema, fields, validate

from exhibition.chat.rights import SCOPES
from exhibition.chat.sanctions import KINDS


class PauseSchema(Schema):
    """How many seconds visitors wait between two messages; 0: none."""

    seconds = fields.Integer(required=True, strict=True, validate=validate.Range(min=0, max=3600))


class RulesSchema(Schema):
    """What holds in a room now."""

    room = fields.String()
    locked = fields.Boolean()
    slow_seconds = fields.Integer()


class VerdictSchema(Schema):
    """Whom to mute or ban, for how many minutes (null: until it is lifted), and how far it reaches."""

    visitor = fields.UUID(required=True)
    kind = fields.String(required=True, validate=validate.OneOf(KINDS))
    minutes = fields.Integer(load_default=None, allow_none=True, strict=True)
    reason = fields.String(load_default="", validate=validate.Length(max=500))
    reach = fields.String(load_default="room", validate=validate.OneOf(SCOPES))


class SanctionSchema(Schema):
    """A sanction; `until` null: until it is lifted."""

    id = fields.UUID()
    visitor = fields.UUID(attribute="visitor_id")
    scope = fields.String()
    kind = fields.String()
    reason = fields.String()
    given_at = fields.DateTime()
    until = fields.DateTime(allow_none=True)


class HeldSchema(Schema):
    """A message that waits for a moderator."""

    id = fields.String()
    room = fields.String()
    visitor = fields.String()
    author = fields.String()
    body = fields.String()
    said_at = fields.DateTime()


class WordSchema(Schema):
    """A word whose messages are held, in `venue` or `company:<id>`."""

    id = fields.UUID(dump_only=True)
    scope = fields.String(required=True, validate=validate.Length(max=96))
    word = fields.String(required=True, validate=validate.Length(min=1, max=80))


class ReportedSchema(Schema):
    """A report that waits for a decision; `before` is what the message said earlier."""

    id = fields.String()
    room = fields.String()
    seq = fields.Integer()
    author = fields.String()
    visitor = fields.String()
    body = fields.String()
    before = fields.List(fields.String())
    reason = fields.String()
    words = fields.String()
    reported_at = fields.DateTime()


class DecisionSchema(Schema):
    """What becomes of a reported message."""

    decision = fields.String(required=True, validate=validate.OneOf(("dismissed", "deleted")))
