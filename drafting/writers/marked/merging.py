"""Cells of a table that are one cell over several rows (17.4.84): how many rows each of them covers."""

from __future__ import annotations

from collections.abc import Sequence

from drafting.writers.marked.model import Block, Cell, Paragraph, Row


def rows_covered(rows: Sequence[Row], shown: Sequence[bool] = ()) -> list[list[int]]:
    """For each cell of each row the rows it covers: 0 where a cell above covers it. Rows that are not ``shown`` do not
    count; all are when nothing is said.

    A row or a cell that came or went, and a continuation that says something, are never covered: a view in which they
    are hidden or shown alone would tear the table.
    """
    seen = shown or [True] * len(rows)
    covered = [[1] * len(row.cells) for row in rows]
    above: dict[int, tuple[int, int, int]] = {}  # column → row, place and columns of the cell that may cover more
    for at, row in enumerate(rows):
        here: dict[int, tuple[int, int, int]] = {}
        column = 0
        for place, cell in enumerate(row.cells):
            over = above.get(column)
            if row.marks or cell.marks:
                pass
            elif over is not None and cell.continued and over[2] == cell.span and not _says(cell) and seen[over[0]]:
                covered[over[0]][over[1]] += seen[at]
                covered[at][place] = 0
                here[column] = over
            else:
                here[column] = (at, place, cell.span)
            column += cell.span
        above = here
    return covered


def with_begins(rows: Sequence[Row], shown: Sequence[bool]) -> list[bool]:
    """``shown`` rows, and those in which cells begin that go on in one of them: what a row belongs to stands there."""
    kept = list(shown)
    above: dict[int, tuple[int, int]] = {}  # column → row and columns of the cell that may go on
    for at, row in enumerate(rows):
        here: dict[int, tuple[int, int]] = {}
        column = 0
        for cell in row.cells:
            begin, span = above.get(column, (at, 0))
            here[column] = (begin if cell.continued and span == cell.span else at, cell.span)
            kept[here[column][0]] |= shown[at]
            column += cell.span
        above = here
    return kept


def _says(cell: Cell) -> bool:
    return any(map(_holds, cell.blocks))


def _holds(block: Block) -> bool:
    if not isinstance(block, Paragraph):
        return True
    said = any(run.text or run.marks or run.refers for run in block.runs)
    return bool(said or block.end or block.notices or block.boxes)


def spans(columns: int, rows: int) -> str:
    """The HTML attributes of a cell that covers so many columns and rows."""
    return (f' colspan="{columns}"' if columns > 1 else "") + (f' rowspan="{rows}"' if rows > 1 else "")
