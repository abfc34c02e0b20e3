"""What a page shows of Word's styles: which make a heading, a title or a line of the contents, and how words look."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, Literal

from drafting.document.headings import contents_styles, heading_styles
from drafting.ooxml.integers import integer_or
from drafting.ooxml.names import REL_STYLES, w
from drafting.ooxml.package import Package
from drafting.ooxml.xmldoor import Element
from drafting.writers.marked.model import Look

Align = Literal["", "center", "right"]
Role = Literal["", "title", "contents"]
_VAL: Final = w("val")
_ON: Final = frozenset({None, "1", "true", "on"})
_TOGGLES: Final[Mapping[str, Look]] = MappingProxyType({
    w("b"): "bold", w("i"): "italic", w("strike"): "strike", w("dstrike"): "strike", w("caps"): "caps",
    w("smallCaps"): "small-caps",
})  # fmt: skip
_RAISED: Final[Mapping[str, Look]] = MappingProxyType({"superscript": "super", "subscript": "sub"})
_ALIGNED: Final[Mapping[str, Align]] = MappingProxyType({"center": "center", "right": "right", "end": "right"})
_DEPTH: Final = 64  # styles based on each other; Word itself stops far earlier
_TEXT_LEVEL: Final = 9  # 17.3.1.20: the outline level of what is no heading
_TITLES: Final = ("title", "subtitle", "toc heading")


@dataclass(frozen=True, slots=True)
class Style:
    """What one style says, those it is based on included. ``level`` is 0 for text."""

    looks: frozenset[Look] = frozenset()
    align: Align = ""
    level: int = 0
    role: Role = ""


PLAIN: Final = Style()


@dataclass(frozen=True, slots=True)
class Styles:
    """Style id → what it says."""

    known: Mapping[str, Style]

    @classmethod
    def of(cls, package: Package) -> Styles:
        """The styles of a package; none where it has no such part."""
        part = package.related(package.main, REL_STYLES)
        if part is None:
            return cls(MappingProxyType({}))
        root = package.root(part)
        own = {style.get(w("styleId"), ""): style for style in root.findall(w("style"))}
        headings, contents = heading_styles(root), contents_styles(root)
        return cls(MappingProxyType({ident: _resolved(ident, own, headings, contents) for ident in own}))

    def paragraph(self, properties: Element | None) -> Style:
        """What a paragraph is, by its style and its own properties (``w:pPr``)."""
        if properties is None:
            return PLAIN
        style = self._named(properties.find(w("pStyle")))
        align, outline = properties.find(w("jc")), properties.find(w("outlineLvl"))
        own = style.align if align is None else _ALIGNED.get(align.get(_VAL, ""), "")
        level = style.level if outline is None else _level(outline)
        return Style(style.looks, own, level, style.role)

    def looks(self, properties: Element | None, around: frozenset[Look]) -> tuple[Look, ...]:
        """How a run looks in a paragraph whose style says ``around`` (``w:rPr``)."""
        if properties is None:
            return tuple(sorted(around))
        found = set(around | self._named(properties.find(w("rStyle"))).looks)
        _apply(properties, found)
        return tuple(sorted(found))

    def _named(self, said: Element | None) -> Style:
        return PLAIN if said is None else self.known.get(said.get(_VAL, ""), PLAIN)


def _resolved(ident: str, own: Mapping[str, Element], headings: frozenset[str], contents: frozenset[str]) -> Style:
    chain: list[Element] = []
    at = own.get(ident)
    while at is not None and len(chain) < _DEPTH:
        chain.append(at)
        parent = at.find(w("basedOn"))
        at = own.get(parent.get(_VAL, "")) if parent is not None else None
    looks: set[Look] = set()
    align: Align = ""
    level = 0
    for style in reversed(chain):
        properties, run = style.find(w("pPr")), style.find(w("rPr"))
        if run is not None:
            _apply(run, looks)
        said, outline = (properties.find(w(name)) if properties is not None else None for name in ("jc", "outlineLvl"))
        align = align if said is None else _ALIGNED.get(said.get(_VAL, ""), "")
        level = level if outline is None else _level(outline)
    name = chain[0].find(w("name")) if chain else None
    words = name.get(_VAL, "").lower() if name is not None else ""
    if ident in headings:
        level = level or (integer_or(words[-1:], 1) or 1)
    role: Role = "contents" if ident in contents else "title" if words in _TITLES else ""
    return Style(frozenset(looks), align, level if ident in headings else 0, role)


def _level(outline: Element) -> int:
    said = integer_or(outline.get(_VAL), _TEXT_LEVEL)
    return said + 1 if 0 <= said < _TEXT_LEVEL else 0


def _apply(properties: Element, looks: set[Look]) -> None:
    for child in properties:
        tag = str(child.tag)
        if tag in _TOGGLES:
            (looks.add if child.get(_VAL) in _ON else looks.discard)(_TOGGLES[tag])
        elif tag == w("u"):
            (looks.discard if child.get(_VAL) == "none" else looks.add)("underline")
        elif tag == w("vertAlign"):
            looks -= {"super", "sub"}
            raised = _RAISED.get(child.get(_VAL, ""))
            if raised is not None:
                looks.add(raised)
