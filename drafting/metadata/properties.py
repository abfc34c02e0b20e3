"""Document properties: core, extended, custom (ECMA-376 part 2, clause 11; part 1, 22.2 and 22.3)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from drafting.metadata.parts import by_relationship, without
from drafting.metadata.trace import Slot, Trace, shortened
from drafting.ooxml.names import local
from drafting.ooxml.package import Package
from drafting.ooxml.xmldoor import Element

_CORE: Final = ("core-properties",)
_APP: Final = ("extended-properties",)
_CUSTOM: Final = ("custom-properties",)
# What a reader needs and nobody hides: a title, a language, counts that Word recomputes, names of the format.
_HARMLESS: Final = frozenset({
    "title", "language", "Pages", "Words", "Characters", "CharactersWithSpaces", "Lines", "Paragraphs", "Application",
    "AppVersion", "DocSecurity", "ScaleCrop", "LinksUpToDate", "SharedDoc", "HyperlinksChanged", "TitlesOfParts",
    "HeadingPairs", "contentType",
})  # fmt: skip


def _roots(package: Package, endings: tuple[str, ...]) -> Iterator[str]:
    for _, rel in by_relationship(package, endings):
        if not rel.external and rel.exists:
            yield rel.target


def _telling(root: Element) -> Iterator[Element]:
    return (
        child
        for child in root
        if local(child.tag) and local(child.tag) not in _HARMLESS and "".join(child.itertext()).strip()
    )


def _find(package: Package) -> Iterator[Trace]:
    for part in _roots(package, _CORE + _APP):
        for child in _telling(package.root(part)):
            yield Trace("properties", part, local(child.tag), shortened("".join(child.itertext())))


def _clear(package: Package) -> Package:
    changed: dict[str, Element] = {}
    for part in _roots(package, _CORE + _APP):
        root = package.copy_root(part)
        for child in list(_telling(root)):
            root.remove(child)
        changed[part] = root
    return package.replaced(dict(changed)) if changed else package


def _find_custom(package: Package) -> Iterator[Trace]:
    for part in _roots(package, _CUSTOM):
        for child in package.root(part):
            yield Trace("custom-properties", part, child.get("name", "property"), shortened("".join(child.itertext())))


def _clear_custom(package: Package) -> Package:
    return without(package, (), _CUSTOM)


SLOTS: Final = (Slot("properties", _find, _clear), Slot("custom-properties", _find_custom, _clear_custom))
