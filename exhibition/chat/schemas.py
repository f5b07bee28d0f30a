"""Shapes of what clients send and fetch."""

from marshmallow import EXCLUDE, Schema, fields, validate

from exhibition.chat.service import CLIENT_ID_LIMIT


class RoomAskSchema(Schema):
    """Names a room: `booth:<id>`; `after` is the last number that the client has."""

    class Meta:
        """Clients of later versions may say more."""

        unknown = EXCLUDE

    room = fields.String(required=True, validate=validate.Regexp(r"[a-z]{1,16}:[0-9a-zA-Z-]{1,64}\Z"))
    after = fields.Integer(load_default=None, allow_none=True, validate=validate.Range(min=0))


class SayingSchema(RoomAskSchema):
    """One message."""

    id = fields.String(required=True, validate=validate.Length(min=8, max=CLIENT_ID_LIMIT))
    body = fields.String(required=True)
    pin = fields.Dict(load_default=None, allow_none=True)


class ReadSchema(RoomAskSchema):
    """How far somebody has read."""

    seq = fields.Integer(required=True, validate=validate.Range(min=0))


class NameSchema(Schema):
    """The name that a guest speaks under."""

    name = fields.String(required=True)


class GuestSchema(Schema):
    """Who one is in the chat."""

    visitor = fields.String()
    name = fields.String()


class UnreadSchema(Schema):
    """What waits in one room for staff."""

    room = fields.String()
    title = fields.Dict()
    unread = fields.Integer()
    last = fields.Dict(allow_none=True)
