"""Styles of NEW that OLD does not have, brought over with what they stand on (17.7)."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from typing import Final

from lxml import etree

from drafting.ooxml.names import REL_STYLES, TYPE_STYLES, W, w
from drafting.ooxml.package import Package
from drafting.ooxml.xmldoor import Element

_VAL: Final = w("val")
_ID: Final = w("styleId")
_TYPES: Final = {  # what refers to a style, and of which type
    w("pStyle"): "paragraph",
    w("rStyle"): "character",
    w("tblStyle"): "table",
    w("numStyleLink"): "numbering",
    w("styleLink"): "numbering",
}
_REFERENCES: Final = tuple(w(n) for n in ("basedOn", "next", "link"))


class StyleAdoption:
    """Maps NEW's style ids to ids in OLD, bringing definitions over when a style is asked for that OLD lacks.

    Styles are the same when their type and name are (17.7.4.9); a definition that differs stays OLD's: Word can't
    track it (redline-limits).
    """

    TYPE: Final = TYPE_STYLES
    RELATION: Final = REL_STYLES
    NAME: Final = "word/styles.xml"

    def __init__(self, old: Package, new: Package, number: Callable[[str], str]) -> None:
        self._old, self._new, self._number = old, new, number
        self.part = old.related(old.main, REL_STYLES)
        new_part = new.related(new.main, REL_STYLES)
        self._theirs = _by_id(new.root(new_part)) if new_part else {}
        self._ours = _by_id(old.root(self.part)) if self.part else {}
        self._names = {_identity(style): ident for ident, style in self._ours.items()}
        self._taken = set(self._ours)
        self._map: dict[str, str] = {}
        self.root: Element | None = None  # OLD's styles with additions, once there are any
        self.brought: list[str] = []  # names of the styles that were added

    def refer(self, reference: Element) -> None:
        """Point ``reference``, a ``w:pStyle``, ``w:rStyle``, ``w:tblStyle`` … of NEW, to the style's id in OLD."""
        reference.set(_VAL, self._style(reference.get(_VAL) or "", _TYPES[str(reference.tag)]))

    def _style(self, ident: str, kind: str) -> str:
        """The id in OLD of NEW's style ``ident``, of type ``kind`` if nobody defines it."""
        found = self._map.get(ident)
        if found is not None:
            return found
        style = self._theirs.get(ident)
        if style is None:
            return self._map.setdefault(ident, self._undefined(ident, kind))
        same = self._names.get(_identity(style))
        if same is not None:
            return self._map.setdefault(ident, same)
        return self._bring(ident, style)

    def _undefined(self, ident: str, kind: str) -> str:
        """An id that OLD does not define either: ``ident`` or the same in other letters; else one that says nothing.

        ``1`` has no other letters. A style of that name, of nothing but the default style, looks as an undefined one
        does (17.7.4.17: the default applies).
        """
        spelled = next((each for each in _spellings(ident) if each not in self._taken), None)
        if spelled is not None:
            return spelled
        empty = etree.Element(w("style"), {w("type"): kind, w("customStyle"): "1", _ID: ident})
        etree.SubElement(empty, w("name"), {_VAL: ident})
        default = next((each for each, style in self._ours.items() if _is_default(style, kind)), None)
        if default is not None:
            etree.SubElement(empty, w("basedOn"), {_VAL: default})
        return self._add(ident, empty)

    def _bring(self, ident: str, style: Element) -> str:
        copy = deepcopy(style)
        copy.attrib.pop(w("default"), None)
        fresh = self._add(ident, copy)
        self._names[_identity(style)] = fresh
        name = style.find(w("name"))
        self.brought.append((name.get(_VAL) if name is not None else None) or ident)
        kind = style.get(w("type")) or "paragraph"
        for reference in copy.iter(*_REFERENCES):
            reference.set(_VAL, self._style(reference.get(_VAL) or "", kind))
        for number in copy.iter(w("numId")):
            number.set(_VAL, self._number(number.get(_VAL) or "0"))
        return fresh

    def _add(self, ident: str, style: Element) -> str:
        """Put ``style`` among OLD's under ``ident`` or, where that is taken, an id made of it; gives the id."""
        if self.root is None:
            self._taken |= _referred(self._old)  # what OLD refers to without a definition must not get one
            self.root = self._old.copy_root(self.part) if self.part else etree.Element(w("styles"), nsmap={"w": W})
        fresh, count = ident, 1
        while fresh in self._taken:
            count += 1
            fresh = f"{ident}_{count}"
        self._taken.add(fresh)
        self._map[ident] = fresh
        style.set(_ID, fresh)
        self.root.append(style)
        return fresh


def _by_id(root: Element) -> dict[str, Element]:
    """Styles that can be referred to: report writers leave some without an id."""
    return {ident: style for style in root.findall(w("style")) if (ident := style.get(_ID))}


def _is_default(style: Element, kind: str) -> bool:
    return style.get(w("type")) == kind and style.get(w("default")) in ("1", "true", "on")


def _spellings(ident: str) -> tuple[str, ...]:
    return ident, ident.swapcase(), ident.lower(), ident.upper()


def _referred(package: Package) -> set[str]:
    roots = (package.root(story.part) for story in package.stories())
    return {reference.get(_VAL) or "" for root in roots for reference in root.iter(*_TYPES)}


def _identity(style: Element) -> tuple[str, str]:
    name = style.find(w("name"))
    shown = (name.get(_VAL) if name is not None else None) or style.get(_ID) or ""
    return style.get(w("type")) or "paragraph", shown.lower()
