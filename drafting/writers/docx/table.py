"""Tables written: rows and cells that came, went or changed, and the properties of each (17.13.5.12, 13, 16, 17)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafting.compare.plan import EditCell, EditRow, EditTable, InsertCell, InsertRow, RemoveCell, RemoveRow
from drafting.document.table import Row, Table
from drafting.ooxml.names import w
from drafting.ooxml.xmldoor import Element
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
    last: Element | None = None
    for row in op.rows:
        if isinstance(row, InsertRow):
            fresh = adoption.element(new.rows[row.new].element, story.new_part, story.old_part)
            mark_row(fresh, "ins", adoption.marker)
            _after(last, fresh, old)
            last = fresh
            continue
        current = old.rows[row.old]
        if isinstance(row, RemoveRow):
            mark_row(current.element, "del", adoption.marker)
        elif isinstance(row, EditRow):
            _write_row(current, new.rows[row.new], row, story)
        last = current.element


def _after(last: Element | None, fresh: Element, old: Table) -> None:
    if last is not None:
        last.addnext(fresh)
    elif old.rows:
        old.rows[0].element.addprevious(fresh)
    else:
        old.element.append(fresh)


def _write_row(old: Row, new: Row, op: EditRow, story: StoryWriter) -> None:
    adoption = story.adoption
    plain_old, plain_new = adoption.old.context.formats.plain, adoption.new.context.formats.plain
    for name in ("trPr", "tblPrEx"):
        if plain_old(old.element.find(w(name))) != plain_new(new.element.find(w(name))):
            change_properties(old.element, new.element, name, adoption, story.old_part, story.new_part)
    last: Element | None = None
    for cell in op.cells:
        if isinstance(cell, InsertCell):
            fresh = adoption.element(new.cells[cell.new].element, story.new_part, story.old_part)
            adoption.marker.stamp(child_of(fresh, "tcPr"), "cellIns")
            mark_all_paragraphs(fresh, "ins", adoption.marker)
            if last is not None:
                last.addnext(fresh)
            else:
                old.cells[0].element.addprevious(fresh)
            last = fresh
        elif isinstance(cell, RemoveCell):
            last = old.cells[cell.old].element
            adoption.marker.stamp(child_of(last, "tcPr"), "cellDel")
            mark_all_paragraphs(last, "del", adoption.marker)
        elif isinstance(cell, EditCell):
            before, after = old.cells[cell.old], new.cells[cell.new]
            last = before.element
            if before.properties_key != after.properties_key:
                change_properties(last, after.element, "tcPr", adoption, story.old_part, story.new_part)
            story.write(last, before.blocks, after.blocks, cell.plan)
