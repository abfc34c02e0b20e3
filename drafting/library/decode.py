"""A file's nodes through a model: the frozen value, or findings with places and the nearest right names."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from drafting.finding import Finding, Unusable
from drafting.library.params import BaseParam
from drafting.library.problem import Problem, instead, nearest
from drafting.library.reading.scalars import what_is
from drafting.source import Mapping, Node, Scalar, child, has

M = TypeVar("M", bound=BaseModel)


ALL_FIELDS = frozenset(
    field for model in BaseParam.__subclasses__() for field in model.model_fields
)  # of any type of parameter


def decode(model: type[M], node: Mapping) -> M:
    """``node`` as a ``model``. Raises ``Unusable`` with a finding for every field that does not fit."""
    try:
        return model.model_validate(node)
    except ValidationError as error:
        problems = [problem for detail in error.errors() for problem in _problems(model, node, detail)]
        problems = [problem for problem in problems if _other_format(problem)] or problems
        found = [problem.finding(node) for problem in problems if not _misspelt(problem, problems)]
        raise Unusable(sorted(dict.fromkeys(found), key=_order)) from None


def _other_format(problem: Problem) -> bool:
    """Whether the file is of quite another format, so that every other complaint would mislead."""
    return problem.code == "schema-unknown" and not problem.remedy.startswith("Did you mean")


def _misspelt(missing: Problem, problems: list[Problem]) -> bool:
    """Whether a missing field stands there under a name that is nearly right, and so is reported already."""
    return missing.code in ("field-missing", "language-missing") and any(
        other.code == "field-unknown"
        and other.path[:-1] == missing.path
        and other.remedy.startswith("Did you mean")
        and f"“{missing.remedy.removeprefix('Add ').removesuffix(': …')}”" in other.remedy
        for other in problems
    )


def _order(finding: Finding) -> tuple[int, int]:
    return finding.place.line or 0, finding.place.column or 0


def _problems(model: type[BaseModel], root: Node, detail: ErrorDetails) -> list[Problem]:
    """Our words for one of pydantic's complaints (docs.pydantic.dev, "Validation errors")."""
    context = detail.get("ctx") or {}
    path = real_path(root, detail["loc"])
    at_key = bool(detail["loc"]) and detail["loc"][-1] == "[key]"
    if detail["type"] == "drafting":
        return [replace(problem.under(*path), at_key=at_key or problem.at_key) for problem in context["problems"]]
    typed = detail["input"]
    name = str(detail["loc"][-1]) if detail["loc"] else ""
    match detail["type"]:
        case "missing":
            if name in ("en", "fr"):
                language = "English" if name == "en" else "French"
                return [Problem("language-missing", f"The {language} is missing here.", f"Add {name}: …", path)]
            return [Problem("field-missing", f"“{name}” is missing here.", f"Add {name}: …", path)]
        case "extra_forbidden":
            known = fields_at(model, detail["loc"][:-1])
            fix = instead(name, known, "fields")
            if set(known) >= {"use", "with", "open"} and not fix.startswith("Did"):
                fix = f"If “{name}” is a parameter of the clause, put it under with:."
            return [Problem("field-unknown", f"“{name}” is not a field here.", fix, path, True)]
        case "union_tag_not_found":
            for key in typed if isinstance(typed, Mapping) else ():
                if key not in ALL_FIELDS and nearest(key, ("type",)):
                    message = f"“{key}” is not a field here."
                    return [Problem("field-unknown", message, "Did you mean “type”?", (*path, key), True)]
            return [Problem("field-missing", "“type” is missing here.", "Add type: … (date, percent, money …).", path)]
        case "union_tag_invalid":
            tags = [tag.strip(" '") for tag in str(context.get("expected_tags", "")).split(",")]
            tag = typed.get("type") if isinstance(typed, Mapping) else None
            if not isinstance(tag, Scalar):
                message = f"Here stands {what_is(tag)}, where a type is needed."
                return [Problem("wrong-type", message, f"The types are: {', '.join(tags)}.", (*path, "type"))]
            return [Problem("type-unknown", f"“{tag}” is not a type of parameter.", instead(tag, tags, "types"),
                            (*path, "type"))]  # fmt: skip
        case "too_short":
            least = context.get("min_length", 1)
            stand = context.get("actual_length", 0)
            if isinstance(typed, list) and len(typed) >= least:
                return []  # entries that are wrong themselves are not counted by pydantic; they have their own findings
            message = f"The number of entries here is {stand}; it has to be {least} or more."
            return [Problem("too-few", message, "Add what is missing.", path)]
        case "too_long":
            most = context.get("max_length", 0)
            message = f"There are more entries here than the {most} that are needed."
            return [Problem("too-many", message, "Take out what is too much.", path)]
        case "greater_than_equal" | "less_than_equal" | "multiple_of":
            return [Problem("digits-form", f"{what_is(typed)} is no level of the Harmonized System.",
                            "Write 2, 4 or 6.", path)]  # fmt: skip
        case "model_type" | "dict_type":
            return [Problem("wrong-type", f"Here stands {what_is(typed)}, where keys and values are needed.",
                            "Write key: value on the lines below, indented.", path)]  # fmt: skip
        case "tuple_type" | "list_type":
            return [Problem("wrong-type", f"Here stands {what_is(typed)}, where a list is needed.",
                            "Write it in square brackets, or one line “- …” for each entry.", path)]  # fmt: skip
        case _:
            return [Problem("wrong-type", f"{what_is(typed)} does not fit here.", "Compare it with the example in the "
                            "guide.", path)]  # fmt: skip


def real_path(root: Node, loc: tuple[str | int, ...]) -> tuple[str | int, ...]:
    """``loc`` without the steps that pydantic adds (types of a union, "[key]")."""
    path: list[str | int] = []
    node = root
    for step in loc:
        if has(node, step):
            node = child(node, step)
            path.append(step)
    return tuple(path)


def fields_at(model: Any, loc: tuple[str | int, ...]) -> list[str]:
    """The names that are allowed where ``loc`` leads, from the models' own fields."""
    current: list[type[BaseModel]] = [model]
    tag = ""
    for step in loc:
        following = []
        for each in current:
            for key, info in each.model_fields.items():
                if step in (key, info.alias):
                    following.extend(models_in(info.annotation))
        if not following:
            tag = str(step)
            continue
        current = following
    tagged = [each for each in current if _tag(each) == tag]
    return sorted({info.alias or key for each in tagged or current for key, info in each.model_fields.items()})


def models_in(annotation: Any) -> list[type[BaseModel]]:
    """The models that an annotation mentions, however deep."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation]
    found = []
    for inner in getattr(annotation, "__args__", ()):
        found.extend(models_in(inner))
    return found


def _tag(model: type[BaseModel]) -> str:
    info = model.model_fields.get("type")
    arguments = getattr(info.annotation, "__args__", ()) if info else ()
    return str(arguments[0]) if arguments else ""
