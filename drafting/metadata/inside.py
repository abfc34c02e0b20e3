"""What stands in the text or beside it without being seen: hidden text, paths of somebody's disk, embedded files."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, cast

from drafting.metadata.parts import by_relationship, without
from drafting.metadata.trace import Slot, Trace, shortened
from drafting.ooxml.names import W, local, w
from drafting.ooxml.package import Package
from drafting.ooxml.xmldoor import Element

_RUN, _VANISH = w("r"), w("vanish")
_EMBEDDED: Final = ("oleObject", "package", "control")
# A drive, a share, a home folder, a file address: what alternative texts and names of pictures keep of where they lay.
_PATH: Final = re.compile(r"(?:[A-Za-z]:\\|\\\\[^\\\s]|file:/|/(?:Users|home)/)\S*", re.IGNORECASE)
_NAMES: Final = frozenset({"descr", "title", "name", "alt", "href", "src"})
_NAMED: Final = " or ".join(f"@*[local-name() = '{name}']" for name in sorted(_NAMES))


def _hidden(root: Element) -> Iterator[Element]:
    for run in root.iter(_RUN):
        mark = run.find(f"{w('rPr')}/{_VANISH}")
        if mark is not None and mark.get(w("val")) not in ("0", "false", "off") and _words(run):
            yield run


def _words(run: Element) -> str:
    return "".join(text.text or "" for text in run.iter(w("t"), w("delText")))


def _find_hidden(package: Package) -> Iterator[Trace]:
    for story in package.stories():
        for run in _hidden(package.root(story.part)):
            yield Trace("hidden-text", story.part, "hidden text", shortened(_words(run)))


def _clear_hidden(package: Package) -> Package:
    changed: dict[str, Element] = {}
    for story in package.stories():
        if next(_hidden(package.root(story.part)), None) is not None:
            root = changed[story.part] = package.copy_root(story.part)
            _take_out(list(_hidden(root)))
    return package.replaced(dict(changed)) if changed else package


def _take_out(elements: list[Element]) -> None:
    for element in elements:
        parent = element.getparent()
        if parent is not None:
            parent.remove(element)


def _paths(package: Package) -> Iterator[tuple[str, Element, str, str]]:
    for story in package.stories():
        drawn = package.root(story.part).xpath(f"descendant-or-self::*[namespace-uri() != '{W}'][{_NAMED}]")
        for element in cast("list[Element]", drawn):
            for name, value in element.attrib.items():
                if local(name) in _NAMES and _PATH.search(str(value)):
                    yield story.part, element, str(name), str(value)


def _find_paths(package: Package) -> Iterator[Trace]:
    for part, _, name, value in _paths(package):
        yield Trace("paths", part, local(name), shortened(value))


def _clear_paths(package: Package) -> Package:
    """Paths in alternative texts and names become the last piece of the path."""
    changed = {part: package.copy_root(part) for part in dict.fromkeys(part for part, *_ in _paths(package))}
    if not changed:
        return package
    after = package.replaced(dict(changed))
    for _, element, name, value in list(_paths(after)):
        element.set(name, _PATH.sub(lambda found: re.split(r"[\\/]", found[0])[-1], value))
    return after


def _find_embedded(package: Package) -> Iterator[Trace]:
    for _, rel in by_relationship(package, _EMBEDDED):
        yield Trace("embedded", rel.target, "embedded file", rel.target.rsplit("/", 1)[-1])


def _clear_embedded(package: Package) -> Package:
    """Embedded files go; the picture that stands for each in the text stays, and a chart keeps the values it shows."""
    changed: dict[str, Element] = {}
    for part in dict.fromkeys(source for source, _ in by_relationship(package, _EMBEDDED) if source):
        root = changed[part] = package.copy_root(part)
        _take_out([each for each in root.iter() if local(each.tag) in _POINTERS])
    return without(package.replaced(dict(changed)) if changed else package, (), _EMBEDDED)


_POINTERS: Final = frozenset({"OLEObject", "control", "externalData"})  # 17.3.3.19, 17.3.3.3, 21.2.2.63


SLOTS: Final = (
    Slot("hidden-text", _find_hidden, _clear_hidden),
    Slot("paths", _find_paths, _clear_paths),
    Slot("embedded", _find_embedded, _clear_embedded),
)
