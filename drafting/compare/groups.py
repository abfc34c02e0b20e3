"""Blocks of a gap gathered into edits: pairs, splits (one paragraph became two) and merges (two became one)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from drafting.compare.pairing import likeness
from drafting.compare.plan import Range
from drafting.compare.sequence import Gap, Match, gaps, match
from drafting.document.blocks import Block

# A neighbour belongs to a pair when this share of its words was, or is, in the pair's other side.
_JOINS: Final = 0.75


@dataclass(frozen=True, slots=True)
class Group:
    """Old blocks that became new blocks; one side may be empty."""

    old: Range
    new: Range
    equal: bool = False

    def order(self) -> tuple[int, int, int, int]:
        """A sort key that keeps both sides in order: groups never cross."""
        return (self.old[0] + self.new[0], self.old[1] + self.new[1], self.old[0], self.new[0])


def grouped(
    old: Sequence[Block], new: Sequence[Block], gap: Gap, pairs: Sequence[Match], free: Callable[[Block], bool]
) -> list[Group]:
    """The groups of a gap whose similar blocks are ``pairs``. ``free`` tells which blocks may join a pair."""
    pairs = _with_blanks(old, new, gap, pairs, free)
    taken: list[tuple[Range, Range]] = [((i, i + 1), (j, j + 1)) for i, j in pairs]
    a, b, c, d = gap
    for k, (mine_old, mine_new) in enumerate(taken):
        if old[mine_old[0]].kind != "paragraph":
            continue
        low_old, low_new = (taken[k - 1][0][1], taken[k - 1][1][1]) if k else (a, c)
        high_old, high_new = (taken[k + 1][0][0], taken[k + 1][1][0]) if k + 1 < len(taken) else (b, d)
        taken[k] = _grown(old, new, mine_old, mine_new, (low_old, high_old), (low_new, high_new), free)
    groups = [Group(x, y, equal=_is_equal(old, new, x, y, free)) for x, y in taken]
    at_old, at_new = a, c
    rest: list[Group] = []
    for x, y in [*taken, ((b, b), (d, d))]:
        if at_old < x[0]:
            rest.append(Group((at_old, x[0]), (at_new, at_new)))
        if at_new < y[0]:
            rest.append(Group((x[0], x[0]), (at_new, y[0])))
        at_old, at_new = x[1], y[1]
    return groups + rest


def _is_equal(old: Sequence[Block], new: Sequence[Block], x: Range, y: Range, free: Callable[[Block], bool]) -> bool:
    one = x[1] - x[0] == y[1] - y[0] == 1
    return one and free(old[x[0]]) and free(new[y[0]]) and old[x[0]].key == new[y[0]].key


def _with_blanks(
    old: Sequence[Block], new: Sequence[Block], gap: Gap, pairs: Sequence[Match], free: Callable[[Block], bool]
) -> list[Match]:
    """Empty paragraphs of the same kind pair up between the pairs, where they can't cross anything."""
    found = list(pairs)
    for a, b, c, d in list(gaps(pairs, gap)):
        blank_old = [i for i in range(a, b) if _blank(old[i]) and free(old[i])]
        blank_new = [j for j in range(c, d) if _blank(new[j]) and free(new[j])]
        if blank_old and blank_new:
            sections_old, sections_new = [old[i].section for i in blank_old], [new[j].section for j in blank_new]
            found += [(blank_old[i], blank_new[j]) for i, j in match(sections_old, sections_new)]
    return sorted(found)


def _blank(block: Block) -> bool:
    return block.kind == "paragraph" and not block.paragraph.text


def _grown(
    old: Sequence[Block], new: Sequence[Block], mine_old: Range, mine_new: Range, room_old: Range, room_new: Range,
    free: Callable[[Block], bool]
) -> tuple[Range, Range]:  # fmt: skip
    """The pair with the unpaired neighbours that a split or a merge made of it."""
    while True:
        if (
            mine_new[0] > room_new[0]
            and mine_old[1] - mine_old[0] == 1
            and _joins(old, mine_old, new, mine_new, mine_new[0] - 1, free)
        ):
            mine_new = (mine_new[0] - 1, mine_new[1])
        elif (
            mine_new[1] < room_new[1]
            and mine_old[1] - mine_old[0] == 1
            and _joins(old, mine_old, new, mine_new, mine_new[1], free)
        ):
            mine_new = (mine_new[0], mine_new[1] + 1)
        elif (
            mine_old[0] > room_old[0]
            and mine_new[1] - mine_new[0] == 1
            and _joins(new, mine_new, old, mine_old, mine_old[0] - 1, free)
        ):
            mine_old = (mine_old[0] - 1, mine_old[1])
        elif (
            mine_old[1] < room_old[1]
            and mine_new[1] - mine_new[0] == 1
            and _joins(new, mine_new, old, mine_old, mine_old[1], free)
        ):
            mine_old = (mine_old[0], mine_old[1] + 1)
        else:
            return mine_old, mine_new


def _joins(
    whole: Sequence[Block],
    whole_range: Range,
    parts: Sequence[Block],
    parts_range: Range,
    candidate: int,
    free: Callable[[Block], bool],
) -> bool:
    block = parts[candidate]
    if (
        block.kind != "paragraph"
        or block.section
        or not free(block)
        or not free(whole[whole_range[0]])
        or not block.words
    ):
        return False
    one = whole[whole_range[0]].words
    mine = [word for part in parts[slice(*parts_range)] for word in part.words]
    longer = block.words + mine if candidate < parts_range[0] else mine + block.words
    gained = likeness(one, longer)[1] - likeness(one, mine)[1]
    return gained >= _JOINS * len(block.words)
