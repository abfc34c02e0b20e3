"""Tables compared as rows and cells."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence

from drafting.compare.columns import matched_columns
from drafting.compare.pairing import pair
from drafting.compare.plan import (
    CellOp,
    EditCell,
    EditRow,
    InsertCell,
    InsertRow,
    KeepRow,
    RemoveCell,
    RemoveRow,
    RowOp,
    StoryPlan,
)
from drafting.compare.sequence import Match, gaps, match
from drafting.document.blocks import Block
from drafting.document.table import Row, Table

PlanCell = Callable[[Sequence[Block], Sequence[Block]], StoryPlan]


def plan_rows(
    old: Table, new: Table, plan_cell: PlanCell, identity: Callable[[Row], Hashable] | None
) -> tuple[RowOp, ...]:
    """The operations that turn the rows of ``old`` into those of ``new``; ``identity`` as in ``Aligner``."""
    left = [identity(row) for row in old.rows] if identity is not None else []
    right = [identity(row) for row in new.rows] if identity is not None else []
    matches = _rows(old.rows, new.rows, left, right)
    columns = matched_columns([(old.rows[i], new.rows[j]) for i, j in matches])
    ops: list[RowOp] = []
    at_old = at_new = 0
    for i, j in [*matches, (len(old.rows), len(new.rows))]:
        ops += [RemoveRow(k) for k in range(at_old, i)]
        ops += [InsertRow(k) for k in range(at_new, j)]
        at_old, at_new = i + 1, j + 1
        if i < len(old.rows):
            same = bool(left) and left[i] == right[j]
            ops.append(KeepRow(i, j) if same else _row(old.rows[i], new.rows[j], i, j, columns, plan_cell))
    return tuple(ops)


def _rows(old: Sequence[Row], new: Sequence[Row], left: Sequence[Hashable], right: Sequence[Hashable]) -> list[Match]:
    whole = (0, len(old), 0, len(new))
    matches = match(left, right)
    for a, b, c, d in list(gaps(matches, whole)):
        keys_old: list[Hashable] = [row.key for row in old[a:b]]
        keys_new: list[Hashable] = [row.key for row in new[c:d]]
        matches += [(a + i, c + j) for i, j in match(keys_old, keys_new)]
    matches.sort()
    found = list(matches)
    for a, b, c, d in gaps(matches, (0, len(old), 0, len(new))):
        if a < b and c < d:
            pairs = pair([row.words for row in old[a:b]], [row.words for row in new[c:d]], lambda _i, _j: True)
            found += [(a + i, c + j) for i, j in pairs]
    return sorted(found)


def _row(old: Row, new: Row, i: int, j: int, columns: list[Match] | None, plan_cell: PlanCell) -> RowOp:
    if old.key == new.key:
        return KeepRow(i, j)
    cells: list[CellOp] = []
    at_old = at_new = 0
    for x, y in [*_cells(old, new, columns), (len(old.cells), len(new.cells))]:
        cells += [RemoveCell(k) for k in range(at_old, x)]
        cells += [InsertCell(k) for k in range(at_new, y)]
        at_old, at_new = x + 1, y + 1
        if x < len(old.cells):
            cells.append(EditCell(x, y, plan_cell(old.cells[x].blocks, new.cells[y].blocks)))
    return EditRow(i, j, tuple(cells))


def _cells(old: Row, new: Row, columns: list[Match] | None) -> list[Match]:
    """Cells of one row that are the same cell: by place where the rows span alike, by the table's columns where
    those changed.
    """
    if len(old.cells) == len(new.cells):
        return [(k, k) for k in range(len(old.cells))]
    if columns is not None and all(i < len(old.cells) and j < len(new.cells) for i, j in columns):
        return columns
    matches = match([cell.key for cell in old.cells], [cell.key for cell in new.cells])
    found = list(matches)
    for a, b, c, d in gaps(matches, (0, len(old.cells), 0, len(new.cells))):
        found += list(zip(range(a, b), range(c, d), strict=False))
    return sorted(found)
