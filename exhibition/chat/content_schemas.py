"""Shapes of what a message carries beside its words: what it is about, and what it shows."""

from marshmallow import EXCLUDE, Schema, fields, validate

from exhibition.kernel.text import LANGUAGES

POINT = validate.Length(equal=3)
NAME = validate.Regexp(r"[\w-]{1,80}\Z")
UUID = validate.Regexp(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\Z")
SEQ = validate.Range(min=1, max=2**31 - 1)


class Lenient(Schema):
    """Clients of later versions may say more; what is not known is left out, a forged author included."""

    class Meta:
        """See marshmallow."""

        unknown = EXCLUDE


class CameraSchema(Lenient):
    """A view in metres: where the eye is and what it looks at, in the space that `PinSchema.view` names."""

    position = fields.List(fields.Float(), required=True, validate=POINT)
    target = fields.List(fields.Float(), required=True, validate=POINT)


class PinSchema(Lenient):
    """What a message is about: a point on a node of a source model, seen from somewhere.

    `point` in the node's own space, metres; `variant` is the chosen finish; `view` says whether the model
    stood alone (`item`) or in its booth; `label` is the part's name in the asker's language.
    """

    model = fields.String(required=True, validate=validate.Length(max=64))
    item = fields.String(load_default="", validate=validate.Length(max=64))
    node = fields.Integer(load_default=-1, strict=True, validate=validate.Range(min=-1, max=2**31 - 1))
    point = fields.List(fields.Float(), required=True, validate=POINT)
    camera = fields.Nested(CameraSchema, load_default=None, allow_none=True)
    variant = fields.String(load_default="", validate=validate.Length(max=64))
    view = fields.String(load_default="item", validate=validate.OneOf(("item", "booth")))
    label = fields.String(load_default="", validate=validate.Length(max=120))


class ProductRefSchema(Lenient):
    """A product of the booth that the room belongs to."""

    slug = fields.String(required=True, validate=NAME)


class IdRefSchema(Lenient):
    """A brochure, or a picture that was brought into the room before."""

    id = fields.String(required=True, validate=UUID)


class ContentSchema(Lenient):
    """What a message shows beside its words; any of these."""

    reply_to = fields.Integer(strict=True, validate=SEQ)
    product = fields.Nested(ProductRefSchema)
    brochure = fields.Nested(IdRefSchema)
    picture = fields.Nested(IdRefSchema)


class PictureSchema(Schema):
    """A picture that one may send into its room now: pixels, and the address where its readers fetch it."""

    id = fields.String()
    width = fields.Integer()
    height = fields.Integer()
    url = fields.String()


class TargetSchema(Schema):
    """Into which language."""

    to = fields.String(required=True, validate=validate.OneOf(LANGUAGES, error="unknown_language"))


class TranslatedSchema(Schema):
    """A message in another language; `by` is the host of the service, `source` the language it found."""

    text = fields.String()
    source = fields.String()
    by = fields.String()
