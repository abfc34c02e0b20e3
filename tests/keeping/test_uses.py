"""Where a clause is used."""

from __future__ import annotations

import pytest

from drafting.keeping.uses import names, uses
from drafting.library.library import Source
from tests.checks.conftest import CLAUSE, DEAL

OUTLINE = "schema: outline/1\nid: small\narticles:\n  - {use: supply.crude-volume}\n"


def found(
    clause: str, *files: tuple[str, str], forms: frozenset[str] = frozenset()
) -> list[tuple[str, str, int | None]]:
    return [(use.name, use.how, use.place.line) for use in uses(clause, forms, [Source(*file) for file in files])]


def test_needs_references_and_outlines_are_found_with_their_lines() -> None:
    assert ("supply.everything", "needs it", 21) in found("supply.crude-volume", ("supply.everything.yaml", CLAUSE))
    assert found("supply.crude-volume", ("small.yaml", OUTLINE)) == [("small", "uses it", 4)]
    assert ("supply.everything", "cannot stand beside it", 24) in found(
        "tariffs.quota", ("supply.everything.yaml", CLAUSE)
    )


def test_a_deal_is_found_under_its_id() -> None:
    listed = found("final.effect", ("deal.yaml", DEAL))
    assert listed
    assert all(how == "uses it" for _, how, _ in listed)


def test_a_text_that_refers_or_asks_is_found_inside_the_block() -> None:
    text = CLAUSE.replace("The goods are", "As {ref supply.crude-price} has it, the goods are")
    line = next(n for n, each in enumerate(text.split("\n"), 1) if "{ref supply.crude-price}" in each)
    assert ("supply.everything", "refers to it", line) in found("supply.crude-price", ("supply.everything.yaml", text))


def test_the_use_of_a_term_is_a_use_of_the_clause_that_defines_it() -> None:
    listed = found("supply.other", ("supply.everything.yaml", CLAUSE), forms=frozenset({"supply quantity"}))
    assert [(how, line is not None) for _, how, line in listed] == [("uses the term “supply quantity”", True)]


def test_the_clause_itself_does_not_use_itself() -> None:
    assert found("supply.everything", ("supply.everything.yaml", CLAUSE)) == []


@pytest.mark.parametrize(
    ("text", "named"),
    [("{ref supply.oil}", True), ("supply.oil-sands", False), ("my-supply.oil", False), ("supply.oil.", True),
     ("supply.oil/annex-a", True)],
)  # fmt: skip
def test_an_id_is_a_word_of_its_own(text: str, named: bool) -> None:
    assert names(text, "supply.oil") is named


def test_a_file_that_is_broken_is_looked_through_all_the_same() -> None:
    assert found("supply.oil", ("d.yaml", "schema: deal/1\narticles:\n  - use: supply.oil\n   bad\n")) == [
        ("d.yaml", "names it", 3)
    ]
