"""Shapes of the showroom's API."""

from marshmallow import Schema, fields, validate

from exhibition.web.texts import checked
from exhibition.web.variants import VariantSchema


class ModelSchema(Schema):
    """A model for a viewer: size in millimetres, bounds in metres, files by variant name."""

    id = fields.String(required=True)
    title = checked()
    size_mm = fields.List(fields.Float())
    bounds_m = fields.Dict()
    has_animation = fields.Boolean()
    nodes = fields.Dict()
    variants = fields.Dict(keys=fields.String(), values=fields.Nested(VariantSchema))


class ProgressSchema(Schema):
    """Where a model's pipeline is."""

    id = fields.String()
    state = fields.String()
    step = fields.String()
    progress = fields.Float()
    steps = fields.List(fields.Dict())
    error = fields.String(allow_none=True)
    message = fields.String(allow_none=True)
    poster = fields.String()
    report_url = fields.String()


class ShowroomSchema(Schema):
    """A booth's room: placed models, hotspots."""

    booth = fields.Dict()
    items = fields.List(fields.Dict())
    hotspots = fields.List(fields.Dict())


class PlaceSchema(Schema):
    """Where a model stands in its booth: metres from the centre of the floor, degrees about +Y."""

    x = fields.Float(required=True)
    y = fields.Float(load_default=0.0)
    z = fields.Float(required=True)
    rotation_y = fields.Float(load_default=0.0)


class HotspotSchema(Schema):
    """A labelled point on a placed model, with a brochure or product of its booth and a video's address."""

    id = fields.String(dump_only=True)
    node = fields.Integer(required=True, validate=validate.Range(min=0))
    point = fields.List(fields.Float(), required=True, validate=validate.Length(equal=3))
    title = checked(required=True)
    text = checked(load_default=dict)
    brochure_id = fields.UUID(allow_none=True, load_default=None)
    product_id = fields.UUID(allow_none=True, load_default=None)
    video = fields.String(load_default="")


class PromotionSchema(Schema):
    """Which answer of which room is shown to everyone, and how question (`title`) and answer are said."""

    room = fields.String(required=True, validate=validate.Length(max=81))
    seq = fields.Integer(required=True, strict=True, validate=validate.Range(min=1, max=2**31 - 1))
    question = fields.Integer(
        load_default=None, allow_none=True, strict=True, validate=validate.Range(min=1, max=2**31 - 1)
    )
    title = checked(required=True)
    text = checked(required=True)


class AnswersSchema(Schema):
    """Hotspots made of answers, as `ShowroomSchema.hotspots` has them."""

    hotspots = fields.List(fields.Dict())
