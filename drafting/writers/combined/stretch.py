"""One stretch of the base with every version's edits of it in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass
from typing import Final

from drafting.ooxml.names import w
from drafting.ooxml.xmldoor import Element
from drafting.writers.combined.aligned import Along
from drafting.writers.combined.atoms import PILCROW, Atom
from drafting.writers.combined.building import PLAIN, Builder, Mark, Path
from drafting.writers.combined.labels import Label, credit
from drafting.writers.combined.tags import BLOCKS, ROWS
from drafting.writers.combined.version import Version, references

_PPR: Final = w("pPr")
_BLOCK: Final = "block "
Views = Sequence[tuple[Version, Along]]


@dataclass(slots=True)
class Weaver:
    """Writes the base's atoms with what the ``views`` (each version and what it does along them) did, into ``to``.

    ``block`` gives the merged element for the tag of a block of the base.
    """

    base: Sequence[Atom]
    views: Views
    to: Builder
    block: Callable[[str], Element]
    _dirty: bool = False

    def weave(self) -> list[Element]:
        """The blocks. Raises Unfine where they would not be blocks."""
        waiting: list[Atom] = []
        self._mark_wrappers()
        busy = {
            gap for _, along in self.views for rows in (along.inserted, along.closing, along.opening) for gap in rows
        }
        at = 0
        for atom in self.base:
            if atom.anchor:
                waiting.append(atom)
                continue
            if waiting or at in busy:
                self._gap(at, waiting, atom.path)
                waiting = []
            self._place(at, atom)
            at += 1
        self._gap(at, waiting, ())
        return self.to.out

    def _mark_wrappers(self) -> None:
        """Wrappers that were deleted with all they hold, by the same people: the mark stands around them."""
        gone = {tag for _, along in self.views for tag in along.gone}
        marks: dict[str, set[Mark]] = {tag: set() for tag in gone}
        places = [atom for atom in self.base if not atom.anchor]
        for at, atom in enumerate(places if gone else ()):
            for tag in gone.intersection(atom.path):
                marks[tag].add(self._deletion(at))
        self.to.gone = {tag: found.pop() for tag, found in marks.items() if len(found) == 1 and PLAIN not in found}

    def _deletion(self, at: int) -> Mark:
        gone = [(version, along.deleted[at]) for version, along in self.views if at in along.deleted]
        return Mark("del", credit([version.whose([each])[0] for version, each in gone])) if gone else PLAIN

    # -- what came
    def _gap(self, gap: int, anchors: Sequence[Atom], following: Path) -> None:
        self._ranges([(version, along.closing.get(gap, [])) for version, along in self.views])
        groups = sorted(self._came(gap), key=lambda group: (_rank(group[0][1]), group[0][1][0].path == following))
        for group in groups:
            if _rank(group[0][1]) == 0:
                self._insert(group)
        for atom in anchors:
            self._base_anchor(atom)
        for group in groups:
            if _rank(group[0][1]):
                self._insert(group)
        for version, along in self.views:
            if not along.keys(gap):
                for atom in along.inserted.get(gap, ()):
                    self._new_anchor(version, atom)
        self._ranges([(version, along.opening.get(gap, [])) for version, along in self.views])

    def _ranges(self, rows: Sequence[tuple[Version, list[Atom]]]) -> None:
        """The ends of ranges around what the base has; those of several who did the same, once."""
        groups: dict[tuple[str, ...], list[tuple[Version, list[Atom]]]] = {}
        for version, atoms in rows:
            names = tuple(str(atom.node.tag) for atom in atoms if atom.node is not None)
            groups.setdefault(names, []).append((version, atoms))
        for group in groups.values():
            version, atoms = group[0]
            by = credit([each.labels.otherwise for each, _ in group])
            for atom in atoms:
                self._new(version, atom, by)

    def _came(self, gap: int) -> Iterator[list[tuple[Version, list[Atom]]]]:
        """What was inserted here, each with all who inserted the same."""
        groups: dict[tuple[str, ...], list[tuple[Version, list[Atom]]]] = {}
        for version, along in self.views:
            keys = along.keys(gap)
            if keys:
                groups.setdefault(keys, []).append((version, along.inserted[gap]))
        yield from groups.values()

    def _insert(self, group: list[tuple[Version, list[Atom]]]) -> None:
        self._dirty = True
        version, atoms = group[0]
        everyone = [who.whose([atom for atom in row if not atom.anchor]) for who, row in group]
        labels = iter([credit(each) for each in zip(*everyone, strict=True)])
        for atom in atoms:
            if atom.anchor:
                self._new_anchor(version, atom)
            else:
                self._new(version, atom, next(labels))
        for other, row in group[1:]:
            for atom in row:
                if atom.anchor:
                    self._new_anchor(other, atom)

    def _new(self, version: Version, atom: Atom, label: Label) -> None:
        mark = Mark("ins", label)
        if atom.key == PILCROW and atom.node is not None:
            properties = version.properties(atom.node.find(_PPR), label)
            self.to.end(atom.node, properties, mark, fresh=True)
        elif atom.foreign and atom.node is not None:
            held = version.hold(atom.node, label)
            if _beside_paragraphs(atom.node) and (atom.node.tag in BLOCKS | ROWS or self.to.between):
                self.to.block(held)
            else:
                self.to.beside(held, atom.path)
        elif atom.text is not None:
            look = version.properties(atom.look)
            self.to.letter(atom.key, atom.path, mark, look, (version.number, id(atom.look)))
        elif atom.node is not None:
            self.to.beside(version.hold(atom.node), atom.path, mark)
        else:
            for look, child in atom.units:
                self.to.piece(version.hold(child), atom.path, mark, version.properties(look))

    def _new_anchor(self, version: Version, atom: Atom) -> None:
        self._dirty = True
        if atom.node is not None:
            self._anchor(version.hold(atom.node), atom)
        mark = Mark("ins", version.labels.otherwise) if atom.sign == "+" else PLAIN  # in a paragraph that goes as one
        for look, child in atom.units:
            self.to.piece(version.hold(child), atom.path, mark, version.properties(look))

    def _base_anchor(self, atom: Atom) -> None:
        if atom.node is not None:
            self._anchor(deepcopy(atom.node), atom)
        for look, child in atom.units:
            self.to.piece(deepcopy(child), atom.path, PLAIN, deepcopy(look))

    def _anchor(self, element: Element, atom: Atom) -> None:
        element.tail = None
        if self.to.between and atom.node is not None and _beside_paragraphs(atom.node):
            self.to.block(element)
        else:
            self.to.beside(element, atom.path)

    # -- what was there
    def _place(self, at: int, atom: Atom) -> None:
        mark = self._deletion(at)
        if atom.key.startswith(_BLOCK):
            self.to.block(self.block(atom.key.removeprefix(_BLOCK)))
            self._dirty = False
        elif atom.key == PILCROW and atom.node is not None:
            self._end(at, atom.node, mark)
        else:
            look, key = self._look(at, atom)
            self._dirty = self._dirty or bool(mark.name) or key != id(atom.look)
            self._kept(at, atom, mark, look, key)

    def _end(self, at: int, paragraph: Element, mark: Mark) -> None:
        shaped = [(version, along.shaped[at]) for version, along in self.views if at in along.shaped]
        if not (self._dirty or mark.name or shaped):
            self.to.untouched(paragraph)
            return
        properties = deepcopy(paragraph.find(_PPR))
        if shaped:
            version, atom = shaped[0]
            by = credit([each.labels.otherwise for each, _ in shaped])
            properties = version.properties(atom.node.find(_PPR) if atom.node is not None else None, by)
        self.to.end(paragraph, properties, mark, fresh=False)
        self._dirty = False

    def _look(self, at: int, atom: Atom) -> tuple[Element | None, object]:
        """The run properties of an atom of the base, with whoever changed them, and what tells them from others."""
        formatted = [(version, along.formatted[at]) for version, along in self.views if at in along.formatted]
        if not formatted:
            return deepcopy(atom.look), id(atom.look)
        version, changed = formatted[0]
        by = credit([each.formatter(other) for each, other in formatted])
        return version.properties(changed.look, by), (version.number, id(changed.look), by)

    def _kept(self, at: int, atom: Atom, mark: Mark, look: Element | None, key: object) -> None:
        redrawn = [(version, along.redrawn[at]) for version, along in self.views if at in along.redrawn]
        if atom.text is not None:
            self.to.letter(atom.key, atom.path, mark, look, key)
        elif redrawn:
            self._dirty = True
            version, drawing = redrawn[0]
            by = credit([each.labels.otherwise for each, _ in redrawn])
            child = drawing.units[0][1]
            self.to.piece(version.keep(child, references([atom.units[0][1]]), by), atom.path, mark, look)
        elif atom.node is not None:
            self.to.beside(deepcopy(atom.node), atom.path, mark)
        else:
            for k, (own, child) in enumerate(atom.units):
                self.to.piece(deepcopy(child), atom.path, mark, look if k == 0 else deepcopy(own))


def _rank(atoms: Sequence[Atom]) -> int:
    """0: whole paragraphs or blocks, which stand ahead of what is at the gap; 1: words; 2: the end of a paragraph and
    the beginning of another."""
    worded = [atom for atom in atoms if not atom.anchor]
    last, first = worded[-1], worded[0]
    if last.key == PILCROW or (last.node is not None and last.foreign and _beside_paragraphs(last.node)):
        return 0
    return 2 if first.key == PILCROW else 1


def _beside_paragraphs(node: Element) -> bool:
    return next(node.iterancestors(w("p")), None) is None


def as_text(base: Sequence[Atom], along: Along | None, start: int, end: int) -> str:
    """What the places from ``start`` to ``end`` read, in the base or in a version."""
    places = [atom for atom in base if not atom.anchor]
    out: list[str] = []
    for at in range(start, end + 1):
        if along is not None:
            out += [_shown(atom) for atom in along.inserted.get(at, ()) if not atom.anchor]
        if at < end and (along is None or at not in along.deleted):
            out.append(_shown(places[at]))
    return "".join(out)


_SHOWN: Final[Mapping[str, str]] = {PILCROW: "\n", "tab ": "\t", "br ": "\n"}


def _shown(atom: Atom) -> str:
    if atom.text is not None:
        return atom.key
    if atom.foreign and atom.node is not None:
        return "".join(text.text or "" for text in atom.node.iter(w("t")))
    return next((shown for key, shown in _SHOWN.items() if atom.key.startswith(key)), "")
