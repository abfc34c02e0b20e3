"""Many samples of a clause set into one instrument, so that one Word file shows whether all of them can be set.

Articles and annexes are numbered through, ids are made unique, references follow. What stands around the clause
(the clauses it needs) is kept once for each wording, without references of its own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import TypeAlias

from drafting.instrument.tree import (
    Alternative,
    Annex,
    Block,
    Bracketed,
    Inline,
    Inlines,
    Instrument,
    Numbering,
    Paragraph,
    Pointer,
    Provision,
    Signatures,
    Table,
    TargetId,
    Text,
)
from drafting.render.counting import written

Part: TypeAlias = Provision | Annex
Repoint: TypeAlias = Callable[[Pointer], Inline]


def bundle(instruments: Iterable[Instrument], clause: str) -> Instrument:
    """One instrument with the provision and annexes of ``clause`` from each of ``instruments``, equal ones once.

    All must be of one language and profile. Raises ValueError when there is none.
    """
    listed = list(instruments)
    if not listed:
        raise ValueError("there is nothing to put together")
    gathered = _Gathered(clause, listed[0].numbering)
    for instrument in listed:
        gathered.add(instrument)
    return replace(listed[0], provisions=tuple(gathered.provisions), annexes=tuple(gathered.annexes), gaps=())


class _Gathered:
    """Provisions and annexes so far, with the ids they got."""

    def __init__(self, clause: str, numbering: Numbering) -> None:
        self.clause = clause
        self.numbering = numbering
        self.provisions: list[Provision] = []
        self.annexes: list[Annex] = []
        self._seen: set[object] = set()
        self._companions: dict[object, tuple[str, str]] = {}  # what it says → its prefix and printed number

    def add(self, instrument: Instrument) -> None:
        """Take what ``instrument`` has of the clause, with what its references lead to."""
        parts: tuple[Part, ...] = (*instrument.provisions, *instrument.annexes)
        own = [part for part in parts if part.clause == self.clause]
        said = tuple((part.title, part.blocks) for part in own)
        if said in self._seen:
            return
        self._seen.add(said)
        prefix = f"{len(self._seen)}:"
        shown: dict[TargetId, str] = {}
        where: dict[TargetId, str] = {}
        for part in own:
            shown[part.id] = self._next(part, prefix)
            where |= dict.fromkeys(_ids(part), prefix)
        for part in parts:
            if part.clause != self.clause and _ids(part) & _targets(own):
                other, number = self._companion(part)
                where |= dict.fromkeys(_ids(part), other)
                shown[part.id] = number

        def repoint(pointer: Pointer) -> Inline:
            return Pointer(where[pointer.target] + pointer.target, shown.get(pointer.target, pointer.shown))

        for part in own:
            self._replace(prefix + part.id, _moved(part, prefix, repoint))

    def _next(self, part: Part, prefix: str) -> str:
        """Take the next number for ``part``; what a reference to it prints."""
        if isinstance(part, Annex):
            letter = written(len(self.annexes) + 1, "upperLetter")
            self.annexes.append(replace(part, id=prefix + part.id, letter=letter,
                                        shown=self.numbering.annex.replace("%1", letter)))  # fmt: skip
            return self.numbering.referred_annex.replace("%1", letter)
        number = 1 + sum(bool(provision.number) for provision in self.provisions)
        names = self.numbering
        first = number == 1 and names.first is not None
        moved = replace(part, id=prefix + part.id)
        if part.number:
            shown = (names.first or "") if first else names.article.replace("%1", str(number))
            moved = replace(moved, number=str(number), shown=shown)
        self.provisions.append(moved)
        return (names.referred_first or "") if first else names.referred.replace("%1", str(number)).rstrip(".")

    def _companion(self, part: Part) -> tuple[str, str]:
        said = (part.clause, part.title, part.blocks)
        if said not in self._companions:
            prefix = f"c{len(self._companions)}:"
            self._companions[said] = (prefix, self._next(part, prefix))
            self._replace(prefix + part.id, _moved(part, prefix, lambda pointer: Text(pointer.shown)))
        return self._companions[said]

    def _replace(self, ident: TargetId, moved: Part) -> None:
        """Give the part that holds the number ``ident`` its text."""
        for at, provision in enumerate(self.provisions):
            if provision.id == ident:
                self.provisions[at] = replace(provision, title=moved.title, blocks=moved.blocks)
        for at, annex in enumerate(self.annexes):
            if annex.id == ident:
                self.annexes[at] = replace(annex, title=moved.title, blocks=moved.blocks)


def _ids(part: Part) -> set[TargetId]:
    return {part.id, *(block.id for block in part.blocks if isinstance(block, Paragraph | Table))}


def _targets(parts: Iterable[Part]) -> set[TargetId]:
    found: set[TargetId] = set()

    def note(pointer: Pointer) -> Inline:
        found.add(pointer.target)
        return pointer

    for part in parts:
        _moved(part, "", note)
    return found


def _moved(part: Part, prefix: str, repoint: Repoint) -> Part:
    """``part`` with its paragraphs' ids under ``prefix`` and its references led through ``repoint``."""
    blocks = tuple(_block(block, prefix, repoint) for block in part.blocks)
    return replace(part, title=_inlines(part.title, repoint), blocks=blocks)


def _block(block: Block, prefix: str, repoint: Repoint) -> Block:
    match block:
        case Paragraph():
            return replace(block, id=prefix + block.id, content=_inlines(block.content, repoint))
        case Table():
            rows = tuple(tuple(_inlines(cell, repoint) for cell in row) for row in block.rows)
            return replace(block, id=prefix + block.id, rows=rows)
        case Signatures():
            return block


def _inlines(inlines: Inlines, repoint: Repoint) -> Inlines:
    return tuple(_inline(inline, repoint) for inline in inlines)


def _inline(inline: Inline, repoint: Repoint) -> Inline:
    match inline:
        case Pointer():
            return repoint(inline)
        case Bracketed(alternatives=alternatives):
            sides = tuple(Alternative(one.tag, _inlines(one.content, repoint)) for one in alternatives)
            return replace(inline, alternatives=sides)
        case _:
            return inline
