"""How changes look where nothing is tracked: the colours and lines that law firms use (reading.md, conventions).

Inserted: blue, double underline. Deleted: red, struck through. Moved: green, struck through where it was, double
underline where it is. Formatting: a dotted violet line under the words. Colours stand out from white by more than
4.5 to 1 (WCAG 2.2, 1.4.3), and each comes with a line, so that a grey print still tells them apart.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, Literal

from drafting.ooxml.names import M, w
from drafting.ooxml.order import insert_in_order
from drafting.ooxml.xmldoor import Element
from drafting.writers.static.build import el

LookName = Literal["inserted", "deleted", "moved-here", "moved-away", "formatting"]


@dataclass(frozen=True, slots=True)
class Look:
    """``colour`` of letters and line; ``line`` is the underline, or "strike"; ``shade`` is that of whole cells."""

    colour: str
    line: Literal["double", "strike", "dotted"]
    shade: str = ""


LOOKS: Final[Mapping[LookName, Look]] = MappingProxyType({
    "inserted": Look("0033CC", "double", "E8EEFC"),
    "deleted": Look("C00000", "strike", "FBE9E7"),
    "moved-here": Look("00702E", "double", "E6F4EA"),
    "moved-away": Look("00702E", "strike", "E6F4EA"),
    "formatting": Look("7030A0", "dotted"),
})  # fmt: skip
OF_MARK: Final[Mapping[str, LookName]] = MappingProxyType(
    {w("ins"): "inserted", w("del"): "deleted", w("moveTo"): "moved-here", w("moveFrom"): "moved-away"}
)
GONE: Final = frozenset({"deleted", "moved-away"})
_MATH_RUN, _MATH_PROPERTIES = f"{{{M}}}r", f"{{{M}}}rPr"


def properties(name: LookName) -> list[Element]:
    """The children of a ``w:rPr`` that give words this look, in the schema's order."""
    look = LOOKS[name]
    if look.line == "strike":
        return [el("strike"), el("color", val=look.colour)]
    if name == "formatting":
        return [el("u", val=look.line, color=look.colour)]
    return [el("color", val=look.colour), el("u", val=look.line, color=look.colour)]


def dress(run: Element, name: LookName) -> None:
    """Give a ``w:r`` or ``m:r`` this look; its own colour and line of the same kind go."""
    paint(run_properties(run), name)


def paint(holder: Element, name: LookName) -> None:
    """Give a ``w:rPr`` this look."""
    new = properties(name)
    for child in list(holder):
        if child.tag in {each.tag for each in new} or (child.tag == w("dstrike") and LOOKS[name].line == "strike"):
            holder.remove(child)
    for each in new:
        insert_in_order(holder, each)


def shade(cell: Element, name: LookName) -> None:
    """Give a ``w:tc`` the ground of a cell that came or went."""
    holder = cell.find(w("tcPr"))
    if holder is None:
        holder = el("tcPr")
        cell.insert(0, holder)
    for own in holder.findall(w("shd")):
        holder.remove(own)
    insert_in_order(holder, el("shd", val="clear", color="auto", fill=LOOKS[name].shade))


def run_properties(run: Element) -> Element:
    """The ``w:rPr`` of a run, made where it has none."""
    holder = run.find(w("rPr"))
    if holder is None:
        holder = el("rPr")
        math = run.find(_MATH_PROPERTIES) if run.tag == _MATH_RUN else None
        run.insert(0 if math is None else run.index(math) + 1, holder)
    return holder
