"""JSON Schemas from the models: every file of ours fits its own, and what is planted does not."""

from __future__ import annotations

import json
from typing import Any

import pytest
from jsonschema import Draft7Validator

from drafting.cli.schema import MODELS, schema_text
from drafting.library.kinds import kind_of
from drafting.shipped import shipped_texts
from drafting.source import Mapping, Node, Sequence, read_yaml
from tests.checks.conftest import CLAUSE, DEAL, PLANTED
from tests.checks.test_planted_clause_mistakes import FIELDS
from tests.checks.test_planted_deal_mistakes import MISTAKES
from tests.checks.test_planted_fact_mistakes import FACTS
from tests.checks.test_planted_fact_mistakes import MISTAKES as FACT_MISTAKES

SCHEMAS = {name: json.loads(schema_text(name)) for name in MODELS}
FILES = [
    (path, text)
    for folder in ("clauses", "examples", "templates")
    for path, text in shipped_texts(folder)
    if kind_of(text) in MODELS and "lexicon/1" not in text
] + [(str(path), path.read_text("utf-8")) for path in PLANTED.glob("*.yaml")]
# What any schema can see: the form of a file, not what is in the library.
FORM = {"field-unknown", "field-missing", "word-unknown", "type-unknown", "language-missing", "name-form", "flag-form",
        "clause-id-form", "version-form", "too-few", "too-many", "schema-unknown", "value-empty"}  # fmt: skip
# Values that the clause's parameters read, and the reader of languages: the schema leaves them to ``check``.
TYPED_LATER = (
    '"7606.11"',
    "fr: le WTI",
    "benchmark: {",
    "- {en: uranium",
    "with: {place",
    "languages:",
    "better: {CAN: year",
)  # the last: a choice's own options


def plain(node: Node) -> Any:
    """The node as JSON has it."""
    match node:
        case Mapping():
            return {str(key): plain(value) for key, value in node.items()}
        case Sequence():
            return [plain(item) for item in node]
        case str():
            return str(node)
        case _:
            return node


def fits(text: str) -> bool:
    return Draft7Validator(SCHEMAS[kind_of(text)]).is_valid(plain(read_yaml(text, "f")))


@pytest.mark.parametrize("name", MODELS)
def test_a_schema_is_one_of_draft_07(name: str) -> None:
    Draft7Validator.check_schema(SCHEMAS[name])
    assert SCHEMAS[name]["$schema"] == "http://json-schema.org/draft-07/schema#"


@pytest.mark.parametrize(("path", "text"), FILES, ids=[path.rsplit("/", 1)[-1] for path, _ in FILES])
def test_a_file_of_ours_fits_its_schema(path: str, text: str) -> None:
    errors = Draft7Validator(SCHEMAS[kind_of(text)]).iter_errors(plain(read_yaml(text, path)))
    assert [(list(error.absolute_path), error.message) for error in errors] == []


def planted() -> list[tuple[str, str, str, str]]:
    tables = ((CLAUSE, FIELDS), (DEAL, MISTAKES), (FACTS, FACT_MISTAKES))
    return [
        (clean, old, new, code)
        for clean, table in tables
        for old, new, code in table
        if code in FORM and not old.strip().startswith(TYPED_LATER)
    ]


@pytest.mark.parametrize(("clean", "old", "new", "code"), planted(), ids=lambda value: str(value)[:24])
def test_a_planted_mistake_of_form_does_not_fit(clean: str, old: str, new: str, code: str) -> None:
    text = clean.replace(old, new.replace("§", ""))
    if kind_of(text) not in MODELS:
        return  # without its line “schema:” a file has no schema
    assert not fits(text), code


def test_fields_are_explained() -> None:
    article = SCHEMAS["deal"]["definitions"]["Article"]["properties"]
    assert article["use"]["description"] == "A clause: drafting clause list."
    assert SCHEMAS["clause"]["definitions"]["Need"]["description"].startswith("Another clause that has to stand")
