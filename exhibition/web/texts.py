"""Localized texts in the API's schemas: `{"ko": "…", "en": "…"}`."""

from marshmallow import fields, validate

from exhibition.kernel.text import LANGUAGES


def localized(**options: object) -> fields.Dict:
    """A text by language, of which a service says what it may be."""
    return fields.Dict(keys=fields.String(), values=fields.String(), **options)


def checked(**options: object) -> fields.Dict:
    """A text by language, in languages of ours and at most 4,000 signs long."""
    return fields.Dict(
        keys=fields.String(validate=validate.OneOf(LANGUAGES, error="unknown_language")),
        values=fields.String(validate=validate.Length(max=4000, error="too_long")),
        **options,
    )
