from __future__ import annotations

from dataclasses import replace

import pytest

from drafting.checks.alternat import alternat_findings
from drafting.deal.place_deal import place_deal
from drafting.deal.placed import PlacedDeal
from drafting.deal.read import read_deal
from drafting.instrument.assemble import assemble
from drafting.instrument.plain import inlines_text
from drafting.instrument.tree import Instrument, Language, Paragraph, Text
from drafting.library.library import Library, Source, library_of
from drafting.shipped import shipped_texts
from tests.checks.planted_law.originals import PLANTS


@pytest.fixture(scope="module")
def library() -> Library:
    return library_of(Source(path, text) for path, text in shipped_texts("clauses"))


@pytest.fixture(scope="module")
def deals(library: Library) -> tuple[PlacedDeal, ...]:
    sources = [Source(path, text) for path, text in shipped_texts("examples")]
    placed = [place_deal(read_deal(source), library)[0] for source in sources]
    return tuple(each for each in placed if each is not None)


def originals(deal: PlacedDeal, language: Language) -> tuple[Instrument, Instrument]:
    canadian = assemble(deal, language, copy_for="CAN", original=True)
    return canadian, assemble(deal, language, copy_for="USA", original=True)


def test_the_originals_of_every_example_differ_in_the_order_of_the_sides_only(deals: tuple[PlacedDeal, ...]) -> None:
    assert deals
    for deal in deals:
        for language in deal.deal.languages:
            canadian, american = originals(deal, language)
            assert canadian != american
            assert list(alternat_findings(canadian, american, deal)) == []


@pytest.mark.parametrize("language", ["en", "fr"])
def test_where_the_deal_asks_for_it_the_languages_follow_the_holder(
    deals: tuple[PlacedDeal, ...], language: Language
) -> None:
    for deal in deals:
        asked = replace(deal, deal=deal.deal.model_copy(update={"language_order": "holder"}))
        canadian, american = originals(asked, language)
        closing = [_text(each, language) for each in (canadian, american, assemble(asked, language))]
        if "French and English" in closing[0] or "anglaise et française" in closing[1]:
            assert {"en": "English and French", "fr": "française et anglaise"}[language] in closing[2]
        assert list(alternat_findings(canadian, american, asked)) == []
        if closing[0] != closing[1]:
            assert (language == "en") == ("French and English" in closing[0])
            assert [each.code for each in alternat_findings(canadian, american, deal)] == ["alternat-differs"]


def _text(instrument: Instrument, language: Language) -> str:
    closing = [each for each in instrument.provisions if each.kind == "closing"]
    return " ".join(
        inlines_text(block.content, language)
        for each in closing for block in each.blocks if isinstance(block, Paragraph)
    )  # fmt: skip


def test_planted_differences_between_originals_are_found(deals: tuple[PlacedDeal, ...]) -> None:
    tried, missed = 0, []
    for deal in deals:
        for language in deal.deal.languages:
            canadian, american = originals(deal, language)
            for name, plant in PLANTS.items():
                planted = plant(american)
                if planted is not None and planted != american:
                    tried += 1
                    if not list(alternat_findings(canadian, planted, deal)):
                        missed.append((deal.deal.id, language, name))
    print(f"\nAlternat: {tried - len(missed)} of {tried} found")
    assert tried >= len(PLANTS) * 4
    assert missed == []


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_word_that_only_one_original_has_is_found(deals: tuple[PlacedDeal, ...], language: Language) -> None:
    canadian, american = originals(deals[0], language)
    provision = american.provisions[2]
    block = next(block for block in provision.blocks if isinstance(block, Paragraph))
    other = replace(block, content=(*block.content, Text(" 30")))
    blocks = tuple(other if each is block else each for each in provision.blocks)
    provisions = tuple(replace(each, blocks=blocks) if each is provision else each for each in american.provisions)
    found = list(alternat_findings(canadian, replace(american, provisions=provisions), deals[0]))
    assert [each.code for each in found] == ["alternat-differs"]


def test_signatures_in_the_same_order_are_found(deals: tuple[PlacedDeal, ...]) -> None:
    canadian, american = originals(deals[0], "en")
    provisions = (*american.provisions[:-1], canadian.provisions[-1])
    found = list(alternat_findings(canadian, replace(american, provisions=provisions), deals[0]))
    assert [each.place.where for each in found if "signatures" in str(each.place.where)]


def test_a_pair_in_the_wrong_place_is_no_reason_to_miss_a_swapped_duty(deals: tuple[PlacedDeal, ...]) -> None:
    canadian, american = originals(deals[0], "en")
    title = "Arrangement by Canada for the United States"
    found = list(alternat_findings(replace(canadian, title=title), replace(american, title=title[::-1]), deals[0]))
    assert [each.place.where for each in found] == ["title"]
