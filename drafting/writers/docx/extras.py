"""What must be carried around text that did not change: bookmarks, comments, results of fields (redline-limits)."""

from __future__ import annotations

from collections.abc import Iterable

from drafting.compare.plan import BlockOp, EditText, Keep, Piece, Remove, StoryPlan
from drafting.document.blocks import Block
from drafting.document.document import Document
from drafting.document.stream import stream_of
from drafting.ooxml.names import w
from drafting.ooxml.xmldoor import Element
from drafting.writers.docx.adoption import Adoption

_NAME = w("name")
_ID = w("id")
_BOTH = (w("bookmarkStart"), w("bookmarkEnd"))


def release_bookmarks(old: Document, new: Document, plan: StoryPlan, adoption: Adoption) -> None:
    """A bookmark whose text goes away here and stands elsewhere in NEW moves there: references lead to where the
    text is.
    """
    theirs = {e.get(_NAME) or "" for root in new.roots.values() for e in root.iter(w("bookmarkStart"))}
    for op in plan:
        if not isinstance(op, Remove):
            continue
        element = old.blocks[op.old].element
        for start in list(element.iter(w("bookmarkStart"))):
            name = start.get(_NAME) or ""
            ends = [e for e in element.iter(w("bookmarkEnd")) if e.get(w("id")) == start.get(w("id"))]
            if name in theirs and ends:
                _ = old.blocks[op.old].key, old.blocks[op.old].raw
                for anchor in (start, *ends):
                    parent = anchor.getparent()
                    if parent is not None:
                        parent.remove(anchor)
                adoption.anchors.names.discard(name)


def settle_between(new: Document, adoption: Adoption) -> None:
    """Bookmarks of NEW that OLD lacks and that start or end between blocks do so in the paragraph beside: there they
    are carried with it."""
    fresh = {start.get(_ID) for start in new.body.iterchildren(w("bookmarkStart")) if adoption.anchors.is_new(start)}
    for anchor in list(new.body.iterchildren(w("bookmarkStart"), w("bookmarkEnd"))):
        if anchor.get(_ID) not in fresh:
            continue
        following = _paragraph(anchor.itersiblings())
        preceding = _paragraph(anchor.itersiblings(preceding=True))
        if following is not None:
            at = 1 if len(following) and following[0].tag == w("pPr") else 0
            at += sum(1 for child in following[at:] if child.get(_ID) in fresh and child.tag in _BOTH)
            following.insert(at, anchor)
        elif preceding is not None:
            preceding.append(anchor)


def _paragraph(siblings: Iterable[Element]) -> Element | None:
    return next((each for each in siblings if each.tag == w("p")), None)


def with_extras(plan: StoryPlan, old: Document, new: Document, adoption: Adoption) -> StoryPlan:
    """The plan with those kept paragraphs made edits (without a change) that have something to carry."""
    carrying = _blocks_with_new_anchors(new, adoption)
    ops: list[BlockOp] = []
    for op in plan:
        if not isinstance(op, Keep):
            ops.append(op)
            continue
        start = 0
        for k in range(op.count):
            before, after = old.blocks[op.old + k], new.blocks[op.new + k]
            if before.kind != "paragraph" or before.raw == after.raw:
                continue
            if op.new + k in carrying or _fields(before) != _fields(after):
                if k > start:
                    ops.append(Keep(op.old + start, op.new + start, k - start))
                ops.append(_unchanged(before, after, op.old + k, op.new + k))
                start = k + 1
        if start < op.count:
            ops.append(Keep(op.old + start, op.new + start, op.count - start))
    return tuple(ops)


def _unchanged(before: Block, after: Block, i: int, j: int) -> EditText:
    length = len(stream_of([before.paragraph]).text)
    other = len(stream_of([after.paragraph]).text)
    assert length == other  # equal keys: equal texts
    return EditText((i, i + 1), (j, j + 1), (Piece("=", (0, length), (0, other)),))


def _fields(block: Block) -> list[str]:
    return [special.show for special in block.paragraph.specials.values() if special.kind == "field"]


def _blocks_with_new_anchors(new: Document, adoption: Adoption) -> set[int]:
    anchors = [a for a in new.body.iter(w("bookmarkStart"), w("commentReference")) if adoption.anchors.is_new(a)]
    if not anchors:
        return set()
    index = {block.element: k for k, block in enumerate(new.blocks)}
    found: set[int] = set()
    for anchor in anchors:
        at: Element | None = anchor
        while at is not None:
            if at in index:
                found.add(index[at])
                break
            at = at.getparent()
    return found
