"""Revision marks that only make sense together: nobody can accept one end of a range."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from drafting.ooxml.names import REL_ENDNOTES, REL_FOOTNOTES, local, w
from drafting.ooxml.package import Package
from drafting.ooxml.revisions import CELL_MARKS, DELETIONS, INSERTIONS, MARKS, PROPERTY_CHANGES, RANGES
from drafting.ooxml.xmldoor import Element

_ID, _AUTHOR, _NAME = w("id"), w("author"), w("name")
_MOVES: Final = {w("moveFromRangeStart"): w("moveFrom"), w("moveToRangeStart"): w("moveTo")}
_OWN_MARKS: Final = (*MARKS, *PROPERTY_CHANGES)
_NOTES: Final = ((REL_FOOTNOTES, w("footnoteReference")), (REL_ENDNOTES, w("endnoteReference")))


def coupled_in(root: Element) -> Iterator[list[Element]]:
    """Within one part: the two ends of a range, both places of a move with what moved, columns and their cells."""
    yield from coupled_grids(root)
    open_ranges: dict[tuple[str, str], list[Element]] = {}
    moves: dict[str, list[Element]] = {}
    inside: dict[str, list[list[Element]]] = {tag: [] for tag in _MOVES.values()}
    for mark in root.iter(*RANGES, *MARKS):
        tag = str(mark.tag)
        if tag in inside:
            own = _opened_in(mark)
            if own is not None:
                moves.setdefault(own, []).append(mark)
            elif inside[tag]:
                inside[tag][-1].append(mark)
        elif tag in RANGES:
            kind, ident = local(tag).removesuffix("Start").removesuffix("End"), mark.get(_ID, "")
            if tag.endswith("Start"):
                group = moves.setdefault(mark.get(_NAME, ""), []) if tag in _MOVES else []
                group.append(mark)
                open_ranges[kind, ident] = group
                if tag in _MOVES:
                    inside[_MOVES[tag]].append(group)
            elif (kind, ident) in open_ranges:
                group = open_ranges.pop((kind, ident))
                group.append(mark)
                for stack in inside.values():
                    if any(each is group for each in stack):
                        stack[:] = [each for each in stack if each is not group]
                if len(group) == 2 and kind not in ("moveFromRange", "moveToRange"):
                    yield group
    yield from moves.values()


def coupled_grids(root: Element) -> Iterator[list[Element]]:
    """The columns of a table, whose change says nobody's name (17.13.5.33), and the cells that the first one put in or
    took out of it."""
    for change in root.iter(w("tblGridChange")):
        table = next(change.iterancestors(w("tbl")), None)
        cells = (
            [c for c in table.iter(*CELL_MARKS) if next(c.iterancestors(w("tbl"))) is table]
            if table is not None
            else []
        )
        yield [change, *(cell for cell in cells if cell.get(_AUTHOR) == cells[0].get(_AUTHOR))]


def _opened_in(mark: Element) -> str | None:
    """The name of the move that begins in the paragraph whose end ``mark`` marks; None for any other mark."""
    properties = mark.getparent()
    above = properties.getparent() if properties is not None else None
    paragraph = above.getparent() if above is not None else None
    if paragraph is None or above is None or above.tag != w("pPr"):
        return None
    starts = [start for start in paragraph.iterchildren(*_MOVES) if _MOVES[str(start.tag)] == mark.tag]
    return starts[-1].get(_NAME, "") if starts else None


def coupled_notes(package: Package) -> Iterator[list[Element]]:
    """A note that came or went as a whole, and the reference to it that did, by the same person."""
    main = package.root(package.main)
    for relation, reference in _NOTES:
        part = package.related(package.main, relation)
        if part is None:
            continue
        notes = {note.get(_ID): note for note in package.root(part)}
        for place in main.iter(reference):
            note = notes.get(place.get(_ID))
            around = next(place.iterancestors(*MARKS), None)
            if note is None or around is None:
                continue
            side = INSERTIONS if around.tag in INSERTIONS else DELETIONS
            marks = list(note.iter(*_OWN_MARKS))
            same = all(mark.tag in side and mark.get(_AUTHOR) == around.get(_AUTHOR) for mark in marks)
            if marks and same:
                yield [around, *marks]


def closed(chosen: Iterable[Element], groups: Iterable[list[Element]]) -> frozenset[Element]:
    """``chosen`` with everything that is coupled with any of it."""
    found, left = set(chosen), list(groups)
    while True:
        touched = [group for group in left if not found.isdisjoint(group)]
        if not touched:
            return frozenset(found)
        left = [group for group in left if found.isdisjoint(group)]
        found.update(mark for group in touched for mark in group)
