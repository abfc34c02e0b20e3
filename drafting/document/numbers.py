"""Automatic numbers as they print: "Article 5", "2.", "(a)" (17.9.5 to 17.9.11)."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

from drafting.ooxml.integers import integer_or
from drafting.ooxml.names import REL_NUMBERING, REL_STYLES, w
from drafting.ooxml.package import Package
from drafting.ooxml.xmldoor import Element

_VAL: Final = w("val")
_NUMPR: Final = w("numPr")
_DEPTH: Final = 64  # styles based on each other; Word itself stops far earlier
_ROMAN: Final = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
    (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_LETTERS: Final = "abcdefghijklmnopqrstuvwxyz"


@dataclass(frozen=True, slots=True)
class Level:
    """``text`` is the level text with its counters (%1), ``format`` how they count (17.18.59), ``start`` where from."""

    text: str
    format: str
    start: int


@dataclass(slots=True)
class Numbers:
    """Counts the numbers of one story as its paragraphs come. ``lists``: list → the list that it counts with and its
    levels; ``styles``: style → its own (list, level); ``based``: style → the style it is based on."""

    lists: dict[str, tuple[str, dict[int, Level]]]
    styles: dict[str, tuple[str | None, str | None]]
    based: dict[str, str]
    counts: dict[tuple[str, int], int] = field(default_factory=dict)

    @classmethod
    def of(cls, package: Package) -> Numbers:
        """The lists that ``package`` defines, nothing counted yet; empty when it has none."""
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
        return cls(_lists(package.root(numbering)) if numbering else {}, own, based)

    def next(self, properties: Element | None) -> str:
        """The number of the next paragraph, which has these ``w:pPr``; "" without one."""
        number, depth = self.where(properties)
        counted, levels = self.lists.get(number or "", ("", {}))
        level = levels.get(depth)
        if level is None:
            return ""
        self.counts[counted, depth] = self.counts.get((counted, depth), level.start - 1) + 1
        for deeper in [key for key in self.counts if key[0] == counted and key[1] > depth]:
            del self.counts[deeper]
        return re.sub("%([1-9])", lambda found: self._shown(counted, levels, int(found[1]) - 1), level.text)

    def depth(self, properties: Element | None) -> int:
        """The level in its list, from 0, of a paragraph with these ``w:pPr``; 0 as well where it has no number."""
        return self.where(properties)[1]

    def _shown(self, counted: str, levels: dict[int, Level], depth: int) -> str:
        level = levels.get(depth)
        return "" if level is None else figure(self.counts.get((counted, depth), level.start), level.format)

    def where(self, properties: Element | None) -> tuple[str | None, int]:
        """The list and level of a paragraph with these ``w:pPr``: its own, else its style's (17.9.18: list 0 takes it
        away).
        """
        number, level = _pointer(properties)
        style = properties.find(w("pStyle")) if properties is not None else None
        ident = style.get(_VAL, "") if style is not None else ""
        for _ in range(_DEPTH):
            if (number is not None and level is not None) or not ident:
                break
            above = self.styles.get(ident, (None, None))
            number, level = number if number is not None else above[0], level if level is not None else above[1]
            ident = self.based.get(ident, "")
        return number, integer_or(level, 0)


def _pointer(properties: Element | None) -> tuple[str | None, str | None]:
    found = properties.find(_NUMPR) if properties is not None else None
    if found is None:
        return None, None
    number, level = found.find(w("numId")), found.find(w("ilvl"))
    return (number.get(_VAL) if number is not None else None), (level.get(_VAL) if level is not None else None)


def _lists(root: Element) -> dict[str, tuple[str, dict[int, Level]]]:
    abstract = {each.get(w("abstractNumId"), ""): _levels(each) for each in root.findall(w("abstractNum"))}
    out: dict[str, tuple[str, dict[int, Level]]] = {}
    for number in root.findall(w("num")):
        uses, ident = number.find(w("abstractNumId")), number.get(w("numId"), "")
        shared = uses.get(_VAL, "") if uses is not None else ""
        own = number.find(w("lvlOverride")) is not None  # a list with its own start counts for itself (17.9.8)
        out[ident] = (f"{shared}/{ident}" if own else shared), abstract.get(shared, {})
    return out


def _levels(definition: Element) -> dict[int, Level]:
    found: dict[int, Level] = {}
    for level in definition.findall(w("lvl")):
        depth = level.get(w("ilvl"), "0")
        text, kind, start = (level.find(w(name)) for name in ("lvlText", "numFmt", "start"))
        first = start.get(_VAL, "1") if start is not None else "1"
        found[integer_or(depth, 0)] = Level(
            text.get(_VAL, "")[:_LONGEST] if text is not None else "",
            kind.get(_VAL, "decimal") if kind is not None else "decimal",
            integer_or(first, 1),
        )
    return found


def figure(number: int, kind: str) -> str:
    """``number`` in one of the formats that legal texts use; figures for any other."""
    if kind in ("lowerLetter", "upperLetter") and 0 < number <= _MOST_LETTERS:
        letters = _LETTERS[(number - 1) % 26] * ((number - 1) // 26 + 1)  # 17.18.59: aa follows z
        return letters.upper() if kind == "upperLetter" else letters
    if kind in ("lowerRoman", "upperRoman") and 0 < number < _MOST_ROMAN:
        said, rest = "", number
        for value, sign in _ROMAN:
            said, rest = said + sign * (rest // value), rest % value
        return said.upper() if kind == "upperRoman" else said
    return "" if kind in ("none", "bullet") else str(number)


_MOST_ROMAN: Final = 4000
_MOST_LETTERS: Final = 26 * 30  # thirty letters in a row: a list that starts at 10,000,000,000 is no list
_LONGEST: Final = 255  # characters of a level's text, which every paragraph of the list repeats
