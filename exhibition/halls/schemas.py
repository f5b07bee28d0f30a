"""Shapes of halls in the API."""

from marshmallow import Schema, fields

from exhibition.web.texts import localized


class HallSchema(Schema):
    """A hall in a list. `booths`: public booths that stand there now; `stands`: how many places it has."""

    slug = fields.String(required=True)
    title = localized(required=True)
    summary = localized()
    accent = fields.String(required=True)
    hs_chapters = fields.List(fields.String())
    booths = fields.Integer()
    stands = fields.Integer()
    url = fields.String()


class HallListSchema(Schema):
    """Every hall."""

    halls = fields.List(fields.Nested(HallSchema), required=True)


class HallBoothSchema(Schema):
    """A public booth in a hall's catalogue."""

    slug = fields.String(required=True)
    stand = fields.String()
    title = localized()
    tagline = localized()
    company = localized()
    country = fields.String()
    picture = fields.String(allow_none=True)
    products = fields.List(localized())
    open = fields.Boolean()
    has_ar = fields.Boolean()
    url = fields.String()


class HallDetailSchema(HallSchema):
    """A hall with its plan (metres, degrees) and who stands in it."""

    plan = fields.Dict(required=True)
    occupants = fields.List(fields.Nested(HallBoothSchema), required=True)
