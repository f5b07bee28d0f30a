"""Shape of the hall document. Lengths are metres in hall space (+Y up), rotations degrees about +Y."""

from marshmallow import Schema, fields

from exhibition.events.schemas import words


class SceneFileSchema(Schema):
    """One file of a placed model."""

    url = fields.String(required=True)
    bytes = fields.Integer(required=True)
    triangles = fields.Integer()
    draw_calls = fields.Integer()
    texture_bytes_gpu = fields.Integer()
    media_type = fields.String()


class PackSchema(Schema):
    """The hall's proxies, `keys` of them, in one file: see `assets/variants/hall_pack.py`."""

    url = fields.String(required=True)
    bytes = fields.Integer(required=True)
    keys = fields.Integer(required=True)


class SceneItemSchema(Schema):
    """A placed model, in its booth's own space. `pack_key`: its entry in the hall's pack, if it has one."""

    kind = fields.String(required=True)
    position = fields.List(fields.Float(), required=True)
    rotation_y = fields.Float(required=True)
    scale = fields.Float(required=True)
    proxy = fields.Nested(SceneFileSchema, allow_none=True)
    lod1 = fields.Nested(SceneFileSchema, allow_none=True)
    lod0 = fields.Nested(SceneFileSchema, allow_none=True)
    web = fields.Nested(SceneFileSchema, allow_none=True)
    pack_key = fields.String(allow_none=True, required=True)


class SceneBoothSchema(Schema):
    """A booth on its stand."""

    slug = fields.String(required=True)
    stand = fields.String(required=True)
    title = words(required=True)
    company = words(required=True)
    tagline = words(required=True)
    url = fields.String(required=True)
    open = fields.Boolean(required=True)
    poster = fields.String(allow_none=True, required=True)
    items = fields.List(fields.Nested(SceneItemSchema), required=True)


class SceneHallSchema(Schema):
    """The hall itself."""

    slug = fields.String(required=True)
    title = words(required=True)
    summary = words(required=True)
    accent = fields.String(required=True)


class SceneEventSchema(Schema):
    """The fair that is on, or was asked for."""

    slug = fields.String(required=True)
    title = words(required=True)
    closes_at = fields.AwareDateTime(format="iso", required=True)


class HallSceneSchema(Schema):
    """Everything the 3D hall draws from. `pack` is null until it is made: take the single proxies then."""

    schema = fields.Integer(required=True)
    hall = fields.Nested(SceneHallSchema, required=True)
    plan = fields.Dict(required=True)
    pack = fields.Nested(PackSchema, allow_none=True, required=True)
    booths = fields.List(fields.Nested(SceneBoothSchema), required=True)
    event = fields.Nested(SceneEventSchema, allow_none=True, required=True)
