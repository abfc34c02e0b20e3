"""Previews: every variant, values told apart, pages that run nothing."""

from __future__ import annotations

import re

from drafting.instrument.spans import Line
from drafting.keeping.preview import variants
from drafting.keeping.sheet import INTERNAL, sheet, word
from drafting.library.clause_file import ClauseFile
from drafting.library.library import Library
from drafting.ooxml.reading import read_package
from drafting.ooxml.sound import faults


def text(line: Line) -> str:
    return "".join(span.text for cell in (line.cells or (line.spans,)) for span in cell)


def test_every_variant_is_there_in_both_languages(everything: ClauseFile, library: Library) -> None:
    made = list(variants(everything, library, everything.clause.position_ids, ("binding", "nonbinding"), ("en", "fr")))
    assert len(made) == len(everything.clause.position_ids) * 2 * 2
    assert all(not each.findings and each.lines for each in made)


def test_what_a_deal_fills_is_told_apart_from_the_words(everything: ClauseFile, library: Library) -> None:
    (made,) = variants(everything, library, ("firm",), ("binding",), ("en",))
    values = [span.text for line in made.lines for span in line.spans if span.kind == "value"]
    assert "50%" in values
    assert any("Canada shall offer" in text(line) for line in made.lines)


def test_the_page_runs_and_fetches_nothing(everything: ClauseFile, library: Library) -> None:
    made = list(variants(everything, library, everything.clause.position_ids, ("binding",), ("en", "fr")))
    page = sheet(everything.clause, made)
    for mark in ("<script", "http://", "https://", "onclick", "<img", "<link"):
        assert mark not in page
    assert "default-src 'none'" in page
    assert page.count('class="variant"') == len(made)
    assert "<mark>50%</mark>" in page
    assert 'lang="fr"' in page


def test_the_word_sheet_is_sound_and_the_same_every_time(everything: ClauseFile, library: Library) -> None:
    made = list(variants(everything, library, everything.clause.position_ids, ("binding",), ("en", "fr")))
    sheet_of = word(everything.clause, made)
    assert sheet_of == word(everything.clause, made)
    assert list(faults(read_package(sheet_of))) == []


def test_a_sheet_says_that_it_is_internal_on_every_page(everything: ClauseFile, library: Library) -> None:
    made = list(variants(everything, library, everything.clause.position_ids, ("binding",), ("en",)))
    package = read_package(word(everything.clause, made))
    headers = [package.root(story.part) for story in package.stories() if "header" in story.part]
    assert [INTERNAL in "".join(map(str, root.itertext())) for root in headers] == [True]
    page = sheet(everything.clause, made)
    assert f'<p class="internal">{INTERNAL}</p>' in page
    assert re.search(r"@media print \{ \.internal \{ position: fixed", page)
