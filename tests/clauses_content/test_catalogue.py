"""The library against the catalogue of clauses that the talks need, and against the page that lists it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from drafting.library.clause import Clause, Ladder
from drafting.library.library import Library
from drafting.library.vocabulary import SIDES

PAGE = Path(__file__).parents[2] / "docs" / "clauses.md"
FAMILIES = {
    "PRE": 1, "DEF": 1, "STA": 1, "REL": 1, "TAR": 6, "DST": 1, "SEC": 3, "SUP": 7, "EXC": 3, "CER": 1, "VER": 1,
    "ROO": 1, "PH2": 1, "CON": 1, "DIS": 2, "CNF": 1, "EFF": 1, "LAN": 1, "SIG": 1,
}  # fmt: skip
CATALOGUE = [f"{family}-{number:02}" for family, count in FAMILIES.items() for number in range(1, count + 1)]


def _numbers(clause: Clause) -> list[str]:
    """The numbers of the catalogue that a clause answers to, from its provenance."""
    found = (re.fullmatch(r"Clause catalogue, (\w+-\d\d)", str(each.source)) for each in clause.provenance)
    return [match[1] for match in found if match]


def _by_number(library: Library) -> dict[str, Clause]:
    return {number: clause for clause in map(library.clause, library) for number in _numbers(clause)}


def _rows(library: Library) -> Iterator[str]:
    """The table of the page, a row a clause, in the order of the catalogue."""
    clauses = _by_number(library)
    for number in CATALOGUE:
        clause = clauses[number]
        yield f"| {number} | `{clause.id}` | {', '.join(clause.position_ids)} | {clause.purpose['en']} |"


def test_each_clause_of_the_catalogue_is_in_the_library_once(library: Library) -> None:
    assert len(CATALOGUE) == 35
    found = [number for clause in map(library.clause, library) for number in _numbers(clause)]
    assert sorted(found) == sorted(CATALOGUE)


def test_the_page_lists_the_library_as_it_is(library: Library) -> None:
    listed = [line for line in PAGE.read_text("utf-8").split("\n") if re.match(r"\| \w+-\d\d \|", line)]
    assert listed == list(_rows(library))


def test_each_side_climbs_down_three_rungs_that_differ_from_the_first_to_the_last(library: Library) -> None:
    for clause in map(library.clause, library):
        for side in SIDES if clause.ladders else ():
            ladder: Ladder = getattr(clause.ladders, side)
            first, last = ladder.opening, ladder.fallback
            assert (first.position, dict(first.with_)) != (last.position, dict(last.with_)), (clause.id, side)


def test_a_clause_is_tested_at_a_usual_value_at_a_limit_and_where_it_is_refused(library: Library) -> None:
    for clause in map(library.clause, library):
        assert len([test for test in clause.tests if test.error is None]) >= 2, clause.id
        assert [test for test in clause.tests if test.error is not None], clause.id
