"""A clause file checked: its form, its rules, its texts in both languages."""

from __future__ import annotations

from drafting.finding import Finding, Unusable
from drafting.library.check import check_clause
from drafting.library.clause_file import read_clause_file
from drafting.library.library import Library, Source


def check_clause_file(source: Source, library: Library) -> tuple[Finding, ...]:
    """Every finding about a clause file; ``library`` gives the clauses, terms and units it may name."""
    try:
        file = read_clause_file(source)
    except Unusable as error:
        return error.findings
    return check_clause(file, library)
