"""Shapes of what clients ask. Who moves says so in three or four numbers: `models.Floor.pose` reads them."""

from marshmallow import EXCLUDE, Schema, fields, validate

# Raised when an older client would misread what it is told.
VERSION = 1
SLUG = validate.Regexp(r"[0-9a-z-]{1,80}\Z")
SLUG_OR_NONE = validate.Regexp(r"[0-9a-z-]{0,80}\Z")


class Lenient(Schema):
    """Clients of later versions may say more; what is not known is left out."""

    class Meta:
        """See marshmallow."""

        unknown = EXCLUDE


class EnterSchema(Lenient):
    """Into a hall."""

    version = fields.Integer(load_default=0, strict=True)
    hall = fields.String(required=True, validate=SLUG)
    event = fields.String(load_default="", validate=SLUG_OR_NONE)


class NothingSchema(Lenient):
    """An event without a body."""


class LeadSchema(Lenient):
    """Begin or end a tour; it begins where one stands."""

    on = fields.Boolean(required=True)
    pose = fields.List(fields.Float(allow_nan=True), load_default=None, allow_none=True)


class FollowSchema(Lenient):
    """Follow who has this number; null follows nobody."""

    tour = fields.Integer(required=True, allow_none=True, strict=True)
