"""A deal that says the old id of a clause."""

from __future__ import annotations

from drafting.checks.deal import check_deal_file
from drafting.deal.place_deal import place_deal
from drafting.deal.read import read_deal
from drafting.library.library import Library, Source
from tests.checks.conftest import CLAUSE, DEAL, library

__all__ = ["library"]


def renamed_library(library: Library) -> Library:
    """The same library, in which final.effect is called final.beginning."""
    sources = []
    for source in library.sources.values():
        text = source.text.replace("final.effect", "final.beginning")
        name = source.file.replace("final.effect", "final.beginning")
        if name != source.file:
            text = text.replace("id: final.beginning\n", "id: final.beginning\nformerly: [final.effect]\n")
        sources.append(Source(name, text))
    assert CLAUSE
    return Library({}, library.lexicon_sources, library.outlines, library.fact_sources).overlaid(sources)


def test_the_deal_is_read_as_if_it_said_the_new_id(library: Library) -> None:
    today = renamed_library(library)
    placed, found = place_deal(read_deal(Source("deal.yaml", DEAL)), today)
    assert placed is not None
    assert "final.beginning" in [each.clause.id for each in placed.clauses]
    assert not [each for each in found if each.level == "error"]
    notes = [each for each in found if each.code == "clause-renamed"]
    assert notes
    assert all(each.level == "note" and "final.beginning" in each.remedy for each in notes)
    assert DEAL.split("\n")[(notes[0].place.line or 1) - 1].count("final.effect") == 1


def test_a_deal_that_says_the_new_id_is_told_nothing(library: Library) -> None:
    text = DEAL.replace("final.effect", "final.beginning")
    found = check_deal_file(Source("deal.yaml", text), renamed_library(library))
    assert "clause-renamed" not in {each.code for each in found}
