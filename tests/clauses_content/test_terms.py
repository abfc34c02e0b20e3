"""Where a defined term holds: a provision that defines a term for itself alone keeps it to itself."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from drafting.deal.place_deal import place_deal
from drafting.deal.read import read_deal
from drafting.instrument.assemble import assemble
from drafting.instrument.plain import inlines_text
from drafting.instrument.tree import Annex, Bracketed, Inlines, Instrument, Language, Paragraph, Provision, Term
from drafting.library.library import Library, Source
from drafting.library.vocabulary import LANGUAGES
from drafting.shipped import shipped_texts

WHOLE = {path: text for path, text in shipped_texts("examples") if "whole-catalogue" in path}
FOR_ITSELF = ("In this Section", "In this Article", "Dans la présente section", "Dans le présent article")


def _terms(content: Inlines) -> Iterator[Term]:
    for inline in content:
        if isinstance(inline, Term):
            yield inline
        elif isinstance(inline, Bracketed):
            for one in inline.alternatives:
                yield from _terms(one.content)


def _kept_to_themselves(instrument: Instrument) -> Iterator[tuple[str, str]]:
    """(term, clause) of every term that is defined for its own provision."""
    for provision in instrument.provisions:
        lead = ""
        for block in provision.blocks:
            if isinstance(block, Paragraph):
                lead = inlines_text(block.content, instrument.language) if block.level == 1 else lead
                if lead.startswith(FOR_ITSELF):
                    yield from ((term.key, provision.clause) for term in _terms(block.content) if term.defining)


@pytest.mark.parametrize("path", WHOLE)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_term_defined_for_one_provision_is_used_by_no_other(path: str, language: Language, library: Library) -> None:
    placed, _ = place_deal(read_deal(Source(path, WHOLE[path])), library)
    assert placed is not None
    instrument = assemble(placed, language)
    kept = dict(_kept_to_themselves(instrument))
    assert kept
    parts: tuple[Provision | Annex, ...] = (*instrument.provisions, *instrument.annexes)
    strays = {
        (term.key, part.clause)
        for part in parts
        for block in part.blocks
        if isinstance(block, Paragraph)
        for term in _terms(block.content)
        if kept.get(term.key, part.clause) != part.clause
    }
    assert not strays
