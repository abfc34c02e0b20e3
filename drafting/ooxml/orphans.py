"""Notes and comments whose place in the text has gone: Word drops them, and so do we; nobody would see them."""

from __future__ import annotations

from typing import Final

from drafting.ooxml.names import REL_COMMENTS, REL_ENDNOTES, REL_FOOTNOTES, W14, W15, w
from drafting.ooxml.package import Package
from drafting.ooxml.xmldoor import Element

_KINDS: Final = (
    (REL_FOOTNOTES, w("footnoteReference"), w("footnote")),
    (REL_ENDNOTES, w("endnoteReference"), w("endnote")),
    (REL_COMMENTS, w("commentReference"), w("comment")),
)
_ANCHORS: Final = (w("commentRangeStart"), w("commentRangeEnd"))
_ID: Final = w("id")
_PARA_ID: Final = f"{{{W14}}}paraId"
_EXTENDED: Final = "http://schemas.microsoft.com/office/2011/relationships/commentsExtended"
_THREAD, _THREAD_ID = f"{{{W15}}}commentEx", f"{{{W15}}}paraId"


def without_orphans(before: Package, after: Package) -> Package:
    """``after`` without the notes and comments that ``before`` refers to and ``after`` no longer does.

    Notes that were orphans already, separators included, stay as they are.
    """
    changed: dict[str, Element] = {}

    for relationship, reference, note in _KINDS:
        part = after.related(after.main, relationship)
        gone = _referred(before, reference) - _referred(after, reference) if part else frozenset()
        if part is None or not gone:
            continue
        root = changed.setdefault(part, after.copy_root(part))
        removed = [child for child in root if child.tag == note and child.get(_ID) in gone]
        _remove(removed)
        if relationship == REL_COMMENTS:
            _forget(after, gone, {p.get(_PARA_ID) for child in removed for p in child.iter(w("p"))}, changed)
    return after.replaced(changed) if changed else after


def _referred(package: Package, reference: str) -> frozenset[str | None]:
    roots = (package.root(story.part) for story in package.stories())
    return frozenset(element.get(_ID) for root in roots for element in root.iter(reference))


def _forget(
    after: Package, gone: frozenset[str | None], paragraphs: set[str | None], changed: dict[str, Element]
) -> None:
    """Take out the anchors of comments that went, and their places in threads."""
    for story in after.stories():
        if any(anchor.get(_ID) in gone for anchor in after.root(story.part).iter(*_ANCHORS)):
            root = changed.setdefault(story.part, after.copy_root(story.part))
            _remove([anchor for anchor in root.iter(*_ANCHORS) if anchor.get(_ID) in gone])
    threads = after.related(after.main, _EXTENDED)
    if threads is not None:
        root = changed.setdefault(threads, after.copy_root(threads))
        _remove([entry for entry in root.iter(_THREAD) if entry.get(_THREAD_ID) in paragraphs])


def _remove(elements: list[Element]) -> None:
    for element in elements:
        parent = element.getparent()
        if parent is not None:
            parent.remove(element)
