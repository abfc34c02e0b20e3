"""Lists of NEW in OLD's terms: the same list where there is one, else brought over under fresh ids (17.9)."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from typing import Final

from lxml import etree

from drafting.ooxml.integers import integer
from drafting.ooxml.names import REL_NUMBERING, TYPE_NUMBERING, W, w
from drafting.ooxml.package import Package
from drafting.ooxml.xmldoor import Element

_VAL: Final = w("val")
_NUM: Final = w("numId")
_ABSTRACT: Final = w("abstractNumId")
_PICTURE: Final = w("lvlPicBulletId")


class NumberingAdoption:
    """Maps NEW's list ids (``w:numId``) to OLD's."""

    RELATION: Final = REL_NUMBERING
    TYPE: Final = TYPE_NUMBERING
    NAME: Final = "word/numbering.xml"

    def __init__(self, old: Package, new: Package, refer: Callable[[Element], None]) -> None:
        self._old, self._refer = old, refer
        self.part = old.related(old.main, REL_NUMBERING)
        new_part = new.related(new.main, REL_NUMBERING)
        self._theirs = _read(new.root(new_part)) if new_part else ({}, {})
        self._ours = _read(old.root(self.part)) if self.part else ({}, {})
        self._map: dict[str, str] = {}
        self._abstract: dict[str, str] = {}
        self.brought = 0  # how many lists were added
        self.root: Element | None = None  # OLD's numbering with additions, or a new part when OLD has none

    def agree(self, new: str, old: str) -> None:
        """Paragraphs that stayed show that NEW's list ``new`` is OLD's ``old``."""
        if new not in self._map and self._same(new, old):
            self._map[new] = old

    def number(self, ident: str) -> str:
        """The id in OLD of NEW's list ``ident``."""
        if ident in ("", "0"):
            return ident
        found = self._map.get(ident)
        if found is not None:
            return found
        if ident not in self._theirs[0]:
            return ident
        if self._same(ident, ident):
            return self._map.setdefault(ident, ident)
        same = next((old for old in self._ours[0] if self._same(ident, old)), None)
        return self._map.setdefault(ident, same) if same is not None else self._bring(ident)

    def _same(self, new: str, old: str) -> bool:
        return old in self._ours[0] and _definition(self._theirs, new) == _definition(self._ours, old)

    def _bring(self, ident: str) -> str:
        root = self._tree()
        fresh = str(1 + max((int(n) for n in _ids(root, "num", _NUM)), default=0))
        self._map[ident] = fresh
        self.brought += 1
        num = deepcopy(self._theirs[0][ident])
        num.set(_NUM, fresh)
        target = num.find(_ABSTRACT)
        if target is not None:
            target.set(_VAL, self._bring_abstract(root, target.get(_VAL) or ""))
        nums = root.findall(w("num"))
        if nums:
            nums[-1].addnext(num)
        else:
            last = root.findall(w("abstractNum"))
            last[-1].addnext(num) if last else root.append(num)
        return fresh

    def _bring_abstract(self, root: Element, ident: str) -> str:
        if ident in self._abstract:
            return self._abstract[ident]
        fresh = str(1 + max((int(n) for n in _ids(root, "abstractNum", _ABSTRACT)), default=-1))
        self._abstract[ident] = fresh
        definition = self._theirs[1].get(ident)
        if definition is None:
            return fresh
        copy = deepcopy(definition)
        copy.set(_ABSTRACT, fresh)
        for name in ("nsid", "tmpl"):  # identify the list among files; two of one nsid are joined by Word
            for child in copy.findall(w(name)):
                copy.remove(child)
        for picture in list(
            copy.iter(_PICTURE)
        ):  # the picture stays behind: a bullet of the level's own text shows instead
            parent = picture.getparent()
            if parent is not None:
                parent.remove(picture)
        for reference in copy.iter(w("pStyle"), w("numStyleLink"), w("styleLink")):
            self._refer(reference)
        first = root.find(w("num"))
        if first is not None:
            first.addprevious(copy)
        else:
            root.append(copy)
        return fresh

    def _tree(self) -> Element:
        if self.root is None:
            self.root = self._old.copy_root(self.part) if self.part else etree.Element(w("numbering"), nsmap={"w": W})
        return self.root


_Lists = tuple[dict[str, Element], dict[str, Element]]


def _read(root: Element) -> _Lists:
    return (
        {n.get(_NUM) or "": n for n in root.findall(w("num"))},
        {a.get(_ABSTRACT) or "": a for a in root.findall(w("abstractNum"))},
    )


def _definition(lists: _Lists, ident: str) -> object:
    num = lists[0][ident]
    target = num.find(_ABSTRACT)
    abstract = lists[1].get(target.get(_VAL) or "") if target is not None else None
    return _shape(num, skip={_ABSTRACT}), None if abstract is None else _shape(abstract, skip={w("nsid"), w("tmpl")})


def _shape(element: Element, skip: set[str]) -> object:
    own = sorted(
        (k, v) for k, v in element.items() if "rsid" not in k and k not in (_NUM, _ABSTRACT) and not k.endswith("}tplc")
    )
    return (
        element.tag,
        own,
        [_shape(child, skip) for child in element if isinstance(child.tag, str) and child.tag not in skip],
    )


def _ids(root: Element, name: str, attribute: str) -> list[str]:
    return [
        value
        for child in root.findall(w(name))
        if (value := child.get(attribute)) is not None and integer(value) is not None
    ]
