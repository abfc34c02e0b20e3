"""Which of the blocks that differ are the same block edited: similarity, in order, never crossing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from functools import partial
from typing import Final

from rapidfuzz.distance import LCSseq

from drafting.compare.repeats import in_place, repeating
from drafting.compare.sequence import Gap, Match, gaps, longest_run

Words = Sequence[str]
Fits = Callable[[int, int], bool]

# A pair shares half of its words, or nearly all of the shorter side's; below, a reader takes it for another text.
ALIKE: Final = 0.5
CONTAINED: Final = 0.8
_CONTAINED_WORDS: Final = 4  # a shared "The" contains nothing
_JOINING: Final = frozenset({"and", "or", "et", "ou"})
_LABEL: Final = 4  # characters: viii) or 10.
_TABLE: Final = 60_000  # pairs judged one by one; larger gaps are cut at rare word sequences or judged in a band
_ANCHORED: Final = 16  # blocks for each anchor; with fewer anchors they may be such by chance
_BAND: Final = 40  # how far from the diagonal, in blocks


def paired(old: Sequence[Words], new: Sequence[Words], fits: Fits) -> list[Match]:
    """Pairs (old, new) of paragraphs and tables: by the words that tell them apart, then, of what is left between, by
    labels and list marks too: "(b) dairy; and" became "(b) poultry; and" where no other item says dairy.
    """
    found = pair([telling(words) for words in old], [telling(words) for words in new], fits)
    for a, b, c, d in list(gaps(found, (0, len(old), 0, len(new)))):
        if a < b and c < d:
            found += [(a + i, c + j) for i, j in pair(old[a:b], new[c:d], partial(_shifted, fits, a, c))]
    return sorted(found)


def _shifted(fits: Fits, a: int, c: int, i: int, j: int) -> bool:
    return fits(a + i, c + j)


def pair(old: Sequence[Words], new: Sequence[Words], fits: Fits) -> list[Match]:
    """Pairs (old, new) of blocks judged by their words. ``fits`` forbids pairs for other reasons."""
    found: list[Match] = []
    pending: list[Gap] = [(0, len(old), 0, len(new))]
    while pending:
        a, b, c, d = pending.pop()
        if a == b or c == d:
            continue
        if (b - a) * (d - c) <= _TABLE:
            found += _best(old, new, (a, b, c, d), fits, band=None)
            continue
        rare, crossing = _rare_anchors(old, new, (a, b, c, d))
        anchors = [m for m in rare if fits(*m)]
        chance = len(rare) <= max(crossing, min(b - a, d - c) // _ANCHORED)
        if chance and repeating(old[a:b], new[c:d]):
            near = ((a + i, c + j) for i, j in in_place(old[a:b], new[c:d]))
            found += [m for m in near if fits(*m)]
        elif anchors:
            found += anchors
            pending += gaps(anchors, (a, b, c, d))
        else:
            found += _best(old, new, (a, b, c, d), fits, band=_BAND)
    found.sort()
    return found


def telling(words: Words) -> list[str]:
    """The words that tell which paragraph of a list this is: without signs, its label, and an "and" at its end."""
    first = 3 if len(words) > 3 and words[0] == "(" and words[2] == ")" else 0
    first = first or (2 if len(words) > 2 and words[1] in (".", ")") and _is_label(words[0], words[2]) else 0)
    last = len(words) - (len(words) > 1 and words[-1] in _JOINING and words[-2] in (";", ","))
    return [word for word in words[first:last] if word[0].isalnum()] or list(words)


def _is_label(word: str, following: str) -> bool:
    """Whether a word before a sign numbers its paragraph; 8703.23 is a code and tells what the paragraph is about."""
    return len(word) <= _LABEL and not (word.isdigit() and following.isdigit())


def likeness(old: Words, new: Words) -> tuple[float, int]:
    """(likeness from 0 to 1, number of words in common in order)."""
    total = len(old) + len(new)
    if not old or not new:
        return (1.0 if total == 0 else 0.0), 0
    shared = LCSseq.similarity(old, new)
    return 2 * shared / total, shared


def judged(old: Words, new: Words) -> int:
    """Words in common when the two are alike enough to be one block edited, else 0."""
    shortest, longest = sorted((len(old), len(new)))
    if not shortest:
        return 0
    if 2 * shortest / (shortest + longest) < ALIKE and shortest < _CONTAINED_WORDS:
        return 0
    alike, shared = likeness(old, new)
    if alike >= ALIKE or (shared >= CONTAINED * shortest and shortest >= _CONTAINED_WORDS):
        return shared
    return 0


def _best(
    old: Sequence[Words], new: Sequence[Words], gap: Gap, fits: Fits, band: int | None
) -> list[Match]:
    """The order-keeping pairs that keep most words: dynamic programming over the table, or a band of it."""
    a, b, c, d = gap
    height, width = b - a, d - c
    best = [[0] * (width + 1) for _ in range(height + 1)] if band is None else None
    if best is None:
        return _banded(old, new, gap, fits, band or _BAND)
    score = [[0] * width for _ in range(height)]
    for i in range(height - 1, -1, -1):
        row, below = best[i], best[i + 1]
        for j in range(width - 1, -1, -1):
            value = judged(old[a + i], new[c + j]) if fits(a + i, c + j) else 0
            score[i][j] = value
            skip = max(below[j], row[j + 1])
            row[j] = max(skip, value + below[j + 1]) if value else skip
    found: list[Match] = []
    i = j = 0
    while i < height and j < width:
        value = score[i][j]
        if value and best[i][j] == value + best[i + 1][j + 1]:
            found.append((a + i, c + j))
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1
    return found


def _banded(
    old: Sequence[Words], new: Sequence[Words], gap: Gap, fits: Fits, band: int
) -> list[Match]:
    """Linear: each old block looks for its pair near where the last pair was found."""
    a, b, c, d = gap
    found: list[Match] = []
    at = c
    for i in range(a, b):
        expected = max(at, c + (i - a) * (d - c) // max(1, b - a))
        near = sorted(
            range(max(at, expected - band // 2), min(d, expected + band)), key=lambda j: (abs(j - expected), j)
        )
        best, where = 0, -1
        for j in near:
            value = judged(old[i], new[j]) if fits(i, j) else 0
            if value > best:
                best, where = value, j
                if 2 * value >= 0.9 * (len(old[i]) + len(new[j])):  # good enough: look no further
                    break
        if where >= 0:
            found.append((i, where))
            at = where + 1
    return found


def _rare_anchors(old: Sequence[Words], new: Sequence[Words], gap: Gap) -> tuple[list[Match], int]:
    """Blocks that alone share their first or their last words, and how many were left out because they cross these."""
    a, b, c, d = gap
    chosen: dict[Match, None] = {}
    for ends in (slice(None, 8), slice(-8, None)):
        left, right = [tuple(old[i][ends]) for i in range(a, b)], [tuple(new[j][ends]) for j in range(c, d)]
        times_old, times_new = Counter(left), Counter(right)
        where = {s: c + j for j, s in enumerate(right) if times_new[s] == 1 and len(s) >= 4}
        for i, s in enumerate(left):
            if times_old[s] == 1 and s in where and judged(old[a + i], new[where[s]]):
                chosen[a + i, where[s]] = None
    run = longest_run(sorted(chosen, key=lambda m: (m[0], -m[1])))
    return run, len(chosen) - len(run)
