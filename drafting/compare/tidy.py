"""Differences made readable: no confetti, and a change begins and ends where a reader would have begun and ended it."""

from __future__ import annotations

from drafting.compare.confetti import merged, runs_of
from drafting.compare.sequence import Match
from drafting.compare.tokens import Tokens
from drafting.document.stream import PILCROW, Stream


def tidied(matches: list[Match], left: Tokens, right: Tokens, old: Stream, new: Stream) -> list[Match]:
    """``matches`` of tokens without confetti, insertions and deletions slid to the edges of sentences."""
    return _slid(merged(matches, left, right, old), left, right, old, new)


def _slid(matches: list[Match], left: Tokens, right: Tokens, old: Stream, new: Stream) -> list[Match]:
    """Of the equivalent places of an insertion or deletion, the one that starts after a sentence or phrase."""
    runs = runs_of(matches)
    for k in range(len(runs) - 1):
        here, following = runs[k], runs[k + 1]
        gap_old = following[0][0] - here[-1][0] - 1
        gap_new = following[0][1] - here[-1][1] - 1
        if gap_old == 0 and gap_new > 0:
            _slide(here, following, right, new, 1)
        elif gap_new == 0 and gap_old > 0:
            _slide(here, following, left, old, 0)
    return [pair for run in runs for pair in run]


def _slide(here: list[Match], following: list[Match], tokens: Tokens, stream: Stream, side: int) -> None:
    """Shift the gap between two runs left as far as it stays the same change; settle where it reads best."""
    first, last = here[-1][side] + 1, following[0][side] - 1  # the tokens only one side has
    best, best_score = 0, _edge(first, tokens, stream)
    shift = 0
    while shift < len(here) - 1 and tokens.keys[first - 1 - shift] == tokens.keys[last - shift]:
        shift += 1
        score = _edge(first - shift, tokens, stream)
        if score > best_score:
            best, best_score = shift, score
    if not best:
        return
    size = last - first + 1
    moved = here[-best:]
    del here[-best:]
    following[:0] = [(i + size, j) if side == 0 else (i, j + size) for i, j in moved]


def _edge(index: int, tokens: Tokens, stream: Stream) -> int:
    """How well a change reads that begins with token ``index``."""
    if index == 0:
        return 4
    before = stream.text[tokens.ends[index - 1] - 1]
    if before == PILCROW:
        return 4
    if before in ".;:!?":
        return 3
    if before in ",)”»]":
        return 2
    return 1 if tokens.gaps[index] < tokens.starts[index] else 0
