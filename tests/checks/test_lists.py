"""A list left with one item is reported."""

from __future__ import annotations

import pytest

from drafting.checks.lists import alone
from tests.instrument.making import clause, draft

ITEMS = "(1) If it:\n\n  (a) a:\n\n    (i) x;\n\n{when mutual}\n    (ii) y;\n\n  (b) b.\n{end}\n\n(2) End."
FIELDS = "params:\n  mutual: {type: flag, default: true}\n"


@pytest.mark.parametrize(("mutual", "numbers"), [("true", []), ("false", ["a", "i"])])
def test_an_item_without_a_neighbour_is_alone(mutual: str, numbers: list[str]) -> None:
    a = clause("a", ITEMS, ITEMS, fields=FIELDS)
    (provision,) = draft(f"- {{use: try.a, with: {{mutual: {mutual}}}}}", a).provisions
    assert [item.number for item in alone(provision)] == numbers
