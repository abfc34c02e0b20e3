"""Equal blocks that stand in the way: where a short text that stayed equal and a long one that was edited changed
places, the short one has moved.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Sequence
from typing import Final

from drafting.compare.pairing import judged
from drafting.compare.sequence import Match, heaviest_run
from drafting.document.blocks import Block

_PHRASE: Final = 4  # words in a row that tell where a text may have come from
_SHARED: Final = 8  # words; less in common is no reason to move anything

Blocks = Sequence[Block]
Fits = Callable[[int, int], bool]


def without_crossings(old: Blocks, new: Blocks, equal: Sequence[Match], fits: Fits) -> list[Match]:
    """``equal`` without the pairs that cross edited blocks with more text in common. Time grows with what changed."""
    edited = _edited(old, new, equal, fits)
    if not edited:
        return list(equal)
    weights = {i: old[i].letters for i, _ in equal}
    for (i, _), shared in edited.items():
        weights[i] = old[i].letters * shared // max(1, len(old[i].words))
    chain = heaviest_run(sorted([*equal, *edited]), weights.__getitem__)
    return [pair for pair in chain if pair not in edited]


def _edited(old: Blocks, new: Blocks, equal: Sequence[Match], fits: Fits) -> dict[Match, int]:
    """{pair of blocks that are alike though they differ, across a pair of equal ones: words in common}."""
    ends_old, ends_new = [i for i, _ in equal], [j for _, j in equal]
    taken_old, taken_new = set(ends_old), set(ends_new)
    left = [i for i in range(len(old)) if i not in taken_old and _tells(old[i])]
    right = [j for j in range(len(new)) if j not in taken_new and _tells(new[j])]
    if not left or not right or not equal:
        return {}
    where: dict[tuple[str, ...], int] = {}  # a phrase: the one new block that has it, -1 for several
    for j in right:
        words = new[j].words
        for k in range(0, len(words) - _PHRASE + 1, 2):
            phrase = tuple(words[k : k + _PHRASE])
            where[phrase] = j if where.get(phrase, j) == j else -1
    judgements: list[tuple[int, int, int]] = []
    for i in left:
        words = old[i].words
        hits = Counter(where.get(tuple(words[k : k + _PHRASE]), -1) for k in range(len(words) - _PHRASE + 1))
        del hits[-1]
        for j, _ in hits.most_common(3):
            if bisect_left(ends_old, i) != bisect_left(ends_new, j) and fits(i, j):
                judgements.append((judged(words, new[j].words), i, j))
    found: dict[Match, int] = {}
    for shared, i, j in sorted(judgements, key=lambda each: (-each[0], each[1], each[2])):
        if shared >= _SHARED and i not in taken_old and j not in taken_new:
            found[i, j] = shared
            taken_old.add(i)
            taken_new.add(j)
    return found


def _tells(block: Block) -> bool:
    return block.kind != "opaque" and len(block.words) >= _SHARED
