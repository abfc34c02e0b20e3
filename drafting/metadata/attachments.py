"""Parts and settings that travel with a file unseen: data stores, templates, variables, thumbnails, add-ins."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from functools import partial
from typing import Final

from drafting.metadata.parts import by_relationship, without
from drafting.metadata.trace import Slot, Trace, TraceKind, shortened
from drafting.ooxml.names import REL_SETTINGS, local, w
from drafting.ooxml.package import Package
from drafting.ooxml.xmldoor import Element

_SOURCES: Final = ("mailMergeSource", "mailMergeHeaderSource", "recipientData")
_BINDING: Final = (w("dataBinding"), "{http://schemas.microsoft.com/office/word/2012/wordml}dataBinding")


def _find_parts(package: Package, kind: TraceKind, what: str, endings: Collection[str]) -> Iterator[Trace]:
    for source, rel in by_relationship(package, endings):
        yield Trace(kind, source or "package", what, shortened(rel.target))


def _clear_parts(package: Package, endings: Collection[str], settings: Collection[str] = ()) -> Package:
    return without(_without_settings(package, settings), (), endings)


def _without_settings(package: Package, names: Collection[str]) -> Package:
    return _changed(package, package.related(package.main, REL_SETTINGS), [w(name) for name in names])


def _changed(package: Package, part: str | None, tags: Collection[str]) -> Package:
    if part is None or next(package.root(part).iter(*tags), None) is None:
        return package
    root = package.copy_root(part)
    for element in list(root.iter(*tags)):
        parent = element.getparent()
        if parent is not None:
            parent.remove(element)
    return package.replaced({part: root})


def _find_data(package: Package) -> Iterator[Trace]:
    """Custom XML parts (15.2.5); what is bound to them stands in the text already and stays there."""
    for _, rel in by_relationship(package, ("customXml",)):
        if rel.exists and not rel.external:
            text = (
                " ".join("".join(package.root(rel.target).itertext()).split()) if _is_xml(package, rel.target) else ""
            )
            yield Trace("custom-xml", rel.target, "data store", shortened(text or rel.target))


def _is_xml(package: Package, part: str) -> bool:
    return package.content_type(part).endswith("xml")


def _clear_data(package: Package) -> Package:
    package = without(package, (), ("customXml",))
    for story in package.stories():
        package = _changed(package, story.part, _BINDING)  # a binding to nothing makes Word repair
    return package


def _find_settings(package: Package, kind: TraceKind, names: Collection[str]) -> Iterator[Trace]:
    part = package.related(package.main, REL_SETTINGS)
    for element in package.root(part).iter(*map(w, names)) if part else ():
        yield Trace(kind, part or "", local(element.tag), shortened(_said(element)))


def _said(element: Element) -> str:
    values = (value for each in element.iter() for value in each.attrib.values())
    return " ".join(str(value) for value in values)


def _clear_settings(package: Package, names: Collection[str]) -> Package:
    return _without_settings(package, names)


def _find_template(package: Package) -> Iterator[Trace]:
    return _find_parts(package, "template", "attached template", ("attachedTemplate",))


def _clear_template(package: Package) -> Package:
    return _clear_parts(package, ("attachedTemplate",), ("attachedTemplate",))


def _find_merge(package: Package) -> Iterator[Trace]:
    yield from _find_settings(package, "mail-merge", ("mailMerge",))
    yield from _find_parts(
        package, "mail-merge", "data source", ("mailMergeSource", "mailMergeHeaderSource", "recipientData")
    )


def _parts_slot(kind: TraceKind, what: str, *endings: str) -> Slot:
    find: Callable[[Package], Iterator[Trace]] = partial(_find_parts, kind=kind, what=what, endings=endings)
    return Slot(kind, find, partial(_clear_parts, endings=endings))


SLOTS: Final = (
    Slot("custom-xml", _find_data, _clear_data),
    Slot("template", _find_template, _clear_template),
    Slot(
        "variables",
        partial(_find_settings, kind="variables", names=("docVar",)),
        partial(_clear_settings, names=("docVars",)),
    ),
    _parts_slot("thumbnail", "picture of the first page", "thumbnail"),
    Slot(
        "mail-merge",
        _find_merge,
        partial(_clear_parts, endings=_SOURCES, settings=("mailMerge",)),
    ),
    _parts_slot("add-ins", "add-in pane", "webextensiontaskpanes", "webextension"),
)
