"""Shapes of events in the API."""

from marshmallow import Schema, fields, validate

from exhibition.web.texts import checked

SLUG = validate.Regexp(r"^[a-z0-9]+(-[a-z0-9]+)*$", error="invalid_slug")


class EventSchema(Schema):
    """An event as everyone sees it. `state` is computed at the moment of the answer."""

    slug = fields.String(required=True)
    title = checked(required=True)
    summary = checked()
    venue = checked()
    time_zone = fields.String(required=True)
    opens_at = fields.AwareDateTime(format="iso", required=True)
    closes_at = fields.AwareDateTime(format="iso", required=True)
    state = fields.String(validate=validate.OneOf(("upcoming", "open", "closed")))
    halls = fields.List(fields.String())
    published = fields.Boolean()
    version = fields.Integer()
    url = fields.String()


class EventListSchema(Schema):
    """Events, the latest to close first."""

    events = fields.List(fields.Nested(EventSchema), required=True)


class EventDraftSchema(Schema):
    """What an organizer sends. A time without an offset is read on the clock of `time_zone`."""

    slug = fields.String(required=True, validate=(validate.Length(2, 64, error="invalid_slug"), SLUG))
    title = checked(required=True)
    summary = checked(load_default=dict)
    venue = checked(load_default=dict)
    time_zone = fields.String(required=True, validate=validate.Length(1, 64, error="unknown_time_zone"))
    opens_at = fields.DateTime(format="iso", required=True)
    closes_at = fields.DateTime(format="iso", required=True)
    halls = fields.List(fields.String(), required=True)
