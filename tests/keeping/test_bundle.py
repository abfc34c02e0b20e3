"""Samples set into one instrument."""

from __future__ import annotations

import pytest

from drafting.cli.templates import template_for
from drafting.deal.sample import sample_deal
from drafting.instrument.assemble import assemble
from drafting.instrument.tree import Instrument, Paragraph, Pointer
from drafting.keeping.bundle import bundle
from drafting.keeping.limits import as_node
from drafting.keeping.wordset import faults_in_word
from drafting.library.library import Library
from drafting.source import Mapping

VALUES = {"position": "firm", "steps": {"2026-01-01": "10", "2027-01-01": "0"}, "products": ["2709"],
          "benchmark": {"name": {"en": "the index", "fr": "l'indice"}, "currency": "USD", "unit": "bbl"}}  # fmt: skip


def made(library: Library, language: str = "en", **values: object) -> Instrument:
    given = as_node({**VALUES, **values})
    assert isinstance(given, Mapping)
    placed, _ = sample_deal(library.clause("supply.everything"), given, library, "binding")
    assert placed is not None
    return assemble(placed, "fr" if language == "fr" else "en")


def test_articles_and_annexes_are_numbered_through(library: Library) -> None:
    both = bundle([made(library), made(library, notice="10 days")], "supply.everything")
    own = [each for each in both.provisions if each.clause == "supply.everything"]
    assert [each.shown for each in own] == ["Article 1", "Article 2"] or len({each.shown for each in own}) == 2
    assert len({each.letter for each in both.annexes}) == len(both.annexes) == 2
    ids = [block.id for each in both.provisions for block in each.blocks if isinstance(block, Paragraph)]
    assert len(ids) == len(set(ids))


def test_equal_texts_stand_once(library: Library) -> None:
    once = bundle([made(library)], "supply.everything")
    assert bundle([made(library), made(library)], "supply.everything") == once


def test_every_reference_leads_into_the_bundle(library: Library) -> None:
    both = bundle([made(library), made(library, notice="10 days")], "supply.everything")
    ids = {each.id for each in (*both.provisions, *both.annexes)}
    ids |= {
        block.id for each in (*both.provisions, *both.annexes) for block in each.blocks if isinstance(block, Paragraph)
    }
    pointers = [inline for each in both.provisions for block in each.blocks if isinstance(block, Paragraph)
                for inline in block.content if isinstance(inline, Pointer)]  # fmt: skip
    assert pointers
    assert {pointer.target for pointer in pointers} <= ids


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.usefixtures("workspace")
def test_a_bundle_is_sound_in_word(library: Library, language: str) -> None:
    both = bundle([made(library, language), made(library, language, notice="10 days")], "supply.everything")
    assert faults_in_word(both, template_for("binding", "letter", "deal.yaml", None)) == ()


def test_nothing_cannot_be_put_together() -> None:
    with pytest.raises(ValueError, match="nothing"):
        bundle([], "supply.everything")
