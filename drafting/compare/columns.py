"""Which columns of a table are the same when their number changed: judged over all rows, so that every row agrees."""

from __future__ import annotations

from collections.abc import Sequence

from drafting.compare.pairing import likeness
from drafting.compare.sequence import Match
from drafting.document.table import Row


def matched_columns(rows: Sequence[tuple[Row, Row]]) -> list[Match] | None:
    """Column pairs (old, new), or None where rows are not all cut into the same columns."""
    widths = {(len(old.cells), len(new.cells)) for old, new in rows}
    if len(widths) != 1:
        return None
    height, width = widths.pop()
    if height == width:
        return None
    if any(span != (1, "") for old, new in rows for span in (*old.shape, *new.shape)):
        return None
    score = [
        [sum(_alike(old, new, i, j) for old, new in rows) / len(rows) for j in range(width)] for i in range(height)
    ]
    best = [[0.0] * (width + 1) for _ in range(height + 1)]
    for i in range(height - 1, -1, -1):
        for j in range(width - 1, -1, -1):
            best[i][j] = max(best[i + 1][j], best[i][j + 1], score[i][j] + best[i + 1][j + 1])
    found: list[Match] = []
    i = j = 0
    while i < height and j < width:
        if score[i][j] and best[i][j] == score[i][j] + best[i + 1][j + 1]:
            found.append((i, j))
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1
    return found


def _alike(old: Row, new: Row, i: int, j: int) -> float:
    before, after = old.cells[i], new.cells[j]
    return 1.0 if before.key == after.key else likeness(before.words, after.words)[0] * 0.9
