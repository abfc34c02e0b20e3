"""What stands around words without showing: content controls, smart tags, custom XML, comments. It goes, words stay.

A control would fetch its content from data that went, or lock what a reader wants to copy.
"""

from __future__ import annotations

from typing import Final

from drafting.ooxml.names import w
from drafting.ooxml.xmldoor import Element

_SDT, _CELL, _P = w("sdt"), w("tc"), w("p")
_AROUND: Final = (w("customXml"), w("smartTag"))
_PROPERTIES: Final = frozenset({w("customXmlPr"), w("smartTagPr")})
_COMMENTS: Final = tuple(map(w, ("commentRangeStart", "commentRangeEnd", "commentReference")))
_R, _RPR = w("r"), w("rPr")


def unwrap(root: Element) -> None:
    """Take these out of a story, in place; a cell keeps the paragraph that it must end with (17.4.65)."""
    for control in list(root.iter(_SDT)):
        content = control.find(w("sdtContent"))
        hand_up(control, list(content) if content is not None else [])
    for around in list(root.iter(*_AROUND)):
        hand_up(around, [child for child in around if child.tag not in _PROPERTIES])
    for anchor in list(root.iter(*_COMMENTS)):
        holder = anchor.getparent()
        hand_up(anchor, [])
        if holder is not None and holder.tag == _R and all(child.tag == _RPR for child in holder):
            hand_up(holder, [])
    close_cells(root)


def close_cells(root: Element) -> None:
    """Give every cell of a story the paragraph that it must end with (17.4.65), in place."""
    for cell in root.iter(_CELL):
        last = next(cell.iterchildren(_P, w("tbl"), reversed=True), None) if len(cell) else None
        if last is None or last.tag != _P:
            cell.append(cell.makeelement(_P))


def hand_up(element: Element, children: list[Element]) -> None:
    """Put ``children`` in the place of ``element``, in place."""
    parent = element.getparent()
    if parent is not None:
        at = parent.index(element)
        parent[at : at + 1] = children
