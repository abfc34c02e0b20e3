"""One reviewer's copy, as our redline of the base and it: whose each edit is, and what is held to be brought over."""

from __future__ import annotations

from collections.abc import Sequence
from copy import deepcopy
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Final

from drafting.ooxml.names import REL_ENDNOTES, REL_FOOTNOTES, R, local, w
from drafting.ooxml.package import Package
from drafting.ooxml.revisions import ANCHORS, RANGES
from drafting.ooxml.xmldoor import Element
from drafting.writers.combined.atoms import Atom, plain
from drafting.writers.combined.labels import Label, Labels
from drafting.writers.combined.tags import TAG

_AUTHOR, _DATE, _TEXT = w("author"), w("date"), w("t")
FROM: Final = "from"  # on properties of a version in the combined tree: its number
HOLD: Final = "{urn:hold}hold"  # stands for an element of a version until that is brought over
_KEPT: Final = w("kept-")
_NOTES: Final = {w("footnoteReference"): REL_FOOTNOTES, w("endnoteReference"): REL_ENDNOTES}
_REFERENCES: Final = frozenset({w("footnoteReference"), w("endnoteReference"), w("commentReference")}) | ANCHORS


@dataclass(slots=True, eq=False)
class Version:
    """``name`` is the reviewer's, ``number`` its place among the copies as they were named; ``package`` is the redline
    of the base and the copy, ``elements`` what it made of the parts of the base in the story at hand, by tag, and
    ``touched`` the tags of those it changed. ``held`` are elements that stand in the combined tree as placeholders."""

    name: str
    number: int
    package: Package
    labels: Labels
    part: str = ""  # of the story at hand
    elements: dict[str, Element] = field(default_factory=dict)
    touched: frozenset[str] = frozenset()
    held: list[Element] = field(default_factory=list)

    def whose(self, atoms: Sequence[Atom]) -> list[Label]:
        """Whose each of these revisions is; what says nothing itself is its neighbour's."""
        known = [self._asked(atom) for atom in atoms]
        found: list[Label] = []
        for k, label in enumerate(known):
            near = label or (found[-1] if found else next((each for each in known[k:] if each), None))
            found.append(near or self.labels.otherwise)
        return found

    def _asked(self, atom: Atom) -> Label | None:
        if atom.text is not None:
            ask = self.labels.deleted if atom.sign == "-" else self.labels.inserted
            return ask(atom.text, atom.at) or self.labels.otherwise
        return self.first_label(atom.node) if atom.foreign and atom.node is not None else None

    def first_label(self, element: Element) -> Label | None:
        """Whose the first text in an element is; None where nobody says."""
        for text in element.iter(_TEXT, w("delText")):
            found = self.labels.inserted(text, 0) or self.labels.deleted(text, 0)
            if found is not None:
                return found
        return None

    def formatter(self, atom: Atom) -> Label:
        """Who formatted a character."""
        asked = self.labels.formatted(atom.text, atom.at) if atom.text is not None else None
        return asked or self.labels.otherwise

    def meaning(self, element: Element) -> str:
        """What an element refers to: the words of notes, the content or address behind each relationship."""
        out: list[str] = []
        for each in element.iter():
            if each.tag in _NOTES:
                out.append(self._note(_NOTES[each.tag], each.get(w("id"), "")))
            for key, ident in each.items():
                if key.startswith(f"{{{R}}}"):
                    out.append(self._target(ident))
        return "".join(f" {said}" for said in out)

    def _note(self, relation: str, ident: str) -> str:
        part = self.package.related(self.package.main, relation)
        notes = self.package.root(part) if part is not None else ()
        return next((plain(note) for note in notes if note.get(w("id")) == ident), ident)

    def _target(self, ident: str) -> str:
        relation = self.package.relationships(self.part).get(ident)
        if relation is None:
            return ident
        return relation.target if relation.external or not relation.exists else _digest(self.package, relation.target)

    def properties(self, element: Element | None, label: Label | None = None) -> Element | None:
        """A copy of properties of the version, to be settled in the combined file; marks in it are ``label``'s."""
        if element is None:
            return None
        copy = deepcopy(element)
        copy.tail = None
        copy.set(FROM, str(self.number))
        return copy if label is None else relabelled(copy, label)

    def hold(self, element: Element, label: Label | None = None) -> Element:
        """A placeholder for a copy of ``element``; marks in it are ``label``'s."""
        copy = deepcopy(element)
        copy.tail = None
        for mark in copy.iter(*RANGES):  # the two ends of a range share a number, which no other version may use
            mark.set(w("id"), f"{self.number + 1}{mark.get(w('id'), ''):0>8}")
        self.held.append(copy if label is None else relabelled(copy, label))
        placeholder = element.makeelement(HOLD)
        placeholder.set("version", str(self.number))
        placeholder.set("item", str(len(self.held) - 1))
        return placeholder

    def keep(self, element: Element, known: frozenset[str], label: Label | None) -> Element:
        """A placeholder for an element that also holds parts of the base: what is ``known`` there keeps its ids."""
        copy = deepcopy(element)
        for each in list(copy.iter(*_REFERENCES)):
            if plain(each) in known:
                each.tag = _KEPT + local(each.tag)
        return self.hold(copy, label)


def _digest(package: Package, part: str) -> str:
    return sha256(package.data(part)).hexdigest()


def references(elements: Sequence[Element]) -> frozenset[str]:
    """The references and anchors in parts of the base."""
    return frozenset(plain(each) for element in elements for each in element.iter(*_REFERENCES))


def released(element: Element) -> Element:
    """A brought element, with what ``keep`` hid from settling shown again."""
    for each in element.iter():
        if isinstance(each.tag, str) and each.tag.startswith(_KEPT):
            each.tag = w(each.tag.removeprefix(_KEPT))
        each.attrib.pop(TAG, None)
    return element


def relabelled(element: Element, label: Label) -> Element:
    """The element with all marks in it in this name."""
    for mark in element.iter():
        if isinstance(mark.tag, str) and mark.get(_AUTHOR) is not None:
            mark.set(_AUTHOR, label.author)
            if label.date:
                mark.set(_DATE, label.date)
            else:
                mark.attrib.pop(_DATE, None)
    return element
