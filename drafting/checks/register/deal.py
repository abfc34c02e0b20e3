"""The register of a deal's own text: each finding at the article of the deal file whose text has the words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from drafting.checks.articles import article_place
from drafting.checks.register.lint import lint
from drafting.deal.read import DealFile
from drafting.finding import Finding
from drafting.instrument.tree import Instrument
from drafting.instrument.units import instrument_units


def deal_register(instrument: Instrument, file: DealFile) -> Iterator[Finding]:
    """What the register linter finds in ``instrument``, placed in the deal file; ``where``: the spot in the text."""
    language = "English" if instrument.language == "en" else "French"
    for hit in lint(instrument_units(instrument), instrument.profile):
        place = article_place(instrument, file, hit.unit.provision)
        yield replace(hit.finding(), place=replace(place, where=f"{hit.unit.place.where} ({language} text)"))
