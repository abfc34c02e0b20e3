"""Tracked changes become looks: words that came, went or moved are dressed, the marks go (17.13.5)."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Final

from drafting.ooxml.names import XML_SPACE, M, w
from drafting.ooxml.revisions import (
    CELL_MARKS,
    DELETED_FIELD_CODE,
    DELETED_TEXT,
    MARKS,
    NUMBERING_CHANGE,
    PROPERTY_CHANGES,
    RANGES,
)
from drafting.ooxml.xmldoor import Element
from drafting.prose.kinds import Language
from drafting.writers.static.build import run
from drafting.writers.static.looks import OF_MARK, LookName, dress, paint, properties, shade

_P, _PPR, _RPR, _R, _ROW, _CELL = w("p"), w("pPr"), w("rPr"), w("r"), w("tr"), w("tc")
_MATH_RUN: Final = f"{{{M}}}r"
_MATH_CONTROL: Final = f"{{{M}}}ctrlPr"
_CELL_LOOKS: Final[dict[str, LookName]] = {w("cellIns"): "inserted", w("cellDel"): "deleted"}
_WORDS: Final = tuple(map(w, ("t", "tab", "sym", "footnoteReference", "endnoteReference", "drawing", "pict", "object")))
_PICTURES: Final = tuple(map(w, ("drawing", "pict", "object")))
_PICTURE_WORDS: Final[dict[Language, dict[LookName, str]]] = {
    "en": {"inserted": "[picture inserted]", "deleted": "[picture deleted]", "moved-here": "[picture moved here]",
           "moved-away": "[picture moved away]"},
    "fr": {"inserted": "[image insérée]", "deleted": "[image supprimée]", "moved-here": "[image déplacée ici]",
           "moved-away": "[image déplacée]"},
}  # fmt: skip
_PILCROW: Final = "¶"


def flatten(root: Element, ours: Collection[Element], shown: Collection[Element], ui: Language) -> None:
    """Dress the words of every mark of a story and take the marks out, in place.

    ``ours`` are runs that were put in; ``shown`` the ``divisions``.
    """
    worn = _worn(root, ours)
    _paragraph_marks(root, shown)
    for each, look in worn.items():
        dress(each, look)
        _caption(each, look, ui)
    _rows_and_cells(root)
    _take_out_marks(root)
    for old in list(root.iter(DELETED_TEXT, DELETED_FIELD_CODE)):
        old.tag = w("t") if old.tag == DELETED_TEXT else w("instrText")
        old.set(XML_SPACE, "preserve")


def _worn(root: Element, ours: Collection[Element]) -> dict[Element, LookName]:
    """Each run that came, went, moved or was reformatted → its look: that of the innermost mark around it."""
    found: dict[Element, LookName] = {}
    for each in root.iter(_R, _MATH_RUN):
        if each in ours:
            continue
        mark = next((up for up in each.iterancestors(*MARKS, _P) if up.tag == _P or up.tag in MARKS), None)
        if mark is not None and mark.tag in OF_MARK:
            found[each] = OF_MARK[str(mark.tag)]
        elif (row := _row_look(each)) is not None:
            found[each] = row
        elif each.find(f"{_RPR}/{w('rPrChange')}") is not None:
            found[each] = "formatting"
    return found


def _row_look(element: Element) -> LookName | None:
    """The look of the innermost row or cell that came or went and that ``element`` is or stands in."""
    for above in (element, *element.iterancestors(_CELL, _ROW)):
        if above.tag not in (_CELL, _ROW):
            continue
        holder = above.find(w("tcPr") if above.tag == _CELL else w("trPr"))
        for child in holder if holder is not None else ():
            looks = _CELL_LOOKS if above.tag == _CELL else OF_MARK
            if child.tag in looks:
                return looks[str(child.tag)]
    return None


def divisions(root: Element, owners: Mapping[Element, int], said: Collection[int]) -> frozenset[Element]:
    """The marks of paragraphs to be shown as ¶, so that a divided paragraph reads as one.

    Those of changes that are nothing else (``said``), and those at the end of words of the same change behind words
    that stay. A paragraph that came or went whole needs none.
    """
    found: set[Element] = set()
    for paragraph in root.iter(_P):
        mark = _mark_of(paragraph)
        if mark is None:
            continue
        inside = [each for each in paragraph.iter(*MARKS) if each is not mark and owners.get(each) == owners.get(mark)]
        if owners.get(mark) in said or (inside and _stays(paragraph)):
            found.add(mark)
    return frozenset(found)


def _mark_of(paragraph: Element) -> Element | None:
    holder = paragraph.find(f"{_PPR}/{_RPR}")
    return next((each for each in holder if each.tag in MARKS), None) if holder is not None else None


def _stays(paragraph: Element) -> bool:
    """Whether words of the paragraph are in no mark."""
    words = (each for each in paragraph.iter(_R) if next(each.iterchildren(*_WORDS, DELETED_TEXT), None) is not None)
    return any(next(each.iterancestors(*MARKS, _P)).tag == _P for each in words)


def _paragraph_marks(root: Element, shown: Collection[Element]) -> None:
    """The number of a paragraph whose mark came or went wears its look (17.3.1.29)."""
    for paragraph in root.iter(_P):
        mark = _mark_of(paragraph)
        if mark is None:
            continue
        look, holder = OF_MARK[str(mark.tag)], mark.getparent()
        if holder is not None:
            paint(holder, look)
        if mark in shown:
            paragraph.append(run(_PILCROW, *properties(look)))


def _caption(each: Element, look: LookName, ui: Language) -> None:
    """Colour does not show on a picture: words say that it came or went."""
    if look in _PICTURE_WORDS[ui] and next(each.iterchildren(*_PICTURES), None) is not None:
        each.addnext(run(_PICTURE_WORDS[ui][look], *properties(look)))


def _rows_and_cells(root: Element) -> None:
    for cell in root.iter(_CELL):
        look = _row_look(cell)
        if look is not None:
            shade(cell, look)


def _take_out_marks(root: Element) -> None:
    for mark in list(root.iter(*MARKS, *PROPERTY_CHANGES, *CELL_MARKS, *RANGES, NUMBERING_CHANGE)):
        parent = mark.getparent()
        if parent is None:
            continue
        keeps = mark.tag in MARKS and parent.tag not in (_RPR, w("trPr"), w("numPr"), _MATH_CONTROL)
        at = parent.index(mark)
        parent[at : at + 1] = list(mark) if keeps else []
