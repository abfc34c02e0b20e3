"""Footnotes that say whose words stand in brackets (ECMA-376 part 1, 17.11)."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass, field
from typing import Final

from drafting.ooxml.integers import largest
from drafting.ooxml.names import w
from drafting.ooxml.xmldoor import Element
from drafting.render.elements import make, paragraph, run

SEPARATORS: Final = ((-1, "separator", "separator"), (0, "continuationSeparator", "continuationSeparator"))


@dataclass(slots=True)
class Footnotes:
    """The footnotes of one document, numbered as they are asked for; ``first`` is the next free id."""

    mark: str
    body: str
    first: int = 1
    notes: list[Element] = field(default_factory=list)

    def add(self, text: str) -> Element:
        """Notes ``text`` and gives the run that stands for it in the text."""
        own = self.first + len(self.notes)
        sign = make("r", make("rPr", make("rStyle", val=self.mark)), make("footnoteRef"))
        self.notes.append(make("footnote", paragraph(self.body, sign, run(f" {text}")), id=own))
        return make("r", make("rPr", make("rStyle", val=self.mark)), make("footnoteReference", id=own))


def footnotes_root(existing: Element | None, notes: list[Element]) -> Element:
    """The root of the footnotes part: the two separators first, then the template's own notes, then ``notes``."""
    root = make("footnotes")
    kept = [] if existing is None else [deepcopy(n) for n in existing.iter(w("footnote")) if n.get(w("type")) is None]
    for own, kind, sign in SEPARATORS:
        spacing = make("spacing", after=0, line=240, lineRule="auto")
        root.append(make("footnote", make("p", make("pPr", spacing), make("r", make(sign))), type=kind, id=own))
    root.extend([*kept, *notes])
    return root


def next_id(existing: Element | None) -> int:
    """The first id that no footnote of the template has."""
    ids = [] if existing is None else [note.get(w("id")) for note in existing.iter(w("footnote"))]
    return max(0, largest(ids, 0)) + 1
