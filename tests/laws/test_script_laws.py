"""The contract of the edit script, for generated documents: it leads there and back, as data and as files."""

from __future__ import annotations

import json

from hypothesis import HealthCheck, given, settings
from jsonschema import Draft202012Validator

import drafting
from drafting.cli.schema import schema_text
from drafting.compare.script.reading import script_from_json
from drafting.compare.script.walking import apply_to_value, invert
from drafting.document.document import read_document
from drafting.document.values import DocumentValue, document_value
from tests.laws.documents import Block, versions
from tests.laws.files import written

SCHEMA = Draft202012Validator(json.loads(schema_text("edit-script")))
Version = tuple[Block, ...]
few = settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])


def value(docx: bytes) -> DocumentValue:
    return document_value(read_document(docx))


@few
@given(versions())
def test_the_edit_script_leads_there_and_back(pair: tuple[Version, Version]) -> None:
    before, after = written(pair[0]), written(pair[1])
    old, new = value(before), value(after)
    script = drafting.edit_script(before, after)
    assert apply_to_value(old, script) == new
    assert apply_to_value(new, invert(script)) == old
    assert value(drafting.apply(before, script)) == new
    assert value(drafting.apply(after, invert(script))) == old


@settings(few, max_examples=20)
@given(versions())
def test_the_edit_script_survives_json_and_being_turned_twice(pair: tuple[Version, Version]) -> None:
    script = drafting.edit_script(written(pair[0]), written(pair[1]))
    assert invert(invert(script)) == script
    plain = json.loads(json.dumps(script.to_json()))
    assert script_from_json(plain) == script
    assert not [error.message for error in SCHEMA.iter_errors(plain)]
