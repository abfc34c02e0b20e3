"""The shipped library, and every clause of it assembled at every position, in every profile and both languages."""

from __future__ import annotations

import pytest

from drafting.deal.sample import sample_deal
from drafting.instrument.assemble import assemble
from drafting.instrument.tree import Instrument, Language
from drafting.library.clause import Clause
from drafting.library.library import Library, Source, library_of
from drafting.library.vocabulary import LANGUAGES, Profile
from drafting.shipped import shipped_texts
from drafting.source import Mapping, read_yaml

Variant = tuple[str, str, Profile, Language]


@pytest.fixture(scope="session")
def library() -> Library:
    """The clauses that come with the tool."""
    return library_of(Source(path, text) for path, text in shipped_texts("clauses"))


def given_at(clause: Clause, position: str) -> Mapping:
    """The values of a test at ``position``; the position alone where no test that passes has it."""
    for test in clause.tests:
        if test.error is None and test.given.get("position") == position:
            return test.given
    return read_yaml(f"position: {position}\n", "given")


@pytest.fixture(scope="session")
def variants(library: Library) -> dict[Variant, Instrument]:
    """Every clause in a sample deal: clause, position, profile, language → instrument."""
    found: dict[Variant, Instrument] = {}
    for clause in map(library.clause, library):
        for position in clause.position_ids:
            for profile in clause.profiles:
                placed, _ = sample_deal(clause, given_at(clause, position), library, profile)
                assert placed is not None, clause.id
                for language in LANGUAGES:
                    found[clause.id, position, profile, language] = assemble(placed, language)
    return found
