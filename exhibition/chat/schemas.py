"""Shapes of what clients send and fetch."""

from marshmallow import Schema, fields, validate

from exhibition.chat.content_schemas import ContentSchema, Lenient, PinSchema
from exhibition.chat.models import CLIENT_ID_LIMIT, SIGN_LIMIT

REASONS = ("spam", "abuse", "personal", "other")
ROOM_NAME = validate.Regexp(r"[a-z]{1,16}:[0-9a-zA-Z-]{1,64}\Z")


class NothingSchema(Lenient):
    """An event without a body."""


class RoomAskSchema(Lenient):
    """Names a room: `booth:<id>`; `after` is the last number that the client has."""

    room = fields.String(required=True, validate=ROOM_NAME)
    after = fields.Integer(
        load_default=None, allow_none=True, strict=True, validate=validate.Range(min=0, max=2**31 - 1)
    )


class JoinSchema(RoomAskSchema):
    """Enter a room; `changes` is the number of the last change that the client knows of."""

    changes = fields.Integer(
        load_default=None, allow_none=True, strict=True, validate=validate.Range(min=0, max=2**31 - 1)
    )


class SayingSchema(RoomAskSchema):
    """One message."""

    id = fields.String(required=True, validate=validate.Length(min=8, max=CLIENT_ID_LIMIT))
    body = fields.String(required=True)
    pin = fields.Nested(PinSchema, load_default=None, allow_none=True)
    content = fields.Nested(ContentSchema, load_default=None, allow_none=True)


class ReadSchema(RoomAskSchema):
    """How far somebody has read."""

    seq = fields.Integer(required=True, strict=True, validate=validate.Range(min=0, max=2**31 - 1))


class MessageAskSchema(RoomAskSchema):
    """Names a message of a room."""

    seq = fields.Integer(required=True, strict=True, validate=validate.Range(min=1, max=2**31 - 1))


class EditSchema(MessageAskSchema):
    """Other words for a message."""

    body = fields.String(required=True)


class ReactSchema(MessageAskSchema):
    """An emoji, put on a message or taken back."""

    sign = fields.String(required=True, validate=validate.Length(min=1, max=SIGN_LIMIT))
    on = fields.Boolean(load_default=True)


class ReportSchema(MessageAskSchema):
    """What is wrong with a message: `spam`, `abuse`, `personal` or `other`, and words about it."""

    reason = fields.String(required=True, validate=validate.OneOf(REASONS))
    words = fields.String(load_default="", validate=validate.Length(max=500))


class TypingSchema(RoomAskSchema):
    """That somebody writes, or no longer does."""

    on = fields.Boolean(load_default=True)


class NameSchema(Schema):
    """The name that a guest speaks under."""

    name = fields.String(required=True)


class GuestSchema(Schema):
    """Who one is in the chat."""

    visitor = fields.String()
    name = fields.String()


class ReactionSchema(Schema):
    """A sign on a message: how many put it there, and the visitor ids of up to twenty of them."""

    sign = fields.String()
    count = fields.Integer()
    by = fields.List(fields.String())


class MessageSchema(Schema):
    """A message. `by` is its author's visitor id, `at` its time in UTC; a deleted one has no words.

    `change` is the room's number of its last change, 0 for none.
    """

    seq = fields.Integer()
    id = fields.String()
    by = fields.String()
    author = fields.String()
    staff = fields.Boolean()
    body = fields.String()
    language = fields.String()
    pin = fields.Dict()
    content = fields.Dict()
    at = fields.String()
    change = fields.Integer()
    edited = fields.String(allow_none=True)
    deleted = fields.Boolean()
    reactions = fields.List(fields.Nested(ReactionSchema))


class EarlierSchema(Schema):
    """A page of messages, oldest first."""

    messages = fields.List(fields.Nested(MessageSchema))


class UnreadSchema(Schema):
    """What waits in one room for staff."""

    room = fields.String()
    title = fields.Dict()
    unread = fields.Integer()
    last = fields.Nested(MessageSchema, allow_none=True)
