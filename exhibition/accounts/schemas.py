"""What the accounts' API answers."""

from marshmallow import Schema, fields


class WhoSchema(Schema):
    """Who the server takes this browser for."""

    account = fields.Boolean(required=True)
    visitor = fields.UUID(allow_none=True)
    display_name = fields.String()
    language = fields.String()
    time_zone = fields.String()
    roles = fields.List(fields.String(), metadata={"description": "role@scope"})
