"""Shapes of the inbox's own REST."""

from marshmallow import Schema, fields

from exhibition.web.texts import localized


class CannedAnswerBody(Schema):
    """An answer to keep at hand: its name for staff, its words by language."""

    title = fields.String(required=True)
    body = localized(required=True)


class NewCannedAnswer(CannedAnswerBody):
    """An answer for one company's staff."""

    company = fields.UUID(required=True)


class CannedAnswerSchema(CannedAnswerBody):
    """An answer kept at hand."""

    id = fields.UUID()
    company = fields.UUID(attribute="company_id")
    position = fields.Integer()
    version = fields.Integer(metadata={"description": "For If-Match"})


class CountsSchema(Schema):
    """How many inquiries lie in each box."""

    open = fields.Integer()
    mine = fields.Integer()
    waiting = fields.Integer()
    closed = fields.Integer()


class MateSchema(Schema):
    """Somebody who answers for the booth."""

    id = fields.Integer()
    name = fields.String()


class DeskSchema(Schema):
    """What staff need to act on an inquiry: colleagues, reasons to close it, the message to reply to."""

    team = fields.List(fields.Nested(MateSchema))
    reasons = fields.List(fields.String())
    reply_to = fields.Integer(metadata={"description": "The visitor's last message; 0 when there is none"})
