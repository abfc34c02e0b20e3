"""Which revision marks of a file belong to which change."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from drafting.compare.change import Change, Mark
from drafting.ooxml.names import MC, w
from drafting.ooxml.package import Package
from drafting.ooxml.revisions import (
    CELL_MARKS,
    CONTROL_DELETED,
    CONTROL_INSERTED,
    MARKS,
    NUMBERING_CHANGE,
    PROPERTY_CHANGES,
    RANGES,
)
from drafting.ooxml.xmldoor import Element
from drafting.writers.docx.changefields import ends_of_fields

# What carries an author and a date (17.13.5), and the ends of ranges. Deleted text is not one: it stands in one.
_REVISIONS: Final = (*(MARKS | PROPERTY_CHANGES | CELL_MARKS | RANGES), NUMBERING_CHANGE)
_MOVE_STARTS: Final = frozenset({w("moveFromRangeStart"), w("moveToRangeStart")})
_CONTROL_STARTS: Final = frozenset({CONTROL_INSERTED, CONTROL_DELETED})
_ENDS: Final = {w(f"{kind}RangeEnd"): w(f"{kind}RangeStart") for kind in (
    "moveFrom", "moveTo", "customXmlIns", "customXmlDel", "customXmlMoveFrom", "customXmlMoveTo")}  # fmt: skip
_CHOICE, _FALLBACK = f"{{{MC}}}Choice", f"{{{MC}}}Fallback"
_ID, _NAME = w("id"), w("name")
Owners = dict[Element, int]


def revisions_of(root: Element) -> list[Element]:
    """The revision marks below ``root`` in document order; a ``Mark``'s index counts them."""
    return list(root.iter(*_REVISIONS))


def owners(package: Package, changes: Iterable[Change]) -> Mapping[Element, int]:
    """Each revision mark of the package's stories → the number of the change it belongs to."""
    by_part: dict[str, list[tuple[int, int]]] = {}
    for change in changes:
        for mark in change.marks:
            by_part.setdefault(mark.part, []).append((mark.index, change.number))
    found: Owners = {}
    for part, rows in by_part.items():
        listed = revisions_of(package.root(part))
        found |= {listed[index]: number for index, number in rows}
    return found


def complete(root: Element, known: Sequence[Sequence[Element]], moves: Mapping[str, int]) -> list[list[Element]]:
    """``known`` marks change by change, with the marks that no change has yet given to the one they belong to.

    ``moves``: name of a move → its change. A control goes with the first change in it, the ends of a range or a field
    with its begin, the copy of a text box that older programs read (Fallback) with the copy for newer ones; what is
    left goes with the mark inside, around, beside or before it. Every mark has one owner when any change is known.
    """
    owned: Owners = {}
    for number, marks in enumerate(known):
        for mark in marks:
            owned.setdefault(mark, number)
    listed = revisions_of(root)
    _give_controls(listed, owned)
    _give_ranges(listed, owned, moves)
    for begin, end in ends_of_fields(root):
        if begin in owned:
            owned.setdefault(end, owned[begin])
    _give_copies(root, owned)
    if len(owned) < len(listed):
        _give_rest(listed, owned)
    out: list[list[Element]] = [[] for _ in known]
    for mark in listed:
        if mark in owned:
            out[owned[mark]].append(mark)
    return out


def addresses(part: str, root: Element, marks: Sequence[Sequence[Element]]) -> Iterator[tuple[Mark, ...]]:
    """For each change its marks as places in the part."""
    index = {element: at for at, element in enumerate(revisions_of(root))}
    for each in marks:
        yield tuple(Mark(part, index[element]) for element in each)


def _give_controls(listed: list[Element], owned: Owners) -> None:
    for mark in listed:
        if mark.tag in _CONTROL_STARTS and mark not in owned:
            control = mark.getnext()
            inside = control.iter(*_REVISIONS) if control is not None else ()
            first = next((owned[each] for each in inside if each in owned), None)
            if first is not None:
                owned[mark] = first


def _give_ranges(listed: list[Element], owned: Owners, moves: Mapping[str, int]) -> None:
    starts: dict[tuple[object, str], int] = {}
    for mark in listed:
        if mark.tag in _MOVE_STARTS and mark.get(_NAME, "") in moves:
            owned.setdefault(mark, moves[mark.get(_NAME, "")])
        if mark in owned:
            starts[mark.tag, mark.get(_ID, "")] = owned[mark]
        elif mark.tag in _ENDS and (_ENDS[str(mark.tag)], mark.get(_ID, "")) in starts:
            owned[mark] = starts[_ENDS[str(mark.tag)], mark.get(_ID, "")]


def _give_copies(root: Element, owned: Owners) -> None:
    for fallback in root.iter(_FALLBACK):
        copies = [mark for mark in revisions_of(fallback) if mark not in owned]
        choice = fallback.getprevious()
        if not copies or choice is None or choice.tag != _CHOICE:
            continue
        shown = revisions_of(choice)
        if [mark.tag for mark in shown] == [mark.tag for mark in copies]:
            owned |= {copy: owned[mark] for mark, copy in zip(shown, copies, strict=True) if mark in owned}


def _give_rest(listed: list[Element], owned: Owners) -> None:
    for mark in reversed(listed):  # inner ones have theirs before the ones around them
        if mark not in owned:
            within = next((owned[each] for each in mark.iter(*_REVISIONS) if each in owned), None)
            around = next((owned[each] for each in mark.iterancestors(*_REVISIONS) if each in owned), None)
            near = within if within is not None else around
            if near is None:  # beside it in the same paragraph
                near = next(
                    (owned[m] for p in mark.iterancestors(w("p")) for m in p.iter(*_REVISIONS) if m in owned), None
                )
            if near is not None:
                owned[mark] = near
    last = next((owned[mark] for mark in listed if mark in owned), None)
    for mark in listed:
        if mark in owned:
            last = owned[mark]
        elif last is not None:
            owned[mark] = last
