"""Former ids of clauses, found in the words of their files."""

from __future__ import annotations

import pytest

from drafting.library.library import Source
from drafting.library.renames import renames


@pytest.mark.parametrize(
    "typed",
    [
        "formerly: [supply.oil]",
        "formerly:\n  - supply.oil",
        'formerly: ["supply.oil", tariffs.x]',
        "formerly: [\n  supply.oil,\n]",
    ],
)
def test_a_former_id_leads_to_the_clause(typed: str) -> None:
    text = f"schema: clause/1\nid: supply.crude\n{typed}\nversion: '1.0.0'\n"
    assert renames({"supply.crude": Source("supply.crude.yaml", text)})["supply.oil"] == "supply.crude"


def test_a_clause_that_has_the_id_keeps_it() -> None:
    one = Source("supply.crude.yaml", "formerly: [supply.oil]\n")
    assert renames({"supply.crude": one, "supply.oil": Source("supply.oil.yaml", "")}) == {}
