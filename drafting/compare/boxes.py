"""Text boxes edited where they stand: which drawing of the old text is which of the new, though its words changed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from drafting.compare.pairing import likeness
from drafting.compare.sequence import Gap, Match, gaps, match
from drafting.document.blocks import Block, read_blocks
from drafting.document.boxes import Copies, box_copies
from drafting.document.stream import Stream

# As for paragraphs: with fewer words in common two boxes are two boxes, unless nothing else stands beside them.
_ALIKE = 0.5


@dataclass(frozen=True, slots=True)
class Box:
    """One text box of a pair of drawings: copy ``copy``, box ``index`` (both counted from 0), its blocks on both
    sides."""

    copy: int
    index: int
    old: list[Block]
    new: list[Block]


def paired_boxes(old: Stream, new: Stream) -> dict[int, int]:
    """{old offset: new offset} of drawings that look the same and differ in the words of their text boxes."""
    left, right = (_framed(old), _framed(new)) if old.specials and new.specials else ([], [])
    if not left or not right:
        return {}
    equal = match([old.specials[k].key for k in left], [new.specials[k].key for k in right])
    found: dict[int, int] = {}
    for gap in gaps(equal, (0, len(left), 0, len(right))):
        for i, j in _between(old, new, left, right, gap):
            if matched_copies(*drawings(old, left[i], new, right[j])):
                found[left[i]] = right[j]
    return found


def _framed(stream: Stream) -> list[int]:
    return sorted(offset for offset, special in stream.specials.items() if special.frame)


def _between(old: Stream, new: Stream, left: list[int], right: list[int], gap: Gap) -> Iterator[Match]:
    a, b, c, d = gap
    for i, j in match([old.specials[k].frame for k in left[a:b]], [new.specials[k].frame for k in right[c:d]]):
        words = old.specials[left[a + i]].show.split(), new.specials[right[c + j]].show.split()
        if b - a == d - c or likeness(*words)[0] >= _ALIKE:
            yield a + i, c + j


def drawings(old: Stream, x: int, new: Stream, y: int) -> tuple[Copies, Copies]:
    """The text boxes of the drawings at these offsets."""
    return box_copies(old.specials[x].units[0][1]), box_copies(new.specials[y].units[0][1])


def matched_copies(old: Copies, new: Copies) -> Copies:
    """For every copy of the old drawing the copy of the new one to be written into it: the same way of drawing where
    there is one, else the one that is read. () where the boxes do not correspond.
    """
    if not old or not new or len(old[0]) != len(new[0]):
        return ()
    return tuple(new[k] if len(old) == len(new) else new[0] for k in range(len(old)))


def boxes_of(old: Stream, x: int, new: Stream, y: int, part: str, new_part: str) -> Iterator[Box]:
    """Every copy of every text box of a pair of drawings."""
    before, after = drawings(old, x, new, y)
    ours, theirs = old.paragraphs[0].context, new.paragraphs[0].context
    for copy, (mine, others) in enumerate(zip(before, matched_copies(before, after), strict=False)):
        for index, (box, other) in enumerate(zip(mine, others, strict=True)):
            yield Box(copy, index, read_blocks(box, part, ours), read_blocks(other, new_part, theirs))
