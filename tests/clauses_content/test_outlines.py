"""The shipped outlines: each makes a clean draft, with gaps alone, in every profile that it allows."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafting.checks.register.lint import lint
from drafting.deal.place_deal import place_deal
from drafting.deal.read import DealFile, read_deal
from drafting.deal.sample import FRAME
from drafting.instrument.assemble import assemble
from drafting.instrument.units import instrument_units
from drafting.library.library import Library, Source
from drafting.library.outline import Outline, check_outline, read_outline
from drafting.library.vocabulary import LANGUAGES, PROFILES, Profile
from drafting.shipped import shipped_texts

SOURCES = {
    Path(path).stem: Source(path, text) for path, text in shipped_texts("clauses") if "schema: outline/" in text
}
EVERY = [(name, profile) for name in SOURCES for profile in PROFILES]


def deal_of(outline: Outline, profile: Profile) -> DealFile:
    """A deal that follows ``outline`` and gives no value of its own."""
    here = [entry.at(profile) for entry in outline.articles]
    articles = "".join(f"  - {{use: {each.use}, position: {each.position}}}\n" for each in here if each)
    frame = FRAME.replace("profile: nonbinding", f"profile: {profile}")
    return read_deal(Source("outline.yaml", f"{frame}articles:\n{articles}"))


@pytest.mark.parametrize("name", SOURCES)
def test_an_outline_stands_in_every_profile_by_what_it_names_instead(name: str, library: Library) -> None:
    outline = read_outline(SOURCES[name])
    assert set(outline.profiles) == set(PROFILES)
    assert check_outline(SOURCES[name], library) == ()


@pytest.mark.parametrize(("name", "profile"), EVERY)
def test_a_draft_that_follows_an_outline_has_gaps_and_no_mistake(name: str, profile: Profile, library: Library) -> None:
    placed, found = place_deal(deal_of(read_outline(SOURCES[name]), profile), library)
    assert [(each.code, each.message) for each in found if each.level == "error"] == []
    assert placed is not None
    for language in LANGUAGES:
        instrument = assemble(placed, language)
        assert instrument.gaps
        assert lint(instrument_units(instrument), profile) == ()


def test_the_outlines_use_the_whole_library(library: Library) -> None:
    used = {use for source in SOURCES.values() for entry in read_outline(source).articles for use in entry.uses}
    assert used == set(library)
