"""Marking what is inserted or deleted as a whole: the content of a paragraph, a row, a table."""

from __future__ import annotations

from typing import Final

from drafting.ooxml.names import local, w
from drafting.ooxml.xmldoor import Element
from drafting.writers.docx.marks import Marker, MarkName, child_of

# What a w:ins, w:del, w:moveFrom or w:moveTo may hold (CT_RunTrackChange); a link may not stand in it, only hold it.
_ANCHORS: Final = frozenset(
    w(n)
    for n in (
        "bookmarkStart",
        "bookmarkEnd",
        "commentRangeStart",
        "commentRangeEnd",
        "permStart",
        "permEnd",
        "moveFromRangeStart",
        "moveFromRangeEnd",
        "moveToRangeStart",
        "moveToRangeEnd",
        "pPr",
    )
)
_BOX: Final = w("txbxContent")
_GONE: Final = frozenset({w("proofErr")})
_ROW: Final[dict[str, str]] = {"ins": "ins", "moveTo": "ins", "del": "del", "moveFrom": "del"}


def mark_content(paragraph: Element, name: MarkName, marker: Marker) -> None:
    """Wrap everything in ``paragraph`` in marks; anchors stay outside, so that both views keep them."""
    unfold_simple_fields(paragraph)
    _wrap(paragraph, name, marker)


def _wrap(parent: Element, name: MarkName, marker: Marker) -> None:
    current: Element | None = None
    for child in list(parent):
        if child.tag in _GONE:
            parent.remove(child)
        elif child.tag in _ANCHORS or not isinstance(child.tag, str):
            current = None
        elif child.tag == w("hyperlink") or child.tag in (w("smartTag"), w("customXml")):
            current = None
            _wrap(child, name, marker)
            mark_hollow(child, name, marker)
        else:
            if current is None:
                current = marker.new(parent, name)
                child.addprevious(current)
            tail, child.tail = child.tail, None
            current.append(child)
            current.tail = tail
            if name == "del":
                as_deleted(child)


def mark_hollow(wrapper: Element, name: MarkName, marker: Marker) -> None:
    """A link around nothing comes and goes with an empty run that is marked: a link itself can't be."""
    if wrapper.tag == w("hyperlink") and next(wrapper.iter(w(name)), None) is None:
        mark = marker.new(wrapper, name)
        mark.append(wrapper.makeelement(w("r")))
        wrapper.append(mark)


def as_deleted(element: Element) -> None:
    """Text and field code inside a deletion are called otherwise (17.3.3.7, 17.16.13); text boxes are stories of
    their own.
    """
    if element.tag == w("t"):
        element.tag = w("delText")
    elif element.tag == w("instrText"):
        element.tag = w("delInstrText")
    elif element.tag != w("txbxContent"):
        for child in element:
            as_deleted(child)


def unfold_simple_fields(paragraph: Element) -> None:
    """``w:fldSimple`` can't stand in a mark nor vanish with its content: it is written as the field it is short for."""
    for field in list(paragraph.iter(w("fldSimple"))):
        parent = field.getparent()
        if parent is None:
            continue
        content = list(field)
        runs = [_char(field, "begin"), _instruction(field), _char(field, "separate"), *content, _char(field, "end")]
        at = parent.index(field)
        for offset, run in enumerate(runs):
            parent.insert(at + offset, run)
        parent.remove(field)


def _char(field: Element, kind: str) -> Element:
    run = field.makeelement(w("r"))
    char = run.makeelement(w("fldChar"))
    char.set(w("fldCharType"), kind)
    run.append(char)
    return run


def _instruction(field: Element) -> Element:
    run = field.makeelement(w("r"))
    text = run.makeelement(w("instrText"))
    text.text = field.get(w("instr"))
    text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    run.append(text)
    return run


def mark_row(row: Element, name: MarkName, marker: Marker) -> None:
    """Mark a row and everything in it."""
    marker.stamp(child_of(row, "trPr"), _ROW[name])
    mark_all_paragraphs(row, name, marker)


def mark_table(table: Element, name: MarkName, marker: Marker) -> None:
    """Mark a table: all of its rows. A table all of whose rows go, goes (17.13.5.12)."""
    for row in _rows(table):
        marker.stamp(child_of(row, "trPr"), _ROW[name])
    mark_all_paragraphs(table, name, marker)


def _rows(element: Element) -> list[Element]:
    return [row for row in element.iter(w("tr")) if not any(local(a.tag) == "txbxContent" for a in row.iterancestors())]


def mark_all_paragraphs(element: Element, name: MarkName, marker: Marker) -> None:
    """Mark every paragraph in ``element``, its mark too; text boxes go with the run that holds them."""
    for row in element.iter(w("tr")):
        if row is not element and element.tag != w("tbl"):
            marker.stamp(child_of(row, "trPr"), _ROW[name])
    for paragraph in list(element.iter(w("p"))):
        if any(a.tag == w("txbxContent") for a in paragraph.iterancestors()):
            continue
        mark_content(paragraph, name, marker)
        marker.paragraph_mark(paragraph, name)


def mark_deleted_boxes(root: Element, marker: Marker) -> None:
    """Say of the words in text boxes that went that they went too: text inside a deletion is deleted text, however
    deep it stands (17.3.3.7)."""
    for content in list(root.iter(_BOX)):
        if next(content.iterancestors(w("del")), None) is None:
            continue
        for paragraph in content.iter(w("p")):
            if next(paragraph.iterancestors(_BOX)) is content and next(paragraph.iter(w("del")), None) is None:
                mark_content(paragraph, "del", marker)
