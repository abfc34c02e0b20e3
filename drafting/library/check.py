"""Everything about a clause file that can be checked before it stands in a text."""

from __future__ import annotations

from collections.abc import Iterable

from drafting.finding import Finding
from drafting.library.clause_file import ClauseFile
from drafting.library.library import Library
from drafting.library.problem import Problem
from drafting.library.rules import facts, ladders, names, needs, values
from drafting.library.text.check import check_texts


def check_clause(file: ClauseFile, library: Library) -> tuple[Finding, ...]:
    """The findings about a clause of readable form, in the order of their places. formats.md, "Rules for both"."""
    clause = file.clause
    units = tuple(str(unit) for unit in library.lexicon.units)
    rules: tuple[Iterable[Problem | Finding], ...] = (
        names.own_name(clause, file.file),
        names.positions_once(clause),
        names.params_free(clause),
        names.forms_once(clause),
        names.units_known(clause, units),
        names.asked_and_labelled(clause),
        values.positions_fit(clause),
        values.ladders_fit(clause),
        ladders.rungs_ordered(clause),
        values.tests_can_run(clause, library),
        needs.needs_known(clause, library),
        facts.facts_known(clause, library),
        check_texts(clause, library, file.root),
    )
    found = [each if isinstance(each, Finding) else each.finding(file.root) for rule in rules for each in rule]
    return tuple(sorted(dict.fromkeys(found), key=_order))


def _order(finding: Finding) -> tuple[int, int]:
    return finding.place.line or 0, finding.place.column or 0
