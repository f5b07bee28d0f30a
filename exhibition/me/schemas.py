"""Bodies of `/api/me`."""

from marshmallow import Schema, fields, validate

from exhibition.me.models import KINDS
from exhibition.web.texts import localized


class FavouriteAskSchema(Schema):
    """A booth or product to save."""

    kind = fields.String(required=True, validate=validate.OneOf(KINDS, error="unknown_kind"))
    ref = fields.String(required=True, validate=validate.Length(min=1, max=64, error="invalid"))


class FavouriteSchema(FavouriteAskSchema):
    """A saved booth or product; `title` is empty once it is no longer on show."""

    title = localized()
    summary = localized()
    url = fields.String()
    picture = fields.String(allow_none=True)
    saved_at = fields.AwareDateTime()
