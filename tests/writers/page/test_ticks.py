"""Ticks go out and come back the same; what is none is refused with its place."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from drafting.cli.schema import schema_text
from drafting.errors import DraftingError
from drafting.writers.page.ticks import SCHEMA, Tick, Ticks, read_ticks, write_ticks

VALIDATOR = Draft202012Validator(json.loads(schema_text("ticks")))
SHA = "0123456789abcdef" * 4
TICK = st.builds(
    Tick,
    st.text(max_size=6), st.integers(1, 5000), st.booleans(), st.text(max_size=20),
    st.sampled_from(("", "accept", "reject")),
)  # fmt: skip


@given(st.lists(TICK, max_size=5, unique_by=lambda tick: tick.id))
def test_what_is_written_reads_back_and_fits_the_schema(ticks: list[Tick]) -> None:
    whole = Ticks(SHA, tuple(ticks))
    VALIDATOR.validate(json.loads(write_ticks(whole)))
    assert read_ticks(write_ticks(whole)) == whole


def _file(**other: object) -> str:
    return json.dumps({"schema": SCHEMA, "redline": f"sha256:{SHA}", "changes": [{"id": "1", "number": 1}], **other})


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("", "the file"),
        ("[" * 100_000, "the file"),
        ("[]", "the file"),
        (_file(schema="drafting-ticks-2"), "schema"),
        (_file(redline=SHA), "redline"),
        (_file(redline="sha256:" + "G" * 64), "redline"),
        (_file(more=1), "the file"),
        (_file(changes={}), "changes"),
        (_file(changes=[3]), "changes[0]"),
        (_file(changes=[{"id": "1", "number": 0}]), "changes[0].number"),
        (_file(changes=[{"id": "1", "number": True}]), "changes[0].number"),
        (_file(changes=[{"id": 1, "number": 1}]), "changes[0].id"),
        (_file(changes=[{"id": "1", "number": 1, "read": "yes"}]), "changes[0].read"),
        (_file(changes=[{"id": "1", "number": 1, "note": None}]), "changes[0].note"),
        (_file(changes=[{"id": "1", "number": 1, "decision": "maybe"}]), "changes[0].decision"),
        (_file(changes=[{"id": "1", "number": 1}, {"id": "1", "number": 2}]), "changes"),
    ],
)
def test_what_is_no_ticks_is_refused_with_its_place(text: str, where: str) -> None:
    with pytest.raises(DraftingError) as refused:
        read_ticks(text, "ticks.json")
    assert refused.value.code == "ticks-unreadable"
    assert refused.value.place.file == "ticks.json"
    assert f"read: {where}: " in refused.value.message


def test_a_file_without_what_may_be_left_out_reads() -> None:
    assert read_ticks(_file()) == Ticks(SHA, (Tick("1", 1),))
