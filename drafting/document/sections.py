"""Sections of a document, and which headers and footers hold in each (17.6.17, 17.10.1)."""

from __future__ import annotations

from collections.abc import Iterator

from drafting.document.document import Document
from drafting.ooxml.names import R, local, w
from drafting.ooxml.xmldoor import Element

Slot = tuple[str, str]  # "header" or "footer"; "default", "first" or "even"
REFERENCES = (w("headerReference"), w("footerReference"))


def sections(document: Document) -> list[Element]:
    """All ``w:sectPr`` of the body in order."""
    return [s for s in document.body.iter(w("sectPr")) if local(getattr(s.getparent(), "tag", "")) != "sectPrChange"]


def effective(document: Document) -> Iterator[tuple[Element, dict[Slot, str]]]:
    """(section, {slot: part}) with what a section inherits from the one before."""
    current: dict[Slot, str] = {}
    rows = document.package.relationships(document.package.main)
    for section in sections(document):
        for reference in section:
            if reference.tag in REFERENCES:
                rel = rows.get(reference.get(f"{{{R}}}id") or "")
                if rel is not None and rel.target in document.roots:
                    current[local(reference.tag)[:6], reference.get(w("type")) or "default"] = rel.target
        yield section, dict(current)
