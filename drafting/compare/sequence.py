"""Which items of two sequences are the same: unique anchors first, then what lies between them."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Hashable, Iterator, Sequence
from itertools import pairwise
from typing import Final

from cydifflib import SequenceMatcher

Match = tuple[int, int]
Gap = tuple[int, int, int, int]  # old start, old stop, new start, new stop
Weigh = Callable[[int], int]
Judge = Callable[[Gap], bool]

# Cost of the fallback diff is the number of equal pairs; 4 million take about a second (measured, cydifflib 1.2).
_AFFORDABLE_PAIRS: Final = 4_000_000
_DOUBTFUL: Final = 16  # items a side, and for each anchor


def match(
    old: Sequence[Hashable], new: Sequence[Hashable], weigh: Weigh | None = None, doubtful: Judge | None = None
) -> list[Match]:
    """Index pairs of equal items, increasing on both sides. Where items crossed, the heavier ones stay: ``weigh`` tells
    what an item of ``old`` weighs; without it every item weighs the same. ``doubtful`` is asked about a long gap where
    few equal items stand in the same order on both sides: where it is true, these are equal by chance, and no pairs.
    """
    found: list[Match] = []
    pending: list[Gap] = [(0, len(old), 0, len(new))]
    while pending:
        a, b, c, d = pending.pop()
        while a < b and c < d and old[a] == new[c]:
            found.append((a, c))
            a, c = a + 1, c + 1
        while a < b and c < d and old[b - 1] == new[d - 1]:
            b, d = b - 1, d - 1
            found.append((b, d))
        if a == b or c == d or b - a == d - c == 1:  # one item on either side, and they differ
            continue
        anchors, crossing = _unique_anchors(old, new, (a, b, c, d), weigh)
        size = min(b - a, d - c)
        rare = size >= _DOUBTFUL and len(anchors) <= max(crossing, size // _DOUBTFUL)
        if rare and doubtful is not None and doubtful((a, b, c, d)):
            continue
        if anchors:
            found += anchors
            pending += gaps(anchors, (a, b, c, d))
        else:
            found += _between(old, new, (a, b, c, d))
    found.sort()
    return found


def gaps(matches: Sequence[Match], within: Gap) -> Iterator[Gap]:
    """What lies between increasing matches, empty on both sides left out."""
    a, b, c, d = within
    for i, j in (*matches, (b, d)):
        if i > a or j > c:
            yield a, i, c, j
        a, c = i + 1, j + 1


def runs(matches: Sequence[Match]) -> Iterator[tuple[int, int, int]]:
    """(old start, new start, length) of matches that follow each other on both sides."""
    start_old = start_new = length = 0
    for i, j in matches:
        if i == start_old + length and j == start_new + length:
            length += 1
            continue
        if length:
            yield start_old, start_new, length
        start_old, start_new, length = i, j, 1
    if length:
        yield start_old, start_new, length


def _unique_anchors(
    old: Sequence[Hashable], new: Sequence[Hashable], gap: Gap, weigh: Weigh | None
) -> tuple[list[Match], int]:
    """The anchors, and how many were left out because they cross these."""
    a, b, c, d = gap
    ours, theirs = _once(old, a, b), _once(new, c, d)
    pairs = [(i, j) for item, i in ours.items() if i >= 0 and (j := theirs.get(item, -1)) >= 0]
    if all(x[1] < y[1] for x, y in pairwise(pairs)):
        return pairs, 0
    chain = longest_run(pairs) if weigh is None else heaviest_run(pairs, weigh)
    return chain, len(pairs) - len(chain)


def _once(items: Sequence[Hashable], start: int, stop: int) -> dict[Hashable, int]:
    """{item: where it stands, -1 if it stands in several places}, in the order in which they first come."""
    places: dict[Hashable, int] = {}
    for k in range(start, stop):
        item = items[k]
        places[item] = -1 if item in places else k
    return places


def longest_run(pairs: Sequence[Match]) -> list[Match]:
    """The longest chain that increases on both sides; ``pairs`` are sorted by the first."""
    tails: list[int] = []
    last: list[int] = []
    before = [-1] * len(pairs)
    for k, (_, j) in enumerate(pairs):
        at = bisect_left(tails, j)
        if at == len(tails):
            tails.append(j)
            last.append(k)
        else:
            tails[at], last[at] = j, k
        before[k] = last[at - 1] if at else -1
    chain: list[Match] = []
    k = last[-1] if last else -1
    while k != -1:
        chain.append(pairs[k])
        k = before[k]
    return chain[::-1]


def heaviest_run(pairs: Sequence[Match], weigh: Weigh) -> list[Match]:
    """The chain that increases on both sides and weighs most; n log n by a tree of prefix maxima (Fenwick)."""
    stretches = list(runs(pairs))  # pairs side by side stay or go together
    rank = {j: k + 1 for k, j in enumerate(sorted(j for _, j, _ in stretches))}
    tree: list[tuple[int, int]] = [(0, -1)] * (len(rank) + 1)  # (weight of the best chain, index of its last stretch)
    before = [-1] * len(stretches)
    top = (0, -1)
    for k, (i, j, length) in enumerate(stretches):
        best, at = (0, -1), rank[j] - 1
        while at > 0:
            best = max(best, tree[at])
            at -= at & -at
        before[k] = best[1]
        mine = (best[0] + sum(max(1, weigh(x)) for x in range(i, i + length)), k)
        top = max(top, mine)
        at = rank[j]
        while at < len(tree):
            tree[at] = max(tree[at], mine)
            at += at & -at
    chain: list[tuple[int, int, int]] = []
    k = top[1]
    while k != -1:
        chain.append(stretches[k])
        k = before[k]
    return [(i + x, j + x) for i, j, length in reversed(chain) for x in range(length)]


def _between(old: Sequence[Hashable], new: Sequence[Hashable], gap: Gap) -> list[Match]:
    a, b, c, d = gap
    times_old, times_new = Counter(old[a:b]), Counter(new[c:d])
    if sum(times * times_new[item] for item, times in times_old.items()) <= _AFFORDABLE_PAIRS:
        blocks = SequenceMatcher(None, old[a:b], new[c:d], autojunk=False).get_matching_blocks()
        return [(a + i + k, c + j + k) for i, j, size in blocks for k in range(size)]
    return _greedy(old, new, gap)


def _greedy(old: Sequence[Hashable], new: Sequence[Hashable], gap: Gap) -> list[Match]:
    """Linear: each new item takes the next equal old item, if no more than a few are skipped for it."""
    a, b, c, d = gap
    places: dict[Hashable, list[int]] = {}
    for i in range(a, b):
        places.setdefault(old[i], []).append(i)
    found: list[Match] = []
    at = a
    for j in range(c, d):
        where = places.get(new[j])
        if where is None:
            continue
        k = bisect_left(where, at)
        if k < len(where) and where[k] - at <= 64:  # a farther one would throw away too much
            found.append((where[k], j))
            at = where[k] + 1
    return found
