"""Shapes of search in the API."""

from marshmallow import Schema, fields, validate


class SearchQuerySchema(Schema):
    """What is asked."""

    q = fields.String(load_default="", validate=validate.Length(max=100, error="too_long"))
    page = fields.Integer(load_default=1, validate=validate.Range(1, 1000, error="invalid"))
    kind = fields.String(load_default="")
    hall = fields.String(load_default="")


class FoundSchema(Schema):
    """One hit in the words of `language`."""

    kind = fields.String()
    ref = fields.String()
    hall = fields.String()
    language = fields.String()
    title = fields.String()
    summary = fields.String()
    url = fields.String()
    picture = fields.String(allow_none=True)


class ResultsSchema(Schema):
    """A page of hits; `kinds` counts all hits by kind."""

    items = fields.List(fields.Nested(FoundSchema), required=True)
    page = fields.Integer()
    pages = fields.Integer()
    total = fields.Integer()
    kinds = fields.Dict(keys=fields.String(), values=fields.Integer())
