"""Revision marks: the elements that say who changed what and when (ECMA-376 part 1, 17.13.5)."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from lxml.etree import SubElement

from drafting.ooxml.names import w
from drafting.ooxml.order import insert_in_order
from drafting.ooxml.xmldoor import Element

MarkName = Literal["ins", "del", "moveFrom", "moveTo"]
_ID, _AUTHOR, _DATE = w("id"), w("author"), w("date")


@dataclass(slots=True)
class Marker:
    """Makes marks of one author and date, each with an id of its own in the package."""

    author: str
    date: str
    _last: list[int] = field(default_factory=lambda: [0])

    def start_after(self, ident: int) -> None:
        """Ids given from now on are above ``ident``."""
        self._last[0] = max(self._last[0], ident)

    def next_id(self) -> str:
        """A fresh id."""
        self._last[0] += 1
        return str(self._last[0])

    def new(self, parent: Element, name: str) -> Element:
        """A mark ``w:name`` with id, author and date, made for the tree of ``parent`` and not yet in it."""
        return self._signed(parent.makeelement(w(name)))

    def into(self, parent: Element, name: str) -> Element:
        """A mark ``w:name`` at the end of ``parent``."""
        return self._signed(SubElement(parent, w(name)))

    def _signed(self, mark: Element) -> Element:
        mark.set(_ID, self.next_id())
        mark.set(_AUTHOR, self.author)
        mark.set(_DATE, self.date)
        return mark

    def stamp(self, properties: Element, name: str) -> None:
        """Put a mark into a property element (``w:rPr`` of a paragraph mark, ``w:trPr``, ``w:tcPr``)."""
        insert_in_order(properties, self.new(properties, name))

    def paragraph_mark(self, paragraph: Element, name: MarkName) -> None:
        """Mark the end of ``paragraph`` as inserted, deleted or moved."""
        self.stamp(child_of(child_of(paragraph, "pPr"), "rPr"), name)


def child_of(parent: Element, name: str) -> Element:
    """The child ``w:name`` of ``parent``, made in its place when there is none."""
    found = parent.find(w(name))
    if found is not None:
        return found
    made = parent.makeelement(w(name))
    if name in ("pPr", "tcPr", "tblPr") or (name == "rPr" and parent.tag == w("r")):
        parent.insert(0, made)
    elif name == "trPr":
        exception = parent.find(w("tblPrEx"))
        parent.insert(0 if exception is None else parent.index(exception) + 1, made)
    else:
        insert_in_order(parent, made)
    return made
