"""Shapes of the upload API."""

from marshmallow import Schema, fields, validate


class UploadAskSchema(Schema):
    """What a client says about the file."""

    purpose = fields.String(required=True, validate=validate.Length(max=32))
    target = fields.String(required=True, validate=validate.Length(max=120))
    filename = fields.String(required=True)
    size = fields.Integer(required=True, strict=True)
    sha256 = fields.String(required=True)
    media_type = fields.String(load_default="application/octet-stream", validate=validate.Length(max=120))


class PartSchema(Schema):
    """One part still to be PUT, or one that arrived."""

    number = fields.Integer(required=True)
    url = fields.String()
    size = fields.Integer()


class UploadSchema(Schema):
    """A ticket: where to PUT what, and what has arrived."""

    id = fields.UUID(required=True)
    purpose = fields.String()
    target = fields.String()
    filename = fields.String()
    size = fields.Integer()
    state = fields.String()
    error = fields.String(allow_none=True)
    part_size = fields.Integer()
    parts = fields.List(fields.Nested(PartSchema))
    received = fields.List(fields.Nested(PartSchema))
    links = fields.Dict()
    expires_at = fields.DateTime()
