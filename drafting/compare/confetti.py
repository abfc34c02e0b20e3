"""Short stretches that stayed between two changes are merged into them: left equal, they make a patchwork.

An "of the" left between two rewritten phrases reads worse than it saves (reading.md, confetti).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from drafting.compare.sequence import Match
from drafting.compare.tokens import Tokens
from drafting.document.stream import PILCROW, Stream

_FEW: Final = 3  # words; fewer are confetti where words go and come around them
_AROUND: Final = 3  # so many words that only came around each that stayed; "[reasonably] endeavour [promptly]" is fine
_LONGEST: Final = 3  # tokens; a longer stretch that stayed is worth seeing,
_SHARE: Final = 0.25  # and a shorter one too when it is more than this share of what changes around it


class _Gap(NamedTuple):
    """What changed between two stretches that stayed: tokens of the old text and tokens of the new one."""

    old: slice
    new: slice

    @property
    def changes(self) -> bool:
        """Whether anything went or came."""
        return bool(self.old.stop > self.old.start or self.new.stop > self.new.start)

    @property
    def replaces(self) -> bool:
        """Whether something went and something came."""
        return bool(self.old.stop > self.old.start and self.new.stop > self.new.start)


def merged(matches: list[Match], left: Tokens, right: Tokens, old: Stream) -> list[Match]:
    """``matches`` without those that are confetti."""
    if not matches:
        return matches
    runs = runs_of(matches)
    gaps = list(_gaps(runs, len(left.keys) - 1, len(right.keys) - 1))
    kept: list[Match] = []
    for run, before, after in zip(runs, gaps[:-1], gaps[1:], strict=True):
        if not (before.changes and after.changes):
            kept += run
            continue
        text = old.text[left.starts[run[0][0]] : left.ends[run[-1][0]]]
        plain = PILCROW not in text and _all_words(left, slice(run[0][0], run[-1][0] + 1))
        if not plain or not (
            _is_confetti(run, before, after, left, right) or _is_small(run, before, after, left, right)
        ):
            kept += run
    return kept


def runs_of(matches: list[Match]) -> list[list[Match]]:
    """The matches as stretches that follow each other on both sides."""
    runs: list[list[Match]] = []
    for i, j in matches:
        if runs and runs[-1][-1] == (i - 1, j - 1):
            runs[-1].append((i, j))
        else:
            runs.append([(i, j)])
    return runs


def _gaps(runs: Sequence[Sequence[Match]], total_old: int, total_new: int) -> Iterator[_Gap]:
    """What changed before each stretch, and after the last; the token that ends a text is no change."""
    at_old = at_new = 0
    for run in runs:
        yield _Gap(slice(at_old, run[0][0]), slice(at_new, run[0][1]))
        at_old, at_new = run[-1][0] + 1, run[-1][1] + 1
    yield _Gap(slice(at_old, max(at_old, total_old)), slice(at_new, max(at_new, total_new)))


def _is_confetti(run: list[Match], before: _Gap, after: _Gap, left: Tokens, right: Tokens) -> bool:
    """One or two words, or a mark, between changes of words."""
    stayed = _words(left, slice(run[0][0], run[-1][0] + 1))
    gone, come = (
        [_words(tokens, side) for side in sides]
        for tokens, sides in ((left, (before.old, after.old)), (right, (before.new, after.new)))
    )
    alike = all(_all_words(tokens, side) for tokens, side in (
        (left, before.old), (left, after.old), (right, before.new), (right, after.new)))  # fmt: skip
    if stayed >= _FEW or not alike or not gone[0] + come[0] or not gone[1] + come[1]:
        return False
    both = sum(gone) > 0 and sum(come) > 0
    return both or sum(gone) + sum(come) >= _AROUND * stayed


def _is_small(run: list[Match], before: _Gap, after: _Gap, left: Tokens, right: Tokens) -> bool:
    """Little between two replacements, beside what they replace."""
    if not (before.replaces and after.replaces) or len(run) > _LONGEST:
        return False
    size = left.ends[run[-1][0]] - left.starts[run[0][0]]
    changed = sum(_chars(left, gap.old) + _chars(right, gap.new) for gap in (before, after))
    return size <= _SHARE * changed


def _all_words(tokens: Tokens, stretch: slice) -> bool:
    """Whether there are no specials in it, which only look like a character."""
    return tokens.plain or all(isinstance(key, str) for key in tokens.keys[stretch])


def _words(tokens: Tokens, stretch: slice) -> int:
    return sum(isinstance(key, str) and any(map(str.isalnum, key)) for key in tokens.keys[stretch])


def _chars(tokens: Tokens, stretch: slice) -> int:
    return tokens.ends[stretch.stop - 1] - tokens.starts[stretch.start] if stretch.stop > stretch.start else 0
