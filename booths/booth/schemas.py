"""Shapes of booths over REST. Rules beyond types are the service's."""

from marshmallow import Schema, fields

from exhibition.web.texts import localized


class FactSchema(Schema):
    """One line of a booth's facts."""

    label = localized(required=True)
    value = localized(required=True)


class BoothBody(Schema):
    """What a booth is made of; edits send only what changes."""

    slug = fields.String()
    hall = fields.String(metadata={"description": "Slug of the hall it stands in"})
    title = localized()
    tagline = localized()
    about = localized()
    facts = fields.List(fields.Nested(FactSchema))


class NewBoothBody(BoothBody):
    """A new booth of one of your companies."""

    company_id = fields.UUID(required=True)


class DraftSchema(BoothBody):
    """A booth as its company sees it: the draft and where it stands on its way to the public."""

    id = fields.UUID(required=True)
    company_id = fields.UUID(required=True)
    hall = fields.String(attribute="hall_slug")
    state = fields.String(metadata={"description": "draft, submitted, published or returned"})
    reason = fields.String(metadata={"description": "Why the organizer returned it"})
    suspended_at = fields.DateTime(allow_none=True)
    suspended_reason = fields.String()
    is_public = fields.Function(lambda booth: bool(booth.public_revision_id and not booth.suspended_at))
    version = fields.Integer(metadata={"description": "For If-Match"})
    changed_at = fields.DateTime()


class RevisionSchema(Schema):
    """A submission: a frozen copy of the booth."""

    number = fields.Integer(required=True)
    state = fields.String()
    submitted_at = fields.DateTime()


class PublicBoothSchema(Schema):
    """A public booth, with addresses of its pictures and brochures."""

    id = fields.String(required=True)
    slug = fields.String(required=True)
    hall = fields.String(required=True)
    url = fields.String(required=True)
    title = localized()
    tagline = localized()
    about = localized()
    facts = fields.List(fields.Dict())
    company = fields.Dict()
    products = fields.List(fields.Dict())
    brochures = fields.List(fields.Dict())
    poster = fields.String(allow_none=True)


class PublishBody(Schema):
    """Where a booth is to stand; without a stand it stays, or gets the first free one."""

    stand_id = fields.UUID(load_default=None, allow_none=True)


class ReasonBody(Schema):
    """Why; whoever made the booth reads it."""

    reason = fields.String(required=True)


class QueueSchema(Schema):
    """A booth that waits for the organizer."""

    id = fields.String(attribute="ref")
    title = localized()
    company = localized(attribute="subtitle")
    since = fields.DateTime()
    url = fields.String()


class StandSchema(Schema):
    """A free stand."""

    id = fields.UUID()
    number = fields.String()
    x = fields.Float()
    z = fields.Float()
    width = fields.Float()
    depth = fields.Float()
    rotation = fields.Float()
