"""The register of a deal's own text: each finding at the article of the deal file whose text has the words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from drafting.checks.register.lint import lint
from drafting.deal.read import DealFile
from drafting.finding import Finding
from drafting.instrument.tree import Annex, Instrument, Provision
from drafting.instrument.units import instrument_units
from drafting.library.problem import spot

_TITLE: Final = "title"


def deal_register(instrument: Instrument, file: DealFile) -> Iterator[Finding]:
    """What the register linter finds in ``instrument``, placed in the deal file; ``where``: the spot in the text."""
    parts: tuple[Provision | Annex, ...] = (*instrument.provisions, *instrument.annexes)
    clauses = {part.id: part.clause for part in parts}
    steps = {article.use: index for index, article in enumerate(file.deal.articles)}
    for hit in lint(instrument_units(instrument), instrument.profile):
        step = steps.get(clauses.get(hit.unit.provision, ""))
        path = (_TITLE, instrument.language) if step is None else ("articles", step, "use")
        found = hit.finding()
        yield replace(found, place=replace(spot(file.root, path), where=_where(hit.unit.place.where, instrument)))


def _where(spot_in_text: str | None, instrument: Instrument) -> str:
    return f"{spot_in_text} ({'English' if instrument.language == 'en' else 'French'} text)"
