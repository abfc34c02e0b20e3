"""The steps of a plan: what the comparison found, said of plain blocks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from drafting.compare.boxes import boxes_of
from drafting.compare.notes import note_blocks
from drafting.compare.plan import (
    BlockOp,
    EditTable,
    EditText,
    Inner,
    Insert,
    InsertRow,
    Keep,
    KeepRow,
    Piece,
    Remove,
    RemoveRow,
    StoryPlan,
)
from drafting.compare.script.steps import Inside, Step
from drafting.document.blocks import Block
from drafting.document.stream import Stream, stream_of
from drafting.document.values import block_value, row_value, without_rows


def steps_of(plan: StoryPlan, old: Sequence[Block], new: Sequence[Block]) -> tuple[Step, ...]:
    """The steps of a plan through one story."""
    return tuple(step for op in plan for step in _steps(op, old, new))


def _steps(op: BlockOp, old: Sequence[Block], new: Sequence[Block]) -> Iterator[Step]:
    if isinstance(op, Keep):
        yield from _kept(op, old, new)
    else:
        yield _of(op, old, new)


def _kept(op: Keep, old: Sequence[Block], new: Sequence[Block]) -> Iterator[Step]:
    """Kept blocks in runs; one whose content control came or went is an edit of its value."""
    count = 0
    for k in range(op.count):
        before, after = old[op.old + k], new[op.new + k]
        if before.homes == after.homes:
            count += 1
            continue
        if count:
            yield Step("keep", count)
        count = 0
        yield Step("edit", old=(block_value(before),), new=(block_value(after),))
    if count:
        yield Step("keep", count)


def _of(op: Remove | Insert | EditText | EditTable, old: Sequence[Block], new: Sequence[Block]) -> Step:
    match op:
        case Remove(i, move):
            return Step("remove", old=(block_value(old[i]),), move=move)
        case Insert(j, move, pieces, other):
            words = _words(pieces, _stream([old[other]]), _stream([new[j]])) if pieces else ()
            return Step("insert", new=(block_value(new[j]),), move=move, words=tuple(words))
        case EditText(before, after, pieces, inners):
            was, became = old[slice(*before)], new[slice(*after)]
            left, right = _stream(was), _stream(became)
            return Step(
                "edit",
                old=tuple(map(block_value, was)),
                new=tuple(map(block_value, became)),
                words=tuple(_words(pieces, left, right)),
                inside=tuple(
                    _inside(inner, left, right, was[0].part, became[0].part) for inner in inners if not inner.copy
                ),
            )
        case EditTable(i, j):
            return _table(op, old[i], new[j])


def _stream(blocks: Sequence[Block]) -> Stream:
    return stream_of([block.paragraph for block in blocks])


def _words(pieces: Sequence[Piece], left: Stream, right: Stream) -> Iterator[tuple[str, str]]:
    for piece in pieces:
        yield piece.sign, right.shown(*piece.new) if piece.sign == "+" else left.shown(*piece.old)


def _inside(inner: Inner, left: Stream, right: Stream, part: str, new_part: str) -> Inside:
    """What happened in a note, or in the copy that is read of a text box."""
    if inner.kind == "textbox":
        boxes = list(boxes_of(left, inner.old, right, inner.new, part, new_part))
        box = next(each for each in boxes if (each.copy, each.index) == (0, inner.index))
        return Inside("textbox", steps_of(inner.plan, box.old, box.new))
    story = left.specials[inner.old].key.split(" ")[0]
    return Inside(story, steps_of(inner.plan, note_blocks(left, inner.old), note_blocks(right, inner.new)))


def _table(op: EditTable, old: Block, new: Block) -> Step:
    was, became = block_value(old), block_value(new)
    if not (_plain(old) and _plain(new)):  # rows that stand in controls change with their table
        return Step("edit", old=(was,), new=(became,))
    rows: list[Step] = []
    for row in op.rows:
        match row:
            case KeepRow(i, j):
                rows.append(_kept_row(old, new, i, j))
            case RemoveRow(i):
                rows.append(Step("remove", old=(row_value(old.table.rows[i]),)))
            case InsertRow(j):
                rows.append(Step("insert", new=(row_value(new.table.rows[j]),)))
            case _:
                rows.append(_edited_row(old, new, row.old, row.new))
    return Step("edit-table", old=(without_rows(was),), new=(without_rows(became),), rows=_together(rows))


def _plain(block: Block) -> bool:
    return all(row.element.getparent() is block.element for row in block.table.rows)


def _kept_row(old: Block, new: Block, i: int, j: int) -> Step:
    same = row_value(old.table.rows[i]) == row_value(new.table.rows[j])
    return Step("keep", 1) if same else _edited_row(old, new, i, j)


def _edited_row(old: Block, new: Block, i: int, j: int) -> Step:
    return Step("edit", old=(row_value(old.table.rows[i]),), new=(row_value(new.table.rows[j]),))


def _together(rows: Sequence[Step]) -> tuple[Step, ...]:
    out: list[Step] = []
    for row in rows:
        if row.do == "keep" and out and out[-1].do == "keep":
            out[-1] = Step("keep", out[-1].count + 1)
        else:
            out.append(row)
    return tuple(out)
