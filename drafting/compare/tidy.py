"""Differences made readable: no confetti, and a change begins and ends where a reader would have begun and ended it."""

from __future__ import annotations

from typing import Final

from drafting.compare.sequence import Match
from drafting.compare.tokens import Tokens
from drafting.document.stream import PILCROW, Stream

# A kept stretch between two replacements is merged into them when it is at most this share of what changes around it:
# an "of the" left equal between two rewritten phrases reads worse than it saves (reading.md, confetti).
_SHARE: Final = 0.25
_LONGEST: Final = 3  # words; a longer stretch that stayed is worth seeing


def tidied(matches: list[Match], left: Tokens, right: Tokens, old: Stream, new: Stream) -> list[Match]:
    """``matches`` of tokens without confetti, insertions and deletions slid to the edges of sentences."""
    return _slid(_merged(matches, left, right, old), left, right, old, new)


def _merged(matches: list[Match], left: Tokens, right: Tokens, old: Stream) -> list[Match]:
    if len(matches) < 1:
        return matches
    runs = _runs(matches)
    total_old, total_new = len(left.keys) - 1, len(right.keys) - 1
    kept: list[Match] = []
    for k, run in enumerate(runs):
        before_old = run[0][0] - (runs[k - 1][-1][0] + 1 if k else 0)
        before_new = run[0][1] - (runs[k - 1][-1][1] + 1 if k else 0)
        after_old = (runs[k + 1][0][0] if k + 1 < len(runs) else total_old) - run[-1][0] - 1
        after_new = (runs[k + 1][0][1] if k + 1 < len(runs) else total_new) - run[-1][1] - 1
        if min(before_old, before_new, after_old, after_new) > 0 and len(run) <= _LONGEST:
            size = left.ends[run[-1][0]] - left.starts[run[0][0]]
            changed = _chars(left, run[0][0] - before_old, run[0][0]) + _chars(
                left, run[-1][0] + 1, run[-1][0] + 1 + after_old
            )
            changed += _chars(right, run[0][1] - before_new, run[0][1]) + _chars(
                right, run[-1][1] + 1, run[-1][1] + 1 + after_new
            )
            text = old.text[left.starts[run[0][0]] : left.ends[run[-1][0]]]
            if size <= _SHARE * changed and PILCROW not in text and all(isinstance(left.keys[i], str) for i, _ in run):
                continue
        kept += run
    return kept


def _chars(tokens: Tokens, start: int, stop: int) -> int:
    return tokens.ends[stop - 1] - tokens.starts[start] if stop > start else 0


def _runs(matches: list[Match]) -> list[list[Match]]:
    runs: list[list[Match]] = []
    for i, j in matches:
        if runs and runs[-1][-1] == (i - 1, j - 1):
            runs[-1].append((i, j))
        else:
            runs.append([(i, j)])
    return runs


def _slid(matches: list[Match], left: Tokens, right: Tokens, old: Stream, new: Stream) -> list[Match]:
    """Of the equivalent places of an insertion or deletion, the one that starts after a sentence or phrase."""
    runs = _runs(matches)
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
