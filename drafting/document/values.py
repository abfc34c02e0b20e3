"""A document as plain data: what an edit script speaks of. No XML, no ids of a file, nothing but JSON."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

from drafting.document.blocks import Block
from drafting.document.paragraph import Paragraph
from drafting.document.table import Row

Value: TypeAlias = "str | int | list[Value] | dict[str, Value] | None"


def block_values(blocks: Sequence[Block]) -> list[Value]:
    """The blocks of a story."""
    return [block_value(block) for block in blocks]


def block_value(block: Block) -> Value:
    """A block: ``kind`` is paragraph, table or opaque; ``controls`` are the content controls around it."""
    controls: list[Value] = [list(name) for name in block.homes]
    if block.kind == "paragraph":
        return {"kind": "paragraph", **_paragraph(block.paragraph), "controls": controls}
    if block.kind == "table":
        table = block.table
        rows: list[Value] = [row_value(row) for row in table.rows]
        return {
            "kind": "table",
            "format": table.properties_key,
            "columns": table.grid_key,
            "rows": rows,
            "controls": controls,
        }
    return {"kind": "opaque", "what": str(block.key), "controls": controls}


def _paragraph(paragraph: Paragraph) -> dict[str, Value]:
    section = paragraph.key[5]
    return {
        "text": paragraph.text,
        "runs": [[end, key] for end, key in paragraph.formats],
        "specials": [special.key for special in paragraph.specials.values()],
        "format": paragraph.properties_key,
        "mark": paragraph.mark_key,
        "section": section,
    }


def row_value(row: Row) -> Value:
    """A row and its cells."""
    cells: list[Value] = [
        {"span": list(cell.span), "format": cell.properties_key, "blocks": block_values(cell.blocks)}
        for cell in row.cells
    ]
    return {"format": row.properties_key, "cells": cells}
