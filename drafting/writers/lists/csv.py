"""Changes as CSV for a spreadsheet (RFC 4180)."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from typing import Final

from drafting.compare.change import Change
from drafting.writers.lists.inert import inert

_COLUMNS: Final = ("number", "kind", "story", "heading", "old", "new", "author", "date", "detail")
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")  # what makes a spreadsheet run a cell (safety.md row 33)


def write(changes: Iterable[Change]) -> str:
    """A heading row and a row for each change; a cell that would run as a formula is led by an apostrophe."""
    out = io.StringIO()
    rows = csv.writer(out, lineterminator="\r\n")
    rows.writerow(_COLUMNS)
    for change in changes:
        values = change.to_json()
        rows.writerow([_cell(values[column]) for column in _COLUMNS])
    return out.getvalue()


def _cell(value: object) -> object:
    if not isinstance(value, str):
        return value
    shown = inert(value)
    return "'" + shown if value.startswith(_FORMULA) or shown.lstrip().startswith(_FORMULA) else shown
