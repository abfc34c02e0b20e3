"""What the house knows of the texts it made, from deal files and the locks beside them. Never for outgoing files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from drafting.cli.drafts import placed_deal
from drafting.cli.workspace import library_for

if TYPE_CHECKING:
    from drafting.instrument.tree import Instrument
    from drafting.review.known import Known


def house_of(deal_files: Iterable[str]) -> Known:
    """The clauses and parameters of the provisions of these deals, in all their languages.

    Provisions that the lock has no id for yet are in no draft, and not known. Raises Unusable for a deal that cannot be
    assembled, Refusal for a file that cannot be read.
    """
    from drafting.review.known import known

    return known(_drafts(deal_files))


def _drafts(deal_files: Iterable[str]) -> Iterator[tuple[Instrument, Mapping[str, str]]]:
    from drafting.instrument.assemble import assemble

    for deal_file in deal_files:
        _, placed, _, lock, _ = placed_deal(deal_file, library_for(deal_file, locked=False))
        for language in placed.deal.languages:
            yield assemble(placed, language, copy_for="CAN"), lock.ids
