"""Texts that say nearly the same over and over: there two equal blocks far from each other are equal by chance."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from rapidfuzz.distance import LCSseq

from drafting.compare.sequence import Match

Words = Sequence[str]

_SAMPLE: Final = 48  # pairs from all over the gap
_ALIKE: Final = 0.75  # of the words; in a text that says many things two blocks share far less
_MOSTLY: Final = 0.8  # of the sample
_BAND: Final = 8  # blocks that came or went may push a block so far off its place
_CELLS: Final = 600_000  # pairs judged; about half a second
_PAIR, _UP = 1, 2  # what led to the best of a cell; else the new block was left out
_FIRST, _LAST = 0x100, 0x10FFFF  # letters that stand for words; the last for all words beyond a million


def repeating(old: Sequence[Words], new: Sequence[Words]) -> bool:
    """Whether blocks from anywhere in the two say nearly the same, and are few enough to be aligned by place."""
    if len(old) * (2 * _reach(old, new) + 1) > _CELLS:
        return False
    sample = [(x, new[k * 7919 % len(new)]) for k, x in enumerate(old[:: max(1, len(old) // _SAMPLE)])]
    alike = sum(1 for x, y in sample if x and 2 * LCSseq.similarity(x, y) >= _ALIKE * (len(x) + len(y)))
    return alike >= _MOSTLY * len(sample)


def in_place(old: Sequence[Words], new: Sequence[Words]) -> list[Match]:
    """The alignment that keeps most words of texts that are ``repeating`` and stays near where each block stood. Time
    grows with the number of blocks.
    """
    letters: dict[str, str] = {}

    def spelt(words: Words) -> str:
        return "".join([letters.setdefault(word, chr(min(_FIRST + len(letters), _LAST))) for word in words])

    return _steps([spelt(words) for words in old], [spelt(words) for words in new], _reach(old, new))


def _reach(old: Sequence[Words], new: Sequence[Words]) -> int:
    return _BAND + abs(len(old) - len(new))


def _steps(left: Sequence[str], right: Sequence[str], reach: int) -> list[Match]:
    """The pairs that share most, in order; of equally good ones those nearest the diagonal, where alone it looks."""
    height, width = len(left), len(right)
    bands = [(max(0, k * width // height - reach), min(width, k * width // height + reach + 1)) for k in range(height)]
    best = [0] * (width + 1)  # by the number of new blocks used so far
    steps: list[bytearray] = []
    for mine, (start, stop) in zip(left, bands, strict=True):
        taken = bytearray(stop - start)
        corner = best[start]
        for j in range(start, stop):
            above, beside = best[j + 1], best[j]
            pairing = corner + _value(mine, right[j])
            if pairing >= above and pairing >= beside and pairing > corner:
                best[j + 1], taken[j - start] = pairing, _PAIR
            elif above >= beside:
                best[j + 1], taken[j - start] = above, _UP
            else:
                best[j + 1] = beside
            corner = above
        best[stop + 1 : stop + 1 + reach] = [best[stop]] * min(reach, width - stop)
        steps.append(taken)
    return _traced(steps, bands, width)


def _value(one: str, other: str) -> int:
    if one == other:
        return len(one) + 1
    shared = LCSseq.similarity(one, other)
    return shared if 2 * shared >= _ALIKE * (len(one) + len(other)) else 0


def _traced(steps: Sequence[bytearray], bands: Sequence[tuple[int, int]], width: int) -> list[Match]:
    found: list[Match] = []
    i, j = len(steps) - 1, width - 1
    while i >= 0 and j >= 0:
        start, stop = bands[i]
        step = steps[i][j - start] if start <= j < stop else _UP
        if step == _PAIR:
            found.append((i, j))
        i, j = i - (step in (_PAIR, _UP)), j - (step != _UP)
    return found[::-1]
