"""The numbers of changes, small and raised, ahead of each change in the text."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from drafting.ooxml.names import MC, M, w
from drafting.ooxml.revisions import DELETIONS, MARKS, PROPERTY_CHANGES, RANGES
from drafting.ooxml.xmldoor import Element
from drafting.writers.static.build import el, run

STYLE: Final = "RedlineNumber"  # a character style, defined in static.styles
SIZE: Final = 13  # half points, as the style says
_P, _PPR, _R = w("p"), w("pPr"), w("r")
_FALLBACK: Final = f"{{{MC}}}Fallback"  # the same content once more, for older programs
_MATH: Final = f"{{{M}}}"  # a formula holds no run of ours
_SECTION: Final = w("sectPr")
_OF_TABLES: Final = frozenset(map(w, ("trPr", "tcPr", "tblPr", "tblPrEx", "tblGrid")))


def number_changes(root: Element, owners: Mapping[Element, int], moves: Iterable[int]) -> frozenset[Element]:
    """Put the number of each change of the story ahead of its first mark, in place; of a move, ahead of both halves.

    What comes back are the runs that were put in: no mark of the text is theirs.
    """
    moved = frozenset(moves)
    first: dict[tuple[int, bool], Element] = {}
    for mark in root.iter(*MARKS, *PROPERTY_CHANGES, *map(w, ("cellIns", "cellDel", "cellMerge", "numberingChange"))):
        number = owners.get(mark)
        if number is not None and next(mark.iterancestors(_FALLBACK), None) is None:
            key = (number, number in moved and mark.tag in DELETIONS)
            known = first.setdefault(key, mark)
            if _is_of_paragraph(known) and next(known.iterancestors(_P)) in mark.iterancestors(_P):
                first[key] = mark  # its words come ahead of its mark
    for mark in root.iter(*RANGES):  # a control that came or went by itself has no other mark
        number = owners.get(mark)
        if number is not None and not {(number, True), (number, False)} & first.keys():
            first[number, False] = mark
    out: set[Element] = set()
    for (number, _), mark in first.items():
        # the size once more: LibreOffice lets the size of a table's style come before that of a character style
        chip = run(str(number), el("rStyle", val=STYLE), el("sz", val=SIZE), el("szCs", val=SIZE))
        if _place(chip, mark):
            out.add(chip)
    return frozenset(out)


def _is_of_paragraph(mark: Element) -> bool:
    holder = mark.getparent()
    above = holder.getparent() if holder is not None else None
    return mark.tag in MARKS and above is not None and above.tag == _PPR


def _place(chip: Element, mark: Element) -> bool:
    """Put ``chip`` where ``mark`` shows; whether there is such a place."""
    anchor = mark  # what the chip stands ahead of, unless a property or a block is met first
    for above in mark.iterancestors():
        if above.tag == _P:
            anchor.addprevious(chip)
            return True
        if above.tag == _R or str(above.tag).startswith(_MATH):
            anchor = above
        elif above.tag == _PPR:
            paragraph = above.getparent()
            at_end = mark.tag in MARKS or next(mark.iterancestors(_SECTION), None) is not None
            return paragraph is not None and _into(chip, paragraph, at_end=at_end)
        elif above.tag in _OF_TABLES:
            table = above.getparent()
            return table is not None and _into(chip, next(table.iter(_P), None))
        elif above.tag == _SECTION and next(above.iterancestors(_PPR), None) is None:
            return _into(chip, next(above.itersiblings(_P, preceding=True), None), at_end=True)
    following = (paragraph for after in mark.itersiblings() for paragraph in after.iter(_P))
    return _into(chip, next(following, None))


def _into(chip: Element, paragraph: Element | None, *, at_end: bool = False) -> bool:
    if paragraph is None:
        return False
    if at_end:
        paragraph.append(chip)
    else:
        properties = paragraph.find(_PPR)
        paragraph.insert(0 if properties is None else paragraph.index(properties) + 1, chip)
    return True
