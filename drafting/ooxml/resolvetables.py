"""Tracked rows and cells: those that go, those that stay, and the table that vanishes with its last row."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from lxml import etree

from drafting.ooxml.names import w
from drafting.ooxml.xmldoor import Element

_TABLE, _ROW, _CELL = w("tbl"), w("tr"), w("tc")
_CELL_LEVEL: Final = frozenset({_CELL, w("sdt"), w("customXml")})
_AHEAD_OF_VMERGE: Final = frozenset(
    {w("cnfStyle"), w("tcW"), w("gridSpan"), w("hMerge")}
)  # 17.4.66 and the schema's order
_MERGES: Final = {"rest": "restart", "cont": "continue"}


def resolve_rows(marks: Iterable[Element], gone: frozenset[str]) -> None:
    """``marks`` are the ins and del of ``w:trPr``: a row with a mark in ``gone`` goes, the others lose their mark."""
    for mark in marks:
        properties = mark.getparent()
        row = properties.getparent() if properties is not None else None
        if properties is None or row is None:
            continue
        if mark.tag not in gone:
            properties.remove(mark)
            if len(properties) == 0:
                row.remove(properties)
        elif row.getparent() is not None:
            _remove_row(row)


def resolve_cells(marks: Iterable[Element], *, accept: bool) -> None:
    """``w:cellIns``, ``w:cellDel`` and ``w:cellMerge`` (17.13.5.1 to 3)."""
    for mark in marks:
        properties = mark.getparent()
        cell = properties.getparent() if properties is not None else None
        if properties is None or cell is None:
            continue
        if mark.tag == w("cellMerge"):
            _merge(properties, mark.get(w("vMerge" if accept else "vMergeOrig")))
        if mark.tag == w("cellDel" if accept else "cellIns"):
            row = cell.getparent()
            if row is not None:
                row.remove(cell)
                if row.tag == _ROW and not any(child.tag in _CELL_LEVEL for child in row):
                    _remove_row(row)
        else:
            properties.remove(mark)


def _merge(properties: Element, value: str | None) -> None:
    for old in properties.findall(w("vMerge")):
        properties.remove(old)
    if value in _MERGES:
        at = next((i for i, child in enumerate(properties) if child.tag not in _AHEAD_OF_VMERGE), len(properties))
        merge = etree.Element(w("vMerge"))
        merge.set(w("val"), _MERGES[value])
        properties.insert(at, merge)


def _remove_row(row: Element) -> None:
    table = next(row.iterancestors(_TABLE), None)
    above = row.getparent()
    if above is None:
        return
    above.remove(row)
    if table is not None and next(table.iter(_ROW), None) is None:
        outer = table.getparent()
        if outer is not None:
            outer.remove(table)
