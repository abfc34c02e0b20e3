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
from drafting.writers.combined.atoms import PILCROW, Atom, Atoms, Unfine, plain

_PPR, _RPR = w("pPr"), w("rPr")
_NO_PROPERTIES: Final = ""
_UNSEEN: Final = (w("lang"), w("noProof"))  # what each reviewer's Word notes of words that look the same


@dataclass(slots=True)
class Along:
    """``deleted``: place → atom of the version; ``inserted``: gap → atoms, anchors among them; ``formatted`` and
    ``shaped``: place → the atom with other run or paragraph properties; ``redrawn``: place → atom with other content.
    ``closing`` and ``opening``: gap → ends and starts of ranges around what the base has there, which must stand
    directly behind and ahead of it. ``gone``: tags of wrappers that were deleted with what they hold."""

    deleted: dict[int, Atom] = field(default_factory=dict)
    inserted: dict[int, list[Atom]] = field(default_factory=dict)
    formatted: dict[int, Atom] = field(default_factory=dict)
    shaped: dict[int, Atom] = field(default_factory=dict)
    redrawn: dict[int, Atom] = field(default_factory=dict)
    closing: dict[int, list[Atom]] = field(default_factory=dict)
    opening: dict[int, list[Atom]] = field(default_factory=dict)
    gone: frozenset[str] = frozenset()

    @property
    def touches(self) -> bool:
        """Whether the version differs from the base at all."""
        return any((self.deleted, self.inserted, self.formatted, self.shaped, self.redrawn, self.closing, self.opening))

    def keys(self, gap: int) -> tuple[str, ...]:
        """What was inserted in a gap and how it looks, comments and bookmarks left out."""
        known: dict[int, str] = {}  # many characters share one look
        return tuple(f"{atom.key} {_look(atom, known)}" for atom in self.inserted.get(gap, ()) if not atom.anchor)

    def worded(self) -> dict[int, tuple[str, ...]]:
        """The gaps in which something was inserted that a reader sees."""
        return {gap: keys for gap in self.inserted if (keys := self.keys(gap))}


def along(base: Sequence[Atom], version: Atoms) -> Along:
    """``base`` and ``version`` of one stretch, laid along each other. ``base`` holds no anchors but ``Atom.anchor``
    ones, which are taken out first. Raises Unfine where the version does not hold the base."""
    places = [atom for atom in base if not atom.anchor]
    known = Counter(atom.key for atom in base if atom.anchor)
    out = Along(gone=version.gone)
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
    _apart(out)
    return out


def _apart(out: Along) -> None:
    """Take the ranges around what the base has out of what was inserted."""
    for gap, atoms in list(out.inserted.items()):
        first, last = 0, len(atoms)
        while first < last and _is_range(atoms[first], "End"):
            first += 1
        while first < last and _is_range(atoms[last - 1], "Start"):
            last -= 1
        for into, part in ((out.closing, atoms[:first]), (out.opening, atoms[last:])):
            if part:
                into[gap] = part
        if first < last:
            out.inserted[gap] = atoms[first:last]
        else:
            del out.inserted[gap]


def _is_range(atom: Atom, end: str) -> bool:
    return atom.key.startswith("range ") and atom.node is not None and str(atom.node.tag).endswith(end)


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


def _look(atom: Atom, known: dict[int, str]) -> str:
    if atom.key == PILCROW:
        return properties_of(atom.node)
    if atom.look is None:
        return _NO_PROPERTIES
    if id(atom.look) not in known:
        seen = deepcopy(atom.look)
        for unseen in list(seen.iterchildren(*_UNSEEN)):
            seen.remove(unseen)
        known[id(atom.look)] = plain(seen) if len(seen) else _NO_PROPERTIES
    return known[id(atom.look)]


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
