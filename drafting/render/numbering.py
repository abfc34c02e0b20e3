"""Native multilevel numbering: one list for articles, one for annexes, each level tied to a style (word.md 1).

A paragraph carries its style only; the style points at the list (17.9.23). A paragraph that must start from a
number of its own gets a second ``w:num`` of the same list with ``startOverride`` (17.9.27), as *Article premier* does.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from drafting.instrument.tree import Instrument
from drafting.ooxml.integers import largest
from drafting.ooxml.names import w
from drafting.ooxml.xmldoor import Element
from drafting.render.counting import DEPTH, Count, ListName, formats, level_texts
from drafting.render.elements import make
from drafting.render.roles import Role
from drafting.render.styles import Styles

LEVEL_ROLES: Final[Mapping[ListName, tuple[Role, ...]]] = {
    "articles": ("article", "paragraph", "item", "sub-item"),
    "annexes": ("annex", "annex-paragraph", "annex-item", "annex-sub-item"),
}
_SPARE: Final = ("upperLetter", "decimal", "lowerLetter", "lowerRoman", "decimal")  # levels 4 to 8: defined, never used
_NSIDS: Final[Mapping[ListName, str]] = {"articles": "4A5C1D20", "annexes": "4A5C1D21"}
_STEP: Final = 567  # twips (1 cm): the indent of a spare level beyond the last


@dataclass(slots=True)
class Lists:
    """The lists of one document: ``abstract`` and ``number`` ids by list; ``own`` collects the extra ``w:num``."""

    abstract: Mapping[ListName, int]
    number: Mapping[ListName, int]
    own: list[Element] = field(default_factory=list)

    def number_properties(self, count: Count | None) -> list[Element]:
        """The ``w:numPr`` of a paragraph that starts by itself; nothing for one that follows its style."""
        if count is None or count.start is None:
            return []
        ident = max(self.number.values()) + 1 + len(self.own)
        override = make("lvlOverride", make("startOverride", val=count.start), ilvl=count.level)
        if count.literal:
            override.append(_literal(count.level, count.start, count.literal))
        self.own.append(make("num", make("abstractNumId", val=self.abstract[count.list]), override, numId=ident))
        return [make("numPr", make("ilvl", val=count.level), make("numId", val=ident))]


def lists(existing: Element | None) -> Lists:
    """Ids for our lists that the template's own numbering leaves free."""
    found = [] if existing is None else list(existing)
    abstract = largest([e.get(w("abstractNumId")) for e in found if e.tag == w("abstractNum")], -1) + 1
    number = largest([e.get(w("numId")) for e in found if e.tag == w("num")], 0) + 1
    return Lists({"articles": abstract, "annexes": abstract + 1}, {"articles": number, "annexes": number + 1})


def numbering_root(existing: Element | None, ours: Lists, instrument: Instrument, styles: Styles) -> Element:
    """The root of the numbering part: the template's lists, ours, and the extra starts."""
    theirs = [] if existing is None else list(existing)
    root = make("numbering")
    root.extend([e for e in theirs if e.tag == w("abstractNum")])
    root.extend([_abstract(name, ours, instrument, styles) for name in LEVEL_ROLES])
    root.extend([e for e in theirs if e.tag == w("num")])
    root.extend(
        [make("num", make("abstractNumId", val=ours.abstract[name]), numId=ours.number[name]) for name in LEVEL_ROLES]
    )
    root.extend(ours.own)
    return root


def stacked(level_text: str) -> bool:
    """Whether a heading's number is a line of its own ("Article 5") above the title; "5." stands beside it."""
    return any(char.isalpha() for char in level_text)


def _abstract(name: ListName, ours: Lists, instrument: Instrument, styles: Styles) -> Element:
    texts, how = level_texts(instrument, name), formats(name)
    mark = _NSIDS[name]
    root = make(
        "abstractNum",
        make("nsid", val=mark),
        make("multiLevelType", val="multilevel"),
        make("tmpl", val=mark),
        abstractNumId=ours.abstract[name],
    )
    for level, role in enumerate(LEVEL_ROLES[name]):
        root.append(_level(level, how[level], texts[level], style=styles.ids[role], indent=styles.indent(role)))
    for level, kind in enumerate(_SPARE, DEPTH):
        indent = make("ind", left=_STEP * level, hanging=_STEP)
        root.append(_level(level, kind, f"(%{level + 1})", indent=indent))
    return root


def _level(level: int, how: str, text: str, *, style: str | None = None, indent: Element | None = None) -> Element:
    heading = level == 0 and stacked(text)
    return make(
        "lvl",
        make("start", val=1),
        make("numFmt", val=how),
        None if style is None else make("pStyle", val=style),
        make("suff", val="nothing" if heading else "tab"),
        make("lvlText", val=text),
        make("lvlJc", val="left"),
        None if indent is None else make("pPr", indent),
        ilvl=level,
    )


def _literal(level: int, start: int, text: str) -> Element:
    return make(
        "lvl",
        make("start", val=start),
        make("numFmt", val="decimal"),
        make("suff", val="nothing"),
        make("lvlText", val=text),
        make("lvlJc", val="left"),
        ilvl=level,
    )
