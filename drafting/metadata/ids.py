"""Ids by which Word traces a file's sessions and copies: rsids, paragraph ids, document ids (17.15.1.70, 72)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, cast

from drafting.metadata.parts import by_relationship
from drafting.metadata.trace import Slot, Trace
from drafting.ooxml.names import REL_SETTINGS, W14, W15, local, w
from drafting.ooxml.package import Package
from drafting.ooxml.xmldoor import Element

_THREADED: Final = ("commentsExtended", "commentsIds", "commentsExtensible")  # these name paragraphs by their id
_PARA: Final = (f"{{{W14}}}paraId", f"{{{W14}}}textId")
_ANY: Final = (  # what has one of them: a small part of all elements, and found by libxml2
    "descendant-or-self::*[@*[starts-with(local-name(), 'rsid') or local-name() = 'paraId' or local-name() = 'textId']]"
)
_DOCUMENT: Final = (w("rsids"), f"{{{W14}}}docId", f"{{{W15}}}docId")


def _traced(root: Element, para: bool) -> Iterator[tuple[Element, str]]:
    for element in cast("list[Element]", root.xpath(_ANY)):
        for name in element.attrib:
            if local(name).startswith("rsid") or (para and name in _PARA):
                yield element, str(name)


def _parts(package: Package) -> Iterator[tuple[str, bool]]:
    """WordprocessingML parts, and whether their paragraph ids may go: not where a thread of comments uses them."""
    threaded = any(True for _ in by_relationship(package, _THREADED))
    for part in package.parts:
        kind = package.content_type(part)
        if "wordprocessingml" in kind and kind.endswith("+xml"):
            yield part, not (threaded and "comments" in kind)


def _find(package: Package) -> Iterator[Trace]:
    for part, para in _parts(package):
        count = sum(1 for _ in _traced(package.root(part), para))
        if count:
            yield Trace("revision-ids", part, "session and paragraph ids", "rsid, paraId", count)
    settings = package.related(package.main, REL_SETTINGS)
    for element in package.root(settings).iter(*_DOCUMENT) if settings else ():
        yield Trace("revision-ids", settings or "", local(element.tag), element.get(w("val"), "") or "list of sessions")


def _clear(package: Package) -> Package:
    changed: dict[str, Element] = {}
    for part, para in _parts(package):
        if any(True for _ in _traced(package.root(part), para)):
            root = changed[part] = package.copy_root(part)
            for element, name in list(_traced(root, para)):
                del element.attrib[name]
    settings = package.related(package.main, REL_SETTINGS)
    if settings and next(package.root(settings).iter(*_DOCUMENT), None) is not None:
        root = changed.setdefault(settings, package.copy_root(settings))
        for element in list(root.iter(*_DOCUMENT)):
            parent = element.getparent()
            if parent is not None:
                parent.remove(element)
    return package.replaced(dict(changed)) if changed else package


SLOTS: Final = (Slot("revision-ids", _find, _clear),)
