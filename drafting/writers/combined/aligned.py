"""One version of a stretch laid along the base: what it deletes, inserts and formats, by the base's places."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from copy import deepcopy
from dataclasses import dataclass, field
from typing import Final

from drafting.ooxml.names import w
from drafting.ooxml.revisions import MARKS
from drafting.ooxml.xmldoor import Element
from drafting.writers.combined.atoms import PILCROW, Atom, Unfine, plain

_PPR, _RPR = w("pPr"), w("rPr")
_NO_PROPERTIES: Final = ""


@dataclass(slots=True)
class Along:
    """``deleted``: place → atom of the version; ``inserted``: gap → atoms, anchors among them; ``formatted`` and
    ``shaped``: place → the atom with other run or paragraph properties; ``redrawn``: place → atom with other content."""

    deleted: dict[int, Atom] = field(default_factory=dict)
    inserted: dict[int, list[Atom]] = field(default_factory=dict)
    formatted: dict[int, Atom] = field(default_factory=dict)
    shaped: dict[int, Atom] = field(default_factory=dict)
    redrawn: dict[int, Atom] = field(default_factory=dict)

    @property
    def touches(self) -> bool:
        """Whether the version differs from the base at all."""
        return any((self.deleted, self.inserted, self.formatted, self.shaped, self.redrawn))

    def keys(self, gap: int) -> tuple[str, ...]:
        """What was inserted in a gap, comments and bookmarks left out."""
        return tuple(atom.key for atom in self.inserted.get(gap, ()) if not atom.anchor)

    def worded(self) -> dict[int, tuple[str, ...]]:
        """The gaps in which something was inserted that a reader sees."""
        return {gap: keys for gap in self.inserted if (keys := self.keys(gap))}


def along(base: Sequence[Atom], version: Sequence[Atom]) -> Along:
    """``base`` and ``version`` of one stretch, laid along each other. ``base`` holds no anchors but ``Atom.anchor``
    ones, which are taken out first. Raises Unfine where the version does not hold the base."""
    places = [atom for atom in base if not atom.anchor]
    known = Counter(atom.key for atom in base if atom.anchor)
    out = Along()
    at = 0
    for atom in version:
        if atom.anchor:
            if known[atom.key]:
                known[atom.key] -= 1
            else:
                out.inserted.setdefault(at, []).append(atom)
        elif atom.sign == "+":
            out.inserted.setdefault(at, []).append(atom)
        else:
            if at >= len(places) or places[at].key != atom.key or places[at].path != atom.path:
                raise Unfine
            _compare(out, at, places[at], atom)
            at += 1
    if at < len(places):
        raise Unfine
    return out


def _compare(out: Along, at: int, base: Atom, atom: Atom) -> None:
    if atom.sign == "-":
        out.deleted[at] = atom
    if atom.change is not None:
        out.formatted[at] = atom
    if base.key == PILCROW:
        if properties_of(base.node) != properties_of(atom.node):
            out.shaped[at] = atom
    elif base.key.startswith("drawing ") and plain(base.units[0][1]) != plain(atom.units[0][1]):
        out.redrawn[at] = atom


def properties_of(paragraph: Element | None) -> str:
    """The properties of a paragraph, the mark of its end left out."""
    found = paragraph.find(_PPR) if paragraph is not None else None
    if found is None:
        return _NO_PROPERTIES
    copy = deepcopy(found)
    without_end_mark(copy)
    return plain(copy) if len(copy) else _NO_PROPERTIES


def without_end_mark(properties: Element) -> None:
    """Take out of ``w:pPr`` that the end of the paragraph was inserted or deleted."""
    marks = properties.find(_RPR)
    if marks is None:
        return
    for mark in [each for each in marks if each.tag in MARKS]:
        marks.remove(mark)
    if len(marks) == 0:
        properties.remove(marks)
