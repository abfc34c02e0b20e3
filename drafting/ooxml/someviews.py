"""A package as it reads with some of its tracked changes accepted or rejected, and the others still open."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from typing import Final

from drafting.ooxml.package import Package
from drafting.ooxml.revisions import ALL
from drafting.ooxml.selection import resolve_marks
from drafting.ooxml.xmldoor import Element

_NOTHING: Final[frozenset[Element]] = frozenset()


def resolved(
    package: Package, *, accepted: AbstractSet[Element] = _NOTHING, rejected: AbstractSet[Element] = _NOTHING
) -> Package:
    """The package with these marks of its stories' shared trees accepted and rejected; other parts are shared."""
    changed: dict[str, Element] = {}
    for story in package.stories():
        marks = list(package.root(story.part).iter(*ALL))
        if any(mark in accepted or mark in rejected for mark in marks):
            copy = changed[story.part] = package.copy_root(story.part)
            twins = list(zip(marks, copy.iter(*ALL), strict=True))
            resolve_marks(
                copy,
                accepted={twin for mark, twin in twins if mark in accepted},
                rejected={twin for mark, twin in twins if mark in rejected},
            )
    return package.replaced(changed) if changed else package
