"""Printer settings kept beside a section: names of printers and of the servers they hang on (17.6.14)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from drafting.metadata.parts import by_relationship, without
from drafting.metadata.trace import Slot, Trace
from drafting.ooxml.names import w
from drafting.ooxml.package import Package
from drafting.ooxml.xmldoor import Element

_ENDING: Final = ("printerSettings",)
_SETTINGS: Final = w("printerSettings")


def _find(package: Package) -> Iterator[Trace]:
    for _, rel in by_relationship(package, _ENDING):
        yield Trace("printer", rel.target, "printer settings", rel.target.rsplit("/", 1)[-1])


def _clear(package: Package) -> Package:
    changed: dict[str, Element] = {}
    for story in package.stories():
        if next(package.root(story.part).iter(_SETTINGS), None) is not None:
            root = changed[story.part] = package.copy_root(story.part)
            for element in list(root.iter(_SETTINGS)):
                parent = element.getparent()
                if parent is not None:
                    parent.remove(element)
    return without(package.replaced(dict(changed)) if changed else package, (), _ENDING)


SLOTS: Final = (Slot("printer", _find, _clear),)
