"""Shapes of inquiries over REST. Rules beyond types are the services'."""

from marshmallow import Schema, fields, validate

from booths.inquiries.listing import BOXES
from exhibition.web.texts import localized


class TalkBody(Schema):
    """What a private conversation is about, and how a guest calls themselves."""

    product = fields.String(load_default="", validate=validate.Length(max=80))
    name = fields.String(load_default="", validate=validate.Length(max=120))


class TalkSchema(Schema):
    """The visitor's conversation with the booth."""

    room = fields.String(required=True)
    inquiry = fields.UUID(required=True)


class InquiryBoxQuery(Schema):
    """Which box, words to look for, and the last inquiry of the page before."""

    box = fields.String(load_default="open", validate=validate.OneOf(BOXES))
    q = fields.String(load_default="", validate=validate.Length(max=100))
    after = fields.UUID(load_default=None, allow_none=True)


class InquiryHolderSchema(Schema):
    """Who answers."""

    id = fields.Integer()
    name = fields.String()


class InquiryAskerSchema(Schema):
    """Who asks."""

    id = fields.UUID()
    name = fields.String()
    language = fields.String()
    is_guest = fields.Boolean()


class SeenPlaceSchema(Schema):
    """A booth, a hall or a product, and when it was looked at."""

    id = fields.UUID()
    slug = fields.String()
    title = localized()
    at = fields.DateTime()


class InquiryLastSchema(Schema):
    """The last message."""

    body = fields.String()
    at = fields.DateTime()
    staff = fields.Boolean()


class InquiryRowSchema(Schema):
    """An inquiry. `step`: 0 with the booth, 1 with its whole team, 2 with the organizer.

    `version` is for If-Match; `callback`: the visitor asked to be reached, and nobody has yet.
    """

    id = fields.UUID()
    room = fields.String()
    is_private = fields.Boolean()
    state = fields.String(metadata={"description": "new, waiting, answered or closed"})
    step = fields.Integer()
    holder = fields.Nested(InquiryHolderSchema, allow_none=True)
    visitor = fields.Nested(InquiryAskerSchema)
    booth = fields.Nested(SeenPlaceSchema)
    product = fields.Nested(SeenPlaceSchema, allow_none=True)
    asked_at = fields.DateTime(allow_none=True)
    due_at = fields.DateTime(allow_none=True)
    opened_at = fields.DateTime()
    changed_at = fields.DateTime()
    closed_at = fields.DateTime(allow_none=True)
    reason = fields.String()
    note = fields.String()
    version = fields.Integer()
    last = fields.Nested(InquiryLastSchema, allow_none=True)
    unread = fields.Integer()
    callback = fields.Boolean()


class CallbackBody(Schema):
    """When and where to be reached: `at` as 2026-11-30T14:30 on the clock of `zone`."""

    way = fields.String(required=True)
    address = fields.String(load_default="", validate=validate.Length(max=255))
    at = fields.String(load_default="", allow_none=True, validate=validate.Length(max=40))
    zone = fields.String(load_default="UTC", validate=validate.Length(max=64))


class CallbackSchema(Schema):
    """A wish to be reached."""

    id = fields.UUID()
    way = fields.String()
    address = fields.String()
    at = fields.DateTime(allow_none=True)
    zone = fields.String()
    done_at = fields.DateTime(allow_none=True)


class EarlierInquirySchema(Schema):
    """Another inquiry of the same visitor to the same company."""

    id = fields.UUID()
    room = fields.String()
    is_private = fields.Boolean()
    state = fields.String()
    opened_at = fields.DateTime()
    booth = fields.Nested(SeenPlaceSchema)


class InquiryCardSchema(InquiryRowSchema):
    """An inquiry with the visitor's card."""

    since = fields.DateTime(metadata={"description": "When the visitor first came"})
    time_zone = fields.String(allow_none=True)
    halls = fields.List(fields.Nested(SeenPlaceSchema))
    booths = fields.List(fields.Nested(SeenPlaceSchema))
    products = fields.List(fields.Nested(SeenPlaceSchema))
    earlier = fields.List(fields.Nested(EarlierInquirySchema))
    callbacks = fields.List(fields.Nested(CallbackSchema))


class InquiryHandBody(Schema):
    """A colleague's account."""

    account = fields.Integer(required=True, strict=True)


class InquiryCloseBody(Schema):
    """Why a question ends without an answer; what was answered needs no reason."""

    reason = fields.String(load_default="", validate=validate.Length(max=64))
    note = fields.String(load_default="", validate=validate.Length(max=2000))


class ReplyTimeSchema(Schema):
    """Of the last 90 days; `median_seconds` is null below five replies. `online`: staff who are there now."""

    median_seconds = fields.Integer(allow_none=True)
    answered = fields.Integer()
    asked = fields.Integer()
    online = fields.Integer()
    target_minutes = fields.Integer()
