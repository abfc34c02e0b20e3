"""Provisions keep together: a block is looked for inside the content control it stood in, if the other side has that
one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from drafting.compare.sequence import Match
from drafting.document.blocks import Block
from drafting.document.controls import ControlKey


@dataclass(frozen=True, slots=True)
class Frames:
    """``stands_for`` maps controls that only the old side names to those that took their place; ``controls`` says
    whether there are controls at all.
    """

    stands_for: dict[tuple[ControlKey, ...], tuple[ControlKey, ...]]
    controls: bool = True

    def of_old(self, block: Block) -> tuple[ControlKey, ...]:
        """The frame of an old block, by the name it has on the new side."""
        return self.stands_for.get(block.homes, block.homes)

    def fit(self, old: Block, new: Block) -> bool:
        """Whether the two may be one block as far as the controls around them go."""
        return not old.homes or not new.homes or self.of_old(old) == new.homes


def frames_of(old: Sequence[Block], new: Sequence[Block], equal: Sequence[Match]) -> Frames:
    """Controls of one name are one control. A control that only one side names may stand for one that only the other
    names, each for one at most: the one it shares most text with (``equal`` are pairs of equal blocks).
    """
    if not any(block.path for side in (old, new) for block in side):
        return Frames({}, controls=False)
    names_old, names_new = {block.homes for block in old}, {block.homes for block in new}
    votes: Counter[tuple[tuple[ControlKey, ...], tuple[ControlKey, ...]]] = Counter()
    for i, j in equal:
        mine, theirs = old[i].homes, new[j].homes
        if mine and theirs and mine not in names_new and theirs not in names_old:
            votes[mine, theirs] += len(old[i].raw)
    stands_for: dict[tuple[ControlKey, ...], tuple[ControlKey, ...]] = {}
    taken: set[tuple[ControlKey, ...]] = set()
    for (mine, theirs), _ in sorted(votes.items(), key=lambda item: (-item[1], repr(item[0]))):
        if mine not in stands_for and theirs not in taken:
            stands_for[mine] = theirs
            taken.add(theirs)
    return Frames(stands_for)
