"""Schedules as tables: fixed layout, repeated head, rows that do not split (word.md 6)."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from drafting.instrument.tree import Bracketed, Column, Inline, Inlines, Table
from drafting.ooxml.names import w
from drafting.ooxml.xmldoor import Element
from drafting.render.elements import make, paragraph, run
from drafting.render.inlines import plain_text
from drafting.render.typesetter import Typesetter

# Widths go by classes of content, not by its length, so that a changed figure does not move every column (twips).
_NARROW: Final = 2600
_MEDIUM: Final = 3600
_WIDE: Final = 5200
_SHORT: Final = 14  # characters that fit on one line of a narrow column at 11 points
_MIDDLING: Final = 30  # the same of a medium one
_LEAST: Final = 1100  # twips: below this a six-digit code breaks


def widths(table: Table, available: int) -> tuple[int, ...]:
    """The width of each column in twips; together at most ``available``. Equal for equal kinds of content."""
    cells = [[row[i] for row in table.rows] for i in range(len(table.columns))]
    natural = [_natural(column, own) for column, own in zip(table.columns, cells, strict=True)]
    if len(natural) > 1 and not any(column.figures for column in table.columns):
        natural[-1] = _WIDE  # a list of goods: whatever its descriptions, they have the rest of the line
    total = sum(natural)
    if total > available:
        least = min(_LEAST, available // len(natural))
        spare = available - least * len(natural)
        natural = [least + (width - least) * spare // (total - least * len(natural)) for width in natural]
    if _WIDE in natural or total > available:
        natural[natural.index(max(natural))] += available - sum(natural)
    return tuple(natural)


def _natural(column: Column, cells: list[Inlines]) -> int:
    longest = max([len(column.header) * 2 // 3, *(_length(cell) for cell in cells)])
    if longest <= _SHORT:
        return _NARROW
    return _MEDIUM if longest <= _MIDDLING or column.figures else _WIDE


def _length(cell: Inlines) -> int:
    """Characters of a cell as it will read once agreed: of a bracket, its longest proposal."""
    return sum(
        max((_length(a.content) for a in inline.alternatives), default=0)
        if isinstance(inline, Bracketed)
        else len(plain_text((inline,), "en"))
        for inline in cell
    )


def noted_once(rows: tuple[tuple[Inlines, ...], ...]) -> tuple[tuple[Inlines, ...], ...]:
    """``rows`` with each footnote at its first place only: twenty rows of one proposal need one note."""
    seen: set[str] = set()

    def once(inline: Inline) -> Inline:
        if not isinstance(inline, Bracketed) or inline.note not in seen:
            seen.update({inline.note} if isinstance(inline, Bracketed) else ())
            return inline
        return replace(inline, note="")

    return tuple(tuple(tuple(once(inline) for inline in cell) for cell in row) for row in rows)


def table(block: Table, setter: Typesetter) -> Element:
    """The ``w:tbl`` of a schedule or a list of goods."""
    columns = widths(block, setter.width)
    properties = make(
        "tblPr",
        make("tblStyle", val=setter.style("schedule")),
        make("tblW", w=sum(columns), type="dxa"),
        make("jc", val="center"),
        make("tblLayout", type="fixed"),
        make("tblLook", val="0420", firstRow=1, lastRow=0, firstColumn=0, lastColumn=0, noHBand=0, noVBand=1),
        make("tblCaption", val=block.caption),
        make("tblDescription", val="; ".join(column.header for column in block.columns)),
    )
    grid = make("tblGrid", *(make("gridCol", w=width) for width in columns))
    head = [_cell(width, _head(column, setter)) for width, column in zip(columns, block.columns, strict=True)]
    rows = [make("tr", make("trPr", make("cantSplit"), make("tblHeader")), *head)]
    rows += [_row(row, block.columns, columns, setter) for row in noted_once(block.rows)]
    if block.id in setter.names.targets:
        own = next(setter.serial)
        first, last = head[0][-1], list(rows[-1].iter(w("p")))[-1]
        first.insert(1, make("bookmarkStart", id=own, name=setter.names.targets[block.id]))
        last.append(make("bookmarkEnd", id=own))
    return make("tbl", properties, grid, *rows)


def _head(column: Column, setter: Typesetter) -> Element:
    indent = setter.styles.indent("schedule-figure") if column.figures else None
    direct = [*([indent] if indent is not None else []), make("jc", val="right")] if column.figures else []
    return paragraph(setter.style("schedule-head"), run(column.header), properties=direct)


def _row(row: tuple[Inlines, ...], columns: tuple[Column, ...], width: tuple[int, ...], setter: Typesetter) -> Element:
    cells = []
    for own, column, content in zip(width, columns, row, strict=True):
        role = "schedule-figure" if column.figures else "schedule-text"
        cells.append(_cell(own, paragraph(setter.style(role), *setter.runs(content))))
    return make("tr", make("trPr", make("cantSplit")), *cells)


def _cell(width: int, content: Element) -> Element:
    return make("tc", make("tcPr", make("tcW", w=width, type="dxa")), content)
