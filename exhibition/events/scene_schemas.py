"""Shape of the hall document. Lengths are metres in hall space (+Y up), rotations degrees about +Y.

`frontend/src/api/scene.ts` is written from these schemas by `scripts/scene_types`.
"""

from marshmallow import Schema, fields, validate

from exhibition.web.texts import checked
from exhibition.web.variants import VariantSchema

VECTOR = validate.Length(equal=3)


class ScenePackSchema(Schema):
    """Proxies of the hall, `keys` of them, in one file: see `assets/variants/hall_pack.py`."""

    url = fields.String(required=True)
    bytes = fields.Integer(required=True)
    keys = fields.Integer(required=True)


class SceneItemSchema(Schema):
    """A placed model, in its booth's own space. `model` names it in the details; `pack_key` is its proxy's
    entry in pack number `pack`, null where no pack holds it."""

    kind = fields.String(required=True, validate=validate.OneOf(("structure", "product")))
    model = fields.String(required=True)
    position = fields.List(fields.Float(), required=True, validate=VECTOR)
    rotation_y = fields.Float(required=True)
    scale = fields.Float(required=True)
    pack = fields.Integer(required=True)
    pack_key = fields.String(allow_none=True, required=True)


class SceneBoothSchema(Schema):
    """A booth on its stand."""

    slug = fields.String(required=True)
    stand = fields.String(required=True)
    title = checked(required=True)
    company = checked(required=True)
    url = fields.String(required=True)
    open = fields.Boolean(required=True)
    items = fields.List(fields.Nested(SceneItemSchema), required=True)


class SceneHallSchema(Schema):
    """The hall itself."""

    slug = fields.String(required=True)
    title = checked(required=True)
    summary = checked(required=True)
    accent = fields.String(required=True)


class SceneEventSchema(Schema):
    """The fair that is on, or was asked for."""

    slug = fields.String(required=True)
    title = checked(required=True)
    closes_at = fields.AwareDateTime(format="iso", required=True)


class PlanStandSchema(Schema):
    """A place on the floor: its centre, its size along its own axes, its turn."""

    number = fields.String(required=True)
    x = fields.Float(required=True)
    z = fields.Float(required=True)
    width = fields.Float(required=True)
    depth = fields.Float(required=True)
    rotation = fields.Float(required=True)


class PlanZoneSchema(Schema):
    """A part of the floor that people walk on."""

    kind = fields.String(required=True, validate=validate.OneOf(("plaza", "aisle")))
    x = fields.Float(required=True)
    z = fields.Float(required=True)
    width = fields.Float(required=True)
    depth = fields.Float(required=True)


class PlanGateSchema(Schema):
    """A way to another hall."""

    hall = fields.String(required=True)
    title = checked(required=True)
    accent = fields.String(required=True)
    x = fields.Float(required=True)
    z = fields.Float(required=True)
    rotation = fields.Float(required=True)
    url = fields.String(required=True)


class PlanSpawnSchema(Schema):
    """Where visitors arrive; heading 0 looks towards −Z."""

    x = fields.Float(required=True)
    z = fields.Float(required=True)
    heading = fields.Float(required=True)


class PlanFurnitureSchema(Schema):
    """What stands around."""

    kind = fields.String(required=True, validate=validate.OneOf(("bench", "plant", "sign")))
    x = fields.Float(required=True)
    z = fields.Float(required=True)
    rotation = fields.Float(required=True)


class PlanSchema(Schema):
    """The hall's floor plan. Origin at its centre, the entrance at +Z."""

    version = fields.Integer(required=True)
    width = fields.Float(required=True)
    depth = fields.Float(required=True)
    height = fields.Float(required=True)
    stands = fields.List(fields.Nested(PlanStandSchema), required=True)
    zones = fields.List(fields.Nested(PlanZoneSchema), required=True)
    gates = fields.List(fields.Nested(PlanGateSchema), required=True)
    spawn = fields.List(fields.Nested(PlanSpawnSchema), required=True)
    furniture = fields.List(fields.Nested(PlanFurnitureSchema), required=True)


class SceneDetailsLinkSchema(Schema):
    """Where the rest is told: other files of the models, words and pictures of the booths."""

    url = fields.String(required=True)


class HallSceneSchema(Schema):
    """What the first picture of a hall needs, booths nearest to the entrance first.

    `packs`, those that are made: the first holds what is seen first.
    """

    schema = fields.Integer(required=True)
    hall = fields.Nested(SceneHallSchema, required=True)
    plan = fields.Nested(PlanSchema, required=True)
    packs = fields.List(fields.Nested(ScenePackSchema), required=True)
    details = fields.Nested(SceneDetailsLinkSchema, required=True)
    booths = fields.List(fields.Nested(SceneBoothSchema), required=True)
    event = fields.Nested(SceneEventSchema, allow_none=True, required=True)


class BoothDetailsSchema(Schema):
    """What is told of a booth when one comes near it."""

    tagline = checked(required=True)
    poster = fields.String(allow_none=True, required=True)


class ModelFilesSchema(Schema):
    """A model's files for the hall, those that there are: finest first."""

    lod0 = fields.Nested(VariantSchema)
    lod1 = fields.Nested(VariantSchema)
    lod2 = fields.Nested(VariantSchema)
    lod3 = fields.Nested(VariantSchema)
    web = fields.Nested(VariantSchema)
    proxy = fields.Nested(VariantSchema)


class SceneDetailsSchema(Schema):
    """The rest of a hall: booths by slug, models by the name that items give them."""

    schema = fields.Integer(required=True)
    booths = fields.Dict(keys=fields.String(), values=fields.Nested(BoothDetailsSchema), required=True)
    models = fields.Dict(keys=fields.String(), values=fields.Nested(ModelFilesSchema), required=True)
