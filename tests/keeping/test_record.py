"""The record of approvals: what is written reads back."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafting.finding import Unusable
from drafting.keeping.record import Approved, Confirmed, extended, read_record
from drafting.library.library import Source

NAMES = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zl", "Zp")), min_size=1).filter(str.strip)
DAY = date(2026, 5, 12)


@given(NAMES)
def test_any_name_reads_back(name: str) -> None:
    name = " ".join(name.split())
    text = extended(None, "supply.potash", Approved("1.0.0", name, DAY, "a", "b", "c", same_meaning=True))
    record = read_record(Source("r.yaml", text))
    assert str(record.approvals[0].by) == name
    assert record.approvals[0].same_meaning
    assert record.approvals[0].date == DAY


def test_lines_are_only_added() -> None:
    one = extended(None, "supply.potash", Approved("1.0.0", "A", DAY, "a", "b", "c"))
    two = extended(read_record(Source("r.yaml", one)), "supply.potash", Approved("1.1.0", "B", DAY, "d", "e", "f"))
    three = extended(read_record(Source("r.yaml", two)), "supply.potash", Confirmed("fr", "C", DAY, ("p", "q")))
    assert two.startswith(one)
    assert three.startswith(two)
    record = read_record(Source("r.yaml", three))
    assert [str(each.version) for each in record.approvals] == ["1.0.0", "1.1.0"]
    assert tuple(record.confirmed[0].pairs) == ("p", "q")


def test_a_record_that_was_spoiled_is_told_with_its_place() -> None:
    with pytest.raises(Unusable) as wrong:
        read_record(Source("approvals/x.yaml", "schema: approvals/1\nid: supply.potash\napprovals:\n  - version: 1\n"))
    assert wrong.value.findings[0].place.file == "approvals/x.yaml"
