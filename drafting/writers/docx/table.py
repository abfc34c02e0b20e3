"""Tables written: rows and cells that came, went or changed, and the properties of each (17.13.5.12, 13, 16, 17)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from drafting.compare.plan import EditRow, EditTable, InsertCell, InsertRow, RemoveCell, RemoveRow
from drafting.document.table import Cell, Row, Table
from drafting.ooxml.names import w
from drafting.ooxml.xmldoor import Element
from drafting.writers.docx.controls import Controls
from drafting.writers.docx.leaving import hoist
from drafting.writers.docx.lines import Line
from drafting.writers.docx.marks import child_of
from drafting.writers.docx.properties import change_grid, change_properties
from drafting.writers.docx.whole import mark_all_paragraphs, mark_row

if TYPE_CHECKING:
    from drafting.writers.docx.story import StoryWriter


def write_table(old: Table, new: Table, op: EditTable, story: StoryWriter) -> None:
    """Turn OLD's table into the redline of both."""
    adoption = story.adoption
    if old.properties_key != new.properties_key:
        change_properties(old.element, new.element, "tblPr", adoption, story.old_part, story.new_part)
    if old.grid_key != new.grid_key:
        change_grid(old.element, new.element, adoption)
    lines: list[Line] = []
    for row in op.rows:
        before = old.rows[row.old] if not isinstance(row, InsertRow) else None
        after = new.rows[row.new] if not isinstance(row, RemoveRow) else None
        if before is None and after is not None:
            fresh = adoption.element(after.element, story.new_part, story.old_part)
            mark_row(fresh, "ins", adoption.marker)
            lines.append(_line(fresh, None, after))
            continue
        assert before is not None
        if isinstance(row, RemoveRow):
            mark_row(before.element, "del", adoption.marker)
        elif isinstance(row, EditRow) and after is not None:
            _write_row(before, after, row, story)
        lines.append(_line(before.element, before, after))
    _place(lines, old.element, old.rows, new.rows, story)


def _line(element: Element, old: Row | Cell | None, new: Row | Cell | None) -> Line:
    """A row or cell as a line: what ``Controls`` places among content controls."""
    return Line(
        element, old is not None, "+" if old is None else "-" if new is None else "=", None, None, touched=False,
        old_path=None if old is None else old.path, new_path=None if new is None else new.path,
    )  # fmt: skip


def _place(
    lines: list[Line], holder: Element, old: Sequence[Row | Cell], new: Sequence[Row | Cell], story: StoryWriter
) -> None:
    """Rows of a table or cells of a row put where they belong, with the controls around them."""
    Controls(holder, old, new, story.adoption, story.old_part, story.new_part).place(lines)
    for line in lines:
        if line.sign == "+":
            hoist(line.element, story.adoption)


def _write_row(old: Row, new: Row, op: EditRow, story: StoryWriter) -> None:
    adoption = story.adoption
    plain_old, plain_new = adoption.old.context.formats.plain, adoption.new.context.formats.plain
    for name in ("trPr", "tblPrEx"):
        if plain_old(old.element.find(w(name))) != plain_new(new.element.find(w(name))):
            change_properties(old.element, new.element, name, adoption, story.old_part, story.new_part)
    lines: list[Line] = []
    for cell in op.cells:
        if isinstance(cell, InsertCell):
            theirs = new.cells[cell.new]
            fresh = adoption.element(theirs.element, story.new_part, story.old_part)
            adoption.marker.stamp(child_of(fresh, "tcPr"), "cellIns")
            mark_all_paragraphs(fresh, "ins", adoption.marker)
            lines.append(_line(fresh, None, theirs))
            continue
        before = old.cells[cell.old]
        if isinstance(cell, RemoveCell):
            adoption.marker.stamp(child_of(before.element, "tcPr"), "cellDel")
            mark_all_paragraphs(before.element, "del", adoption.marker)
            lines.append(_line(before.element, before, None))
            continue
        after = new.cells[cell.new]
        if before.properties_key != after.properties_key:
            change_properties(before.element, after.element, "tcPr", adoption, story.old_part, story.new_part)
        story.write(before.element, before.blocks, after.blocks, cell.plan)
        lines.append(_line(before.element, before, after))
    _place(lines, old.element, old.cells, new.cells, story)
