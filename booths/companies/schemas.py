"""Shapes of companies over REST. Rules beyond types are the service's."""

from marshmallow import Schema, fields

from exhibition.web.texts import localized


class CompanyBody(Schema):
    """What a company is made of; edits send only what changes."""

    slug = fields.String()
    name = localized()
    about = localized()
    country = fields.String(metadata={"description": "ISO 3166-1 alpha-2"})
    website = fields.String()
    contact = fields.Dict(
        keys=fields.String(),
        values=fields.String(),
        metadata={"description": "Any of person, email, phone, address; all of it is public"},
    )


class CompanySchema(CompanyBody):
    """A company as its members and the public see it."""

    id = fields.UUID(required=True)
    version = fields.Integer(metadata={"description": "For If-Match; given to members only"})
    booths = fields.List(fields.Dict(), metadata={"description": "Its public booths"})


class MemberSchema(Schema):
    """Somebody with a role in a company."""

    account_id = fields.Integer(required=True)
    email = fields.String()
    display_name = fields.String()
    role = fields.String()


class InviteBody(Schema):
    """Whom to ask, and for which role."""

    email = fields.String(required=True)
    role = fields.String(required=True)


class InvitationSchema(Schema):
    """An invitation that waits for its answer."""

    id = fields.UUID()
    email = fields.String()
    role = fields.String()
    expires_at = fields.DateTime()
