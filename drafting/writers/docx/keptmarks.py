"""Others' tracked changes under ours: what they marked stays marked, and what we delete of it is deleted over it."""

from __future__ import annotations

from copy import deepcopy
from typing import Final

from drafting.ooxml.names import w
from drafting.ooxml.order import insert_in_order
from drafting.ooxml.revisions import ANCHORS, DELETIONS, INSERTIONS, RANGES, has_revisions
from drafting.ooxml.views import resolve
from drafting.ooxml.xmldoor import Element
from drafting.writers.docx.marks import Marker, MarkName, child_of
from drafting.writers.docx.whole import as_deleted, mark_content, unfold_simple_fields

_PPR, _RPR, _TRPR, _P, _ROW = w("pPr"), w("rPr"), w("trPr"), w("p"), w("tr")
_PARAGRAPH_MARKS: Final = INSERTIONS | DELETIONS | {w("rPrChange")}
_THROUGH: Final = frozenset(map(w, ("hyperlink", "smartTag", "customXml", "sdt", "sdtContent")))
_SILENT: Final = frozenset({_PPR, w("sdtPr"), w("sdtEndPr"), w("smartTagPr"), w("customXmlPr")})


def content(paragraph: Element) -> list[Element]:
    """What stands in a paragraph, its properties left out."""
    return [child for child in paragraph if child.tag != _PPR]


def delete_over(paragraph: Element, name: MarkName, marker: Marker) -> None:
    """Mark everything live in ``paragraph`` as deleted (or moved away): what others inserted inside their insertion,
    what they deleted not again."""
    unfold_simple_fields(paragraph)
    _over(paragraph, name, marker)


def _over(parent: Element, name: MarkName, marker: Marker) -> None:
    current: Element | None = None
    for child in list(parent):
        if child.tag in DELETIONS or child.tag in ANCHORS or child.tag in RANGES or child.tag in _SILENT:
            current = None
        elif child.tag in INSERTIONS or child.tag in _THROUGH:
            current = None
            _over(child, name, marker)
        elif isinstance(child.tag, str):
            if current is None:
                current = marker.new(parent, name)
                child.addprevious(current)
            child.tail = None
            current.append(child)
            if name == "del":
                as_deleted(child)


def delete_table_over(table: Element, marker: Marker) -> None:
    """Mark a table as deleted, its rows and all that is in them."""
    for row in table.iter(_ROW):
        properties = row.find(_TRPR)
        if properties is None or properties.find(w("del")) is None:
            marker.stamp(child_of(row, "trPr"), "del")
    for paragraph in list(table.iter(_P)):
        if next(paragraph.iterancestors(w("txbxContent")), None) is not None:
            continue
        delete_over(paragraph, "del", marker)
        mark = paragraph.find(f"{_PPR}/{_RPR}")
        if mark is None or not any(child.tag in DELETIONS for child in mark):
            marker.paragraph_mark(paragraph, "del")


def with_marks_under(
    ours: Element, theirs: Element, before: list[Element], marker: Marker
) -> tuple[list[Element], bool]:
    """The paragraphs that stand for ``ours``, one of our redline, when the old file has ``theirs`` there with others'
    marks, joined by their deletions with the paragraphs (and deleted tables) ``before``; and whether all marks are in
    them: a paragraph holds one change of its properties, not theirs and ours."""
    changed = any(has_revisions(child) or child.tag in DELETIONS | INSERTIONS for child in content(ours))
    name: MarkName = "moveFrom" if ours.find(w("moveFrom")) is not None else "del"
    if changed:
        for each in (*before, theirs):
            if each.tag == _P:
                delete_over(each, name, marker)
    fresh = _fresh(ours, marker) if changed else []
    starts = [child for child in ours if child.tag in RANGES and str(child.tag).endswith("Start")]
    ends = [child for child in ours if child.tag in RANGES and str(child.tag).endswith("End")]
    whole = _merge_properties(ours, theirs)
    old = content(theirs)
    for child in content(ours):
        ours.remove(child)
    ours.extend([*starts, *old, *fresh, *ends])
    return [*before, ours], whole


def _fresh(ours: Element, marker: Marker) -> list[Element]:
    """The new content of a paragraph of our redline, all of it inserted."""
    holder = ours.makeelement(w("body"))
    copy = ours.makeelement(_P)
    copy.extend(deepcopy(content(ours)))
    holder.append(copy)
    resolve(holder, accept=True)
    mark_content(copy, "ins", marker)
    return list(copy)


def _merge_properties(ours: Element, theirs: Element) -> bool:
    """Others' marks of the paragraph itself put beside ours; whether there is room for all of them."""
    properties = theirs.find(_PPR)
    if properties is None:
        return True
    mine, whole = child_of(ours, "pPr"), True
    marks = properties.find(_RPR)
    found = [each for each in properties if each.tag == w("pPrChange")]
    found += [each for each in marks if each.tag in _PARAGRAPH_MARKS] if marks is not None else []
    for mark in found:
        home = mine if mark.tag == w("pPrChange") else child_of(mine, "rPr")
        if home.find(str(mark.tag)) is None:
            insert_in_order(home, deepcopy(mark))
        else:
            whole = False
    return whole
