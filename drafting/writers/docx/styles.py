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
_REFERRING: Final = tuple(w(n) for n in ("pStyle", "rStyle", "tblStyle"))
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
        ours = _by_id(old.root(self.part)) if self.part else {}
        self._names = {_identity(style): ident for ident, style in ours.items()}
        self._taken = set(ours)
        self._map: dict[str, str] = {}
        self.root: Element | None = None  # OLD's styles with additions, once there are any
        self.brought: list[str] = []  # names of the styles that were added

    def style(self, ident: str) -> str:
        """The id in OLD of NEW's style ``ident``."""
        found = self._map.get(ident)
        if found is not None:
            return found
        style = self._theirs.get(ident)
        if style is None:
            return self._map.setdefault(ident, self._undefined(ident))
        same = self._names.get(_identity(style))
        if same is not None:
            return self._map.setdefault(ident, same)
        return self._bring(ident, style)

    def _undefined(self, ident: str) -> str:
        """An id that OLD does not define either: ``ident``, or the same in other letters."""
        return next((each for each in _spellings(ident) if each not in self._taken), ident)

    def _bring(self, ident: str, style: Element) -> str:
        if not self.brought:
            self._taken |= _referred(self._old)  # what OLD refers to without a definition must not get one
        fresh, count = ident, 1
        while fresh in self._taken:
            count += 1
            fresh = f"{ident}_{count}"
        self._taken.add(fresh)
        self._map[ident] = fresh
        self._names[_identity(style)] = fresh
        name = style.find(w("name"))
        self.brought.append((name.get(_VAL) if name is not None else None) or ident)
        copy = deepcopy(style)
        copy.set(_ID, fresh)
        copy.attrib.pop(w("default"), None)
        if self.root is None:
            self.root = self._old.copy_root(self.part) if self.part else etree.Element(w("styles"), nsmap={"w": W})
        self.root.append(copy)
        for reference in copy.iter(*_REFERENCES):
            reference.set(_VAL, self.style(reference.get(_VAL) or ""))
        for number in copy.iter(w("numId")):
            number.set(_VAL, self._number(number.get(_VAL) or "0"))
        return fresh


def _by_id(root: Element) -> dict[str, Element]:
    return {style.get(_ID) or "": style for style in root.findall(w("style"))}


def _spellings(ident: str) -> tuple[str, ...]:
    return ident, ident.swapcase(), ident.lower(), ident.upper()


def _referred(package: Package) -> set[str]:
    roots = (package.root(story.part) for story in package.stories())
    return {reference.get(_VAL) or "" for root in roots for reference in root.iter(*_REFERRING)}


def _identity(style: Element) -> tuple[str, str]:
    name = style.find(w("name"))
    shown = (name.get(_VAL) if name is not None else None) or style.get(_ID) or ""
    return style.get(w("type")) or "paragraph", shown.lower()
