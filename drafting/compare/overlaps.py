"""Several people's edits of one text, by its places: which are the same, and which get in each other's way.

A place is a number from 0; a gap is named by the place behind it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Edit:
    """What ``who`` did in one spot: ``deleted`` places, and what was ``inserted``, by gap. ``start`` and ``end`` are
    the first and the last gap that it touches."""

    who: int
    start: int
    end: int
    deleted: frozenset[int]
    inserted: tuple[tuple[int, tuple[str, ...]], ...]

    def same(self, other: Edit) -> bool:
        """Whether both do the same."""
        return self.deleted == other.deleted and self.inserted == other.inserted

    def meets(self, other: Edit) -> bool:
        """Whether they overlap: they delete the same, one inserts within what the other replaces, or both insert in one
        gap."""
        if not self.deleted.isdisjoint(other.deleted):
            return True
        mine, theirs = {gap for gap, _ in self.inserted}, {gap for gap, _ in other.inserted}
        if mine & theirs:
            return True
        return any(other.start < gap < other.end for gap in mine) or any(self.start < gap < self.end for gap in theirs)


def edits_of(who: int, deleted: Set[int], inserted: Mapping[int, tuple[str, ...]]) -> list[Edit]:
    """One person's edits: what was deleted and inserted side by side is one."""
    found: list[Edit] = []
    start = end = -1
    for gap in sorted({*deleted, *(place + 1 for place in deleted), *inserted}):
        if start >= 0 and gap - 1 in deleted:
            end = gap
            continue
        if start >= 0:
            found.append(_edit(who, start, end, deleted, inserted))
        start = end = gap
    if start >= 0:
        found.append(_edit(who, start, end, deleted, inserted))
    return found


def _edit(who: int, start: int, end: int, deleted: Set[int], inserted: Mapping[int, tuple[str, ...]]) -> Edit:
    gaps = [(gap, inserted[gap]) for gap in range(start, end + 1) if inserted.get(gap)]
    return Edit(who, start, end, frozenset(p for p in range(start, end) if p in deleted), tuple(gaps))


def clashes(edits: Sequence[Edit]) -> list[tuple[Edit, ...]]:
    """Groups of edits that meet and are not the same, each with all that it meets, in the order of the text."""
    groups: list[list[Edit]] = []
    reach = -1
    for edit in sorted(edits, key=lambda each: (each.start, each.end, each.who)):
        if not groups or edit.start > reach:
            groups.append([])
            reach = edit.end
        groups[-1].append(edit)
        reach = max(reach, edit.end)
    return [clash for group in groups for clash in _clashes(group)]


def _clashes(group: Sequence[Edit]) -> list[tuple[Edit, ...]]:
    """The connected ones of a group, where two that meet are connected; those in which somebody differs."""
    left = list(group)
    found: list[tuple[Edit, ...]] = []
    while left:
        together = [left.pop(0)]
        for each in together:  # grows while it is walked
            met = [other for other in left if each.who != other.who and each.meets(other)]
            together += met
            left = [other for other in left if not any(other is one for one in met)]
        if any(not each.same(together[0]) for each in together) and len({each.who for each in together}) > 1:
            found.append(tuple(sorted(together, key=lambda each: (each.start, each.end, each.who))))
    return found
