"""The revision marks that a selection of changes stands for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from drafting.compare.change import Change
from drafting.compare.selecting import Selection
from drafting.ooxml.coupling import closed, coupled_in, coupled_notes
from drafting.ooxml.names import w
from drafting.ooxml.package import Package
from drafting.ooxml.revisions import has_revisions
from drafting.ooxml.xmldoor import Element
from drafting.writers.docx.changemarks import revisions_of

_AUTHOR, _DATE = w("author"), w("date")


@dataclass(frozen=True, slots=True)
class Chosen:
    """``marks`` are elements of the package's shared trees; ``changes`` those that have one of them."""

    marks: frozenset[Element]
    changes: tuple[Change, ...]


def chosen(package: Package, changes: Sequence[Change], selection: Selection) -> Chosen:
    """What ``selection`` means among the ``changes`` of ``package``, with all that is coupled with it.

    A change by one person may stand around another's: by id, clause and kind only the marks of its own author are
    meant, so that nobody else's are decided with it; by author and date each mark speaks for itself.
    """
    marks: set[Element] = set()
    listed = {story.part: revisions_of(package.root(story.part)) for story in package.stories()}
    for change in changes:
        if selection.covers(change):
            own = [listed[mark.part][mark.index] for mark in change.marks]
            if selection.by_mark:
                marks.update(each for each in own if _said(each) and selection.made_by(*_said(each)))
            else:
                marks.update(each for each in own if each.get(_AUTHOR) in (None, change.author))
    roots = (package.root(story.part) for story in package.stories())
    groups = [group for root in roots if has_revisions(root) for group in coupled_in(root)]
    everything = closed(marks, [*groups, *coupled_notes(package)])
    hit = (c for c in changes if any(listed[mark.part][mark.index] in everything for mark in c.marks))
    return Chosen(everything, tuple(hit))


def _said(mark: Element) -> tuple[str, str] | tuple[()]:
    """Author and date of a mark; the ends of a range say neither."""
    author = mark.get(_AUTHOR)
    return () if author is None else (author, mark.get(_DATE, ""))
