"""The elements by which Word tracks changes (ECMA-376 part 1, 17.13.5), by what they do."""

from __future__ import annotations

from typing import Final

from drafting.ooxml.names import M, w
from drafting.ooxml.xmldoor import Element

INSERTIONS: Final = frozenset({w("ins"), w("moveTo")})
DELETIONS: Final = frozenset({w("del"), w("moveFrom")})
MARKS: Final = INSERTIONS | DELETIONS

PROPERTY_CHANGES: Final = frozenset(
    w(name)
    for name in (
        "rPrChange",
        "pPrChange",
        "sectPrChange",
        "tblPrChange",
        "tblPrExChange",
        "tblGridChange",
        "trPrChange",
        "tcPrChange",
    )
)
NUMBERING_CHANGE: Final = w("numberingChange")
CELL_MARKS: Final = frozenset({w("cellIns"), w("cellDel"), w("cellMerge")})
CONTROL_DELETED: Final = w("customXmlDelRangeStart")
CONTROL_INSERTED: Final = w("customXmlInsRangeStart")
RANGES: Final = frozenset(
    w(f"{kind}Range{end}")
    for kind in (
        "moveFrom",
        "moveTo",
        "customXmlIns",
        "customXmlDel",
        "customXmlMoveFrom",
        "customXmlMoveTo",
    )
    for end in ("Start", "End")
)
DELETED_TEXT: Final = w("delText")
DELETED_FIELD_CODE: Final = w("delInstrText")
ALL: Final = (*(MARKS | PROPERTY_CHANGES | CELL_MARKS | RANGES), NUMBERING_CHANGE, DELETED_TEXT, DELETED_FIELD_CODE)

ANCHORS: Final = frozenset(
    w(name) for name in ("bookmarkStart", "bookmarkEnd", "commentRangeStart", "commentRangeEnd", "permStart", "permEnd")
)
"""Marks around text that Word does not track: they stay when the text goes."""

MATH_CONTROL: Final = f"{{{M}}}ctrlPr"


def has_revisions(root: Element) -> bool:
    """Whether anything below ``root`` is a tracked change."""
    return next(root.iter(*ALL), None) is not None
