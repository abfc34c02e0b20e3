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

Blocks = Sequence[Block]
Free = Callable[[Block], bool]  # whether a block may be marked more finely than as a whole


@dataclass(frozen=True, slots=True)
class Group:
    """Old blocks that became new blocks; one side may be empty."""

    old: Range
    new: Range
    equal: bool = False

    def order(self) -> tuple[int, int, int, int]:
        """A sort key that keeps both sides in order: groups never cross."""
        return (self.old[0] + self.new[0], self.old[1] + self.new[1], self.old[0], self.new[0])


def grouped(old: Blocks, new: Blocks, gap: Gap, pairs: Sequence[Match], free: Free) -> list[Group]:
    """The groups of a gap whose similar blocks are ``pairs``."""
    taken: list[tuple[Range, Range]] = [((i, i + 1), (j, j + 1)) for i, j in _with_blanks(old, new, gap, pairs, free)]
    a, b, c, d = gap
    for k, (mine_old, mine_new) in enumerate(taken):
        if old[mine_old[0]].kind != "paragraph" or old[mine_old[0]].section:
            continue
        low_old, low_new = (taken[k - 1][0][1], taken[k - 1][1][1]) if k else (a, c)
        high_old, high_new = (taken[k + 1][0][0], taken[k + 1][1][0]) if k + 1 < len(taken) else (b, d)
        mine_new = _grown(old[mine_old[0]], new, mine_new, (low_new, high_new), free)
        if mine_new[1] - mine_new[0] == 1:
            mine_old = _grown(new[mine_new[0]], old, mine_old, (low_old, high_old), free)
        taken[k] = mine_old, mine_new
    groups = [Group(x, y, equal=_is_equal(old, new, x, y, free)) for x, y in taken]
    at_old, at_new = a, c
    for x, y in [*taken, ((b, b), (d, d))]:
        if at_old < x[0]:
            groups.append(Group((at_old, x[0]), (at_new, at_new)))
        if at_new < y[0]:
            groups.append(Group((x[0], x[0]), (at_new, y[0])))
        at_old, at_new = x[1], y[1]
    return groups


def _is_equal(old: Blocks, new: Blocks, x: Range, y: Range, free: Free) -> bool:
    one = x[1] - x[0] == y[1] - y[0] == 1 and old[x[0]].kind != "table"  # tables are compared row by row
    return one and free(old[x[0]]) and free(new[y[0]]) and old[x[0]].key == new[y[0]].key


def _with_blanks(old: Blocks, new: Blocks, gap: Gap, pairs: Sequence[Match], free: Free) -> list[Match]:
    """Empty paragraphs of the same kind pair up between the pairs, where they can't cross anything."""
    found = list(pairs)
    for a, b, c, d in list(gaps(pairs, gap)):
        left = [i for i in range(a, b) if _blank(old[i]) and free(old[i])]
        right = [j for j in range(c, d) if _blank(new[j]) and free(new[j])]
        if left and right:
            same = match(
                [(old[i].section, old[i].homes) for i in left], [(new[j].section, new[j].homes) for j in right]
            )
            found += [(left[i], right[j]) for i, j in same]
    return sorted(found)


def _blank(block: Block) -> bool:
    return block.kind == "paragraph" and not block.paragraph.text


def _grown(whole: Block, side: Blocks, mine: Range, room: Range, free: Free) -> Range:
    """The blocks of ``side`` that together are ``whole``: ``mine``, with the unpaired neighbours a split left beside
    it.
    """
    while True:
        if mine[0] > room[0] and _joins(whole, side, mine, mine[0] - 1, free):
            mine = (mine[0] - 1, mine[1])
        elif mine[1] < room[1] and _joins(whole, side, mine, mine[1], free):
            mine = (mine[0], mine[1] + 1)
        else:
            return mine


def _joins(whole: Block, side: Blocks, mine: Range, candidate: int, free: Free) -> bool:
    block = side[candidate]
    if block.kind != "paragraph" or block.section or not block.words or not (free(block) and free(whole)):
        return False
    if block.homes != side[mine[0]].homes:
        return False
    own = [word for part in side[slice(*mine)] for word in part.words]
    longer = block.words + own if candidate < mine[0] else own + block.words
    gained = likeness(whole.words, longer)[1] - likeness(whole.words, own)[1]
    return gained >= _JOINS * len(block.words)
