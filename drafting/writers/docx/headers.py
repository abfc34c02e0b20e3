"""Headers and footers: which story of OLD is which of NEW, section by section (17.10.1)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from drafting.document.document import Document
from drafting.ooxml.names import R, local, w
from drafting.ooxml.xmldoor import Element

Slot = tuple[str, str]  # "header" or "footer"; "default", "first" or "even"
_REFERENCES = (w("headerReference"), w("footerReference"))


@dataclass(frozen=True, slots=True)
class HeaderPair:
    """A story on both sides, or on one; ``section`` is OLD's section that needs a reference when OLD has no story."""

    slot: Slot
    old: str | None
    new: str | None
    section: Element


def sections(document: Document) -> list[Element]:
    """All ``w:sectPr`` of the body in order."""
    return [s for s in document.body.iter(w("sectPr")) if local(getattr(s.getparent(), "tag", "")) != "sectPrChange"]


def effective(document: Document) -> Iterator[tuple[Element, dict[Slot, str]]]:
    """(section, {slot: part}) with what a section inherits from the one before."""
    current: dict[Slot, str] = {}
    rows = document.package.relationships(document.package.main)
    for section in sections(document):
        for reference in section:
            if reference.tag in _REFERENCES:
                rel = rows.get(reference.get(f"{{{R}}}id") or "")
                if rel is not None and rel.target in document.roots:
                    current[local(reference.tag)[:6], reference.get(w("type")) or "default"] = rel.target
        yield section, dict(current)


def header_pairs(old: Document, new: Document, same: list[tuple[Element, Element]]) -> list[HeaderPair]:
    """The stories of sections that are one on both sides (``same``: OLD's and NEW's ``w:sectPr``), in their order."""
    ours = dict(effective(old))
    theirs = dict(effective(new))
    found: list[HeaderPair] = []
    for before, after in same:
        left, right = ours.get(before, {}), theirs.get(after, {})
        found += [HeaderPair(slot, left.get(slot), right.get(slot), before) for slot in sorted({*left, *right})]
    return found
