"""What the shipped library promises its keepers."""

from __future__ import annotations

import re
from pathlib import Path

from drafting.checks.clause import check_clause_file
from drafting.checks.clause_tests import run_tests
from drafting.library.clause import Clause
from drafting.library.clause_file import read_clause_file
from drafting.library.library import Library, Source
from drafting.library.vocabulary import LANGUAGES, SIDES

PAGE = Path(__file__).parents[2] / "docs" / "adding-a-clause.md"
FIRST_LIBRARY = (
    "framework.preamble", "framework.definitions", "framework.status", "framework.relation", "tariffs.elimination",
    "digital.services-tax", "security.linkage", "supply.preferred-customer", "supply.critical-minerals",
    "supply.uranium", "supply.crude-volume", "supply.crude-price", "integrity.covered-parts", "process.review",
    "final.effect", "final.signature",
)  # fmt: skip


def _clauses(library: Library) -> list[Clause]:
    return [library.clause(clause_id) for clause_id in library]


def test_the_library_covers_the_whole_of_the_first_talks(library: Library) -> None:
    assert not set(FIRST_LIBRARY) - set(library)


def test_every_clause_is_found_clean_and_passes_its_own_tests(library: Library) -> None:
    for clause_id in library:
        source = library.source(clause_id)
        assert not check_clause_file(source, library), clause_id
        assert not run_tests(read_clause_file(source), library), clause_id


def test_every_clause_has_a_usual_case_in_both_languages_and_one_that_is_refused(library: Library) -> None:
    for clause in _clauses(library):
        assert len(clause.tests) >= 3, clause.id
        assert any(test.error for test in clause.tests), clause.id
        assert any(all(test.expect[language] for language in LANGUAGES) for test in clause.tests), clause.id


def test_every_parameter_asks_its_question_and_names_its_gap(library: Library) -> None:
    for clause in _clauses(library):
        for name, param in clause.params.items():
            assert param.ask, f"{clause.id} {name}"
            assert param.label or param.type == "flag", f"{clause.id} {name}"


def test_ladders_are_there_for_both_sides_and_marked_as_invented(library: Library) -> None:
    for clause in _clauses(library):
        if clause.kind == "closing":
            continue
        assert clause.ladders, clause.id
        assert all(getattr(clause.ladders, side) for side in SIDES), clause.id
        text = library.source(clause.id).text
        assert re.search(r"^ladders: +# internal; invented for illustration$", text, re.MULTILINE), clause.id


def test_a_source_that_was_not_checked_says_so(library: Library) -> None:
    for clause in _clauses(library):
        for each in clause.provenance:
            if each.note and "not verified" in each.note:
                assert "(NV)" in each.note, clause.id


def test_a_side_rung_stands_at_a_position_of_the_clause(library: Library) -> None:
    for clause in _clauses(library):
        for side in SIDES if clause.ladders else ():
            ladder = getattr(clause.ladders, side)
            for rung in (ladder.opening, ladder.target, ladder.fallback):
                assert rung.position in clause.position_ids, clause.id
                for name, value in rung.with_.items():
                    clause.params[name].read(value)


def test_the_page_on_adding_a_clause_shows_one_that_works(library: Library) -> None:
    example = re.findall(r"```yaml\n(.*?)```", PAGE.read_text("utf-8"), re.DOTALL)[0]
    source = Source("clauses/supply.potash.yaml", example)
    larger = library.overlaid([source])
    assert not check_clause_file(source, larger)
    assert not run_tests(read_clause_file(source), larger)
