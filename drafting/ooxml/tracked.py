"""Everything tracked in a tree, sorted by what it marks."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, fields

from drafting.ooxml.names import w
from drafting.ooxml.revisions import (
    ALL,
    CELL_MARKS,
    DELETED_FIELD_CODE,
    DELETED_TEXT,
    MARKS,
    MATH_CONTROL,
    PROPERTY_CHANGES,
)
from drafting.ooxml.xmldoor import Element

_RPR, _PPR, _TRPR, _NUMPR = w("rPr"), w("pPr"), w("trPr"), w("numPr")


@dataclass(slots=True)
class Tracked:
    """Everything tracked in a tree, by what it marks, in document order."""

    properties: list[Element] = field(default_factory=list)
    cells: list[Element] = field(default_factory=list)
    rows: list[Element] = field(default_factory=list)
    numberings: list[Element] = field(default_factory=list)
    math: list[Element] = field(default_factory=list)
    paragraph_marks: list[Element] = field(default_factory=list)
    wrappers: list[Element] = field(default_factory=list)
    ranges: list[Element] = field(default_factory=list)  # starts and ends of moves and controls, numberingChange
    texts: list[Element] = field(default_factory=list)

    def only(self, chosen: AbstractSet[Element]) -> Tracked:
        """The same without what is not ``chosen``; deleted texts are left out."""
        kept = {each.name: [e for e in getattr(self, each.name) if e in chosen] for each in fields(self)}
        return Tracked(**{**kept, "texts": []})


def tracked_in(root: Element) -> Tracked:
    """What is tracked below ``root``, in one walk; ``root`` itself is not looked at."""
    found = Tracked()
    by_tag: dict[object, list[Element]] = {
        **dict.fromkeys(PROPERTY_CHANGES, found.properties),
        **dict.fromkeys(CELL_MARKS, found.cells),
        DELETED_TEXT: found.texts,
        DELETED_FIELD_CODE: found.texts,
    }
    for element in root.iter(*ALL):
        if element is root:
            continue
        if element.tag in MARKS:
            _shelf(found, element).append(element)
        else:
            by_tag.get(element.tag, found.ranges).append(element)
    return found


def _shelf(found: Tracked, mark: Element) -> list[Element]:
    """Where a w:ins, w:del, w:moveFrom or w:moveTo belongs: its parent says what it marks."""
    parent = mark.getparent()
    tag = parent.tag if parent is not None else ""
    if tag == _TRPR:
        return found.rows
    if tag == _NUMPR:
        return found.numberings
    if tag == MATH_CONTROL:
        return found.math
    if tag == _RPR and parent is not None:
        above = parent.getparent()
        if above is not None and above.tag == _PPR:
            return found.paragraph_marks
        return found.math if next(parent.iterancestors(MATH_CONTROL), None) is not None else found.ranges
    return found.wrappers
