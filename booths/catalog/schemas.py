"""Shapes of products and brochures over REST. Rules beyond types are the service's."""

from marshmallow import Schema, fields

from exhibition.web.texts import localized


class ProductBody(Schema):
    """What a product is made of; edits send only what changes."""

    slug = fields.String()
    name = localized()
    summary = localized()
    description = localized()
    hs_code = fields.String(metadata={"description": "4, 6, 8 or 10 digits; dots are dropped"})
    price = fields.Decimal(allow_none=True, as_string=True)
    currency = fields.String(metadata={"description": "ISO 4217"})
    moq = fields.Integer(allow_none=True, strict=True)
    size_mm = fields.List(
        fields.Float(), allow_none=True, metadata={"description": "Width, height, depth in millimetres"}
    )


class ProductSchema(ProductBody):
    """A product of a draft."""

    id = fields.UUID(required=True)
    booth_id = fields.UUID()
    position = fields.Integer()
    version = fields.Integer(metadata={"description": "For If-Match"})


class OrderBody(Schema):
    """All products of the booth in their new order."""

    ids = fields.List(fields.UUID(), required=True)


class BrochureSchema(Schema):
    """A brochure of a draft; `error` says why it was refused."""

    id = fields.UUID(required=True)
    booth_id = fields.UUID()
    title = localized()
    filename = fields.String()
    state = fields.String(metadata={"description": "pending, ready or refused"})
    error = fields.String(allow_none=True)
    size = fields.Integer(allow_none=True)
    pages = fields.Integer(allow_none=True)


class BrochureBody(Schema):
    """A brochure's title."""

    title = localized(required=True)
