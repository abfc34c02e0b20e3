"""Word files made for a test."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from docx import Document as NewDocument


def saved(*lines: str, table: list[list[str]] | None = None, document: Any = None) -> bytes:
    """A Word file with a paragraph for each line, and a table after them."""
    made = document or NewDocument()
    for line in lines:
        made.add_paragraph(line)
    if table:
        grid = made.add_table(rows=0, cols=len(table[0]))
        for row in table:
            for cell, words in zip(grid.add_row().cells, row, strict=True):
                cell.text = words
    file = BytesIO()
    made.save(file)
    return file.getvalue()
