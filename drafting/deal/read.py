"""A deal file as a model, with the nodes that give its places."""

from __future__ import annotations

from dataclasses import dataclass

from drafting.deal.deal import Deal
from drafting.library.decode import decode
from drafting.library.library import Source
from drafting.source import Mapping
from drafting.source.extents import reading


@dataclass(frozen=True, slots=True)
class DealFile:
    """``root`` says where everything in ``deal`` was typed."""

    deal: Deal
    root: Mapping


def read_deal(source: Source) -> DealFile:
    """The deal that a file holds. Raises ``Unusable`` with every mistake of its form."""
    root = reading(source.text, source.file)
    return DealFile(decode(Deal, root), root)
