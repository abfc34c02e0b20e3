"""In which order what went and what came stand between two blocks that stayed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from drafting.compare.frames import Frames
from drafting.compare.plan import BlockOp, EditTable, EditText, Insert, Keep, Remove
from drafting.document.blocks import Block
from drafting.document.controls import ControlKey

Blocks = Sequence[Block]
Frame = tuple[ControlKey, ...]

_OUTSIDE: Final[Frame] = ()


def in_order(ops: Sequence[BlockOp], old: Blocks, new: Blocks, frames: Frames) -> list[BlockOp]:
    """Between two kept or edited blocks what went comes before what came; but first what stands in a content control
    with the block before, and last what stands in one with the block after: so each is written inside it."""
    ordered: list[BlockOp] = []
    left = _OUTSIDE
    between: list[Remove | Insert] = []
    for op in ops:
        if isinstance(op, Remove | Insert):
            between.append(op)
            continue
        first, last = _frames(op, new) if frames.controls else (_OUTSIDE, _OUTSIDE)
        ordered += [*_between(between, left, first, old, new, frames), op]
        left, between = last, []
    return [*ordered, *_between(between, left, _OUTSIDE, old, new, frames)]


def _frames(op: Keep | EditText | EditTable, new: Blocks) -> tuple[Frame, Frame]:
    """The controls around the first and the last block of what stayed."""
    match op:
        case Keep(_, start, count):
            return new[start].homes, new[start + count - 1].homes
        case EditText(_, (start, stop)):
            return new[start].homes, new[stop - 1].homes
        case EditTable(_, at):
            return new[at].homes, new[at].homes


def _between(
    ops: Sequence[Remove | Insert], left: Frame, right: Frame, old: Blocks, new: Blocks, frames: Frames
) -> list[Remove | Insert]:
    went = [op for op in ops if isinstance(op, Remove)]
    came = [op for op in ops if isinstance(op, Insert)]
    if left == right or not (went and came):
        return [*went, *came]
    both = _shared(left, right)

    def ranked(side: Sequence[Remove | Insert]) -> list[tuple[int, Remove | Insert]]:
        """How near each stands to the block after: never less near than the one before it."""
        found: list[tuple[int, Remove | Insert]] = []
        for op in side:
            frame = frames.of_old(old[op.old]) if isinstance(op, Remove) else new[op.new].homes
            rank = (_shared(frame, right) - both) or (both - _shared(frame, left))
            found.append((max(rank, found[-1][0]) if found else rank, op))
        return found

    return [op for _, op in sorted([*ranked(went), *ranked(came)], key=lambda pair: pair[0])]


def _shared(one: Frame, other: Frame) -> int:
    """How many controls are around both."""
    return next((k for k, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
