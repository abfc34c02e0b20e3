"""Moves: a named range around the paragraphs that went and one around those that came (17.13.5.22 to 28)."""

from __future__ import annotations

from collections.abc import Sequence

from drafting.ooxml.names import w
from drafting.writers.docx.lines import Line
from drafting.writers.docx.marks import Marker


def wrap_moves(lines: Sequence[Line], marker: Marker) -> None:
    """Put the range marks of every move around its lines; both ranges of a move share a name."""
    ranges: dict[tuple[int, str], list[Line]] = {}
    for line in lines:
        if line.move:
            ranges.setdefault((line.move, "moveFrom" if line.sign == "-" else "moveTo"), []).append(line)
    for (number, name), moved in ranges.items():
        first, last = moved[0].element, moved[-1].element
        start = marker.new(first, name + "RangeStart")
        start.set(w("name"), f"move{number}")
        end = first.makeelement(w(name + "RangeEnd"))
        end.set(w("id"), start.get(w("id")) or "")
        properties = first.find(w("pPr"))
        first.insert(0 if properties is None else 1, start)
        last.addnext(end)
