"""The printed form of a paragraph's automatic number, counters left open: "Article %1", "%1." (17.9.11)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from drafting.ooxml.names import REL_NUMBERING, REL_STYLES, w
from drafting.ooxml.package import Package
from drafting.ooxml.xmldoor import Element

_VAL: Final = w("val")
_NUMPR: Final = w("numPr")
_DEPTH: Final = 64  # styles based on each other; Word itself stops far earlier


@dataclass(frozen=True, slots=True)
class Levels:
    """``texts``: (list, level) → level text; ``styles``: style → its own (list, level), either may be None; ``based``:
    style → the style it is based on."""

    texts: dict[tuple[str, str], str]
    styles: dict[str, tuple[str | None, str | None]]
    based: dict[str, str]

    @classmethod
    def of(cls, package: Package) -> Levels:
        """The levels that ``package`` defines; empty when it has no list."""
        numbering = package.related(package.main, REL_NUMBERING)
        styles = package.related(package.main, REL_STYLES)
        own: dict[str, tuple[str | None, str | None]] = {}
        based: dict[str, str] = {}
        for style in package.root(styles).findall(w("style")) if styles else ():
            ident = style.get(w("styleId"), "")
            own[ident] = _pointer(style.find(w("pPr")))
            parent = style.find(w("basedOn"))
            if parent is not None:
                based[ident] = parent.get(_VAL, "")
        return cls(_texts(package.root(numbering)) if numbering else {}, own, based)

    def shown(self, properties: Element | None) -> str:
        """What the number of a paragraph with these ``w:pPr`` looks like; "" without one. A style's number counts
        unless the paragraph has its own (17.9.18: list 0 takes it away)."""
        number, level = _pointer(properties)
        style = properties.find(w("pStyle")) if properties is not None else None
        ident = style.get(_VAL, "") if style is not None else ""
        for _ in range(_DEPTH):
            if (number is not None and level is not None) or not ident:
                break
            above = self.styles.get(ident, (None, None))
            number, level = number if number is not None else above[0], level if level is not None else above[1]
            ident = self.based.get(ident, "")
        return self.texts.get((number, level or "0"), "") if number else ""


def _pointer(properties: Element | None) -> tuple[str | None, str | None]:
    found = properties.find(_NUMPR) if properties is not None else None
    if found is None:
        return None, None
    number, level = found.find(w("numId")), found.find(w("ilvl"))
    return (number.get(_VAL) if number is not None else None), (level.get(_VAL) if level is not None else None)


def _texts(root: Element) -> dict[tuple[str, str], str]:
    abstract: dict[str, dict[str, str]] = {}
    for definition in root.findall(w("abstractNum")):
        levels = abstract.setdefault(definition.get(w("abstractNumId"), ""), {})
        for level in definition.findall(w("lvl")):
            text = level.find(w("lvlText"))
            levels[level.get(w("ilvl"), "0")] = text.get(_VAL, "") if text is not None else ""
    out: dict[tuple[str, str], str] = {}
    for number in root.findall(w("num")):
        uses = number.find(w("abstractNumId"))
        for level_id, shown in abstract.get(uses.get(_VAL, "") if uses is not None else "", {}).items():
            out[number.get(w("numId"), ""), level_id] = shown
    return out
