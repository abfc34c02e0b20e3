"""JSON Schemas (draft-07, which the YAML language server reads) from the models of our files.

For completion and first aid while typing; ``check`` says more, since a schema cannot know the library. Draft-07:
json-schema.org/draft-07; the address in a file's first line: github.com/redhat-developer/yaml-language-server.
"""

from __future__ import annotations

import inspect
import types
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Annotated, Any, Final, Literal, Union, get_args, get_origin

from pydantic import BaseModel, BeforeValidator
from pydantic.fields import FieldInfo

from drafting.library import fields, values
from drafting.library.explained import explanation
from drafting.library.params import BaseParam, ChoiceParam
from drafting.source import Scalar

Schema = dict[str, Any]
DRAFT: Final = "http://json-schema.org/draft-07/schema#"
NUMBER: Final[Schema] = {"type": "string", "pattern": r"^-?(0|[1-9][0-9]*)(\.[0-9]+)?$"}
DAY: Final[Schema] = {"type": "string", "pattern": r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}
WHOLE: Final[Schema] = {"anyOf": [{"type": "integer"}, {"type": "string", "pattern": r"^[0-9]{1,6}$"}]}
TEXT: Final[Schema] = {"type": "string", "minLength": 1}
BOTH: Final[Schema] = {
    "type": "object", "required": ["en", "fr"], "additionalProperties": False,
    "properties": {"en": TEXT, "fr": TEXT},
}  # fmt: skip
PLAIN: Final[Mapping[type, Schema]] = {
    Scalar: TEXT,
    str: TEXT,
    bool: {"type": "boolean"},
    int: WHOLE,
    Decimal: NUMBER,
    date: DAY,
    values.Percent: NUMBER,
    values.Date: DAY,
    values.Year: {"type": "string", "pattern": "^(19|20|21)[0-9]{2}$"},
    values.Money: {"type": "string", "pattern": r"^-?[0-9.]+ [A-Z]{3}$"},
    values.Duration: {"type": "string", "pattern": "^[0-9]{1,4} (days?|weeks?|months?|years?)$"},
    values.Words: BOTH,
}
NAMED: Final[tuple[tuple[Any, Schema], ...]] = (
    (get_args(fields.Name)[1], {"type": "string", "pattern": f"^{fields.NAME.pattern}$"}),
    (get_args(fields.ClauseId)[1], {"type": "string", "pattern": f"^{fields.CLAUSE_ID.pattern}$"}),
    (get_args(fields.Version)[1], {"type": "string", "pattern": f"^{fields.VERSION.pattern}$"}),
    (get_args(fields.Raw)[1], {"type": "object"}),
    (get_args(fields.FreeText)[1], {"type": "string"}),
)


def schema_of(model: type[BaseModel], name: str) -> Schema:
    """The schema of the files that ``model`` reads; ``name`` is the file's kind."""
    definitions: dict[str, Schema] = {}
    whole = _model(model, definitions)
    whole["properties"]["$schema"] = {"type": "string"}
    head: Schema = {"$schema": DRAFT, "title": name}
    return head | whole | {"definitions": dict(sorted(definitions.items()))}


def _model(model: type[BaseModel], definitions: dict[str, Schema]) -> Schema:
    found: Schema = {"type": "object", "additionalProperties": False, "properties": {}}
    if said := inspect.getdoc(model):
        found["description"] = _prose(said)
    required = []
    for key, info in model.model_fields.items():
        written = info.alias or key
        found["properties"][written] = _field(info, definitions)
        if key == "better" and issubclass(model, BaseParam):
            found["properties"][key] = _better(model)
        if more := explanation(model.__name__, written):
            found["properties"][written] = {"description": more, **_beside(found["properties"][written])}
        if info.is_required():
            required.append(written)
    if required:
        found["required"] = required
    return found


def _better(model: type[BaseParam]) -> Schema:
    """Which way is better: the ways of the type; a choice has its own options."""
    way: Schema = TEXT if model is ChoiceParam else {"enum": list(model.model_construct().ways)}
    return {"type": "object", "required": ["CAN", "USA"], "additionalProperties": False,
            "properties": {"CAN": way, "USA": way}}  # fmt: skip


def _beside(schema: Schema) -> Schema:
    """A reference that can stand beside a description (draft-07 ignores what stands beside ``$ref``)."""
    return {"allOf": [schema]} if "$ref" in schema else schema


def _prose(docstring: str) -> str:
    return " ".join(docstring.replace("``", "“").replace("*Internal.*", "Internal.").split())


def _field(info: FieldInfo, definitions: dict[str, Schema]) -> Schema:
    found = _with(info.annotation, tuple(info.metadata), definitions, info.discriminator)
    least = next((each.min_length for each in info.metadata if hasattr(each, "min_length")), None)
    most = next((each.max_length for each in info.metadata if hasattr(each, "max_length")), None)
    if least is not None:
        found |= {"minItems" if found.get("type") == "array" else "minProperties": least}
    if most is not None and found.get("type") == "array":
        found |= {"maxItems": most}
    return found


def _with(annotation: Any, metadata: tuple[Any, ...], definitions: dict[str, Schema], tag: Any = None) -> Schema:
    """The schema of an annotation with what pydantic has taken off it."""
    nullable = annotation is not None and type(None) in get_args(annotation)
    for each in metadata:
        if isinstance(each, fields.OneOf):
            found: Schema = {"enum": [*each.options, *([None] if nullable else [])]}
            return found
        for known, schema in NAMED:
            if each is known:
                return dict(schema)
    inner = _annotation(annotation, definitions, tag)
    if any(isinstance(each, BeforeValidator) for each in metadata):
        alone = inner.get("items", dict(NAMED[1][1]))  # one alone may be written without its list or braces
        return {"anyOf": [alone, inner]}
    return inner


def _annotation(annotation: Any, definitions: dict[str, Schema], tag: Any = None) -> Schema:
    origin, args = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        inner = next((each for each in args[1:] if isinstance(each, FieldInfo)), None)
        found = _with(args[0], args[1:], definitions, inner.discriminator if inner else tag)
        lengths = [
            (getattr(m, "min_length", None), getattr(m, "max_length", None)) for m in getattr(inner, "metadata", [])
        ]
        for least, most in lengths:
            found |= {"minItems": least} if least is not None else {}
            found |= {"maxItems": most} if most is not None else {}
        return found
    if origin is Literal:
        return {"enum": list(args)}
    if origin in (Union, types.UnionType):
        return _union(args, definitions, tag)
    if origin is tuple:
        return {"type": "array", "items": _annotation(args[0], definitions)}
    if origin is dict:
        return {"type": "object", "additionalProperties": _annotation(args[1], definitions)} | _keys(
            args[0], definitions
        )
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return _reference(annotation, definitions)
    return dict(PLAIN.get(annotation, {}))


def _keys(annotation: Any, definitions: dict[str, Schema]) -> Schema:
    schema = _annotation(annotation, definitions)
    return {"propertyNames": schema} if "pattern" in schema or "enum" in schema else {}


def _union(args: tuple[Any, ...], definitions: dict[str, Schema], tag: Any) -> Schema:
    members = [each for each in args if each is not type(None)]
    if tag is not None:
        return _tagged(members, definitions)
    schemas = [_annotation(each, definitions) for each in members]
    if type(None) in args:
        schemas.append({"type": "null"})
    return schemas[0] if len(schemas) == 1 else {"anyOf": schemas}


def _tagged(members: list[Any], definitions: dict[str, Schema]) -> Schema:
    """One of several models, told apart by ``type``: the right one complains, not all of them."""
    kinds = {str(get_args(each.model_fields["type"].annotation)[0]): each for each in members}
    return {
        "type": "object",
        "required": ["type"],
        "properties": {"type": {"enum": list(kinds)}},
        "allOf": [
            {
                "if": {"required": ["type"], "properties": {"type": {"const": kind}}},
                "then": _reference(each, definitions),
            }
            for kind, each in kinds.items()
        ],
    }


def _reference(model: type[BaseModel], definitions: dict[str, Schema]) -> Schema:
    name = model.__name__
    if name not in definitions:
        definitions[name] = {}
        definitions[name] = _model(model, definitions)
    return {"$ref": f"#/definitions/{name}"}
