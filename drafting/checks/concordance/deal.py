"""The concordance of a deal's two texts, each finding at the article of the deal file that it is about."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from drafting.checks.articles import article_place
from drafting.checks.concordance.instruments import concordance
from drafting.deal.read import DealFile
from drafting.finding import Finding
from drafting.instrument.tree import Instrument


def deal_concordance(english: Instrument, french: Instrument, file: DealFile) -> Iterator[Finding]:
    """What the two languages of a deal differ in; ``where`` says the spot in the English text."""
    for found in concordance(english, french):
        unit = found.english or found.french
        provision = unit.provision if unit else ""
        where = unit.place.where if unit else None
        yield replace(found.finding(), place=replace(article_place(english, file, provision), where=where), related=())
