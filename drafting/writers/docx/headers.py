"""Headers and footers: which story of OLD is which of NEW, section by section (17.10.1)."""

from __future__ import annotations

from dataclasses import dataclass

from drafting.document.document import Document
from drafting.document.sections import Slot, effective
from drafting.ooxml.xmldoor import Element


@dataclass(frozen=True, slots=True)
class HeaderPair:
    """A story on both sides, or on one; ``section`` is OLD's section that needs a reference when OLD has no story."""

    slot: Slot
    old: str | None
    new: str | None
    section: Element


def header_pairs(old: Document, new: Document, same: list[tuple[Element, Element]]) -> list[HeaderPair]:
    """The stories of sections that are one on both sides (``same``: OLD's and NEW's ``w:sectPr``), in their order."""
    ours = dict(effective(old))
    theirs = dict(effective(new))
    found: list[HeaderPair] = []
    for before, after in same:
        left, right = ours.get(before, {}), theirs.get(after, {})
        found += [HeaderPair(slot, left.get(slot), right.get(slot), before) for slot in sorted({*left, *right})]
    return found
