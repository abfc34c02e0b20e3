"""Tables as rows and cells (17.4); rows and cells inside content controls are looked through."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from drafting.document.context import PackageContext
from drafting.document.controls import ControlKey, control_key
from drafting.document.once import once
from drafting.document.settled import Slices
from drafting.ooxml.integers import integer_or
from drafting.ooxml.names import w
from drafting.ooxml.xmldoor import Element

if TYPE_CHECKING:
    from drafting.document.blocks import Block

_CONTROLS: Final = frozenset({w("sdt"), w("customXml")})
_THROUGH: Final = frozenset(w(n) for n in ("sdtContent", "ins", "moveTo"))
_VAL: Final = w("val")


@dataclass(frozen=True, eq=False)
class Cell:
    """A cell and the blocks in it."""

    element: Element
    read: Callable[[Element], list[Block]]
    context: PackageContext
    path: tuple[Element, ...] = ()  # content controls around it in its row, outermost first

    @once
    def homes(self) -> tuple[ControlKey, ...]:
        """What the controls around it are called."""
        return tuple(map(control_key, self.path))

    @once
    def blocks(self) -> list[Block]:
        """Its paragraphs and tables."""
        return self.read(self.element)

    @once
    def properties_key(self) -> str:
        """Canonical ``w:tcPr``."""
        return self.context.formats.plain(self.element.find(w("tcPr")))

    @once
    def span(self) -> tuple[int, str]:
        """Columns it covers, and its part in a vertical merge ("", "restart", "continue")."""
        properties = self.element.find(w("tcPr"))
        if properties is None:
            return 1, ""
        grid, merge = properties.find(w("gridSpan")), properties.find(w("vMerge"))
        columns = (grid.get(_VAL) or "1") if grid is not None else "1"
        return integer_or(columns, 1), "" if merge is None else merge.get(_VAL) or "continue"

    @once
    def key(self) -> object:
        """Equal for two cells that need no mark."""
        return self.span, self.properties_key, self.homes, tuple(block.key for block in self.blocks)

    @once
    def words(self) -> list[str]:
        """Words of all its blocks."""
        return [word for block in self.blocks for word in block.words]


@dataclass(frozen=True, eq=False)
class Row:
    """A row and its cells."""

    element: Element
    cells: tuple[Cell, ...]
    context: PackageContext
    slices: Slices
    number: int  # its own among the slices
    path: tuple[Element, ...] = ()  # content controls around it in its table, outermost first

    @once
    def homes(self) -> tuple[ControlKey, ...]:
        """What the controls around it are called."""
        return tuple(map(control_key, self.path))

    @once
    def properties_key(self) -> str:
        """Canonical ``w:trPr`` and ``w:tblPrEx``."""
        plain = self.context.formats.plain
        return plain(self.element.find(w("trPr"))) + "|" + plain(self.element.find(w("tblPrEx")))

    @once
    def key(self) -> object:
        """Equal for two rows that need no mark."""
        return self.properties_key, tuple(cell.key for cell in self.cells)

    @once
    def raw(self) -> bytes:
        """The row's bytes without what varies from save to save."""
        return self.slices[self.number]

    @once
    def words(self) -> list[str]:
        """Words of all cells, each cell's end being one."""
        return [word for cell in self.cells for word in (*cell.words, "\x07")]

    @property
    def shape(self) -> tuple[tuple[int, str], ...]:
        """How its cells span."""
        return tuple(cell.span for cell in self.cells)


@dataclass(frozen=True, eq=False)
class Table:
    """A table: its own properties and its rows."""

    element: Element
    rows: tuple[Row, ...]
    context: PackageContext

    @once
    def properties_key(self) -> str:
        """Canonical ``w:tblPr``."""
        return self.context.formats.plain(self.element.find(w("tblPr")))

    @once
    def grid_key(self) -> str:
        """The column widths."""
        return self.context.formats.grid(self.element.find(w("tblGrid")))

    @once
    def key(self) -> object:
        """Equal for two tables that need no mark."""
        return self.properties_key, self.grid_key, tuple((row.homes, row.key) for row in self.rows)


def read_table(element: Element, part: str, context: PackageContext, read: Callable[[Element], list[Block]]) -> Table:
    """The table ``element`` (``w:tbl``) of ``part``; ``read`` gives the blocks of a cell."""
    del part  # a table's own properties hold no relationship
    slices = Slices(element)
    rows = tuple(
        Row(row, _cells(row, read, context), context, slices, slices.add(row), path)
        for row, path in _through(element, w("tr"))
    )
    return Table(element, rows, context)


def _cells(row: Element, read: Callable[[Element], list[Block]], context: PackageContext) -> tuple[Cell, ...]:
    return tuple(Cell(cell, read, context, path) for cell, path in _through(row, w("tc")))


def _through(
    parent: Element, tag: str, path: tuple[Element, ...] = ()
) -> Iterator[tuple[Element, tuple[Element, ...]]]:
    for child in parent:
        if child.tag == tag:
            yield child, path
        elif child.tag in _CONTROLS:
            yield from _through(child, tag, (*path, child))
        elif child.tag in _THROUGH:
            yield from _through(child, tag, path)
