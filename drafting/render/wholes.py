"""The pieces that a content control goes round: provisions, then annexes."""

from __future__ import annotations

from drafting.instrument.tree import Annex, Instrument, Provision


def wholes(instrument: Instrument) -> tuple[Provision | Annex, ...]:
    """Provisions and annexes in the order of the text."""
    return (*instrument.provisions, *instrument.annexes)
