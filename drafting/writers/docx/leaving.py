"""Bookmarks and comments whose place in OLD goes: they go on at their place in NEW (17.13.6, redline-limits)."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence

from drafting.compare.plan import (
    EditCell,
    EditRow,
    EditTable,
    Insert,
    InsertCell,
    InsertRow,
    Remove,
    RemoveCell,
    RemoveRow,
    StoryPlan,
)
from drafting.document.blocks import Block
from drafting.document.document import Document
from drafting.document.table import Cell
from drafting.ooxml.names import local, w
from drafting.ooxml.xmldoor import Element
from drafting.writers.docx.adoption import Adoption
from drafting.writers.docx.anchors import OPENINGS

_ID = w("id")
_NAME = w("name")
_BLOCKS = tuple(map(w, ("p", "tbl", "sdt", "customXml", "sectPr")))
_COMMENT = w("commentReference")
_COMMENT_RANGE = (w("commentRangeStart"), w("commentRangeEnd"))
_START, _END = w("bookmarkStart"), w("bookmarkEnd")
_RANGES = tuple(w(kind + end) for kind in ("bookmark", "commentRange", "perm") for end in ("Start", "End"))

Leaving = tuple[Element, bool, bool]  # what goes, whether its anchors go with it, whether it was edited on its way


def release_anchors(old: Document, new: Document, plan: StoryPlan, adoption: Adoption) -> None:
    """What is anchored in text that goes and stands elsewhere in NEW moves there: references lead to where the text
    is, and a comment on a moved text moves with it.

    In a paragraph that goes the anchors themselves stay, in a row, a cell or a table they go too.
    """
    names = {e.get(_NAME) or "" for root in new.roots.values() for e in root.iter(_START)}
    ends: dict[str | None, list[Element]] = {}
    for end in old.body.iter(_END):
        ends.setdefault(end.get(_ID), []).append(end)
    leaving = list(_leaving(plan, old.blocks, new.blocks))
    _release_comments(old, new, leaving, set(_coming(plan, old.blocks, new.blocks)), adoption)
    for element, whole, _ in leaving:
        for start in list(element.iter(_START)):
            closing = ends.get(start.get(_ID), [])
            inside = bool(closing) and all(element in end.iterancestors() for end in closing)
            if (start.get(_NAME) or "") in names and (inside or whole):
                _take_out([start, *closing])
                adoption.anchors.release(start)
        if whole:
            for permit in element.iter(w("permStart")):
                adoption.anchors.release(permit)


def _release_comments(
    old: Document, new: Document, leaving: Iterable[Leaving], coming: set[Element], adoption: Adoption
) -> None:
    comments = adoption.anchors.comments
    for element, _, edited in leaving:
        for reference in list(element.iter(_COMMENT)):
            theirs = comments.elsewhere(reference.get(_ID))
            if theirs is None:
                continue
            place = next((e for e in new.body.iter(_COMMENT) if e.get(_ID) == theirs), None)
            comes = place is None or any(above in coming for above in place.iterancestors())
            if edited and comes:
                continue  # what hangs on an edited paragraph stays in both views
            comments.release(theirs, moved=not comes)
            if not comes:
                ident = reference.get(_ID)
                _take_out([e for e in old.body.iter(*_COMMENT_RANGE) if e.get(_ID) == ident])
                _take_out([reference])


def _leaving(plan: StoryPlan, old: Sequence[Block], new: Sequence[Block]) -> Iterator[Leaving]:
    """What goes, blocks read before anything in them changes."""
    for op in plan:
        if isinstance(op, Remove):
            block = old[op.old]
            _ = block.key, block.raw
            yield block.element, block.kind != "paragraph", bool(op.pieces)
        elif isinstance(op, EditTable):
            table = old[op.old].table  # the plan has read what changes in it; a long table is not read for the rest
            for row in op.rows:
                if isinstance(row, RemoveRow):
                    yield table.rows[row.old].element, True, False
                elif isinstance(row, EditRow):
                    yield from _leaving_cells(row, table.rows[row.old].cells, new[op.new].table.rows[row.new].cells)


def _leaving_cells(row: EditRow, old: Sequence[Cell], new: Sequence[Cell]) -> Iterator[Leaving]:
    for op in row.cells:
        if isinstance(op, RemoveCell):
            yield old[op.old].element, True, False
        elif isinstance(op, EditCell):
            yield from _leaving(op.plan, old[op.old].blocks, new[op.new].blocks)


def _coming(plan: StoryPlan, old: Sequence[Block], new: Sequence[Block]) -> Iterator[Element]:
    for op in plan:
        if isinstance(op, Insert) and not op.pieces:
            yield new[op.new].element
        elif isinstance(op, EditTable):
            before, after = old[op.old].table.rows, new[op.new].table.rows
            for row in op.rows:
                if isinstance(row, InsertRow):
                    yield after[row.new].element
                elif isinstance(row, EditRow):
                    ours, theirs = before[row.old].cells, after[row.new].cells
                    for cell in row.cells:
                        if isinstance(cell, InsertCell):
                            yield theirs[cell.new].element
                        elif isinstance(cell, EditCell):
                            yield from _coming(cell.plan, ours[cell.old].blocks, theirs[cell.new].blocks)


def _take_out(anchors: Iterable[Element]) -> None:
    for anchor in anchors:
        parent = anchor.getparent()
        if parent is not None:
            parent.remove(anchor)


def named(block: Element) -> bool:
    """Whether a bookmark begins in ``block``."""
    return next(block.iter(_START), None) is not None


def joins(block: Element, going: Collection[Element]) -> bool:
    """Whether ``block``, when it and the other blocks ``going`` go, hands what is left in it to a paragraph after
    it."""
    while block.tag == w("p"):
        following = next((each for each in block.itersiblings() if each.tag in _BLOCKS), None)
        if following is None or following.tag != w("p"):
            return False
        if following not in going:
            return True
        block = following
    return False


def hoist(element: Element, adoption: Adoption) -> None:
    """Bookmarks in ``element``, which came and does not join what follows, whose name OLD has too: they stand around
    it, so that they stay when it is rejected."""
    for start in list(element.iter(_START)):
        if (start.get(_NAME) or "") not in adoption.anchors.moved:
            continue
        closing = [end for end in element.iter(_END) if end.get(_ID) == start.get(_ID)]
        _take_out([start, *closing])
        element.addprevious(start)
        for end in closing:
            element.addnext(end)


def settle_between(old: Document, new: Document, adoption: Adoption) -> None:
    """Anchors of NEW that stand between blocks, and that OLD lacks or has in a block that may go, go into the paragraph
    beside: there they are carried with it."""
    between = [root for root in new.roots.values() if any(not _within(e, w("p")) for e in root.iter(*_RANGES))]
    if not between:
        return
    starts = (e for root in old.roots.values() for e in root.iter(*OPENINGS))
    held = {_said(e) for e in starts if e.tag != _COMMENT and _within(e, w("p"), w("tbl"))}
    for root in between:
        anchors = root.iter(*OPENINGS)
        fresh = {(_kind(e), e.get(_ID)) for e in anchors if adoption.anchors.is_new(e) or _said(e) in held}
        if fresh:
            _settle(root, fresh)


def _within(anchor: Element, *tags: str) -> bool:
    return next(anchor.iterancestors(*tags), None) is not None


def _said(anchor: Element) -> tuple[str, str | None]:
    """What is the same of one anchor in both texts: a bookmark's name, whom a range permits to edit."""
    return _kind(anchor), anchor.get(_NAME) or anchor.get(w("ed")) or anchor.get(w("edGrp"))


def _settle(root: Element, fresh: set[tuple[str, str | None]]) -> None:
    waiting: list[Element] = []
    paragraph: Element | None = None
    for each in list(root.iter(w("p"), *_RANGES)):
        if each.tag == w("p"):
            paragraph = each
            at = 1 if len(each) and each[0].tag == w("pPr") else 0
            each[at:at] = waiting
            waiting = []
        elif (_kind(each), each.get(_ID)) in fresh and not _within(each, w("p")):
            waiting.append(each)
    if paragraph is not None:
        paragraph.extend(waiting)


def _kind(anchor: Element) -> str:
    return local(anchor.tag)[:4]  # book, comm, perm
