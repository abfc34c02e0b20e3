"""Some of the tracked changes of a tree accepted, some rejected, the others left as they are."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from typing import Final

from drafting.ooxml.names import w
from drafting.ooxml.resolveparagraphs import join_paragraphs, next_block
from drafting.ooxml.resolveproperties import resolve_properties
from drafting.ooxml.resolvetables import resolve_cells, resolve_rows
from drafting.ooxml.resolvetext import resolve_controls, resolve_math, resolve_wrappers
from drafting.ooxml.revisions import ANCHORS, DELETED_TEXT, DELETIONS, INSERTIONS, has_revisions
from drafting.ooxml.tracked import Tracked, tracked_in
from drafting.ooxml.views import remove, resolve_numberings
from drafting.ooxml.xmldoor import Element

_TEXT: Final = {DELETED_TEXT: w("t")}
_NOTHING: Final[frozenset[Element]] = frozenset()


def resolve_marks(
    root: Element, *, accepted: AbstractSet[Element] = _NOTHING, rejected: AbstractSet[Element] = _NOTHING
) -> None:
    """Accept and reject these revision marks below ``root``, in place; the others stay as they are.

    Whatever is resolved first, the text is the same when all is. That is why the mark of a paragraph that goes stays
    where the paragraph can't go yet: text of others is still marked in it, or the table after it may go.
    """
    found = tracked_in(root)
    for chosen, accept in ((accepted, True), (rejected, False)):
        if chosen:
            _all_but_text(found.only(chosen), accept=accept)
    either = accepted | rejected
    for wrapper in reversed(found.wrappers):
        if wrapper in either:
            resolve_wrappers([wrapper], DELETIONS if wrapper in accepted else INSERTIONS)
    if rejected:
        _live_again(found.texts)
    _take_off_hollow(found.wrappers, either)
    _join(found.paragraph_marks, accepted, rejected)


def _all_but_text(found: Tracked, *, accept: bool) -> None:
    gone = DELETIONS if accept else INSERTIONS
    resolve_properties(found.properties, accept=accept)
    resolve_cells(found.cells, accept=accept)
    resolve_rows(found.rows, gone)
    resolve_numberings(found.numberings, gone)
    resolve_math(found.math, gone)
    resolve_controls(found.ranges, accept=accept)
    remove(found.ranges)


def _live_again(texts: list[Element]) -> None:
    """Deleted text that stands in no deletion any more."""
    for text in texts:
        if next(text.iterancestors(*DELETIONS), None) is None:
            text.tag = _TEXT.get(str(text.tag), w("instrText"))


def _take_off_hollow(wrappers: list[Element], resolved: AbstractSet[Element]) -> None:
    """Marks that stand around nothing, now that the text in them went."""
    for wrapper in reversed(wrappers):
        parent = wrapper.getparent()
        if wrapper not in resolved and parent is not None and all(child.tag in ANCHORS for child in wrapper):
            at = parent.index(wrapper)
            parent[at : at + 1] = list(wrapper)


def _join(marks: list[Element], accepted: AbstractSet[Element], rejected: AbstractSet[Element]) -> None:
    """Paragraphs whose mark goes join the next one, the last first; a mark that stays is taken off its paragraph."""
    for mark in reversed(marks):
        if mark not in accepted and mark not in rejected:
            continue
        paragraph = next(mark.iterancestors(w("p")), None)
        if paragraph is None or paragraph.getparent() is None:
            continue  # it went with another mark of its own, or with its row
        if mark.tag in (DELETIONS if mark in accepted else INSERTIONS):
            join_paragraphs([paragraph])
            if paragraph.getparent() is not None and _waits(paragraph, mark):
                continue
        _take_off(mark)


def _waits(paragraph: Element, mark: Element) -> bool:
    """Whether the paragraph may yet go: when what is still marked in it, or in what follows it, is resolved."""
    parent = mark.getparent()
    assert parent is not None
    at = parent.index(mark)
    parent.remove(mark)
    following = next_block(paragraph)
    waiting = has_revisions(paragraph) or (following is not None and has_revisions(following))
    parent.insert(at, mark)
    return waiting


def _take_off(mark: Element) -> None:
    """Out of its ``w:rPr``, which goes when it was all it held; so does the ``w:pPr`` around it."""
    child = mark
    while (parent := child.getparent()) is not None and parent.tag != w("p"):
        parent.remove(child)
        if len(parent):
            return
        child = parent
    if parent is not None and child is not mark:
        parent.remove(child)
