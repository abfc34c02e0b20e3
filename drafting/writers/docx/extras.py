"""What must be carried around text that did not change: bookmarks, comments, results of fields (redline-limits)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from drafting.compare.plan import (
    BlockOp,
    EditCell,
    EditRow,
    EditTable,
    EditText,
    Keep,
    KeepRow,
    Piece,
    RowOp,
    StoryPlan,
)
from drafting.document.blocks import Block
from drafting.document.document import Document
from drafting.document.stream import stream_of
from drafting.document.table import Row, Table
from drafting.ooxml.xmldoor import Element
from drafting.writers.docx.anchors import OPENINGS, AnchorAdoption

Blocks = Sequence[Block]


class Extras:
    """Which blocks of NEW have something to carry though they equal OLD's."""

    def __init__(self, new: Document, anchors: AnchorAdoption) -> None:
        self._holders: set[Element] = set()  # paragraphs of NEW with anchors OLD lacks, and all that is around them
        for root in new.roots.values():
            for anchor in root.iter(*OPENINGS):
                if anchors.is_new(anchor):
                    self._holders.update(anchor.iterancestors())

    def with_extras(self, plan: StoryPlan, old: Blocks, new: Blocks) -> StoryPlan:
        """The plan with those kept blocks made edits (without a change) that have something to carry."""
        found: list[BlockOp] = []
        for op in plan:
            if isinstance(op, Keep):
                found += self._kept(op, old, new)
            elif isinstance(op, EditTable):
                rows = tuple(self._row(row, old[op.old].table, new[op.new].table) for row in op.rows)
                found.append(EditTable(op.old, op.new, rows))
            else:
                found.append(op)
        return tuple(found)

    def _kept(self, op: Keep, old: Blocks, new: Blocks) -> list[BlockOp]:
        ops: list[BlockOp] = []
        start = 0
        for k in range(op.count):
            edit = self._edit(old[op.old + k], new[op.new + k], op.old + k, op.new + k)
            if edit is not None:
                if k > start:
                    ops.append(Keep(op.old + start, op.new + start, k - start))
                ops.append(edit)
                start = k + 1
        if start < op.count:
            ops.append(Keep(op.old + start, op.new + start, op.count - start))
        return ops

    def _edit(self, before: Block, after: Block, i: int, j: int) -> EditText | EditTable | None:
        holds = after.element in self._holders
        if before.kind == "opaque" or not (holds or before.raw != after.raw):
            return None
        if before.kind == "paragraph":
            return _unchanged(before, after, i, j) if holds or _fields(before) != _fields(after) else None
        pairs = zip(before.table.rows, after.table.rows, strict=True)  # equal tables have as many rows
        rows = tuple(self._kept_row(x, y, k, k) for k, (x, y) in enumerate(pairs))
        return EditTable(i, j, rows) if any(isinstance(row, EditRow) for row in rows) else None

    def _row(self, row: RowOp, old: Table, new: Table) -> RowOp:
        if isinstance(row, KeepRow):
            return self._kept_row(old.rows[row.old], new.rows[row.new], row.old, row.new)
        if not isinstance(row, EditRow):
            return row
        before, after = old.rows[row.old].cells, new.rows[row.new].cells
        cells = [
            replace(op, plan=self.with_extras(op.plan, before[op.old].blocks, after[op.new].blocks))
            if isinstance(op, EditCell)
            else op
            for op in row.cells
        ]
        return replace(row, cells=tuple(cells))

    def _kept_row(self, before: Row, after: Row, i: int, j: int) -> RowOp:
        if after.element not in self._holders and before.raw == after.raw:
            return KeepRow(i, j)
        plans: list[StoryPlan] = [
            self.with_extras((Keep(0, 0, len(x.blocks)),), x.blocks, y.blocks) if x.blocks else ()
            for x, y in zip(before.cells, after.cells, strict=True)
        ]
        if all(isinstance(op, Keep) for plan in plans for op in plan):
            return KeepRow(i, j)
        return EditRow(i, j, tuple(EditCell(k, k, plan) for k, plan in enumerate(plans)))


def _unchanged(before: Block, after: Block, i: int, j: int) -> EditText:
    length = len(stream_of([before.paragraph]).text)
    other = len(stream_of([after.paragraph]).text)
    assert length == other  # equal keys: equal texts
    return EditText((i, i + 1), (j, j + 1), (Piece("=", (0, length), (0, other)),))


def _fields(block: Block) -> list[str]:
    return [special.show for special in block.paragraph.specials.values() if special.kind == "field"]
