"""The edit script: what turns one text into another, as plain data that can be stored, applied and turned round.

docs/edit-script.md describes the JSON form. Nothing in it depends on Word's XML.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from drafting.compare.plan import (
    BlockOp,
    EditTable,
    EditText,
    Insert,
    InsertRow,
    Keep,
    KeepRow,
    Piece,
    Remove,
    RemoveRow,
    StoryPlan,
)
from drafting.document.blocks import Block
from drafting.document.stream import stream_of
from drafting.document.values import Value, block_value, row_value
from drafting.errors import DraftingError

VERSION: Final = 1
Verb = Literal["keep", "remove", "insert", "edit", "edit-table"]


@dataclass(frozen=True, slots=True)
class Step:
    """One step through a text, or through the rows of a table.

    ``keep`` passes over ``count`` blocks; ``remove`` takes away ``old``, ``insert`` adds ``new``, ``edit`` puts
    ``new`` in
    the place of ``old``; ``words`` says what happens to the words. Steps of one ``move`` are its two ends.
    ``edit-table`` changes a table's own data from ``old`` to ``new`` and walks its ``rows``.
    """

    do: Verb
    count: int = 0
    old: tuple[Value, ...] = ()
    new: tuple[Value, ...] = ()
    move: int = 0
    words: tuple[tuple[str, str], ...] = ()
    rows: tuple[Step, ...] = ()

    def to_json(self) -> dict[str, Value]:
        """The step as JSON, empty fields left out."""
        out: dict[str, Value] = {"do": self.do}
        if self.count:
            out["count"] = self.count
        if self.old:
            out["old"] = list(self.old)
        if self.new:
            out["new"] = list(self.new)
        if self.move:
            out["move"] = self.move
        if self.words:
            out["words"] = [[sign, text] for sign, text in self.words]
        if self.do == "edit-table":
            out["rows"] = [step.to_json() for step in self.rows]
        return out


@dataclass(frozen=True, slots=True)
class Script:
    """The steps through the body of a document."""

    steps: tuple[Step, ...]

    def to_json(self) -> dict[str, Value]:
        """``{"version": 1, "steps": […]}``."""
        return {"version": VERSION, "steps": [step.to_json() for step in self.steps]}


def script_from_json(data: Mapping[str, object]) -> Script:
    """The script that ``to_json`` wrote. Raises DraftingError script-unreadable for anything else."""
    steps = data.get("steps")
    if data.get("version") != VERSION or not isinstance(steps, list):
        raise _unreadable()
    return Script(tuple(_step(step) for step in steps))


def _step(data: object) -> Step:
    if not isinstance(data, dict) or data.get("do") not in ("keep", "remove", "insert", "edit", "edit-table"):
        raise _unreadable()
    lists = [data.get(name, []) for name in ("old", "new", "words", "rows")]
    if not all(isinstance(each, list) for each in lists):
        raise _unreadable()
    old, new, words, rows = lists
    return Step(data["do"], int(data.get("count", 0)), tuple(old), tuple(new), int(data.get("move", 0)),
                tuple((str(sign), str(text)) for sign, text in words), tuple(_step(row) for row in rows))  # fmt: skip


def _unreadable() -> DraftingError:
    return DraftingError("script-unreadable", "This is no edit script of a version that can be read.",
                         remedy="Write it anew from the two files.")  # fmt: skip


def script_of(plan: StoryPlan, old: Sequence[Block], new: Sequence[Block]) -> Script:
    """The script of a plan."""
    return Script(tuple(step for op in plan for step in _steps(op, old, new)))


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
        case Insert(j, move):
            return Step("insert", new=(block_value(new[j]),), move=move)
        case EditText(before, after, pieces):
            left, right = old[slice(*before)], new[slice(*after)]
            return Step("edit", old=tuple(map(block_value, left)), new=tuple(map(block_value, right)),
                        words=tuple(_words(pieces, left, right)))  # fmt: skip
        case EditTable(i, j):
            return _table(op, old[i], new[j])


def _words(pieces: Sequence[Piece], old: Sequence[Block], new: Sequence[Block]) -> Iterator[tuple[str, str]]:
    left, right = stream_of([b.paragraph for b in old]), stream_of([b.paragraph for b in new])
    for piece in pieces:
        yield piece.sign, right.shown(*piece.new) if piece.sign == "+" else left.shown(*piece.old)


def _table(op: EditTable, old: Block, new: Block) -> Step:
    before, after = _without_rows(block_value(old)), _without_rows(block_value(new))
    rows: list[Step] = []
    for row in op.rows:
        match row:
            case KeepRow():
                rows.append(Step("keep", 1))
            case RemoveRow(i):
                rows.append(Step("remove", old=(row_value(old.table.rows[i]),)))
            case InsertRow(j):
                rows.append(Step("insert", new=(row_value(new.table.rows[j]),)))
            case _:
                was, became = row_value(old.table.rows[row.old]), row_value(new.table.rows[row.new])
                rows.append(Step("edit", old=(was,), new=(became,)))
    return Step("edit-table", old=(before,), new=(after,), rows=tuple(rows))


def _without_rows(table: Value) -> Value:
    return {key: value for key, value in table.items() if key != "rows"} if isinstance(table, dict) else table


def apply(old: Sequence[Value], script: Script) -> list[Value]:
    """The new text. Raises DraftingError script-mismatch when ``old`` is not the text the script was made for."""
    return _walk(old, script.steps)


def _walk(old: Sequence[Value], steps: Sequence[Step]) -> list[Value]:
    out: list[Value] = []
    at = 0
    for step in steps:
        if step.do == "keep":
            out += old[at : at + step.count]
            at += step.count
        elif step.do == "edit-table":
            table = old[at] if at < len(old) else None
            rows = table.get("rows") if isinstance(table, dict) else None
            _expect([_without_rows(table)], step.old)
            fresh = step.new[0]
            walked = _walk(rows if isinstance(rows, list) else [], step.rows)
            out.append({**fresh, "rows": walked} if isinstance(fresh, dict) else fresh)
            at += 1
        else:
            _expect(old[at : at + len(step.old)], step.old)
            out += step.new
            at += len(step.old)
    _expect([at], [len(old)])
    return out


def _expect(got: Sequence[Value], want: Sequence[Value]) -> None:
    if list(got) != list(want):
        raise DraftingError("script-mismatch", "This edit script was made for another text.",
                            remedy="Apply it to the very version it was made from.")  # fmt: skip


def invert(script: Script) -> Script:
    """The script that leads back."""
    return Script(tuple(_inverted(step) for step in script.steps))


_SIGNS: Final = {"+": "-", "-": "+", "=": "="}
_VERBS: Final[dict[Verb, Verb]] = {"remove": "insert", "insert": "remove"}


def _inverted(step: Step) -> Step:
    words = tuple((_SIGNS[sign], text) for sign, text in step.words)
    return Step(
        _VERBS.get(step.do, step.do), step.count, step.new, step.old, step.move, words, tuple(map(_inverted, step.rows))
    )
