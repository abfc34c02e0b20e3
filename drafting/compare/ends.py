"""Where a paragraph mark can't go: the last one of a story, of a cell, before a table (17.13.5.15)."""

from __future__ import annotations

from collections.abc import Sequence

from drafting.compare.plan import BlockOp, EditTable, EditText, Insert, Keep, Piece, Remove
from drafting.document.blocks import Block
from drafting.document.stream import stream_of


def tails(ops: Sequence[BlockOp], old: Sequence[Block], new: Sequence[Block]) -> set[int]:
    """Indexes of the paragraph operations after the last kept mark of their stretch: their marks are shifted by one
    place when written, so that the kept mark is the last."""
    found: set[int] = set()
    tail: list[int] = []
    anchored = False
    for k, op in enumerate([*ops, None]):
        if isinstance(op, Remove | Insert) and not _hard(op, old, new):
            tail.append(k)
            continue
        kept = op is not None and not _hard(op, old, new)
        if isinstance(op, Keep):
            kept = old[op.old].kind == "paragraph"
        if anchored and not kept:
            found.update(tail)
        tail = []
        anchored = isinstance(op, EditText) or (isinstance(op, Keep) and old[op.old + op.count - 1].kind == "paragraph")
    return found


def _hard(op: BlockOp, old: Sequence[Block], new: Sequence[Block]) -> bool:
    match op:
        case EditTable():
            return True
        case Keep(first, _, count):
            return any(block.kind != "paragraph" for block in old[first : first + count])
        case Remove(i):
            return old[i].kind != "paragraph"
        case Insert(j):
            return new[j].kind != "paragraph"
        case EditText():
            return False


def with_last_mark(ops: list[BlockOp], old: Sequence[Block], new: Sequence[Block]) -> list[BlockOp]:
    """The operations of a closed story, its last paragraphs paired when otherwise no mark would stay at its end: the
    last block of either side is a paragraph that goes or comes, whatever goes or comes beside them."""
    removed = next((k for k in range(len(ops) - 1, -1, -1) if not isinstance(ops[k], Insert)), None)
    inserted = next((k for k in range(len(ops) - 1, -1, -1) if not isinstance(ops[k], Remove)), None)
    if removed is None or inserted is None:
        return ops
    gone, came = ops[removed], ops[inserted]
    if not (isinstance(gone, Remove) and isinstance(came, Insert)):
        return ops
    before, after = old[gone.old], new[came.new]
    if {before.kind, after.kind} != {"paragraph"} or _unlike(before, after):
        return ops
    rest = [op for k, op in enumerate(ops) if k not in (removed, inserted)]
    return [*rest, replacement(before, after, gone.old, came.new)]


def _unlike(old: Block, new: Block) -> bool:
    """A section's end, and a paragraph in another content control, are no place for the other's mark."""
    return old.section != new.section or old.homes != new.homes


def replacement(old: Block, new: Block, i: int, j: int) -> EditText:
    """One paragraph's whole text replaced by another's, the mark kept."""
    a, b = len(stream_of([old.paragraph]).text) - 1, len(stream_of([new.paragraph]).text) - 1
    pieces = [Piece("-", (0, a), (0, 0))] if a else []
    if b:
        pieces.append(Piece("+", (a, a), (0, b)))
    pieces.append(Piece("=", (a, a + 1), (b, b + 1)))
    return EditText((i, i + 1), (j, j + 1), tuple(pieces))
