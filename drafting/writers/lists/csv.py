"""Changes as CSV for a spreadsheet (RFC 4180)."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from dataclasses import asdict
from typing import Final

from drafting.compare.change import Change
from drafting.writers.lists.inert import inert

_COLUMNS: Final = (
    "number", "id", "kind", "substance", "article", "title", "paragraph", "row", "story", "heading", "old", "new",
    "author", "date", "detail",
)  # fmt: skip
_OF_THE_HOUSE: Final = ("clause", "parameter")  # only where they were asked for
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")  # what makes a spreadsheet run a cell (safety.md row 33)


def write(changes: Iterable[Change]) -> str:
    """A heading row and a row for each change; a cell that would run as a formula is led by an apostrophe."""
    out = io.StringIO()
    rows = csv.writer(out, lineterminator="\r\n")
    listed = list(changes)
    internal = any(change.place.clause for change in listed)
    columns = (*_COLUMNS, *_OF_THE_HOUSE) if internal else _COLUMNS
    rows.writerow(columns)
    for change in listed:
        values = {**asdict(change.place), **change.to_json(), "substance": ", ".join(change.substance)}
        values["row"] = change.place.row or ""
        rows.writerow([_cell(values[column]) for column in columns])
    return out.getvalue()


def _cell(value: object) -> object:
    if not isinstance(value, str):
        return value
    shown = inert(value)
    return "'" + shown if value.startswith(_FORMULA) or shown.lstrip().startswith(_FORMULA) else shown
