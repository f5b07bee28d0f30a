"""TypeScript interfaces from marshmallow schemas, so that both languages are told the same once."""

import inspect
from collections.abc import Mapping, Sequence
from typing import Any

from marshmallow import Schema, fields, validate

Schemas = Sequence[type[Schema]]


def interfaces(schemas: Schemas, known: Mapping[type[Schema], str]) -> str:
    """An exported interface for each schema; `known` schemas are named and written elsewhere."""
    return "\n".join(_interface(schema, known) for schema in schemas)


def _interface(schema: type[Schema], known: Mapping[type[Schema], str]) -> str:
    lines = [
        f"  {name}{'' if field.required else '?'}: {_type(field, known)};"
        for name, field in schema().fields.items()
    ]
    words = " ".join(inspect.cleandoc(schema.__doc__ or "").split())
    return "\n".join([f"/** {words} */", f"export interface {_name(schema, known)} {{", *lines, "}", ""])


def _name(schema: type[Schema], known: Mapping[type[Schema], str]) -> str:
    return known.get(schema, schema.__name__.removesuffix("Schema"))


def _type(field: fields.Field, known: Mapping[type[Schema], str]) -> str:
    return _bare(field, known) + (" | null" if field.allow_none else "")


def _bare(field: fields.Field, known: Mapping[type[Schema], str]) -> str:
    match field:
        case fields.Nested():
            return _name(type(field.schema), known)
        case fields.List():
            inner, lengths = _type(field.inner, known), [v.equal for v in _validators(field, validate.Length)]
            return f"[{', '.join([inner] * lengths[0])}]" if lengths else f"{inner}[]"
        case fields.Dict(value_field=fields.String()):
            return "LocalizedText"
        case fields.Dict(value_field=fields.Field() as value):
            return f"Record<string, {_type(value, known)}>"
        case fields.Boolean():
            return "boolean"
        case fields.Number():
            return "number"
    choices = [choice for v in _validators(field, validate.OneOf) for choice in v.choices]
    return " | ".join(f"'{choice}'" for choice in choices) or "string"


def _validators(field: fields.Field, kind: type[validate.Validator]) -> list[Any]:
    return [validator for validator in field.validators if isinstance(validator, kind)]
