"""A document as plain data: what an edit script speaks of. No XML, no ids of a file, nothing but JSON."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final, TypeAlias

from drafting.document.blocks import Block, read_blocks
from drafting.document.boxes import box_copies
from drafting.document.document import Document
from drafting.document.paragraph import Paragraph
from drafting.document.sections import Slot, effective
from drafting.document.specials import Special
from drafting.document.table import Row
from drafting.ooxml.names import w

Value: TypeAlias = "str | int | list[Value] | dict[str, Value] | None"
Slots: TypeAlias = "dict[Slot, tuple[Value, ...]]"  # (header or footer, default, first or even): its blocks

_NOTES: Final = (w("footnote"), w("endnote"))


@dataclass(frozen=True)
class DocumentValue:
    """``body`` are blocks, ``page`` the page set-up of the last section; ``sections`` holds, for each section, the
    headers and footers that show something."""

    body: tuple[Value, ...]
    page: Value
    sections: tuple[Mapping[Slot, tuple[Value, ...]], ...]

    @cached_property
    def fingerprint(self) -> str:
        """Equal for two documents that read the same: SHA-256 of the value as JSON."""
        headers = [[[*slot, list(blocks)] for slot, blocks in sorted(slots.items())] for slots in self.sections]
        plain = json.dumps([list(self.body), self.page, headers], sort_keys=True, separators=(",", ":"))
        return "sha256:" + hashlib.sha256(plain.encode()).hexdigest()


def document_value(document: Document) -> DocumentValue:
    """All of a document that a comparison looks at, notes and text boxes in their paragraphs."""
    last = document.last_section
    page = None if last is None else document.context.formats.section(last)
    body = tuple(block_values(document.blocks))
    stories = {
        part: tuple(block_values(read_blocks(root, part, document.context))) for part, root in document.roots.items()
    }
    sections: list[Slots] = []
    for _, parts in effective(document):
        slots = {slot: stories[part] for slot, part in parts.items()}
        sections.append({slot: blocks for slot, blocks in slots.items() if not says_nothing(blocks)})
    return DocumentValue(body, page, tuple(sections) or ({},))


def said(slot: Slot, blocks: tuple[Value, ...]) -> str:
    """Equal for headers, and for footers, that say the same."""
    return slot[0] + json.dumps(blocks, sort_keys=True)


def says_nothing(blocks: Sequence[Value]) -> bool:
    """Whether a header of these blocks shows nothing, and so says what none says."""
    return all(isinstance(each, dict) and each.get("kind") == "paragraph" and not each.get("text") for each in blocks)


def block_values(blocks: Sequence[Block]) -> list[Value]:
    """The blocks of a story."""
    return [block_value(block) for block in blocks]


def block_value(block: Block) -> Value:
    """A block: ``kind`` is paragraph, table or opaque; ``controls`` are the content controls around it."""
    controls: list[Value] = [list(name) for name in block.homes]
    if block.kind == "paragraph":
        return {"kind": "paragraph", **_paragraph(block.paragraph, block.part), "controls": controls}
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


def _paragraph(paragraph: Paragraph, part: str) -> dict[str, Value]:
    return {
        "text": paragraph.text,
        "runs": [[end, key] for end, key in paragraph.formats],
        "specials": [_special(special, paragraph, part) for special in paragraph.specials.values()],
        "format": paragraph.properties_key,
        "mark": paragraph.mark_key,
        "section": paragraph.key[5],
    }


def _special(special: Special, paragraph: Paragraph, part: str) -> Value:
    """What a special is called; a note or a drawing with what it says."""
    if special.kind == "piece" and special.frame:
        boxes = copies[0] if (copies := box_copies(special.units[0][1])) else ()
        read: list[Value] = [list(block_values(read_blocks(b, part, paragraph.context))) for b in boxes]
        return {"drawing": special.key, "boxes": read}
    if special.kind != "note":
        return special.key
    if next(paragraph.element.iterancestors(*_NOTES), None) is not None:
        return special.key  # a note in a note: by what it says, lest two lead to each other
    kind, _, which = special.key.partition(" ")
    home, note = paragraph.context.note(kind, special.units[0][1].get(w("id")))
    if note is None:
        return special.key
    blocks = block_values(read_blocks(note, home, paragraph.context))
    return {"note": kind, "which": which, "blocks": blocks}


def row_value(row: Row) -> Value:
    """A row and its cells, each with the controls around it."""
    cells: list[Value] = [
        {
            "span": list(cell.span),
            "format": cell.properties_key,
            "controls": [list(name) for name in cell.homes],
            "blocks": block_values(cell.blocks),
        }
        for cell in row.cells
    ]
    return {"format": row.properties_key, "controls": [list(name) for name in row.homes], "cells": cells}


def without_rows(table: Value) -> Value:
    """The table's own data."""
    return {key: value for key, value in table.items() if key != "rows"} if isinstance(table, dict) else table
