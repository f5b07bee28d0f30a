"""One file of a 3D model, as every part of the API names it."""

from marshmallow import Schema, fields


class VariantSchema(Schema):
    """Where the file lies, what it costs, and what a browser must be able to read to use it."""

    url = fields.String(required=True)
    bytes = fields.Integer(required=True)
    triangles = fields.Integer()
    draw_calls = fields.Integer()
    texture_bytes_gpu = fields.Integer()
    media_type = fields.String()
    width = fields.Integer()
    height = fields.Integer()
    tier = fields.String()
    textures = fields.String()
