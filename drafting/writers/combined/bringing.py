"""What versions hold comes over into the combined package, one version after the other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from drafting.document.context import PackageContext
from drafting.document.document import Document
from drafting.ooxml.integers import integer_or
from drafting.ooxml.names import w
from drafting.ooxml.package import Package
from drafting.ooxml.revisions import ALL, RANGES
from drafting.ooxml.xmldoor import Element
from drafting.writers.combined.tags import untag
from drafting.writers.combined.version import FROM, HOLD, Version, released
from drafting.writers.docx.adoption import Adoption
from drafting.writers.docx.assembled import assembled
from drafting.writers.docx.marks import Marker

_ID: Final = w("id")
_STORIES: Final = frozenset({"body", "header", "footer", "footnotes", "endnotes"})


def brought(package: Package, roots: Mapping[str, Element], versions: Sequence[Version]) -> Package:
    """``package`` with the combined trees ``roots`` by part; what they hold of the versions is settled in it: styles,
    numbering, notes, comments, pictures, links."""
    current = package.replaced(dict(roots))
    for version in versions:
        working = {part: current.copy_root(part) for part in roots}
        old = Document(current, PackageContext.of(current), working)
        theirs = version.package
        stories = {s.part: theirs.root(s.part) for s in theirs.stories() if s.kind in _STORIES}
        new = Document(theirs, PackageContext.of(theirs), stories)
        adoption = Adoption(old, new, Marker("", ""))
        for part, root in working.items():
            _settle(root, part, version, adoption)
        current = assembled(old, new, adoption, set(working))
        roots = working
    return finished(current)


def _settle(root: Element, part: str, version: Version, adoption: Adoption) -> None:
    number = str(version.number)
    for hold in [each for each in root.iter(HOLD) if each.get("version") == number]:
        parent, at = hold.getparent(), integer_or(hold.get("item"), -1)
        if parent is not None and 0 <= at < len(version.held):  # else a file has an element that is called like ours
            item = version.held[at]
            parent.replace(hold, released(adoption.element(item, part, part)))
    for each in [each for each in root.iter() if each.get(FROM) == number]:
        parent = each.getparent()
        if parent is not None:
            fresh = adoption.element(each, part, part)
            fresh.attrib.pop(FROM, None)
            parent.replace(each, fresh)


def finished(package: Package) -> Package:
    """The package with a number of its own on each revision mark, and without the tags of the base."""
    changed: dict[str, Element] = {}
    last = 0
    for story in package.stories():
        root = changed[story.part] = package.copy_root(story.part)
        untag(root)
        ends: dict[tuple[str, str], str] = {}
        for mark in root.iter(*ALL):
            own = mark.get(_ID)
            if own is None:
                continue
            kind = str(mark.tag)
            if mark.tag in RANGES and kind.endswith("End"):
                mark.set(_ID, ends.get((kind.removesuffix("End"), own), own))
                continue
            last += 1
            if mark.tag in RANGES:
                ends[kind.removesuffix("Start"), own] = str(last)
            mark.set(_ID, str(last))
    return package.replaced(changed)
