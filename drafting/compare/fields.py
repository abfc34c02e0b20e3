"""Fields that reach over paragraphs, tables of contents above all: kept with begin and end, or replaced with both.

Otherwise a file with its marks still in it holds two begins and one end, which Word repairs (17.16.18).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Final

from drafting.compare.plan import BlockOp, EditText, Keep, Range
from drafting.document.blocks import Block
from drafting.document.stream import stream_of

Spot = tuple[int, int]  # block, offset in its text
Rewrite = Callable[[Range, Range, Sequence[int]], EditText]  # old, new, offsets of specials that must not be kept

_CHAR: Final = b"w:fldCharType="


def balanced(ops: list[BlockOp], old: Sequence[Block], new: Sequence[Block], rewrite: Rewrite) -> list[BlockOp]:
    """The operations with every such field whole on both sides."""
    ours, theirs = dict(_long_fields(old)), dict(_long_fields(new))
    if not ours and not theirs:
        return ops
    barred: set[Spot] = set()
    while True:
        kept = _kept(ops, old, new)
        back = {there: here for here, there in kept.items()}
        bad = {
            spot
            for pair in ours.items()
            for spot in pair
            if theirs.get(kept.get(pair[0], (-1, 0))) != kept.get(pair[1])
        }
        bad = {spot for spot in bad if spot in kept}
        for start, end in theirs.items():
            if ours.get(back.get(start, (-1, 0))) != back.get(end):
                bad |= {back[spot] for spot in (start, end) if spot in back}
        if not bad - barred:
            return ops
        barred |= bad
        ops = [fresh for op in ops for fresh in _without(op, old, barred, rewrite)]


def _long_fields(blocks: Sequence[Block]) -> Iterator[tuple[Spot, Spot]]:
    """(begin, end) of the fields whose ends stand in different paragraphs."""
    open_ones: list[Spot] = []
    for k, block in enumerate(blocks):
        if block.kind != "paragraph" or _CHAR not in block.raw:
            continue
        if block.raw.count(b'"begin"') == block.raw.count(b'"end"') and not open_ones:
            continue
        for offset, special in block.paragraph.specials.items():
            if special.kind == "field-start":
                open_ones.append((k, offset))
            elif special.kind == "field-end" and open_ones:
                start = open_ones.pop()
                if start[0] != k:
                    yield start, (k, offset)


def _kept(ops: Sequence[BlockOp], old: Sequence[Block], new: Sequence[Block]) -> dict[Spot, Spot]:
    """Where each special that is kept stands on the new side; ends of fields only."""
    found: dict[Spot, Spot] = {}
    for op in ops:
        if isinstance(op, Keep):
            for k in range(op.count):
                for offset in _ends(old[op.old + k]):
                    found[op.old + k, offset] = op.new + k, offset
        elif isinstance(op, EditText):
            left = stream_of([block.paragraph for block in old[slice(*op.old)]])
            right = stream_of([block.paragraph for block in new[slice(*op.new)]])
            for piece in op.pieces:
                if piece.sign != "=":
                    continue
                for at in range(*piece.old):
                    if at in left.specials:
                        there = piece.new[0] + at - piece.old[0]
                        p, q = left.paragraph_at(at), right.paragraph_at(there)
                        found[op.old[0] + p, at - left.starts[p]] = op.new[0] + q, there - right.starts[q]
    return found


def _ends(block: Block) -> list[int]:
    if block.kind != "paragraph" or _CHAR not in block.raw:
        return []
    return [
        offset for offset, special in block.paragraph.specials.items() if special.kind in ("field-start", "field-end")
    ]


def _without(op: BlockOp, old: Sequence[Block], barred: set[Spot], rewrite: Rewrite) -> Iterator[BlockOp]:
    if isinstance(op, Keep):
        start = 0
        for k in range(op.count):
            offsets = [offset for block, offset in sorted(barred) if block == op.old + k]
            if not offsets:
                continue
            if k > start:
                yield Keep(op.old + start, op.new + start, k - start)
            yield rewrite((op.old + k, op.old + k + 1), (op.new + k, op.new + k + 1), offsets)
            start = k + 1
        if start < op.count:
            yield Keep(op.old + start, op.new + start, op.count - start)
    elif isinstance(op, EditText) and any(op.old[0] <= block < op.old[1] for block, _ in barred):
        starts = stream_of([block.paragraph for block in old[slice(*op.old)]]).starts
        offsets = [starts[b - op.old[0]] + offset for b, offset in sorted(barred) if op.old[0] <= b < op.old[1]]
        yield rewrite(op.old, op.new, offsets)
    else:
        yield op
