"""The package of a static redline around its texts: our styles and title in, what is for editing and what tells out."""

from __future__ import annotations

from typing import Final

from lxml import etree

from drafting.metadata.clean import cleaned
from drafting.metadata.parts import without
from drafting.ooxml.names import (
    CP,
    DC,
    REL_CORE,
    REL_NUMBERING,
    REL_SETTINGS,
    REL_STYLES,
    TYPE_STYLES,
    W,
    w,
)
from drafting.ooxml.package import Package
from drafting.ooxml.relationships import Relationship
from drafting.ooxml.revisions import PROPERTY_CHANGES
from drafting.ooxml.xmldoor import Element
from drafting.writers.lists.inert import inert
from drafting.writers.static.links import closed
from drafting.writers.static.styles import add_styles

_BEHIND: Final = (
    "comments",
    "commentsExtended",
    "commentsIds",
    "commentsExtensible",
    "people",
    "glossaryDocument",
    "origin",
)  # the last: signatures of the texts, which hold for none of what we write
_OF_EDITING: Final = tuple(map(w, ("trackRevisions", "updateFields", "revisionView", "mailMerge")))
_CORE_TYPE: Final = "application/vnd.openxmlformats-package.core-properties+xml"


def finished(package: Package, title: str, locale: str) -> Package:
    """``package`` with our styles and ``title``; without comments, building blocks, metadata, editing settings and
    anything that leads out of it."""
    parts: dict[str, bytes | Element | None] = {}
    package = closed(without(package, (), _BEHIND))
    for relation in (REL_SETTINGS, REL_NUMBERING):
        part = package.related(package.main, relation)
        if part is not None:
            parts[part] = _without(package.copy_root(part), (*PROPERTY_CHANGES, *_OF_EDITING))
    return _entitled(cleaned(_styled(package.replaced(parts), locale)), title)


def _without(root: Element, doomed: tuple[str, ...]) -> Element:
    for each in list(root.iter(*doomed)):
        parent = each.getparent()
        if parent is not None:
            parent.remove(each)
    return root


def _styled(package: Package, locale: str) -> Package:
    part = package.related(package.main, REL_STYLES)
    if part is not None:
        root = _without(package.copy_root(part), tuple(PROPERTY_CHANGES))
        add_styles(root, locale)
        return package.replaced({part: root})
    root, part = etree.Element(w("styles"), nsmap={"w": W}), "word/redline-styles.xml"
    add_styles(root, locale)
    rows = [*package.relationships(package.main).values(), Relationship("rIdRedlineStyles", REL_STYLES, part)]
    return package.replaced({part: root}, types={part: TYPE_STYLES}, relationships={package.main: rows})


def _entitled(package: Package, title: str) -> Package:
    """With ``title`` as the document's title (part 2, 11.1), which a reader of a PDF sees as its name."""
    part = package.related("", REL_CORE)
    named = f"{{{DC}}}title"
    if part is not None:
        root = package.copy_root(part)
        for own in root.findall(named):
            root.remove(own)
        etree.SubElement(root, named).text = inert(title)
        return package.replaced({part: root})
    root, part = etree.Element(f"{{{CP}}}coreProperties", nsmap={"cp": CP, "dc": DC}), "docProps/redline-core.xml"
    etree.SubElement(root, named).text = inert(title)
    rows = [*package.relationships().values(), Relationship("rIdRedlineCore", REL_CORE, part)]
    return package.replaced({part: root}, types={part: _CORE_TYPE}, relationships={"": rows})
