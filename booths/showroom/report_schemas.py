"""The shape of a model's report. Sizes `_mm` are millimetres, `bytes` bytes, `seconds` seconds."""

from marshmallow import Schema, fields


class CostSchema(Schema):
    """What one file costs who opens it; `of` is `source`, `desktop` or `phone`, null where nobody counted."""

    of = fields.String()
    variant = fields.String()
    bytes = fields.Integer()
    brotli_bytes = fields.Integer(allow_none=True)
    triangles = fields.Integer(allow_none=True)
    draw_calls = fields.Integer(allow_none=True)
    texture_bytes_gpu = fields.Integer(allow_none=True)
    seconds = fields.Dict(keys=fields.String(), values=fields.Float())


class BudgetSchema(Schema):
    """One limit of phones; `state` is `pass`, `fail`, `pending` or `unknown`."""

    code = fields.String()
    state = fields.String()
    value = fields.Float(allow_none=True)
    limit = fields.Float(allow_none=True)


class FitSchema(Schema):
    """A unit and the size that the model would have by it; `factor` is metres per unit of the file."""

    unit = fields.String()
    factor = fields.Float()
    size_mm = fields.List(fields.Float())
    fits = fields.Boolean()


class SizeSchema(Schema):
    """True size; `verdict` is `fits`, `plausible`, `differs`, `tiny`, `huge` or `unknown`."""

    verdict = fields.String()
    file_mm = fields.List(fields.Float())
    shown_mm = fields.List(fields.Float())
    stated_mm = fields.List(fields.Float(), allow_none=True)
    factor = fields.Float()
    unit = fields.String()
    suggestion = fields.Nested(FitSchema, allow_none=True)
    options = fields.List(fields.Nested(FitSchema))


class QualitySchema(Schema):
    """Likeness to the original in the worst picture; `level` is a word, FLIP 0–1, PSNR in dB."""

    level = fields.String()
    flip = fields.Float(allow_none=True)
    psnr = fields.Float(allow_none=True)
    pictures = fields.Integer()


class FeatureSchema(Schema):
    """Something the source can do; `lost` names the files without it, and what of it."""

    name = fields.String()
    count = fields.Integer(allow_none=True)
    lost = fields.Dict()


class RepairSchema(Schema):
    """What was mended."""

    code = fields.String()
    found = fields.Integer(allow_none=True)
    params = fields.Dict()


class ReportPlaceSchema(Schema):
    """Where in the model: `index` counts from 0 in the source file."""

    kind = fields.String()
    pointer = fields.String()
    index = fields.Integer(allow_none=True)
    name = fields.String()


class FindingSchema(Schema):
    """One kind of finding; `action` is `rescale`, `rebuild`, `draw`, `replace` or empty."""

    code = fields.String()
    severity = fields.String()
    count = fields.Integer()
    places = fields.List(fields.Nested(ReportPlaceSchema))
    params = fields.Dict()
    message = fields.String()
    action = fields.String()


class FileSchema(Schema):
    """One file that visitors get; `lost`: by feature the names, or how many, that it declares as lost."""

    name = fields.String()
    bytes = fields.Integer()
    triangles = fields.Integer(allow_none=True)
    textures = fields.String(allow_none=True)
    quality = fields.Nested(QualitySchema)
    lost = fields.Dict()


class ViewSchema(Schema):
    """Pictures of the original and the result from one side, as the manifest has them."""

    number = fields.Integer()
    before = fields.Dict()
    after = fields.Dict()


class SummarySchema(Schema):
    """The report in short; `verdict` is `ready`, `attention`, `working` or `refused`."""

    verdict = fields.String()
    outdated = fields.Boolean()
    making = fields.List(fields.String())
    costs = fields.List(fields.Nested(CostSchema))
    budgets = fields.List(fields.Nested(BudgetSchema))
    size = fields.Nested(SizeSchema)
    quality = fields.Nested(QualitySchema)
    features = fields.List(fields.Nested(FeatureSchema))
    repairs = fields.List(fields.Nested(RepairSchema))
    findings = fields.List(fields.Nested(FindingSchema))
    files = fields.List(fields.Nested(FileSchema))
    views = fields.List(fields.Nested(ViewSchema))


class ReportSchema(Schema):
    """The check's findings and the manifest as they are, and what they mean."""

    report = fields.Dict()
    manifest = fields.Dict()
    summary = fields.Nested(SummarySchema)
